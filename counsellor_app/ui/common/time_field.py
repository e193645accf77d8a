"""A field for a time of day: 9, 915, 9:15 or 9h15 becomes 09:15."""

from __future__ import annotations

import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from counsellor_app.domain.typed_dates import parse_typed_time
from counsellor_app.translation import tr


class TimeField(QLineEdit):
    """A time as HH:mm, taken as people type it."""

    changed = Signal()

    def __init__(self, value: datetime.time | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._last: datetime.time | None = None
        self.setPlaceholderText(tr("giờ:phút"))
        self.time = value
        self.textEdited.connect(self._tell)

    @property
    def time(self) -> datetime.time | None:
        """The time written, None for an empty field or one that holds no time."""
        return parse_typed_time(self.text())

    @time.setter
    def time(self, moment: datetime.time | None) -> None:
        self._show(moment)
        self._tell()

    @property
    def problem(self) -> str:
        """What is wrong with the text and how to mend it; `` when it is empty or a time."""
        text = self.text().strip()
        if not text or self.time is not None:
            return ""
        return tr("Chưa đọc được giờ “{typed}”. Gõ như 09:15 hoặc 9h15.", typed=text)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Write what was understood, so that it can be checked at a glance."""
        super().focusOutEvent(event)
        if (moment := self.time) is not None:
            self._show(moment)

    def _show(self, moment: datetime.time | None) -> None:
        text = moment.strftime("%H:%M") if moment else ""
        if text != self.text():
            self.setText(text)

    def _tell(self) -> None:
        if self.time != self._last:
            self._last = self.time
            self.changed.emit()
