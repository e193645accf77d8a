"""Forms half filled when the program ends, however it ends, are found again by the next one."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit

from tests.journeys.conftest import Open
from tests.journeys.filling_until_killed import PLACES, WORDS, field_of


@pytest.mark.slow
def test_a_program_that_is_killed_leaves_what_was_typed_in_every_form(
    opened: Open, class_folder: Path, tmp_path: Path
) -> None:
    filling = [sys.executable, "-m", "tests.journeys.filling_until_killed", str(class_folder)]
    with subprocess.Popen([*filling, str(tmp_path)], stdout=subprocess.PIPE, text=True) as killed:
        assert killed.stdout is not None
        assert killed.stdout.readline().strip() == "kept"
        killed.kill()
    hands = opened(class_folder)
    assert "Đã giữ lại chữ đang gõ dở" in hands.page.band.text
    for place in PLACES:
        hands.shell.go(place if place.page != "today" else type(place)("today"))
        field = field_of(hands.page)
        assert isinstance(field, QLineEdit)
        assert field.text() == WORDS


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends a session by a message")
@pytest.mark.parametrize("told", ["SIGTERM", "SIGHUP", "SIGINT"])
def test_a_program_told_to_end_keeps_what_was_typed_and_closes_the_school(
    opened: Open, class_folder: Path, tmp_path: Path, told: str
) -> None:
    filling = [sys.executable, "-m", "tests.journeys.filling_until_killed", str(class_folder)]
    pipe = subprocess.PIPE
    with subprocess.Popen([*filling, str(tmp_path), "at-once"], stdout=pipe, text=True) as ended:
        assert ended.stdout is not None
        assert ended.stdout.readline().strip() == "kept"
        ended.send_signal(getattr(signal, told))
        assert ended.wait(20) == 0
    assert not (class_folder / "in-use.json").exists()
    assert not (class_folder / "school.db-wal").exists()
    hands = opened(class_folder)
    assert {one.page for one in hands.services.form_drafts.all()} == {one.page for one in PLACES}


def test_a_window_that_was_closed_leaves_them_too(opened: Open, class_folder: Path) -> None:
    hands = opened(class_folder)
    for place in PLACES:
        hands.shell.go(place)
        field = field_of(hands.page)
        assert isinstance(field, QLineEdit)
        field.setText(WORDS)
    hands.opening.window.close()
    hands = opened(class_folder)
    kept = hands.services.form_drafts.all()
    assert {one.page for one in kept} == {place.page for place in PLACES}
    assert "ở Hôm nay, Danh mục, Học sinh" in hands.page.band.text
    hands.click("Mở")
    assert hands.at == "catalogues"
    assert hands.sees("Bỏ chữ gõ dở")
