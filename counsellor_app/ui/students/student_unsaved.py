"""What is typed in students' files and not kept yet, to be found again where it was typed."""

from __future__ import annotations

from collections.abc import Container
from typing import TYPE_CHECKING, Any

from counsellor_app.ui.students.student_form import Typed

if TYPE_CHECKING:
    from counsellor_app.ui.students.student_side import StudentSide


class StudentUnsaved:
    """`files` are those that could not be saved when they were left: a field is wrong."""

    def __init__(self, side: StudentSide) -> None:
        self._side = side
        self.files: dict[int, Typed] = {}

    def put_back(self, student: int) -> None:
        """The file of a student is shown: what was typed over it stands there again."""
        if student in self.files:
            self._side.detail.form.type_in(self.files.pop(student))

    def typed(self) -> dict[str, Any] | None:
        """The file being changed, others with a wrong field, somebody new; None for nothing."""
        files, new, form = dict(self.files), self.new, self._side.detail.open_form
        if form is not None and form.file is not None and form.dirty:
            files[form.file.id] = form.typed()
        if not files and new is None:
            return None
        return {"files": {str(student): typed for student, typed in files.items()}, "new": new}

    def type_in(self, typed: dict[str, Any], known: Container[int]) -> None:
        """Put it back; whoever has gone since is left out."""
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

    @property
    def student(self) -> int | None:
        """Somebody whose file waits to be shown, else the one that is shown."""
        return next(iter(self.files), self._side.student)
