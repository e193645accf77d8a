"""The lists a school keeps itself (institutions, trades …), and its use of shipped ones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.orm import Session as DbSession

from counsellor_app.domain.errors import ChangedElsewhere, Invalid, NotFound
from counsellor_app.domain.pathway import UNDECIDED
from counsellor_app.domain.school_list import (
    INSTITUTIONS,
    PHRASES,
    TRADES,
    SchoolEntry,
    ShippedEntry,
    ShippedList,
    entry_problems,
    in_use,
    nothing_left,
    same_label,
)
from counsellor_app.domain.school_year import SchoolYear
from counsellor_app.domain.vietnamese_text import clean
from counsellor_app.services.phrases import keep_shipped_phrases, shipped_phrases
from counsellor_app.services.school import SchoolFacts, switched_off, write_switch
from counsellor_app.services.trail import note
from counsellor_app.storage.catalogues import load
from counsellor_app.storage.database import Database
from counsellor_app.storage.records import (
    DestinationRecord,
    PathwayChoiceRecord,
    SchoolEntryRecord,
)

_record = SchoolEntryRecord
#: Where the names of a list stand in records.
_NAMED: dict[str, tuple[Any, ...]] = {
    INSTITUTIONS: (PathwayChoiceRecord.institution, DestinationRecord.institution),
    TRADES: (PathwayChoiceRecord.programme, DestinationRecord.programme),
}


class SchoolLists:
    """What a school adds to the lists of the trade, and what of them it uses."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock

    def shipped(self, catalogue: str, year: SchoolYear, lang: str = "vi") -> ShippedList:
        """A shipped list with what the school uses of it in a year."""
        whole = load(catalogue)
        offered = SchoolFacts(self._database, self._clock).offered(catalogue, year)
        used = {entry.code for entry in offered.current()}
        entries = tuple(
            ShippedEntry(
                one.code, whole.label(one.code, lang), one.code in used, fixed=one.code in UNDECIDED
            )
            for one in whole.current()
        )
        return ShippedList(catalogue, whole.version, whole.valid_from, whole.source, entries)

    def use(self, catalogue: str, wanted: Mapping[str, bool], year: SchoolYear) -> None:
        """Use lines of a shipped list in a year, or not; raises Invalid where none would be left.

        Records keep their code either way.
        """
        with self._database.transaction() as db:
            for code, offered in wanted.items():
                write_switch(db, catalogue, code, offered=offered, year=year)
            off = {
                code
                for name, code, starts in switched_off(db)
                if name == catalogue and starts in (year.starts, None)
            }
            if off.issuperset(one.code for one in load(catalogue).current()):
                raise Invalid(problems=(nothing_left(),))
            action = "switch-on" if all(wanted.values()) else "switch-off"
            role, now = self._database.keys.role, self._clock()
            note(db, role, now, action, "catalogue_switches", count=len(wanted))

    def entries(self, name: str) -> list[SchoolEntry]:
        """A list of the school's own in its order, what is used no more at the end."""
        with self._database.read() as db:
            rows = _rows(db, name)
            if not rows and name == PHRASES:
                return [
                    SchoolEntry(-at, one.label, one.text)
                    for at, one in enumerate(shipped_phrases(), start=1)
                ]
            used = _used(db, name)
        return [
            SchoolEntry(
                row.id, row.label, row.detail, row.retired_at is not None,
                used[same_label(row.label)], row.revision,
            )
            for row in rows
        ]  # fmt: skip

    def add(self, name: str, label: str, detail: str = "") -> int:
        """A line at the end of a list; its number. Raises Invalid (facts: problems)."""
        with self._database.transaction() as db:
            _own(db, name)
            _check(label, [row.label for row in _rows(db, name)])
            last = db.scalar(select(func.max(_record.position)).where(_record.list_name == name))
            values = {
                "list_name": name,
                "label": clean(label),
                "detail": detail.strip(),
                "position": (last or 0) + 1,
            }
            number = db.scalars(insert(_record).values(**values).returning(_record.id)).one()
            self._note(db, "add-entry", number)
        return number

    def change(self, name: str, entry: SchoolEntry, label: str, detail: str) -> int:
        """Write a line otherwise; its number (a shipped phrase becomes the school's own).

        Records keep the name they were written with. Raises Invalid, ChangedElsewhere.
        """
        with self._database.transaction() as db:
            number = _number(db, name, entry.id)
            _check(label, [row.label for row in _rows(db, name) if row.id != number])
            written = {"label": clean(label), "detail": detail.strip()}
            done = update(_record).where(_record.id == number, _record.revision == entry.revision)
            values = {**written, "revision": entry.revision + 1}
            if not db.scalars(done.values(**values).returning(_record.id)).all():
                raise ChangedElsewhere(kind="entry")
            self._note(db, "change-entry", number)
        return number

    def retire(self, name: str, entry: int, *, retired: bool = True) -> int:
        """Offer a line no longer, or again; its number. Records keep it either way."""
        at = self._clock() if retired else None
        with self._database.transaction() as db:
            number = _number(db, name, entry)
            _set(db, number, retired_at=at)
            self._note(db, "retire-entry" if retired else "return-entry", number)
        return number

    def remove(self, name: str, entry: int) -> None:
        """Take a line off the list; raises Invalid where records bear its name."""
        with self._database.transaction() as db:
            number = _number(db, name, entry)
            label = db.scalar(select(_record.label).where(_record.id == number)) or ""
            if _used(db, name)[same_label(label)]:
                raise Invalid(problems=(in_use(label),))
            db.execute(delete(_record).where(_record.id == number))
            self._note(db, "remove-entry", number)

    def move(self, name: str, entry: int, by: int) -> int:
        """Put a line so many places further down (or up); its number."""
        with self._database.transaction() as db:
            number = _number(db, name, entry)
            order = [row.id for row in _rows(db, name)]
            place = order.index(number)
            order.insert(max(0, min(place + by, len(order) - 1)), order.pop(place))
            for position, one in enumerate(order, start=1):
                db.execute(update(_record).where(_record.id == one).values(position=position))
            self._note(db, "move-entry", number)
        return number

    def _note(self, db: DbSession, action: str, number: int) -> None:
        note(db, self._database.keys.role, self._clock(), action, "school_entries", number)


def _rows(db: DbSession, name: str) -> Any:
    columns = (_record.id, _record.label, _record.detail, _record.retired_at, _record.revision)
    order = (_record.retired_at.is_not(None), _record.position, _record.id)
    return db.execute(select(*columns).where(_record.list_name == name).order_by(*order)).all()


def _used(db: DbSession, name: str) -> Counter[str]:
    """How often each name of a list stands in records."""
    found: Counter[str] = Counter()
    for column in _NAMED.get(name, ()):
        query = select(column, func.count()).where(column != "").group_by(column)
        for label, count in db.execute(query):
            found[same_label(label)] += count
    return found


def _own(db: DbSession, name: str) -> None:
    if name == PHRASES:
        keep_shipped_phrases(db)


def _number(db: DbSession, name: str, entry: int) -> int:
    """The line's own number; a shipped phrase gets one with all the others."""
    _own(db, name)
    ids = [row.id for row in _rows(db, name)]
    if entry < 0 and -entry <= len(ids):
        return int(ids[-entry - 1])
    if entry not in ids:
        raise NotFound(kind="catalogue-entry", name=str(entry))
    return entry


def _set(db: DbSession, number: int, **values: Any) -> None:
    changed = {**values, "revision": _record.revision + 1}
    db.execute(update(_record).where(_record.id == number).values(**changed))


def _check(label: str, others: list[str]) -> None:
    found = entry_problems(label, others)
    if found:
        raise Invalid(problems=found)
