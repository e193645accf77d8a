"""Hiệu trưởng: a passphrase of their own, given and taken away."""

from __future__ import annotations

from counsellor_app.translation import tr
from counsellor_app.ui.common.buttons import danger_button, plain_button
from counsellor_app.ui.common.labels import wrapped_label
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.settings.settings_passphrase import PassphraseForm
from counsellor_app.ui.settings.settings_security_card import SecurityCard


class PrincipalCard(SecurityCard):
    """Says what the principal's passphrase opens and what it does not."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(
            workplace,
            tr("Cụm mật khẩu của hiệu trưởng"),
            tr(
                "Mở được cả sổ như thầy/cô đang thấy, trừ ghi chú riêng tư; bàn làm việc riêng của "
                "hiệu trưởng (chờ ký, đã ký) có ở phiên bản sau."
            ),
        )
        self.state = wrapped_label("", "body_bold")
        self.body.insertWidget(0, self.state)
        self.give = self.put_button(plain_button(tr("Đặt cụm mật khẩu"), "key"))
        self.take = self.put_button(danger_button(tr("Bỏ cụm mật khẩu này")))
        self.form = PassphraseForm(tr("Đặt cho hiệu trưởng"))
        self.body.addWidget(self.form)
        self.give.clicked.connect(self._open)
        self.take.clicked.connect(self._take)
        self.form.given.connect(self._give)
        self.form.closed.connect(self.refresh)

    def refresh(self) -> None:
        """Whether there is one."""
        there = self.workplace.services.ways_in.has_principal()
        self.state.setText(tr("Đã có.") if there else tr("Chưa có."))
        self.give.set_words(tr("Đặt cụm khác") if there else tr("Đặt cụm mật khẩu"))
        editing = not self.form.isHidden()
        self.give.setVisible(not editing)
        self.take.setVisible(there and not editing)

    def keep(self) -> None:
        """Nothing secret stays in the fields."""
        self.form.close_form()

    def _open(self) -> None:
        self.form.open_form()
        self.refresh()
        self.unfolded.emit(self)

    def _give(self, new: str) -> None:
        secret = self.asked(tr("Nhập cụm mật khẩu của thầy/cô để đặt cụm cho hiệu trưởng"))
        if secret is None:
            return
        self.form.busy(True)
        self.work(
            tr("Đang đặt cụm mật khẩu"),
            lambda: self.workplace.services.ways_in.let_principal_in(secret, new),
            lambda _: self._given(),
            lambda: self.form.busy(False),
        )

    def _given(self) -> None:
        self.form.close_form()
        self.workplace.notices.toast(tr("Đã đặt cụm mật khẩu của hiệu trưởng"))

    def _take(self) -> None:
        secret = self.asked(tr("Nhập cụm mật khẩu của thầy/cô để bỏ cụm của hiệu trưởng"))
        if secret is None:
            return
        self.take.setEnabled(False)
        self.work(
            tr("Đang bỏ cụm mật khẩu"),
            lambda: self.workplace.services.ways_in.shut_principal_out(secret),
            lambda _: self._taken(),
            lambda: self.take.setEnabled(True),
        )

    def _taken(self) -> None:
        self.refresh()
        self.workplace.notices.toast(tr("Đã bỏ cụm mật khẩu của hiệu trưởng"))
