"""The right side of the students' page: one student, a comparison, or somebody new."""

from __future__ import annotations

from datetime import date
from functools import cached_property

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget

from counsellor_app.domain.errors import ExpectedError, Invalid, NotFound
from counsellor_app.sentences import problem_words
from counsellor_app.translation import tr
from counsellor_app.ui.common.empty import EmptyState
from counsellor_app.ui.common.student_source import student_source
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.students.student_adding import StudentAdding
from counsellor_app.ui.students.student_compare import StudentCompare
from counsellor_app.ui.students.student_deeds import StudentDeeds
from counsellor_app.ui.students.student_detail import StudentDetail
from counsellor_app.ui.students.student_form import StudentForm
from counsellor_app.ui.students.student_header import (
    ANONYMISE,
    ARCHIVE,
    BACK,
    EDIT,
    EXPORT,
    FILE,
    LEAVE,
    MERGE,
    MOVE,
    PARTS,
    TIMELINE,
    UNARCHIVE,
)
from counsellor_app.ui.students.student_unsaved import StudentUnsaved
from counsellor_app.ui.students.student_words import StudentWords


class StudentSide(QStackedWidget):
    """`asked` a place to go to; `shown` another student; `kept_back` who could not be saved."""

    asked = Signal(object)
    shown = Signal(int)
    spoke = Signal(str)
    failed = Signal(object)
    kept_back = Signal(int)

    def __init__(self, workplace: Workplace, words: StudentWords) -> None:
        super().__init__()
        self.setProperty("ground", "app")
        self._workplace = workplace
        self._words = words
        self.student: int | None = None
        self.unsaved = StudentUnsaved(self, workplace)
        self.detail = StudentDetail(workplace, words)
        self.deeds = StudentDeeds(workplace, self)
        self.nobody = EmptyState(tr("Chọn một em ở danh sách."), icon="student")
        for pane in (self.nobody, self.detail):
            self.addWidget(pane)
        self._connect()

    def _connect(self) -> None:
        detail = self.detail
        detail.asked.connect(self.asked)
        detail.compare_asked.connect(self.compare_with)
        detail.header.deed_asked.connect(self.do)
        detail.move_asked.connect(self._move)
        detail.leave_asked.connect(self._leave)
        detail.form_made.connect(self._connect_form)
        detail.over.failed.connect(self.failed)
        detail.timeline.said.connect(self.spoke)
        detail.timeline.failed.connect(self.failed)
        self.deeds.failed.connect(self.failed)
        self.deeds.refused.connect(self._point_out)
        changes = self._workplace.changes
        for signal in (changes.counselling, changes.letters, changes.activities):
            signal.connect(self.refresh)
        student_source(self._workplace).changed.connect(self.refresh)

    def _connect_form(self, form: StudentForm) -> None:
        form.save_asked.connect(self.keep)
        form.dropped.connect(self._drop_changes)
        form.consents.failed.connect(self.failed)

    @cached_property
    def compare(self) -> StudentCompare:
        """Two files side by side; made when first needed."""
        made = StudentCompare(self._workplace, self._words)
        made.merge_asked.connect(self._merge)
        made.other_chosen.connect(self.compare_with)
        made.closed.connect(self.show_detail)
        self.addWidget(made)
        return made

    @cached_property
    def adding(self) -> StudentAdding:
        """The form for somebody new; made when first needed."""
        made = StudentAdding(self._workplace, self._words)
        made.form.save_asked.connect(self._add)
        made.form.dropped.connect(self._stop_adding)
        self.addWidget(made)
        return made

    @property
    def is_adding(self) -> bool:
        """Whether the form for somebody new is open."""
        return isinstance(self.currentWidget(), StudentAdding)

    # who is shown

    def show_student(self, student: int | None, part: str = "") -> None:
        """Show a student, on a tab; what was typed about the former one is kept."""
        if student != self.student:
            self.leave()
            self.student = student
        self.show_detail()
        if part in PARTS:
            self.detail.show_part(part)

    def show_detail(self) -> None:
        """Leave comparing or adding, and show the student."""
        self.setCurrentWidget(self.nobody if self.student is None else self.detail)
        self.refresh()

    def refresh(self) -> None:
        """Read the student shown again."""
        if self.student is None or self.currentWidget() is not self.detail:
            return
        try:
            self._read(self.student)
        except NotFound:
            # Gone, or nameless from now on: what was typed about them goes too.
            self.unsaved.files.pop(self.student, None)
            if self.detail.open_form is not None:
                self.detail.open_form.file = None
            self.student = None
            self.setCurrentWidget(self.nobody)

    def _read(self, student: int) -> None:
        timelines = self._workplace.services.timelines
        self.detail.show_student(timelines.open(student, self._workplace.year))
        self.unsaved.put_back(student)

    def leave(self) -> None:
        """Nobody is asked: what can be kept is kept, the rest waits; no private note is open."""
        self.detail.close_panels()
        form = self.detail.open_form
        if form is None or form.file is None or self._workplace.read_only or not form.dirty:
            return
        student = form.file.id
        if not self._save():
            self.unsaved.files[student] = form.typed()
            self.kept_back.emit(student)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the student; what was typed about somebody new stays."""
        if event.key() == Qt.Key.Key_Escape and self.currentWidget() is not self.detail:
            self.show_detail()
        else:
            super().keyPressEvent(event)

    # deeds

    def start_adding(self, class_name: str) -> None:
        """An empty form for somebody new."""
        if not self._workplace.read_only:
            self.leave()
            self.setCurrentWidget(self.adding)
            self.adding.open(class_name)

    def keep(self) -> None:
        """Ctrl+S: keep whatever form is open."""
        if self.is_adding:
            self._add()
        elif self.currentWidget() is self.detail and self.detail.part == FILE:
            if not self.detail.form.dirty:
                self.detail.form.say(tr("Chưa có gì thay đổi."))
            self._save()

    def _add(self) -> None:
        if self.adding.check():
            added = self.deeds.add(self.adding.form.student(), self.adding.class_name)
            if added is not None:
                self.adding.form.open_new()
                self.show_student(added, TIMELINE)
                self.shown.emit(added)

    def _stop_adding(self) -> None:
        self.adding.form.open_new()
        self.show_detail()

    def _save(self) -> bool:
        """Keep the file that is open; whether nothing is left unsaved."""
        form = self.detail.form
        if form.file is None or not form.dirty:
            return True
        if not form.check() or not self.deeds.save(form.file, form.student()):
            return False
        file = self._workplace.services.student_files.get(form.file.id, self._workplace.year)
        form.kept(file, tr("Đã lưu lúc {hour}", hour=f"{self._workplace.now():%H:%M}"))
        return True

    def _drop_changes(self) -> None:
        form = self.detail.form
        if form.file is not None:
            form.open_file(form.file)

    def _point_out(self, error: Invalid) -> None:
        form = self.adding.form if self.is_adding else self.detail.form
        form.point_out(error.facts["problems"])
        self.spoke.emit("; ".join(problem_words(one) for one in error.facts["problems"]))

    def do(self, deed: str) -> None:
        """A deed of the menu."""
        student = self.student
        if student is None:
            return
        if deed == EDIT:
            self.detail.show_part(FILE)
            self.detail.form.person.control("full_name").setFocus()
        elif deed == MOVE:
            self.detail.ask_move()
        elif deed == LEAVE:
            self.detail.over.ask_leave()
        elif deed == BACK:
            self.deeds.come_back(student)
        elif deed in (ARCHIVE, UNARCHIVE):
            self.deeds.archive(student, archived=deed == ARCHIVE)
        elif deed in (EXPORT, ANONYMISE):
            self.leave()
            self.detail.ask_rights(deed)
        elif deed == MERGE:
            self._start_merging(student)

    def _move(self, class_name: str, on: date) -> None:
        if self.student is not None and self.deeds.move(self.student, class_name, on):
            self.detail.close_panels()

    def _leave(self, on: date, status: str, reason: str | None) -> None:
        if self.student is not None and self.deeds.leave(self.student, on, status, reason):
            self.detail.close_panels()

    def _start_merging(self, student: int) -> None:
        doubles = self._workplace.services.student_register.duplicates(student)
        if doubles:
            self.compare_with(doubles[0])
            return
        file = self.detail.file
        self.setCurrentWidget(self.compare)
        self.compare.ask_other(file.student.full_name if file else "")

    def compare_with(self, other: int) -> None:
        """Set the student shown and another one side by side."""
        if self.student is None or self.student == other:
            return
        self.leave()
        merges = self._workplace.services.student_merges
        try:
            sides = merges.compare(self.student, other, self._workplace.year)
        except ExpectedError as error:
            self.failed.emit(error)
            return
        self.setCurrentWidget(self.compare)
        self.compare.show_sides(*sides)

    def _merge(self, kept: int, other: int, take: frozenset[str]) -> None:
        if self.deeds.merge(kept, other, take):
            self.student = kept
            self.show_detail()
            self.shown.emit(kept)
