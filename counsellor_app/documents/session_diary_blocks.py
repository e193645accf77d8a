"""The ten blocks of one session in the printed diary."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any, Final

from reportlab.lib.colors import black
from reportlab.platypus import Flowable
from reportlab.platypus import Table as Grid

from counsellor_app.documents.fonts import BOLD, ITALIC, REGULAR
from counsellor_app.documents.official_flow import flow_font, flow_text, runs
from counsellor_app.domain.counselling import REFERRED
from counsellor_app.domain.official_text import short_date
from counsellor_app.domain.session_diary import (
    DiaryEntry,
    DiaryPerson,
    DiaryStudent,
    SessionDiary,
)

_FIELD: Final = "session_diary"
_SIZE: Final = 13.0
_CELL: Final = 12.0
_TEXTS: Final = (
    "difficulties_and_needs", "circumstances", "first_assessment", "methods", "effect",
)  # fmt: skip
_text = partial(flow_text, field=_FIELD)
Parts = Sequence[tuple[str, str]]


class Blocks:
    """Sets the blocks of each session of a diary."""

    def __init__(self, diary: SessionDiary, measure: float) -> None:
        self._diary = diary
        self._words = diary.wording
        self._measure = measure

    def of(self, entry: DiaryEntry) -> Iterator[Flowable]:
        """The ten blocks, in the order of the form."""
        yield from self._student(entry)
        yield from self._topics(entry)
        yield from self._block("form", self._form(entry))
        for name in _TEXTS:
            text = getattr(entry.session, name) or self._blank
            yield from self._block(name, [(text, REGULAR)])
        yield from self._block("ending", [(self._ending(entry), REGULAR)])
        yield from self._block("next_on", [(self._next(entry), REGULAR)])
        if entry.agreements:
            yield self._line([(self._field("agreements") + ":", ITALIC)])
            for one in entry.agreements:
                yield self._line([(f"- {one}", REGULAR)], indent=10)

    def _block(self, name: str, parts: Parts) -> Iterator[Flowable]:
        """Heading over text on the form; on one line where many sessions follow each other."""
        if self._diary.single:
            yield self._heading(name)
            yield self._line(parts)
        else:
            yield self._line([(self._words["block"][name] + ": ", BOLD), *parts])

    @property
    def _blank(self) -> str:
        """Room for the pen on one session's form; a dash in a longer print."""
        return str(self._words["blank" if self._diary.single else "none"])

    def _field(self, name: str) -> str:
        return str(self._words["field"][name])

    def _heading(self, block: str) -> Flowable:
        made = _text(self._words["block"][block], BOLD, _SIZE, "left", before=6, leading=1.2)
        made.keepWithNext = True
        return made

    def _line(self, parts: Parts, indent: float = 0) -> Flowable:
        return _text(
            runs(parts, _FIELD), REGULAR, _SIZE, "left", markup=True, leading=1.2, before=2,
            indent=indent,
        )  # fmt: skip

    def _named(self, name: str, value: str) -> Parts:
        blank = self._words["short_blank" if self._diary.single else "none"]
        return ((self._field(name) + ": ", REGULAR), (value or blank, REGULAR))

    # 1

    def _student(self, entry: DiaryEntry) -> Iterator[Flowable]:
        yield self._heading("student")
        if len(entry.students) > 1:
            yield self._many(entry.students)
            return
        for one in entry.students:
            yield self._line(((self._field("name") + ": ", REGULAR), (one.name, BOLD)))
            born = short_date(one.birth_date) if one.birth_date else ""
            facts = [("birth_date", born), ("sex", one.sex), ("class_name", one.class_name)]
            yield self._line(self._row(facts))
            for parent in ("father", "mother"):
                said = self._person(getattr(one, parent))
                if said or self._diary.single:
                    yield self._line(self._named(parent, said))
            carers = "; ".join(self._person(each) for each in one.carers)
            if carers or self._diary.single:
                yield self._line(self._named("carer", carers))
            if entry.others:
                with_others = self._field("others").format(count=entry.others)
                yield self._line([(with_others[:1].upper() + with_others[1:], ITALIC)])
            if one.line:
                yield self._line(self._named("own_line", one.line))

    def _row(self, facts: Sequence[tuple[str, str]]) -> Parts:
        """Several short facts on one line."""
        text = "; ".join(f"{self._field(name)}: {value or '……'}" for name, value in facts)
        return ((text, REGULAR),)

    def _person(self, person: DiaryPerson | None) -> str:
        if person is None:
            return ""
        age = self._field("age").format(age=person.age) if person.age is not None else ""
        return ", ".join(part for part in (person.name, age, person.occupation) if part)

    def _many(self, students: Sequence[DiaryStudent]) -> Flowable:
        headings = ("number", "name", "birth_date", "sex", "class_name", "own_line")
        rows: list[list[Any]] = [[self._cell(self._field(one), BOLD, "center") for one in headings]]
        for number, one in enumerate(students, start=1):
            born = short_date(one.birth_date) if one.birth_date else ""
            values = (str(number), one.name, born, one.sex, one.class_name, one.line)
            rows.append([self._cell(value) for value in values])
        return self._grid(rows, (0.07, 0.27, 0.17, 0.1, 0.1, 0.29))

    # 2

    def _topics(self, entry: DiaryEntry) -> Iterator[Flowable]:
        yield self._heading("topics")
        ranked = {topic: rank for rank, topic in enumerate(entry.topics, start=1)}
        if self._diary.single:
            headings = ("number", "topic", "priority")
            rows = [[self._cell(self._field(one), BOLD, "center") for one in headings]]
            for number, topic in enumerate(self._diary.all_topics, start=1):
                rank = str(ranked.get(topic, ""))
                style = BOLD if rank else REGULAR
                rows.append(
                    [
                        self._cell(str(number), REGULAR, "center"),
                        self._cell(topic, style),
                        self._cell(rank, style, "center"),
                    ]
                )
            yield self._grid(rows, (0.1, 0.65, 0.25))
        else:
            text = "; ".join(f"{topic} ({rank})" for topic, rank in ranked.items())
            yield self._line([(text or self._blank, REGULAR)])
        yield self._line(self._named("talked_about", entry.session.talked_about))

    # 3

    def _form(self, entry: DiaryEntry) -> Parts:
        session = entry.session
        how = self._field("online" if session.online else "in_person")
        where = "channel" if session.online else "place"
        value = session.channel if session.online else session.place
        at = short_date(session.held_on)
        if session.held_at:
            at = f"{session.held_at:%H:%M}, {at}"
        long = ""
        if session.minutes:
            long = self._field("minutes_value").format(minutes=session.minutes)
        form = f"{entry.form} {entry.class_name}".strip()
        facts = ((where, value), ("at", at), ("minutes", long))
        return (
            (f"{how} ({form.lower() if not entry.class_name else form}); ", REGULAR),
            *self._row(facts),
        )

    # 9, 10

    def _ending(self, entry: DiaryEntry) -> str:
        referring = entry.session.ending == REFERRED
        text = entry.ending or ("" if entry.session.referred_to else self._blank)
        if entry.session.referred_to:
            referred = f"{self._field('referred_to')}: {entry.session.referred_to}"
            whole = referred[:1].upper() + referred[1:]
            text = f"{text}; {referred}" if text and not referring else whole
        return text

    def _next(self, entry: DiaryEntry) -> str:
        day = entry.session.next_on
        return short_date(day) if day else self._field("no_next")

    # tables

    def _cell(self, text: str, style: str = REGULAR, align: str = "left") -> Flowable:
        return _text(text, style, _CELL, align)

    def _grid(self, rows: list[list[Any]], shares: Sequence[float]) -> Flowable:
        made = Grid(
            rows,
            colWidths=[share * self._measure for share in shares],
            repeatRows=1,
            style=[
                ("FONT", (0, 0), (-1, -1), flow_font(REGULAR)),
                ("GRID", (0, 0), (-1, -1), 0.5, black),
                ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
                ("TOPPADDING", (0, 0), (-1, -1), 1),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
                ("LEFTPADDING", (0, 0), (-1, -1), 4),
                ("RIGHTPADDING", (0, 0), (-1, -1), 4),
            ],
        )
        made.spaceBefore, made.spaceAfter = 3, 3
        return made
