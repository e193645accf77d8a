"""The one file of a backup: a plain zip of the encrypted school file, its keys, a manifest.

    school.db       the encrypted file, as it stood at one moment
    keys.json       as it lay beside it
    manifest.json   {"format": "sohn-backup", "version": 1, "made_at", "program", "revision",
                     "files": {"school.db": {"size", "sha256"}, "keys.json": {…}},
                     "rows": {"students": 240, …}, "school": "<the school's id>",
                     "seal": "<HMAC of all that, under a key made of the school's>"}

The first versions wrote neither "school" nor "seal". The seal binds the three files to each other:
keys of another school, or another date, laid in by somebody else are known.

Nothing is compressed (encrypted bytes do not shrink), so an entry is never larger than the file.
The manifest never holds a name. A backup comes back from sticks and mail: nothing in it is
believed before it is checked.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import struct
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import IO, Any

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from counsellor_app.domain.errors import BackupDamaged, FileNotThere, SchoolFileNewer
from counsellor_app.storage.disk import place_errors
from counsellor_app.storage.keys_file import LARGEST_FILE
from counsellor_app.storage.vault import KEYS_FILE, SCHOOL_FILE

FORMAT = "sohn-backup"
VERSION = 1
MANIFEST = "manifest.json"
_FIRST_SEALED = "0003"
_LARGEST_MANIFEST = 64 * 1024
_CHUNK = 1 << 20
_END_LENGTH, _LOCATOR_LENGTH, _LARGEST_DIRECTORY = 22, 20, 4096
_UNREADABLE = (
    zipfile.BadZipFile,
    NotImplementedError,
    RuntimeError,
    ValueError,
    KeyError,
    TypeError,
    EOFError,
    struct.error,
    OverflowError,
)


@dataclass(frozen=True, slots=True)
class FileFacts:
    """Size in bytes and digest of a file inside."""

    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup says of itself; `rows` counts the rows of each table, `school` is its id."""

    made_at: datetime
    program: str
    revision: str
    files: dict[str, FileFacts]
    rows: dict[str, int]
    school: str = ""
    seal: str = ""

    def sealed(self, file_key: bytes) -> Manifest:
        """The same, known from now on to have been said by who holds the school's key."""
        return replace(self, seal=self._seal(file_key))

    def is_ours(self, file_key: bytes) -> bool:
        """Whether nobody without the key changed what it says, nor the files it tells of.

        Backups of shapes before 0003 bear no seal.
        """
        if not self.seal:
            return self.revision < _FIRST_SEALED
        return hmac.compare_digest(self.seal.encode(), self._seal(file_key).encode())

    def to_bytes(self) -> bytes:
        """The manifest as it stands in the backup."""
        seal = {"seal": self.seal} if self.seal else {}
        return json.dumps({**self._said(), **seal}, indent=2).encode() + b"\n"

    def _seal(self, file_key: bytes) -> str:
        key = HKDF(SHA256(), 32, None, b"sohn backup seal").derive(file_key)
        said = json.dumps(self._said(), sort_keys=True, separators=(",", ":"))
        return hmac.digest(key, said.encode(), "sha256").hex()

    def _said(self) -> dict[str, Any]:
        return {
            "format": FORMAT,
            "version": VERSION,
            "made_at": self.made_at.isoformat(timespec="seconds"),
            "program": self.program,
            "revision": self.revision,
            "files": {
                name: {"size": facts.size, "sha256": facts.sha256}
                for name, facts in self.files.items()
            },
            "rows": self.rows,
            "school": self.school,
        }


def write_entry(archive: zipfile.ZipFile, name: str, source: IO[bytes], size: int) -> FileFacts:
    """Add `source` to the backup under `name`."""
    entry = zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0))
    entry.external_attr = 0o600 << 16
    entry.file_size = size
    digest = hashlib.sha256()
    with archive.open(entry, "w") as target:
        while piece := source.read(_CHUNK):
            digest.update(piece)
            target.write(piece)
    return FileFacts(size, digest.hexdigest())


class OpenBackup:
    """A backup whose shape and manifest have been checked, its files not yet."""

    def __init__(self, path: Path, archive: zipfile.ZipFile) -> None:
        self.path = path
        self._archive = archive
        names = [entry.filename for entry in archive.infolist()]
        if sorted(names) != sorted((SCHOOL_FILE, KEYS_FILE, MANIFEST)):
            raise BackupDamaged(path=path, reason="not-a-backup")
        for entry in archive.infolist():
            if entry.compress_type != zipfile.ZIP_STORED or entry.flag_bits & 1:
                raise BackupDamaged(path=path, reason="not-a-backup")
        self.manifest = self._manifest()

    def keys_json(self) -> bytes:
        """keys.json, its digest checked."""
        return b"".join(self.pieces(KEYS_FILE))

    def pieces(self, name: str) -> Iterator[bytes]:
        """The file `name`, piece by piece.

        Raises:
            BackupDamaged: its size or digest is not the manifest's (known only at the end).
        """
        digest, size = hashlib.sha256(), 0
        with _unreadable(self.path, "digest"), self._archive.open(name) as source:
            while piece := source.read(_CHUNK):
                digest.update(piece)
                size += len(piece)
                yield piece
        if FileFacts(size, digest.hexdigest()) != self.manifest.files[name]:
            raise BackupDamaged(path=self.path, reason="digest")

    def _manifest(self) -> Manifest:
        entry = self._archive.getinfo(MANIFEST)
        if entry.file_size > _LARGEST_MANIFEST:
            raise BackupDamaged(path=self.path, reason="manifest")
        content = self._archive.read(entry)
        try:
            manifest = _manifest(json.loads(content.decode("utf-8")), self.path)
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
            raise BackupDamaged(path=self.path, reason="manifest") from None
        for name, facts in manifest.files.items():
            if self._archive.getinfo(name).file_size != facts.size:
                raise BackupDamaged(path=self.path, reason="digest")
        if manifest.files[KEYS_FILE].size > LARGEST_FILE:
            raise BackupDamaged(path=self.path, reason="keys")
        return manifest


@contextmanager
def open_backup(path: Path) -> Iterator[OpenBackup]:
    """The backup at `path`.

    Raises:
        FileNotThere: nothing is there.
        BackupDamaged: not a backup, or not whole; facts: reason.
        SchoolFileNewer: made by a newer version of the program.
    """
    if not path.exists():
        raise FileNotThere(path=path)
    if not path.is_file():
        raise BackupDamaged(path=path, reason="not-a-backup")
    with place_errors(path):
        file = path.open("rb")
    with file:
        with _unreadable(path):
            _refuse_large_directory(file, path)
            backup = OpenBackup(path, zipfile.ZipFile(file))
        yield backup


@contextmanager
def _unreadable(path: Path, reason: str = "not-a-backup") -> Iterator[None]:
    try:
        yield
    except (*_UNREADABLE, OSError):
        raise BackupDamaged(path=path, reason=reason) from None


def _refuse_large_directory(file: IO[bytes], path: Path) -> None:
    """Look at the zip's end before Python reads its directory: ours lists three files."""
    size = file.seek(0, 2)
    file.seek(max(0, size - _END_LENGTH - _LOCATOR_LENGTH))
    end = file.read()
    record, before = end[-_END_LENGTH:], end[:-_END_LENGTH]
    if len(record) < _END_LENGTH or not record.startswith(b"PK\x05\x06"):
        raise BackupDamaged(path=path, reason="not-a-backup")
    entries, length = struct.unpack_from("<HL", record, 10)
    beyond_32_bits = before.startswith(b"PK\x06\x07") and size < 1 << 32
    if entries != 3 or length > _LARGEST_DIRECTORY or beyond_32_bits:
        raise BackupDamaged(path=path, reason="not-a-backup")
    file.seek(0)


def _manifest(document: dict[str, Any], path: Path) -> Manifest:
    if document["format"] != FORMAT:
        raise ValueError("another format")
    version = document["version"]
    if type(version) is int and version > VERSION:
        raise SchoolFileNewer(path=path, version=version)
    files = {
        name: FileFacts(size=_count(facts["size"]), sha256=_word(facts["sha256"]))
        for name, facts in document["files"].items()
    }
    if version != VERSION or set(files) != {SCHOOL_FILE, KEYS_FILE}:
        raise ValueError("not as we write it")
    made_at = datetime.fromisoformat(_word(document["made_at"]))
    if made_at.tzinfo is None:
        raise ValueError("no time zone")
    return Manifest(
        made_at=made_at,
        program=_word(document["program"]),
        revision=_word(document["revision"]),
        files=files,
        rows={_word(table): _count(rows) for table, rows in document["rows"].items()},
        school=_word(document.get("school", "")),
        seal=_word(document.get("seal", "")),
    )


def _count(value: Any) -> int:
    if type(value) is not int or value < 0:
        raise ValueError("not a count")
    return value


def _word(value: Any) -> str:
    if type(value) is not str or len(value) > 100:
        raise ValueError("not a word")
    return value
