"""The audit trail: who did what to which row, never a word of what it says.

Each line is chained to the one before (domain/trail_chain), and the end of the chain is kept in a
row of its own. A line is always chained to that end, never to whatever line happens to be last:
where lines were cut off or slipped in, the break stays to be seen under all that is written later.
Writers come one after the other (BEGIN IMMEDIATE), each in the transaction of its deed, so two
programs keep one chain; a backup holds lines and end of one moment, so a restored one is whole.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime

from sqlalchemy import Connection
from sqlalchemy.orm import Session as DbSession

from counsellor_app.domain.errors import ExpectedError
from counsellor_app.domain.trail_chain import BEGINNING, chained
from counsellor_app.storage.database import Database, person_of

# A key may name somebody this file does not know (a backup of an earlier day): then nobody is.
_BEFORE = """
    SELECT (SELECT number FROM trail_head), (SELECT digest FROM trail_head),
           (SELECT max(id) FROM trail), (SELECT id FROM people WHERE id = ?)
"""
_LINE = """
    INSERT INTO trail (id, at, role, person_id, action, subject, subject_id, count, digest)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_HEAD = "INSERT OR REPLACE INTO trail_head (id, number, digest) VALUES (1, ?, ?)"


def note(
    db: DbSession | Connection,
    role: str,
    at: datetime,
    action: str,
    subject: str = "",
    subject_id: int | None = None,
    *,
    count: int | None = None,
) -> None:
    """Add a line to the trail, in the transaction of the deed itself; `role` came in with a key.

    Who that was in person, the transaction knows. A new `action` needs its words in trail_words.
    """
    if at.tzinfo is None:
        raise ValueError("a moment without a time zone")
    connection = db if isinstance(db, Connection) else db.connection()
    # The driver's own cursor: at every save, three statements in the time of one.
    pen = connection.connection.cursor()
    pen.execute(_BEFORE, (person_of(connection),))
    ((head, digest, last, person),) = pen.fetchall()
    number = max(head or 0, last or 0) + 1
    deed = (role, person, action, subject, subject_id, count)
    digest = chained(digest or BEGINNING, number, at, *deed)
    moment = at.astimezone(UTC).replace(tzinfo=None).isoformat(" ", "microseconds")
    pen.execute(_LINE, (number, moment, *deed, digest))
    pen.execute(_HEAD, (number, digest))
    pen.close()


def note_if_possible(
    database: Database, at: datetime, action: str, subject: str = "", *, count: int | None = None
) -> None:
    """Add a line in a transaction of its own, for what must go on where the file takes none.

    A school on a disk that is full or cannot be written to opens all the same.
    """
    with suppress(ExpectedError), database.transaction() as db:
        note(db, database.keys.role, at, action, subject, count=count)
