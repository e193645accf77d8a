"""Private notes under the second key."""

from __future__ import annotations

import unicodedata

import pytest

from counsellor_app.domain.errors import NoRight, SchoolFileDamaged
from counsellor_app.storage.sealed_notes import seal, unseal

KEY = bytes(32)


@pytest.mark.parametrize(
    "text", ["", "Em lo học phí.", "\u0080\x00é" * 40, "ខ្មែរ", "x" * 63, "x" * 64]
)
def test_a_note_reads_back_as_written(text: str) -> None:
    assert unseal(KEY, "note-1", seal(KEY, "note-1", text)) == text


def test_a_note_is_kept_in_nfc() -> None:
    decomposed = unicodedata.normalize("NFD", "Nguyễn")
    assert unseal(KEY, "n", seal(KEY, "n", decomposed)) == "Nguyễn"


def test_the_same_note_never_looks_the_same() -> None:
    assert seal(KEY, "n", "như nhau") != seal(KEY, "n", "như nhau")


def test_length_says_little() -> None:
    assert len(seal(KEY, "n", "")) == len(seal(KEY, "n", "x" * 63))


def test_a_note_moved_to_another_session_does_not_open() -> None:
    with pytest.raises(SchoolFileDamaged):
        unseal(KEY, "note-2", seal(KEY, "note-1", "riêng"))


def test_every_altered_byte_is_found() -> None:
    sealed = seal(KEY, "n", "riêng")
    for place in range(len(sealed)):
        altered = bytearray(sealed)
        altered[place] ^= 1
        with pytest.raises(SchoolFileDamaged):
            unseal(KEY, "n", bytes(altered))


def test_a_note_cut_short_is_refused() -> None:
    sealed = seal(KEY, "n", "riêng")
    for length in range(len(sealed)):
        with pytest.raises(SchoolFileDamaged):
            unseal(KEY, "n", sealed[:length])


def test_without_the_note_key_there_is_no_right() -> None:
    with pytest.raises(NoRight):
        seal(None, "n", "riêng")
    with pytest.raises(NoRight):
        unseal(None, "n", seal(KEY, "n", "riêng"))
