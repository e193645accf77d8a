"""Spoilt school files, backups, keys and packages: refused, or shown to be the very same thing.

Bytes are spoilt as disks and sticks spoil them; documents are also rewritten with their digests and
checksums put right, as somebody might who means it. What is taken although it was spoilt must hold
exactly what it held before: then it counts as harmless. Everything else that is taken is wrong.
"""

from __future__ import annotations

import hashlib
import io
import json
import random
import shutil
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from counsellor_app.domain.errors import ExpectedError
from counsellor_app.exchange.summary_package import read_package
from counsellor_app.storage.backup import restore_backup, verify_backup
from counsellor_app.storage.database import Database
from counsellor_app.storage.vault import KEYS_FILE, SCHOOL_FILE, Keys, open_keys
from tests.conftest import FIRST_YEAR, PASSPHRASE
from tests.faults.deeds import open_hand
from tests.faults.school_at_work import found_school, make_school
from tests.faults.school_rows import rows_of
from tests.faults.spoilt_inputs import Parts, book_of, parts_of, spoilt_bytes
from tests.faults.trials import Tried
from tests.storage.released.make_released import PASSPHRASE as RELEASED_PASSPHRASE

RELEASED = Path(__file__).parents[1] / "storage" / "released"
HARMLESS, REFUSED, TAKEN = "harmless", "refused", "taken"
SORTS = ("school file",) * 3 + ("backup",) * 3 + ("keys",) * 2 + ("package",) * 2
_PAGE = 4096
_MANIFEST = "manifest.json"


class Trial:
    """A school, its backup, keys and package, each spoilt time and again."""

    def __init__(self, folder: Path, seed: int) -> None:
        self._folder, self._seed = folder, seed
        school = make_school(folder / "made", folder / "papers")
        found_school(folder / "other")
        with open_hand(school, folder / "papers").school as services:
            self.keys = services.database.keys
            self._backup = services.backups.make(folder / "sound.sohn").path.read_bytes()
            self._other_backup = _backup_of(folder / "other", folder / "other.sohn")
            services.summaries.write(folder / "sound.json", year=FIRST_YEAR)
            self._rows = rows_of(services.database)
        self._facts = verify_backup(folder / "sound.sohn", self.keys)
        self._school = (school / SCHOOL_FILE).read_bytes()
        self._other = (folder / "other" / SCHOOL_FILE).read_bytes()
        self._package = read_package(folder / "sound.json")
        self._ways_in = [
            _WayIn(school, PASSPHRASE),
            *(_WayIn(RELEASED / shape, RELEASED_PASSPHRASE) for shape in ("0001", "0002")),
        ]

    def one(self, number: int) -> Tried:
        """Spoil one of the files in the way of that number, and open it."""
        rng = random.Random(f"{self._seed}-{number}")
        sort = rng.choice(SORTS)
        work = self._folder / "work"
        shutil.rmtree(work, ignore_errors=True)
        work.mkdir()
        offer: dict[str, Callable[[random.Random, Path], Tried]] = {
            "school file": self._school_file,
            "backup": self._a_backup,
            "keys": self._keys_file,
            "package": self._a_package,
        }
        return offer[sort](rng, work)

    def _school_file(self, rng: random.Random, work: Path) -> Tried:
        shutil.copyfile(self._folder / "made" / KEYS_FILE, work / KEYS_FILE)
        deed = rng.choice(_PAGE_DEEDS)
        (work / SCHOOL_FILE).write_bytes(deed(rng, self._school, self._other))
        try:
            with Database.open(work, open_keys(work, PASSPHRASE)) as database:
                same = rows_of(database) == self._rows
        except ExpectedError as error:
            return Tried("school file", str(error))
        return _taken("school file", same, deed.__name__)

    def _a_backup(self, rng: random.Random, work: Path) -> Tried:
        deed = rng.choice(BACKUP_DEEDS)
        path = work / "spoilt.sohn"
        path.write_bytes(deed(rng, self._backup, self._other_backup))
        try:
            facts = verify_backup(path, self.keys)
        except ExpectedError as error:
            return Tried("backup", str(error), self._restored_all_the_same(path, work))
        return _taken("backup", self._is_the_same(facts, path), deed.__name__)

    def _is_the_same(self, facts: Any, path: Path) -> bool:
        if replace(facts, path=self._facts.path) != self._facts:
            return False
        with zipfile.ZipFile(path) as one, zipfile.ZipFile(io.BytesIO(self._backup)) as sound:
            return all(one.read(name) == sound.read(name) for name in (SCHOOL_FILE, KEYS_FILE))

    def _restored_all_the_same(self, path: Path, work: Path) -> str:
        before = sorted(work.iterdir())
        try:
            restore_backup(path, work / "restored", self.keys)
        except ExpectedError:
            return "" if sorted(work.iterdir()) == before else "left something behind"
        return "refused when proved, yet restored"

    def _keys_file(self, rng: random.Random, work: Path) -> Tried:
        way_in = rng.choice(self._ways_in)
        deed = rng.choice((_spoilt_text, _spoilt_text, _spoilt_keys))
        (work / KEYS_FILE).write_bytes(deed(rng, way_in.content))
        try:
            opened = open_keys(work, way_in.passphrase)
        except ExpectedError as error:
            return Tried("keys", str(error))
        return _taken("keys", opened == way_in.keys, deed.__name__)

    def _a_package(self, rng: random.Random, work: Path) -> Tried:
        sound = (self._folder / "sound.json").read_bytes()
        deed = rng.choice((_spoilt_text, _spoilt_text, _spoilt_package))
        path = work / "spoilt.json"
        path.write_bytes(deed(rng, sound))
        try:
            read = read_package(path)
        except ExpectedError as error:
            return Tried("package", str(error))
        return _taken("package", read == self._package, deed.__name__)


class _WayIn:
    """A keys.json and what opens it."""

    def __init__(self, folder: Path, passphrase: str) -> None:
        self.content = (folder / KEYS_FILE).read_bytes()
        self.passphrase = passphrase
        self.keys: Keys = open_keys(folder, passphrase)


def _taken(sort: str, same: bool, how: str) -> Tried:
    wrong = "" if same else f"taken, and not what it was:{how}".replace("_", " ")
    return Tried(sort, HARMLESS if same else TAKEN, wrong)


def _backup_of(folder: Path, to: Path) -> bytes:
    with open_hand(folder, folder.with_name("papers")).school as other:
        return other.backups.make(to).path.read_bytes()


def _spoilt_text(rng: random.Random, sound: bytes) -> bytes:
    """Bytes of a small document spoilt; now and then only one letter becomes another."""
    if rng.random() < 0.5:
        return spoilt_bytes(rng, sound)
    at = rng.randrange(len(sound))
    return sound[:at] + rng.choice(b'0123456789abcdefAZ{}[],:" \n-').to_bytes() + sound[at + 1 :]


def _whole_again(rng: random.Random, sound: bytes, other: bytes) -> bytes:
    return rng.choice((other, b"", sound[: rng.randrange(len(sound))], sound + rng.randbytes(999)))


def any_bytes(rng: random.Random, sound: bytes, _other: bytes) -> bytes:
    return spoilt_bytes(rng, sound)


def one_bit(rng: random.Random, sound: bytes, _other: bytes) -> bytes:
    at = rng.randrange(len(sound))
    return sound[:at] + bytes([sound[at] ^ 1 << rng.randrange(8)]) + sound[at + 1 :]


def _a_page(rng: random.Random, sound: bytes, other: bytes) -> bytes:
    """A page blank, full of noise, another page's, another school's, or gone."""
    pages = [sound[at : at + _PAGE] for at in range(0, len(sound), _PAGE)]
    at = rng.randrange(len(pages))
    deed = rng.randrange(6)
    if deed == 0:
        pages[at] = bytes(_PAGE)
    elif deed == 1:
        pages[at] = rng.randbytes(_PAGE)
    elif deed == 2:
        pages[at] = rng.choice(pages)
    elif deed == 3:
        start = rng.randrange(len(other) // _PAGE) * _PAGE
        pages[at] = other[start : start + _PAGE]
    elif deed == 4:
        del pages[at]
    else:
        del pages[max(1, at) :]
    return b"".join(pages)


_PAGE_DEEDS = (one_bit, one_bit, any_bytes, _a_page, _a_page, _whole_again)


def _packed(parts: Parts, *, method: int = zipfile.ZIP_STORED) -> bytes:
    """The parts as a backup again, the digests of its manifest put right where they can be."""
    try:
        document = json.loads(parts[_MANIFEST])
        for name, facts in document["files"].items():
            content = parts[name]
            facts.update(size=len(content), sha256=hashlib.sha256(content).hexdigest())
        parts[_MANIFEST] = json.dumps(document, indent=2).encode() + b"\n"
    except (ValueError, KeyError, TypeError, AttributeError):
        pass  # spoilt beyond that
    return zipped(parts, method)


def zipped(parts: Parts, method: int = zipfile.ZIP_STORED) -> bytes:
    """The parts as a backup holds them."""
    return book_of(parts, method)


def _other_school_inside(rng: random.Random, sound: bytes, other: bytes) -> bytes:
    parts, others = parts_of(sound), parts_of(other)
    name = rng.choice((SCHOOL_FILE, KEYS_FILE))
    parts[name] = others[name]
    return _packed(parts)


def _spoilt_school_inside(rng: random.Random, sound: bytes, other: bytes) -> bytes:
    parts = parts_of(sound)
    parts[SCHOOL_FILE] = rng.choice(_PAGE_DEEDS)(
        rng, parts[SCHOOL_FILE], parts_of(other)[SCHOOL_FILE]
    )
    return _packed(parts)


def _spoilt_keys_inside(rng: random.Random, sound: bytes, _other: bytes) -> bytes:
    parts = parts_of(sound)
    parts[KEYS_FILE] = _spoilt_text(rng, parts[KEYS_FILE])
    return _packed(parts)


def _spoilt_manifest(rng: random.Random, sound: bytes, _other: bytes) -> bytes:
    """What the manifest says of files, rows and shape changed; the zip itself is sound."""
    parts = parts_of(sound)
    document = json.loads(parts[_MANIFEST])
    deed = rng.randrange(5)
    if deed == 0:
        table = rng.choice(sorted(document["rows"]))
        document["rows"][table] += rng.choice((-1, 1, 1000))
    elif deed == 1:
        document["rows"].pop(rng.choice(sorted(document["rows"])))
    elif deed == 2:
        document["revision"] = rng.choice(("0001", "0002", "9999", ""))
    elif deed == 3:
        facts = document["files"][rng.choice((SCHOOL_FILE, KEYS_FILE))]
        facts[rng.choice(("size", "sha256"))] = rng.choice((0, 1, "0" * 64, None, -1, "x"))
    else:
        name = rng.choice(("format", "version", "files", "rows", "revision"))
        document[name] = rng.choice((None, "", 7, [], {}, "sohn-backup-2"))
    parts[_MANIFEST] = json.dumps(document).encode()
    return zipped(parts)


def _other_shape(rng: random.Random, sound: bytes, _other: bytes) -> bytes:
    """Entries missing, added, renamed, pressed."""
    parts = parts_of(sound)
    name = rng.choice(sorted(parts))
    deed = rng.randrange(4)
    if deed == 0:
        del parts[name]
    elif deed == 1:
        parts[rng.choice(("../x", "x", "/x", "school.db-wal"))] = b"x"
    elif deed == 2:
        parts[rng.choice(("../" + name, name.upper(), name + " "))] = parts.pop(name)
    else:
        return _packed(parts, method=zipfile.ZIP_DEFLATED)
    return _packed(parts)


BACKUP_DEEDS = (
    one_bit,
    one_bit,
    any_bytes,
    any_bytes,
    _whole_again,
    _other_school_inside,
    _spoilt_school_inside,
    _spoilt_school_inside,
    _spoilt_keys_inside,
    _spoilt_manifest,
    _spoilt_manifest,
    _other_shape,
)


def _places(value: Any, found: list[tuple[Any, Any]]) -> list[tuple[Any, Any]]:
    """Every place of a document where a value stands: the holder and the key or number."""
    for key, inside in (
        value.items()
        if isinstance(value, dict)
        else enumerate(value)
        if isinstance(value, list)
        else ()
    ):
        found.append((value, key))
        _places(inside, found)
    return found


def _with_one_value_changed(rng: random.Random, document: Any) -> None:
    holder, key = rng.choice(_places(document, []))
    value = holder[key]
    odd: tuple[Any, ...] = (None, "", 0, -1, 7, [], {}, "x", True, 1 << 70, value)
    if type(value) is int:
        odd = (*odd, value + 1, value - 1, value * 2)
    if isinstance(value, str) and value:
        odd = (*odd, value[1:], value + "A", value[::-1], "principal", "counsellor", "recovery")
    holder[key] = rng.choice(odd)


def _canonical(value: Any) -> bytes:
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode("utf-8", "surrogatepass")


def _spoilt_keys(rng: random.Random, sound: bytes) -> bytes:
    """A value of keys.json changed, or a way in doubled, and the digest put right."""
    document = json.loads(sound)
    if rng.random() < 0.15:
        document["slots"].append(dict(rng.choice(document["slots"])))
    elif rng.random() < 0.15:
        document["slots"].remove(rng.choice(document["slots"]))
    else:
        _with_one_value_changed(rng, document)
    slots, seal = document.get("slots"), document.get("seal")
    # Version 2 has the seal in the digest as well.
    said = slots if seal is None else {"seal": seal, "slots": slots}
    document["digest"] = hashlib.sha256(_canonical(said)).hexdigest()
    return json.dumps(document, indent=2).encode() + b"\n"


def _spoilt_package(rng: random.Random, sound: bytes) -> bytes:
    """A value of a package changed and the digest put right; its signature nobody can make."""
    document = json.loads(sound)
    signature = document.pop("signature")
    del document["digest"]
    _with_one_value_changed(rng, document)
    document["digest"] = hashlib.sha256(_canonical(document)).hexdigest()
    document["signature"] = signature
    return json.dumps(document, ensure_ascii=False, indent=2).encode() + b"\n"
