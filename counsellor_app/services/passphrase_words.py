"""The words passphrases are suggested from, and how strong one is."""

from __future__ import annotations

from functools import cache

from counsellor_app.domain import passphrases
from counsellor_app.paths import resources


@cache
def words() -> tuple[str, ...]:
    """Vietnamese syllables without tones: the same on every keyboard, with or without Unikey."""
    return tuple(resources("passphrases", "words.txt").read_text("utf-8").split())


def suggested() -> str:
    """Four words chosen by dice."""
    return passphrases.suggestion(words())


def strength(passphrase: str) -> str:
    """`short`, `weak`, `fair` or `strong`."""
    return passphrases.strength(passphrase, words())
