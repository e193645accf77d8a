"""Reading the audit trail: newest first, a page at a time; and proving that it is whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, String, and_, false, not_, or_, select, type_coerce
from sqlalchemy.orm import Session as DbSession

from counsellor_app.domain.errors import NoRight
from counsellor_app.domain.progress import Progress, silent
from counsellor_app.domain.school import PRINCIPAL
from counsellor_app.domain.trail_line import (
    PATTERNS,
    DeedKind,
    TrailFilter,
    TrailLine,
    TrailPerson,
)
from counsellor_app.domain.trail_proof import StoredLine, TrailEnd, TrailProof, moment_of, prove
from counsellor_app.storage.database import Database
from counsellor_app.storage.records import PersonRecord, TrailHeadRecord, TrailRecord

A_PAGE = 50
_AT_ONCE = 2_000
_line = TrailRecord
# As text: whoever tampered with a moment need not have left one.
_AT = type_coerce(_line.at, String)
EVERYTHING = TrailFilter()


class TrailLog:
    """What was done in this notebook, and by whom; the counsellors' to see, not the principal's."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock

    def lines(
        self, before: int | None = None, most: int = A_PAGE, wanted: TrailFilter = EVERYTHING
    ) -> list[TrailLine]:
        """The newest lines of those wanted, or those older than the line numbered `before`."""
        query = self._query(wanted).order_by(_line.id.desc()).limit(most)
        if before is not None:
            query = query.where(_line.id < before)
        with self._reading() as db:
            return [_as_line(row) for row in db.execute(query)]

    def all(self, wanted: TrailFilter = EVERYTHING) -> list[TrailLine]:
        """Every line wanted, the oldest first."""
        query = self._query(wanted).order_by(_line.id)
        with self._reading() as db:
            return [_as_line(row) for row in db.execute(query)]

    def people(self) -> list[TrailPerson]:
        """Everybody the trail tells of, in the order they first came; roles last."""
        query = (
            select(_line.person_id, _line.role, PersonRecord.name)
            .outerjoin(PersonRecord, PersonRecord.id == _line.person_id)
            .distinct()
        )
        with self._reading() as db:
            found = db.execute(query).all()
        known = {number: name for number, _, name in found if name}
        roles = {role for number, role, name in found if not name}
        people = [TrailPerson(number, "", name) for number, name in sorted(known.items())]
        return [*people, *(TrailPerson(None, role) for role in sorted(roles))]

    def is_sealed(self, number: int, seal: str) -> bool:
        """Whether a line still bears the seal an earlier export printed (its first digits do)."""
        with self._reading() as db:
            digest = db.scalar(select(_line.digest).where(_line.id == number))
        return isinstance(digest, bytes) and digest.hex().startswith(seal)

    def proof(self, progress: Progress = silent) -> TrailProof:
        """Read every line again and say whether the chain is whole, or where it breaks first."""
        head = TrailHeadRecord
        columns = (_line.id, _AT, _line.role, _line.person_id, _line.action, _line.subject,
                   _line.subject_id, _line.count, _line.digest)  # fmt: skip
        query: Any = select(*columns).order_by(_line.id).execution_options(yield_per=_AT_ONCE)
        with self._reading() as db:
            end = db.execute(select(head.number, head.digest)).first()
            kept = TrailEnd(*end) if end is not None else None
            return prove(_read(db, query, kept, progress), kept)

    @contextmanager
    def _reading(self) -> Iterator[DbSession]:
        if self._database.keys.role == PRINCIPAL:
            raise NoRight(role=PRINCIPAL)
        with self._database.read() as db:
            yield db

    def _query(self, wanted: TrailFilter) -> Select[Any]:
        columns: Any = (_line.id, _AT, _line.role, _line.action, _line.count, PersonRecord.name,
                   _line.subject)  # fmt: skip
        query = select(*columns).outerjoin(PersonRecord, PersonRecord.id == _line.person_id)
        return query.where(*self._conditions(wanted))

    def _conditions(self, wanted: TrailFilter) -> Iterator[ColumnElement[bool]]:
        if wanted.kind is not None:
            yield _of_kind(wanted.kind)
        if wanted.who is not None and wanted.who.number is not None:
            yield _line.person_id == wanted.who.number
        elif wanted.who is not None:
            yield _line.person_id.is_(None)
            yield _line.role == wanted.who.role
        if wanted.first is not None:
            yield _line.at >= self._midnight(wanted.first)
        if wanted.last is not None:
            yield _line.at < self._midnight(wanted.last + timedelta(days=1))

    def _midnight(self, day: date) -> datetime:
        return datetime.combine(day, time(), self._clock().tzinfo)


def _read(
    db: DbSession, query: Any, end: TrailEnd | None, progress: Progress
) -> Iterator[StoredLine]:
    of = end.number if end is not None else 0
    for at, row in enumerate(db.execute(query)):
        if at % _AT_ONCE == 0:
            progress(min(at, of), of)
        yield StoredLine._make(row)


def _of_kind(kind: DeedKind) -> ColumnElement[bool]:
    """As `kind_of` judges: the first kind that fits, CHANGED where none does."""
    kinds = list(PATTERNS)
    before = kinds[: kinds.index(kind)] if kind in PATTERNS else kinds
    others = not_(or_(false(), *(_called(other) for other in before)))
    return and_(_called(kind), others) if kind in PATTERNS else others


def _called(kind: DeedKind) -> ColumnElement[bool]:
    return or_(*(_line.action.op("GLOB")(pattern) for pattern in PATTERNS[kind]))


def _as_line(row: Sequence[Any]) -> TrailLine:
    number, at, role, action, count, person, subject = row
    # Whatever was put into the file from outside, the log can be looked at.
    counted = count if isinstance(count, int) else None
    return TrailLine(
        number, moment_of(at), f"{role}", f"{action}", counted, person or "", f"{subject}"
    )
