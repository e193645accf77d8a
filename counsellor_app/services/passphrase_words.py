"""The words passphrases are suggested from, and how strong one is, told honestly."""

from __future__ import annotations

import math
import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from counsellor_app.domain import passphrases
from counsellor_app.domain.vietnamese_text import fold
from counsellor_app.paths import resources

_LONGEST_LOOKED_AT = 72
"""zxcvbn takes no longer text; what comes after would make it stronger still."""


@dataclass(frozen=True, slots=True)
class Strength:
    """`kind` is `short`, `weak`, `fair` or `strong`; `seconds` what guessing takes on average."""

    kind: str
    seconds: float


@cache
def words() -> tuple[str, ...]:
    """Vietnamese syllables without tones: the same on every keyboard, with or without Unikey."""
    return tuple(resources("passphrases", "words.txt").read_text("utf-8").split())


@cache
def _tried_first() -> tuple[str, ...]:
    """What people in Viet Nam choose most, which a guesser tries before anything else."""
    return tuple(resources("passphrases", "tried_first.txt").read_text("utf-8").split())


def suggested(
    about: Sequence[str] = (), choose: Callable[[Sequence[str]], str] = secrets.choice
) -> str:
    """Four words chosen by dice; none that somebody who knows `about` would try first."""
    known = _known(about)
    return passphrases.suggestion([word for word in words() if word not in known], choose)


def strength(passphrase: str, about: Sequence[str] = ()) -> Strength:
    """How strong a passphrase is against somebody who knows `about`: school and people.

    The weaker of two guessers' views: one knows our word list, the other (zxcvbn) the passwords
    people choose, keyboards, dates and turns of spelling.
    """
    plain = fold(passphrase)
    known = _known(about)
    found = min(passphrases.bits(plain, _word_set(), known), _bits_of_habit(plain, known))
    kind = passphrases.kind_of(len(passphrase), found)
    return Strength(kind, passphrases.seconds_to_guess(found))


@cache
def _word_set() -> frozenset[str]:
    return frozenset(words())


def _known(about: Sequence[str]) -> frozenset[str]:
    """Words tried first: of habit, and of school and people, apart and run together."""
    said = [fold(text) for text in about]
    parts = [part for text in said for part in (*text.split(), text.replace(" ", ""))]
    return frozenset((*_tried_first(), *parts))


def _bits_of_habit(plain: str, known: frozenset[str]) -> float:
    from zxcvbn import zxcvbn

    if not plain:
        return 0.0
    guesses = zxcvbn(plain[:_LONGEST_LOOKED_AT], user_inputs=sorted(known))["guesses"]
    return math.log2(float(guesses))
