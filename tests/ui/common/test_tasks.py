"""Work in the background never throws away what belongs to the window."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from counsellor_app.ui.common.tasks import Tasks


@pytest.fixture
def tidied_in() -> Iterator[list[int]]:
    """The threads in which Python tidied memory."""
    threads: list[int] = []

    def hear(phase: str, _facts: dict[str, int]) -> None:
        if phase == "start":
            threads.append(threading.get_ident())

    gc.callbacks.append(hear)
    yield threads
    gc.callbacks.remove(hear)


def litter(_: object) -> int:
    """Much that refers to itself."""
    for _number in range(50_000):
        own: list[Any] = []
        own.append(own)
    return threading.get_ident()


def test_memory_is_never_tidied_in_the_background(
    themed: QApplication, qtbot: QtBot, tidied_in: list[int]
) -> None:
    tasks, worked_in = Tasks(), list[int]()
    tasks.run("", litter, worked_in.append, lambda _: None)
    qtbot.waitUntil(lambda: bool(worked_in))
    tasks.wait()
    assert worked_in[0] != threading.get_ident()
    assert worked_in[0] not in tidied_in
    assert gc.isenabled()
