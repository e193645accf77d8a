"""A field for a day: typed as people write it, or picked from a calendar."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from counsellor_app.domain.typed_dates import parse_typed_date, written_day
from counsellor_app.translation import tr
from counsellor_app.ui.common import icons
from counsellor_app.ui.common.calendar_popup import CalendarPopup

DAY_FORMAT = "%d/%m/%Y"
_EXAMPLE = "22/08/2012"


class DateField(QLineEdit):
    """A day as dd/MM/yyyy; takes 13/4, 13042027, `hôm nay`. `today` tells the school year."""

    changed = Signal()

    def __init__(
        self,
        today: Callable[[], datetime.date] = datetime.date.today,
        value: datetime.date | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._today = today
        self._last: datetime.date | None = None
        self._popup: CalendarPopup | None = None
        self.setPlaceholderText(tr("ngày/tháng/năm"))
        self.date = value
        self.textEdited.connect(self._tell)
        self._button = QAction(icons.icon("calendar-blank"), tr("Chọn ngày trên lịch"), self)
        self._button.triggered.connect(self.open_calendar)
        self.addAction(self._button, QLineEdit.ActionPosition.TrailingPosition)

    @property
    def date(self) -> datetime.date | None:
        """The day written, None for an empty field or one that holds no day."""
        return parse_typed_date(self.text(), self._today())

    @date.setter
    def date(self, day: datetime.date | None) -> None:
        self._show(day)
        self._tell()

    @property
    def problem(self) -> str:
        """What is wrong with the text and how to mend it; `` when it is empty or a day."""
        text = self.text().strip()
        if not text or self.date is not None:
            return ""
        if day := written_day(text):
            return tr(
                "Ngày {day} không có trong lịch. Gõ như {example}.", day=day, example=_EXAMPLE
            )
        return tr("Chưa đọc được ngày “{typed}”. Gõ như {example}.", typed=text, example=_EXAMPLE)

    @property
    def calendar(self) -> CalendarPopup:
        """The month, made when it is first wanted."""
        if self._popup is None:
            self._popup = CalendarPopup(self)
            self._popup.picked.connect(self._take)
        return self._popup

    def open_calendar(self) -> None:
        """Show the month under the field, the present day chosen."""
        self.calendar.open_at(self, self.date or self._today(), self._today())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Write what was understood, so that it can be checked at a glance."""
        super().focusOutEvent(event)
        if (day := self.date) is not None:
            self._show(day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt+Down opens the calendar, as in a combo box."""
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if event.key() == Qt.Key.Key_F4 or (event.key() == Qt.Key.Key_Down and alt):
            self.open_calendar()
        else:
            super().keyPressEvent(event)

    def _take(self, day: datetime.date) -> None:
        self.date = day
        self.setFocus()

    def _show(self, day: datetime.date | None) -> None:
        text = day.strftime(DAY_FORMAT) if day else ""
        if text != self.text():
            self.setText(text)

    def _tell(self) -> None:
        if self.date != self._last:
            self._last = self.date
            self.changed.emit()
