"""Cells that were read as something else than they say: `Khơ-me` as Khmer, 1/9/12 as 01/09/2012."""

from __future__ import annotations

import datetime
import re
from typing import Any

from counsellor_app.domain.catalogue import Catalogue, loose_key
from counsellor_app.exchange.cell_values import as_written
from counsellor_app.exchange.list_catalogues import ListCatalogues
from counsellor_app.exchange.row_reading import RowReading
from counsellor_app.exchange.spreadsheet import CellValue

_DAYS = ("birth_date", "birth_if_male", "birth_if_female", "dated_on", "held_on", "next_on")
_WISHES = ("only_wish", "destination", *(f"wish_{rank}" for rank in range(1, 6)))
_FIGURES = re.compile(r"\d+")


class UnderstoodCells:
    """Tells which cells of a row mean more than they say; each distinct cell is judged once."""

    def __init__(self, catalogues: ListCatalogues) -> None:
        self._lists = {
            "ethnic_group": catalogues.ethnic_groups,
            "status": catalogues.student_statuses,
            "leaving_reason": catalogues.leaving_reasons,
            "family_view": catalogues.family_views,
            "state": catalogues.plan_states,
            "form": catalogues.session_forms,
        }
        self._pathways = (catalogues.pathways_after_9, catalogues.pathways_after_12)
        self._met: dict[tuple[str, str, CellValue], str] = {}

    def of_row(self, reading: RowReading) -> list[tuple[int, str]]:
        """Column and what was understood, from left to right."""
        found = []
        for field, column in reading.row.layout.columns.items():
            value = reading.values.get(field)
            if value is None:
                continue
            cell = reading.row.cells[column] if column < len(reading.row.cells) else None
            if cell is not None and (meant := self._meant(field, value, cell)):
                found.append((column, meant))
        return sorted(found)

    def _meant(self, field: str, value: Any, cell: CellValue) -> str:
        key = (field, cell.__class__.__name__, cell)
        if key not in self._met:
            self._met[key] = self._read(field, value, cell)
        return self._met[key]

    def _read(self, field: str, value: Any, cell: CellValue) -> str:
        if field in _DAYS:
            return _day(value, cell)
        if field in self._lists:
            return _word(self._lists[field], value, as_written(cell))
        if field in _WISHES:
            return self._pathway(as_written(cell))
        return ""

    def _pathway(self, text: str) -> str:
        for catalogue in self._pathways:
            entry = catalogue.by_code(text.upper()) or catalogue.find(text)
            if entry is not None:
                return _word(catalogue, entry.code, text)
        return ""


def _word(catalogue: Catalogue, code: str, text: str) -> str:
    """The entry's label where the text is neither it nor a number or code standing for it."""
    label = catalogue.label(code)
    plain = loose_key(text)
    said = plain == loose_key(label) or plain.isdigit() or text.upper() == code
    return "" if said else label


def _day(value: Any, cell: CellValue) -> str:
    """The day, where it was worked out from something else than day, month and full year."""
    if not isinstance(value, datetime.date) or isinstance(cell, datetime.date):
        return ""
    figures = [int(figure) for figure in _FIGURES.findall(as_written(cell))]
    day = [value.day, value.month, value.year]
    return "" if figures[:3] in (day, day[::-1]) else as_written(value)
