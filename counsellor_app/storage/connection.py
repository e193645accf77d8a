"""One connection to an encrypted file, and what the driver's errors mean to the user."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2 as driver

from counsellor_app.domain.errors import (
    CannotWrite,
    DiskFails,
    DiskFull,
    ExpectedError,
    PathTooLong,
    SchoolFileDamaged,
    SchoolInUse,
    SchoolReadOnly,
)

WAIT = 5.0
"""Seconds to wait for another writer before saying the school is in use."""

_MEANINGS: dict[int, type[ExpectedError]] = {
    driver.SQLITE_FULL: DiskFull,
    driver.SQLITE_READONLY: SchoolReadOnly,
    driver.SQLITE_PERM: CannotWrite,
    driver.SQLITE_CANTOPEN: CannotWrite,
    driver.SQLITE_IOERR: CannotWrite,
    driver.SQLITE_BUSY: SchoolInUse,
    driver.SQLITE_LOCKED: SchoolInUse,
    driver.SQLITE_CORRUPT: SchoolFileDamaged,
    driver.SQLITE_NOTADB: SchoolFileDamaged,
}
_WORDS = {
    "database or disk is full": driver.SQLITE_FULL,
    "disk I/O error": driver.SQLITE_IOERR,
    "attempt to write a readonly database": driver.SQLITE_READONLY,
    "unable to open database file": driver.SQLITE_CANTOPEN,
    "database is locked": driver.SQLITE_BUSY,
    "database disk image is malformed": driver.SQLITE_CORRUPT,
    "file is not a database": driver.SQLITE_NOTADB,
}
_SHORT_READ = driver.SQLITE_IOERR | 2 << 8
_READ_FAILED = driver.SQLITE_IOERR | 1 << 8


LONGEST_PATH = 500
"""Bytes of a path SQLite takes, but on Windows: 512, less what its journals add."""


def refuse_too_long(path: Path, more: int = 0) -> None:
    """PathTooLong where SQLite would not take `path` with `more` bytes after it."""
    if os.name != "nt" and len(os.fsencode(os.path.realpath(path))) + more > LONGEST_PATH:
        raise PathTooLong(path=path)


def connect(
    path: Path,
    file_key: bytes,
    *,
    foreign_keys: bool = True,
    wait: float | None = None,
    scratch: bool = False,
) -> driver.Connection:
    """A connection that reads and writes `path` under `file_key`, durable at every commit.

    `wait`: seconds for another writer, WAIT without. A `scratch` file is written without a
    journal: whoever makes it syncs it, or throws it away.
    """
    refuse_too_long(path)
    connection = driver.connect(
        str(path),
        timeout=WAIT if wait is None else wait,
        isolation_level=None,
        check_same_thread=False,
    )
    try:
        connection.execute(f"PRAGMA key = \"x'{file_key.hex()}'\"")
        for setting in (
            "cipher_log_level = NONE",
            f"foreign_keys = {'ON' if foreign_keys else 'OFF'}",
            "trusted_schema = OFF",
            "secure_delete = ON",
            "temp_store = MEMORY",
            # Decrypted pages are worth keeping: 32 MB holds a school of some thousand sessions.
            "cache_size = -32768",
            f"journal_mode = {'OFF' if scratch else 'WAL'}",
            f"synchronous = {'OFF' if scratch else 'FULL'}",
        ):
            connection.execute(f"PRAGMA {setting}")
    except driver.Error:
        connection.close()
        raise
    return connection


def opens(path: Path, file_key: bytes) -> bool:
    """Whether the file at `path` is under `file_key`."""
    try:
        with storage_errors(path), closing(connect(path, file_key)):
            return True
    except SchoolFileDamaged:
        return False


@contextmanager
def storage_errors(path: Path, *, reading: bool = False) -> Iterator[None]:
    """Turn what the driver says about `path` into the error the user will read.

    What has no meaning for a user (a broken rule, wrong SQL, writing while only `reading`)
    passes: it is a bug.
    """
    try:
        yield
    except (DBAPIError, driver.Error) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        meaning = _meaning(cause)
        if meaning is None or (reading and _code(cause) == driver.SQLITE_READONLY):
            raise
        raise meaning(path=path) from None
    except PathTooLong:
        raise PathTooLong(path=path) from None  # of a copy being made, by the name of the whole


def _code(error: BaseException | None) -> int | None:
    """SQLite's code; copying (`backup`) and page checks give none, but SQLite's own words."""
    code: int | None = getattr(error, "sqlite_errorcode", None)
    return _WORDS.get(str(error)) if code is None else code


def _meaning(error: BaseException | None) -> type[ExpectedError] | None:
    code = _code(error)
    if code is None:
        return None
    if code == _SHORT_READ:
        return SchoolFileDamaged
    if code == _READ_FAILED:
        return DiskFails
    return _MEANINGS.get(code & 0xFF)
