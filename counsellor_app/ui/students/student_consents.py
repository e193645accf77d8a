"""The signed consents of a student: given, and withdrawn; each is kept at once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.domain.errors import ExpectedError
from counsellor_app.domain.student import Consent, StudentFile
from counsellor_app.translation import tr
from counsellor_app.ui.common.buttons import plain_button, primary_button, small, text_button
from counsellor_app.ui.common.card import clear
from counsellor_app.ui.common.labels import wrapped_label
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.students.student_fields import CONSENT, FieldGrid
from counsellor_app.ui.students.student_words import StudentWords, day


class StudentConsents(QWidget):
    """`kept` tells that the consents of the student are others now."""

    kept = Signal()
    failed = Signal(object)

    def __init__(self, workplace: Workplace, words: StudentWords) -> None:
        super().__init__()
        self._workplace = workplace
        self._words = words
        self._student = 0
        self._lines = QVBoxLayout()
        self._lines.setSpacing(6)
        self.new = text_button(tr("Ghi phiếu đồng ý"), "plus")
        self.new.clicked.connect(self._open)
        self.withdraw = text_button(tr("Ghi rút đồng ý"))
        self.withdraw.clicked.connect(self._withdraw)
        self.grid = FieldGrid(workplace, words, CONSENT)
        self.keep = small(primary_button(tr("Lưu phiếu đồng ý")))
        self.keep.clicked.connect(self._keep)
        cancel = small(plain_button(tr("Thôi")))
        cancel.clicked.connect(lambda: self._show_form(False))
        self._form = self._lay_out_form(cancel)
        buttons = QHBoxLayout()
        buttons.setSpacing(4)
        buttons.addWidget(self.new)
        buttons.addWidget(self.withdraw)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(self._lines)
        column.addLayout(buttons)
        column.addWidget(self._form)

    def _lay_out_form(self, cancel: QWidget) -> QWidget:
        form = QWidget()
        column = QVBoxLayout(form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.grid)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.keep)
        column.addLayout(row)
        form.hide()
        return form

    def show_file(self, file: StudentFile) -> None:
        """Show a student's consents, the newest first."""
        self._student = file.id
        clear(self._lines)
        for one in reversed(file.consents):
            self._lines.addWidget(wrapped_label(self._sentence(one), "cell"))
        if not file.consents:
            self._lines.addWidget(wrapped_label(tr("Chưa có phiếu đồng ý."), "cell", "text-2"))
        may = not self._workplace.read_only
        standing = any(one.withdrawn_on is None for one in file.consents)
        self.new.setVisible(may)
        self.withdraw.setVisible(may and standing)
        self._show_form(False)

    def _sentence(self, one: Consent) -> str:
        said = tr(
            "{name} ({relation}) đồng ý ngày {day}, mẫu {form}.",
            name=one.given_by,
            relation=self._words.label("relations", one.relation).lower(),
            day=day(one.given_on),
            form=one.form_version,
        )
        if one.withdrawn_on:
            said += " " + tr("Đã rút ngày {day}.", day=day(one.withdrawn_on))
        return said

    def _open(self) -> None:
        today = self._workplace.today()
        self.grid.show_values({"relation": "MOTHER", "given_on": today, "form_version": "1"})
        self._show_form(True)
        self.grid.control("given_by").setFocus()

    def _show_form(self, shown: bool) -> None:
        self._form.setVisible(shown)
        self.new.setEnabled(not shown)

    def _keep(self) -> None:
        values = self.grid.values()
        unreadable = self.grid.unreadable()
        if not values["given_by"]:
            self.grid.fields["given_by"].error(tr("Ghi tên người đã ký phiếu."))
            self.grid.control("given_by").setFocus()
            return
        if unreadable or values["given_on"] is None:
            if not unreadable:
                self.grid.fields["given_on"].error(tr("Ghi ngày ký, như 13/04/2027."))
            self.grid.control("given_on").setFocus()
            return
        values["relation"] = values["relation"] or "OTHER"
        self._do(lambda: self._workplace.services.students.give_consent(
            self._student, Consent(**values)
        ), tr("Đã lưu phiếu đồng ý"))  # fmt: skip

    def _withdraw(self) -> None:
        today = self._workplace.today()
        self._do(
            lambda: self._workplace.services.students.withdraw_consent(self._student, today),
            tr("Đã ghi rút đồng ý"),
        )

    def _do(self, deed: Callable[[], None], said: str) -> None:
        try:
            deed()
        except ExpectedError as error:
            self.failed.emit(error)
            return
        self._workplace.notices.toast(said)
        self._workplace.changes.students.emit()
        self.kept.emit()
