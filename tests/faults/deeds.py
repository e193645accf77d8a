"""Deeds: what a counsellor does with an open school, each of which is wholly done or not at all.

A deed first chooses what it is done to (its subject, plain JSON), then does it through the
services; afterwards, in another process perhaps, `is_whole` says whether the school shows it whole.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from counsellor_app.domain.school_year import SchoolYear
from counsellor_app.services import Services
from counsellor_app.services.school_folders import open_school
from tests.conftest import PASSPHRASE, fixed_clock

Subject = Any
"""What a deed is done to, as JSON can carry it; None: there is nothing to do it to."""


@dataclass(slots=True)
class Hand:
    """An open school, its passphrase, and the place beside it: a stick, where papers go."""

    school: Services
    place: Path
    passphrase: str = PASSPHRASE

    @property
    def folder(self) -> Path:
        return self.school.database.folder

    @property
    def year(self) -> SchoolYear:
        return self.school.school.present_year()


@dataclass(frozen=True, slots=True)
class Deed:
    """A kind of deed; `touches` are the tables it may change beside the trail."""

    kind: str
    choose: Callable[[Hand, random.Random, str], Subject]
    do: Callable[[Hand, Subject, str], object]
    is_whole: Callable[[Hand, Subject, str], bool]
    touches: frozenset[str]
    often: int = 4


ALL: dict[str, Deed] = {}
PAPERS: dict[str, Deed] = {}
"""Deeds that put a file in the place of one that is there, or leave that one as it is."""

LIES: dict[str, Deed] = {}
"""Deeds that do not do what they say: the tests of the tests must find each of them out."""

_OF_EVERY_DEED = frozenset({"trail", "trail_head"})


def deed(
    kind: str,
    do: Callable[[Hand, Subject, str], object],
    is_whole: Callable[[Hand, Subject, str], bool],
    *touches: str,
    choose: Callable[[Hand, random.Random, str], Subject] = lambda _hand, _rng, _tag: True,
    often: int = 4,
    among: dict[str, Deed] = ALL,
) -> None:
    """Add a kind of deed to `ALL`, or to another collection."""
    among[kind] = Deed(kind, choose, do, is_whole, _OF_EVERY_DEED | set(touches), often)


def open_hand(folder: Path, place: Path, passphrase: str = PASSPHRASE) -> Hand:
    """The school of `folder`, opened; its trail tells of it."""
    place.mkdir(exist_ok=True)
    return Hand(open_school(folder, passphrase, clock=fixed_clock), place, passphrase)


def words(tag: str) -> str:
    """What is written in a deed: known again by its tag."""
    return f"Em hỏi về nghề điện, lần {tag}."


def secret(tag: str) -> str:
    """The private note of a deed."""
    return f"Chuyện riêng ở nhà, lần {tag}."


def spelled(tag: str) -> str:
    """The tag as a name may be written: no digits."""
    return "".join(chr(ord("a") + ord(sign) % 26) for sign in tag).capitalize()
