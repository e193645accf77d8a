"""The list of a choice field: a line to type in, and what fits the typing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QHideEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from counsellor_app.domain.vietnamese_text import fold
from counsellor_app.translation import tr
from counsellor_app.ui.common import icons, theme
from counsellor_app.ui.common.labels import text_label
from counsellor_app.ui.common.popup import Popup

Index = QModelIndex | QPersistentModelIndex
ROW = 34
_INSET = 10
_CHECK = 16
_MOST_ROWS = 9
CODE_ROLE = Qt.ItemDataRole.UserRole


def best_first(items: Sequence[tuple[str, str]], typed: str) -> list[tuple[str, str]]:
    """The items that fit the typing: beginning so, then a word beginning so, then anywhere."""
    sought = fold(typed)
    if not sought:
        return list(items)
    ranked = [(_rank(fold(label), sought), item) for item in items for label in item[1:]]
    return [item for rank in (0, 1, 2) for found, item in ranked if found == rank]


def _rank(label: str, sought: str) -> int:
    if label.startswith(sought):
        return 0
    if f" {sought}" in label:
        return 1
    if sought in label or all(word in label for word in sought.split()):
        return 2
    return 3


class ChoiceModel(QAbstractListModel):
    """The choices that fit."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.found: list[tuple[str, str]] = []

    def show(self, found: list[tuple[str, str]]) -> None:
        """Offer these."""
        self.beginResetModel()
        self.found = found
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many fit."""
        return 0 if parent.isValid() else len(self.found)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Label or code."""
        code, label = self.found[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return label
        return code if role == CODE_ROLE else None


class ChoiceDelegate(QStyledItemDelegate):
    """One choice; the one that holds now has a tick."""

    code = ""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """All rows are of one height."""
        return QSize(theme.px(120), theme.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Tint, words, tick."""
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.token("selection" if chosen else "hover"))
            painter.drawRoundedRect(rect, 6, 6)
        holds = index.data(CODE_ROLE) == self.code and self.code != ""
        painter.setFont(theme.font("body_bold" if holds else "body"))
        painter.setPen(theme.token("on-selection" if chosen else "text"))
        side = theme.px(_CHECK)
        room = rect.adjusted(_INSET, 0, -_INSET - side - 6, 0)
        text = painter.fontMetrics().elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        if holds:
            place = QPoint(rect.right() - _INSET - side, rect.center().y() - side // 2 + 1)
            picture = icons.pixmap("check", "primary", _CHECK, painter.device().devicePixelRatioF())
            painter.drawPixmap(QRect(place, QSize(side, side)), picture)
        painter.restore()


class ChoicePopup(Popup):
    """The filter line over the list."""

    # Closed: with the code chosen or None, and whether Tab went on.
    done = Signal(object, bool)

    def __init__(self, anchor: QWidget) -> None:
        super().__init__(anchor)
        self._anchor = anchor
        self._chosen: str | None = None
        self._by_tab = False
        self._items: list[tuple[str, str]] = []
        self.line = QLineEdit()
        self.line.setPlaceholderText(tr("Gõ để lọc, không cần dấu"))
        self.line.setAccessibleName(tr("Gõ để lọc, không cần dấu"))
        self.line.textChanged.connect(self._narrow)
        self.line.installEventFilter(self)
        self.column.addWidget(self.line)
        self._make_list()
        self.none_label = text_label(
            tr("Không có mục nào như vậy. Xóa bớt chữ đã gõ."), "cell", "text-2"
        )
        self.column.addWidget(self.none_label)

    def _make_list(self) -> None:
        self._model, self._delegate = ChoiceModel(self), ChoiceDelegate(self)
        self.list = QListView()
        self.list.setModel(self._model)
        self.list.setItemDelegate(self._delegate)
        self.list.setFrameShape(QListView.Shape.NoFrame)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(tr("Các mục để chọn"))
        self.list.clicked.connect(self._pick)
        self.column.addWidget(self.list)

    @property
    def offered(self) -> list[str]:
        """The labels that fit now."""
        return [label for _, label in self._model.found]

    def offer(self, items: Sequence[tuple[str, str]], code: str, typed: str) -> None:
        """Open under the field, the present choice (or the best fit) marked."""
        self._items = list(items)
        self._delegate.code = code
        self.line.blockSignals(True)
        self.line.setText(typed)
        self.line.blockSignals(False)
        self._narrow(typed)
        if not typed:
            codes = [item[0] for item in self._model.found]
            self._go_to(codes.index(code) if code in codes else 0)
        self.open_under(self._anchor, self._wanted())
        self.line.setFocus()

    def _wanted(self) -> QSize:
        metrics = QFontMetrics(theme.font("body_bold"))
        widest = max(metrics.horizontalAdvance(label) for _, label in self._items[:500])
        room = widest + 2 * _INSET + theme.px(_CHECK) + 6 + 32
        width = max(self._anchor.width(), theme.px(220), min(room, theme.px(520)))
        rows = min(len(self._items), _MOST_ROWS)
        height = self.line.sizeHint().height() + rows * theme.px(ROW) + 22
        return QSize(width, max(height, theme.px(110)))

    def _narrow(self, typed: str) -> None:
        self._model.show(best_first(self._items, typed))
        found = bool(self._model.found)
        self.list.setVisible(found)
        self.none_label.setVisible(not found)
        self._go_to(0)

    def _go_to(self, row: int) -> None:
        if self._model.found:
            place = self._model.index(max(0, min(row, len(self._model.found) - 1)), 0)
            self.list.setCurrentIndex(place)
            self.list.scrollTo(place)

    def _pick(self, index: QModelIndex) -> None:
        if index.isValid():
            self._chosen = str(index.data(CODE_ROLE))
            self.hide()

    def hideEvent(self, event: QHideEvent) -> None:
        """Closed by a choice, Esc or a click elsewhere: told once."""
        super().hideEvent(event)
        chosen, by_tab = self._chosen, self._by_tab
        self._chosen, self._by_tab = None, False
        self.done.emit(chosen, by_tab)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the line that move in the list, choose or close."""
        if watched is self.line and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress and self._key(Qt.Key(event.key())):
                return True
        return super().eventFilter(watched, event)

    def _key(self, key: Qt.Key) -> bool:
        row = self.list.currentIndex().row()
        steps = {
            Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: _MOST_ROWS, Qt.Key.Key_PageUp: -_MOST_ROWS,
        }  # fmt: skip
        if key in steps:
            self._go_to(row + steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
            self._by_tab = key == Qt.Key.Key_Tab
            self._pick(self.list.currentIndex())
        elif key == Qt.Key.Key_Escape:
            self.hide()
        else:
            return False
        return True
