"""A card: a white surface with a thin line, a title and at most one action."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from counsellor_app.ui.common.corners import Corners
from counsellor_app.ui.common.labels import text_label

INSET = 16


class Card(QFrame):
    """A surface of its own; `body` takes what stands in it."""

    def __init__(
        self, title: str = "", action: QPushButton | None = None, *, inset: int = INSET
    ) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self.head = QHBoxLayout()
        self.head.setContentsMargins(INSET, 12, INSET, 12)
        self.head.setSpacing(8)
        if title or action:
            self.title = text_label(title, "card")
            self.head.addWidget(self.title)
            self.head.addStretch(1)
            if action is not None:
                self.head.addWidget(action)
            whole.addLayout(self.head)
            whole.addWidget(line())
        self.body = QVBoxLayout()
        self.body.setContentsMargins(inset, inset, inset, inset)
        self.body.setSpacing(8)
        whole.addLayout(self.body, 1)
        if not inset:
            Corners(self)


def line() -> QFrame:
    """A thin line from side to side."""
    made = QFrame()
    made.setProperty("kind", "line")
    return made


def keep_room(widget: QWidget) -> None:
    """Let a hidden widget keep its room, so that a card's head stays as high as it was."""
    policy = widget.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    widget.setSizePolicy(policy)


def clear(layout: QVBoxLayout | QHBoxLayout) -> None:
    """Take everything out of a layout, so that it can be filled anew."""
    while layout.count():
        item = layout.takeAt(0)
        if item is None:
            return
        widget: QWidget | None = item.widget()
        inner = item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif isinstance(inner, QVBoxLayout | QHBoxLayout):
            clear(inner)
