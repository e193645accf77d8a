"""The one way a list is brought in: read, judged row by row, saved whole or not at all."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path
from typing import Protocol, TypedDict, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session as DbSession

from counsellor_app.domain.errors import RowsRefused, SheetError
from counsellor_app.domain.imports import ImportResult, ParsedList, Problem
from counsellor_app.domain.progress import Progress, silent
from counsellor_app.exchange.legacy_text import Legacy
from counsellor_app.exchange.list_catalogues import ListCatalogues
from counsellor_app.exchange.list_options import ListOptions
from counsellor_app.exchange.spreadsheet import Workbook, read_workbook
from counsellor_app.services.batch_writer import BatchWriter
from counsellor_app.services.trail import note
from counsellor_app.storage.catalogues import load
from counsellor_app.storage.database import Database
from counsellor_app.storage.records import ImportBatchRecord

_PROGRESS_EVERY = 50


class NumberedRow(Protocol):
    """A row that knows its number in the sheet."""

    @property
    def row(self) -> int:
        """The sheet's own row number."""
        ...


RowT = TypeVar("RowT", bound=NumberedRow)


class Choosing(TypedDict, total=False):
    """How a file is taken, as whoever brings it says."""

    accept_valid: bool
    dry_run: bool
    progress: Progress


@dataclass(frozen=True, slots=True)
class RowOutcome:
    """What a row did: added, updated or unchanged; or the problem that keeps it out."""

    kind: str
    problem: Problem | None = None


class Taking(Choosing, total=False):
    """How rows are taken: `watch` is told what each came to, `also` writes beside them."""

    file_digest: str
    watch: Callable[[NumberedRow, RowOutcome], None] | None
    also: Callable[[DbSession], None] | None


ADDED = RowOutcome("added")
UPDATED = RowOutcome("updated")
UNCHANGED = RowOutcome("unchanged")


def refused(row: int, column: str, problem: str, value: str = "") -> RowOutcome:
    """The row cannot be taken."""
    return RowOutcome("refused", Problem(row, column, problem, value))


@dataclass(frozen=True, slots=True)
class OpenedList:
    """A list file, opened, with what is needed to read it."""

    workbook: Workbook
    catalogues: ListCatalogues
    options: ListOptions
    digest: str


@dataclass(frozen=True, slots=True)
class ListFile:
    """A list file as it was opened: its cells, and what tells its content from any other."""

    path: Path
    workbook: Workbook
    content: hashlib._Hash

    def source(
        self,
        today: date,
        sheet: str | None = None,
        class_name: str | None = None,
        legacy: str | None = None,
        meanings: Mapping[str, str | None] | None = None,
    ) -> OpenedList:
        """The list, to be read in one way."""
        options = ListOptions(
            sheet=sheet,
            class_name=class_name,
            legacy=Legacy(legacy) if legacy else None,
            today=today,
            path=self.path,
            meanings=meanings or {},
        )
        how_read: tuple[object, ...] = (sheet, class_name, legacy)
        if meanings:
            how_read = (*how_read, sorted(meanings.items()))
        digest = self.content.copy()
        digest.update(repr(how_read).encode())
        return OpenedList(self.workbook, list_catalogues(), options, digest.hexdigest())


def read_file(path: Path) -> ListFile:
    """Open a list file of any kind; raises SheetError (facts: path) when it is none."""
    try:
        workbook = read_workbook(path)
    except SheetError as error:
        error.facts.setdefault("path", path)
        raise
    with path.open("rb") as file:
        return ListFile(path, workbook, hashlib.file_digest(file, "sha256"))


def open_list(
    path: Path,
    today: date,
    sheet: str | None = None,
    class_name: str | None = None,
    legacy: str | None = None,
) -> OpenedList:
    """Open a list file to be read in one way; raises SheetError (facts: path)."""
    return read_file(path).source(today, sheet, class_name, legacy)


@lru_cache(maxsize=1)
def list_catalogues() -> ListCatalogues:
    """The catalogues a list may speak the words of, newest version."""
    names = {field.name: field.name for field in fields(ListCatalogues)}
    names["topics"] = "counselling_topics"
    return ListCatalogues(**{field: load(name) for field, name in names.items()})


class ImportRun:
    """One list on its way in."""

    def __init__(self, kind: str, how: Taking) -> None:
        self._kind = kind
        self._file_digest = how.get("file_digest", "")
        self._accept_valid = how.get("accept_valid", False)
        self._dry_run = how.get("dry_run", False)
        self._progress = how.get("progress", silent)
        self._watch = how.get("watch")
        self._also = how.get("also")

    def rows(
        self,
        parsed: ParsedList[RowT],
        take: Callable[[RowT], RowOutcome],
        order: Sequence[RowT] | None = None,
    ) -> ImportResult:
        """Give every good row to `take` and count what came of it."""
        outcomes: Counter[str] = Counter()
        problems = list(parsed.problems)
        rows = parsed.rows if order is None else order
        for done, row in enumerate(rows):
            if done % _PROGRESS_EVERY == 0:
                self._progress(done, len(rows))
            outcome = take(row)
            outcomes[outcome.kind] += 1
            if self._watch is not None:
                self._watch(row, outcome)
            if outcome.problem is not None:
                problems.append(outcome.problem)
        self._progress(len(rows), len(rows))
        problems.sort(key=lambda problem: problem.row)
        return ImportResult(
            batch=None,
            rows=parsed.total,
            added=outcomes["added"],
            updated=outcomes["updated"],
            unchanged=outcomes["unchanged"],
            refused=parsed.refused + outcomes["refused"],
            problems=tuple(problems),
            warnings=parsed.warnings,
        )

    def taken_before(self, db: DbSession, parsed: ParsedList[RowT]) -> ImportResult | None:
        """The answer where this very file was taken whole before: it changes nothing.

        What was amended or put away since then stays as the counsellor left it.
        """
        record = ImportBatchRecord
        standing = select(record.id).where(
            record.kind == self._kind,
            record.file_digest == self._file_digest,
            record.refused == 0,
            record.undone_at.is_(None),
        )
        if self._dry_run and self._watch is not None:
            return None  # somebody looks at every row
        if not self._file_digest or parsed.problems or db.scalar(standing.limit(1)) is None:
            return None
        return ImportResult(
            batch=None,
            rows=parsed.total,
            added=0,
            updated=0,
            unchanged=len(parsed.rows),
            refused=0,
            problems=(),
            warnings=parsed.warnings,
        )

    def save(
        self,
        database: Database,
        now: datetime,
        write: Callable[[BatchWriter], ImportResult],
    ) -> ImportResult:
        """Write in one transaction; raises RowsRefused, and saves nothing, on a refused row."""
        if self._dry_run:
            with database.read() as db:
                return self._judged(write(BatchWriter(db)))
        with database.transaction() as db:
            batch = BatchWriter(db)
            result = self._judged(write(batch))
            if self._also is not None:
                self._also(db)
            if batch.is_empty:
                return result
            number = batch.finish(self._kind, self._file_digest, now, result)
            note(
                db,
                database.keys.role,
                now,
                f"import-{self._kind}",
                "import_batches",
                number,
                count=result.rows,
            )
            return replace(result, batch=number)

    def _judged(self, result: ImportResult) -> ImportResult:
        if result.refused and not self._accept_valid:
            raise RowsRefused(result=replace(result, added=0, updated=0, unchanged=0))
        return result
