"""Passphrases: four words nobody guesses, and an honest word on how strong one is.

Strength is told in bits of a guesser who knows how people choose: words of the list count by the
list's length, other letters by their kind, what repeats counts once.
"""

from __future__ import annotations

import math
import secrets
from collections.abc import Callable, Collection, Sequence

SHORTEST = 8
WORDS = 4
TRIAL = "huong nghiep thu nghiem"
"""Of the trial school; public on purpose: nobody in there is real."""
FAIR, STRONG = 34.0, 39.0
TRIES_A_SECOND = 100_000
"""What a hundred graphics cards try at the least price of Argon2id (64 MiB, three passes).

Each try moves some 400 MB through the card's memory, and a card moves about 400 GB a second.
"""
FREE_BY_COMMAND = 5
"""Wrong tries of commands that wait for nothing: a script that is wrong is wrong at once again."""
LONGEST_WAIT = 300
"""Seconds the next try waits at most."""
_TRIED_FIRST_BITS = 3.0
_LETTER_BITS = 2.5
_DIGIT_BITS = 2.0
_OTHER_BITS = 4.0


def suggestion(
    words: Sequence[str], choose: Callable[[Sequence[str]], str] = secrets.choice
) -> str:
    """Four words of the list, chosen by the system's own dice."""
    return " ".join(choose(words) for _ in range(WORDS))


def bits(passphrase: str, words: Collection[str], tried_first: Collection[str] = ()) -> float:
    """How many bits a guesser who knows our list would have to try.

    Words of the list count by its length (they were chosen by dice, or so we hope), words of
    `tried_first` hardly, others by their letters; what repeats counts once.
    """
    in_list = math.log2(len(words)) if words else 0.0
    counted: set[str] = set()
    total = 0.0
    for part in passphrase.casefold().split():
        if part in counted:
            continue
        counted.add(part)
        if part in tried_first:
            total += _TRIED_FIRST_BITS
        else:
            total += in_list if part in words else _by_letters(part)
    return total


def wait_after(wrong: int) -> int:
    """Seconds to wait after so many wrong passphrases in a row: 2, 4, 8 … at most five minutes."""
    return min(LONGEST_WAIT, 1 << min(wrong, 16)) if wrong > 0 else 0


def kind_of(length: int, found: float) -> str:
    """`short`, `weak`, `fair` or `strong`, for a passphrase of `found` bits."""
    if length < SHORTEST:
        return "short"
    return "strong" if found >= STRONG else "fair" if found >= FAIR else "weak"


def seconds_to_guess(found: float) -> float:
    """How long a guesser with `TRIES_A_SECOND` takes on average; half of all there are to try."""
    return math.pow(2.0, found - 1) / TRIES_A_SECOND


def _by_letters(part: str) -> float:
    """Different neighbours count, runs (aaaa, 1234) do not."""
    total, before = 0.0, ""
    for letter in part:
        step = ord(letter) - ord(before) if before else 9
        before = letter
        if step in (0, 1, -1):
            continue
        if letter.isdigit():
            total += _DIGIT_BITS
        else:
            total += _LETTER_BITS if letter.isalpha() else _OTHER_BITS
    return total
