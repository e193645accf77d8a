"""Reads one row cell by cell: what it says, what is wrong with it, what was mended."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from counsellor_app.domain.imports import Problem
from counsellor_app.exchange.cell_values import as_written
from counsellor_app.exchange.column_reader import ColumnReader
from counsellor_app.exchange.headings import Headings
from counsellor_app.exchange.legacy_columns import LegacyColumn
from counsellor_app.exchange.list_layout import Layout
from counsellor_app.exchange.list_rows import ListRow
from counsellor_app.exchange.spreadsheet import CellValue

Readers = Mapping[str, ColumnReader[Any]]
ReadersFor = Callable[[Layout], Readers]
Plan = list[tuple[str, int, ColumnReader[Any], LegacyColumn | None]]


@dataclass(slots=True)
class RowReading:
    """What one row says, while it is being read."""

    row: ListRow
    headings: Headings
    secret: frozenset[str] = frozenset()
    values: dict[str, Any] = field(default_factory=dict)
    problems: list[tuple[int, Problem]] = field(default_factory=list)
    warnings: list[tuple[int, Problem]] = field(default_factory=list)

    def get(self, name: str) -> Any:
        """The value of a field; None where the row does not say."""
        return self.values.get(name)

    def problem(self, name: str, code: str, cell: CellValue = None) -> None:
        """The row cannot be taken: something is wrong in the column of field `name`."""
        self.problems.append(self._told(name, code, cell))

    def warning(self, name: str, code: str, cell: CellValue = None) -> None:
        """Something was mended or left out; the row can be taken."""
        self.warnings.append(self._told(name, code, cell))

    def told_at(self, column: int, code: str, cell: CellValue) -> tuple[int, Problem]:
        """A finding about a column that no field names alone."""
        heading = self.row.layout.headings.get(column, "")
        return column, Problem(self.row.number, heading, code, as_written(cell), self.row.sheet)

    def _told(self, name: str, code: str, cell: CellValue) -> tuple[int, Problem]:
        column = self.row.layout.columns.get(name, -1)
        heading = self.row.layout.headings.get(column) or self.headings.labels[name]
        value = "" if name in self.secret else as_written(cell)
        return column, Problem(self.row.number, heading, code, value, self.row.sheet)


class RowReader:
    """Applies a list's column readers to its rows, table after table."""

    def __init__(
        self,
        headings: Headings,
        readers: ReadersFor,
        legacy: Mapping[int, LegacyColumn],
        secret: frozenset[str] = frozenset(),
    ) -> None:
        self._headings = headings
        self._readers = readers
        self._legacy = legacy
        self._secret = secret
        self._layout: Layout | None = None
        self._plan: Plan = []

    def read(self, row: ListRow) -> RowReading:
        """Every cell of the row that belongs to a field with a reader."""
        if row.layout is not self._layout:
            self._layout = row.layout
            self._plan = self._planned(row.layout)
        reading = RowReading(row, self._headings, self._secret)
        cells, values = row.cells, reading.values
        width = len(cells)
        for name, column, reader, legacy in self._plan:
            cell = cells[column] if column < width else None
            if cell is None:
                continue
            if legacy is not None and legacy.holds(cell):
                reading.problem(name, "legacy-encoding", cell)
                continue
            value, problem, warning = reader[
                cell if cell.__class__ is str else (cell.__class__, cell)
            ]
            if value is not None:
                values[name] = value
            if problem:
                reading.problem(name, problem, cell)
            if warning:
                reading.warning(name, warning, cell)
        return reading

    def _planned(self, layout: Layout) -> Plan:
        readers = self._readers(layout)
        found: Plan = [
            (name, column, readers[name], self._legacy.get(column))
            for name, column in layout.columns.items()
            if name in readers
        ]
        return sorted(found, key=lambda step: step[1])


def in_order(findings: list[tuple[int, Problem]]) -> list[Problem]:
    """Findings of one row from left to right; those without a column first."""
    if not findings:
        return []
    return [problem for _, problem in sorted(findings, key=lambda found: found[0])]
