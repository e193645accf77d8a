"""The students of a year as a list to search: what is typed is compared in memory.

A school has a few thousand students at most, so the whole list is read once and each key typed
costs some milliseconds, also where there are fifty thousand.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

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

    `ids`: exactly these, in this order unless an order is asked for.
    """

    text: str = ""
    class_name: str | None = None
    grade: int | None = None
    standing: str | None = PRESENT
    state: str | None = None
    ids: tuple[int, ...] | None = None
    order: str = BY_NAME


@dataclass(frozen=True, slots=True)
class IndexLine:
    """What is compared with a filter; `hay` holds every word it can be found by."""

    student: ListedStudent
    hay: str
    class_order: bytes
    name_order: bytes


class StudentIndex:
    """The students of a year in the order of given names; never changed, made anew instead."""

    def __init__(self, lines: Iterable[IndexLine]) -> None:
        self._lines = list(lines)
        self._places = {line.student.id: at for at, line in enumerate(self._lines)}
        self._orders: dict[str, list[int]] = {BY_NAME: list(range(len(self._lines)))}

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
        lines = self._candidates(wanted)
        for fits in _checks(wanted):
            lines = [line for line in lines if fits(line)]
        typed = clean(wanted.text).lower()
        if typed and fold(typed) != typed:
            lines.sort(key=lambda line: typed not in line.student.full_name.lower())
        return tuple(line.student for line in lines)

    def _candidates(self, wanted: StudentFilter) -> list[IndexLine]:
        order = self._order(wanted.order)
        if wanted.ids is not None:
            chosen = {self._places[one] for one in wanted.ids if one in self._places}
            order = [at for at in order if at in chosen]
        return [self._lines[at] for at in order]

    def _order(self, order: str) -> list[int]:
        if order not in self._orders:
            key = _by_roll if order == BY_ROLL else _by_class
            self._orders[order] = sorted(
                range(len(self._lines)), key=lambda at: key(self._lines[at])
            )
        return self._orders[order]


def hay_of(search_key: str, initials: str, class_name: str | None, born: date | None) -> str:
    """The words a student is found by, each with a space before it; the initials in `^ |`."""
    day = f" {born:%d%m%Y} {born:%Y}" if born else ""
    return f" {search_key} ^{initials}| {class_key(class_name or '')}{day}"


def needles(text: str) -> list[tuple[str, ...]]:
    """For each word of what was typed, what a student's hay may hold to fit it."""
    found: list[tuple[str, ...]] = []
    for word in clean(text).split():
        folded = fold(word)
        spelled = [" " + folded, " " + class_key(word), f"^{folded}|"]
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


def _checks(wanted: StudentFilter) -> list[Callable[[IndexLine], bool]]:
    checks: list[Callable[[IndexLine], bool]] = []
    if wanted.standing is not None:
        checks.append(lambda line: line.student.standing == wanted.standing)
    if wanted.class_name is not None:
        key = class_key(wanted.class_name)
        checks.append(lambda line: class_key(line.student.class_name or "") == key)
    if wanted.grade is not None:
        checks.append(lambda line: line.student.grade == wanted.grade)
    if wanted.state is not None:
        checks.append(lambda line: line.student.state == wanted.state)
    return [*checks, *map(_holds, needles(wanted.text))]


def _holds(spelled: tuple[str, ...]) -> Callable[[IndexLine], bool]:
    if len(spelled) == 1:
        only = spelled[0]
        return lambda line: only in line.hay
    return lambda line: any(one in line.hay for one in spelled)


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
