"""The heading of a table: click sorts, right click hides columns, the box ticks all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QMenu

from counsellor_app.translation import tr
from counsellor_app.ui.common import icons, theme
from counsellor_app.ui.common.cell_delegate import INSET, paint_box

if TYPE_CHECKING:
    from counsellor_app.ui.common.rows_table import RowsTable

HEIGHT = 34
ARROW = 12
ARROW_GAP = 3
ARROW_ROOM = 8  # the arrow may stand in the inset


class RowsHeader(QHeaderView):
    """Column titles on the sunken ground."""

    hidden_changed = Signal()

    def __init__(self, table: RowsTable) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._table = table
        self.setSectionsClickable(True)
        self.setSectionsMovable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(theme.px(44))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self.open_menu)

    def sizeHint(self) -> QSize:
        """The height of the design."""
        return QSize(super().sizeHint().width(), theme.px(HEIGHT))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """A title, and an arrow where the rows are ordered."""
        model = self._table.rows_model
        painter.save()
        painter.fillRect(rect, theme.token("sunken"))
        line = QRect(rect.left(), rect.bottom(), rect.width(), 1)
        painter.fillRect(line, theme.token("line"))
        if section < model.first:
            paint_box(painter, rect, model.ticks.whole())
        else:
            column = model.columns[section - model.first]
            self._paint_title(painter, rect, column.title, column.align == "right", section)
        painter.restore()

    def _paint_title(
        self, painter: QPainter, rect: QRect, title: str, right: bool, section: int
    ) -> None:
        inner = rect.adjusted(INSET, 0, -INSET, 0)
        painter.setFont(theme.font("caption_bold"))
        painter.setPen(theme.token("text-2"))
        arrow = self._arrow(section)
        side = theme.px(ARROW) if arrow else 0
        room = inner.width() + ARROW_ROOM - (side + ARROW_GAP if arrow else 0)
        text = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, max(room, 0))
        width = painter.fontMetrics().horizontalAdvance(text)
        left = inner.right() + 1 - width if right else inner.left()
        place = QRect(left, inner.top(), width + 1, inner.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        if arrow:
            at = left - ARROW_GAP - side if right else left + width + ARROW_GAP
            picture = icons.pixmap(arrow, "text-2", ARROW, painter.device().devicePixelRatioF())
            painter.drawPixmap(QRect(at, rect.center().y() - side // 2, side, side), picture)

    def _arrow(self, section: int) -> str:
        if not self._table.sorted_by or self._table.sorted_by[0] != section:
            return ""
        return "caret-down" if self._table.sorted_by[1] else "caret-up"

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the box ticks all or none."""
        super().mouseReleaseEvent(event)
        model = self._table.rows_model
        at = self.logicalIndexAt(event.position().toPoint())
        if model.boxes and at == 0 and event.button() == Qt.MouseButton.LeftButton:
            model.ticks.put_all(model.ticks.whole() is not True)

    def open_menu(self, place: QPoint) -> None:
        """Which columns are shown, and the order for those without a mouse."""
        self.menu().popup(self.mapToGlobal(place))

    def menu(self) -> QMenu:
        """The choices for the columns."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        model = self._table.rows_model
        order = menu.addMenu(tr("Xếp theo"))
        for at, column in enumerate(model.columns):
            section = at + model.first
            action = order.addAction(column.title)
            action.triggered.connect(lambda _=False, s=section: self._table.sort_by(s))
        menu.addSeparator()
        shown = [s for s in range(model.first, self.count()) if not self.isSectionHidden(s)]
        for at, column in enumerate(model.columns):
            section = at + model.first
            action = menu.addAction(column.title)
            action.setCheckable(True)
            action.setChecked(not self.isSectionHidden(section))
            action.setEnabled(column.hideable and shown != [section])
            action.toggled.connect(lambda on, s=section: self._show(s, on))
        return menu

    def _show(self, section: int, on: bool) -> None:
        self.setSectionHidden(section, not on)
        self.hidden_changed.emit()
