"""A program of its own that lives a working day in the window, on a school of planted words."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLineEdit

from counsellor_app.app import quietly
from counsellor_app.domain.counselling import Participant
from counsellor_app.domain.session_draft import SessionDraft
from counsellor_app.fault_reports import write_report
from counsellor_app.hushed import hush
from counsellor_app.settings import SettingsFile, settings_path
from counsellor_app.ui.common.page import Place
from counsellor_app.ui.counselling.session_editor_page import SessionEditorPage
from counsellor_app.ui.fault_watch import Faults, FaultWatch
from counsellor_app.ui.imports.import_page import ImportPage
from counsellor_app.ui.letters.letters_page import LettersPage
from counsellor_app.ui.opening import Opening
from counsellor_app.ui.page_list import PAGES
from counsellor_app.ui.running import application_made
from counsellor_app.ui.students.students_page import StudentsPage
from tests.conftest import NOW, PASSPHRASE, fixed_clock
from tests.journeys.hands import Hands
from tests.ui.fakes import FakeDialogs

NAME = "Quách Thị Xoan Bướm"
CHILD = "Xoan Bướm"
NOTE = "cầu vồng tím than ở nhà dì Út Bảy"
TALK = "vườn thanh long ruột đỏ của ngoại"
MINISTRY_ID, PERSONAL_ID = "7311926408", "084204719355"
GUARDIAN = "Quách Văn Lục Bình"
PHONE = "0977313529"
PLANTED = (NAME, CHILD, NOTE, TALK, MINISTRY_ID, PERSONAL_ID, GUARDIAN, PHONE)
HEADING = ["Họ và tên", "Lớp", "Ngày sinh", "Mã định danh Bộ GD&ĐT", "Số định danh cá nhân"]
ROWS: list[list[str | None]] = [[*HEADING], [NAME, "9A1", "22/08/2012", MINISTRY_ID, PERSONAL_ID],
        ["Quách Văn Sen", "9A1", "31/02/2012", None, None]]  # fmt: skip


class Patience:
    """Waits as pytest-qt's bot does."""

    def waitUntil(self, until: Callable[[], bool], timeout: int = 10_000) -> None:  # noqa: N802
        last = time.monotonic() + timeout / 1000
        while not until():
            assert time.monotonic() < last, "it did not come"
            loop = QEventLoop()
            QTimer.singleShot(5, loop.quit)
            loop.exec()


class Day:
    """What is done one after the other; after each of it the window's words are told."""

    def __init__(self, folder: Path, out: Path) -> None:
        self.out = out
        self.dialogs = FakeDialogs()
        self.opening = Opening(SettingsFile(settings_path()), fixed_clock, folder, self.dialogs)
        self.opening.begin()
        self.opening.window.show()
        patience: Any = Patience()
        self.hands = Hands(self.opening, patience)

    def tell(self) -> None:
        """What the system is told of the window: title, icon's text, its name for a reader."""
        window = self.opening.window
        reader = QAccessible.queryAccessibleInterface(window)
        print(window.windowTitle(), window.windowIconText(), window.windowFilePath(),
              reader.text(QAccessible.Text.Name) if reader else "", flush=True)  # fmt: skip

    def unlock(self) -> None:
        self.opening.window.activateWindow()
        self.hands.wait(self.opening.window.isActiveWindow)
        self.hands.write(PASSPHRASE)
        self.hands.press("Return")
        self.hands.settle()
        self.hands.wait(lambda: self.opening.services is not None)

    def bring_the_list(self) -> None:
        self.hands.shell.go(Place("imports", part="students"))
        page = self.hands.page
        assert isinstance(page, ImportPage)
        page.open_list(self.out / "list.xlsx")
        self.hands.settle()
        assert page.sitting is not None
        self.dialogs.will_answer(self.out / "refused.xlsx")
        page.taking.save_refused(page.sitting)
        page.take.click()
        self.hands.settle()

    @property
    def student(self) -> int:
        found = self.hands.services.students.search(CHILD)
        return found[0].id

    def write_a_session(self) -> None:
        draft = SessionDraft(
            uuid="d1", participants=(Participant(self.student),), held_on=NOW.date(),
            topics=("CAREER",), talked_about=TALK, private_note=NOTE,
        )  # fmt: skip
        self.hands.services.session_drafts.finish(draft)
        self.hands.shell.go(Place("session-editor", self.student, "new"))
        page = self.hands.page
        assert isinstance(page, SessionEditorPage)
        page.form.talked_about.setFocus()
        self.hands.write(TALK)
        page.saver.flush()

    def change_a_file(self) -> None:
        self.hands.shell.go(Place("students", self.student, "file"))
        page = self.hands.page
        assert isinstance(page, StudentsPage)
        form = page.side.detail.form
        form.guardians.add_one()
        for name, text in (("name", GUARDIAN), ("phone", PHONE)):
            line = form.guardians.entries[-1].grid.control(name)
            assert isinstance(line, QLineEdit)
            line.setText(text)
        page.side.keep()
        self.hands.shell.go(Place("students", part="add"))
        line = page.side.adding.form.person.control("full_name")
        assert isinstance(line, QLineEdit)
        line.setText(NAME)
        self.hands.shell.keeper.keep()

    def print_papers(self) -> None:
        self.hands.shell.go(Place("letters", facts={"class": "9A1"}))
        assert isinstance(self.hands.page, LettersPage)
        services, year = self.hands.services, self.hands.shell.workplace.year
        (self.out / "diary.pdf").write_bytes(services.session_diaries.of_student(self.student))
        for ending in (".xlsx", ".pdf", ".csv"):
            services.summaries.write(self.out / f"summary{ending}", year=year, grade=9)
        services.backups.make(self.out / "backup.sohn")
        code = services.students.search(CHILD)[0].code
        services.student_exports.write(services.student_exports.number(code), self.out / "export")

    def fail(self) -> None:
        """Somebody's fault, with a name in the message, in a slot and in a thread."""

        def slot() -> None:
            raise ValueError(NAME)

        QTimer.singleShot(0, slot)
        self.opening.tasks.run(NAME, lambda _: int(NOTE), lambda _: None, lambda _: None)
        self.hands.wait(lambda: "lỗi chưa lường trước" in self.hands.page.band.text)
        self.hands.settle()

    def look_at_every_page(self) -> None:
        for one in PAGES:
            self.hands.shell.go(Place(one.name))
            self.hands.settle()
            self.tell()


def live(folder: Path, out: Path) -> None:
    """The whole day, with the lock and new colours in between."""
    hush()
    application = application_made()
    day = Day(folder, out)
    watch = FaultWatch(day.opening, Faults(write_report, quietly))
    watch.begin()
    day.unlock()
    for deed in (day.bring_the_list, day.write_a_session, day.change_a_file, day.print_papers,
                 day.fail, day.look_at_every_page):  # fmt: skip
        deed()
        day.tell()
    day.opening.redraw()
    day.opening.lock("Sổ đã khóa.")
    day.tell()
    day.unlock()
    day.opening.window.close()
    watch.end()
    application.processEvents()
    QApplication.quit()
    print("lived", flush=True)


if __name__ == "__main__":
    live(Path(sys.argv[1]), Path(sys.argv[2]))
