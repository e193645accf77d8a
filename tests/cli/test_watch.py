"""Long work shows how far it is, and stops when asked."""

from __future__ import annotations

import io
import signal
import sys
import threading

import pytest

from counsellor_app.cli.call import Call
from counsellor_app.cli.watch import Watch
from counsellor_app.domain.errors import Cancelled


class Screen(io.StringIO):
    """A terminal that tells when something is drawn on it."""

    def __init__(self) -> None:
        super().__init__()
        self.drawn = threading.Event()

    def isatty(self) -> bool:
        return True

    def write(self, text: str) -> int:
        self.drawn.set()
        return super().write(text)


def test_long_work_shows_a_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    screen = Screen()

    with Watch("Đang in thư", screen, patience=0) as watch:
        watch(1, 4)
        assert screen.drawn.wait(30)

    assert "Đang in thư" in screen.getvalue()


def test_short_work_shows_nothing() -> None:
    screen = Screen()

    with Watch("Đang in thư", screen, patience=3600) as watch:
        watch(1, 1)

    assert screen.getvalue() == ""


@pytest.mark.parametrize("call", [Call(), Call(as_json=True)], ids=["piped", "json"])
def test_nothing_is_drawn_where_nobody_looks(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", Screen() if call.as_json else io.StringIO())
    before = set(threading.enumerate())

    with Watch.of(call, "…") as watch:
        watch(1, 4)
        assert set(threading.enumerate()) <= before


def test_work_without_steps_breaks_off_at_once() -> None:
    with pytest.raises(Cancelled), Watch("…", None, stops=False):
        signal.raise_signal(signal.SIGINT)


def test_the_first_stop_waits_for_the_next_step() -> None:
    with Watch("…", None) as watch:
        signal.raise_signal(signal.SIGINT)
        with pytest.raises(Cancelled) as stopped:
            watch(1, 4)

    assert stopped.value.facts == {}


def _stopped_twice() -> None:
    with Watch("…", None):
        signal.raise_signal(signal.SIGINT)
        signal.raise_signal(signal.SIGINT)


def test_a_second_stop_breaks_off_and_promises_nothing() -> None:
    with pytest.raises(Cancelled) as stopped:
        _stopped_twice()

    assert stopped.value.facts == {"certain": False}


def test_afterwards_the_keyboard_does_what_it_did() -> None:
    before = signal.getsignal(signal.SIGINT)

    with Watch("…", None):
        assert signal.getsignal(signal.SIGINT) != before

    assert signal.getsignal(signal.SIGINT) == before
