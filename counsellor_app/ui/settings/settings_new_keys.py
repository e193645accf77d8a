"""Khóa của sổ: new keys, after somebody was shut out or a copy went astray."""

from __future__ import annotations

from counsellor_app.translation import tr
from counsellor_app.ui.common.buttons import plain_button
from counsellor_app.ui.common.way_words import way_words
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.settings.settings_security_card import SecurityCard


class NewKeysCard(SecurityCard):
    """Says what new keys do and what they cannot do; the window closes the school meanwhile."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(
            workplace,
            tr("Khóa của sổ"),
            tr(
                "Đổi khóa khi có người thôi công tác mà còn giữ bản chép của sổ, hoặc khi mất USB, "
                "mất máy. Cả sổ được mã hóa lại; cụm mật khẩu của mọi người và phiếu khôi phục giữ "
                "nguyên. Bản sao lưu và bản chép có từ trước vẫn mở được bằng cụm của ngày ấy, với "
                "những gì đã ghi đến lúc đó: hãy xóa những bản không cần nữa."
            ),
        )
        self.change = self.put_button(plain_button(tr("Đổi khóa"), "key"))
        self.change.clicked.connect(self._change)

    def _others(self, *, renewed: bool) -> str:
        ways = self.workplace.services.ways_in.all()
        return "; ".join(way_words(one) for one in ways if not one.own and one.renewed == renewed)

    def _change(self) -> None:
        why = tr(
            "Sổ đóng lại trong lúc đổi và được sao lưu trước. Lần mở sau dùng cụm mật khẩu như cũ."
        )
        # Named, so that nobody is given the new keys who should not have them.
        if kept := self._others(renewed=True):
            opens = tr("Vẫn mở được sổ sau khi đổi: {who}.", who=kept)
            why = f"{why} {opens}"
        if anew := self._others(renewed=False):
            lost = tr("Phải đặt lại sau khi đổi: {who}.", who=anew)
            why = f"{why} {lost}"
        secret = self.asked(tr("Đổi khóa của sổ?"), why, tr("Đổi khóa"))
        if secret is not None:
            self.workplace.changes.new_keys_asked.emit(secret)
