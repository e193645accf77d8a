"""What was signed: who, when, and what they ticked on the paper; nothing is ticked beforehand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from counsellor_app.domain.consent import STUDENT, Consent, ConsentForm
from counsellor_app.domain.student import StudentFile
from counsellor_app.translation import tr
from counsellor_app.ui.common.buttons import plain_button, primary_button, small
from counsellor_app.ui.common.card import clear
from counsellor_app.ui.common.choices import FilterCombo
from counsellor_app.ui.common.labels import text_label, wrapped_label
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.students.student_fields import CONSENT, FieldGrid
from counsellor_app.ui.students.student_words import StudentWords


class StudentConsentForm(QWidget):
    """`given` carries the consent, `closed` when it is put away."""

    given = Signal(object)
    closed = Signal()

    def __init__(self, workplace: Workplace, words: StudentWords) -> None:
        super().__init__()
        self._workplace = workplace
        self._file: StudentFile | None = None
        self._filled = ""
        self._begun: dict[str, Any] = {}
        self.grid = FieldGrid(workplace, words, CONSENT)
        self.ticks: dict[str, QCheckBox] = {}
        self._purposes = QVBoxLayout()
        self._purposes.setSpacing(6)
        self._problem = wrapped_label("", "cell", "danger")
        self._problem.hide()
        self.keep = small(primary_button(tr("Lưu phiếu đồng ý")))
        self.keep.clicked.connect(self._keep)
        self.cancel = small(plain_button(tr("Thôi")))
        self.cancel.clicked.connect(self._close)
        self._lay_out()
        for name, deed in (("relation", self._name_signer), ("form_version", self._ask_purposes)):
            combo = self.grid.control(name)
            assert isinstance(combo, FilterCombo)  # noqa: S101 - so CONSENT declares them
            combo.picked.connect(deed)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.grid)
        column.addWidget(text_label(tr("Người ký đã tự đánh dấu đồng ý"), "cell_bold"))
        column.addLayout(self._purposes)
        column.addWidget(self._problem)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.keep)
        column.addLayout(row)

    def open_for(self, file: StudentFile, *, by_student: bool) -> None:
        """An empty form: the student's own, or the representative's."""
        self._file = file
        guardians = file.student.guardians
        usual = guardians[0].relation if guardians else "MOTHER"
        newest = self._workplace.services.consents.forms()[0]
        self.grid.show_values(
            {
                "relation": STUDENT if by_student else usual,
                "given_on": self._workplace.today(),
                "form_version": newest.version,
            }
        )
        self._filled = ""
        self._name_signer()
        self._ask_purposes()
        self._begun = {"fields": self.grid.typed(), "ticks": []}
        self.show()
        self.grid.control("given_by").setFocus()

    def typed(self) -> dict[str, Any] | None:
        """What is filled in and not kept; None where nothing was."""
        ticked = [code for code, box in self.ticks.items() if box.isChecked()]
        typed = {"fields": self.grid.typed(), "ticks": ticked}
        return None if self.isHidden() or typed == self._begun else typed

    def type_in(self, typed: Mapping[str, Any]) -> None:
        """Put it back into the form just opened."""
        self.grid.type_in(typed["fields"])
        self._ask_purposes()
        for code, box in self.ticks.items():
            box.setChecked(code in typed["ticks"])

    def _close(self) -> None:
        self.hide()
        self.closed.emit()

    def _form(self) -> ConsentForm | None:
        wanted = self.grid.values()["form_version"]
        forms = self._workplace.services.consents.forms()
        return next((one for one in forms if one.version == wanted), None)

    def _ask_purposes(self, _: object = None) -> None:
        """The boxes of the form's version, all empty."""
        clear(self._purposes)
        form = self._form()
        purposes = form.purposes if form else {}
        self.ticks = {code: QCheckBox(said) for code, said in purposes.items()}
        for box in self.ticks.values():
            self._purposes.addWidget(box)
        self._problem.hide()

    def _name_signer(self, _: object = None) -> None:
        """Fill in who that is, unless another name was typed."""
        line = self.grid.control("given_by")
        if self._file is None or not isinstance(line, QLineEdit):
            return
        if line.text() not in ("", self._filled):
            return
        relation = self.grid.values()["relation"]
        student = self._file.student
        known = (one.name for one in student.guardians if one.relation == relation)
        self._filled = student.full_name if relation == STUDENT else next(known, "")
        line.setText(self._filled)

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
        ticked = [code for code, box in self.ticks.items() if box.isChecked()]
        if self.ticks and not ticked:
            self._problem.setText(tr("Đánh dấu ít nhất một việc người ký đã đồng ý trên phiếu."))
            self._problem.show()
            next(iter(self.ticks.values())).setFocus()
            return
        self.given.emit(_consent(values, ticked))


def _consent(values: dict[str, object], ticked: Iterable[str]) -> Consent:
    facts = {**values, "relation": values["relation"] or "OTHER"}
    facts["form_version"] = values["form_version"] or ""
    return Consent(**facts, purposes=" ".join(ticked))  # type: ignore[arg-type]
