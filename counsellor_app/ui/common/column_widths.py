"""The widths of a table's columns: as wide as what is in them, one taking the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QFontMetrics

from counsellor_app.ui.common import theme
from counsellor_app.ui.common.cell_delegate import INSET
from counsellor_app.ui.common.rows_header import ARROW, ARROW_GAP, ARROW_ROOM

if TYPE_CHECKING:
    from counsellor_app.ui.common.rows_table import RowsTable

_LOOKED_AT = 200
_WIDEST = 360


class ColumnWidths:
    """Sets the widths, and remembers the ones the user has drawn."""

    def __init__(self, table: RowsTable) -> None:
        self._table = table
        self._drawn: dict[int, int] = {}  # by section, as the user left it
        self._fitted: dict[int, int] = {}
        self._busy = False
        table.heading.sectionResized.connect(self._resized)
        table.heading.hidden_changed.connect(self._hidden)

    def fit_content(self) -> None:
        """Each column as wide as the longest of its heading and its first rows."""
        model = self._table.rows_model
        self._fitted = {at + model.first: self._longest(at) for at in range(len(model.columns))}
        if model.boxes:
            self._fitted[0] = self._table.box_width()
        self._set({**self._fitted, **self._drawn})
        self.stretch()

    def _longest(self, at: int) -> int:
        model = self._table.rows_model
        column = model.columns[at]
        heading = QFontMetrics(theme.font("caption_bold")).horizontalAdvance(column.title)
        least = heading + 2 * INSET + theme.px(ARROW) + ARROW_GAP - ARROW_ROOM
        if column.width is not None:
            return max(theme.px(column.width), least)
        looked = range(min(model.rowCount(), _LOOKED_AT))
        widths = (self._table.cells.cell_width(model.cell(row, at)) for row in looked)
        return max(least, min(max(widths, default=0), theme.px(_WIDEST)))

    def stretch(self) -> None:
        """Give what is left of the width to the stretching column; never less than it needs."""
        section = self._stretching()
        if section is None:
            return
        heading = self._table.heading
        others = sum(
            heading.sectionSize(s)
            for s in range(heading.count())
            if s != section and not heading.isSectionHidden(s)
        )
        model = self._table.rows_model
        fitted = min(
            self._fitted.get(section, 0), theme.px(model.columns[section - model.first].least)
        )
        least = self._drawn.get(section, fitted)
        self._set({section: max(least, self._table.viewport().width() - others)})

    def _stretching(self) -> int | None:
        model, heading = self._table.rows_model, self._table.heading
        shown = [s for s in range(model.first, heading.count()) if not heading.isSectionHidden(s)]
        wanted = [s for s in shown if model.columns[s - model.first].stretch]
        if wanted:
            return wanted[0]
        return shown[-1] if shown else None

    def _set(self, widths: dict[int, int]) -> None:
        self._busy = True
        for section, width in widths.items():
            if not self._table.heading.isSectionHidden(section):
                self._table.heading.resizeSection(section, width)
        self._busy = False

    def _resized(self, section: int, before: int, now: int) -> None:
        # From or to nothing: it was shown or hidden, not drawn.
        drawn = not self._busy and before > 0 and now > 0
        if drawn and section >= self._table.rows_model.first:
            self._drawn[section] = now
            if section != self._stretching():
                self.stretch()
            self._table.layout_changed.emit()

    def _hidden(self) -> None:
        self._set({**self._fitted, **self._drawn})
        self.stretch()
        self._table.layout_changed.emit()

    def natural(self) -> dict[str, int]:
        """The widths by the names of the columns, hidden or not."""
        model = self._table.rows_model
        wide = {**self._fitted, **self._drawn}
        return {column.key: wide[at + model.first] for at, column in enumerate(model.columns)}

    def state(self) -> dict[str, Any]:
        """Widths, hidden columns and order by the names of the columns."""
        model, heading = self._table.rows_model, self._table.heading
        names = {at + model.first: column.key for at, column in enumerate(model.columns)}
        hidden = [name for s, name in names.items() if heading.isSectionHidden(s)]
        state: dict[str, Any] = {
            "widths": {names[s]: width for s, width in self._drawn.items()},
            "hidden": hidden,
        }
        if self._table.sorted_by:
            section, descending = self._table.sorted_by
            state |= {"order": names[section], "descending": descending}
        return state

    def restore(self, state: dict[str, Any]) -> None:
        """The other way round."""
        model, heading = self._table.rows_model, self._table.heading
        places = {column.key: at + model.first for at, column in enumerate(model.columns)}
        widths: dict[str, int] = state.get("widths", {})
        self._drawn = {places[name]: int(w) for name, w in widths.items() if name in places}
        hidden = [places[name] for name in state.get("hidden", []) if name in places]
        for section in places.values():
            heading.setSectionHidden(section, section in hidden and len(hidden) < len(places))
        if (name := state.get("order")) in places:
            self._table.sort_by(places[str(name)], bool(state.get("descending")))
        self._set({**self._fitted, **self._drawn})
        self.stretch()
