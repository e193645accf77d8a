"""Every place of the school file where a text lies sealed with the note key."""

from __future__ import annotations

from sqlcipher3 import dbapi2 as driver

from counsellor_app.domain.errors import SchoolFileDamaged
from counsellor_app.storage.sealed_notes import seal, unseal

SEALED: tuple[tuple[str, str, str, str], ...] = (
    # table, its key, what the text is bound to (as SQL), the column
    ("private_notes", "id", "id", "sealed"),
    ("session_versions", "id", "note_id", "sealed_note"),
    ("session_drafts", "id", "uuid", "sealed"),
    ("session_drafts", "id", "uuid", "earlier_sealed"),
    ("form_drafts", "page", "'form-draft/' || page", "sealed"),
)
"""A test holds it to the tables: a new column of bytes is here, or said to be no sealed text."""


def seal_anew(school: driver.Connection, old: bytes, new: bytes) -> int:
    """Seal every text with the key `new`; how many there were.

    What the old key does not open is damage from before; it stays as it is.
    """
    count = 0
    for table, key, bound, column in SEALED:
        there = f"SELECT {key}, {bound}, {column} FROM {table} WHERE {column} IS NOT NULL"  # noqa: S608 - own names
        for number, name, sealed in school.execute(there).fetchall():
            try:
                text = unseal(old, name, sealed)
            except SchoolFileDamaged:
                continue
            fresh = seal(new, name, text)
            school.execute(f"UPDATE {table} SET {column} = ? WHERE {key} = ?", (fresh, number))  # noqa: S608 - own names
            count += 1
    return count
