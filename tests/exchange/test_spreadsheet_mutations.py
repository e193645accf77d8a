"""Thousands of spoilt files: each is read or refused, and nothing else ever happens."""

from __future__ import annotations

import contextlib
import io
import random
import zipfile
from pathlib import Path
from typing import Any

import pytest

from counsellor_app.domain.errors import SheetError
from counsellor_app.exchange.spreadsheet import read_workbook
from counsellor_app.exchange.xls_container import book_stream, wrap_book
from tests.exchange.sheet_builders import (
    FIRST_SHEET,
    ods_bytes,
    saved,
    xls_bytes,
    xlsx_bytes,
    zip_of,
)


def mutated(seed: int, content: bytes) -> bytes:
    """A few bytes, or a piece, of the content changed, cut out, doubled or swapped."""
    rng = random.Random(seed)
    changed = bytearray(content)
    for _ in range(rng.choice((1, 2, 5, 20))):
        at, length = rng.randrange(len(changed) or 1), rng.choice((1, 2, 4, 30))
        deed = rng.randrange(4)
        if deed == 0:
            changed[at : at + length] = rng.randbytes(length)
        elif deed == 1:
            del changed[at : at + length]
        elif deed == 2:
            changed[at:at] = changed[at : at + length]
        else:
            changed[at : at + 1] = bytes(
                byte ^ 1 << rng.randrange(8) for byte in changed[at : at + 1]
            )
    return bytes(changed)


def survives(folder: Path, content: bytes) -> None:
    with contextlib.suppress(SheetError):
        read_workbook(saved(folder, "ds", content))


ROWS: list[list[Any]] = [
    ["STT", "Họ và tên", "Điểm"],
    [1, "Thạch Thị Sa Rây", 8.5],
    [2, "Kim Lan", 7],
]
KINDS: dict[str, bytes] = {
    "xlsx": xlsx_bytes({"9A": ROWS, "9B": ROWS}),
    "xls": xls_bytes({"9A": ROWS, "9B": ROWS}),
    "ods": ods_bytes({"9A": ROWS, "9B": ROWS}),
    "csv": "\n".join(";".join(map(str, row)) for row in ROWS).encode(),
}


@pytest.mark.parametrize("kind", list(KINDS))
def test_mutated_files_are_read_or_refused_and_nothing_else(tmp_path: Path, kind: str) -> None:
    for seed in range(300):
        survives(tmp_path, mutated(seed, KINDS[kind]))


@pytest.mark.parametrize(
    ("kind", "part"),
    [
        ("xlsx", FIRST_SHEET),
        ("xlsx", "xl/sharedStrings.xml"),
        ("xlsx", "xl/workbook.xml"),
        ("xlsx", "xl/styles.xml"),
        ("xlsx", "xl/_rels/workbook.xml.rels"),
        ("ods", "content.xml"),
    ],
)
def test_mutated_parts_inside_a_sound_zip_are_read_or_refused(
    tmp_path: Path, kind: str, part: str
) -> None:
    for seed in range(100):
        with zipfile.ZipFile(io.BytesIO(KINDS[kind])) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
        survives(tmp_path, zip_of({**parts, part: mutated(seed, parts[part])}))


def test_mutated_records_inside_a_sound_xls_are_read_or_refused(tmp_path: Path) -> None:
    book = book_stream(KINDS["xls"])
    for seed in range(300):
        survives(tmp_path, wrap_book(mutated(seed, book)))


def test_the_books_wrapper_holds_any_size() -> None:
    for length in (1, 4096, 4097, 5_000_000):
        book = random.Random(length).randbytes(length)
        assert book_stream(wrap_book(book))[:length] == book
