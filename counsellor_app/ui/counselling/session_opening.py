"""What the editor opens with: a draft, a session to amend, an appointment, a student, nobody."""

from __future__ import annotations

import uuid
from dataclasses import replace

from counsellor_app.domain.counselling import GROUP, WHOLE_CLASS, Participant
from counsellor_app.domain.errors import NotFound
from counsellor_app.domain.session_draft import SessionDraft
from counsellor_app.ui.common.page import Place
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.counselling.session_when import USUAL

AMEND, NEW, NEW_GROUP = "amend", "new", "group"


def draft_for(workplace: Workplace, place: Place) -> SessionDraft:
    """The draft to show at a place.

    Raises:
        DraftUnreadable: the draft is damaged.
        NotFound: the session is not there any more.
    """
    drafts, facts = workplace.services.session_drafts, place.facts
    session = place.subject if place.part == AMEND else facts.get("session")
    if facts.get("draft"):
        wanted = str(facts["draft"])
        return drafts.open_earlier(wanted) if facts.get("earlier") else drafts.open(wanted)
    if session:
        return drafts.of_session(int(session), _new_uuid())
    if facts.get("appointment"):
        return _of_appointment(workplace, int(facts["appointment"]))
    draft = new_draft(workplace)
    if place.part == NEW_GROUP or facts.get("class"):
        return replace(draft, form=GROUP, class_name=str(facts.get("class", "")))
    form = str(facts.get("form", draft.form))
    people = (Participant(place.subject),) if place.subject else ()
    return replace(draft, form=form, participants=people)


def new_draft(workplace: Workplace) -> SessionDraft:
    """A session of today and now, as long as the last one."""
    now = workplace.now()
    return SessionDraft(
        uuid=_new_uuid(),
        held_on=now.date(),
        held_at=now.time().replace(second=0, microsecond=0, tzinfo=None),
        minutes=workplace.services.session_log.usual_minutes() or USUAL,
    )


def _of_appointment(workplace: Workplace, number: int) -> SessionDraft:
    drafts = workplace.services.session_drafts
    begun = drafts.of_appointment(number)
    if begun is not None:
        return drafts.open(begun)
    row = workplace.services.appointments.row(number)
    if row.session_id is not None:
        try:
            return drafts.of_session(row.session_id, _new_uuid())
        except NotFound:  # it was deleted since: the appointment is recorded anew
            pass
    planned = workplace.services.appointments.get(number)
    return replace(
        new_draft(workplace),
        form=planned.form,
        participants=tuple(Participant(one) for one in planned.students),
        class_name=planned.class_name if planned.form in (GROUP, WHOLE_CLASS) else "",
        held_on=planned.on_day,
        held_at=planned.at_time,
        place=planned.place,
        appointment=number,
    )


def _new_uuid() -> str:
    return str(uuid.uuid4())
