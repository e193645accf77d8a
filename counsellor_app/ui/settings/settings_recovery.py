"""Phiếu khôi phục: a new sheet, good from when two of its groups are typed back."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.services.recovery_sheets import recovery_sheet
from counsellor_app.translation import tr
from counsellor_app.ui.common.buttons import plain_button, primary_button
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.entry.first_run_steps import RecoveryStep
from counsellor_app.ui.entry.recovery_paper import print_sheet, save_sheet
from counsellor_app.ui.settings.settings_security_card import SecurityCard


class RecoveryCard(SecurityCard):
    """The old sheet opens the notebook until the new one is known to be readable."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(
            workplace,
            tr("Phiếu khôi phục"),
            tr(
                "Mở được sổ khi quên cụm mật khẩu. Lập phiếu mới khi phiếu cũ thất lạc hoặc đổi "
                "người giữ. Phiếu cũ vẫn dùng được cho đến khi gõ lại đúng hai nhóm của phiếu mới."
            ),
        )
        self.draw = self.put_button(plain_button(tr("Lập phiếu mới"), "key"))
        self.draw.clicked.connect(self._draw)
        self.step: RecoveryStep | None = None
        self.drawn_key = ""
        self._secret = ""  # the passphrase that asked for it
        self.use = primary_button(tr("Dùng phiếu mới"))
        self.leave = plain_button(tr("Thôi"))
        self._below = QWidget()
        self._place = QVBoxLayout(self._below)
        self._place.setContentsMargins(0, 8, 0, 0)
        self._place.setSpacing(14)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addStretch(1)
        row.addWidget(self.leave)
        row.addWidget(self.use)
        self._place.addLayout(row)
        self.body.addWidget(self._below)
        self._below.hide()
        self.leave.clicked.connect(self.keep)
        self.use.clicked.connect(self._use)

    def keep(self) -> None:
        """A sheet nobody typed back is dropped; the old one holds."""
        if self.step is not None:
            self.step.hide()
            self.step.deleteLater()
            self.step = None
            self.drawn_key = self._secret = ""
            self._below.hide()
            self.draw.show()

    def _draw(self) -> None:
        secret = self.asked(tr("Nhập cụm mật khẩu để lập phiếu khôi phục mới"))
        if secret is None:
            return
        self.draw.setEnabled(False)
        self.work(
            tr("Đang lập phiếu khôi phục"),
            lambda: self.workplace.services.ways_in.draw_recovery_key(secret),
            lambda key: self._show(secret, str(key)),
            lambda: self.draw.setEnabled(True),
        )

    def _show(self, secret: str, key: str) -> None:
        self.keep()
        step = self.step = RecoveryStep(key)
        self.drawn_key, self._secret = key, secret
        school = self.workplace.services.school.get().name
        sheet = recovery_sheet(school, key, self.workplace.today())
        step.print_asked.connect(lambda: print_sheet(step, self.workplace.dialogs, sheet))
        step.save_asked.connect(lambda: save_sheet(step, self.workplace.dialogs, sheet))
        self._place.insertWidget(0, step)
        self.draw.hide()
        self._below.show()
        step.show()
        step.first.setFocus()
        self.unfolded.emit(self)

    def _use(self) -> None:
        if self.step is None or not self.step.check():
            return
        secret, key = self._secret, self.drawn_key
        self.use.setEnabled(False)
        self.work(
            tr("Đang đổi phiếu khôi phục"),
            lambda: self.workplace.services.ways_in.use_recovery_key(secret, key),
            lambda _: self._used(),
            lambda: self.use.setEnabled(True),
        )

    def _used(self) -> None:
        self.keep()
        self.workplace.notices.toast(tr("Đã dùng phiếu mới. Phiếu cũ không mở được sổ nữa."))
