"""Which numbers of a summary are hidden before it goes further than the receiving body.

Counts of 1 to 4 students are hidden, also those nobody prints but anybody can subtract: boys,
students not yet done, minorities other than Khmer … Then more numbers are hidden until, for every
such count, there is another school that would have published the very same numbers with another
value there (`small_numbers_worlds` finds it). So no arithmetic over the tables, whoever does it,
can tell the count. Every table of a circulated summary is made from the same published cells.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from counsellor_app.domain.small_numbers_worlds import (
    ALL,
    COUNTS,
    Counts18,
    Place,
    Protected,
    Worlds,
)
from counsellor_app.domain.summary import CountedSessions, Summary

SMALLEST_SHOWN: Final = 5


@dataclass(frozen=True)
class Cells:
    """Every number the tables of a summary are made from.

    Attributes:
        values: by class and pathway, with `ALL` for margins and `+block` for the column groups of
            the tables; 18 counts each: nine of everybody, nine of the completers.
        blocks: the column group of each pathway in use.
    """

    classes: tuple[str, ...]
    blocks: Mapping[str, str]
    values: Mapping[Place, Counts18]

    @cached_property
    def pathways(self) -> tuple[str, ...]:
        """The codes somebody stands under."""
        return tuple(self.blocks)


@dataclass(frozen=True, slots=True)
class Hidden:
    """What a circulated summary does not show.

    Attributes:
        cells: a bit for each of a cell's 18 counts; a place that is not there shows them all.
        counselling: classes whose counselling is left out; `ALL` among them hides its totals.
    """

    cells: Mapping[Place, int]
    counselling: frozenset[str] = frozenset()

    def hides(self, place: Place, number: int) -> bool:
        """Whether count `number` (0-17) of the cell is hidden."""
        return bool(self.cells.get(place, 0) >> number & 1)


def cells_of(summary: Summary, blocks: Mapping[str, str]) -> Cells:
    """Lay a summary out as cells with every margin; `blocks` gives each code's column group."""
    codes = dict.fromkeys(row.pathway for row in summary.rows)
    used = {code: "+" + blocks.get(code, code) for code in codes}
    sums: dict[Place, list[int]] = {}
    for class_name in (*summary.classes, ALL):
        for column in (*used, *dict.fromkeys(used.values()), ALL):
            sums[class_name, column] = [0] * (2 * COUNTS)
    for row in summary.rows:
        numbers = (*row.all.values(), *row.completed.values())
        for class_name in (row.class_name, ALL):
            for column in (row.pathway, used[row.pathway], ALL):
                cell = sums[class_name, column]
                for place, number in enumerate(numbers):
                    cell[place] += number
    return Cells(summary.classes, used, {place: tuple(cell) for place, cell in sums.items()})


def is_small(count: int) -> bool:
    """Whether a number of students is one to four."""
    return 0 < count < SMALLEST_SHOWN


def hide_small_numbers(cells: Cells, counselling: tuple[CountedSessions, ...] = ()) -> Hidden:
    """Choose what to hide so that no count of 1 to 4 can be worked out from what is left."""
    worlds = Worlds(cells.blocks, cells.values, PROTECTED)
    wanted: list[tuple[Place, int]] = []
    for place, values in cells.values.items():
        for number, protected in enumerate(PROTECTED):
            if is_small(protected.of(values)):
                worlds.hide(place, 1 << protected.hide)
                wanted.append((place, number))
    # Whole students first: a cell without its total protects everything else in it at once.
    wanted.sort(key=lambda one: (one[1], sum(cells.values[one[0]])))
    for place, number in wanted:
        worlds.protect(place, number)
    left = {
        place: mask & ~_told(cells, place, worlds.hidden) for place, mask in worlds.hidden.items()
    }
    cells_hidden = {place: mask for place, mask in left.items() if mask}
    return Hidden(cells_hidden, hide_counselling(counselling, cells_hidden))


def _told(cells: Cells, place: Place, hidden: Mapping[Place, int]) -> int:
    """Noughts in a cell that follow from a nought still shown: hiding them would hide nothing."""
    class_name, column = place
    values, told = cells.values[place], 0
    above = [(class_name, ALL), (ALL, column), (ALL, ALL)]
    if column in cells.blocks:
        above += [(class_name, cells.blocks[column]), (ALL, cells.blocks[column])]
    for whole in above:
        for number, value in enumerate(values):
            if not value and not cells.values[whole][number] | (hidden.get(whole, 0) >> number & 1):
                told |= 1 << number
    return told


def hide_counselling(
    rows: tuple[CountedSessions, ...], cells: Mapping[Place, int]
) -> frozenset[str]:
    """The classes whose counselling numbers are left out, and `ALL` where the totals must go too.

    A row with a number of 1 to 4 goes as a whole; a second one goes with it, so that the totals do
    not give the first away, and it must leave room for a student more or less in the first.
    """
    hidden = [row for row in rows if _tells(row) or cells.get((row.class_name, ALL), 0) & 1]
    if len(hidden) == 1:
        others = [row for row in rows if row is not hidden[0]]
        hidden += sorted(others, key=lambda row: (not _room(hidden[0], row), row.sessions))[:1]
    names = {row.class_name for row in hidden}
    alone = any(
        not any(_room(row, other) for other in hidden if other is not row)
        for row in hidden
        if _tells(row)
    )
    if alone or cells.get((ALL, ALL), 0) & 1:
        names.add(ALL)
    return frozenset(names)


def _tells(row: CountedSessions) -> bool:
    students = (row.students, row.met, row.students - row.met)
    return any(map(is_small, (*students, row.sessions, row.individual, row.group, row.parent)))


def _room(row: CountedSessions, other: CountedSessions) -> bool:
    """Whether a meeting with a student of one class could as well have been with the other's."""
    return any(
        fewer.met > 0 and fewer.individual + fewer.group > 0 and more.met < more.students
        for fewer, more in ((row, other), (other, row))
    )


def _protected() -> tuple[Protected, ...]:
    """What must not be told: each count, and what subtraction makes of two of them.

    Of everybody, of completers, and of those not done (everybody less completers).
    """
    total, female, minority, minority_female, khmer, poor, near_poor, disabled, boarding = range(
        COUNTS
    )
    direct: list[tuple[dict[int, int], int]] = [({count: 1}, count) for count in range(COUNTS)]
    parts = [
        (total, part) for part in (female, minority, khmer, poor, near_poor, disabled, boarding)
    ]
    parts += [(minority, minority_female), (female, minority_female), (minority, khmer)]
    direct += [({whole: 1, part: -1}, part) for whole, part in parts]
    direct.append(({total: 1, female: -1, minority: -1, minority_female: 1}, minority_female))
    found = []
    for everybody, completed in ((1, 0), (0, 1), (1, -1)):
        for terms, hide in direct:
            weights = [0] * (2 * COUNTS)
            for count, sign in terms.items():
                weights[count], weights[COUNTS + count] = sign * everybody, sign * completed
            found.append(
                Protected(tuple(weights), hide if everybody and not completed else COUNTS + hide)
            )
    return tuple(found)


PROTECTED: Final = _protected()
