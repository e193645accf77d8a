"""Rows of a table as text for a spreadsheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counsellor_app.domain.formula_text import as_plain_cell

if TYPE_CHECKING:
    from counsellor_app.ui.common.rows_table import RowsTable


def as_tab_text(table: RowsTable) -> str:
    """The chosen rows, the columns that are shown, tabs between them; never a formula."""
    model, heading = table.rows_model, table.heading
    shown = [s - model.first for s in range(model.first, heading.count())
             if not heading.isSectionHidden(s)]  # fmt: skip
    places = sorted({index.row() for index in table.selectionModel().selectedRows()})
    lines = ["\t".join(tab_field(model.cell(p, column).plain) for column in shown) for p in places]
    return "\n".join(lines)


def tab_field(text: str) -> str:
    """One cell: no tab or line end inside, an apostrophe where a formula would begin."""
    return as_plain_cell(" ".join(text.split()))
