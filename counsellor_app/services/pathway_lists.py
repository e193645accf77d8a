"""Pathway lists: wishes, family views, confirmations and destinations of many students."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Unpack

from counsellor_app.domain.imports import (
    ImportResult,
    ParsedList,
    PathwayRow,
    StudentKey,
)
from counsellor_app.exchange.list_reading import Watch
from counsellor_app.services.backup_first import backed_up_first
from counsellor_app.services.batch_writer import BatchWriter
from counsellor_app.services.enrolment_finder import EnrolmentFinder
from counsellor_app.services.import_run import (
    Choosing,
    ImportRun,
    OpenedList,
    Taking,
    open_list,
)
from counsellor_app.services.pathway_writer import PathwayWriter
from counsellor_app.services.student_finder import Doubt, StudentFinder
from counsellor_app.storage.database import Database


class PathwayLists:
    """Lists of pathways."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock

    def import_file(
        self,
        path: Path,
        *,
        sheet: str | None = None,
        legacy: str | None = None,
        **how: Unpack[Choosing],
    ) -> ImportResult:
        """Bring in a list of pathways, as one transaction; see `Rosters.import_file`."""
        source = open_list(path, self._clock().date(), sheet, None, legacy)
        parsed = self.read(source)
        if not how.get("dry_run"):
            backed_up_first(self._database, self._clock, "import")
        return self.take(parsed, file_digest=source.digest, **how)

    def read(self, source: OpenedList, watch: Watch | None = None) -> ParsedList[PathwayRow]:
        """The rows of an opened list; `watch` is told of each as it is read."""
        from counsellor_app.exchange.pathway_sheet import read_pathways

        with self._database.read() as db:
            finder, enrolments = StudentFinder.of_year(db, None), EnrolmentFinder(db)

        def grade_of_key(key: StudentKey) -> int | None:
            found = finder.find(key)
            if isinstance(found, Doubt):
                return None
            enrolled = enrolments.on(found.id, source.options.today)
            return enrolled.grade if enrolled else None

        return read_pathways(
            source.workbook, source.catalogues, source.options, grade_of_key, watch
        )

    def take(self, parsed: ParsedList[PathwayRow], **how: Unpack[Taking]) -> ImportResult:
        """Take rows that are already read; otherwise as `import_file`."""
        now = self._clock()
        run = ImportRun("pathways", how)

        def write(batch: BatchWriter) -> ImportResult:
            by_day = sorted(parsed.rows, key=lambda row: row.dated_on or now.date())
            if known := run.taken_before(batch.db, parsed):
                return known
            writer = PathwayWriter(batch, now, by_day)
            result = run.rows(parsed, writer.take, order=by_day)
            return replace(result, warnings=(*result.warnings, *writer.warnings))

        return run.save(self._database, now, write)
