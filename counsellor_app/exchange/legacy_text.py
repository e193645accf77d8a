"""Text typed for the old .VnTime and VNI fonts: recognised, and converted when someone asks.

Such text is ordinary Latin-1 text that only looks Vietnamese in its own font. Nothing here is ever
applied silently. Tables: resources/encodings (TCVN 5712:1993 VN3, VNI for Windows).
"""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Iterable
from enum import Enum
from functools import cache, lru_cache

from counsellor_app.exchange.vietnamese_syllable import is_syllable
from counsellor_app.paths import resources


class Legacy(Enum):
    """The two old ways of writing Vietnamese still met in school lists."""

    TCVN3 = "tcvn3"
    VNI = "vni"


# A word may hold any Latin-1 sign, since TCVN3 letters are signs such as ¨ ª µ × and soft hyphen.
_WORD = re.compile("(?:[^\\W\\d_]|[\xa1-\xff])+")
_BEYOND_LATIN_1 = re.compile("[^\x00-\xff]")
# What no language puts there: a sign, or a capital right after a small letter.
_TCVN3_PROOF = re.compile("[A-Za-z](?:[¨©ª«¬\xad®µ¶·¸¹»¼½¾×÷ÞÐ])|[a-z][À-ß]")
# A vowel with VNI's mark after it, less the pairs French (naïf, où, août) and Vietnamese (hoà) use.
_VNI_PROOF = re.compile("[ae][øõêèúâàáåãä]|o[øõâåä]|[uyôö][øùõ]|[ôö][ûï]|[aey]ù|e[ï]|yû")
_ENOUGH_HINTS = 3


def legacy_of_font(name: str) -> Legacy | None:
    """The old writing a font's name stands for: ".VnTime" → TCVN3, "VNI-Times" → VNI."""
    folded = name.strip().lower()
    if folded.startswith(".vn"):
        return Legacy.TCVN3
    return Legacy.VNI if folded.startswith(("vni-", "vni ")) else None


def is_capital_font(name: str) -> bool:
    """True for TCVN3 fonts that draw small letters as capitals: ".VnTimeH", ".VnArialH"."""
    return legacy_of_font(name) is Legacy.TCVN3 and name.strip().endswith("H")


def to_unicode(text: str, legacy: Legacy, *, upper: bool = False) -> str:
    """Legacy text as Unicode NFC; `upper` for text in a capital font, whose case is not stored."""
    if legacy is Legacy.TCVN3:
        converted = text.translate(_tcvn3())
    else:
        pattern, letters = _vni()
        converted = pattern.sub(lambda found: letters[found[0]], text)
    converted = unicodedata.normalize("NFC", converted)
    return converted.upper() if upper else converted


def detect(text: str) -> Legacy | None:
    """The old writing one text is in, told by its pattern alone; None where that is not sure."""
    return detect_many((text,))


def detect_many(texts: Iterable[str]) -> Legacy | None:
    """The old writing most words of many texts are in; more texts make a surer answer."""
    words: set[str] = set()
    for text in texts:
        if not text.isascii():
            words.update(word for word in _WORD.findall(text) if not word.isascii())
    scores = {legacy: _score(words, legacy) for legacy in Legacy}
    best = max(scores, key=lambda legacy: scores[legacy])
    return best if scores[best] > 0 else None


def _score(words: set[str], legacy: Legacy) -> int:
    """Words that become Vietnamese by conversion, less those that speak against it; 0 if unsure."""
    proofs = hints = against = 0
    for word in words:
        verdict = _judge(word, legacy)
        proofs += verdict == "proof"
        hints += verdict == "hint"
        against += verdict == "against"
    if not proofs and hints < _ENOUGH_HINTS:
        return 0
    return max(proofs + hints - against, 0)


@lru_cache(maxsize=16_384)
def _judge(word: str, legacy: Legacy) -> str:
    if _BEYOND_LATIN_1.search(word):
        return "against"
    if is_syllable(word):
        return "neither"
    if not is_syllable(to_unicode(word, legacy)):
        return "against"
    if legacy is Legacy.TCVN3:
        return "proof" if _TCVN3_PROOF.search(word) else "hint"
    return "proof" if _VNI_PROOF.search(word.lower()) else "hint"


@cache
def _tcvn3() -> dict[int, str]:
    return {int(row["code"][2:], 16): row["letter"] for row in _table("tcvn3")}


@cache
def _vni() -> tuple[re.Pattern[str], dict[str, str]]:
    """Pattern and letters; the base decides the case, since marks were typed in either."""
    letters: dict[str, str] = {}
    for row in _table("vni"):
        written = row["written"]
        for variant in (written[0] + written[1:].lower(), written[0] + written[1:].upper()):
            letters[variant] = row["letter"]
    longest_first = sorted(letters, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest_first))), letters


def _table(name: str) -> list[dict[str, str]]:
    with resources("encodings", f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
