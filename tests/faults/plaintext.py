"""Whether any word of the school lies readable on the disk, at any moment, in any spelling.

A demonstration school gets a planted text in every text column of every table that holds a row, and
planted private notes; then it lives (writing, importing, backing up, restoring, changing its
passphrase, being killed), and everything on the disk is searched, byte by byte. Allowed to be read
are `label.json`, which shows school, year and counsellor as the cover does, and what was printed or
exported on purpose, which goes elsewhere.
"""

from __future__ import annotations

import base64
import os
import signal
import sys
import tempfile
import unicodedata
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy import Column, String, select, update
from sqlalchemy.exc import IntegrityError

from counsellor_app.app import report
from counsellor_app.domain.session_draft import SessionDraft
from counsellor_app.services import Services
from counsellor_app.services.school_folders import hold_open
from counsellor_app.services.school_labels import FILE as LABEL
from counsellor_app.services.school_labels import write_label
from counsellor_app.settings import SettingsFile
from counsellor_app.storage.records import Record
from counsellor_app.storage.types import UtcDateTime
from tests.conftest import FIRST_YEAR, PASSPHRASE, fixed_clock
from tests.exchange.sheet_builders import xlsx_bytes
from tests.faults.deeds import open_hand
from tests.ui.demonstrations import quick_demonstration

STUDENTS = 24
NEW_PASSPHRASE = "mật khẩu khác hẳn tháng tư"
NOTE = "Em thì thầm chuyện cầu vồng tím than ở nhà dì Út Bảy."
KHMER = "ខ្ញុំចង់រៀនជំនាញ"
LISTED = "Sơn Thị Sa Mươl"
_SHORTEST = 8  # bytes: shorter pieces are found in any noise
_LONGEST = 32  # bytes: so much of the beginning of a text gives it away
_MOST_INFLATED = 1 << 20


@dataclass(slots=True)
class PlaintextCounts:
    """What was searched; `found` should be empty."""

    columns: int = 0
    columns_without_rows: int = 0
    words: int = 0
    looks: int = 0
    files: int = 0
    size: int = 0
    found: list[str] = field(default_factory=list)


def run(place: Path, _seed: int) -> PlaintextCounts:
    """Let a school with planted words live, and search the disk at every turn."""
    counts, searched = PlaintextCounts(), place / "searched"
    searched.mkdir()
    (place / "papers").mkdir()
    school = quick_demonstration(place / "made", STUDENTS)
    folder = searched / "school"
    school.rename(folder)
    temporary = searched / "temporary"
    temporary.mkdir()
    held = tempfile.tempdir, os.environ.get("SQLITE_TMPDIR")
    tempfile.tempdir = os.environ["SQLITE_TMPDIR"] = str(temporary)
    try:
        with open_hand(folder, searched / "stick").school as services:
            _plant(services, counts)
            search = Search(_words_in(services), counts)
            _live(services, searched, place / "papers", search)
        search.look_at(searched, "closed")
        _be_killed(folder, searched)
        search.look_at(searched, "killed")
    finally:
        tempfile.tempdir = held[0]
        os.environ.pop("SQLITE_TMPDIR")
        if held[1] is not None:
            os.environ["SQLITE_TMPDIR"] = held[1]
    return counts


def _live(services: Services, searched: Path, papers: Path, search: Search) -> None:
    """Do what writes to the disk, and look each time, in the middle where it can be."""

    def look(done: int, total: int) -> None:
        search.look_at(searched, f"{done} of {total}")

    with services.database.transaction() as db:
        db.execute(update(Record.metadata.tables["students"]).values(address=LISTED * 40))
        search.look_at(searched, "a transaction not finished")
    search.look_at(searched, "open")
    listed = papers / "list.xlsx"
    listed.write_bytes(xlsx_bytes({"9A1": [["Họ tên", "Lớp"], [LISTED, "9A1"]]}))
    services.rosters.import_file(listed, FIRST_YEAR, accept_valid=True, progress=look)
    services.session_drafts.save(SessionDraft("d1", talked_about=LISTED, private_note=NOTE))
    services.session_drafts.write_to(
        SessionDraft("d2", talked_about=LISTED, private_note=NOTE), searched / "draft"
    )
    services.letters.print_letters(papers / "letters.pdf", classes=["9A1"], progress=look)
    services.summaries.write(papers / "summary.xlsx", progress=look)
    services.summaries.write(papers / "summary.pdf", progress=look)
    backup = services.backups.make(progress=look).path
    services.backups.make(searched / "stick", look)
    services.backups.verify(backup, look)
    services.backups.restore(backup, searched / "restored", look)
    services.ways_in.change_passphrase(PASSPHRASE, NEW_PASSPHRASE)
    write_label(searched / "school", services)
    presence = hold_open(searched / "school", fixed_clock())
    presence.beat(fixed_clock())
    _choose(SettingsFile(searched / "settings.toml"))
    (searched / "report.txt").write_text(_report_of_a_fault(services), "utf-8")
    search.look_at(searched, "everything written")
    presence.end()


def _choose(settings: SettingsFile) -> None:
    """This computer remembers where it was, and what was searched for: not a name."""
    settings.change(last_school="school")
    settings.remember("students", "search", LISTED)
    settings.remember("students", "selected", {LISTED: [LISTED]})
    settings.write()


def _report_of_a_fault(services: Services) -> str:
    """What is written of a fault whose message, values and statement are full of names."""
    try:
        with services.database.transaction() as db:
            db.connection().exec_driver_sql("SELECT * FROM nowhere WHERE name = ?", (LISTED,))
    except Exception as error:  # noqa: BLE001 - the very fault that is to be told of
        wrong = ValueError(f"{LISTED}: {NOTE}")
        wrong.__cause__ = error
        return report(wrong)
    raise AssertionError("no fault")


def _be_killed(folder: Path, searched: Path) -> None:
    """A process writes, and is killed with its journal on the disk."""
    child = os.fork()
    if child:
        os.waitpid(child, 0)
        return
    try:
        hand = open_hand(folder, searched / "stick", NEW_PASSPHRASE)
        with hand.school.database.transaction() as db:
            db.execute(update(Record.metadata.tables["students"]).values(address=LISTED * 50))
        os.kill(os.getpid(), signal.SIGKILL)
    finally:
        sys.stderr.write("not killed\n")
        os._exit(1)


def _plant(services: Services, counts: PlaintextCounts) -> None:
    """A text of its own in every text column that may hold one."""
    for table in Record.metadata.sorted_tables:
        for column in table.columns:
            plain = isinstance(column.type, String) and not isinstance(column.type, UtcDateTime)
            if not plain or column.primary_key or column.foreign_keys:
                continue
            with services.database.read() as db:
                held = set(db.scalars(select(column)))
            counts.columns += bool(held)
            counts.columns_without_rows += not held
            if table.name not in _LEFT_AS_IT_IS and held and _is_free_text(held):
                _put(services, column, f"Lời trồng {table.name} {column.name} {KHMER}")
    days = date(2026, 9, 1), date(2027, 4, 1)
    number, session = services.counselling.between(*days)[0]
    services.counselling.amend(number, replace(session, private_note=NOTE))


def _is_free_text(held: set[str | None]) -> bool:
    """Whether a column holds words and not codes."""
    return all(not text or not text.isascii() or " " in text for text in held)


def _put(services: Services, column: Column[Any], words: str) -> None:
    with (
        suppress(IntegrityError),  # each row must differ: what stands there is sought
        services.database.transaction() as db,
    ):
        db.execute(update(column.table).values({column: words}))


# What the school cannot be used without, or what proves itself.
_LEFT_AS_IT_IS = frozenset(
    {"school", "people", "classes", "trail", "settings", "import_batches", "import_changes"}
)


def _words_in(services: Services) -> set[str]:
    """Every text the school holds, and what will be written; not what its label shows."""
    found = {NOTE, KHMER, LISTED, NEW_PASSPHRASE, PASSPHRASE}
    for table in Record.metadata.tables.values():
        with services.database.read() as db:
            for row in db.execute(select(table)):
                found.update(_texts_in(row))
    allowed = {*Record.metadata.tables, services.school.get().name}
    allowed.update(one.name for one in services.school.staff())
    return {text for text in found if text not in allowed and len(text.encode()) >= _SHORTEST}


def _texts_in(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        # The code of a list's entry or of a way is no word of a person.
        if not value.isascii():
            yield value
    elif isinstance(value, dict):
        yield from _texts_in(list(value.values()))
    elif isinstance(value, Iterable) and not isinstance(value, bytes):
        for part in value:
            yield from _texts_in(part)


class Search:
    """Searches files for words in every spelling a search of bytes would try."""

    def __init__(self, words: Iterable[str], counts: PlaintextCounts) -> None:
        self._counts = counts
        self._by_beginning: dict[bytes, list[bytes]] = {}
        self._clean: dict[Path, tuple[int, int]] = {}
        for word in words:
            counts.words += 1
            for form in forms(word):
                self._by_beginning.setdefault(form[:_SHORTEST], []).append(form)

    def look_at(self, folder: Path, when: str) -> None:
        """Search every file under the folder; one that did not change since is not read again."""
        self._counts.looks += 1
        for path in sorted(one for one in folder.rglob("*") if one.is_file()):
            try:
                seen = path.stat()
                content = path.read_bytes()
            except FileNotFoundError:
                continue  # gone since it was listed
            mark = (seen.st_size, zlib.crc32(content))
            if path.name == LABEL or self._clean.get(path) == mark:
                continue
            self._counts.files += 1
            self._counts.size += len(content)
            if self.finds(content):
                self._counts.found.append(f"{path.name}, {when}")
            else:
                self._clean[path] = mark

    def finds(self, content: bytes) -> bool:
        """Whether any word stands in the bytes, or in what can be inflated out of them."""
        return self._stands_in(content) or any(map(self._stands_in, _inflated(content)))

    def _stands_in(self, content: bytes) -> bool:
        beginnings, length = self._by_beginning, _SHORTEST
        return any(
            any(content.startswith(form, at) for form in beginnings[content[at : at + length]])
            for at in range(len(content) - length + 1)
            if content[at : at + length] in beginnings
        )


def forms(text: str) -> set[bytes]:
    """The text in Unicode's spellings and encodings, as hex and as base 64."""
    found = set()
    spelt: tuple[Callable[[str], str], ...] = (str, str.upper, str.lower)
    for spelling in {
        unicodedata.normalize(way, case(text)) for way in ("NFC", "NFD") for case in spelt
    }:
        for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
            plain = spelling.encode(encoding)
            found |= {plain, plain.hex().encode(), plain.hex().upper().encode()}
            # Base 64 has three alignments; the ends depend on what stands beside.
            found |= {base64.b64encode(plain[shift:])[4:-8] for shift in range(3)}
        found.add(spelling.encode("unicode_escape"))
        found.add(spelling.encode("raw_unicode_escape"))
    return {form[:_LONGEST] for form in found if len(form) >= _SHORTEST}


def _inflated(content: bytes) -> Iterator[bytes]:
    """Whatever zlib can make of the bytes, wherever a stream may begin."""
    for beginning in (b"\x78\x01", b"\x78\x5e", b"\x78\x9c", b"\x78\xda"):
        at = content.find(beginning)
        while at >= 0:
            yield from _one_inflated(content[at:], zlib.MAX_WBITS)
            at = content.find(beginning, at + 1)
    at = content.find(b"PK\x03\x04")
    while at >= 0:
        name, more = content[at + 26 : at + 28], content[at + 28 : at + 30]
        start = at + 30 + int.from_bytes(name, "little") + int.from_bytes(more, "little")
        yield from _one_inflated(content[start:], -zlib.MAX_WBITS)
        at = content.find(b"PK\x03\x04", at + 1)


def _one_inflated(stream: bytes, bits: int) -> Iterator[bytes]:
    try:
        made = zlib.decompressobj(bits).decompress(stream, _MOST_INFLATED)
    except zlib.error:
        return
    if len(made) >= _SHORTEST:
        yield made
