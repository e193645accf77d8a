"""The printed recovery key, typed by a person."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counsellor_app.domain.errors import WrongRecoveryKey
from counsellor_app.storage.recovery_key import (
    GROUPS,
    SYMBOLS,
    group_is_right,
    new_recovery_key,
    read_recovery_key,
    written,
)

KEY = bytes(range(20))
TEXT = written(KEY)


@given(st.binary(min_size=20, max_size=20))
@settings(derandomize=True, max_examples=200)
def test_what_is_printed_reads_back(key: bytes) -> None:
    assert read_recovery_key(written(key)) == key


def test_it_is_printed_in_eleven_groups_of_four() -> None:
    assert [len(group) for group in TEXT.split("-")] == [4] * GROUPS
    assert not set(TEXT) & set("ILOU")


def test_two_keys_differ() -> None:
    assert len({new_recovery_key() for _ in range(50)}) == 50


@pytest.mark.parametrize("gap", ["", " ", " - ", "\n", "–", "\u00a0"])
def test_case_gaps_and_lookalikes_do_not_matter(gap: str) -> None:
    typed = TEXT.replace("-", gap).lower().replace("0", "o").replace("1", "l")
    assert read_recovery_key(typed) == KEY
    assert read_recovery_key(typed.replace("l", "I")) == KEY


def test_every_wrong_symbol_is_found_in_its_group() -> None:
    for place, right in enumerate(TEXT):
        for wrong in SYMBOLS if right != "-" else "":
            if wrong != right:
                group = place // 5 + 1
                mistyped = TEXT[:place] + wrong + TEXT[place + 1 :]
                with pytest.raises(WrongRecoveryKey) as caught:
                    read_recovery_key(mistyped)
                assert caught.value.facts == {"group": group}


def test_two_symbols_swapped_are_found() -> None:
    symbols = TEXT.replace("-", "")
    for place in range(len(symbols) - 1):
        swapped = symbols[:place] + symbols[place + 1] + symbols[place] + symbols[place + 2 :]
        if swapped != symbols:
            with pytest.raises(WrongRecoveryKey):
                read_recovery_key(swapped)


def test_two_groups_swapped_are_found() -> None:
    groups = TEXT.split("-")
    groups[2], groups[7] = groups[7], groups[2]
    with pytest.raises(WrongRecoveryKey) as caught:
        read_recovery_key("-".join(groups))
    assert caught.value.facts == {"group": 3}


def test_each_group_is_checked_as_it_is_typed() -> None:
    for position, group in enumerate(TEXT.split("-"), start=1):
        assert group_is_right(group.lower(), position)
        assert not group_is_right(group, position % GROUPS + 1)
        assert not group_is_right(group[:3], position)
    assert not group_is_right("0000", 0)


@pytest.mark.parametrize("typed", ["", "????", TEXT[:-1], TEXT + "0", "Đ" * 44, "\x00", "🌾" * 44])
def test_what_is_no_key_is_refused(typed: str) -> None:
    with pytest.raises(WrongRecoveryKey):
        read_recovery_key(typed)


def test_groups_each_right_but_of_two_keys_are_refused() -> None:
    generator = random.Random(7)
    groups = []
    for _ in range(200):
        one, other = (written(generator.randbytes(20)).split("-") for _ in range(2))
        cut = generator.randrange(1, GROUPS)
        groups.append(_wrong_group("-".join(one[:cut] + other[cut:])))
    assert groups.count(None) > 180


def _wrong_group(typed: str) -> int | None:
    """The group named as wrong, None for the key as a whole, 0 where it reads."""
    try:
        read_recovery_key(typed)
    except WrongRecoveryKey as error:
        group: int | None = error.facts["group"]
        return group
    return 0
