"""The school file: opened with a key, read, and changed one transaction at a time."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.orm import Session as DbSession
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2 as driver

from counsellor_app.domain.errors import SchoolFileDamaged, SchoolNotFound
from counsellor_app.storage.connection import WAIT, connect, storage_errors
from counsellor_app.storage.disk import place_errors
from counsellor_app.storage.migrations import HEAD
from counsellor_app.storage.vault import KEYS_FILE, SCHOOL_FILE, Keys

BACKUPS_FOLDER = "backups"
_READING = "sohn_reading"
_PERSON = "sohn_person"


class Database:
    """An open school file; safe to share between threads, and with other programs of ours."""

    def __init__(self, folder: Path, keys: Keys, wait: float = WAIT) -> None:
        self.folder = folder
        self.path = folder / SCHOOL_FILE
        self.keys = keys
        self.engine = _engine(self.path, keys.file_key, wait)
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
        with place_errors(path):
            os.close(os.open(path, os.O_CREAT | os.O_EXCL, 0o600))
            (folder / BACKUPS_FOLDER).mkdir(mode=0o700, exist_ok=True)
        migrate(path, keys.file_key)
        return cls(folder, keys)

    @classmethod
    def open(cls, folder: Path, keys: Keys, wait: float = WAIT) -> Self:
        """The school file of `folder`; an older shape is backed up and brought up to date.

        Raises:
            SchoolNotFound, SchoolFileDamaged, SchoolFileNewer, SchoolInUse, CannotWrite.
        """
        path = folder / SCHOOL_FILE
        if not path.is_file() or path.stat().st_size == 0:
            if path.exists() or (folder / KEYS_FILE).exists():
                raise SchoolFileDamaged(path=path)
            raise SchoolNotFound(path=folder)
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
        """
        with storage_errors(self.path), DbSession(self.engine) as db, db.begin():
            yield db

    @contextmanager
    def read(self) -> Iterator[DbSession]:
        """The school as it stands at the first question; keeps nobody from writing.

        A change tried inside is refused by the file itself.
        """
        with storage_errors(self.path, reading=True), DbSession(self._reading) as db, db.begin():
            yield db

    def revision(self) -> str | None:
        """The shape of the tables; None where there are none."""
        with storage_errors(self.path), self._reading.connect() as db:
            tables = "SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'"
            if db.exec_driver_sql(tables).first() is None:
                return None
            row = db.exec_driver_sql("SELECT version_num FROM alembic_version").first()
            return None if row is None else str(row[0])

    def close(self) -> None:
        """Let go of the file; the last one out folds the journal back in."""
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

    def _bring_up_to_date(self, revision: str | None) -> None:
        from counsellor_app.storage.backup import backup_name, free_place, make_backup
        from counsellor_app.storage.migrate import is_known, migrate

        if revision is None or not is_known(revision, self.path):
            raise SchoolFileDamaged(path=self.path)
        now = datetime.now(UTC)
        backups = self.folder / BACKUPS_FOLDER
        with place_errors(backups):
            backups.mkdir(mode=0o700, exist_ok=True)
        place = free_place(backups / backup_name(now, f"before-{HEAD}"))
        make_backup(self.folder, self.keys, place, now)
        self.close()
        migrate(self.path, self.keys.file_key)


def person_of(connection: Connection) -> int | None:
    """Whose key opened the file this transaction writes to; None: not known."""
    person: int | None = connection.get_execution_options().get(_PERSON)
    return person


def _engine(path: Path, file_key: bytes, wait: float) -> Engine:
    engine = create_engine(
        "sqlite://",
        module=driver,
        creator=lambda: connect(path, file_key, wait=wait),
        poolclass=QueuePool,
        # What a student is called must not reach an error's text.
        hide_parameters=True,
    )

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        reading = connection.get_execution_options().get(_READING, False)
        connection.exec_driver_sql(f"PRAGMA query_only = {'ON' if reading else 'OFF'}")
        connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")

    return engine
