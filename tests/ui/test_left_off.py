"""What one person left unkept waits for that person, whoever opens the notebook between."""

from __future__ import annotations

from counsellor_app.ui.common.page import Place
from counsellor_app.ui.left_off import LeftOff

WORDS = {"session-editor": "lời của cô Hà"}


def test_another_person_finds_neither_the_words_nor_the_place() -> None:
    left = LeftOff("ha", Place("session-editor"), WORDS)
    left.go_on("an")
    assert (left.place, left.typed) == (None, {})


def test_the_words_wait_until_their_own_person_is_back() -> None:
    left = LeftOff("ha", Place("session-editor"), WORDS)
    left.go_on("an")
    assert left.unkept
    left.go_on("ha")
    assert left.typed == WORDS
    left.typed = {}
    assert not left.unkept
