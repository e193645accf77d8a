"""Bảo mật: the passphrase, everybody's ways in, the recovery sheet, new keys, the lock."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox

from counsellor_app.translation import tr
from counsellor_app.ui.common.buttons import plain_button
from counsellor_app.ui.common.card import Card
from counsellor_app.ui.common.fields import Field
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.settings.settings_new_keys import NewKeysCard
from counsellor_app.ui.settings.settings_passphrase import PassphraseForm
from counsellor_app.ui.settings.settings_recovery import RecoveryCard
from counsellor_app.ui.settings.settings_section import SettingsSection
from counsellor_app.ui.settings.settings_security_card import SecurityCard
from counsellor_app.ui.settings.settings_ways_in import WaysInCard

_WAITS = (5, 10, 15, 30, 60)


class SecuritySection(SettingsSection):
    """What the principal may not change is not shown to the principal."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self.passphrase = PassphraseCard(workplace)
        self.recovery = RecoveryCard(workplace)
        self.ways_in = WaysInCard(workplace)
        self.new_keys = NewKeysCard(workplace)
        self.lock = LockCard(workplace)
        own = workplace.services.ways_in.as_counsellor()
        counsellors = (self.ways_in, self.recovery, self.new_keys)
        self._cards: list[SecurityCard] = [self.passphrase, *(counsellors if own else ())]
        for card in self._cards:
            card.failed.connect(self.failed)
            card.unfolded.connect(self._unfold)
            self.column.addWidget(card)
        self.column.addWidget(self.lock)
        self.lock.chosen.connect(self._choose_wait)
        if not own:
            for card in counsellors:
                card.setParent(self)
                card.hide()

    def refresh(self) -> None:
        """Who may come in now."""
        for card in self._cards:
            card.refresh()
        self.lock.refresh()

    def keep(self) -> None:
        """Nothing secret stays in a field."""
        for card in self._cards:
            card.keep()

    def _unfold(self, unfolded: SecurityCard) -> None:
        for card in self._cards:
            if card is not unfolded:
                card.keep()
        self.unfolded.emit(unfolded)

    def _choose_wait(self, minutes: int) -> None:
        self.workplace.settings.change(auto_lock_minutes=minutes)
        self.focused = "lock"
        self.workplace.changes.appearance.emit()

    def focus_on(self, name: str) -> None:
        """The lock's field, or the button that draws a recovery sheet."""
        if name == "lock":
            self.lock.wait.setFocus()
        elif name == "recovery":
            self.recovery.draw.setFocus()


class PassphraseCard(SecurityCard):
    """The passphrase of whoever opened the notebook."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(
            workplace,
            tr("Cụm mật khẩu"),
            tr(
                "Mở sổ và khóa mọi điều ghi trong đó. Bản sao lưu đã có vẫn mở bằng cụm của ngày "
                "sao lưu."
            ),
        )
        self.change = self.put_button(plain_button(tr("Đổi cụm mật khẩu"), "lock-key"))
        self.form = PassphraseForm(tr("Đổi cụm mật khẩu"))
        self.body.addWidget(self.form)
        self.change.clicked.connect(self._open)
        self.form.closed.connect(self.change.show)
        self.form.given.connect(self._give)

    def keep(self) -> None:
        """Nothing secret stays in the fields."""
        self.form.close_form()

    def _open(self) -> None:
        self.change.hide()
        self.form.open_form(self.about())
        self.unfolded.emit(self)

    def _give(self, new: str) -> None:
        present = self.asked(tr("Nhập cụm mật khẩu đang dùng để đổi sang cụm mới"))
        if present is None:
            return
        self.form.busy(True)
        self.work(
            tr("Đang đổi cụm mật khẩu"),
            lambda: self.workplace.services.ways_in.change_passphrase(present, new),
            lambda _: self._changed(),
            lambda: self.form.busy(False),
        )

    def _changed(self) -> None:
        self.form.close_form()
        self.workplace.notices.toast(tr("Đã đổi cụm mật khẩu. Lần mở sổ sau dùng cụm mới."))


class LockCard(Card):
    """How long nobody touches the window before it locks itself."""

    chosen = Signal(int)

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(tr("Tự khóa"))
        self._workplace = workplace
        self.wait = QComboBox()
        hint = tr("Sổ cũng khóa khi máy khóa màn hình hoặc ngủ. Chữ đang gõ luôn được lưu trước.")
        self.body.addWidget(Field(tr("Khóa sổ khi không ai chạm vào"), self.wait, hint=hint))
        self.wait.activated.connect(self._choose)

    def refresh(self) -> None:
        """Show the wait that holds, also one that was set by hand."""
        held = self._workplace.settings.present.auto_lock_minutes
        self.wait.clear()
        for minutes in sorted({*_WAITS, held} - {0}):
            self.wait.addItem(tr("sau {minutes} phút", minutes=minutes), minutes)
        self.wait.addItem(tr("Không tự khóa"), 0)
        self.wait.setCurrentIndex(self.wait.findData(held))

    def _choose(self) -> None:
        chosen = int(self.wait.currentData())
        if chosen != self._workplace.settings.present.auto_lock_minutes:
            self.chosen.emit(chosen)
