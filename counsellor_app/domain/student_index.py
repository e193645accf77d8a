"""The students of a year as a list to search: what is typed is compared in memory.

A school has a few thousand students at most, so the whole list is read once and each key typed
costs some milliseconds, also where there are fifty thousand.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from itertools import compress
from typing import NamedTuple

from counsellor_app.domain.school_year import class_key
from counsellor_app.domain.vietnamese_text import clean, fold

PRESENT, LEFT, ELSEWHERE, ARCHIVED = "PRESENT", "LEFT", "ELSEWHERE", "ARCHIVED"
NO_PLAN, ACTUAL = "NONE", "ACTUAL"
BY_NAME, BY_CLASS, BY_ROLL = "name", "class", "roll"
_IN_A_DATE = frozenset("0123456789/.-")


@dataclass(frozen=True, slots=True)
class ListedStudent:
    """A student in the list of a year; `state` is where their pathway stands.

    `standing`: present, left during the year, not of this year, or put away.
    """

    id: int
    full_name: str
    birth_date: date | None
    birth_year: int | None
    sex: str | None
    class_name: str | None
    grade: int | None
    roll_number: int | None
    standing: str
    state: str


@dataclass(frozen=True, slots=True)
class StudentFilter:
    """Which students are wanted; what is None or empty does not matter.

    `ids`: exactly these.
    """

    text: str = ""
    class_name: str | None = None
    grade: int | None = None
    standing: str | None = PRESENT
    state: str | None = None
    ids: tuple[int, ...] | None = None
    order: str = BY_NAME


class IndexLine(NamedTuple):
    """A student as they are kept in the index; `hay` holds every word they are found by."""

    student: ListedStudent
    hay: str
    class_key: str
    class_order: bytes
    name_order: bytes


class StudentIndex:
    """The students of a year in the order of given names; never changed, made anew instead."""

    def __init__(self, lines: Iterable[IndexLine]) -> None:
        self._lines = list(lines)
        self._places = {line.student.id: at for at, line in enumerate(self._lines)}
        self._orders: dict[str, list[int]] = {BY_NAME: list(range(len(self._lines)))}
        self._chosen: tuple[StudentFilter, list[ListedStudent], list[str]] | None = None

    def __len__(self) -> int:
        return len(self._lines)

    def __contains__(self, student: object) -> bool:
        return student in self._places

    def student(self, student: int) -> ListedStudent | None:
        """The student of this number, if there is one."""
        at = self._places.get(student)
        return None if at is None else self._lines[at].student

    def find(self, wanted: StudentFilter) -> tuple[ListedStudent, ...]:
        """Those who fit, in the order asked for; names that bear typed diacritics come first."""
        found, hays = self._choose(replace(wanted, text=""))
        for spelled in needles(wanted.text):
            fits = _fitting(spelled, hays)
            found, hays = list(compress(found, fits)), list(compress(hays, fits))
        typed = clean(wanted.text).lower()
        if typed and fold(typed) != typed:
            found = sorted(found, key=lambda student: typed not in student.full_name.lower())
        return tuple(found)

    def _choose(self, wanted: StudentFilter) -> tuple[list[ListedStudent], list[str]]:
        """Who fits but for the text, and their hays; the same while somebody types."""
        if self._chosen is None or self._chosen[0] != wanted:
            lines = [self._lines[at] for at in self._order(wanted.order)]
            for fits in _checks(wanted):
                lines = [line for line in lines if fits(line)]
            self._chosen = wanted, [line.student for line in lines], [line.hay for line in lines]
        return self._chosen[1], self._chosen[2]

    def _order(self, order: str) -> list[int]:
        if order not in self._orders:
            key = _by_roll if order == BY_ROLL else _by_class
            self._orders[order] = sorted(
                range(len(self._lines)), key=lambda at: key(self._lines[at])
            )
        return self._orders[order]


def hay_of(search_key: str, initials: str, in_class: str, born: date | None) -> str:
    """The words a student is found by, each with a space before it; the initials in `^ |`."""
    day = f" {born.day:02}{born.month:02}{born.year} {born.year}" if born else ""
    return f" {search_key} ^{initials}| {_folded(in_class)}{day}"


@lru_cache(maxsize=4096)
def _folded(in_class: str) -> str:
    return fold(in_class)


def needles(text: str) -> list[tuple[str, ...]]:
    """For each word of what was typed, what a student's hay may hold to fit it."""
    found: list[tuple[str, ...]] = []
    for word in clean(text).split():
        folded = fold(word)
        spelled = [" " + folded, f"^{folded}|"]
        if set(word) <= _IN_A_DATE:
            spelled.append(" " + "".join(filter(str.isdigit, word)))
        found.append(tuple(dict.fromkeys(one for one in spelled if one.strip())))
    return found


def hits(shown: str, text: str) -> tuple[tuple[int, int], ...]:
    """Where `shown` bears a typed word: (start, length), in order; words match from their start."""
    typed = sorted({fold(word) for word in clean(text).split()}, key=len, reverse=True)
    found = []
    start = 0
    for word in shown.split(" "):
        length = next((n for one in typed if (n := _hit_length(word, one))), 0)
        if length:
            found.append((start, length))
        start += len(word) + 1
    return tuple(found)


def birth_date_hit(born: date | None, text: str) -> int:
    """How many characters of `dd/mm/yyyy` a typed word of digits stands for."""
    if born is None:
        return 0
    written = f"{born:%d/%m/%Y}"
    for word in clean(text).split():
        digits = "".join(filter(str.isdigit, word)) if set(word) <= _IN_A_DATE else ""
        if digits and written.replace("/", "").startswith(digits):
            return len(digits) + (len(digits) > 2) + (len(digits) > 4)
    return 0


def _hit_length(word: str, typed: str) -> int:
    """How many letters of a word the folded beginning `typed` covers; 0 where it is another."""
    if not typed or not fold(word).startswith(typed):
        return 0
    return next(n for n in range(1, len(word) + 1) if len(fold(word[:n])) >= len(typed))


def _fitting(spelled: tuple[str, ...], hays: list[str]) -> list[bool]:
    """Which hays hold the word in one of its spellings."""
    first, *others = spelled
    if not others:
        return [first in hay for hay in hays]
    if len(others) == 1:
        other = others[0]
        return [first in hay or other in hay for hay in hays]
    return [any(one in hay for one in spelled) for hay in hays]


def _checks(wanted: StudentFilter) -> list[Callable[[IndexLine], bool]]:
    checks: list[Callable[[IndexLine], bool]] = []
    if wanted.ids is not None:
        chosen = frozenset(wanted.ids)
        checks.append(lambda line: line.student.id in chosen)
    if wanted.standing is not None:
        checks.append(lambda line: line.student.standing == wanted.standing)
    if wanted.class_name is not None:
        key = class_key(wanted.class_name)
        checks.append(lambda line: line.class_key == key)
    if wanted.grade is not None:
        checks.append(lambda line: line.student.grade == wanted.grade)
    if wanted.state is not None:
        checks.append(lambda line: line.student.state == wanted.state)
    return checks


def _by_class(line: IndexLine) -> tuple[bool, bytes, bytes]:
    return line.student.class_name is None, line.class_order, line.name_order


def _by_roll(line: IndexLine) -> tuple[bool, bytes, int, bytes]:
    roll = line.student.roll_number
    return (
        line.student.class_name is None,
        line.class_order,
        roll if roll is not None else 1_000_000,
        line.name_order,
    )
