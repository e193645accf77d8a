"""Study and conduct levels: the label a school wrote, and the level it certainly means.

The scales of before and since TT 22/2021 share words (`Khá`; in conduct also `Tốt`), so the whole
column tells the scale: a word only one scale has, else the heading (domain facts §6.4).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import islice

from counsellor_app.domain.catalogue import Catalogue, loose_key
from counsellor_app.domain.vietnamese_text import fold, initials
from counsellor_app.exchange.cell_values import NOTHING, Reading, as_written, is_placeholder
from counsellor_app.exchange.list_layout import Layout
from counsellor_app.exchange.spreadsheet import CellValue

Level = tuple[str, str | None]
_LOOK = 5000


def level_reader(
    catalogue: Catalogue, rows: Sequence[Sequence[CellValue]], layout: Layout, field: str
) -> Callable[[CellValue], Reading[Level]]:
    """A reader of one table's study or conduct column: the label, and the level's code or None."""
    column = layout.columns[field]
    labels = {
        as_written(row[column])
        for row in islice(rows, layout.first, layout.first + _LOOK)
        if len(row) > column and isinstance(row[column], str)
    }
    scale = _scale(catalogue, labels, layout.headings.get(column, ""))

    def read(cell: CellValue) -> Reading[Level]:
        label = as_written(cell)
        if not label:
            return NOTHING
        if is_placeholder(cell):
            return Reading(warning="placeholder-dropped")
        entry = catalogue.find(label) or (scale.find(label) if scale else None)
        if entry is not None:
            return Reading((label, entry.code))
        return Reading((label, None), warning="unknown-level")

    return read


def _scale(catalogue: Catalogue, labels: set[str], heading: str) -> Catalogue | None:
    """The part of the catalogue the column is written in; None where nothing tells."""
    sure = (catalogue.find(label) for label in labels)
    systems = {entry.facts.get("system") for entry in sure if entry is not None}
    if not systems:
        systems = {
            entry.facts.get("system")
            for entry in catalogue.entries
            if _names(str(entry.facts.get("heading", "")), heading)
        }
    return catalogue.having(system=systems.pop()) if len(systems) == 1 else None


def _names(title: str, heading: str) -> bool:
    """Whether a column's heading says the scale's title, in full, in part or by its initials."""
    wanted, said = loose_key(title), loose_key(heading)
    return bool(wanted and said) and (
        wanted in said or said in wanted or initials(title) in fold(heading).split()
    )
