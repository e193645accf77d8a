"""Other schools that would have published the same numbers: the proof that a hidden count is safe.

The cells of a summary hang together as a network: what leaves a class by its pathways comes
together in the pathways' totals, and margins close the circle. One student more in a cell, and the
books balance again only along a ring of cells. If every number that changes along a ring is hidden
and every cell of it still describes a possible group of students, nobody who sees the rest can
tell the two schools apart. Where there is no such ring yet, the cheapest one is hidden.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from counsellor_app.domain.summary import COUNT_NAMES, consistent

ALL: Final = ""
COUNTS: Final = len(COUNT_NAMES)
FULL: Final = (1 << 2 * COUNTS) - 1
_COMPLETERS: Final = FULL & ~((1 << COUNTS) - 1)

Place = tuple[str, str]  # class and pathway, "+" before a column group, ALL for a margin
Counts18 = tuple[int, ...]

# What hiding one number costs a reader, over and above the number itself.
_COST_INNER, _COST_BLOCK, _COST_MARGIN, _COST_GRAND = 4, 40, 400, 40_000


@dataclass(frozen=True, slots=True)
class Protected:
    """A sum of a cell's counts that must stay unknown while small, and the count to hide for it."""

    weights: tuple[int, ...]
    hide: int

    def of(self, values: Counts18) -> int:
        """Its value in a cell."""
        return sum(map(int.__mul__, self.weights, values))


@dataclass(frozen=True)
class Change:
    """A kind of student more (or fewer) in a cell: completed, not completed, or gone over."""

    done: tuple[int, ...]
    rest: tuple[int, ...]

    @cached_property
    def published(self) -> tuple[int, ...]:
        """What it adds to the 18 counts of a cell."""
        return (*map(int.__add__, self.done, self.rest), *self.done)

    @cached_property
    def touched(self) -> int:
        """A bit for every count it changes."""
        return sum(1 << place for place, step in enumerate(self.published) if step)

    def possible(self, values: Counts18, sign: int) -> bool:
        """Whether a cell with it still describes a possible group of students."""
        done, everybody = values[COUNTS:], values[:COUNTS]
        new_done = [have + sign * step for have, step in zip(done, self.done, strict=True)]
        new_rest = [
            one - have + sign * step
            for one, have, step in zip(everybody, done, self.rest, strict=True)
        ]
        return _possible(new_done) and _possible(new_rest)


def _possible(counts: list[int]) -> bool:
    return consistent(counts) and counts[5] + counts[6] <= counts[0]


def _changes() -> Iterator[Change]:
    names = {name: 1 << place for place, name in enumerate(COUNT_NAMES)}
    alone = [names[name] for name in COUNT_NAMES]
    pairs = [
        names["minority"] | names["khmer"],
        names["minority"] | names["minority_female"],
        names["female"] | names["minority_female"],
        names["female"] | names["minority"] | names["minority_female"],
    ]
    students = [names["total"]]
    for traits in (("female",), ("minority",), ("minority", "khmer")):
        more = sum(names[name] for name in traits)
        students += [student | more for student in students]
    students = [
        student | (names["minority_female"] if student & 2 and student & 4 else 0)
        for student in dict.fromkeys(students)
    ]
    for trait in ("boarding", "poor", "near_poor", "disabled"):
        kept = students if trait == "boarding" else [*students[:1], *students[-1:]]
        students += [student | names[trait] for student in kept]
    none = (0,) * COUNTS
    for bits in dict.fromkeys((*alone, *pairs, *students)):
        one = tuple(bits >> place & 1 for place in range(COUNTS))
        yield Change(none, one)
        yield Change(one, none)
        yield Change(one, tuple(-step for step in one))


CHANGES: Final = tuple(_changes())


class Worlds:
    """The network of one summary, what is hidden in it, and what is proved safe."""

    def __init__(
        self,
        blocks: Mapping[str, str],
        values: Mapping[Place, Counts18],
        protected: tuple[Protected, ...],
    ) -> None:
        self.values = values
        self.hidden: dict[Place, int] = dict.fromkeys(values, 0)
        self._safe: dict[Place, int] = dict.fromkeys(values, 0)
        self._blocks = blocks
        # Each cell is an arc; a change for more goes along it, for fewer against it.
        self._arcs = {place: self._ends(place) for place in values}
        self._at: dict[Place, list[tuple[Place, Place, int]]] = {}
        for place, (tail, head) in self._arcs.items():
            self._at.setdefault(tail, []).append((place, head, 1))
            self._at.setdefault(head, []).append((place, tail, -1))
        self._shaken = [
            sum(
                1 << number
                for number, one in enumerate(protected)
                if sum(map(int.__mul__, one.weights, change.published))
            )
            for change in CHANGES
        ]
        self._possible: dict[tuple[int, Place, int], bool] = {}

    def _ends(self, place: Place) -> tuple[Place, Place]:
        """Where a cell's arc begins and ends; margins run the other way and close the ring."""
        class_name, column = place
        if column in self._blocks:
            ends = ((f"={class_name}", self._blocks[column]), ("pathway", column))
        elif column:
            ends = ((f":{class_name}", "class"), (f"={class_name}", column))
        else:
            ends = (("everybody", ""), (f":{class_name}", "class"))
        return ends if class_name else (ends[1], ends[0])

    def hide(self, place: Place, bits: int) -> None:
        """Hide counts of a cell; without its total a cell shows nothing."""
        mask = self.hidden[place] | bits
        if mask & 1:
            mask = FULL
        elif mask >> COUNTS & 1:
            mask |= _COMPLETERS
        self.hidden[place] = mask

    def protect(self, place: Place, number: int) -> None:
        """See that protected sum `number` of the cell cannot be told, hiding more where needed."""
        if self._safe[place] >> number & 1:
            return
        fitting = [
            (self._price(place, change), which)
            for which, change in enumerate(CHANGES)
            if self._shaken[which] >> number & 1
        ]
        fitting.sort()
        best: tuple[int, int, list[Place]] | None = None
        for start, which in fitting:
            if best is not None and start >= best[0]:
                break
            for sign in (1, -1):
                ring = self._ring(place, which, sign, best[0] if best else None)
                if ring is not None and (best is None or ring[0] < best[0]):
                    best = (ring[0], which, ring[1])
        if best is None:
            raise AssertionError("one student more, with every margin, always balances")
        _, which, ring_places = best
        for one in ring_places:
            self.hide(one, CHANGES[which].touched)
            self._safe[one] |= self._shaken[which]

    def _price(self, place: Place, change: Change) -> int:
        """What hiding the rest of what a change touches in a cell would cost."""
        shown = change.touched & ~self.hidden[place]
        if not shown:
            return 0
        if shown & 1:
            shown |= FULL & ~self.hidden[place]
        class_name, column = place
        if class_name and column:
            base = _COST_BLOCK if column[0] == "+" else _COST_INNER
        else:
            base = _COST_MARGIN if class_name or column else _COST_GRAND
        values = self.values[place]
        return sum(base + values[bit] for bit in range(2 * COUNTS) if shown >> bit & 1)

    def _can(self, which: int, place: Place, sign: int) -> bool:
        """Whether a cell can bear a change; margins can whatever their cells can."""
        if not place[0] or place[1] not in self._blocks:
            return True
        key = (which, place, sign)
        known = self._possible.get(key)
        if known is None:
            known = self._possible[key] = CHANGES[which].possible(self.values[place], sign)
        return known

    def _ring(
        self, place: Place, which: int, sign: int, limit: int | None
    ) -> tuple[int, list[Place]] | None:
        """The cheapest ring through a cell for one change: price and cells, if under `limit`."""
        if not self._can(which, place, sign):
            return None
        change = CHANGES[which]
        tail, head = self._arcs[place][::sign]
        begin = self._price(place, change)
        queue: list[tuple[int, int, Place]] = [(begin, 0, head)]
        best = {head: begin}
        came: dict[Place, tuple[Place, Place]] = {}
        pushed = 0
        while queue:
            price, _, node = heapq.heappop(queue)
            if limit is not None and price >= limit:
                return None
            if node == tail:
                break
            if price > best[node]:
                continue
            for arc, following, step in self._at[node]:
                if arc == place or not self._can(which, arc, step):
                    continue
                total = price + self._price(arc, change)
                if total < best.get(following, total + 1):
                    best[following] = total
                    came[following] = (node, arc)
                    pushed += 1
                    heapq.heappush(queue, (total, pushed, following))
        if tail not in best:
            return None
        ring, node = [place], tail
        while node != head:
            node, arc = came[node]
            ring.append(arc)
        return best[tail], ring
