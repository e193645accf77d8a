"""What every row of a list says and would do, put together as it is read and taken on trial."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from counsellor_app.domain.imports import ImportResult, ParsedList, Problem
from counsellor_app.domain.list_mapping import (
    DOUBT,
    ERROR,
    MENDED,
    REFUSED,
    SKIPPED,
    Finding,
    ListColumn,
    PreviewRow,
)
from counsellor_app.exchange.cell_values import as_written
from counsellor_app.exchange.headings import Headings
from counsellor_app.exchange.list_catalogues import ListCatalogues
from counsellor_app.exchange.list_columns import column_keys
from counsellor_app.exchange.list_layout import IDS, NAMES, Layout
from counsellor_app.exchange.row_reading import RowReading
from counsellor_app.exchange.spreadsheet import CellValue, Workbook
from counsellor_app.exchange.understood_cells import UnderstoodCells
from counsellor_app.services.import_run import NumberedRow, RowOutcome

#: Warnings that mended something; whatever else is told wants a look.
_MENDED = frozenset(
    {"leading-zero-restored", "placeholder-dropped", "gap-in-wishes", "wish-repeated"}
)
_LEFT_OUT = frozenset({"taken-for-signature", "taken-for-title"})
_ALSO_NAMES = {"full_name": NAMES, "any_id": IDS}


class ListLook:
    """Watches a list being read (`saw`) and taken on trial (`came`), and tells of its rows."""

    def __init__(
        self,
        workbook: Workbook,
        headings: Headings,
        columns: Sequence[ListColumn],
        catalogues: ListCatalogues,
    ) -> None:
        self._workbook = workbook
        self._columns = columns
        self._fields = {label: field for field, label in headings.labels.items()}
        self._understood = UnderstoodCells(catalogues)
        self._seen: list[tuple[RowReading, object]] = []
        self._outcomes: dict[int, RowOutcome] = {}
        self._places: dict[int, tuple[Layout, tuple[int, ...]]] = {}

    def saw(self, reading: RowReading, row: object) -> None:
        """A row was read; `row` is None where it cannot be taken."""
        self._seen.append((reading, row))

    def came(self, row: NumberedRow, outcome: RowOutcome) -> None:
        """A row was taken, on trial."""
        self._outcomes[id(row)] = outcome

    def rows(
        self, parsed: ParsedList[object], result: ImportResult | None
    ) -> tuple[PreviewRow, ...]:
        """Every row in the order of the file, with those left out as no student at all."""
        late = _late_warnings(parsed, result)
        rows = [self._row(reading, made, late) for reading, made in self._seen]
        rows += [self._skipped(one) for one in parsed.warnings if one.problem in _LEFT_OUT]
        order = {sheet.name: at for at, sheet in enumerate(self._workbook.sheets)}
        return tuple(sorted(rows, key=lambda row: (order[row.sheet], row.number)))

    def _row(
        self, reading: RowReading, made: object, late: Mapping[int, Sequence[Problem]]
    ) -> PreviewRow:
        row = reading.row
        places = self._places_of(row.layout)
        told = [(column, ERROR, problem) for column, problem in reading.problems]
        told += [
            (column, MENDED if problem.problem in _MENDED else DOUBT, problem)
            for column, problem in reading.warnings
        ]
        outcome = self._outcomes.get(id(made)) if made is not None else None
        if outcome is not None and outcome.problem is not None:
            told.append((self._column_of(row.layout, outcome.problem), ERROR, outcome.problem))
        told += [(self._column_of(row.layout, one), DOUBT, one) for one in late.get(row.number, ())]
        findings = [
            Finding(_shown(places, column), problem.problem, weight, problem.value)
            for column, weight, problem in told
        ]
        spoken = {finding.column for finding in findings}
        findings += [
            Finding(_shown(places, column), "understood-as", MENDED, meant)
            for column, meant in self._understood.of_row(reading)
            if _shown(places, column) not in spoken
        ]
        fate = outcome.kind if outcome is not None else REFUSED
        cells = self._cells(row.cells, places)
        return PreviewRow(row.sheet, row.number, cells, places, fate, tuple(findings))

    def _skipped(self, problem: Problem) -> PreviewRow:
        sheet = next(one for one in self._workbook.sheets if one.name == problem.sheet)
        cells = sheet.rows[problem.row - sheet.first_row]
        layout = next(
            (read.row.layout for read, _ in self._seen if read.row.sheet == problem.sheet), None
        )
        places = self._places_of(layout) if layout else (-1,) * len(self._columns)
        column = next((at for at, one in enumerate(self._columns) if one.field in NAMES), -1)
        finding = Finding(column, problem.problem, DOUBT)
        return PreviewRow(
            problem.sheet, problem.row, self._cells(cells, places), places, SKIPPED, (finding,)
        )

    def _cells(self, cells: Sequence[CellValue], places: Sequence[int]) -> tuple[str, ...]:
        width = len(cells)
        return tuple(
            as_written(cells[place]) if 0 <= place < width and not column.secret else ""
            for place, column in zip(places, self._columns, strict=True)
        )

    def _places_of(self, layout: Layout) -> tuple[int, ...]:
        known = self._places.get(id(layout))
        if known is None:
            by_key = {key: column for column, key in column_keys(layout).items()}
            places = tuple(by_key.get(column.key, -1) for column in self._columns)
            known = self._places[id(layout)] = (layout, places)
        return known[1]

    def _column_of(self, layout: Layout, problem: Problem) -> int:
        """Where the column stands that a writer names by its usual heading."""
        field = self._fields.get(problem.column, "")
        for name in (field, *sorted(_ALSO_NAMES.get(field, ()))):
            if name in layout.columns:
                return layout.columns[name]
        return -1


def _shown(places: Sequence[int], column: int) -> int:
    return places.index(column) if column >= 0 and column in places else -1


def _late_warnings(
    parsed: ParsedList[object], result: ImportResult | None
) -> dict[int, list[Problem]]:
    """What taking the rows found to tell, by row."""
    late: dict[int, list[Problem]] = {}
    if result is not None:
        for warning in result.warnings[len(parsed.warnings) :]:
            late.setdefault(warning.row, []).append(warning)
    return late
