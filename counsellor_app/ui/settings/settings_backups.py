"""Sao lưu: how old the last copy is, a new one, a second place, and the copies there are."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QLabel

from counsellor_app.domain.backup import BackupsMade, BackupStatus, KeptBackup
from counsellor_app.domain.backup_schedule import BY_HAND, DAILY, PLUGGED_IN, WEEKLY
from counsellor_app.domain.errors import Cancelled, ExpectedError
from counsellor_app.domain.progress import Progress
from counsellor_app.domain.today import BACKUP_DAYS
from counsellor_app.sentences import sentence
from counsellor_app.translation import mark, tr
from counsellor_app.ui.common import icons
from counsellor_app.ui.common.buttons import Segments, primary_button, small, text_button
from counsellor_app.ui.common.card import Card, line
from counsellor_app.ui.common.labels import recolour, text_label, wrapped_label
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.settings.settings_backup_list import BackupList
from counsellor_app.ui.settings.settings_section import SettingsSection
from counsellor_app.ui.settings.settings_words import age_words

_PAGE, _SEEN = "backups", "second-place-seen"
_TIMES = {
    PLUGGED_IN: mark("Mỗi khi cắm"),
    DAILY: mark("Mỗi ngày"),
    WEEKLY: mark("Mỗi tuần"),
    BY_HAND: mark("Khi bấm nút"),
}


class BackupsSection(SettingsSection):
    """The second place (a stick) is this computer's; the backups are the school's."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self.make = primary_button(tr("Sao lưu ngay"), "hard-drives")
        self.choose = small(text_button(tr("Chọn chỗ")))
        self.forget = small(text_button(tr("Bỏ chỗ này")))
        self._sign, self.state = QLabel(), wrapped_label("", "body_bold")
        self.place = wrapped_label("", "cell", "text-2")
        self.place_state = wrapped_label("", "cell", "text-2")
        self.when = Segments(
            [(when, tr(words), "") for when, words in _TIMES.items()], tr("Khi nào chép ra đó")
        )
        self.list = BackupList(workplace)
        self.column.addWidget(self._make_card())
        self.column.addWidget(self.list)
        self.make.clicked.connect(self._make)
        self.choose.clicked.connect(self._choose)
        self.forget.clicked.connect(lambda: self._set_place(""))
        self.when.changed.connect(self._choose_when)
        self.list.failed.connect(self.failed)
        self.list.unfolded.connect(self.unfolded)

    def _make_card(self) -> Card:
        card = Card(tr("Sao lưu"))
        card.body.setSpacing(12)
        state = QHBoxLayout()
        state.setSpacing(10)
        state.addWidget(self._sign)
        state.addWidget(self.state, 1)
        state.addWidget(self.make)
        card.body.addLayout(state)
        words = tr(
            "Sổ tự sao lưu khi khóa, khi đóng, 30 phút sau khi có thay đổi, và trước mỗi việc đổi "
            "nhiều em. Mỗi bản là một tệp có khóa, được đọc thử từng trang ngay khi ghi."
        )
        card.body.addWidget(wrapped_label(words, "cell", "text-2"))
        card.body.addWidget(line())
        place = QHBoxLayout()
        place.setSpacing(4)
        place.addWidget(self.place, 1)
        place.addWidget(self.choose)
        place.addWidget(self.forget)
        card.body.addWidget(text_label(tr("Chép thêm một bản ra chỗ thứ hai"), "cell_bold"))
        card.body.addLayout(place)
        card.body.addWidget(self.place_state)
        card.body.addWidget(self.when)
        return card

    @property
    def second_place(self) -> Path | None:
        """Where copies go besides the school's own folder."""
        place = self.workplace.settings.present.backup_place
        return Path(place) if place else None

    def refresh(self) -> None:
        """How old the last copy is; the list is read in the background (a stick may be slow)."""
        status, now = self.workplace.services.backups.status(), self.workplace.now()
        fresh = status.last is not None and (now - status.last).days < BACKUP_DAYS
        self.state.setText(status_words(status, now))
        name, token = ("check-circle", "success") if fresh else ("warning", "warning")
        self._sign.setPixmap(icons.pixmap(name, token, 20, self.devicePixelRatioF()))
        place = self.second_place
        self.place.setText(
            str(place) if place else tr("Chưa chọn. Nên chọn một USB để trong tủ có khóa.")
        )
        self.choose.set_words(tr("Đổi chỗ") if place else tr("Chọn chỗ"))
        for one in (self.forget, self.when, self.place_state):
            one.setVisible(place is not None)
        self.when.value = self.workplace.settings.present.backup_place_when
        self._read_list()

    def _read_list(self) -> None:
        place, backups = self.second_place, self.workplace.services.backups

        def read(_: Progress) -> tuple[list[KeptBackup], bool]:
            return backups.kept(place), place is not None and place.is_dir()

        self.workplace.tasks.run(
            tr("Đang đọc các bản sao lưu"), read, self._listed, self.failed.emit
        )

    def _listed(self, found: tuple[list[KeptBackup], bool]) -> None:
        kept, there = found
        self.list.show_kept(kept)
        self._show_place_state(next((one.made_at for one in kept if one.away), None), there=there)

    def _show_place_state(self, newest: datetime | None, *, there: bool) -> None:
        """Whether the second place can be seen, and what lies there."""
        now, settings = self.workplace.now(), self.workplace.settings
        if there:
            settings.remember(_PAGE, _SEEN, now.date().isoformat())
            words = (
                tr("Đang thấy chỗ này. Bản gần nhất ở đó: {age}", age=age_words(newest, now))
                if newest
                else tr("Đang thấy chỗ này. Ở đó chưa có bản nào.")
            )
        else:
            seen = settings.recall(_PAGE, _SEEN, "")
            words = (
                tr("Thấy chỗ này lần cuối ngày {day}. Cắm USB vào.", day=_written(seen))
                if seen
                else tr("Chưa thấy chỗ này. Cắm USB vào.")
            )
        self.place_state.setText(words)
        recolour(self.place_state, "text-2" if there else "warning")

    def _choose_when(self, when: object) -> None:
        self.workplace.settings.change(backup_place_when=when)

    def _choose(self) -> None:
        found = self.workplace.dialogs.folder_path(tr("Chọn chỗ thứ hai để chép bản sao lưu"))
        if found is not None:
            self._set_place(str(found))

    def _set_place(self, place: str) -> None:
        before = self.workplace.settings.present.backup_place
        self._put_place(place)
        words = tr("Đã chọn chỗ thứ hai") if place else tr("Đã bỏ chỗ thứ hai")
        self.done(words, lambda: self._put_place(before))

    def _put_place(self, place: str) -> None:
        self.workplace.settings.change(backup_place=place)
        self.refresh()

    def _make(self) -> None:
        self.make.setEnabled(False)
        place, backups = self.second_place, self.workplace.services.backups
        self.workplace.tasks.run(
            tr("Đang sao lưu"), lambda progress: backups.make_both(place, progress), self._made,
            self._not_made,
        )  # fmt: skip

    def _made(self, made: Any) -> None:
        assert isinstance(made, BackupsMade)  # noqa: S101 - what make_both gives
        self.make.setEnabled(True)
        self.workplace.changes.backups.emit()
        if made.missing:
            self.warned.emit(
                tr(
                    "Đã sao lưu trên máy này. Chưa thấy chỗ thứ hai: cắm USB vào rồi sao lưu lại, "
                    "hoặc chọn chỗ khác."
                )
            )
        elif isinstance(made.problem, Cancelled):
            self.warned.emit(tr("Đã sao lưu trên máy này. Đã dừng, nên chưa chép ra chỗ thứ hai."))
        elif made.problem is not None:
            why = sentence(made.problem)
            self.warned.emit(tr("Đã sao lưu trên máy này, chưa có ở chỗ thứ hai. {why}", why=why))
        else:
            words = tr("Đã sao lưu ở hai chỗ") if made.there else tr("Đã sao lưu")
            self.done(words)

    def _not_made(self, error: ExpectedError) -> None:
        self.make.setEnabled(True)
        self.refresh()
        self.failed.emit(error)


def status_words(status: BackupStatus, now: datetime) -> str:
    """How old the newest proved backup is, and whether anything came after it."""
    if status.last is None:
        return tr("Chưa có bản sao lưu đã kiểm tra")
    age = age_words(status.last, now)
    if status.changed:
        return tr("Bản đã kiểm tra gần nhất: {age}. Từ đó sổ có thay đổi.", age=age)
    return tr("Bản đã kiểm tra gần nhất: {age}. Từ đó sổ chưa đổi gì.", age=age)


def _written(day: str) -> str:
    return "/".join(reversed(day.split("-")))
