"""Watches every transaction of a test: what the services changed must have left a line."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, event
from sqlalchemy.engine import Engine

import counsellor_app.services
from counsellor_app.services.trail_words import DEEDS

_SERVICES = str(Path(counsellor_app.services.__file__).parent)
_CHANGE = re.compile(r'\s*(?:INSERT(?: OR \w+)? INTO|UPDATE|DELETE FROM)\s+"?(\w+)', re.IGNORECASE)

#: Saves itself while somebody types; the deed it ends in leaves the line.
AUTOSAVED = frozenset({
    "session_drafts.py:save",
    "form_drafts.py:keep",
    "form_drafts.py:drop",
    "year_rollovers.py:keep",
})  # fmt: skip
#: Writes whole invented lives at once, each deed of a school that is founded in the same run.
INVENTED = "demonstration.py"


@contextmanager
def silent_changes(*, of_services: bool = True) -> Iterator[list[str]]:
    """The changes committed inside that left no line: "module:method: table" each."""
    found: list[str] = []
    at_work: dict[Connection, tuple[list[str], Any]] = {}

    def begin(db: Connection) -> None:
        at_work[db] = ([], _end(db))

    def change(db: Connection, _c: Any, statement: str, *_: Any) -> None:
        table = _CHANGE.match(statement)
        who = _outermost_service()
        if table and db in at_work and (who or not of_services):
            at_work[db][0].append(f"{who}: {table[1]}")

    def commit(db: Connection) -> None:
        changed, ended = at_work.pop(db, ([], None))
        found.extend(f"no words for {one}" for one in _newest(db, ended) if one not in DEEDS)
        if changed and _end(db) == ended:
            found.extend(one for one in dict.fromkeys(changed) if not _may(one))

    heard = (("begin", begin), ("before_cursor_execute", change), ("commit", commit))
    for name, listener in heard:
        event.listen(Engine, name, listener)
    try:
        yield found
    finally:
        for name, listener in heard:
            event.remove(Engine, name, listener)


def _may(change: str) -> bool:
    who = change.partition(": ")[0]
    return who in AUTOSAVED or who.startswith(INVENTED)


def _outermost_service() -> str:
    """Which service a counsellor (or a test) called: "students.py:archive"."""
    frame, found = sys._getframe(), ""
    while frame.f_back is not None:
        frame = frame.f_back
        name = frame.f_code.co_filename
        if name.startswith(_SERVICES):
            found = f"{Path(name).name}:{frame.f_code.co_name}"
    return found


def _newest(db: Connection, ended: Any) -> list[str]:
    """The deeds written down since the trail ended there."""
    if ended is None:
        return []
    asked = db.connection.cursor()
    asked.execute("SELECT action FROM trail WHERE id > ?", ended[0] if ended else (0,))
    return [action for (action,) in asked.fetchall()]


def _end(db: Connection) -> Any:
    """Where the trail ends; None in a file that is only being made."""
    asked = db.connection.cursor()
    asked.execute("SELECT count(*) FROM sqlite_master WHERE name = 'trail_head'")
    if asked.fetchall() == [(0,)]:
        return None
    asked.execute("SELECT number FROM trail_head")
    return asked.fetchall()
