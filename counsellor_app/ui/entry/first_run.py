"""The first run: a school is set up in a few pages, and nobody skips the recovery sheet."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsellor_app.domain.errors import ExpectedError
from counsellor_app.domain.school_year import school_year_of
from counsellor_app.sentences import sentence
from counsellor_app.services.recovery_sheets import recovery_sheet
from counsellor_app.services.school_folders import NewSchool, create_school
from counsellor_app.translation import tr
from counsellor_app.ui.common.buttons import plain_button, primary_button
from counsellor_app.ui.common.dialogs import Dialogs
from counsellor_app.ui.common.labels import text_label, wrapped_label
from counsellor_app.ui.common.tasks import Tasks
from counsellor_app.ui.entry.cover import Cover
from counsellor_app.ui.entry.first_run_steps import (
    PassphraseStep,
    PeopleStep,
    RecoveryStep,
    SchoolStep,
    Step,
)
from counsellor_app.ui.entry.recovery_paper import print_sheet, save_sheet


class FirstRun(Cover):
    """Emits the open school at the end; `left_off` where the user goes back to the start."""

    made = Signal(object, object)
    left_off = Signal()
    created = Signal(object)

    def __init__(self, folder: Path, now: datetime, dialogs: Dialogs, tasks: Tasks) -> None:
        super().__init__(640)
        self._now = now
        self._dialogs = dialogs
        self._tasks = tasks
        self._new: NewSchool | None = None
        self.school = SchoolStep(school_year_of(now.date()))
        self.people = PeopleStep()
        self.passphrase = PassphraseStep(folder)
        self.passphrase.place_asked.connect(self._choose_place)
        self.recovery: RecoveryStep | None = None
        self._steps: list[Step] = [self.school, self.people, self.passphrase]
        self._pages = QVBoxLayout()
        self._number = text_label("", "caption", "text-3")
        self._title = text_label("", "title", "accent-text")
        self._problem = wrapped_label("", "cell", "danger")
        self._problem.hide()
        self.back = plain_button(tr("Quay lại"), "arrow-left")
        self.next = primary_button(tr("Tiếp tục"), "arrow-right", "Enter")
        self._lay_out()
        self._show(0)

    def _lay_out(self) -> None:
        heading = QVBoxLayout()
        heading.setSpacing(0)
        heading.addWidget(self._number)
        heading.addWidget(self._title)
        self.label.setSpacing(12)
        self.label.addLayout(heading)
        for step in self._steps:
            self._pages.addWidget(step)
        self.label.addLayout(self._pages)
        self.label.addWidget(self._problem)
        self.label.addStretch(1)
        self.deeds.addWidget(self.back)
        self.deeds.addStretch(1)
        self.deeds.addWidget(self.next)
        self.back.clicked.connect(self._back)
        self.next.clicked.connect(self._next)
        self.enter = self.next

    def step(self) -> Step:
        """The page that is shown."""
        return self._steps[self._at]

    def _show(self, number: int) -> None:
        self._at = number
        step = self.step()
        school, staff = self.school.school(), self.people.staff()
        self.passphrase.passphrase.know((school.name, *(one.name for one in staff)))
        for one in self._steps:
            one.setVisible(one is step)
        self._number.setText(tr("Bước {step} trên {steps}", step=number + 1, steps=4))
        self._title.setText(tr(step.title))
        last = isinstance(step, RecoveryStep)
        self.back.setVisible(not last)
        self.next.set_words(tr("Vào sổ") if last else tr("Tiếp tục"), "Enter")
        self.focus_first()

    def focus_first(self) -> None:
        """Put the cursor where this page begins."""
        first = getattr(self.step(), "first", None)
        if isinstance(first, QWidget):
            first.setFocus()

    def _back(self) -> None:
        if self._at == 0:
            self.left_off.emit()
        else:
            self._show(self._at - 1)

    def _next(self) -> None:
        self._problem.hide()
        if not self.step().check():
            return
        if isinstance(self.step(), PassphraseStep):
            self._create()
        elif isinstance(self.step(), RecoveryStep):
            self._finish()
        else:
            self._show(self._at + 1)

    def _create(self) -> None:
        self.next.setEnabled(False)
        folder = self.passphrase.folder
        secret = self.passphrase.passphrase.value
        school, staff = self.school.school(), self.people.staff()
        year = self.school.school_year()

        def create(_: object) -> NewSchool:
            new = create_school(folder, secret, school, staff, year)
            new.services.ways_in.await_sheet()
            return new

        self._tasks.run(
            tr("Đang tạo sổ"),
            create,
            self._created,
            self._refused,
        )

    def _created(self, new: NewSchool) -> None:
        self._new = new
        self.created.emit(self.passphrase.folder)
        self.next.setEnabled(True)
        self.recovery = RecoveryStep(new.recovery_key)
        self.recovery.print_asked.connect(self._print_sheet)
        self.recovery.save_asked.connect(self._save_sheet)
        self._steps.append(self.recovery)
        self._pages.addWidget(self.recovery)
        self._show(len(self._steps) - 1)

    def _refused(self, error: ExpectedError) -> None:
        self.failed(sentence(error))

    def failed(self, words: str) -> None:
        """What was asked could not be done; one may go on from here."""
        self.next.setEnabled(True)
        self._problem.setText(words)
        self._problem.show()

    def _sheet(self) -> bytes:
        assert self._new is not None  # noqa: S101 - asked on the page after the making
        name = self.school.school().name
        return recovery_sheet(name, self._new.recovery_key, self._now.date())

    def _save_sheet(self) -> None:
        assert self.recovery is not None  # noqa: S101 - asked by its own button
        save_sheet(self.recovery, self._dialogs, self._sheet())

    def _print_sheet(self) -> None:
        assert self.recovery is not None  # noqa: S101 - asked by its own button
        print_sheet(self.recovery, self._dialogs, self._sheet())

    def _choose_place(self) -> None:
        found = self._dialogs.folder_path(tr("Chọn chỗ cất sổ"))
        if found is not None:
            self.passphrase.set_folder(found / self.passphrase.folder.name)

    def _finish(self) -> None:
        assert self._new is not None  # noqa: S101 - the last page comes after the making
        self._new.services.ways_in.confirm_sheet()
        new, self._new = self._new, None
        self.made.emit(new.services, self.passphrase.folder)

    def leave(self) -> None:
        """The window closes before the end: let go of the school just made."""
        if self._new is not None:
            self._new.services.close()
            self._new = None
