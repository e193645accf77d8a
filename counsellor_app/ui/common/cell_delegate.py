"""How a cell of a table is painted: tints, words, icon, pill, box; no grid, no zebra."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from counsellor_app.ui.common import icons, theme
from counsellor_app.ui.common.choices import FilterCombo
from counsellor_app.ui.common.labels import as_tip, paint_pill, pill_size
from counsellor_app.ui.common.rows_column import MISSING, Cell
from counsellor_app.ui.common.rows_model import CELL_ROLE, TOTAL_ROLE, RowsModel

if TYPE_CHECKING:
    from counsellor_app.ui.common.rows_table import RowsTable

Index = QModelIndex | QPersistentModelIndex
INSET = 12
BOX = 18
_ACCENT = 3
_GAP = 6
_SIGN = 16
_ONE_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextDontClip


def paint_box(painter: QPainter, rect: QRect, on: bool | None) -> None:
    """A box in the middle of `rect`: ticked, empty, or None: in between."""
    side = theme.px(BOX)
    box = QRect(0, 0, side, side)
    box.moveCenter(rect.center())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    filled = on is not False
    painter.setPen(QPen(theme.token("primary" if filled else "field"), 1.3))
    painter.setBrush(theme.token("primary" if filled else "surface"))
    painter.drawRoundedRect(box.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    if filled:
        ratio = painter.device().devicePixelRatioF()
        sign = icons.pixmap("minus" if on is None else "check", "on-primary", 14, ratio)
        inner = QRect(0, 0, theme.px(14), theme.px(14))
        inner.moveCenter(rect.center())
        painter.drawPixmap(inner, sign)
    painter.restore()


class CellDelegate(QStyledItemDelegate):
    """Paints the cells of a RowsTable and opens the list of a cell that is edited."""

    def __init__(self, table: RowsTable) -> None:
        super().__init__(table)
        self._table = table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, accent, line, then what the cell says."""
        rect: QRect = option.rect
        painter.save()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        self._paint_ground(painter, rect, index, selected)
        model = self._table.rows_model
        if index.column() < model.first:
            self._paint_box(painter, rect, index)
        else:
            cell = model.cell(index.row(), index.column() - model.first)
            column = model.columns[index.column() - model.first]
            inner = rect.adjusted(INSET, 0, -INSET, 0)
            self._paint_cell(painter, inner, cell, column.align == "right",
                             bool(index.data(TOTAL_ROLE)))  # fmt: skip
        if self._table.shows_focus(index):
            painter.setPen(QPen(theme.token("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -2), 4, 4)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, index: Index, selected: bool) -> None:
        cell = index.data(CELL_ROLE)
        painter.fillRect(rect, self._ground(index, selected))
        if isinstance(cell, Cell) and cell.tint:
            painter.fillRect(rect.adjusted(0, 0, 0, -1), theme.token(cell.tint))
        line = QRect(rect.left(), rect.bottom(), rect.width(), 1)
        painter.fillRect(line, theme.token("line-soft"))
        if selected and self._table.is_first_shown(index.column()):
            bar = QRect(rect.left(), rect.top(), _ACCENT, rect.height())
            painter.fillRect(bar, theme.token("accent"))

    def _ground(self, index: Index, selected: bool) -> QColor:
        if index.data(TOTAL_ROLE):
            return theme.token("sunken")
        if selected:
            return theme.token("selection")
        return theme.token("hover" if self._table.manners.hovered == index.row() else "surface")

    def _paint_box(self, painter: QPainter, rect: QRect, index: Index) -> None:
        row = self._table.rows_model.row(index.row())
        ticks = self._table.rows_model.ticks
        if ticks.may(row):
            paint_box(painter, rect, ticks.has(row))

    def _paint_cell(
        self, painter: QPainter, rect: QRect, cell: Cell, right: bool, total: bool
    ) -> None:
        if cell.pill:
            paint_pill(painter, rect, cell.pill)
            return
        font, second_font = _fonts(cell, total)
        if right:
            rect = rect.adjusted(max(0, rect.width() - _width(cell, font, second_font)), 0, 0, 0)
        if cell.icon:
            side = theme.px(_SIGN)
            picture = QRect(rect.left(), rect.center().y() - side // 2 + 1, side, side)
            sign = icons.pixmap(cell.icon, cell.token, _SIGN, painter.device().devicePixelRatioF())
            painter.drawPixmap(picture, sign)
            rect = rect.adjusted(side + _GAP, 0, 0, 0)
        used = self._paint_words(painter, rect, cell, font)
        if cell.second:
            painter.setFont(second_font)
            painter.setPen(theme.token("text-3"))
            self._draw(painter, rect.adjusted(used, 0, 0, 0), f" · {cell.second}")

    def _paint_words(self, painter: QPainter, rect: QRect, cell: Cell, font: QFont) -> int:
        """Draw the words, what was searched marked; answer how wide they are."""
        text = cell.text or MISSING
        painter.setFont(font)
        metrics = painter.fontMetrics()
        for start, length in cell.hits:
            left = rect.left() + metrics.horizontalAdvance(text[:start])
            width = metrics.horizontalAdvance(text[: start + length]) - (left - rect.left())
            mark = QRect(left, rect.center().y() - metrics.height() // 2, width, metrics.height())
            painter.fillRect(mark.intersected(rect), theme.token("hit"))
        painter.setPen(theme.token(cell.token if cell.text else "text-3"))
        self._draw(painter, rect, text)
        return metrics.horizontalAdvance(text)

    @staticmethod
    def _draw(painter: QPainter, rect: QRect, text: str) -> None:
        # One pixel of grace: a width measured without the screen may be rounded otherwise on it.
        room = rect.width() + 1
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(rect, _ONE_LINE, shown)

    def cell_width(self, cell: Cell, total: bool = False) -> int:
        """How wide a column must be to show the cell whole."""
        return _width(cell, *_fonts(cell, total)) + 2 * INSET + 2

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """The whole cell at the height of the rows."""
        cell = index.data(CELL_ROLE)
        width = self.cell_width(cell) if isinstance(cell, Cell) else theme.px(BOX) + 2 * INSET
        return QSize(width, self._table.verticalHeader().defaultSectionSize())

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """The list of the choices of this cell, or a line to type in."""
        model: RowsModel[object] = self._table.rows_model
        row = model.row(index.row())
        column = model.columns[index.column() - model.first]
        if row is None or column.choices is None:
            return self._line(parent, column.title)
        combo = FilterCombo(column.choices(row), name=column.title, parent=parent)
        combo.code = column.code(row) if column.code else ""
        combo.in_cell = True
        combo.picked.connect(lambda _code: self.commitData.emit(combo))
        combo.closed.connect(lambda by_tab: self._close(combo, by_tab))
        return combo

    def _close(self, combo: FilterCombo, by_tab: bool) -> None:
        self.closeEditor.emit(combo)
        if by_tab:
            self._table.go_right()

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """A cell that is cut says the whole of itself."""
        cell = index.data(CELL_ROLE)
        cut = isinstance(cell, Cell) and self.cell_width(cell) > option.rect.width()
        if event.type() == QEvent.Type.ToolTip and isinstance(cell, Cell):
            QToolTip.showText(event.globalPos(), as_tip(cell.plain) if cut else "", view)
            return True
        return super().helpEvent(event, view, option, index)

    @staticmethod
    def _line(parent: QWidget, name: str) -> QLineEdit:
        """A line to type in, which leaves the words where they stand in the cell."""
        line = QLineEdit(parent)
        line.setProperty("kind", "cell")
        line.setFont(theme.font("cell"))
        line.setAccessibleName(name)
        return line

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """What holds now."""
        if isinstance(editor, QLineEdit):
            cell = index.data(CELL_ROLE)
            editor.setText(cell.text if isinstance(cell, Cell) else "")

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand over what was chosen or typed."""
        if isinstance(editor, FilterCombo):
            model.setData(index, editor.code)
        elif isinstance(editor, QLineEdit):
            model.setData(index, editor.text().strip())

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, _index: Index
    ) -> None:
        """The whole cell."""
        rect: QRect = option.rect
        editor.setGeometry(rect.adjusted(2, 1, -2, -2))


def _fonts(cell: Cell, total: bool) -> tuple[QFont, QFont]:
    bold = cell.bold or total
    return theme.font("cell_bold" if bold else "cell"), theme.font("cell")


def _width(cell: Cell, font: QFont, second_font: QFont) -> int:
    if cell.pill:
        return pill_size(cell.pill).width()
    width = QFontMetrics(font).horizontalAdvance(cell.text or MISSING)
    if cell.icon:
        width += theme.px(_SIGN) + _GAP
    if cell.second:
        width += QFontMetrics(second_font).horizontalAdvance(f" · {cell.second}")
    return width
