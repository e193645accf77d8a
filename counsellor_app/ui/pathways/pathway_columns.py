"""The same students as four columns by state; a card is moved by dragging or Alt+←/→."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QEvent,
    QMimeData,
    QModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QDragMoveEvent, QDropEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from counsellor_app.domain.pathway import DISAGREES, STATES
from counsellor_app.domain.pathway_board import BoardRow
from counsellor_app.translation import tr
from counsellor_app.ui.common import icons, theme
from counsellor_app.ui.common.labels import STATE_WORDS, StatePill, text_label
from counsellor_app.ui.common.painted_lines import lines_height, paint_lines
from counsellor_app.ui.common.rows_model import Index
from counsellor_app.ui.pathways.pathway_words import PathwayNames, details, spoken

ROW_ROLE = Qt.ItemDataRole.UserRole
MIME = "application/x-counsellor-pathway-card"
_CARD, _GAP = 56, 6
_INSET = 12


class CardModel(QAbstractListModel):
    """The students of one state."""

    def __init__(self, names: PathwayNames) -> None:
        super().__init__()
        self._names = names
        self.rows: list[BoardRow] = []

    def show_rows(self, rows: list[BoardRow]) -> None:
        """Show these students."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row itself, or spoken."""
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(row, self._names)
        return row.full_name if role == Qt.ItemDataRole.DisplayRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every card can be chosen and dragged."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags

    def mimeTypes(self) -> list[str]:
        """Only a number is carried, and only within this window."""
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The student's number."""
        found = QMimeData()
        for index in indexes:
            found.setData(MIME, QByteArray(str(self.rows[index.row()].student).encode()))
        return found


class CardDelegate(QStyledItemDelegate):
    """A student as a card: number and name over the first wish."""

    def __init__(self, names: PathwayNames) -> None:
        super().__init__()
        self._names = names

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Cards of one height."""
        return QSize(80, theme.px(_CARD) + _GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the card."""
        row: BoardRow = index.data(ROW_ROLE)
        whole: QRect = option.rect
        card = whole.adjusted(1, 1, -1, -_GAP)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.token("accent" if focused else "line"), 2 if focused else 1))
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        ground = "selection" if chosen else "hover" if hovered else "surface"
        painter.setBrush(theme.token(ground))
        painter.drawRoundedRect(card, 8, 8)
        inner = card.adjusted(_INSET, 0, -_INSET, 0)
        if row.standing.family_view == DISAGREES:
            ratio = painter.device().devicePixelRatioF()
            sign = icons.pixmap("warning-circle", "warning", icons.SMALL, ratio)
            side = theme.px(icons.SMALL)
            painter.drawPixmap(inner.right() - side, card.center().y() - side // 2, sign)
            inner.setRight(inner.right() - side - 6)
        self._words(painter, inner, row)
        painter.restore()

    def _words(self, painter: QPainter, room: QRect, row: BoardRow) -> None:
        wish = self._names.label(row.first.pathway) if row.first else tr("Chưa có nguyện vọng")
        more = details(row.first) if row.first else ""
        lines = (
            (f"{row.number}. {row.full_name}", "cell_bold", "text"),
            (f"{wish} · {more}" if more else wish, "caption", "text-2"),
        )
        top = room.center().y() - lines_height(lines) // 2
        paint_lines(painter, lines, room, top)


class CardList(QListView):
    """The cards of one state."""

    dropped = Signal(int)
    stepped = Signal(int, bool)
    entered = Signal()

    def __init__(self, state: str, names: PathwayNames, editable: bool) -> None:
        super().__init__()
        self.cards = CardModel(names)
        self._delegate = CardDelegate(names)
        self._editable = editable
        self.setModel(self.cards)
        self.setItemDelegate(self._delegate)
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setProperty("kind", "bare")
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setUniformItemSizes(True)
        self.setAccessibleName(tr(STATE_WORDS[state]))
        self.setAccessibleDescription(tr("Alt+mũi tên trái, phải để chuyển em sang cột khác"))
        if editable:
            self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
            self.setDefaultDropAction(Qt.DropAction.MoveAction)

    def event(self, event: QEvent) -> bool:
        """Alt with an arrow moves a card here; elsewhere it goes back and forward."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
            if alt and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """←/→ go to the next column, with Alt they take the card along; Enter opens it."""
        key = event.key()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            with_card = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
            self.stepped.emit(1 if key == Qt.Key.Key_Right else -1, with_card)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Cards may be dropped anywhere in the column."""
        if self._editable and event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """A card came from another column; whether it stays is asked first."""
        student = int(event.mimeData().data(MIME).data() or 0)
        # The lists are filled anew by the page: the source must not remove the card itself.
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        if event.source() is not self:
            self.dropped.emit(student)


class PathwayColumns(QWidget):
    """Four columns: Chưa có, Dự kiến, Đã xác nhận, Thực tế."""

    student_chosen = Signal(int)
    move_asked = Signal(int, str)
    entered = Signal()

    def __init__(self, names: PathwayNames, *, editable: bool) -> None:
        super().__init__()
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 8)
        row.setSpacing(12)
        self.lists: dict[str, CardList] = {}
        self._counts = {state: text_label("", "cell", "text-2") for state in STATES}
        self._showing = False
        self._editable = editable
        for state in STATES:
            cards = CardList(state, names, editable)
            self.lists[state] = cards
            row.addLayout(self._column(state, cards), 1)
            self._connect(state, cards)

    def _column(self, state: str, cards: CardList) -> QVBoxLayout:
        head = QHBoxLayout()
        head.addWidget(StatePill(state))
        head.addWidget(self._counts[state])
        head.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(cards, 1)
        return column

    def _connect(self, state: str, cards: CardList) -> None:
        chosen = cards.selectionModel().currentChanged
        chosen.connect(lambda now, _before: self._choose(state, now))
        cards.dropped.connect(lambda student: self.move_asked.emit(student, state))
        cards.stepped.connect(lambda step, card: self._step(state, step, with_card=card))
        cards.entered.connect(self.entered)

    def show_rows(self, rows: Sequence[BoardRow], current: int | None) -> None:
        """Set every student into the column of their state; one of them is chosen."""
        self._showing = True
        for state, cards in self.lists.items():
            mine = [row for row in rows if row.state == state]
            cards.cards.show_rows(mine)
            self._counts[state].setText(str(len(mine)))
            place = next((at for at, row in enumerate(mine) if row.student == current), -1)
            if place >= 0:
                cards.setCurrentIndex(cards.cards.index(place, 0))
        self._showing = False

    def focus_student(self, student: int) -> None:
        """Put the keyboard on a student's card, wherever it is now."""
        for cards in self.lists.values():
            for place, row in enumerate(cards.cards.rows):
                if row.student == student:
                    cards.setCurrentIndex(cards.cards.index(place, 0))
                    cards.setFocus()

    def _choose(self, state: str, now: QModelIndex) -> None:
        if self._showing or not now.isValid():
            return
        for other, cards in self.lists.items():
            if other != state:
                cards.clearSelection()
        self.student_chosen.emit(self.lists[state].cards.rows[now.row()].student)

    def _step(self, state: str, step: int, *, with_card: bool) -> None:
        to = STATES.index(state) + step
        if not 0 <= to < len(STATES):
            return
        if with_card:
            index = self.lists[state].currentIndex()
            if index.isValid() and self._editable:
                row = self.lists[state].cards.rows[index.row()]
                self.move_asked.emit(row.student, STATES[to])
            return
        beside = self.lists[STATES[to]]
        beside.setFocus()
        if not beside.currentIndex().isValid() and beside.cards.rows:
            beside.setCurrentIndex(beside.cards.index(0, 0))
        elif beside.currentIndex().isValid():
            self._choose(STATES[to], beside.currentIndex())
