"""The ranked wishes of a student: one to five, put in order by dragging or Alt+↑/↓."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from counsellor_app.domain.pathway import MOST_WISHES, Choice
from counsellor_app.translation import tr
from counsellor_app.ui.common import icons, theme
from counsellor_app.ui.common.painted_lines import lines_height, paint_lines
from counsellor_app.ui.common.rows_model import Index
from counsellor_app.ui.pathways.pathway_words import PathwayNames, details

CHOICE_ROLE = Qt.ItemDataRole.UserRole
_CARD, _GAP = 48, 6
_HANDLE, _BADGE, _PENCIL = 24, 22, 36


class WishDelegate(QStyledItemDelegate):
    """A wish as a card: handle, rank, pathway over trade and place, pencil."""

    def __init__(self, names: PathwayNames) -> None:
        super().__init__()
        self._names = names

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Cards of one height."""
        return QSize(100, theme.px(_CARD) + _GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the card."""
        whole: QRect = option.rect
        state: QStyle.StateFlag = option.state
        card = whole.adjusted(1, 1, -1, -_GAP)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        painter.setPen(QPen(theme.token("accent" if focused else "line"), 2 if focused else 1))
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.setBrush(theme.token("hover" if hovered else "surface"))
        painter.drawRoundedRect(card, 8, 8)
        ratio = painter.device().devicePixelRatioF()
        self._picture(painter, "dots-six-vertical", card.left() + 6, card, ratio, "text-3")
        self._picture(painter, "pencil-simple", card.right() - 28, card, ratio, "text-2")
        self._badge(painter, card, index.row() + 1)
        self._words(painter, card, index.data(CHOICE_ROLE))
        painter.restore()

    def _picture(
        self, painter: QPainter, name: str, left: int, card: QRect, ratio: float, colour: str
    ) -> None:
        side = theme.px(icons.SMALL)
        place = QPoint(left, card.center().y() - side // 2)
        painter.drawPixmap(place, icons.pixmap(name, colour, icons.SMALL, ratio))

    def _badge(self, painter: QPainter, card: QRect, rank: int) -> None:
        side = theme.px(_BADGE)
        badge = QRect(card.left() + _HANDLE + 6, card.center().y() - side // 2 + 1, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.token("selection"))
        painter.drawRoundedRect(badge, 6, 6)
        painter.setFont(theme.font("caption_bold"))
        painter.setPen(theme.token("on-selection"))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, str(rank))

    def _words(self, painter: QPainter, card: QRect, choice: Choice) -> None:
        left = card.left() + _HANDLE + 6 + theme.px(_BADGE) + 8
        room = QRect(left, card.top(), card.right() - _PENCIL - left, card.height())
        more = details(choice)
        lines = [(self._names.label(choice.pathway), "cell_bold", "text")]
        lines += [(more, "caption", "text-2")] if more else []
        top = room.center().y() - lines_height(lines) // 2 + 1
        paint_lines(painter, lines, room, top)


class WishList(QListWidget):
    """The wishes in their order; says so when they are moved, opened or taken out."""

    reordered = Signal(object)
    opened = Signal(int)
    removed = Signal(int)

    def __init__(self, names: PathwayNames) -> None:
        super().__init__()
        self._names = names
        self._delegate = WishDelegate(names)
        self.setItemDelegate(self._delegate)
        self.setProperty("kind", "bare")
        self.setMouseTracking(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(tr("Nguyện vọng của em, xếp theo thứ tự"))
        self.setAccessibleDescription(tr("Alt+mũi tên để xếp lại, Enter để sửa, Delete để bỏ"))
        self.model().rowsMoved.connect(lambda *_: QTimer.singleShot(0, self._tell))
        self.itemDoubleClicked.connect(lambda item: self._open(self.row(item)))
        self.editable = True

    @property
    def choices(self) -> tuple[Choice, ...]:
        """The wishes as they stand."""
        items = (self.item(row) for row in range(self.count()))
        return tuple(item.data(CHOICE_ROLE) for item in items if item is not None)

    def show_choices(self, choices: tuple[Choice, ...]) -> None:
        """Show these; the same place stays current."""
        at = self.currentRow()
        self.clear()
        for rank, choice in enumerate(choices[:MOST_WISHES], start=1):
            item = QListWidgetItem()
            item.setData(CHOICE_ROLE, choice)
            words = tr("Nguyện vọng {rank}: {wish}", rank=rank, wish=self._names.wish(choice))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, words)
            # Dropped between two wishes, never onto one.
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsDropEnabled)
            self.addItem(item)
        if choices:
            self.setCurrentRow(max(0, min(at, len(choices) - 1)))
        self.setFixedHeight(self.count() * (theme.px(_CARD) + _GAP))
        self.setVisible(self.count() > 0)

    def let_edit(self, editable: bool) -> None:
        """Whether the order and the wishes may be changed."""
        self.editable = editable
        self.setDragEnabled(editable)

    def event(self, event: QEvent) -> bool:
        """Alt with an arrow is this list's, not the window's."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
            if alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt+↑/↓ moves a wish, Enter and F2 open it, Delete takes it out."""
        row, key = self.currentRow(), event.key()
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._move(row, row - 1 if key == Qt.Key.Key_Up else row + 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self._open(row)
        elif key == Qt.Key.Key_Delete and self.editable and row >= 0:
            self.removed.emit(row)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the pencil opens the wish."""
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        if place.x() > self.viewport().width() - _PENCIL:
            self._open(self.indexAt(place).row())

    def _open(self, row: int) -> None:
        if self.editable and row >= 0:
            self.opened.emit(row)

    def _move(self, row: int, to: int) -> None:
        if not self.editable or not 0 <= to < self.count() or row < 0:
            return
        choices = list(self.choices)
        choices.insert(to, choices.pop(row))
        self.show_choices(tuple(choices))
        self.setCurrentRow(to)
        self.reordered.emit(self.choices)

    def _tell(self) -> None:
        self.show_choices(self.choices)
        self.reordered.emit(self.choices)
