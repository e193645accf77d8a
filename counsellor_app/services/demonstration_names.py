"""Invented names: Khmer, Kinh and Hoa, with the given names of several syllables marked."""

from __future__ import annotations

import random
from typing import Any, NamedTuple

from counsellor_app.services.demonstration_words import Weighted, words

FEMALE = "FEMALE"
KHMER = "KHMER"
KINH = "KINH"
_TRIES = 20


class GivenName(NamedTuple):
    """What comes after the family name; `given` where more than the last syllable is the name."""

    text: str
    given: str | None


class NameGiver:
    """Names people after their ethnic group and sex."""

    def __init__(self, rng: random.Random) -> None:
        self._rng = rng
        self._names = words("names")
        self._groups = Weighted(self._names["shares"].items())

    def ethnic_group(self) -> str:
        """The ethnic group of one more student."""
        return str(self._groups.draw(self._rng))

    def family(self, group: str) -> str:
        """A family name."""
        return str(self._rng.choice(self._of(group)["families"]))

    def given(self, group: str, sex: str) -> GivenName:
        """The rest of the name."""
        names, rng, side = self._of(group), self._rng, sex.lower()
        if group != KHMER:
            middle, last = rng.choice(names[f"{side}_middles"]), rng.choice(names[side])
            return GivenName(f"{middle} {last}", None)
        if rng.randrange(100) < names["plain_share"]:
            return GivenName(rng.choice(names[f"{side}_plain"]), None)
        given = rng.choice(names[side])
        with_thi = sex == FEMALE and rng.randrange(100) < names["thi_share"]
        return GivenName(f"Thị {given}" if with_thi else given, given)

    def new_given(self, group: str, sex: str, family: str, taken: set[str]) -> GivenName:
        """The rest of a name no classmate bears yet, where one is found in a few tries."""
        for _ in range(_TRIES):
            given = self.given(group, sex)
            if f"{family} {given.text}" not in taken:
                break
        taken.add(f"{family} {given.text}")
        return given

    def adult(self, group: str, sex: str, family: str | None = None) -> str:
        """A parent's or grandparent's full name."""
        names = words("names")["adults"]
        if group == KHMER and self._rng.randrange(2):
            given = (
                f"{names['middles'][sex.lower()]}{self._rng.choice(self._of(group)[sex.lower()])}"
            )
        else:
            given = self._rng.choice(names[sex.lower()])
        return f"{family or self.family(group)} {given}"

    def _of(self, group: str) -> dict[str, Any]:
        names: dict[str, Any] = self._names[group]
        return names
