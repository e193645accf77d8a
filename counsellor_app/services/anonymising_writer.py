"""Takes the names of students off everything that hangs on them, inside one transaction."""

from __future__ import annotations

import secrets
from collections.abc import Collection, Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import ColumnElement, Table, delete, func, select, update
from sqlalchemy.orm import Session as DbSession

from counsellor_app.domain.anonymising import OTHER_MINORITY, AnonymisingPreview, NameEraser
from counsellor_app.services.anonymising_rules import blanks
from counsellor_app.services.anonymising_shared import SharedTexts, drafts_of
from counsellor_app.services.batch_writer import GONE
from counsellor_app.services.student_holdings import Holdings, Row, changes_about, held_about, where
from counsellor_app.storage.catalogues import load
from counsellor_app.storage.records import Record

_TABLES: Mapping[str, Table] = Record.metadata.tables
_COUNTED = ("poor", "near_poor", "disabled", "boarding")


class NameRemover:
    """For some students at once; sessions shared with others keep what belongs to those."""

    def __init__(self, db: DbSession, students: Collection[int], key: bytes | None) -> None:
        self._db = db
        self._key = key
        self.held = held_about(db, students)
        self._alone, self._shared = self._parted(self.held)
        people = _TABLES["students"]
        names = db.scalars(select(people.c.full_name).where(where("students", self.held)))
        self._eraser = NameEraser(names)

    def preview(self) -> AnonymisingPreview:
        """How much goes, and how much is shared."""
        notes = _TABLES["private_notes"]
        return AnonymisingPreview(
            students=len(self.held.students),
            sessions=len(self._alone),
            shared=len(self._shared),
            notes=self._count("private_notes", notes.c.session_id.in_(self._alone)),
            letters=self._count("letters", where("letters", self.held)),
            drafts=len(drafts_of(self._db, self._key, self.held.students, self._alone)),
        )

    def remove(self, now: datetime) -> None:
        """Do it; nothing of it can be taken back."""
        changes = [row["id"] for row in changes_about(self._db, self.held)]
        self._forget_changes(changes)
        shared = SharedTexts(self._db, self._key, self.held, self._eraser)
        shared.clear_drafts(self._alone)
        shared.clear_meetings()
        shared.clear_versions(self._alone)
        shared.clear_sessions(self._shared)
        self._clear_sessions()
        for table in ("guardians", "consents", "letters"):
            self._db.execute(delete(_TABLES[table]).where(where(table, self.held)))
        self._clear_pathways()
        self._clear_policies()
        self._update("participants", where("participants", self.held), blanks("participants"))
        self._update("enrolments", where("enrolments", self.held), blanks("enrolments"))
        shared.clear_activities()
        self._clear_students(now)
        # What is typed and not kept yet may be about anybody: it goes whole.
        self._db.execute(delete(_TABLES["form_drafts"]))

    def _parted(self, held: Holdings) -> tuple[frozenset[int], frozenset[int]]:
        """Sessions nobody with a name took part in, and those somebody did."""
        part, people = _TABLES["participants"], _TABLES["students"]
        others = (
            select(part.c.session_id)
            .join(people, people.c.id == part.c.student_id)
            .where(
                part.c.session_id.in_(held.sessions),
                part.c.student_id.not_in(held.students),
                people.c.anonymised_at.is_(None),
            )
        )
        shared = frozenset(self._db.scalars(others))
        return held.sessions - shared, shared

    def _forget_changes(self, changes: Iterable[int]) -> None:
        """An import or merge of theirs can no longer be undone: how it was before is gone."""
        table = _TABLES["import_changes"]
        self._db.execute(
            update(table).where(table.c.id.in_(list(changes))).values(before={}, revision=GONE)
        )

    def _clear_sessions(self) -> None:
        """Of sessions nobody else keeps: texts go, the day becomes the first of its month."""
        session = _TABLES["counselling_sessions"]
        for table in ("private_notes", "agreements"):
            whole = _TABLES[table]
            self._db.execute(delete(whole).where(whole.c.session_id.in_(self._alone)))
        gone = set(self._db.scalars(select(session.c.id).where(
            session.c.id.in_(self._alone), session.c.deleted_at.is_not(None))))  # fmt: skip
        meetings = _TABLES["appointments"]
        self._update("appointments", meetings.c.session_id.in_(gone), {"session_id": None})
        for table in ("participants", "session_topics"):
            whole = _TABLES[table]
            self._db.execute(delete(whole).where(whole.c.session_id.in_(gone)))
        self._db.execute(delete(session).where(session.c.id.in_(gone)))
        left = self._alone - gone
        for number, day in self._db.execute(
            select(session.c.id, session.c.held_on).where(session.c.id.in_(left))
        ).all():
            month = day.replace(day=1)
            saved = datetime(month.year, month.month, 1, tzinfo=UTC)
            values = {**blanks("counselling_sessions"), "held_on": month, "saved_at": saved}
            self._update("counselling_sessions", session.c.id == number, values)

    def _clear_pathways(self) -> None:
        """Of plans and destinations only what counts stays: the newest of a year and list."""
        plan, wish = _TABLES["pathway_plans"], _TABLES["pathway_choices"]
        older = self._older(plan, plan.c.planned_on)
        mine = wish.c.plan_id.in_(self.held.plans)
        self._db.execute(delete(wish).where(mine, wish.c.plan_id.in_(older) | (wish.c.rank > 1)))
        self._db.execute(delete(plan).where(plan.c.id.in_(older)))
        self._update("pathway_choices", mine, blanks("pathway_choices"))
        self._update("pathway_plans", where("pathway_plans", self.held), blanks("pathway_plans"))
        went = _TABLES["destinations"]
        self._db.execute(delete(went).where(went.c.id.in_(self._older(went, went.c.dated_on))))
        self._update("destinations", where("destinations", self.held), blanks("destinations"))

    def _older(self, table: Table, day: ColumnElement[Any]) -> list[int]:
        place = func.row_number().over(
            partition_by=(table.c.student_id, table.c.year_id, table.c.catalogue),
            order_by=(day.desc(), table.c.id.desc()),
        )
        ranked = select(table.c.id, place.label("place")).where(where(table.name, self.held))
        ranked_ = ranked.subquery()
        return list(self._db.scalars(select(ranked_.c.id).where(ranked_.c.place > 1)))

    def _clear_policies(self) -> None:
        table, mine = _TABLES["student_policies"], where("student_policies", self.held)
        groups = load("policy_groups").entries
        counted = [one.code for one in groups if any(one.facts.get(c) for c in _COUNTED)]
        uncounted = table.c.policy.not_in(counted) | table.c.member.is_(False)
        self._db.execute(delete(table).where(mine, uncounted))
        self._update("student_policies", mine, blanks("student_policies"))

    def _clear_students(self, now: datetime) -> None:
        table = _TABLES["students"]
        rows = self._db.execute(
            select(table.c.id, table.c.ethnic_group, table.c.archived_at).where(
                where("students", self.held)
            )
        ).all()
        for number, group, away in rows:
            values = {
                **blanks("students"),
                "code": f"AD{secrets.token_hex(5).upper()}",
                "ethnic_group": _coarser(group),
                # Put away at the very moment: such a one is on no list, but counts as before.
                "archived_at": away or now,
                "anonymised_at": now,
            }
            self._update("students", table.c.id == number, values)

    def _update(self, table: str, mine: ColumnElement[bool], values: Row) -> None:
        whole = _TABLES[table]
        if "revision" in whole.c:
            values = {**values, "revision": whole.c.revision + 1}
        self._db.execute(update(whole).where(mine).values(**values))

    def _count(self, table: str, mine: ColumnElement[bool]) -> int:
        query = select(func.count()).select_from(_TABLES[table]).where(mine)
        return int(self._db.scalar(query) or 0)


def _coarser(group: str | None) -> str | None:
    """What the summaries tell of an ethnic group: the majority, Khmer, another minority, or not."""
    if group is None or group == OTHER_MINORITY:
        return group
    entry = load("ethnic_groups").by_code(group)
    facts: Mapping[str, Any] = entry.facts if entry else {}
    if facts.get("majority") or facts.get("khmer"):
        return group
    return OTHER_MINORITY if facts.get("minority") else "UNKNOWN"
