"""An invented log book: talks with one student, groups, whole classes and parents."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from counsellor_app.domain.counselling import GROUP, INDIVIDUAL, PARENTS, WHOLE_CLASS
from counsellor_app.domain.imports import ParsedList, SessionRow
from counsellor_app.domain.pathway import pathway_catalogue
from counsellor_app.services.demonstration_classes import LAST_GRADE, DemoStudent
from counsellor_app.services.demonstration_pathways import DemoPathways
from counsellor_app.services.demonstration_words import SchoolDays, Weighted, dice, words
from counsellor_app.storage.catalogues import load

_CAREER = "CAREER"
_FOLLOW_UP_DAYS = (7, 7, 14, 14, 14, 21, 28)
_PRESENT_OF = 20
_YOUNGER_TALKS = 10
_PARENT_TALKS = 12
_TALKS_BEFORE = 60


@dataclass(slots=True)
class LogBook:
    """The rows of the log book, and how many sessions they are."""

    rows: list[SessionRow] = field(default_factory=list, repr=False)
    sessions: int = 0

    @property
    def as_list(self) -> ParsedList[SessionRow]:
        """The list, read."""
        return ParsedList(tuple(self.rows), (), (), len(self.rows))


def invent_sessions(students: Sequence[DemoStudent], pathways: DemoPathways, seed: int) -> LogBook:
    """The sessions of both years."""
    writer = _Writer(dice(seed, "sessions"), pathways)
    classes_now = _by_class(students, [one.class_now for one in students])
    classes_before = _by_class(students, [one.class_before for one in students])
    for class_name, members in classes_before.items():
        if class_name.startswith(str(LAST_GRADE)):
            writer.whole_class(class_name, members, "plans_before", "spring")
    for class_name, members in classes_now.items():
        if class_name.startswith(str(LAST_GRADE)):
            writer.whole_class(class_name, members, "class_autumn", "autumn")
            writer.whole_class(class_name, members, "class_spring", "spring")
            writer.groups(class_name, members)
        else:
            writer.whole_class(class_name, members, "class_autumn", "younger")
    for place, student in enumerate(students):
        writer.talks(place, student)
    return writer.book


def _by_class(
    students: Sequence[DemoStudent], names: Iterable[str]
) -> dict[str, list[DemoStudent]]:
    found: dict[str, list[DemoStudent]] = {}
    for student, name in zip(students, names, strict=True):
        if name:
            found.setdefault(name, []).append(student)
    return found


class _Writer:
    """Writes the log book."""

    def __init__(self, rng: random.Random, pathways: DemoPathways) -> None:
        facts = words("sessions")
        self._rng = rng
        self._pathways = pathways
        self._facts = facts
        self._days = SchoolDays()
        self._topics = Weighted((tuple(one["codes"]), one["share"]) for one in facts["topics"])
        self._talks = Weighted(enumerate(facts["shares_of_talks"]))
        self._labels = load(pathway_catalogue(LAST_GRADE))
        self.book = LogBook()

    def whole_class(
        self, class_name: str, members: Sequence[DemoStudent], span: str, theme: str
    ) -> None:
        """One lesson of a class; here and there somebody is absent."""
        text = self._rng.choice(self._facts["class"][theme]).format(class_name=class_name)
        present = [one for one in members if self._rng.randrange(_PRESENT_OF)]
        self._shared(WHOLE_CLASS, present or members, span, text)

    def groups(self, class_name: str, members: Sequence[DemoStudent]) -> None:
        """Two small groups of a class, where it is large enough."""
        if len(members) < 6:
            return
        texts = self._rng.sample(self._facts["group"]["texts"], 2)
        for template in texts:
            group = self._rng.sample(members, self._rng.randrange(4, min(8, len(members) + 1)))
            text = template.format(class_name=class_name, count=len(group))
            self._shared(GROUP, group, "groups", text)

    def talks(self, place: int, student: DemoStudent) -> None:
        """What one student, and their family, came for."""
        rng = self._rng
        if student.leaves_now:
            number = max(self._talks.draw(rng), place == 0)
            self._individual(place, student, "sessions_now", number)
            apart = place in self._pathways.apart
            if apart or rng.randrange(100) < _PARENT_TALKS:
                self._parents(student, "apart" if apart else "texts")
        elif student.class_now:
            self._individual(place, student, "sessions_now", rng.randrange(_YOUNGER_TALKS) == 0)
        elif student.destination is not None:
            number = rng.randrange(100) < _TALKS_BEFORE
            self._individual(place, student, "sessions_before", number)

    def _individual(self, place: int, student: DemoStudent, span: str, number: int) -> None:
        days = sorted(self._rng.sample(self._days.of(span), number))
        if days and student.leaves_now and self._rng.randrange(100) < self._facts["lately_share"]:
            days[-1] = self._rng.choice(self._days.of("late"))
        for day in days:
            topics = self._topics.draw(self._rng)
            wish = self._pathways.first_wish.get(place) if _CAREER in topics else None
            self._private_talk(student, INDIVIDUAL, day, topics, self._talk(topics[0], wish))

    def _talk(self, topic: str, wish: str | None) -> str:
        said = self._facts["individual"]
        parts = [self._rng.choice(said[topic])]
        if wish is not None and self._rng.randrange(3):
            label = self._labels.label(wish)
            parts.append(self._rng.choice(said["wish"]).format(wish=label))
        parts.append(self._rng.choice(said["closing"]))
        return " ".join(part for part in parts if part)

    def _parents(self, student: DemoStudent, theme: str) -> None:
        day = self._rng.choice(self._days.of("late" if theme == "apart" else "parents"))
        text = self._rng.choice(self._facts["parents"][theme])
        self._private_talk(student, PARENTS, day, (_CAREER,), text)

    def _private_talk(
        self, student: DemoStudent, form: str, day: date, topics: tuple[str, ...], text: str
    ) -> None:
        rng, facts = self._rng, self._facts
        note = ""
        if rng.randrange(100) < facts["note_share"]:
            note = rng.choice(facts["private"]["notes"])
        next_on = None
        if rng.randrange(100) < facts["follow_up_share"]:
            later = day + timedelta(days=rng.choice(_FOLLOW_UP_DAYS))
            next_on = self._days.on_or_after(later)
        self._add(student, form, day, topics, self._minutes(form), text, note, next_on)
        self.book.sessions += 1

    def _shared(self, form: str, members: Sequence[DemoStudent], span: str, text: str) -> None:
        day = self._rng.choice(self._days.of(span))
        minutes = self._minutes(form)
        for student in members:
            self._add(student, form, day, (_CAREER,), minutes, text)
        self.book.sessions += 1

    def _add(
        self,
        student: DemoStudent,
        form: str,
        day: date,
        topics: tuple[str, ...],
        minutes: int,
        text: str,
        note: str = "",
        next_on: date | None = None,
    ) -> None:
        self.book.rows.append(
            SessionRow(
                row=len(self.book.rows) + 2,
                key=student.key,
                held_on=day,
                form=form,
                topics=topics,
                minutes=minutes,
                talked_about=text,
                private_note=note,
                next_on=next_on,
            )
        )

    def _minutes(self, form: str) -> int:
        minutes: Sequence[int] = self._facts["minutes"][form]
        return self._rng.choice(minutes)
