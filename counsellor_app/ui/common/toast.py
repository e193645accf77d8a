"""The toast: what was just done, for six seconds, with Hoàn tác."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QEvent, QPropertyAnimation, QTimer
from PySide6.QtWidgets import QFrame, QGraphicsOpacityEffect, QHBoxLayout, QLabel, QWidget

from counsellor_app.translation import tr
from counsellor_app.ui.common.buttons import plain_button
from counsellor_app.ui.common.notices import Notices

SHOWN_FOR = 6000
_FADE = 120
_ABOVE = 20


class Toast(QFrame):
    """Bottom centre of its parent, one at a time; waits while pointed at or focused."""

    def __init__(self, parent: QWidget, notices: Notices, *, still: bool) -> None:
        super().__init__(parent)
        self._over = parent
        self.setProperty("kind", "toast")
        self._notices = notices
        self._still = still
        self._text = QLabel()
        self._undo = plain_button(tr("Hoàn tác"), key="Ctrl+Z")
        self._undo.clicked.connect(notices.undo)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 8, 6)
        row.setSpacing(10)
        row.addWidget(self._text)
        row.addWidget(self._undo)
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.timeout.connect(self._go)
        self._veil = QGraphicsOpacityEffect(self)
        self.setGraphicsEffect(self._veil)
        self._fade = QPropertyAnimation(self._veil, b"opacity", self)
        self._fade.setDuration(_FADE)
        self._fade.setEasingCurve(QEasingCurve.Type.OutQuad)
        notices.said.connect(self.say)
        notices.undone.connect(lambda: self.say(tr("Đã hoàn tác")))
        self.above = 0
        self.hide()

    @property
    def text(self) -> str:
        """What it says; "" while hidden."""
        return self._text.text() if not self.isHidden() else ""

    def say(self, text: str) -> None:
        """Show a sentence."""
        self._text.setText(text)
        self._undo.setVisible(self._notices.can_undo)
        self.setAccessibleName(text)
        self.place()
        self.show()
        self.raise_()
        self.timer.start(SHOWN_FOR)
        if self._still:
            self._veil.setOpacity(1.0)
        else:
            self._fade.setStartValue(0.0)
            self._fade.setEndValue(1.0)
            self._fade.start()

    def place(self) -> None:
        """Stand where a toast stands; called when the window changes its size."""
        self.adjustSize()
        parent = self._over
        x = (parent.width() - self.width()) // 2
        self.move(max(0, x), parent.height() - self.height() - _ABOVE - self.above)

    def event(self, event: QEvent) -> bool:
        """Wait while the mouse or the focus is here."""
        if event.type() == QEvent.Type.Enter:
            self.timer.stop()
        elif event.type() == QEvent.Type.Leave and not self._undo.hasFocus():
            self.timer.start(SHOWN_FOR)
        return super().event(event)

    def _go(self) -> None:
        if self._undo.hasFocus():
            self.timer.start(SHOWN_FOR)
            return
        self.hide()
        self._notices.forget()
