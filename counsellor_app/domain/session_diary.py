"""What the printed session diary of TT 18/2025/TT-BGDĐT may say; there is no room for a note."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from counsellor_app.domain.counselling import CounsellingSession


@dataclass(frozen=True, slots=True)
class DiaryPerson:
    """A father, mother or whoever cares for the student; `age` on the day of the session."""

    name: str
    age: int | None = None
    occupation: str = ""


@dataclass(frozen=True, slots=True)
class DiaryStudent:
    """Block 1 of the diary: who was counselled."""

    name: str
    birth_date: date | None = None
    sex: str = ""
    class_name: str = ""
    father: DiaryPerson | None = None
    mother: DiaryPerson | None = None
    carers: tuple[DiaryPerson, ...] = ()
    line: str = ""


@dataclass(frozen=True, slots=True)
class DiaryEntry:
    """One session on paper. `others` counts participants who are left out of this copy."""

    session: CounsellingSession
    students: tuple[DiaryStudent, ...]
    form: str
    ending: str = ""
    topics: tuple[str, ...] = ()
    agreements: tuple[str, ...] = ()
    class_name: str = ""
    others: int = 0


@dataclass(frozen=True, slots=True)
class SessionDiary:
    """Sessions to be printed: one alone as the whole form, several one after the other.

    `all_topics` are the content groups of the circular, in its order; `subtitle` says of what.
    """

    governing_body: str
    school: str
    place: str
    dated_on: date
    counsellor: str
    subtitle: str
    entries: tuple[DiaryEntry, ...]
    all_topics: tuple[str, ...]
    wording: Mapping[str, Any] = field(hash=False)

    @property
    def single(self) -> bool:
        """Whether it is the form of one session, with room for the pen where nothing was typed."""
        return len(self.entries) == 1
