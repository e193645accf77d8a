"""A session not finished yet: whatever was typed so far, right or not, so that no word is lost."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from datetime import date, datetime, time
from typing import Any

from counsellor_app.domain.counselling import (
    INDIVIDUAL,
    SHARED_FORMS,
    CounsellingSession,
    Participant,
    problems,
)
from counsellor_app.domain.imports import Problem

TEXTS = (
    "place", "channel", "talked_about", "difficulties_and_needs", "circumstances",
    "first_assessment", "methods", "effect", "referred_to",
)  # fmt: skip
_DAYS = ("held_on", "next_on")


@dataclass(frozen=True, slots=True)
class DraftAgreement:
    """Something agreed to be done; `id` is the number of one that is already kept."""

    agreed: str
    id: int | None = None


@dataclass(frozen=True, slots=True)
class SessionDraft:
    """A session as it stands in the editor.

    `typed` holds, by field, what was typed where no day, hour or number could be read in it.
    `session` is the saved session this draft amends, `appointment` the one it came from. A
    `private_note` of None leaves the note of the amended session as it is: nobody opened it.
    """

    uuid: str
    form: str = INDIVIDUAL
    participants: tuple[Participant, ...] = ()
    class_name: str = ""
    held_on: date | None = None
    held_at: time | None = None
    minutes: int | None = None
    topics: tuple[str, ...] = ()
    online: bool = False
    place: str = ""
    channel: str = ""
    talked_about: str = field(default="", repr=False)
    difficulties_and_needs: str = field(default="", repr=False)
    circumstances: str = field(default="", repr=False)
    first_assessment: str = field(default="", repr=False)
    methods: str = field(default="", repr=False)
    effect: str = field(default="", repr=False)
    ending: str | None = None
    referred_to: str = ""
    next_on: date | None = None
    private_note: str | None = field(default="", repr=False)
    agreements: tuple[DraftAgreement, ...] = ()
    typed: Mapping[str, str] = field(default_factory=dict, repr=False, hash=False)
    session: int | None = None
    appointment: int | None = None

    @property
    def shared(self) -> bool:
        """Whether several students may take part."""
        return self.form in SHARED_FORMS

    @property
    def holds_words(self) -> bool:
        """Whether anything was written that would be missed."""
        texts = [getattr(self, name) for name in TEXTS if name != "place"]
        texts += [self.private_note or "", *(one.agreed for one in self.agreements)]
        texts += [one.line for one in self.participants]
        return bool(any(text.strip() for text in texts) or self.topics)


@dataclass(frozen=True, slots=True)
class DraftRow:
    """A draft in a list: who and what about, never a word of what was said.

    `damaged` drafts cannot be opened; `earlier_saved_at` tells of a copy that still can.
    """

    uuid: str
    saved_at: datetime
    names: tuple[str, ...] = ()
    class_name: str = ""
    form: str = INDIVIDUAL
    topics: tuple[str, ...] = ()
    held_on: date | None = None
    session: int | None = None
    appointment: int | None = None
    damaged: bool = False
    earlier_saved_at: datetime | None = None
    classes: tuple[str, ...] = ()


def draft_problems(draft: SessionDraft) -> tuple[Problem, ...]:
    """What keeps a draft from being finished; `column` is the field it stands in."""
    found: list[tuple[str, str]] = []
    if "held_on" in draft.typed:
        found.append(("held_on", "unreadable-date"))
    elif draft.held_on is None:
        found.append(("held_on", "missing-date"))
    if "held_at" in draft.typed:
        found.append(("held_at", "unreadable-time"))
    if "minutes" in draft.typed:
        found.append(("minutes", "bad-minutes"))
    if "next_on" in draft.typed:
        found.append(("next_on", "unreadable-date"))
    columns = {
        "missing-student": "participants",
        "missing-topic": "topics",
        "bad-minutes": "minutes",
        "next-before-session": "next_on",
    }
    session = as_session(draft, held_on=draft.held_on or date.min)
    found += [(columns[one.problem], one.problem) for one in problems(session)]
    return tuple(Problem(0, column, problem) for column, problem in dict.fromkeys(found))


def as_session(draft: SessionDraft, *, held_on: date | None = None) -> CounsellingSession:
    """The session the draft would make; its class is not known here."""
    day = held_on or draft.held_on
    if day is None:
        raise ValueError("a session without a day")
    lines = draft.shared
    return CounsellingSession(
        held_on=day,
        form=draft.form,
        topics=draft.topics,
        participants=tuple(
            one if lines else Participant(one.student) for one in draft.participants
        ),
        held_at=draft.held_at,
        minutes=draft.minutes,
        online=draft.online,
        ending=draft.ending,
        next_on=draft.next_on,
        private_note=(draft.private_note or "").strip(),
        **{name: getattr(draft, name).strip() for name in TEXTS},
    )


def as_draft(uuid: str, number: int, session: CounsellingSession) -> SessionDraft:
    """A saved session put into the editor again; its private note stays closed."""
    return SessionDraft(
        uuid=uuid,
        form=session.form,
        participants=session.participants,
        held_on=session.held_on,
        held_at=session.held_at,
        minutes=session.minutes,
        topics=session.topics,
        online=session.online,
        ending=session.ending,
        next_on=session.next_on,
        private_note=None,
        session=number,
        **{name: getattr(session, name) for name in TEXTS},
    )


def to_text(draft: SessionDraft) -> str:
    """The whole draft as one JSON text."""
    content: dict[str, Any] = asdict(draft)
    for name in _DAYS:
        content[name] = content[name] and content[name].isoformat()
    content["held_at"] = draft.held_at and draft.held_at.isoformat()
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def from_text(text: str) -> SessionDraft:
    """The draft such a text was made of; fields it does not know are left out.

    Raises ValueError, TypeError or KeyError for a text that is none.
    """
    known = {one.name for one in fields(SessionDraft)}
    content = {name: value for name, value in json.loads(text).items() if name in known}
    for name in _DAYS:
        content[name] = date.fromisoformat(content[name]) if content.get(name) else None
    at = content.get("held_at")
    content["held_at"] = time.fromisoformat(at) if at else None
    content["topics"] = tuple(content.get("topics", ()))
    content["participants"] = tuple(Participant(**one) for one in content.get("participants", ()))
    content["agreements"] = tuple(DraftAgreement(**one) for one in content.get("agreements", ()))
    return SessionDraft(**content)
