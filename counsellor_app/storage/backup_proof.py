"""What proves a backup: every page read with the key, every rule held, every row counted."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from sqlcipher3 import dbapi2 as driver

from counsellor_app.domain.errors import BackupDamaged, SchoolFileDamaged
from counsellor_app.storage import keys_file
from counsellor_app.storage.backup_file import OpenBackup
from counsellor_app.storage.connection import connect, opens, storage_errors
from counsellor_app.storage.vault import Keys


@dataclass(frozen=True, slots=True)
class Proof:
    """What reading a whole school file showed: its shape, its rows by table, the school's id."""

    revision: str
    rows: dict[str, int]
    school: str


def prove(school: driver.Connection, path: Path) -> Proof:
    """Read every page of an open school file and count its rows.

    Raises:
        SchoolFileDamaged: a page, a rule or an index does not hold.
    """
    for check in ("cipher_integrity_check", "foreign_key_check"):
        if school.execute(f"PRAGMA {check}").fetchone() is not None:
            raise SchoolFileDamaged(path=path)
    if school.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
        raise SchoolFileDamaged(path=path)
    tables = school.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table'"
        " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name != 'alembic_version' ORDER BY name"
    ).fetchall()
    rows = {
        name: school.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]  # noqa: S608 - own table names
        for (name,) in tables
    }
    (revision,) = school.execute("SELECT version_num FROM alembic_version").fetchone()
    found = school.execute("SELECT uuid FROM school").fetchone() if "school" in rows else None
    return Proof(revision, rows, found[0] if found else "")


def prove_against(backup: OpenBackup, copy: Path, keys: Keys) -> Proof:
    """Prove the school file `copy` taken out of `backup`, and that it is what the backup says.

    Raises:
        BackupDamaged: with `reason` key-does-not-fit, school-file, rows or manifest (its seal).
    """
    file_key = next((key for key in keys.file_keys if opens(copy, key)), None)
    if file_key is None:
        raise BackupDamaged(path=backup.path, reason="key-does-not-fit")
    try:
        with storage_errors(copy), closing(connect(copy, file_key)) as school:
            proof = prove(school, copy)
    except (SchoolFileDamaged, driver.Error):
        raise BackupDamaged(path=backup.path, reason="school-file") from None
    told = backup.manifest
    if proof != Proof(told.revision, told.rows, told.school or proof.school):
        raise BackupDamaged(path=backup.path, reason="rows")
    if not told.is_ours(file_key):
        raise BackupDamaged(path=backup.path, reason="manifest")
    return proof


def check_keys(backup: OpenBackup) -> None:
    """Refuse a backup whose keys cannot be read."""
    try:
        keys_file.from_bytes(backup.keys_json(), backup.path)
    except SchoolFileDamaged:
        raise BackupDamaged(path=backup.path, reason="keys") from None
