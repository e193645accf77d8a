"""Where a list's heading row stands, over one row or two, and which column holds which field."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from counsellor_app.exchange.cell_values import as_written
from counsellor_app.exchange.headings import Headings, Meaning, heading_text
from counsellor_app.exchange.spreadsheet import CellValue

Rows = Sequence[Sequence[CellValue]]

LOOK = 30  # domain facts §6.2: titles, motto and agency stand above, never more than this
_ENOUGH = 0.6
_WIDEST = 400
_NUMBERED = re.compile(r"[(\[]?\s*(?:\d{1,2}|[A-Z])\s*[)\]]?")
_DIGITS = re.compile(r"[\d\s./()-]+")
NAMES = frozenset({"full_name", "given_name", "family_name"})
IDS = frozenset({"ministry_id", "personal_id", "any_id"})


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns of one table.

    Attributes:
        columns: field → column, 0-based.
        marks: field over several columns → (column, the heading under it), marked with x.
        headings: column → heading as written, parent and child joined.
        first: index of the first row under the headings.
    """

    columns: Mapping[str, int]
    marks: Mapping[str, tuple[tuple[int, str], ...]]
    headings: Mapping[int, str]
    first: int

    @property
    def score(self) -> int:
        """How many fields were recognised."""
        return len(self.columns) + sum(map(len, self.marks.values()))


def first_layout(rows: Rows, headings: Headings, needed: frozenset[str]) -> Layout | None:
    """The sheet's first table: the first heading row about as good as the best in 30 rows."""
    look = min(LOOK, len(rows))
    found = [(at, layout_at(rows, at, headings, needed)) for at in range(look)]
    layouts = [layout for _, layout in found if layout is not None]
    if not layouts:
        return None
    best = max(layout.score for layout in layouts)
    return next(layout for layout in layouts if layout.score >= _ENOUGH * best)


def layout_at(rows: Rows, at: int, headings: Headings, needed: frozenset[str]) -> Layout | None:
    """The table whose headings begin in row `at`; None where no heading row is."""
    one = _tier(rows, (), at, headings)
    if at + 1 < len(rows) and _may_be_children(rows[at], rows[at + 1], headings, one):
        two = _tier(rows, rows[at], at + 1, headings)
        alone = _tier(rows, (), at + 1, headings)
        if two.score > max(one.score, alone.score if _fits(alone, rows, needed) else 0):
            one = two
    return _with_given_names(rows, one) if _fits(one, rows, needed) else None


def _fits(layout: Layout, rows: Rows, needed: frozenset[str]) -> bool:
    if not needed & layout.columns.keys():
        return False
    if layout.score > 1:
        return True
    return sum(1 for cell in rows[layout.first - 1] if cell is not None) == 1


def _tier(rows: Rows, parents: Sequence[CellValue], at: int, headings: Headings) -> Layout:
    """The layout of heading row `at` under `parents` (empty: a single heading row)."""
    children = rows[at]
    candidates: dict[str, list[tuple[bool, int]]] = {}
    marks: dict[str, list[tuple[int, str]]] = {}
    shown: dict[int, str] = {}
    carried = ""
    for column in range(min(max(len(parents), len(children)), _WIDEST)):
        parent, child = _heading(parents, column), _heading(children, column)
        if parent:
            carried = parent if child else ""
        elif child:
            parent = carried
        meaning = headings.meaning(parent, child)
        if parent or child:
            shown[column] = " / ".join(filter(None, (parent, child)))
        if meaning is None:
            continue
        if meaning.field in headings.spans:
            marks.setdefault(meaning.field, []).append((column, child))
        else:
            candidates.setdefault(meaning.field, []).append((not meaning.joined, column))
    # `Cả năm / Học lực` says more than `Học kỳ I / Học lực`, of which only half is known.
    columns = {
        field: _first_filled(rows, at + 1, [column for _, column in sorted(found)])
        for field, found in candidates.items()
    }
    return Layout(columns, {field: tuple(cells) for field, cells in marks.items()}, shown, at + 1)


def _first_filled(rows: Rows, first: int, columns: Sequence[int]) -> int:
    """Of columns headed alike the first, unless nothing stands in it."""
    if len(columns) > 1:
        for column in columns:
            if any(
                len(row) > column and row[column] is not None for row in islice(rows, first, None)
            ):
                return column
    return columns[0]


def _may_be_children(
    parents: Sequence[CellValue], children: Sequence[CellValue], headings: Headings, one: Layout
) -> bool:
    """Whether a row can be the lower tier of headings: words only, and no student in it."""
    if not any(isinstance(cell, str) for cell in parents):
        return False
    texts = 0
    for column, cell in enumerate(islice(children, _WIDEST)):
        if cell is None:
            continue
        if not isinstance(cell, str):
            if not _numbers_a_parent(parents, column, cell, headings):
                return False
        elif _DIGITS.fullmatch(cell) and not _numbers_a_parent(parents, column, cell, headings):
            return False
        texts += 1
    for field in (*NAMES, *IDS, "order"):
        column = one.columns.get(field, -1)
        text = _heading(children, column) if column >= 0 else ""
        if text and not headings.holds(text):
            return False
    return texts > 0


def _numbers_a_parent(
    parents: Sequence[CellValue], column: int, cell: CellValue, headings: Headings
) -> bool:
    """`Nguyện vọng` over 1, 2, 3: the number belongs to the heading."""
    for at in range(min(column, len(parents) - 1), -1, -1):
        if parents[at] is not None:
            found = headings.meaning(_heading(parents, at), as_written(cell))
            return found is not None and found.joined and found.field not in headings.spans
    return False


def _with_given_names(rows: Rows, layout: Layout) -> Layout:
    """`Họ và tên` over two columns: family and middle name in the first, given name in the next."""
    column = layout.columns.get("full_name", -1)
    if column < 0 or "given_name" in layout.columns or column + 1 in layout.headings:
        return layout
    sample = [row for row in islice(rows, layout.first, layout.first + LOOK) if len(row) > column]
    # Signatures under a short list have names too, but nothing counted or dated beside them.
    sample = [row for row in sample if any(map(_counts, row))] or sample
    named = [row for row in sample if isinstance(row[column], str) and not _counts(row[column])]
    split = sum(1 for row in named if len(row) > column + 1 and _is_word(row[column + 1]))
    if not split or split < _ENOUGH * len(named):
        return layout
    columns = {field: at for field, at in layout.columns.items() if field != "full_name"}
    columns |= {"family_name": column, "given_name": column + 1}
    shown = {**layout.headings, column + 1: layout.headings[column]}
    return Layout(columns, layout.marks, shown, layout.first)


def _counts(cell: CellValue) -> bool:
    if isinstance(cell, str):
        return any(map(str.isdigit, cell))
    return cell is not None


def _is_word(cell: CellValue) -> bool:
    return isinstance(cell, str) and not _counts(cell)


def numbers_columns(row: Sequence[CellValue]) -> bool:
    """Whether a row under the headings only numbers them: (1) (2) (3), A B 1 2."""
    cells = [as_written(cell) for cell in row if cell is not None]
    return len(cells) > 1 and all(len(cell) < 8 and _NUMBERED.fullmatch(cell) for cell in cells)


def _heading(row: Sequence[CellValue], column: int) -> str:
    if not 0 <= column < len(row):
        return ""
    cell = row[column]
    return (
        heading_text(cell if isinstance(cell, str) else as_written(cell))
        if cell is not None
        else ""
    )


__all__ = [
    "IDS",
    "LOOK",
    "NAMES",
    "Layout",
    "Meaning",
    "first_layout",
    "layout_at",
    "numbers_columns",
]
