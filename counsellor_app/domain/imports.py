"""What a list from outside says, row by row, before any of it is believed.

`None` in a fact means the list does not say; importing it leaves what the school holds alone.
Codes in facts are catalogue codes. `Problem.problem` is a stable code (commands-and-files).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Generic, TypeVar

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Problem:
    """A cell that cannot be taken as it stands: the sheet's own row number, heading, code.

    `sheet` is the name of the sheet in a workbook, empty in a text file.
    """

    row: int
    column: str
    problem: str
    value: str = ""
    sheet: str = ""


@dataclass(frozen=True, slots=True)
class ParsedList(Generic[Row]):
    """A read list: the good rows, what is wrong with the others, what was mended and how.

    `total` counts the rows that hold anything; `refused` the rows with a problem.
    """

    rows: tuple[Row, ...]
    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...]
    total: int

    @property
    def refused(self) -> int:
        """How many rows have at least one problem."""
        return len({(problem.sheet, problem.row) for problem in self.problems})


@dataclass(frozen=True, slots=True)
class GuardianFacts:
    """What a list says of a father, mother or guardian."""

    relation: str
    name: str | None = None
    birth_year: int | None = None
    occupation: str | None = None
    phone: str | None = None


@dataclass(frozen=True, slots=True)
class PolicyFact:
    """Whether the list says the student belongs to a policy group this year."""

    policy: str
    member: bool
    detail: str = ""


@dataclass(frozen=True, slots=True)
class StudentKey:
    """What a row tells a student by: ministry id, else personal id, else name and birth date."""

    full_name: str | None = None
    birth_date: date | None = None
    class_name: str | None = None
    ministry_id: str | None = None
    personal_id: str | None = None


@dataclass(frozen=True, slots=True)
class RosterRow:
    """One student of a class or school list."""

    row: int
    key: StudentKey
    given_name: str | None = None
    birth_year: int | None = None
    sex: str | None = None
    ethnic_group: str | None = None
    birth_place: str | None = None
    address: str | None = None
    hamlet: str | None = None
    commune: str | None = None
    district: str | None = None
    province: str | None = None
    phone: str | None = None
    guardians: tuple[GuardianFacts, ...] = ()
    policies: tuple[PolicyFact, ...] = ()
    roll_number: int | None = None
    status: str | None = None
    leaving_reason: str | None = None
    study_label: str | None = None
    study_level: str | None = None
    conduct_label: str | None = None
    conduct_level: str | None = None
    completed: bool | None = None


@dataclass(frozen=True, slots=True)
class WishFacts:
    """One ranked wish of a pathway list; rank from 1."""

    rank: int
    pathway: str
    institution: str = ""


@dataclass(frozen=True, slots=True)
class PathwayRow:
    """One student's line of a pathway list; `wishes` None means no wish column says anything."""

    row: int
    key: StudentKey
    wishes: tuple[WishFacts, ...] | None = None
    family_view: str | None = None
    recommendation: str | None = None
    recommendation_text: str | None = None
    state: str | None = None
    destination: str | None = None
    destination_institution: str | None = None
    completed: bool | None = None
    dated_on: date | None = None


@dataclass(frozen=True, slots=True)
class SessionRow:
    """One line of an old log book: one student in one session, or a class in it."""

    row: int
    key: StudentKey
    held_on: date
    form: str
    topics: tuple[str, ...]
    minutes: int | None = None
    talked_about: str = ""
    private_note: str = field(default="", repr=False)
    next_on: date | None = None

    @property
    def names_nobody(self) -> bool:
        """Whether the row is about a whole class and names no student."""
        key = self.key
        return self.form == "CLASS" and not (key.full_name or key.ministry_id or key.personal_id)


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What an import did, or would do (batch None on a dry run, a refusal, or no change).

    `absent` counts students of the file's classes that the file no longer lists.
    """

    batch: int | None
    rows: int
    added: int
    updated: int
    unchanged: int
    refused: int
    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...] = ()
    absent: int = 0
