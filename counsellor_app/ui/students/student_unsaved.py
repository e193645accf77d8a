"""What is typed in students' files and not kept yet, to be found again where it was typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from counsellor_app.ui.common.page import Place
from counsellor_app.ui.common.student_source import student_index
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.students.student_form import StudentForm, Typed
from counsellor_app.ui.students.student_header import FILE

if TYPE_CHECKING:
    from counsellor_app.ui.students.student_side import StudentSide


NAME, ADD = "students", "add"


class StudentUnsaved:
    """`files` are those that could not be saved when they were left: a field is wrong."""

    def __init__(self, side: StudentSide, workplace: Workplace) -> None:
        self._side, self._workplace = side, workplace
        self.files: dict[int, Typed] = {}

    def put_back(self, student: int) -> None:
        """The file of a student is shown: what was typed over it stands there again."""
        detail = self._side.detail
        if student not in self.files or detail.file is None:
            return
        if detail.open_form is None or detail.form.file != detail.file:
            detail.form.open_file(detail.file)
        detail.form.type_in(self.files.pop(student))

    def typed(self) -> dict[str, Any] | None:
        """The file being changed, others with a wrong field, somebody new; None for nothing."""
        files, new, form = dict(self.files), self.new, self._side.detail.open_form
        if form is not None and form.file is not None and _is_begun(form):
            files[form.file.id] = form.typed()
        if not files and new is None:
            return None
        return {"files": {str(student): typed for student, typed in files.items()}, "new": new}

    def type_in(self, typed: dict[str, Any]) -> None:
        """Put it back; whoever has gone since is left out."""
        known = student_index(self._workplace)
        for student, kept in typed["files"].items():
            if int(student) in known:
                self.files[int(student)] = kept
        if typed["new"] is not None:
            self._side.adding.open(typed["new"]["class"])
            self._side.adding.form.type_in(typed["new"]["form"])

    @property
    def new(self) -> dict[str, Any] | None:
        """What is typed of somebody new."""
        if "adding" not in self._side.__dict__ or not self._side.adding.form.dirty:
            return None
        return {"class": self._side.adding.class_name, "form": self._side.adding.form.typed()}

    def typed_place(self) -> Place:
        """The file, or the form for somebody new."""
        if self.new is not None:
            return Place(NAME, part=ADD)
        return Place(NAME, next(iter(self.files), self._side.student), FILE)


def _is_begun(form: StudentForm) -> bool:
    return form.dirty or form.consents.typed() is not None
