"""How far long work is, at the foot of the window, with Dừng."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar

from counsellor_app.translation import tr
from counsellor_app.ui.common.buttons import plain_button, small
from counsellor_app.ui.common.labels import text_label
from counsellor_app.ui.common.tasks import Tasks


class TaskStrip(QFrame):
    """Shown while long work runs; other pages stay usable."""

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        self.setProperty("kind", "footer")
        self._text = text_label("", "cell", "text-2")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("Tiến độ"))
        self._stop = small(plain_button(tr("Dừng"), "x"))
        self._stop.clicked.connect(self._ask_stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 8, 20, 8)
        row.setSpacing(12)
        row.addWidget(self._text)
        row.addWidget(self._bar, 1)
        row.addWidget(self._stop)
        self._tasks = tasks
        tasks.shown.connect(self._show)
        tasks.advanced.connect(self._advance)
        tasks.hidden.connect(self.hide)
        self.hide()

    def _show(self, title: str) -> None:
        self._text.setText(title)
        self._bar.setRange(0, 0)
        self._stop.setEnabled(True)
        self.show()

    def _advance(self, title: str, done: int, of: int) -> None:
        self._text.setText(f"{title} {done} / {of}" if of > 1 else title)
        self._bar.setRange(0, max(of, 1))
        self._bar.setValue(done)

    def _ask_stop(self) -> None:
        self._stop.setEnabled(False)
        self._text.setText(tr("Đang dừng"))
        self._tasks.stop()
