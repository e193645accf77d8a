"""Column by column, what becomes of a student's records once their names go.

What the summaries count stays (class, sex, policies counted, pathway, sessions and their length);
whatever tells who it was goes. A test finds every column of every table about a student here.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from counsellor_app.domain.anonymising import NAMELESS
from counsellor_app.domain.pathway import NOT_ASKED

KEPT: Final = object()
"""Stays as it is: it counts, or ties rows together."""
WRITTEN: Final = object()
"""Written anew for each row: a code of chance, a group told more coarsely, the moment."""

#: Tables whose rows about the student go altogether.
REMOVED: Final = (
    "guardians", "consents", "letters", "appointment_students", "agreements", "session_versions",
    "private_notes", "session_drafts", "appointments",
)  # fmt: skip

RULES: Final[Mapping[str, Mapping[str, Any]]] = {
    "students": {
        "id": KEPT, "code": WRITTEN, "ministry_id": None, "personal_id": None,
        "full_name": NAMELESS, "given_name": None, "sort_key": b"", "search_key": "",
        "initials": "", "birth_date": None, "birth_year": None, "sex": KEPT,
        "ethnic_group": WRITTEN, "birth_place": "", "address": "", "hamlet": "", "commune": "",
        "district": "", "province": "", "phone": "", "archived_at": WRITTEN,
        "anonymised_at": WRITTEN, "revision": WRITTEN,
    },
    "student_policies": {
        "id": KEPT, "student_id": KEPT, "year_id": KEPT, "policy": KEPT, "member": KEPT,
        "detail": "", "evidence": "", "valid_until": None, "revision": WRITTEN,
    },
    "enrolments": {
        "id": KEPT, "student_id": KEPT, "year_id": KEPT, "class_id": KEPT, "roll_number": None,
        "began_by": KEPT, "started_on": KEPT, "moved_on": KEPT, "status": "", "left_on": KEPT,
        "leaving_reason": None, "study_label": "", "study_level": None, "conduct_label": "",
        "conduct_level": None, "completed": KEPT, "revision": WRITTEN,
    },
    "pathway_plans": {
        "id": KEPT, "student_id": KEPT, "year_id": KEPT, "planned_on": KEPT, "state": KEPT,
        "family_view": NOT_ASKED, "family_view_on": None, "family_words": "",
        "recommendation": None, "recommendation_text": "", "recommendation_reason": "",
        "confirmation_reason": "", "catalogue": KEPT, "catalogue_version": KEPT,
        "saved_at": KEPT, "revision": WRITTEN,
    },
    "pathway_choices": {
        "id": KEPT, "plan_id": KEPT, "rank": KEPT, "pathway": KEPT, "institution": "",
        "programme": "",
    },
    "destinations": {
        "id": KEPT, "student_id": KEPT, "year_id": KEPT, "dated_on": KEPT, "pathway": KEPT,
        "institution": "", "programme": "", "evidence": "", "catalogue": KEPT,
        "catalogue_version": KEPT, "saved_at": KEPT, "revision": WRITTEN,
    },
    "participants": {"id": KEPT, "session_id": KEPT, "student_id": KEPT, "line": ""},
    "counselling_sessions": {
        "id": KEPT, "uuid": KEPT, "year_id": KEPT, "form": KEPT, "class_id": KEPT,
        "counsellor_id": KEPT, "held_on": WRITTEN, "held_at": None, "minutes": KEPT,
        "online": KEPT, "place": "", "channel": "", "talked_about": "",
        "difficulties_and_needs": "", "circumstances": "", "first_assessment": "", "methods": "",
        "effect": "", "ending": None, "referred_to": "", "next_on": None,
        "followed_up_on": None, "saved_at": WRITTEN, "deleted_at": KEPT, "revision": WRITTEN,
    },
    "session_topics": {"id": KEPT, "session_id": KEPT, "topic": KEPT, "priority": KEPT},
    "activity_absences": {"id": KEPT, "activity_id": KEPT, "student_id": KEPT},
    # Of an activity only whole names go: it is the school's, not the student's.
    "activities": {
        "id": KEPT, "year_id": KEPT, "kind": KEPT, "name": WRITTEN, "held_on": KEPT,
        "ends_on": KEPT, "place": WRITTEN, "partner": WRITTEN, "description": WRITTEN,
        "saved_at": KEPT, "deleted_at": KEPT, "revision": WRITTEN,
    },
    "import_changes": {
        "id": KEPT, "batch_id": KEPT, "table": KEPT, "row_id": KEPT, "last_id": KEPT,
        "revision": WRITTEN, "before": WRITTEN,
    },
    # The trail never held a word; who did what, and when, stays.
    "trail": {
        "id": KEPT, "at": KEPT, "role": KEPT, "person_id": KEPT, "action": KEPT, "subject": KEPT,
        "subject_id": KEPT, "count": KEPT, "digest": KEPT,
    },
}  # fmt: skip


def blanks(table: str) -> dict[str, Any]:
    """What every row of a table is given alike."""
    return {
        name: value
        for name, value in RULES[table].items()
        if value is not KEPT and value is not WRITTEN
    }
