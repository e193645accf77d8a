"""Passphrases: four words nobody guesses, and an honest word on how strong one is.

Strength is told in bits of a guesser who knows how people choose: words of the list count by the
list's length, other letters by their kind, what repeats counts once.
"""

from __future__ import annotations

import math
import secrets
from collections.abc import Callable, Sequence

SHORTEST = 8
WORDS = 4
TRIAL = "huong nghiep thu nghiem"
"""Of the trial school; public on purpose: nobody in there is real."""
FAIR, STRONG = 28.0, 38.0
LONGEST_WAIT = 300
"""Seconds the next try waits at most."""
_LETTER_BITS = 2.5
_DIGIT_BITS = 2.0
_OTHER_BITS = 4.0


def suggestion(
    words: Sequence[str], choose: Callable[[Sequence[str]], str] = secrets.choice
) -> str:
    """Four words of the list, chosen by the system's own dice."""
    return " ".join(choose(words) for _ in range(WORDS))


def bits(passphrase: str, words: Sequence[str]) -> float:
    """How many bits a clever guesser would have to try."""
    known = frozenset(words)
    counted: set[str] = set()
    total = 0.0
    for part in passphrase.split():
        if part.casefold() in counted:
            continue
        counted.add(part.casefold())
        by_letter = _by_letters(part)
        in_list = math.log2(len(known)) if part in known else math.inf
        total += min(by_letter, in_list)
    return total


def wait_after(wrong: int) -> int:
    """Seconds to wait after so many wrong passphrases in a row: 2, 4, 8 … at most five minutes."""
    return min(LONGEST_WAIT, 1 << min(wrong, 16)) if wrong > 0 else 0


def strength(passphrase: str, words: Sequence[str]) -> str:
    """`short`, `weak`, `fair` or `strong`."""
    if len(passphrase) < SHORTEST:
        return "short"
    found = bits(passphrase, words)
    return "strong" if found >= STRONG else "fair" if found >= FAIR else "weak"


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
