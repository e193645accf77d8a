"""The whole window: from a check of the report to the students, and by Alt+← back to it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.ui.common.page import Place
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.pathways.pathways_page import PathwaysPage
from counsellor_app.ui.reports.reports_page import ReportsPage
from counsellor_app.ui.shell import Shell
from tests.services.builders import three_students
from tests.ui.fakes import FakeDialogs


@pytest.fixture
def shell(qtbot: QtBot, workplace: Workplace) -> Iterator[Shell]:
    three_students(workplace.services)
    made = Shell(workplace)
    qtbot.addWidget(made)
    made.resize(1366, 736)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.go(Place("letters"))
    yield made
    made.leave()


def click(within: QWidget, words: str) -> None:
    """Click the button or rail item that bears these words, or begins with them."""
    buttons = [b for b in within.findChildren(QAbstractButton) if b.isVisible()]
    names = [(b.accessibleName() or b.text(), b) for b in buttons]
    found = next(b for name, b in names if name.startswith(words))
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)


def test_a_report_is_mended_and_handed_in_with_three_clicks(
    qtbot: QtBot, workplace: Workplace, shell: Shell, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    click(shell.rail, "Báo cáo")  # 1
    report = shell.present_page()
    assert isinstance(report, ReportsPage)
    click(report, "Mở danh sách")  # 2
    board = shell.present_page()
    assert isinstance(board, PathwaysPage)
    assert len(board.board.shown) == 3
    shell.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    QTest.keyClick(
        QApplication.focusWidget() or shell, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier
    )
    assert shell.present_page() is report
    assert report.grade.value == 9
    out = tmp_path / "gói nộp.json"
    dialogs.will_answer(out)
    click(report, "Đóng gói để nộp")  # 3, then the place
    qtbot.waitUntil(lambda: not workplace.tasks.busy)
    assert json.loads(out.read_text("utf-8"))["checks"][0] == {"check": "no-pathway", "count": 3}
