"""Who of a class was there: names in columns, a click or Space marks somebody absent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from counsellor_app.domain.activity import Attendee
from counsellor_app.translation import tr
from counsellor_app.ui.common import icons, theme

_ROW = 34
_COLUMN = 216
_ICON = 16
_INSET = 8

Index = QModelIndex | QPersistentModelIndex


class AttendanceModel(QAbstractListModel):
    """The students of a class and whether each was there."""

    def __init__(self) -> None:
        super().__init__()
        self.students: list[Attendee] = []

    def show_students(self, students: Sequence[Attendee]) -> None:
        """Show another class."""
        self.beginResetModel()
        self.students = list(students)
        self.endResetModel()

    def mark(self, row: int, *, absent: bool) -> None:
        """Say of one student whether they were absent."""
        self.students[row] = replace(self.students[row], absent=absent)
        self.dataChanged.emit(self.index(row), self.index(row))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many students."""
        return 0 if parent.isValid() else len(self.students)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The name; spoken with whether they were there."""
        student = self.students[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return student.full_name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            there = tr("vắng") if student.absent else tr("có mặt")
            return f"{student.full_name}, {there}"
        return None


class AttendanceDelegate(QStyledItemDelegate):
    """A name with a tick; an absent one quiet, with the word."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """One cell of the grid."""
        return QSize(theme.px(_COLUMN), theme.px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Tick or dash, name, and the word for who was absent."""
        model = index.model()
        assert isinstance(model, AttendanceModel)  # noqa: S101 - it paints no other
        student = model.students[index.row()]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        cell: QRect = option.rect.adjusted(0, 1, -6, -1)
        self._paint_ground(painter, cell, option, student.absent)
        side = theme.px(_ICON)
        sign, token = ("minus-circle", "text-3") if student.absent else ("check", "success")
        picture = icons.pixmap(sign, token, _ICON, painter.device().devicePixelRatioF())
        left = cell.left() + _INSET
        painter.drawPixmap(QRect(left, cell.center().y() - side // 2, side, side), picture)
        words = cell.adjusted(_INSET + side + 8, 0, -_INSET, 0)
        painter.setFont(theme.font("body"))
        painter.setPen(theme.token("text-3" if student.absent else "text"))
        if student.absent:
            words = self._paint_absent(painter, words)
        name = painter.fontMetrics().elidedText(
            student.full_name, Qt.TextElideMode.ElideRight, words.width()
        )
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, name)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, cell: QRect, option: QStyleOptionViewItem, absent: bool
    ) -> None:
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        ground = "sunken" if absent else "hover" if hovered else "surface"
        painter.setBrush(theme.token(ground))
        painter.setPen(QPen(theme.token("accent"), 2) if focused else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(cell, 6, 6)

    def _paint_absent(self, painter: QPainter, words: QRect) -> QRect:
        """The word at the right; the room that is left for the name."""
        painter.save()
        painter.setFont(theme.font("caption_bold"))
        painter.setPen(theme.token("text-2"))
        word = tr("Vắng")
        width = painter.fontMetrics().horizontalAdvance(word)
        right = QRect(words.right() - width, words.top(), width + 2, words.height())
        painter.drawText(right, Qt.AlignmentFlag.AlignVCenter, word)
        painter.restore()
        return words.adjusted(0, 0, -width - 8, 0)


class AttendanceList(QListView):
    """Names go down the columns, as in a class list; as high as all of them need."""

    toggled = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.attendance = AttendanceModel()
        self.read_only = False
        self.setModel(self.attendance)
        self.setItemDelegate(AttendanceDelegate(self))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setFlow(QListView.Flow.TopToBottom)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_students(self, students: Sequence[Attendee]) -> None:
        """Show the students of a class."""
        self.attendance.show_students(students)
        self._fit()

    def _fit(self) -> None:
        """As many columns as there is room for, and the height they need."""
        columns = max(1, self.viewport().width() // theme.px(_COLUMN))
        rows = -(-len(self.attendance.students) // columns)
        width = self.viewport().width() // columns
        self.setGridSize(QSize(width, theme.px(_ROW)))
        self.setFixedHeight(rows * theme.px(_ROW) + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another number of columns may fit."""
        super().resizeEvent(event)
        self._fit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click marks absent, or present after all."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            self._toggle(index.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space or Enter marks; letters are not for the list."""
        keys = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() in keys and self.currentIndex().isValid():
            self._toggle(self.currentIndex().row())
        elif event.text() and event.text().isprintable():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _toggle(self, row: int) -> None:
        if not self.read_only:
            self.toggled.emit(row)
