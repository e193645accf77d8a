"""Nobody can work out a hidden number: three attackers try, each written apart from the hiding."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from counsellor_app.domain.small_numbers import Cells, Hidden, cells_of, hide_small_numbers
from counsellor_app.domain.summary import COUNT_NAMES, CountedSessions, Summary
from tests.summary_builders import invented, student, summary

BLOCKS = {"S9_LD_DP": "labour", "S9_LD_XA": "labour", "S9_CHUA": "other", "S9_BOHOC": "other"}
PRIME = 2**31 - 1
Sum = dict[int, int]  # which of a cell's 18 counts, how often
TOTAL, FEMALE, COMPLETED = 0, 1, 9


def hidden_of(school: Summary) -> tuple[Cells, Hidden]:
    cells = cells_of(school, BLOCKS)
    return cells, hide_small_numbers(cells)


def secrets() -> Iterator[Sum]:
    """What must not be told, written down anew: counts, what is left of a whole, those not done."""
    number = {name: place for place, name in enumerate(COUNT_NAMES)}
    plain: list[dict[str, int]] = [{name: 1} for name in COUNT_NAMES]
    for part in ("female", "minority", "khmer", "poor", "near_poor", "disabled", "boarding"):
        plain.append({"total": 1, part: -1})
    plain += [
        {"minority": 1, "minority_female": -1},
        {"female": 1, "minority_female": -1},
        {"minority": 1, "khmer": -1},
        {"total": 1, "female": -1, "minority": -1, "minority_female": 1},
    ]
    for terms in plain:
        everybody = {number[name]: sign for name, sign in terms.items()}
        completed = {9 + place: sign for place, sign in everybody.items()}
        yield everybody
        yield completed
        yield everybody | {place: -sign for place, sign in completed.items()}


def inner(cells: Cells, class_name: str, column: str) -> list[tuple[str, str]]:
    classes = [class_name] if class_name else list(cells.classes)
    codes = [c for c in cells.pathways if column in ("", c, cells.blocks[c])]
    return list(product(classes, codes))


def small(cells: Cells) -> Iterator[tuple[tuple[str, str], Sum]]:
    for place, values in cells.values.items():
        for secret in secrets():
            if 0 < sum(sign * values[number] for number, sign in secret.items()) < 5:
                yield place, secret


class Equations:
    """Everything that follows from shown numbers by adding and subtracting (modulo a prime)."""

    def __init__(self, rows: list[list[int]]) -> None:
        self.solved: list[tuple[int, list[int]]] = []
        for row in rows:
            left = self.rest(row)
            lead = next((place for place, one in enumerate(left) if one), None)
            if lead is not None:
                inverse = pow(left[lead], -1, PRIME)
                self.solved.append((lead, [one * inverse % PRIME for one in left]))

    def rest(self, row: list[int]) -> list[int]:
        for lead, known in self.solved:
            if factor := row[lead]:
                row = [
                    (one - factor * other) % PRIME for one, other in zip(row, known, strict=True)
                ]
        return row

    def tell(self, row: list[int]) -> bool:
        return not any(self.rest(row))


def told_by_arithmetic(cells: Cells, hidden: Hidden) -> list[object]:
    places = {place: number for number, place in enumerate(inner(cells, "", ""))}

    def row(place: tuple[str, str]) -> list[int]:
        line = [0] * len(places)
        for one in inner(cells, *place):
            line[places[one]] = 1
        return line

    lines = {place: row(place) for place in cells.values}
    known = [
        Equations([lines[place] for place in lines if not hidden.hides(place, number)])
        for number in range(18)
    ]
    # A shown number is about one count only, so a sum is told where each of its counts is.
    return [
        (place, secret)
        for place, secret in small(cells)
        if all(known[number].tell(lines[place]) for number in secret)
    ]


@pytest.mark.parametrize(
    ("size", "classes", "seed", "completed"),
    [(142, 4, 1, True), (142, 4, 2, False), (35, 1, 3, True), (60, 2, 4, True), (300, 8, 5, True)],
)
def test_no_sum_or_difference_of_shown_numbers_tells_a_small_one(
    size: int, classes: int, seed: int, completed: bool
) -> None:
    school = invented(size, classes, seed=seed, completed=completed)
    assert told_by_arithmetic(*hidden_of(school)) == []


def only_small(cells: Cells) -> Hidden:
    """What somebody hides who thinks of the small numbers alone."""
    return Hidden(
        {
            place: sum(1 << number for number, value in enumerate(values) if 0 < value < 5)
            for place, values in cells.values.items()
        }
    )


def test_the_attackers_succeed_where_only_the_small_numbers_are_hidden() -> None:
    cells, _ = hidden_of(invented(142, 4))
    assert told_by_arithmetic(cells, only_small(cells))
    two, _ = hidden_of(summary(*(student(f"9A{1 + place % 2}") for place in range(13))))
    two_hidden = Hidden({("9A1", "S9_TC"): 1})
    assert {world["9A1", "S9_TC"][TOTAL] for world in worlds(two, two_hidden, FEMALE)} == {7}


def bounds(cells: Cells, hidden: Hidden) -> dict[tuple[str, str], list[list[int]]]:
    """Lowest and highest possible value of every number, by parts and wholes."""
    most = cells.values["", ""][TOTAL] + 20
    found = {
        place: [
            [0, most] if hidden.hides(place, number) else [values[number]] * 2
            for number in range(18)
        ]
        for place, values in cells.values.items()
    }
    wholes = [(0, part) for part in (1, 2, 5, 6, 7, 8)] + [(1, 3), (2, 3), (2, 4)]
    wholes += [(9 + whole, 9 + part) for whole, part in wholes]
    wholes += [(number, 9 + number) for number in range(9)]
    sums: list[tuple[tuple[str, str], list[tuple[str, str]]]] = []
    for class_name in (*cells.classes, ""):
        for block in dict.fromkeys(cells.blocks.values()):
            codes = [code for code in cells.pathways if cells.blocks[code] == block]
            sums.append(((class_name, block), [(class_name, code) for code in codes]))
        sums.append(((class_name, ""), [(class_name, code) for code in cells.pathways]))
    for column in {column for _, column in cells.values}:
        sums.append((("", column), [(name, column) for name in cells.classes]))
    moved = True
    while moved:
        moved = False
        for ranges in found.values():
            for whole, part in wholes:
                moved |= _lower(ranges[part], ranges[whole][1])
                moved |= _raise(ranges[whole], ranges[part][0])
        for whole_place, parts in sums:
            for number in range(18):
                whole_range = found[whole_place][number]
                ranges = [found[one][number] for one in parts]
                low, high = (sum(one[side] for one in ranges) for side in (0, 1))
                moved |= _raise(whole_range, low) | _lower(whole_range, high)
                for one in ranges:
                    moved |= _lower(one, whole_range[1] - (low - one[0]))
                    moved |= _raise(one, whole_range[0] - (high - one[1]))
                    low, high = (sum(each[side] for each in ranges) for side in (0, 1))
    return found


def _lower(one: list[int], most: int) -> bool:
    if one[1] <= most:
        return False
    one[1] = most
    return True


def _raise(one: list[int], least: int) -> bool:
    if one[0] >= least:
        return False
    one[0] = least
    return True


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_no_lower_and_upper_bound_meet_at_a_small_number(seed: int) -> None:
    cells, hidden = hidden_of(invented(60 * seed, 2 * seed, seed=seed))
    found = bounds(cells, hidden)
    for place, secret in small(cells):
        ranges = found[place]
        low = sum(s * ranges[n][0 if s > 0 else 1] for n, s in secret.items())
        high = sum(s * ranges[n][1 if s > 0 else 0] for n, s in secret.items())
        assert low < high, (place, secret)


def worlds(
    cells: Cells, hidden: Hidden, part: int
) -> Iterator[dict[tuple[str, str], tuple[int, int]]]:
    """Every grade, told by its totals and one part of them, that fits what is shown."""
    places = inner(cells, "", "")
    roof = cells.values["", ""][TOTAL] + 2

    def fitting(number: int, tops: list[int]) -> Iterator[tuple[int, ...]]:
        margins = [place for place in cells.values if not hidden.hides(place, number)]
        indices = [[places.index(one) for one in inner(cells, *place)] for place in margins]
        wanted = [cells.values[place][number] for place in margins]
        spans = [range(top + 1) for top in tops]
        for margin, index, want in zip(margins, indices, wanted, strict=True):
            if margin in places:
                spans[index[0]] = range(want, want + 1)
        for guess in product(*spans):
            if all(
                sum(guess[place] for place in index) == want
                for index, want in zip(indices, wanted, strict=True)
            ):
                yield guess

    for totals in fitting(TOTAL, [roof] * len(places)):
        for parts in fitting(part, list(totals)):
            yield dict(zip(places, zip(totals, parts, strict=True), strict=True))


grades = some.lists(
    some.tuples(some.sampled_from("12"), some.sampled_from(["S9_TC", "S9_CHUA"]), some.booleans()),
    min_size=1,
    max_size=9,
)


@pytest.mark.parametrize(("part", "trait"), [(FEMALE, "female"), (COMPLETED, "completed")])
@settings(derandomize=True, max_examples=40, deadline=None)
@given(grade=grades)
def test_trying_every_possible_grade_tells_no_small_number(
    part: int, trait: str, grade: list[tuple[str, str, bool]]
) -> None:
    school = summary(*(student(f"9A{name}", way, **{trait: has}) for name, way, has in grade))
    cells, hidden = hidden_of(school)
    assert not told_by_trying(cells, hidden, part)


def told_by_trying(cells: Cells, hidden: Hidden, part: int) -> set[tuple[tuple[str, str], int]]:
    """Small totals, parts and rests that are the same in every grade that fits."""

    def secret(total: int, some: int) -> tuple[int, int, int]:
        return total, some, total - some

    truth = {place: secret(values[TOTAL], values[part]) for place, values in cells.values.items()}
    told = {(place, n) for place, known in truth.items() for n in range(3) if 0 < known[n] < 5}
    for world in worlds(cells, hidden, part):
        for place, number in tuple(told):
            total, some = map(sum, zip(*(world[one] for one in inner(cells, *place)), strict=True))
            if secret(total, some)[number] != truth[place][number]:
                told.discard((place, number))
        if not told:
            break
    return told


def test_large_even_numbers_stay_shown() -> None:
    school = summary(
        *(
            student(name, way, female=place % 2 == 0, minority=place % 4 < 2)
            for name, way in product(("9A1", "9A2"), ("S9_TC", "S9_THPT_CL"))
            for place in range(40)
        )
    )
    cells, hidden = hidden_of(school)
    assert cells.values["9A1", "S9_TC"][:4] == (40, 20, 20, 10)
    assert not hidden.cells


def test_one_small_number_takes_others_with_it_but_leaves_the_totals() -> None:
    sizes = {
        ("9A1", "S9_TC"): 3,
        ("9A1", "S9_CHUA"): 30,
        ("9A2", "S9_TC"): 20,
        ("9A2", "S9_CHUA"): 40,
    }
    school = summary(*(student(*place) for place, size in sizes.items() for _ in range(size)))
    _, hidden = hidden_of(school)
    assert all(hidden.hides(place, TOTAL) for place in sizes)
    assert not any(hidden.hides(place, TOTAL) for place in [("", ""), ("9A1", ""), ("", "S9_TC")])


def test_a_single_boy_is_protected_although_only_girls_are_printed() -> None:
    rows = [(f"9A{n}", "S9_TC", place > 0) for n in (1, 2) for place in range(10)]
    rows += [(f"9A{n}", "S9_THPT_CL", place > 5) for n in (1, 2) for place in range(20)]
    school = summary(*(student(name, way, female=girl) for name, way, girl in rows))
    _, hidden = hidden_of(school)
    assert hidden.hides(("9A1", "S9_TC"), FEMALE)
    assert not hidden.hides(("9A1", "S9_TC"), TOTAL)


def sessions(name: str, met: int, **more: int) -> CountedSessions:
    plain = {"students": 30, "sessions": 40, "individual": 30, "group": 10, "parent": 0}
    return CountedSessions(name, met=met, minutes=900, **(plain | more))


def counselling(*rows: CountedSessions) -> frozenset[str]:
    cells = cells_of(summary(), {})
    return hide_small_numbers(cells, rows).counselling


def test_a_class_with_little_counselling_is_hidden_with_another() -> None:
    found = counselling(sessions("9A1", 3), sessions("9A2", 15), sessions("9A3", 20, sessions=60))
    assert found == {"9A1", "9A2"}


def test_counselling_totals_go_where_one_class_stands_alone() -> None:
    assert counselling(sessions("9A1", 28)) == {"9A1", ""}


def test_counselling_of_large_numbers_stays() -> None:
    assert counselling(sessions("9A1", 15), sessions("9A2", 20)) == frozenset()
