"""Ai mở được sổ: everybody's passphrase, given, given anew and taken away."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QComboBox, QVBoxLayout

from counsellor_app.domain.way_in import RECOVERY, WayIn
from counsellor_app.services.people import Person
from counsellor_app.translation import tr
from counsellor_app.ui.common.buttons import plain_button
from counsellor_app.ui.common.card import clear
from counsellor_app.ui.common.fields import Field
from counsellor_app.ui.common.labels import wrapped_label
from counsellor_app.ui.common.way_words import way_words
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.settings.settings_passphrase import PassphraseForm
from counsellor_app.ui.settings.settings_security_card import SecurityCard
from counsellor_app.ui.settings.settings_way_in import WayInRow, person_words


class WaysInCard(SecurityCard):
    """One row a way in; giving one asks for the passphrase of who is in, and for the new one."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(
            workplace,
            tr("Ai mở được sổ"),
            tr(
                "Mỗi người một cụm mật khẩu riêng. Giáo viên tư vấn đọc được mọi điều trong sổ; "
                "hiệu trưởng, phó hiệu trưởng chỉ thấy thư và báo cáo, không mở được ghi chú riêng "
                "tư."
            ),
        )
        self.rows: list[WayInRow] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.body.insertLayout(1, self._rows)
        self.add = self.put_button(plain_button(tr("Đặt cụm cho người khác"), "user-plus"))
        self.nobody = wrapped_label(
            tr("Mọi người ở phần Người dùng đều đã có cụm. Thêm người ở đó trước."),
            "cell",
            "text-2",
        )
        self.body.addWidget(self.nobody)
        self.who = QComboBox()
        self.who_field = Field(tr("Đặt cho ai"), self.who)
        self.body.addWidget(self.who_field)
        self.form = PassphraseForm(tr("Đặt cụm mật khẩu"))
        self.body.addWidget(self.form)
        self._for: int | None = None
        self.add.clicked.connect(lambda: self._open(None))
        self.form.given.connect(self._give)
        self.form.closed.connect(self.refresh)

    def refresh(self) -> None:
        """Who may come in now, and who may still be given a passphrase."""
        ways = [one for one in self.workplace.services.ways_in.all() if one.role != RECOVERY]
        without = self.workplace.services.ways_in.without()
        clear(self._rows)
        self.rows = [self._row(one) for one in ways]
        editing = not self.form.isHidden()
        self._list(without)
        self.add.setVisible(bool(without) and not editing)
        self.nobody.setVisible(not without and not editing)
        self.who_field.setVisible(editing and self._for is None)

    def keep(self) -> None:
        """Nothing secret stays in the fields."""
        self.form.close_form()

    def _row(self, way: WayIn) -> WayInRow:
        row = WayInRow(way)
        row.anew.connect(lambda: self._open(way.person))
        row.closed.connect(partial(self._shut_out, way))
        self._rows.addWidget(row)
        return row

    def _list(self, people: list[Person]) -> None:
        chosen = self.who.currentData()
        self.who.clear()
        for one in people:
            self.who.addItem(person_words(one), one.id)
        self.who.setCurrentIndex(max(0, self.who.findData(chosen)))

    def _open(self, person: int | None) -> None:
        self._for = person
        self.form.open_form(self.about())
        self.refresh()
        self.unfolded.emit(self)

    def _give(self, new: str) -> None:
        person = self._for if self._for is not None else self.who.currentData()
        secret = self.asked(tr("Nhập cụm mật khẩu của thầy/cô để đặt cụm cho người khác"))
        if secret is None or person is None:
            return
        self.form.busy(True)
        self.work(
            tr("Đang đặt cụm mật khẩu"),
            lambda: self.workplace.services.ways_in.let_in(secret, int(person), new),
            lambda _: self._given(),
            lambda: self.form.busy(False),
        )

    def _given(self) -> None:
        self.form.close_form()
        self._changed(tr("Đã đặt cụm mật khẩu"))

    def _shut_out(self, way: WayIn) -> None:
        secret = self.asked(
            tr("Bỏ cụm mật khẩu của {who}?", who=way_words(way)),
            tr(
                "Người này không mở được sổ nữa. Bản sao lưu và bản chép của sổ có từ trước vẫn mở "
                "được bằng cụm ấy; muốn chặn cả việc đọc những gì ghi từ nay, bấm Đổi khóa sau khi "
                "bỏ. Gõ cụm mật khẩu của thầy/cô để bỏ."
            ),
            tr("Bỏ cụm"),
        )
        if secret is None:
            return
        self.setEnabled(False)
        self.work(
            tr("Đang bỏ cụm mật khẩu"),
            lambda: self.workplace.services.ways_in.shut_out(secret, way.id),
            lambda _: self._changed(tr("Đã bỏ cụm mật khẩu")),
            lambda: self.setEnabled(True),
        )

    def _changed(self, words: str) -> None:
        self.refresh()
        self.workplace.changes.school.emit()
        self.workplace.notices.toast(words)
