"""The pathway letter a family receives: everything printed on it, and nothing else.

There is on purpose no place here for ethnic group, poverty, health, family circumstances or a
private note: what a `Letter` cannot hold cannot be printed by mistake.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from datetime import date
from enum import StrEnum
from typing import Any

from counsellor_app.domain.official_text import PRINCIPAL, signing_lines


class Layout(StrEnum):
    """A numbered Thông báo, or an unnumbered Phiếu tư vấn signed by the counsellor too."""

    NOTICE = "notice"
    SLIP = "slip"


class Language(StrEnum):
    """Vietnamese, or Vietnamese with a fixed summary in Khmer."""

    VIETNAMESE = "vi"
    WITH_KHMER = "vi-km"


class Level(StrEnum):
    """Which school level the student leaves: after grade 9, or after grade 12."""

    THCS = "thcs"
    THPT = "thpt"


class FamilyAnswer(StrEnum):
    """What the family said of the student's first wish, where it was asked."""

    AGREES = "agrees"
    NOT_YET = "not-yet"


@dataclass(frozen=True, slots=True)
class Person:
    """Someone the letter names, with the form of address (`Bà`, `cô`), empty where unknown."""

    name: str
    form: str = ""


@dataclass(frozen=True, slots=True)
class Wish:
    """One of the student's own wishes, word for word and in the student's order (rank from 1)."""

    rank: int
    pathway: str
    programme: str = ""
    institution: str = ""


@dataclass(frozen=True, slots=True)
class FamilyView:
    """The family's answer and the day it was given, where known."""

    answer: FamilyAnswer
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Recommendation:
    """One pathway the counsellor offers for thought, with the reason."""

    pathway: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Signatory:
    """Who signs for the school: the principal, or a deputy in the principal's place."""

    name: str
    title: str = PRINCIPAL
    for_principal: bool = False
    principal_title: str = PRINCIPAL

    @property
    def lines(self) -> tuple[str, ...]:
        """`HIỆU TRƯỞNG`, or `KT. HIỆU TRƯỞNG` over `PHÓ HIỆU TRƯỞNG`."""
        return signing_lines(
            self.title, for_principal=self.for_principal, principal=self.principal_title
        )


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter about one student, frozen as it is issued.

    `number` is None until the clerk gives one. `number_suffix` is `TB-` and the school's letters.
    `recipients` are the lines of `Nơi nhận:` without hyphen and end mark, the archive line last.
    `page_code`, where the school wants one, is an opaque letter code printed under a QR of itself:
    never a name.
    """

    layout: Layout
    language: Language
    level: Level
    governing_body: str
    school_name: str
    place: str
    dated_on: date
    student_name: str
    class_name: str
    school_year: str
    counsellor: Person
    signatory: Signatory
    wishes: tuple[Wish, ...] = ()
    number: str | None = None
    number_suffix: str = ""
    birth_date: date | None = None
    birth_year: int | None = None
    guardian: Person | None = None
    family_view: FamilyView | None = None
    recommendation: Recommendation | None = None
    reply_by: date | None = None
    recipients: tuple[str, ...] = ()
    page_code: str = ""


def to_record(letter: Letter) -> dict[str, Any]:
    """The letter as plain JSON values, for the frozen data of an issued letter."""
    record: dict[str, Any] = _plain(asdict(letter))
    return record


def from_record(record: dict[str, Any]) -> Letter:
    """The very letter `to_record` froze; a key it does not know is a ValueError."""
    unknown = record.keys() - {field.name for field in fields(Letter)}
    if unknown:
        raise ValueError(f"not fields of a letter: {sorted(unknown)}")
    values = dict(record)
    values["layout"] = Layout(values["layout"])
    values["language"] = Language(values["language"])
    values["level"] = Level(values["level"])
    values["dated_on"] = date.fromisoformat(values["dated_on"])
    for name in ("birth_date", "reply_by"):
        values[name] = _day(values.get(name))
    values["counsellor"] = Person(**values["counsellor"])
    values["signatory"] = Signatory(**values["signatory"])
    values["wishes"] = tuple(Wish(**wish) for wish in values.get("wishes", ()))
    values["recipients"] = tuple(values.get("recipients", ()))
    if values.get("guardian") is not None:
        values["guardian"] = Person(**values["guardian"])
    if values.get("recommendation") is not None:
        values["recommendation"] = Recommendation(**values["recommendation"])
    if (view := values.get("family_view")) is not None:
        values["family_view"] = FamilyView(FamilyAnswer(view["answer"]), _day(view["on"]))
    return Letter(**values)


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _plain(held) for name, held in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(held) for held in value]
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    return value
