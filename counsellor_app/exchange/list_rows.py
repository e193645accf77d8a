"""The rows of a list that are students: titles, totals, signatures and numbering set aside."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from counsellor_app.domain.imports import Problem
from counsellor_app.domain.vietnamese_text import fold
from counsellor_app.exchange.cell_values import as_written, read_date, words
from counsellor_app.exchange.class_names import (
    class_in_title,
    class_of_sheet,
    class_row,
    read_class,
)
from counsellor_app.exchange.headings import Headings, row_words
from counsellor_app.exchange.list_columns import remapped
from counsellor_app.exchange.list_layout import (
    IDS,
    NAMES,
    Layout,
    layout_at,
    numbers_columns,
)
from counsellor_app.exchange.list_tables import Table
from counsellor_app.exchange.spreadsheet import CellValue

_BIRTHS = ("birth_date", "birth_year", "birth_if_male", "birth_if_female")
_NAMES = ("full_name", "family_name", "given_name")
_NUMBERS = (int, float)
_FEW = 4
_MEANS_NOTHING = frozenset({"order", "class_name", "school", "grade"})


@dataclass(frozen=True, slots=True)
class ListRow:
    """One student's row: the sheet's own number, the cells, and the class it stands under."""

    sheet: str
    number: int
    cells: Sequence[CellValue]
    layout: Layout
    class_name: str | None

    def cell(self, field: str) -> CellValue:
        """The cell of a field; None where the list has no such column."""
        column = self.layout.columns.get(field, -1)
        return self.cells[column] if 0 <= column < len(self.cells) else None


@dataclass(slots=True)
class Walk:
    """Goes down one sheet, hands out its students; `skipped`: what was left out in doubt."""

    table: Table
    headings: Headings
    needed: frozenset[str]
    class_name: str | None
    skipped: list[Problem] = field(default_factory=list)
    _layout: Layout = field(init=False)
    _order: int = field(init=False)
    _names: list[int] = field(init=False)
    _by_sheet: str | None = field(init=False)
    _title: str | None = field(init=False, default=None)
    _after_blank: bool = field(init=False, default=False)
    _signed: bool = field(init=False, default=False)
    _totalled: bool = field(init=False, default=False)
    _bare: bool = field(init=False, default=False)
    _sparse: bool = field(init=False, default=False)
    _above: str | None = field(init=False, default=None)

    def __post_init__(self) -> None:
        name = self.table.sheet.name
        self._by_sheet = class_of_sheet(name) if name else None
        self._start(self.table.layout)
        for row in self.table.rows[: self._layout.first]:
            self._title = self._titled(row) or self._title

    def students(self) -> Iterator[ListRow]:
        """Every row that is a student, complete or not."""
        rows, sheet = self.table.rows, self.table.sheet
        at = self._layout.first
        numbering_until = at + 2
        while at < len(rows):
            row = rows[at]
            if at >= numbering_until and self._plainly_student(row):
                self._take()
                yield ListRow(sheet.name, sheet.first_row + at, row, self._layout, self._room(row))
            elif not row or not any(cell is not None and cell != "" for cell in row):
                self._after_blank = True
            elif (again := self._heading_again(at)) is not None:
                self._start(again)
                at = again.first
                numbering_until = at + 2
                continue
            elif at < numbering_until and numbers_columns(row):
                pass
            elif self._is_student(row, sheet.first_row + at):
                yield ListRow(sheet.name, sheet.first_row + at, row, self._layout, self._room(row))
            at += 1

    def _start(self, layout: Layout) -> None:
        self._layout = layout
        self._order = layout.columns.get("order", -1)
        self._names = [layout.columns[name] for name in _NAMES if name in layout.columns]
        self._sparse = _is_sparse(self.table, layout)
        self._after_blank = self._signed = self._totalled = self._bare = False

    def _plainly_student(self, row: Sequence[CellValue]) -> bool:
        """Most rows: a number that is no text in its column, and a name."""
        if not 0 <= self._order < len(row) or row[self._order].__class__ not in _NUMBERS:
            return False
        return bool(self._name(row))

    def _room(self, row: Sequence[CellValue]) -> str | None:
        """The class the row stands under."""
        carried = self._carried(row) if self._sparse else None
        return carried or self.class_name or self._title or self._by_sheet

    def _carried(self, row: Sequence[CellValue]) -> str | None:
        """The class of a cell merged over several rows: shown in the first of them only."""
        own = self._at(row, "class_name")
        if own is not None:
            self._above = read_class(own).value
        return self._above

    def _heading_again(self, at: int) -> Layout | None:
        """A second table's heading row; cheap to deny: a student has a number, a heading none."""
        row = self.table.rows[at]
        if isinstance(self._at(row, "order"), (int, float)):
            return None
        if not any(
            isinstance(cell := self._at(row, name), str)
            and len(cell) < 60
            and self.headings.holds(cell)
            for name in NAMES | IDS
            if name in self._layout.columns
        ):
            return None
        again = layout_at(self.table.rows, at, self.headings, self.needed)
        return again and remapped(again, self.table.meanings, self.headings)

    def _is_student(self, row: Sequence[CellValue], number: int) -> bool:
        name = self._name(row)
        ordered = _is_number(self._at(row, "order"))
        if name and ordered:
            return self._take()
        if name and _begins(name, "signatures") and not self._dated(row):
            self._signed = True
            return False
        if name and _begins(name, "totals") and not self._dated(row):
            self._totalled = True
            return False
        known = any(_has_digit(self._at(row, field)) for field in (*IDS, *_BIRTHS, "class_name"))
        if name and known:
            return self._take()
        if name and fold(name).rstrip(" :.") in words("totals_exact"):
            self._totalled = True
            return False
        if not known and self._retitled(row):
            return False
        return self._bare_name(row, name, number) if name else self._nameless(row, ordered, number)

    def _take(self) -> bool:
        self._after_blank = self._signed = self._totalled = False
        return True

    def _bare_name(self, row: Sequence[CellValue], name: str, number: int) -> bool:
        """A name without number, birth date or class: a student, or somebody who signed."""
        others = sum(1 for cell in row if cell is not None) - self._name_cells(row)
        if self._signed:
            return False
        if (self._after_blank or self._totalled) and not self._bare and not others:
            self._doubt(name, number, "taken-for-signature")
            return False
        if not others and _has_digit(name):
            self._doubt(name, number, "taken-for-title")
            return False
        self._bare = self._bare or not others
        return True

    def _doubt(self, name: str, number: int, code: str) -> None:
        column = self._layout.headings.get(self._name_column(), self.headings.labels["full_name"])
        self.skipped.append(Problem(number, column, code, name, self.table.sheet.name))

    def _dated(self, row: Sequence[CellValue]) -> bool:
        """Whether a readable birth date stands in the row: then its name is a person's."""
        return any(read_date(self._at(row, name)).value is not None for name in _BIRTHS)

    def _nameless(self, row: Sequence[CellValue], ordered: bool, number: int) -> bool:
        """A row without a name: a student whose name is missing, a total, a note or a signature."""
        said = [
            column
            for field, column in self._layout.columns.items()
            if field not in _MEANS_NOTHING and column < len(row) and row[column] is not None
        ]
        keyed = any(_has_digit(self._at(row, field)) for field in (*IDS, *_BIRTHS))
        if ordered:
            return bool(said)
        texts = [as_written(cell) for cell in row if cell is not None]
        if any(_begins(text, "signatures") or _is_dateline(text) for text in texts):
            self._signed = True
            return False
        if any(_begins(text, "totals") for text in texts):
            self._totalled = True
            return False
        if self._signed:
            return False
        return keyed or len(said) > 2

    def _retitled(self, row: Sequence[CellValue]) -> bool:
        """A row that only names the class of the rows under it."""
        texts = [as_written(cell) for cell in row if cell is not None]
        if len(texts) > 4:
            return False
        found = class_row(texts[0]) if len(texts) == 1 else class_in_title(" ".join(texts))
        if (
            found
            and len(texts) > 1
            and not fold(" ".join(texts)).startswith(("lop", "danh sach", "ds"))
        ):
            return False
        if found:
            self._title = found
        return found is not None

    def _titled(self, row: Sequence[CellValue]) -> str | None:
        return class_in_title(" ".join(as_written(cell) for cell in row[:40] if cell is not None))

    def _at(self, row: Sequence[CellValue], field: str) -> CellValue:
        column = self._layout.columns.get(field, -1)
        return row[column] if 0 <= column < len(row) else None

    def _name(self, row: Sequence[CellValue]) -> str:
        for column in self._names:
            cell = row[column] if column < len(row) else None
            if cell is not None and (text := as_written(cell)):
                return text
        return ""

    def _name_cells(self, row: Sequence[CellValue]) -> int:
        return sum(1 for field in NAMES if self._at(row, field) is not None)

    def _name_column(self) -> int:
        return self._names[0]


def _is_sparse(table: Table, layout: Layout) -> bool:
    """Whether the class stands in few rows, the first among them: a column of merged cells."""
    column = layout.columns.get("class_name", -1)
    if column < 0 or table.sheet.name == "":
        return False
    names = [layout.columns[name] for name in NAMES if name in layout.columns]
    filled = [
        len(row) > column and row[column] is not None
        for row in table.rows[layout.first :]
        if any(len(row) > at and row[at] is not None for at in names)
    ]
    return bool(filled) and filled[0] and sum(filled) * _FEW <= len(filled)


@lru_cache(maxsize=4096)
def _begins(text: str, kind: str) -> bool:
    # With its marks a text must match with its marks: `Tống Hợp` is a person, `Tổng hợp` is not.
    written = as_written(text[:80]).lower()
    known = words(kind) if written.isascii() else row_words()[kind]
    return any(
        written.startswith(word) and not written[len(word) : len(word) + 1].isalpha()
        for word in known
    )


def _is_dateline(text: str) -> bool:
    """`Trà Cú, ngày 05 tháng 9 năm 2026`, with or without the numbers."""
    if len(text) > 100:
        return False
    folded = fold(text)
    day, month, year = (folded.find(word) for word in ("ngay", "thang", "nam"))
    return 0 <= day < month < year


def _is_number(cell: CellValue) -> bool:
    if isinstance(cell, str):
        text = cell.strip().rstrip(".)")
        return text.isdigit()
    return isinstance(cell, (int, float)) and not isinstance(cell, bool)


def _has_digit(cell: CellValue) -> bool:
    if isinstance(cell, str):
        return any(map(str.isdigit, cell))
    return cell is not None
