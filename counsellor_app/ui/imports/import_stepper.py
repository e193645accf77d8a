"""The three steps of bringing a list in, which of them is at hand, and the file."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from counsellor_app.translation import tr
from counsellor_app.ui.common import icons, theme
from counsellor_app.ui.common.buttons import text_button
from counsellor_app.ui.common.labels import ElidedLabel
from counsellor_app.ui.common.page import INSET
from counsellor_app.ui.common.steps import Steps

_HEIGHT, _LOW_HEIGHT = 52, 44


class ImportStepper(QFrame):
    """The steps at the left, the file and a way to another one at the right."""

    other_file = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "top")
        self.steps = Steps([tr("Chọn tệp"), tr("Ghép cột, xem trước"), tr("Nhập vào sổ")])
        self._sign = QLabel()
        self._sign.setPixmap(icons.pixmap("file", "text-2", icons.SMALL))
        self._file = ElidedLabel("", "cell", "text-2")
        self._other = text_button(tr("Đổi tệp"))
        self._other.clicked.connect(self.other_file)
        row = QHBoxLayout(self)
        row.setContentsMargins(INSET, 0, INSET, 0)
        row.setSpacing(8)
        row.addWidget(self.steps)
        row.addStretch(1)
        row.addWidget(self._sign)
        row.addWidget(self._file, 3)
        row.addWidget(self._other)
        self.show_file("")
        self.fit(low=False)

    def show_file(self, words: str) -> None:
        """The file at hand; `` for none."""
        self._file.set_text(words)
        # As wide as its words, so that it stands at the right.
        self._file.setMaximumWidth(self._file.sizeHint().width())
        for widget in (self._sign, self._file, self._other):
            widget.setVisible(bool(words))

    def fit(self, *, low: bool) -> None:
        """Lower where the window is low."""
        self.setFixedHeight(theme.px(_LOW_HEIGHT if low else _HEIGHT))
