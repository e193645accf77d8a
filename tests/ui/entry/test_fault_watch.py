"""What nobody caught in the window is said once, and what was typed is kept."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRunnable, QThreadPool, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.ui.fault_watch import Faults, FaultWatch
from counsellor_app.ui.opening import Opening
from tests.ui.entry.conftest import Start
from tests.ui.entry.test_faults import said
from tests.ui.entry.test_typed_kept import shell
from tests.ui.entry.test_unlock import unlock

NAME = "Thạch Thị Sa Rây"


class Unpaintable(QWidget):
    """Fails whenever it is painted."""

    painted = 0

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        self.painted += 1
        raise KeyError(NAME)


class Failing(QRunnable):
    """Fails in another thread."""

    def run(self) -> None:
        raise ValueError(NAME)


@pytest.fixture
def reported() -> list[BaseException]:
    """What was reported."""
    return []


@pytest.fixture
def opening(
    start: Start, folder: Path, qtbot: QtBot, reported: list[BaseException]
) -> Iterator[Opening]:
    """The program with a school open, and somebody who catches what nobody else does."""

    def report(error: BaseException) -> Path:
        reported.append(error)
        return Path("báo-cáo.txt")

    opening = start(folder)
    unlock(opening, qtbot)
    watch = FaultWatch(opening, Faults(report, lambda deed: deed()))
    watch.begin()
    yield opening
    watch.end()
    opening.tasks.crashed.disconnect(watch.raised)


def test_a_fault_in_a_slot_is_said_without_its_message(
    opening: Opening, reported: list[BaseException], qtbot: QtBot, capfd: pytest.CaptureFixture[str]
) -> None:
    def slot() -> None:
        raise ValueError(NAME)

    QTimer.singleShot(0, slot)
    qtbot.waitUntil(lambda: "lỗi chưa lường trước" in said(opening))
    assert len(reported) == 1
    assert NAME not in said(opening)
    assert NAME not in "".join(capfd.readouterr())


def test_a_widget_that_cannot_be_painted_is_told_of_once(
    opening: Opening, reported: list[BaseException], qtbot: QtBot
) -> None:
    page = shell(opening).present_page()
    unpaintable = Unpaintable(page)
    unpaintable.resize(50, 50)
    unpaintable.show()
    again = QTimer(interval=5)
    again.timeout.connect(unpaintable.update)
    again.start()
    qtbot.waitUntil(lambda: unpaintable.painted > 5)
    again.stop()
    qtbot.waitUntil(lambda: "lỗi chưa lường trước" in said(opening))
    assert len(reported) == 1
    unpaintable.hide()


def test_a_fault_in_another_thread_is_said_in_the_window(
    opening: Opening, reported: list[BaseException], qtbot: QtBot
) -> None:
    QThreadPool.globalInstance().start(Failing())
    qtbot.waitUntil(lambda: len(reported) == 1)
    thread = threading.Thread(target=int, args=(NAME,))
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(reported) == 2)
    assert "lỗi chưa lường trước" in said(opening)


def test_what_is_typed_is_kept_when_a_fault_comes(opening: Opening, qtbot: QtBot) -> None:
    page = shell(opening).present_page()
    page.due.open_form()  # type: ignore[union-attr]
    page.due.form.name.setText("Báo cáo đợt 2")  # type: ignore[union-attr]
    sys.excepthook(KeyError, KeyError(NAME), None)
    drafts = shell(opening).workplace.services.form_drafts
    qtbot.waitUntil(lambda: [one.page for one in drafts.all()] == ["today"])
