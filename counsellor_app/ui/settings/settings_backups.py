"""Sao lưu: how old the last copy is, a new one, a second place, and the copies there are."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QLabel

from counsellor_app.domain.backup import BackupsMade, KeptBackup
from counsellor_app.domain.errors import Cancelled, ExpectedError
from counsellor_app.domain.today import BACKUP_DAYS
from counsellor_app.sentences import sentence
from counsellor_app.translation import tr
from counsellor_app.ui.common import icons
from counsellor_app.ui.common.buttons import primary_button, small, text_button
from counsellor_app.ui.common.card import Card, line
from counsellor_app.ui.common.labels import text_label, wrapped_label
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.settings.settings_backup_list import BackupList
from counsellor_app.ui.settings.settings_section import SettingsSection
from counsellor_app.ui.settings.settings_words import age_words


class BackupsSection(SettingsSection):
    """The second place (a stick) is this computer's; the backups are the school's."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self.make = primary_button(tr("Sao lưu ngay"), "hard-drives")
        self.choose = small(text_button(tr("Chọn chỗ")))
        self.forget = small(text_button(tr("Bỏ chỗ này")))
        self._sign, self.state = QLabel(), wrapped_label("", "body_bold")
        self.place = wrapped_label("", "cell", "text-2")
        self.list = BackupList(workplace)
        self.column.addWidget(self._make_card())
        self.column.addWidget(self.list)
        self.make.clicked.connect(self._make)
        self.choose.clicked.connect(self._choose)
        self.forget.clicked.connect(lambda: self._set_place(""))
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
        words = tr("Mỗi bản là một tệp có khóa, được đọc thử từng trang ngay khi ghi.")
        card.body.addWidget(wrapped_label(words, "cell", "text-2"))
        card.body.addWidget(line())
        place = QHBoxLayout()
        place.setSpacing(4)
        place.addWidget(self.place, 1)
        place.addWidget(self.choose)
        place.addWidget(self.forget)
        card.body.addWidget(text_label(tr("Chép thêm một bản ra chỗ thứ hai"), "cell_bold"))
        card.body.addLayout(place)
        return card

    @property
    def second_place(self) -> Path | None:
        """Where copies go besides the school's own folder."""
        place = self.workplace.settings.present.backup_place
        return Path(place) if place else None

    def refresh(self) -> None:
        """How old the last copy is; the list is read in the background (a stick may be slow)."""
        last, now = self.workplace.services.backups.last_proved(), self.workplace.now()
        fresh = last is not None and (now - last).days < BACKUP_DAYS
        words = tr("Bản gần nhất: {age}", age=age_words(last, now)) if last else tr(
            "Chưa sao lưu lần nào")  # fmt: skip
        self.state.setText(words)
        name, token = ("check-circle", "success") if fresh else ("warning", "warning")
        self._sign.setPixmap(icons.pixmap(name, token, 20, self.devicePixelRatioF()))
        place = self.second_place
        self.place.setText(
            str(place) if place else tr("Chưa chọn. Nên chọn một USB để trong tủ có khóa.")
        )
        self.choose.set_words(tr("Đổi chỗ") if place else tr("Chọn chỗ"))
        self.forget.setVisible(place is not None)
        self._read_list()

    def _read_list(self) -> None:
        place, backups = self.second_place, self.workplace.services.backups
        self.workplace.tasks.run(
            tr("Đang đọc các bản sao lưu"), lambda _: backups.kept(place), self._listed,
            self.failed.emit,
        )  # fmt: skip

    def _listed(self, kept: list[KeptBackup]) -> None:
        self.list.show_kept(kept)

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
