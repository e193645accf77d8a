"""The proof of the trail: whatever is done to the lines of a chain, it does not hold any more."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from counsellor_app.domain.trail_chain import BEGINNING, chained
from counsellor_app.domain.trail_line import DeedKind, kind_of
from counsellor_app.domain.trail_proof import StoredLine, TrailEnd, moment_of, prove

Chain = tuple[list[StoredLine], TrailEnd]
BEGAN = datetime(2027, 4, 13, 2, 0, tzinfo=UTC)
WORDS = st.sampled_from(("", "leave", "see-note", "students", "Thạch"))
NUMBERS = st.none() | st.integers(0, 2**40)


def moment(minutes: int) -> tuple[datetime, str]:
    at = BEGAN + timedelta(minutes=minutes, microseconds=minutes)
    return at, at.replace(tzinfo=None).isoformat(" ", "microseconds")


@st.composite
def chains(draw: st.DrawFn) -> Chain:
    """A chain as the program writes it."""
    digest, lines = BEGINNING, []
    for number in range(1, draw(st.integers(2, 8)) + 1):
        at, written = moment(draw(st.integers(0, 10**6)))
        deed: Any = tuple(draw(one) for one in (WORDS, NUMBERS, WORDS, WORDS, NUMBERS, NUMBERS))
        digest = chained(digest, number, at, *deed)
        lines.append(StoredLine._make((number, written, *deed, digest)))
    return lines, TrailEnd(len(lines), digest)


@given(chains())
def test_a_chain_left_alone_holds(chain: Chain) -> None:
    proof = prove(*chain)
    assert (proof.whole, proof.lines, proof.end) == (True, len(chain[0]), chain[1])


@given(chains(), st.data())
def test_any_field_of_any_line_may_not_change(chain: Chain, data: st.DataObject) -> None:
    lines, end = chain
    place = data.draw(st.integers(0, len(lines) - 1))
    field: Any = data.draw(st.sampled_from(StoredLine._fields[1:]))
    other: Any = data.draw(WORDS | NUMBERS | st.binary(max_size=40))
    assume(getattr(lines[place], field) != other)
    lines[place] = lines[place]._replace(**{field: other})
    broken = prove(lines, end).broken
    assert broken is not None
    assert broken.number == lines[place].number


def removed(lines: list[StoredLine], place: int) -> None:
    del lines[place]


def doubled(lines: list[StoredLine], place: int) -> None:
    lines.insert(place, lines[place])


def swapped(lines: list[StoredLine], place: int) -> None:
    other = (place + 1) % len(lines)
    lines[place], lines[other] = lines[other], lines[place]


def renumbered(lines: list[StoredLine], place: int) -> None:
    lines[place] = lines[place]._replace(number=lines[place].number + 100)


def cut(lines: list[StoredLine], place: int) -> None:
    del lines[place:]


@pytest.mark.parametrize("tamper", [removed, doubled, swapped, renumbered, cut])
@given(chain=chains(), data=st.data())
def test_lines_may_not_go_come_or_move(
    tamper: Callable[[list[StoredLine], int], None], chain: Chain, data: st.DataObject
) -> None:
    lines, end = chain
    tamper(lines, data.draw(st.integers(0, len(lines) - 1)))
    assert not prove(lines, end).whole


def test_a_seal_is_read_in_groups() -> None:
    assert TrailEnd(1, bytes(range(32))).seal == "0001 0203 0405 0607 0809 0a0b 0c0d 0e0f"


@pytest.mark.parametrize("text", ["hôm qua", b"\x00", None, 7, ""])
def test_what_is_no_moment_is_none(text: object) -> None:
    assert moment_of(text) is None


@pytest.mark.parametrize(
    ("action", "kind"),
    [
        ("open-school", DeedKind.OPENED),
        ("open-grade", DeedKind.CHANGED),
        ("see-note", DeedKind.SEEN),
        ("print-recovery-sheet", DeedKind.HANDED_OUT),
        ("new-keys", DeedKind.KEPT),
        ("let-in", DeedKind.KEPT),
        ("shut-principal-out", DeedKind.KEPT),
        ("replace-by-backup", DeedKind.KEPT),
        ("something-new", DeedKind.CHANGED),
    ],
)
def test_a_deed_is_of_its_kind(action: str, kind: DeedKind) -> None:
    assert kind_of(action) is kind
