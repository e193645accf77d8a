"""Writes the rows of a student list: who is new, who is known, what has changed."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from counsellor_app.domain.imports import GuardianFacts, PolicyFact, RosterRow
from counsellor_app.domain.names import class_list_key, name_initials, same_name, search_key
from counsellor_app.domain.school_year import SchoolYear, class_key
from counsellor_app.services.batch_writer import BatchWriter
from counsellor_app.services.class_registry import ClassRegistry
from counsellor_app.services.import_run import ADDED, UNCHANGED, UPDATED, RowOutcome, refused
from counsellor_app.services.roster_state import RosterState
from counsellor_app.services.student_finder import Doubt, KnownStudent, StudentFinder
from counsellor_app.storage.catalogues import load
from counsellor_app.storage.records import (
    EnrolmentRecord,
    GuardianRecord,
    StudentPolicyRecord,
    StudentRecord,
)

#: RosterRow fields that are columns of the student.
_STUDENT_FIELDS = (
    "sex", "ethnic_group", "birth_place", "address", "hamlet", "commune", "district", "province",
    "phone",
)  # fmt: skip
#: RosterRow fields that are columns of the enrolment.
_ENROLMENT_FIELDS = (
    "roll_number", "status", "leaving_reason", "study_label", "study_level", "conduct_label",
    "conduct_level", "completed",
)  # fmt: skip
_GUARDIAN_FIELDS = ("name", "birth_year", "occupation", "phone")


class RosterWriter:
    """Takes the rows of one list of one year into a batch."""

    def __init__(
        self,
        batch: BatchWriter,
        year: SchoolYear,
        today: date,
        refused_classes: Collection[str] = (),
    ) -> None:
        self._batch = batch
        self._today = today
        self._registry = ClassRegistry(batch)
        self._year_id = self._registry.year_id(year)
        self._finder = StudentFinder.of_year(batch.db, self._year_id)
        self._state = RosterState(batch.db, self._year_id)
        self._next_code = self._state.last_code + 1
        self._statuses = load("student_statuses")
        self._taken: set[int] = set()
        self._classes: set[int] = set()
        self._refused_classes = refused_classes

    def take(self, row: RosterRow) -> RowOutcome:
        """Add or update one student."""
        if self._refused_classes and class_key(row.key.class_name or "") in self._refused_classes:
            return refused(row.row, "Lớp", "no-such-class", row.key.class_name or "")
        found = self._finder.find(row.key)
        if found is Doubt.UNKNOWN:
            self._add(row)
            return ADDED
        if isinstance(found, Doubt):
            return refused(row.row, _naming_column(row, found), found.value)
        if found.id in self._taken:
            return refused(row.row, _naming_column(row, found), "duplicate-in-file")
        self._taken.add(found.id)
        self._finder.learn(found, row.key)
        return UPDATED if self._bring_up_to_date(found, row) else UNCHANGED

    def absent(self) -> int:
        """How many present students of the list's classes the list no longer names."""
        present = self._state.present_in(self._classes)
        return len(present - self._taken)

    def _add(self, row: RosterRow) -> None:
        code = f"HS{self._next_code:05d}"
        self._next_code += 1
        values = {"code": code, **_identity(row), **_said(row, _STUDENT_FIELDS)}
        student = self._batch.insert(StudentRecord, values)
        self._taken.add(student)
        self._finder.add(_known(student, row))
        self._enrol(student, row)
        for guardian in row.guardians:
            self._batch.insert(GuardianRecord, {"student_id": student, **_guardian(guardian)})
        for policy in row.policies:
            if policy.member:
                self._add_policy(student, policy)

    def _enrol(self, student: int, row: RosterRow, **more: Any) -> None:
        class_id = self._registry.class_id(self._year_id, row.key.class_name or "")
        self._classes.add(class_id)
        values = {
            "student_id": student,
            "year_id": self._year_id,
            "class_id": class_id,
            **_said(row, _ENROLMENT_FIELDS),
            **more,
        }
        if self._has_left(row):
            values["left_on"] = self._today
        self._batch.insert(EnrolmentRecord, values)

    def _bring_up_to_date(self, found: KnownStudent, row: RosterRow) -> bool:
        changed = self._update_student(found.id, row)
        changed |= self._update_enrolment(found.id, row)
        changed |= self._update_guardians(found.id, row)
        return self._update_policies(found.id, row) or changed

    def _update_student(self, student: int, row: RosterRow) -> bool:
        wanted = _said(row, _STUDENT_FIELDS)
        held = self._state.students[student]
        wanted |= {name: v for name, v in _identity(row).items() if v is not None}
        given = _given_name(row, held)
        wanted |= {"given_name": given, "sort_key": class_list_key(wanted["full_name"], given)}
        return self._change(StudentRecord, held, wanted)

    def _update_enrolment(self, student: int, row: RosterRow) -> bool:
        held = self._state.enrolments.get(student)
        if held is None:
            self._enrol(student, row)
            return True
        class_id = self._registry.class_id(self._year_id, row.key.class_name or "")
        self._classes.add(class_id)
        if held["class_id"] != class_id:
            self._batch.update(EnrolmentRecord, held, {"moved_on": self._today})
            names = _ENROLMENT_FIELDS if row.status else (*_ENROLMENT_FIELDS, "left_on")
            kept = {name: held[name] for name in names if held[name] is not None}
            kept |= _said(row, _ENROLMENT_FIELDS)
            self._enrol(student, row, began_by="moved", started_on=self._today, **kept)
            return True
        wanted = _said(row, _ENROLMENT_FIELDS)
        if row.status is not None:
            left = self._has_left(row)
            wanted["left_on"] = (held["left_on"] or self._today) if left else None
        return self._change(EnrolmentRecord, held, wanted)

    def _update_guardians(self, student: int, row: RosterRow) -> bool:
        changed = False
        for guardian in row.guardians:
            held = self._state.guardians.get((student, guardian.relation))
            if held is None:
                self._batch.insert(GuardianRecord, {"student_id": student, **_guardian(guardian)})
                changed = True
            else:
                changed |= self._change(GuardianRecord, held, _said(guardian, _GUARDIAN_FIELDS))
        return changed

    def _update_policies(self, student: int, row: RosterRow) -> bool:
        changed = False
        for policy in row.policies:
            held = self._state.policies.get((student, policy.policy))
            if held is None:
                if policy.member:
                    self._add_policy(student, policy)
                    changed = True
            elif held["member"] != policy.member or (
                policy.detail and held["detail"] != policy.detail
            ):
                wanted = {"member": policy.member, "detail": policy.detail or held["detail"]}
                changed |= self._change(StudentPolicyRecord, held, wanted)
        return changed

    def _add_policy(self, student: int, policy: PolicyFact) -> None:
        self._batch.insert(
            StudentPolicyRecord,
            {
                "student_id": student,
                "year_id": self._year_id,
                "policy": policy.policy,
                "detail": policy.detail,
            },
        )

    def _change(self, record: Any, held: Mapping[str, Any], wanted: Mapping[str, Any]) -> bool:
        changes = {name: value for name, value in wanted.items() if held[name] != value}
        if changes:
            self._batch.update(record, held, changes)
        return bool(changes)

    def _has_left(self, row: RosterRow) -> bool:
        entry = self._statuses.by_code(row.status) if row.status else None
        return entry is not None and entry.facts.get("kind") == "left"


def _identity(row: RosterRow) -> dict[str, Any]:
    name = row.key.full_name or ""
    return {
        "ministry_id": row.key.ministry_id,
        "personal_id": row.key.personal_id,
        "full_name": name,
        "given_name": row.given_name,
        "sort_key": class_list_key(name, row.given_name),
        "search_key": search_key(name),
        "initials": name_initials(name),
        "birth_date": row.key.birth_date,
        "birth_year": row.birth_year,
    }


def _given_name(row: RosterRow, held: Mapping[str, Any]) -> str | None:
    """The given name to keep: the list's, else the counsellor's while the name still ends so."""
    given: str | None = row.given_name or held["given_name"]
    if given is None or row.given_name or row.key.full_name == held["full_name"]:
        return given
    last = (row.key.full_name or "").split()[-len(given.split()) :]
    return given if same_name(" ".join(last), given) else None


def _said(facts: RosterRow | GuardianFacts, names: tuple[str, ...]) -> dict[str, Any]:
    values = {name: getattr(facts, name) for name in names}
    return {name: value for name, value in values.items() if value is not None}


def _guardian(guardian: GuardianFacts) -> dict[str, Any]:
    return {"relation": guardian.relation, **_said(guardian, _GUARDIAN_FIELDS)}


def _known(student: int, row: RosterRow) -> KnownStudent:
    key = row.key
    classes = frozenset({class_key(key.class_name)} if key.class_name else ())
    return KnownStudent(
        student, key.full_name or "", key.birth_date, key.ministry_id, key.personal_id, classes
    )


def _naming_column(row: RosterRow, found: KnownStudent | Doubt) -> str:
    by_id = row.key.ministry_id or row.key.personal_id
    return "Mã định danh" if by_id and found is not Doubt.AMBIGUOUS else "Họ và tên"
