"""An old log book of counselling sessions, line by line."""

from __future__ import annotations

from typing import Any

from counsellor_app.domain.errors import SheetHeadingMissing
from counsellor_app.domain.imports import ParsedList, SessionRow
from counsellor_app.exchange.catalogue_values import code_reader, codes_reader
from counsellor_app.exchange.cell_values import (
    read_date,
    read_lines,
    read_minutes,
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
from counsellor_app.exchange.spreadsheet import Workbook
from counsellor_app.exchange.student_key_columns import key_of, key_readers

_WHOLE_CLASS = "CLASS"
_NEEDED = ("held_on", "topics")
# A problem tells where, never what was noted.
_SECRET = frozenset({"private_note", "talked_about"})

__all__ = ["ListOptions", "read_sessions"]


def read_sessions(
    workbook: Workbook,
    catalogues: ListCatalogues,
    options: ListOptions,
    watch: Watch | None = None,
) -> ParsedList[SessionRow]:
    """The sessions of every sheet that is a log book; a session without a form was individual.

    `watch` is told of every row as it is read.

    Raises:
        SheetHeadingMissing: no heading row with a name or an id, or no date or content column.
        SheetNotFound: the asked sheet is not in the workbook.
    """
    headings = load_headings("sessions")
    every = tables(workbook, headings, NAMES | IDS, options)
    books = [table for table in every if set(_NEEDED) <= table.layout.columns.keys()]
    if not books:
        columns = max((table.layout.columns.keys() for table in every), key=len)
        missing = tuple(headings.labels[name] for name in _NEEDED if name not in columns)
        raise SheetHeadingMissing(path=options.path, missing=missing)
    readers = _readers(catalogues)
    usual = catalogues.session_forms.find("Cá nhân")

    def make(row: ListRow, read: RowReading, _: Table) -> SessionRow | None:
        return _session(row, read, options, usual.code if usual else "")

    reading = ListReading(headings, NAMES | IDS, lambda _table, _layout: readers, make, _SECRET)
    return reading.read(books, options, watch)


def _readers(catalogues: ListCatalogues) -> dict[str, ColumnReader[Any]]:
    day, lines = ColumnReader(read_date), ColumnReader(read_lines)
    return {
        **key_readers(),
        "held_on": day,
        "next_on": day,
        "form": ColumnReader(code_reader(catalogues.session_forms, "unknown-form")),
        "topics": ColumnReader(codes_reader(catalogues.topics, "unknown-topic", "number")),
        "minutes": ColumnReader(read_minutes),
        "talked_about": lines,
        "private_note": lines,
    }


def _session(
    row: ListRow, reading: RowReading, options: ListOptions, usual_form: str
) -> SessionRow | None:
    form = reading.get("form") or usual_form
    key, _ = key_of(reading, options.today, name_needed=False, class_may_do=form == _WHOLE_CLASS)
    held_on, topics = reading.get("held_on"), reading.get("topics")
    refused = {column for column, _ in reading.problems}
    for name, said, code in (
        ("held_on", held_on, "missing-date"),
        ("topics", topics, "missing-topic"),
    ):
        if said is None and row.layout.columns.get(name) not in refused:
            reading.problem(name, code)
    if held_on is not None and held_on > options.today:
        # A log may be of a school year the computer's clock has not reached: told, not refused.
        reading.warning("held_on", "date-in-future", row.cell("held_on"))
    if held_on is None or topics is None:
        return None
    return SessionRow(
        row=row.number,
        key=key,
        held_on=held_on,
        form=form,
        topics=topics,
        minutes=reading.get("minutes"),
        talked_about=reading.get("talked_about") or "",
        private_note=reading.get("private_note") or "",
        next_on=reading.get("next_on"),
    )
