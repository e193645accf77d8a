"""The cell of a table that is being edited: what is typed in it, and putting it back."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QLineEdit

from counsellor_app.ui.common.rows_table import RowsTable


def open_cell(table: RowsTable) -> dict[str, Any] | None:
    """The row's key, the column's place and the text; None where no cell is being edited."""
    index, row = table.currentIndex(), table.current_row()
    editor = table.indexWidget(index) if index.isValid() else None
    if row is None or not isinstance(editor, QLineEdit):
        return None
    column = index.column() - table.rows_model.first
    if editor.text() == table.rows_model.cell(index.row(), column).plain:
        return None
    return {"key": table.rows_model.key_of(row), "column": column, "text": editor.text()}


def open_cell_again(table: RowsTable, typed: dict[str, Any]) -> None:
    """Edit that cell with that text; nothing where the row is gone."""
    place = table.rows_model.place_of(typed["key"])
    if place >= 0:
        table.go_to(place, int(typed["column"]))
        table.open_editor(typed["text"])
