"""The school file: opened with a key, read, and changed one transaction at a time."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DisconnectionError
from sqlalchemy.orm import Session as DbSession
from sqlalchemy.pool import ConnectionPoolEntry, QueuePool
from sqlcipher3 import dbapi2 as driver

from counsellor_app.domain.errors import (
    CannotWrite,
    DiskFails,
    ExpectedError,
    SchoolClosed,
    SchoolFileDamaged,
    SchoolGone,
    SchoolInUse,
    SchoolNotFound,
    SchoolReadOnly,
)
from counsellor_app.storage.connection import connect, refuse_too_long, storage_errors
from counsellor_app.storage.disk import place_errors, what_ails
from counsellor_app.storage.migrations import HEAD
from counsellor_app.storage.vault import BACKUPS_FOLDER, KEYS_FILE, SCHOOL_FILE, Keys

if TYPE_CHECKING:
    from counsellor_app.storage.backup import BackupFacts

_READING = "sohn_reading"
_PERSON = "sohn_person"
_FILE = "sohn_file"
_ROOM = 100
"""Bytes after a school's folder: its backups folder and a backup being made in there."""


class Database:
    """An open school file; safe to share between threads, and with other programs of ours."""

    def __init__(self, folder: Path, keys: Keys, wait: float | None = None) -> None:
        self.folder = folder
        self.path = folder / SCHOOL_FILE
        self.keys = keys
        self.backed_up: BackupFacts | None = None
        """The backup made before an older shape was brought up to date."""
        self._closed = False
        self.engine = _engine(self.path, lambda: self._connect(wait))
        self.engine.update_execution_options(**{_PERSON: keys.person})
        self._reading = self.engine.execution_options(**{_READING: True})

    @classmethod
    def create(cls, folder: Path, keys: Keys) -> Self:
        """A new, empty school file in `folder`, which has its keys.json already.

        Raises:
            FileTaken: a school file is there.
            CannotWrite, DiskFull: the place refuses.
        """
        from counsellor_app.storage.migrate import migrate

        path = folder / SCHOOL_FILE
        refuse_too_long(folder, _ROOM)
        with place_errors(path):
            os.close(os.open(path, os.O_CREAT | os.O_EXCL, 0o600))
            (folder / BACKUPS_FOLDER).mkdir(mode=0o700, exist_ok=True)
        migrate(path, keys.file_key)
        return cls(folder, keys)

    @classmethod
    def open(cls, folder: Path, keys: Keys, wait: float | None = None) -> Self:
        """The school file of `folder`; an older shape is backed up and brought up to date.

        Raises:
            SchoolNotFound, SchoolFileDamaged, SchoolFileNewer, SchoolInUse, CannotWrite.
            SchoolReadOnly: who opened it, and what they saw, could not be kept.
        """
        path = folder / SCHOOL_FILE
        if not path.is_file() or path.stat().st_size == 0:
            if path.exists() or (folder / KEYS_FILE).exists():
                raise SchoolFileDamaged(path=path)
            raise SchoolNotFound(path=folder)
        refuse_too_long(folder, _ROOM)
        # Refused early: opening a school is itself written down.
        if not os.access(path, os.W_OK):
            raise what_ails(path) or SchoolReadOnly(path=path)
        if keys.upcoming:
            from counsellor_app.storage.rekey import settled

            keys = settled(folder, keys)
        database = cls(folder, keys, wait)
        try:
            revision = database.revision()
            if revision != HEAD:
                database._bring_up_to_date(revision)
        except BaseException:
            database.close()
            raise
        return database

    @contextmanager
    def transaction(self) -> Iterator[DbSession]:
        """Everything inside is saved together, or not at all.

        Raises:
            SchoolInUse, DiskFull, CannotWrite, SchoolFileDamaged: and nothing was saved.
            SchoolGone: its folder went away; it may be tried again once the folder is back.
            SchoolClosed: it was closed meanwhile.
        """
        with self._errors(), DbSession(self.engine) as db, db.begin():
            yield db

    @contextmanager
    def read(self) -> Iterator[DbSession]:
        """The school as it stands at the first question; keeps nobody from writing.

        A change tried inside is refused by the file itself.
        """
        with self._errors(reading=True), DbSession(self._reading) as db, db.begin():
            yield db

    def revision(self) -> str | None:
        """The shape of the tables; None where there are none."""
        with self._errors(), self._reading.connect() as db:
            tables = "SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'"
            if db.exec_driver_sql(tables).first() is None:
                return None
            row = db.exec_driver_sql("SELECT version_num FROM alembic_version").first()
            return None if row is None else str(row[0])

    def sweep(self) -> None:
        """Write the file anew and empty its journal: what was deleted lies on no old page.

        Raises SchoolInUse, DiskFull, CannotWrite: everything stays as it was saved.
        """
        with self._errors(), self.engine.connect() as connection:
            raw = connection.connection.driver_connection
            assert raw is not None  # noqa: S101 - a checked-out connection has its driver's
            raw.execute("PRAGMA query_only = OFF")
            raw.execute("VACUUM")
            ((busy, _, _),) = raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        if busy:
            raise SchoolInUse(path=self.path)

    def damaged_pages(self) -> int:
        """How many pages are not as they were sealed; reads the whole file.

        The journal is folded in first: where a program was cut off doing that, a page may lie in
        the file by half and stand whole in the journal, and is not damaged.
        """
        with self._errors(), self.engine.connect() as connection:
            raw = connection.connection.driver_connection
            assert raw is not None  # noqa: S101 - a checked-out connection has its driver's
            raw.execute("PRAGMA query_only = OFF")
            raw.execute("PRAGMA wal_checkpoint(FULL)").fetchall()
            return len(raw.execute("PRAGMA cipher_integrity_check").fetchall())

    def close(self) -> None:
        """Let go of the file for good; the last one out folds the journal back in."""
        self._closed = True
        self.engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _connect(self, wait: float | None) -> driver.Connection:
        if self._closed:
            raise SchoolClosed(path=self.path)
        if not self.path.exists():  # SQLite would make an empty one
            raise SchoolGone(path=self.folder)
        return connect(self.path, self.keys.file_key, wait=wait)

    @contextmanager
    def _errors(self, *, reading: bool = False) -> Iterator[None]:
        """Say exactly what ails the file, and let go of connections that have seen it fail.

        Once a page could not be read, SQLCipher answers nothing more on that connection; a stick
        put back in is read anew.
        """
        try:
            with storage_errors(self.path, reading=reading):
                yield
        except (CannotWrite, SchoolFileDamaged) as error:
            if error.facts.get("path") != self.path:
                raise
            self.engine.dispose()
            raise self._exactly(error) from None

    def _exactly(self, error: CannotWrite | SchoolFileDamaged) -> ExpectedError:
        ails = what_ails(self.path)
        if isinstance(error, SchoolFileDamaged):
            return ails if isinstance(ails, (SchoolGone, DiskFails)) else error
        return ails or (DiskFails(path=self.path) if type(error) is CannotWrite else error)

    def _bring_up_to_date(self, revision: str | None) -> None:
        from counsellor_app.storage.backup import make_backup, place_for_backup
        from counsellor_app.storage.migrate import is_known, migrate

        if revision is None or not is_known(revision, self.path):
            raise SchoolFileDamaged(path=self.path)
        now = datetime.now(UTC)
        place = place_for_backup(self.folder, now, f"before-{HEAD}")
        self.backed_up = make_backup(self.folder, self.keys, place, now)
        self.engine.dispose()
        migrate(self.path, self.keys.file_key)


def person_of(connection: Connection) -> int | None:
    """Whose key opened the file this transaction writes to; None: not known."""
    person: int | None = connection.get_execution_options().get(_PERSON)
    return person


def _engine(path: Path, creator: Callable[[], driver.Connection]) -> Engine:
    engine = create_engine(
        "sqlite://",
        module=driver,
        creator=creator,
        poolclass=QueuePool,
        # What a student is called must not reach an error's text.
        hide_parameters=True,
    )

    @event.listens_for(engine, "connect")
    def _connected(connection: driver.Connection, record: ConnectionPoolEntry) -> None:
        record.info[_FILE] = _identity(path)

    @event.listens_for(engine, "checkout")
    def _same_file(connection: driver.Connection, record: ConnectionPoolEntry, _: Any) -> None:
        """The file of the connection is still the one at `path`: not moved, not another stick."""
        now = _identity(path)
        # Some shared drives number their files anew at each look: those say nothing.
        if now != record.info[_FILE] and now == _identity(path):
            raise DisconnectionError

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        reading = connection.get_execution_options().get(_READING, False)
        connection.exec_driver_sql(f"PRAGMA query_only = {'ON' if reading else 'OFF'}")
        connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")

    return engine


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        seen = path.stat()
    except OSError:
        return None
    return seen.st_dev, seen.st_ino
