"""A field for a passphrase, with an eye that shows what was typed."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit

from counsellor_app.translation import tr
from counsellor_app.ui.common import icons


class PassphraseField(QLineEdit):
    """Dots while typed; the eye shows the letters as long as it is down."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setProperty("scale", "tall")
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self._eye = QAction(icons.icon("eye"), tr("Hiện chữ"), self)
        self._eye.setCheckable(True)
        self._eye.toggled.connect(self._show)
        self.addAction(self._eye, QLineEdit.ActionPosition.TrailingPosition)

    def _show(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.setEchoMode(mode)
        self._eye.setIcon(icons.icon("eye-slash" if shown else "eye"))
        self._eye.setText(tr("Ẩn chữ") if shown else tr("Hiện chữ"))
