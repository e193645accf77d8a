"""Showing rows read anew without taking the cell away that is being edited."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from counsellor_app.ui.common.rows_model import RowsModel

T = TypeVar("T")


def show_rows(model: RowsModel[T], rows: Sequence[T]) -> None:
    """Show these; where they are the same ones, written otherwise, each stays in its place."""
    held = {model.key_of(row): row for row in model.rows}
    read = {model.key_of(row): row for row in rows}
    changed = [key for key, row in read.items() if key in held and held[key] != row]
    if held.keys() != read.keys() or not changed:
        model.set_rows(rows)
        return
    for key in changed:
        model.replace(model.place_of(key), read[key])
