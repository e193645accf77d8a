"""The signed consents of a student: given, printed and withdrawn; each is kept at once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from counsellor_app.domain.consent import Consent, ConsentState, standing_of
from counsellor_app.domain.errors import ExpectedError, Invalid
from counsellor_app.domain.student import StudentFile
from counsellor_app.sentences import problem_words
from counsellor_app.translation import tr
from counsellor_app.ui.common import icons
from counsellor_app.ui.common.buttons import (
    Button,
    danger_button,
    plain_button,
    small,
    text_button,
)
from counsellor_app.ui.common.card import clear
from counsellor_app.ui.common.fields import DateField, Field
from counsellor_app.ui.common.labels import wrapped_label
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.students.student_consent_form import StudentConsentForm
from counsellor_app.ui.students.student_words import StudentWords, consent_words, day
from counsellor_app.whole_file import write_whole

_SIGNS = {
    ConsentState.GIVEN: ("check-circle", "success"),
    ConsentState.WITHDRAWN: ("warning-circle", "danger"),
}


class StudentConsents(QWidget):
    """`kept` tells that the consents of the student are others now."""

    kept = Signal()
    failed = Signal(object)

    def __init__(self, workplace: Workplace, words: StudentWords) -> None:
        super().__init__()
        self._workplace = workplace
        self._words = words
        self._file: StudentFile | None = None
        self._sign, self.state = QLabel(), wrapped_label("", "body_bold")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(6)
        self.new = small(plain_button(tr("Ghi phiếu của gia đình"), "plus"))
        self.own = small(plain_button(tr("Ghi phiếu của em"), "plus"))
        self.print = small(text_button(tr("Lưu phiếu để in"), "file-pdf"))
        self.form = StudentConsentForm(workplace, words)
        self.withdrawal = _Withdrawal(workplace)
        self.withdraw_buttons: dict[int, Button] = {}
        self._lay_out()
        self.new.clicked.connect(lambda: self._open(by_student=False))
        self.own.clicked.connect(lambda: self._open(by_student=True))
        self.print.clicked.connect(self._print)
        self.form.given.connect(self._keep)
        self.form.closed.connect(self._show_buttons)
        self.withdrawal.act.clicked.connect(self._withdraw)
        self.withdrawal.cancel.clicked.connect(self._show_buttons)

    def _lay_out(self) -> None:
        state = QHBoxLayout()
        state.setSpacing(8)
        state.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        state.addWidget(self.state, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for one in (self.new, self.own, self.print):
            buttons.addWidget(one)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(state)
        column.addLayout(self._lines)
        column.addLayout(buttons)
        column.addWidget(self.form)
        column.addWidget(self.withdrawal)

    def show_file(self, file: StudentFile) -> None:
        """Show a student's consents, the newest first, and how they stand together."""
        self._file = file
        standing = standing_of(file.consents)
        self.state.setText(consent_words(standing))
        name, token = _SIGNS.get(standing.state, ("warning", "warning"))
        self._sign.setPixmap(icons.pixmap(name, token, icons.SMALL, self.devicePixelRatioF()))
        clear(self._lines)
        self.withdraw_buttons = {}
        for one in reversed(file.consents):
            self._lines.addWidget(self._line(one))
        self._show_buttons()

    def typed(self) -> dict[str, Any] | None:
        """The paper being written down."""
        return self.form.typed()

    def type_in(self, typed: dict[str, Any] | None) -> None:
        """Go on with it."""
        if typed is not None:
            self._open(by_student=False)
            self.form.type_in(typed)

    def _show_buttons(self) -> None:
        """No form is open."""
        may = not self._workplace.read_only
        self.form.hide()
        self.withdrawal.hide()
        for button in (self.new, self.own):
            button.setVisible(may)
        for one in self.withdraw_buttons.values():
            one.setVisible(may)

    def _line(self, one: Consent) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(wrapped_label(self._sentence(one), "cell", "text-2"), 1)
        if one.withdrawn_on is None and one.id is not None:
            button = small(text_button(tr("Ghi rút đồng ý")))
            button.setAccessibleName(tr("Ghi rút đồng ý của {name}", name=one.given_by))
            button.clicked.connect(partial(self._ask_withdrawal, one))
            self.withdraw_buttons[one.id] = button
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return made

    def _sentence(self, one: Consent) -> str:
        said = tr(
            "{name} ({relation}) đồng ý ngày {day}, mẫu {form}.",
            name=one.given_by,
            relation=self._words.label("consent_givers", one.relation).lower(),
            day=day(one.given_on),
            form=one.form_version or "–",
        )
        asked = len(self._form_purposes(one))
        ticked = len(one.purposes.split())
        if one.purposes and asked and ticked < asked:
            said += " " + tr("Đồng ý {ticked} trên {asked} việc.", ticked=ticked, asked=asked)
        if one.scan_reference:
            said += " " + tr("Bản giấy: {place}.", place=one.scan_reference)
        if one.withdrawn_on:
            said += " " + tr("Đã rút ngày {day}.", day=day(one.withdrawn_on))
        return said

    def _form_purposes(self, one: Consent) -> tuple[str, ...]:
        forms = self._workplace.services.consents.forms()
        return next((tuple(f.purposes) for f in forms if f.version == one.form_version), ())

    def _open(self, *, by_student: bool) -> None:
        if self._file is not None:
            self._show_buttons()
            self.form.open_for(self._file, by_student=by_student)
            self.new.hide()
            self.own.hide()

    def _keep(self, consent: Consent) -> None:
        service, student = self._workplace.services.consents, self._student
        made: list[int] = []
        self._do(
            lambda: made.append(service.give(student, consent)),
            tr("Đã lưu phiếu đồng ý"),
            lambda: service.take_back(student, made[0]),
        )

    def _ask_withdrawal(self, one: Consent) -> None:
        self._show_buttons()
        whose = self._words.label("consent_givers", one.relation).lower()
        self.withdrawal.open_for(
            one, tr("{name} ({relation}) rút đồng ý", name=one.given_by, relation=whose)
        )
        for button in (self.new, self.own, *self.withdraw_buttons.values()):
            button.hide()

    def _withdraw(self) -> None:
        service, student, on = self._workplace.services.consents, self._student, self.withdrawal.day
        number = self.withdrawal.number
        if on is None:
            return
        gone: list[tuple[int, ...]] = []
        self._do(
            lambda: gone.append(service.withdraw(student, on, number)),
            tr("Đã ghi rút đồng ý"),
            lambda: service.reinstate(student, gone[0]),
        )

    @property
    def _student(self) -> int:
        return self._file.id if self._file is not None else 0

    def _print(self) -> None:
        """A form with the student's name, to be signed on paper."""
        kinds = [(tr("Tệp PDF"), "*.pdf")]
        path = self._workplace.dialogs.save_path(tr("Lưu phiếu đồng ý"), "phieu-dong-y.pdf", kinds)
        if path is None:
            return
        try:
            sheets = self._workplace.services.consents.sheets([self._student], self._workplace.year)
            write_whole(path, sheets)
        except ExpectedError as error:
            self.failed.emit(error)
            return
        self._workplace.notices.toast(tr("Đã lưu phiếu để in"))

    def _do(self, deed: Callable[[], object], said: str, undo: Callable[[], object]) -> None:
        try:
            deed()
        except Invalid as error:
            self.form.grid.fields["given_on"].error(problem_words(error.facts["problems"][0]))
            self.withdrawal.say(problem_words(error.facts["problems"][0]))
            return
        except ExpectedError as error:
            self.failed.emit(error)
            return

        def back() -> None:
            try:
                undo()
            except ExpectedError as error:
                self.failed.emit(error)
            self._workplace.changes.students.emit()

        self._workplace.notices.toast(said, back)
        self._workplace.changes.students.emit()
        self._show_buttons()
        self.new.setFocus()
        self.kept.emit()


class _Withdrawal(QWidget):
    """Since which day, and what a withdrawal means."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._workplace = workplace
        self.number: int | None = None
        self.whose = wrapped_label("", "cell_bold")
        self.field = DateField(workplace.today)
        self._field = Field(tr("Rút từ ngày"), self.field)
        self.act = small(danger_button(tr("Ghi rút đồng ý")))
        self.cancel = small(plain_button(tr("Thôi")))
        means = tr(
            "Từ ngày rút, không ghi thêm phiên hay ghi chú về em, trừ việc khẩn để bảo vệ em. Điều "
            "đã ghi trước đó còn giữ; gia đình có thể xin bản sao, hoặc xin xóa tên em."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.whose)
        column.addWidget(self._field)
        column.addWidget(wrapped_label(means, "cell", "text-2"))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.act)
        column.addLayout(row)
        self.hide()

    def open_for(self, consent: Consent, whose: str) -> None:
        """Ask about one consent."""
        self.number = consent.id
        self.whose.setText(whose)
        self.field.date = self._workplace.today()
        self._field.clear_error()
        self.show()
        self.field.setFocus()

    @property
    def day(self) -> date | None:
        """The day, None (and said so) where there is none."""
        if self.field.date is None:
            self.say(self.field.problem or tr("Ghi ngày, như 13/04/2027."))
        return self.field.date

    def say(self, problem: str) -> None:
        """What is not right with the day."""
        self._field.error(problem)
