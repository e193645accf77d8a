"""Bringing a school file of an earlier version up to date, whole or not at all."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import create_engine, event
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2 as driver

from counsellor_app.domain.errors import SchoolFileDamaged, SchoolFileNewer
from counsellor_app.storage.connection import connect, storage_errors

MIGRATIONS = Path(__file__).resolve().parent / "migrations"


def alembic_config() -> Config:
    """Alembic's settings, wherever the program was installed."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config


def is_known(revision: str, path: Path) -> bool:
    """Whether this program has the step `revision`.

    Raises:
        SchoolFileNewer: it looks like one of ours that is still to come.
    """
    steps = ScriptDirectory.from_config(alembic_config())
    if any(step.revision == revision for step in steps.walk_revisions()):
        return True
    if revision.isdecimal():
        raise SchoolFileNewer(path=path, version=revision)
    return False


def migrate(path: Path, file_key: bytes, to: str = "head") -> None:
    """Take the tables of `path` from whatever shape they have to `to`, in one transaction.

    Foreign keys are off meanwhile: with them on, rebuilding a table deletes its children.

    Raises:
        SchoolFileDamaged: a row points at one that is not there.
        SchoolFileNewer: the shape is unknown here.
    """
    engine = create_engine(
        "sqlite://",
        module=driver,
        creator=lambda: connect(path, file_key, foreign_keys=False),
        poolclass=StaticPool,
        hide_parameters=True,
    )
    event.listen(engine, "begin", lambda db: db.exec_driver_sql("BEGIN IMMEDIATE"))
    config = alembic_config()
    try:
        with storage_errors(path), engine.connect() as connection, connection.begin():
            config.attributes["connection"] = connection
            command.upgrade(config, to)
            if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
                raise SchoolFileDamaged(path=path)
    except CommandError:
        raise SchoolFileNewer(path=path, version=None) from None
    finally:
        engine.dispose()
