"""The columns of a table as people speak of them, and what somebody says they mean."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import islice

from counsellor_app.domain.vietnamese_text import fold
from counsellor_app.exchange.cell_values import as_written
from counsellor_app.exchange.headings import Headings, heading_text, row_words
from counsellor_app.exchange.list_layout import LOOK, Layout, Rows

_FEWEST = 2
_LONGEST = 60

Meanings = Mapping[str, str | None]


def column_keys(layout: Layout) -> dict[int, str]:
    """Column → what stands for it in any file: its heading, and which of several headed alike.

    The column of reasons that a sheet of refused rows ends with is none of the list's.
    """
    met: Counter[str] = Counter()
    keys = {}
    for column, heading in sorted(layout.headings.items()):
        name = " ".join(heading.lower().split())
        if fold(name) in _reasons():
            continue
        keys[column] = f"{name}#{met[name]}" if met[name] else name
        met[name] += 1
    return keys


def meanings_of(layout: Layout) -> dict[int, str]:
    """Column → the field it was recognised as."""
    found = {column: field for field, column in layout.columns.items()}
    return found | {column: field for field, cells in layout.marks.items() for column, _ in cells}


def remapped(layout: Layout, said: Meanings, headings: Headings) -> Layout:
    """The layout with the columns somebody has spoken of meaning what they said."""
    spoken = {column: said[key] for column, key in column_keys(layout).items() if key in said}
    if not spoken:
        return layout
    wanted = {field for field in spoken.values() if field is not None}
    columns = {
        field: column
        for field, column in layout.columns.items()
        if column not in spoken and field not in wanted
    }
    marks = {
        field: tuple(cell for cell in cells if cell[0] not in spoken)
        for field, cells in layout.marks.items()
    }
    for column, field in spoken.items():
        if field in headings.spans:
            under = layout.headings[column].rpartition(" / ")[2]
            marks[field] = (*marks.get(field, ()), (column, under))
        elif field is not None:
            columns[field] = column
    kept = {field: tuple(sorted(cells)) for field, cells in marks.items() if cells}
    return Layout(columns, kept, layout.headings, layout.first)


def unknown_layout(rows: Rows) -> Layout | None:
    """The row that looks most like headings where none is recognised: words, and rows under it."""
    best: tuple[int, dict[int, str]] | None = None
    for at, row in enumerate(islice(rows, min(LOOK, len(rows) - 1))):
        shown = {
            column: heading_text(cell)
            for column, cell in enumerate(row)
            if isinstance(cell, str) and _is_words(cell)
        }
        if len(shown) >= _FEWEST and (best is None or len(shown) > len(best[1])):
            best = at, shown
    return Layout({}, {}, best[1], best[0] + 1) if best else None


def sample_under(rows: Rows, layout: Layout, column: int) -> str:
    """The first value under a heading."""
    for row in islice(rows, layout.first, None):
        if column < len(row) and row[column] is not None and (text := as_written(row[column])):
            return text
    return ""


def _is_words(text: str) -> bool:
    return len(text) < _LONGEST and any(map(str.isalpha, text))


def _reasons() -> Sequence[str]:
    return [fold(word) for word in row_words()["reasons"]]
