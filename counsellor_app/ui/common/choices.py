"""A field that offers a list and narrows it to what is typed, tones or no tones."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from counsellor_app.translation import tr
from counsellor_app.ui.common import icons, theme
from counsellor_app.ui.common.choice_list import ChoicePopup

HEIGHT = 36
_RADIUS = 8
_INSET = 13
_ARROW_INSET = 10
_ARROW = 14


class FilterCombo(QAbstractButton):
    """A choice of one: press or type, a list opens; `code` is `` while nothing is chosen.

    An item may have the code `` itself: "Tất cả lớp".
    """

    picked = Signal(str)
    closed = Signal(bool)  # whether Tab went on from the list

    def __init__(
        self,
        items: Iterable[tuple[str, str]] = (),
        *,
        placeholder: str = "",
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._items: list[tuple[str, str]] = []
        self._labels: dict[str, str] = {}
        self._code = ""
        self.name = name
        self._placeholder = placeholder or tr("Chọn…")
        self.popup: ChoicePopup | None = None
        self._hovered = False
        self.in_cell = False  # a table moves on by itself
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda: self.open_list())
        self.set_items(items)

    def set_items(self, items: Iterable[tuple[str, str]]) -> None:
        """Offer these (code, label); a choice that is no longer offered is forgotten."""
        self._items = list(items)
        self._labels = dict(self._items)
        if self._code not in self._labels:
            self._code = ""
        self.updateGeometry()
        self._say()

    @property
    def items(self) -> list[tuple[str, str]]:
        """What is offered."""
        return list(self._items)

    @property
    def code(self) -> str:
        """The code of the choice, `` for none."""
        return self._code

    @code.setter
    def code(self, code: str) -> None:
        self._code = code if code in self._labels else ""
        self._say()

    @property
    def label(self) -> str:
        """The words of the choice, `` for none."""
        return self._labels.get(self._code, "")

    def open_list(self, typed: str = "") -> None:
        """Open the list, narrowed to what has been typed already."""
        if not self._items or not self.isEnabled():
            return
        if self.popup is None:
            self.popup = ChoicePopup(self)
            self.popup.done.connect(self._list_closed)
        self.popup.offer(self._items, self._code, typed)

    def _list_closed(self, code: str | None, by_tab: bool) -> None:
        self.setFocus()
        if code is not None and code != self._code:
            self.code = code
            self.picked.emit(code)
        self.update()
        self.closed.emit(by_tab)
        if by_tab and not self.in_cell:
            self.focusNextChild()

    def setAccessibleName(self, name: str) -> None:
        """What the field is called; a screen reader hears the choice after it."""
        self.name = name
        self._say()

    def _say(self) -> None:
        """Show the words of the choice, and have them spoken."""
        self.setText(self.label)
        spoken = (self.name, self.label or self._placeholder)
        super().setAccessibleName(": ".join(part for part in spoken if part))
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters, arrows, Enter and F4 open the list; Delete and Esc stay with the page."""
        opening = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_F4, Qt.Key.Key_Return,
                   Qt.Key.Key_Enter, Qt.Key.Key_Space)  # fmt: skip
        chord = event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier
        )
        if chord:
            event.ignore()
        elif event.key() in opening:
            self.open_list()
        elif event.text() and event.text().isprintable():
            self.open_list(event.text())
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Wide enough for the longest label, within reason."""
        metrics = QFontMetrics(theme.font("body"))
        words = [label for _, label in self._items[:200]] + [self._placeholder]
        widest = min(max(metrics.horizontalAdvance(text) for text in words), theme.px(320))
        return QSize(widest + _INSET + _ARROW_INSET + 8 + theme.px(_ARROW), theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters."""
        return QSize(theme.px(96), theme.px(HEIGHT))

    def enterEvent(self, event: QEnterEvent) -> None:
        """The pointer is over it."""
        self._hovered = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer has gone."""
        self._hovered = False
        self.update()
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self.update()

    def _edge(self) -> tuple[str, int]:
        state = self.property("state")
        if state == "error":
            return "danger", 2
        opened = self.popup is not None and self.popup.isVisible()
        if self.hasFocus() or opened:
            return "primary", 2
        if state == "warning":
            return "warning", 1
        return "field" if self.isEnabled() else "line", 1

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A field with its words at the left and an arrow at the right."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        name, width = self._edge()
        half = width / 2
        painter.setPen(QPen(theme.token(name), width))
        hovered = self._hovered and self.isEnabled()
        surface = "surface" if self.isEnabled() else "sunken"
        painter.setBrush(theme.token("hover" if hovered else surface))
        painter.drawRoundedRect(
            self.rect().toRectF().adjusted(half, half, -half, -half), _RADIUS, _RADIUS
        )
        arrow = icons.pixmap("caret-down", "text-2", _ARROW, self.devicePixelRatioF())
        side = theme.px(_ARROW)
        right = self.width() - _ARROW_INSET - side
        painter.drawPixmap(
            QRect(QPoint(right, (self.height() - side) // 2), QSize(side, side)), arrow
        )
        text = self.label or self._placeholder
        unsaid = "warning" if self.property("state") == "warning" else "text-3"
        painter.setPen(theme.token("text" if self.label and self.isEnabled() else unsaid))
        painter.setFont(theme.font("body"))
        room = QRect(_INSET, 0, right - _INSET - 6, self.height())
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
