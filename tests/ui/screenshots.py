"""Take a picture of every page of the window, with the demonstration school in it.

`python -m tests.ui.screenshots [PAGE …]` writes docs/screenshots/<page>.png (light, 1366×768), and
for looking only, not kept in git, small/ (1093×535, the laptop at 125 %) and dark/. The school, the
clock and the size are fixed, so an unchanged page gives the same picture on the same machine.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

# Before Qt is loaded: no display, and nothing said about this machine's fonts.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "qt.text.font.db=false")

from PySide6.QtCore import QEvent, QEventLoop, QSize, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from counsellor_app.services import Services, passphrase_words
from counsellor_app.services.school_folders import open_school
from counsellor_app.services.school_labels import LabelWay, SchoolLabel
from counsellor_app.settings import DARK, LIGHT, SettingsFile
from counsellor_app.ui.common.page import Place
from counsellor_app.ui.common.qt_texts import install_qt_texts
from counsellor_app.ui.common.tasks import Tasks
from counsellor_app.ui.entry.first_run import FirstRun
from counsellor_app.ui.entry.recovery_page import RecoveryPage
from counsellor_app.ui.entry.unlock_page import UnlockPage
from counsellor_app.ui.entry.welcome_page import WelcomePage
from counsellor_app.ui.opening import Opening
from counsellor_app.ui.page_list import PAGES
from counsellor_app.ui.shell import Shell
from tests.conftest import PASSPHRASE, fixed_clock
from tests.ui.demonstrations import quick_demonstration
from tests.ui.fakes import FakeDialogs

PICTURES = Path(__file__).resolve().parents[2] / "docs" / "screenshots"
STUDENTS = 240
SETTLED = 400
"""Milliseconds without work after which a page is drawn as it stays."""


@dataclass(frozen=True, slots=True)
class Look:
    """A folder of pictures: the size of the window's inside, the colours."""

    folder: Path
    size: QSize
    dark: bool = False


LOOKS = (
    Look(PICTURES, QSize(1366, 768)),
    Look(PICTURES / "small", QSize(1093, 535)),
    Look(PICTURES / "dark", QSize(1366, 768), dark=True),
)
FRONTS: dict[str, Callable[[], QWidget]] = {
    "unlock": lambda: UnlockPage(
        SchoolLabel(
            "PTDTNT THCS-THPT Sông Trăng",
            "2026–2027",
            "Cô Lê Thị Thu Hà",
            "2027-04-08",
            ways=(
                LabelWay("1", "Cô Lê Thị Thu Hà", "counsellor"),
                LabelWay("2", "Thầy Sơn Minh Tâm", "principal"),
            ),
        ),
        "",
    ),
    "welcome": WelcomePage,
    "first-run": lambda: FirstRun(Path("/"), fixed_clock(), FakeDialogs(), Tasks()),
    "recovery": RecoveryPage,
}


def main(wanted: list[str]) -> int:
    """Take the pictures of the pages named, or of all."""
    application = QApplication(sys.argv[:1])
    application.setCursorFlashTime(0)
    install_qt_texts(application)
    suggested = patch.object(passphrase_words, "suggested", lambda about=(): "ghe sen mua muc")
    with suggested, _demonstration() as folder:
        for look in LOOKS:
            look.folder.mkdir(parents=True, exist_ok=True)
            opening = _opening(folder, look)
            for name in _fronts(opening, folder, wanted):
                _settle(opening)
                opening.window.grab().save(str(look.folder / f"{name}.png"))
                print(f"{look.folder.name}/{name}.png")
            opening.window.close()
            application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return 0


@contextmanager
def _demonstration() -> Iterator[Path]:
    """The demonstration school, always in the same place: a page may show where it is."""
    place = Path(tempfile.gettempdir()) / "so-huong-nghiep"
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(mode=0o700)
    try:
        yield quick_demonstration(place, STUDENTS)
    finally:
        shutil.rmtree(place, ignore_errors=True)


def _opening(folder: Path, look: Look) -> Opening:
    """The program at its start, in a look's size and colours."""
    settings = SettingsFile(folder.parent / f"{look.folder.name}.toml")
    settings.change(theme=DARK if look.dark else LIGHT, auto_lock_minutes=0)
    opening = Opening(settings, fixed_clock, folder, FakeDialogs())
    opening.window.resize(look.size)
    opening.window.show()
    return opening


def _fronts(opening: Opening, folder: Path, wanted: list[str]) -> Iterator[str]:
    """Show one place after the other; its name, when it is there to be taken."""
    for name, make in FRONTS.items():
        if not wanted or name in wanted:
            front = make()
            opening.window.show_front(front)
            field = getattr(front, "field", front)
            field.setFocus()
            yield name
    pages = [page.name for page in PAGES if not wanted or page.name in wanted]
    if pages:
        opening.enter(open_school(folder, PASSPHRASE, clock=fixed_clock), folder)
        shell, services = opening.window.front, opening.services
        assert isinstance(shell, Shell)
        assert services is not None
        shell.toast.hide()  # as in a school of one's own
        for name in pages:
            shell.go(_place(name, services))
            yield name


def _place(page: str, services: Services) -> Place:
    """Where to go for a page's picture: to a student where the page is about one."""
    if page == "session-diary":
        return Place(page, facts={"month": services.clock().date().replace(day=1)})
    if page not in ("students", "pathways", "session-editor"):
        return Place(page)
    student = services.students.search("9A1")[0].id
    return Place(page, student, "new" if page == "session-editor" else "")


def _settle(opening: Opening) -> None:
    """Wait until what was begun, in the background too, is drawn as it stays."""
    rounds = QEventLoop()
    opening.tasks.wait()
    QTimer.singleShot(SETTLED, rounds.quit)
    rounds.exec()


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
