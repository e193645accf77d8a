"""The school and its people."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class SchoolLevel(StrEnum):
    """Lower secondary, upper secondary, or both in one school."""

    THCS = "thcs"
    THPT = "thpt"
    BOTH = "both"

    @property
    def leaving_grades(self) -> tuple[int, ...]:
        """The grades whose students choose a pathway."""
        return {"thcs": (9,), "thpt": (12,), "both": (9, 12)}[self.value]


@dataclass(frozen=True, slots=True)
class School:
    """The school as it stands on its papers.

    `governing_body` is the body printed above the school (commune or department); `report_to`
    receives the summaries; `place` is the short place name before a date (`Trà Cú`).
    """

    name: str
    level: SchoolLevel
    governing_body: str
    report_to: str
    place: str
    boarding: bool = False
    uuid: str = ""

    @property
    def leaving_grades(self) -> tuple[int, ...]:
        """The grades whose students choose a pathway."""
        return self.level.leaving_grades


@dataclass(frozen=True, slots=True)
class StaffMember:
    """Somebody of the staff; `role` is counsellor, principal or deputy."""

    name: str
    role: str
    form_of_address: str = ""


COUNSELLOR = "counsellor"
PRINCIPAL = "principal"
DEPUTY = "deputy"


def abbreviation(school_name: str) -> str:
    """The school in the number of a paper: `THCSTC` for `Trường THCS Trà Cú`.

    The first word in capitals stays whole, of the others the first letter is taken; a second word
    in capitals (`PTDTNT THCS-THPT Sông Trăng`) is left out.
    """
    whole, initials = "", ""
    for word in school_name.split():
        if word.isupper() and len(word) > 1:
            whole = whole or word.replace("-", "")
        elif word[:1].isupper() and word.casefold() != "trường":
            initials += word[0]
        elif word.isdigit():
            initials += word
    return (whole + initials).upper()


def addressed(person: StaffMember) -> str:
    """A person as they are spoken of on their own: `Cô Lê Thị Thu Hà`."""
    whole = f"{person.form_of_address} {person.name}".strip()
    return whole[:1].upper() + whole[1:]
