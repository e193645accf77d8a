"""A pathway list: wishes, the family's view, the advice and the actual destination of students."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from counsellor_app.domain.catalogue import Catalogue, Entry
from counsellor_app.domain.errors import SheetHeadingMissing
from counsellor_app.domain.imports import (
    ParsedList,
    PathwayRow,
    StudentKey,
    WishFacts,
)
from counsellor_app.domain.school_year import grade_of
from counsellor_app.exchange.catalogue_values import code_reader
from counsellor_app.exchange.cell_values import (
    as_written,
    completion_reader,
    is_placeholder,
    read_date,
    read_lines,
    read_mark,
    read_text,
)
from counsellor_app.exchange.column_reader import ColumnReader
from counsellor_app.exchange.headings import load_headings
from counsellor_app.exchange.list_catalogues import ListCatalogues
from counsellor_app.exchange.list_layout import IDS, NAMES
from counsellor_app.exchange.list_options import ListOptions
from counsellor_app.exchange.list_reading import ListReading, Watch
from counsellor_app.exchange.list_rows import ListRow
from counsellor_app.exchange.list_tables import Table, tables
from counsellor_app.exchange.row_reading import RowReading
from counsellor_app.exchange.spreadsheet import CellValue, Workbook
from counsellor_app.exchange.student_key_columns import Repeats, key_of, key_readers, repeated

GradeOf = Callable[[StudentKey], int | None]

_RANKS = range(1, 6)
_TOP_OF_LOWER_LEVEL = 9
_TEXTS = ("only_place", "destination_place", *(f"place_{rank}" for rank in _RANKS))
_SAYING = frozenset(
    {"family_view", "recommendation", "state", "destination", "destination_place", "only_wish"}
    | {"completed", "wish_mark", "destination_mark", *(f"wish_{rank}" for rank in _RANKS)}
)

__all__ = ["ListOptions", "read_pathways"]


def _nobody(_: StudentKey) -> int | None:
    return None


def read_pathways(
    workbook: Workbook,
    catalogues: ListCatalogues,
    options: ListOptions,
    grade_of_key: GradeOf = _nobody,
    watch: Watch | None = None,
) -> ParsedList[PathwayRow]:
    """The pathway rows of every sheet that holds such a list.

    Args:
        workbook: the read file.
        catalogues: what words mean.
        options: how to read.
        grade_of_key: the grade of a student the school knows; asked when the row names no class.
        watch: is told of every row as it is read.

    Raises:
        SheetHeadingMissing: no heading row with a name or an id, or nothing about pathways in it.
        SheetNotFound: the asked sheet is not in the workbook.
    """
    return _PathwayReader(workbook, catalogues, options, grade_of_key).parsed(watch)


class _PathwayReader:
    def __init__(
        self,
        workbook: Workbook,
        catalogues: ListCatalogues,
        options: ListOptions,
        grade_of_key: GradeOf,
    ) -> None:
        self._catalogues = catalogues
        self._options = options
        self._grade_of_key = grade_of_key
        self._headings = load_headings("pathways")
        self._tables = [
            table
            for table in tables(workbook, self._headings, NAMES | IDS, options)
            if _SAYING & (table.layout.columns.keys() | table.layout.marks.keys())
        ]
        if not self._tables:
            missing = (self._headings.labels["wish_1"],)
            raise SheetHeadingMissing(path=options.path, missing=missing)
        self._readers = self._make_readers()
        self._repeats = Repeats()

    def parsed(self, watch: Watch | None) -> ParsedList[PathwayRow]:
        reading = ListReading(
            self._headings, NAMES | IDS, lambda _table, _layout: self._readers, self._plan
        )
        return reading.read(self._tables, self._options, watch)

    def _make_readers(self) -> dict[str, ColumnReader[Any]]:
        given = self._catalogues
        text = ColumnReader(read_text)
        lines = ColumnReader(read_lines)
        readers = {
            **key_readers(),
            **dict.fromkeys(_TEXTS, text),
            "only_wish": lines,
            "recommendation": lines,
            "destination": lines,
            "family_view": ColumnReader(code_reader(given.family_views, "unknown-family-view")),
            "state": ColumnReader(code_reader(given.plan_states, "unknown-state")),
            "completed": ColumnReader(completion_reader()),
            "dated_on": ColumnReader(read_date),
        }
        return readers | dict.fromkeys((f"wish_{rank}" for rank in _RANKS), lines)

    def _plan(self, row: ListRow, reading: RowReading, table: Table) -> PathwayRow:
        key, _ = key_of(reading, self._options.today, name_needed=False)
        lists = self._lists(key)
        wishes = self._wishes(reading, lists, table)
        destination = self._pathway(reading, "destination", lists)
        marked = self._marked(reading, "destination_mark", lists, table)
        dated_on = reading.get("dated_on")
        if dated_on is not None and dated_on > self._options.today:
            # A list may be of a school year the clock has not reached: told, not refused.
            reading.warning("dated_on", "date-in-future", row.cell("dated_on"))
        recommendation, words = self._recommendation(reading, lists)
        if not reading.problems and (field := self._repeats.field_of(key, part=dated_on)):
            repeated(reading, field)
        return PathwayRow(
            row=row.number,
            key=key,
            wishes=wishes,
            family_view=reading.get("family_view"),
            recommendation=recommendation,
            recommendation_text=words,
            state=reading.get("state"),
            destination=destination or (marked[0] if marked else None),
            destination_institution=reading.get("destination_place"),
            completed=reading.get("completed"),
            dated_on=dated_on,
        )

    def _lists(self, key: StudentKey) -> tuple[Catalogue, ...]:
        """The catalogue of the student's level; both, lower first, when the grade is unknown."""
        after_9, after_12 = self._catalogues.pathways_after_9, self._catalogues.pathways_after_12
        grade = grade_of(key.class_name) if key.class_name else None
        if grade is None:
            grade = self._grade_of_key(key)
        if grade is None:
            return after_9, after_12
        return (after_9,) if grade <= _TOP_OF_LOWER_LEVEL else (after_12,)

    def _wishes(
        self, reading: RowReading, lists: tuple[Catalogue, ...], table: Table
    ) -> tuple[WishFacts, ...] | None:
        found: list[tuple[str, str]] = []
        gap = None
        for rank in _RANKS:
            field = f"wish_{rank}"
            place = reading.get(f"place_{rank}") or (reading.get("only_place") if rank == 1 else "")
            code = self._pathway(reading, field, lists)
            if code is None:
                if place and f"place_{rank}" in reading.values:
                    reading.warning(f"place_{rank}", "place-without-wish", place)
                gap = gap or field
                continue
            if gap is not None:
                reading.warning(gap, "gap-in-wishes")
                gap = None
            if (code, place or "") in found:
                reading.warning(field, "wish-repeated", reading.row.cell(field))
                continue
            found.append((code, place or ""))
        if not found:
            found = self._one_wish(reading, lists, table)
        wishes = tuple(WishFacts(at + 1, code, place) for at, (code, place) in enumerate(found))
        return wishes or None

    def _one_wish(
        self, reading: RowReading, lists: tuple[Catalogue, ...], table: Table
    ) -> list[tuple[str, str]]:
        """A single wish column, or marks under `Hướng đi`."""
        code = self._pathway(reading, "only_wish", lists)
        codes = [code] if code else self._marked(reading, "wish_mark", lists, table)
        place = reading.get("only_place") or reading.get("place_1") or ""
        return [(code, place if at == 0 else "") for at, code in enumerate(codes)]

    def _pathway(self, reading: RowReading, field: str, lists: tuple[Catalogue, ...]) -> str | None:
        text = reading.get(field)
        if text is None:
            return None
        entry = _find(lists, text)
        if entry is not None:
            return entry.code
        if is_placeholder(text):
            reading.warning(field, "placeholder-dropped", reading.row.cell(field))
        else:
            reading.problem(field, "unknown-pathway", reading.row.cell(field))
        return None

    def _recommendation(
        self, reading: RowReading, lists: tuple[Catalogue, ...]
    ) -> tuple[str | None, str | None]:
        """A pathway if the words name one, else the counsellor's own words."""
        text = reading.get("recommendation")
        if text is None or is_placeholder(text):
            return None, None
        entry = _find(lists, text)
        return (entry.code, None) if entry is not None else (None, text)

    def _marked(
        self, reading: RowReading, field: str, lists: tuple[Catalogue, ...], table: Table
    ) -> list[str]:
        """The pathways whose columns bear an x (domain facts §3.3, Biểu 2), from left to right."""
        codes = []
        cells = reading.row.cells
        for column, heading in reading.row.layout.marks.get(field, ()):
            cell: CellValue = cells[column] if column < len(cells) else None
            if cell is None or not as_written(cell):
                continue
            mark = read_mark(cell)
            if mark.value is False:
                continue
            entry = _find(lists, heading)
            code = None
            if column in table.legacy and table.legacy[column].holds(cell):
                code = "legacy-encoding"
            elif mark.problem:
                code = "unknown-mark"
            elif entry is None:
                code = "unknown-pathway"
            if code is not None:
                said = heading if code == "unknown-pathway" else cell
                reading.problems.append(reading.told_at(column, code, said))
            elif entry is not None and entry.code not in codes:
                codes.append(entry.code)
        return codes


def _find(lists: tuple[Catalogue, ...], text: str) -> Entry | None:
    """A code decides by itself; else the label or alias in the first list that has it."""
    words = as_written(text)
    for catalogue in lists:
        entry = catalogue.by_code(words.upper())
        if entry is not None:
            return entry
    return next((entry for catalogue in lists if (entry := catalogue.find(words))), None)
