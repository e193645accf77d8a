"""Class and school lists: bringing students in from a file, and bringing them up to date."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Unpack

from counsellor_app.domain.imports import ImportResult, ParsedList, RosterRow
from counsellor_app.domain.school_year import SchoolYear
from counsellor_app.exchange.list_reading import Watch
from counsellor_app.services.backup_first import backed_up_first
from counsellor_app.services.batch_writer import BatchWriter
from counsellor_app.services.import_run import (
    Choosing,
    ImportRun,
    OpenedList,
    Taking,
    open_list,
)
from counsellor_app.services.roster_writer import RosterWriter
from counsellor_app.storage.database import Database


class Rosters:
    """Lists of students."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock

    def import_file(
        self,
        path: Path,
        year: SchoolYear,
        *,
        sheet: str | None = None,
        class_name: str | None = None,
        legacy: str | None = None,
        **how: Unpack[Choosing],
    ) -> ImportResult:
        """Bring in a class or school list of one year, as one transaction.

        Known students are brought up to date, new ones added, nobody is deleted. `legacy` names
        the old encoding ("tcvn3" or "vni") the list is to be converted from.

        Raises:
            SheetError: the file as a whole cannot be read.
            RowsRefused: some rows cannot be taken and `accept_valid` is not set; nothing saved.
            NotBackedUp: no backup could be made first; nothing saved.
        """
        source = open_list(path, self._clock().date(), sheet, class_name, legacy)
        parsed = self.read(source)
        if not how.get("dry_run"):
            backed_up_first(self._database, self._clock, "import")
        return self.take(parsed, year, file_digest=source.digest, **how)

    def read(self, source: OpenedList, watch: Watch | None = None) -> ParsedList[RosterRow]:
        """The rows of an opened list; `watch` is told of each as it is read."""
        from counsellor_app.exchange.roster_sheet import read_roster

        return read_roster(source.workbook, source.catalogues, source.options, watch)

    def take(
        self,
        parsed: ParsedList[RosterRow],
        year: SchoolYear,
        *,
        refused_classes: Collection[str] = (),
        **how: Unpack[Taking],
    ) -> ImportResult:
        """Take rows that are already read; otherwise as `import_file`.

        Rows of `refused_classes`, keys of classes nobody has agreed to make, stay out.
        """
        run = ImportRun("students", how)

        def write(batch: BatchWriter) -> ImportResult:
            writer = RosterWriter(batch, year, self._today(), refused_classes)
            result = run.rows(parsed, writer.take)
            return replace(result, absent=writer.absent())

        return run.save(self._database, self._clock(), write)

    def _today(self) -> date:
        return self._clock().date()
