"""The month under a date field: Monday first, days and months in the user's language."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QHBoxLayout, QWidget

from counsellor_app.translation import language, mark, tr
from counsellor_app.ui.common import theme
from counsellor_app.ui.common.buttons import icon_button, text_button
from counsellor_app.ui.common.labels import text_label
from counsellor_app.ui.common.popup import Popup

_MONTH = mark("Tháng {month} năm {year}")


def _day(value: QDate) -> date:
    return date(value.year(), value.month(), value.day())


class MonthView(QCalendarWidget):
    """The days of a month, painted as the rest of the window is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.today = date.today()
        spoken = QLocale.Language.Vietnamese if language() == "vi" else QLocale.Language.English
        self.setLocale(QLocale(spoken))
        self.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.setNavigationBarVisible(False)
        self.setGridVisible(False)
        shape = QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader
        self.setVerticalHeaderFormat(shape)
        self.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        self.setAccessibleName(tr("Lịch, dùng phím mũi tên để chọn ngày"))
        self.setFont(theme.font("cell"))
        self._colour_headings()

    def _colour_headings(self) -> None:
        heading = QTextCharFormat()
        heading.setForeground(theme.token("text-2"))
        heading.setBackground(theme.token("surface"))
        heading.setFont(theme.font("caption_bold"))
        self.setHeaderTextFormat(heading)
        plain = QTextCharFormat()
        plain.setForeground(theme.token("text-2"))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.setWeekdayTextFormat(day, plain)

    def paintCell(self, painter: QPainter, rect: QRect, day: QDate | date | int) -> None:
        """One day: the chosen one filled, today ringed, other months dim."""
        assert isinstance(day, QDate)  # noqa: S101 - narrows what PySide declares
        chosen, here = day == self.selectedDate(), day.month() == self.monthShown()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, theme.token("surface"))
        side = min(rect.width(), rect.height()) - 2
        round_ = QRect(0, 0, side + 6, side)
        round_.moveCenter(rect.center())
        painter.setPen(Qt.PenStyle.NoPen)
        if chosen:
            painter.setBrush(theme.token("primary"))
            painter.drawRoundedRect(round_, 6, 6)
        elif day == QDate(self.today.year, self.today.month, self.today.day):
            painter.setPen(theme.token("field"))
            painter.drawRoundedRect(round_, 6, 6)
        name = "on-primary" if chosen else "text" if here else "text-3"
        painter.setPen(theme.token(name))
        painter.setFont(theme.font("cell_bold" if chosen else "cell"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(day.day()))
        painter.restore()


class CalendarPopup(Popup):
    """A month with previous, next and today."""

    picked = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.month = MonthView()
        self._title = text_label("", "small_heading", "text")
        self.column.addLayout(self._heading())
        self.column.addWidget(self.month)
        self._today = date.today()
        self.today_button = text_button(tr("Hôm nay"))
        self.today_button.clicked.connect(lambda: self._take(self._today))
        self.column.addWidget(self.today_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.month.clicked.connect(self._pick)
        self.month.activated.connect(self._pick)
        self.month.currentPageChanged.connect(self._name_month)

    def _heading(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setContentsMargins(8, 0, 0, 0)
        line.addWidget(self._title, 1)
        for picture, name, deed in (
            ("caret-left", tr("Tháng trước"), self.month.showPreviousMonth),
            ("caret-right", tr("Tháng sau"), self.month.showNextMonth),
        ):
            button = icon_button(picture, name, quiet=True)
            button.clicked.connect(deed)
            line.addWidget(button)
        return line

    @property
    def title(self) -> str:
        """The month as it is named."""
        return self._title.text()

    def open_at(self, anchor: QWidget, day: date, today: date) -> None:
        """Show the month of a day under a control."""
        self._today = self.month.today = today
        self.month.setSelectedDate(QDate(day.year, day.month, day.day))
        self._name_month()
        self.open_under(anchor, self.sizeHint().expandedTo(self.minimumSizeHint()))
        self.month.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page keys turn the month when the days did not take them."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._pick(self.month.selectedDate())
        else:
            super().keyPressEvent(event)

    def _name_month(self) -> None:
        month, year = self.month.monthShown(), self.month.yearShown()
        self._title.setText(tr(_MONTH, month=month, year=year))

    def _pick(self, day: QDate) -> None:
        self._take(_day(day))

    def _take(self, day: date) -> None:
        self.hide()
        self.picked.emit(day)
