"""One appointment of the day: the hour left of the red line, whom with, and what to do."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QWidget

from counsellor_app.domain.appointment import AppointmentRow
from counsellor_app.domain.counselling import SHARED_FORMS
from counsellor_app.translation import tr
from counsellor_app.ui.common import icons
from counsellor_app.ui.common.buttons import (
    Button,
    icon_button,
    plain_button,
    primary_button,
    small,
)
from counsellor_app.ui.common.day_words import hour
from counsellor_app.ui.common.labels import text_label
from counsellor_app.ui.common.margin_card import MarginEntry
from counsellor_app.ui.today.appointment_words import classes_of, title


class AppointmentLine(MarginEntry):
    """A row of the day; only the next one is tinted, and only `filled` has the filled button."""

    recorded = Signal()
    shown = Signal()
    changed = Signal()
    cancelled = Signal()

    def __init__(
        self,
        row: AppointmentRow,
        *,
        is_next: bool = False,
        filled: bool = False,
        may_record: bool = True,
        may_change: bool = True,
        has_draft: bool = False,
    ) -> None:
        self.row, self.tinted = row, is_next
        self.button = self._record_button(filled, has_draft) if may_record else None
        self.menu: QMenu | None = None
        done = _done(row.minutes) if row.is_done else None
        more = self._more_button() if may_change and not row.is_done else None
        about = ", ".join(part for part in (row.subject, row.place) if part)
        super().__init__(
            hour(row.at_time),
            title(row),
            classes_of(row.form, row.classes),
            about,
            trailing=[one for one in (done, self.button, more) if one is not None],
            tinted=is_next,
        )
        if self.button is not None:
            self.button.clicked.connect(self.recorded)
        if more is not None:
            self._fill_menu(more)

    def _record_button(self, filled: bool, has_draft: bool) -> Button | None:
        if self.row.is_done:
            return None
        shared = self.row.form in SHARED_FORMS
        text = tr("Ghi nhóm") if shared else tr("Ghi phiên")
        icon = "users-three" if shared else "note-pencil"
        make = primary_button if filled else plain_button
        button = small(make(tr("Viết tiếp") if has_draft else text, icon))
        button.setAccessibleDescription(title(self.row))
        return button

    def _more_button(self) -> Button:
        more = icon_button("dots-three", tr("Việc khác với buổi hẹn này"), quiet=True)
        more.setAccessibleDescription(title(self.row))
        return more

    def _fill_menu(self, more: Button) -> None:
        self.menu = menu = QMenu(self)
        deeds = [(tr("Đổi buổi hẹn"), self.changed), (tr("Hủy buổi hẹn"), self.cancelled)]
        if len(self.row.students) == 1:
            deeds.append((tr("Mở hồ sơ của em"), self.shown))
        for text, signal in deeds:
            action = QAction(text, menu)
            action.triggered.connect(signal)
            menu.addAction(action)
        more.clicked.connect(lambda: menu.popup(more.mapToGlobal(QPoint(0, more.height() + 2))))


def _done(minutes: int | None) -> QWidget:
    """Đã ghi · 20 phút."""
    made = QWidget()
    across = QHBoxLayout(made)
    across.setContentsMargins(0, 0, 4, 0)
    across.setSpacing(4)
    sign = QLabel()
    sign.setPixmap(icons.pixmap("check-circle-fill", "success", 16, made.devicePixelRatioF()))
    across.addWidget(sign)
    text = tr("Đã ghi · {minutes} phút", minutes=minutes) if minutes else tr("Đã ghi")
    across.addWidget(text_label(text, "cell_bold", "success"))
    return made
