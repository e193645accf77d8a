"""Spoilt lists of the three kinds, of every kind of file: taken or refused, and nothing else."""

from __future__ import annotations

import io
import random
import re
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

from counsellor_app.domain.errors import ExpectedError
from counsellor_app.domain.imports import ImportResult
from counsellor_app.services import Services
from tests.conftest import FIRST_YEAR, SCHOOL
from tests.exchange.sheet_builders import windows_1258
from tests.faults.deeds import open_hand
from tests.faults.school_at_work import found_school
from tests.faults.school_rows import Rows, rows_of
from tests.faults.trials import Tried
from tests.journeys.spoilt_lists import (
    AT_HOME,
    BUILD,
    PATHWAYS,
    SESSIONS,
    STUDENTS,
    Grid,
    csv_bytes,
    spoilt,
)

LISTS = {"students": STUDENTS, "pathways": PATHWAYS, "sessions": SESSIONS}
_FRESH_EVERY = 100
# What remembers that a list came and went again.
_MEMORY = ("import_batches", "trail", "trail_head", "list_mappings")


def _text_kind(encoding: str, separator: str) -> Callable[[Grid], bytes]:
    def build(grid: Grid) -> bytes:
        text = csv_bytes(grid).decode("utf-8-sig").replace(";", separator)
        if encoding == "cp1258":
            text = windows_1258(text)
        return text.encode(encoding, "replace")

    return build


KINDS: dict[str, Callable[[Grid], bytes]] = {
    **BUILD,
    "csv in UTF-16": _text_kind("utf-16", "\t"),
    "csv in Windows-1258": _text_kind("cp1258", ","),
}
_ENDINGS = {"csv in UTF-16": "txt", "csv in Windows-1258": "csv"}


class Trial:
    """A school with two students to which one spoilt list after another is brought."""

    def __init__(self, folder: Path, seed: int) -> None:
        self._folder, self._seed = folder, seed
        self._sound = {
            (what, kind): build(LISTS[what]) for what in LISTS for kind, build in KINDS.items()
        }
        found_school(folder / "made", SCHOOL)
        with open_hand(folder / "made", folder / "lists").school as school:
            home = folder / "home.csv"
            home.write_bytes(csv_bytes(AT_HOME))
            school.rosters.import_file(home, FIRST_YEAR)
        self._school: Services | None = None
        self._at_home: Rows = {}

    def one(self, number: int) -> Tried:
        """Bring the list spoilt in the way of that number."""
        school = self._fresh(number)
        rng = random.Random(f"{self._seed}-{number}")
        what, kind = rng.choice(sorted(LISTS)), rng.choice(sorted(KINDS))
        path = self._folder / f"list.{_ENDINGS.get(kind, kind)}"
        path.write_bytes(self._spoilt(rng, what, kind))
        before = rows_of(school.database)
        try:
            result = _bring(school, what, path)
        except ExpectedError as error:
            saved = rows_of(school.database) != before
            return Tried(f"{what}, {kind}", str(error), "refused, yet saved" if saved else "")
        if result.batch is not None:
            school.import_batches.undo(result.batch)
        left = _without_memory(rows_of(school.database)) != self._at_home
        return Tried(f"{what}, {kind}", "taken", "taken back, yet not as before" if left else "")

    def _spoilt(self, rng: random.Random, what: str, kind: str) -> bytes:
        sound = self._sound[what, kind]
        if kind in ("xlsx", "ods") and rng.random() < 0.4:
            other = self._sound[rng.choice(sorted(LISTS)), rng.choice(("xlsx", "ods"))]
            return rng.choice(_ZIP_DEEDS)(rng, sound, other)
        if kind not in BUILD:
            return spoilt_bytes(rng, sound)
        return spoilt(rng, LISTS[what], kind, sound)

    def _fresh(self, number: int) -> Services:
        if self._school is None or number % _FRESH_EVERY == 0:
            if self._school is not None:
                self._school.close()
            work = self._folder / "work"
            shutil.rmtree(work, ignore_errors=True)
            shutil.copytree(self._folder / "made", work)
            self._school = open_hand(work, self._folder / "lists").school
            self._at_home = _without_memory(rows_of(self._school.database))
        return self._school


def _bring(school: Services, what: str, path: Path) -> ImportResult:
    if what == "students":
        return school.rosters.import_file(path, FIRST_YEAR, accept_valid=True)
    if what == "pathways":
        return school.pathway_lists.import_file(path, accept_valid=True)
    return school.session_lists.import_file(path, accept_valid=True)


def _without_memory(rows: Rows) -> Rows:
    return {key: digest for key, digest in rows.items() if not key.startswith(_MEMORY)}


def spoilt_bytes(rng: random.Random, content: bytes) -> bytes:
    """Bits flipped, pieces cut out, doubled, moved, put in, or the end cut off."""
    changed = bytearray(content)
    for _ in range(rng.choice((1, 1, 2, 5, 20))):
        at, length = rng.randrange(len(changed) or 1), rng.choice((1, 2, 4, 30, 500))
        deed = rng.randrange(6)
        if deed == 0:
            changed[at : at + 1] = bytes(b ^ 1 << rng.randrange(8) for b in changed[at : at + 1])
        elif deed == 1:
            del changed[at : at + length]
        elif deed == 2:
            changed[at:at] = changed[at : at + length]
        elif deed == 3:
            changed[at : at + length] = rng.randbytes(length)
        elif deed == 4:
            to = rng.randrange(len(changed) or 1)
            piece = changed[at : at + length]
            del changed[at : at + length]
            changed[to:to] = piece
        elif rng.random() < 0.3:
            del changed[at:]
    return bytes(changed)


Parts = dict[str, bytes]
"""What lies in a zip, by name."""


def parts_of(book: bytes) -> Parts:
    """The parts of a workbook, or of a backup."""
    with zipfile.ZipFile(io.BytesIO(book)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def book_of(parts: Parts, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip of these parts."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", method) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return target.getvalue()


def _without_a_part(rng: random.Random, sound: bytes, _other: bytes) -> bytes:
    parts = parts_of(sound)
    del parts[rng.choice(sorted(parts))]
    return book_of(parts)


def _parts_swapped(rng: random.Random, sound: bytes, _other: bytes) -> bytes:
    parts = parts_of(sound)
    one, two = rng.sample(sorted(parts), 2)
    parts[one], parts[two] = parts[two], parts[one]
    return book_of(parts, rng.choice((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)))


def _another_books_part(rng: random.Random, sound: bytes, other: bytes) -> bytes:
    parts, others = parts_of(sound), parts_of(other)
    parts[rng.choice(sorted(parts))] = others[rng.choice(sorted(others))]
    return book_of(parts)


def _part_renamed(rng: random.Random, sound: bytes, _other: bytes) -> bytes:
    parts = parts_of(sound)
    name = rng.choice(sorted(parts))
    odd = ("../" + name, "/etc/x", name.upper(), " ", name + "/", "a" * 5000)
    parts[rng.choice(odd)] = parts.pop(name)
    return book_of(parts)


def _bytes_around(rng: random.Random, sound: bytes, other: bytes) -> bytes:
    return rng.choice(
        (rng.randbytes(500) + sound, sound + rng.randbytes(500), sound + other, other[:99] + sound)
    )


def _directory_spoilt(rng: random.Random, sound: bytes, _other: bytes) -> bytes:
    at = sound.rindex(b"PK\x01\x02")
    return sound[:at] + spoilt_bytes(rng, sound[at:])


_NUMBER = re.compile(rb'"\d+"|>\d+<')
_ODD_NUMBERS = (b"-1", b"0", b"4294967296", b"1e400", b"99999999999999999999", b"", b"NaN", b"A")
_ODD_XML = (
    b'<!DOCTYPE x [<!ENTITY e "eeeeeeeeee"><!ENTITY f "&e;&e;&e;&e;&e;">]>',
    b'<!DOCTYPE x SYSTEM "file:///etc/passwd">',
    b"<![CDATA[x]]>",
    b"&#0;",
    b"&e;",
    b"<a>" * 3000,
    b"\xff\xfe",
    b" " * 3_000_000,
)


def _odd_numbers(rng: random.Random, sound: bytes, _other: bytes) -> bytes:
    parts = parts_of(sound)
    name = rng.choice([name for name in parts if name.endswith((".xml", ".rels"))])

    def odd(found: re.Match[bytes]) -> bytes:
        text = found.group()
        return text if rng.random() < 0.9 else text[:1] + rng.choice(_ODD_NUMBERS) + text[-1:]

    parts[name] = _NUMBER.sub(odd, parts[name])
    return book_of(parts)


def _odd_xml(rng: random.Random, sound: bytes, _other: bytes) -> bytes:
    parts = parts_of(sound)
    name = rng.choice([name for name in parts if name.endswith((".xml", ".rels"))])
    at = rng.choice([found.start() for found in re.finditer(b"<", parts[name])])
    parts[name] = parts[name][:at] + rng.choice(_ODD_XML) + parts[name][at:]
    return book_of(parts)


_ZIP_DEEDS = (
    _without_a_part,
    _parts_swapped,
    _another_books_part,
    _part_renamed,
    _bytes_around,
    _directory_spoilt,
    _odd_numbers,
    _odd_numbers,
    _odd_xml,
    _odd_xml,
)
