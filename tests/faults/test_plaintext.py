"""No word of the school lies readable on the disk; and a word that did would be found."""

from __future__ import annotations

import io
import zipfile
import zlib
from pathlib import Path

import pytest

from tests.faults import plaintext
from tests.faults.plaintext import NOTE, PlaintextCounts, Search, forms

BESIDE = b"\x00" * 20 + b"x"


@pytest.fixture(scope="module")
def search() -> Search:
    return Search([NOTE], PlaintextCounts())


@pytest.mark.slow
def test_no_planted_word_is_found_at_any_moment(tmp_path: Path) -> None:
    counts = plaintext.run(tmp_path, 0)
    assert counts.found == []
    assert min(counts.columns, counts.words, counts.looks) > 20


@pytest.mark.parametrize("form", sorted(forms(NOTE)))
def test_a_word_is_found_in_every_spelling(search: Search, form: bytes) -> None:
    assert search.finds(BESIDE + form + BESIDE)


def test_a_word_is_found_pressed_together(search: Search) -> None:
    assert search.finds(BESIDE + zlib.compress(NOTE.encode()) + BESIDE)
    book = io.BytesIO()
    with zipfile.ZipFile(book, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("sheet.xml", f"<t>{NOTE}</t>")
    assert search.finds(book.getvalue())


def test_noise_is_no_word(search: Search) -> None:
    assert not search.finds(BESIDE * 1000)


def test_a_file_with_a_word_is_named(tmp_path: Path) -> None:
    counts = PlaintextCounts()
    (tmp_path / "school.db-wal").write_text(f"--{NOTE}--", "utf-16")
    (tmp_path / "school.db").write_bytes(BESIDE)
    Search([NOTE], counts).look_at(tmp_path, "open")
    assert counts.found == ["school.db-wal, open"]
    assert counts.files == 2
