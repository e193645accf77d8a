"""Vietnamese and Khmer text as people type it: cleaned, folded for search, ordered as a class is.

Cleaned text is what is kept and printed; keys made here are only for finding and ordering.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# huyền, hỏi, ngã, sắc, nặng: the order of tones in CLDR's `vi`; no tone stands before all five.
TONES = "\u0300\u0309\u0303\u0301\u0323"
# Breve, circumflex and horn make other letters (ă â ê ô ơ ư), not other tones.
_LETTER_MARKS = "\u0306\u0302\u031b"
# The Latin combining marks; Khmer vowel signs are marks too but carry the word, so they stay.
_MARKS = re.compile("[\u0300-\u036f]")
_LETTER = re.compile("[^\u0300-\u036f][\u0300-\u036f]*|[\u0300-\u036f]+")

_ALPHABET = unicodedata.normalize("NFC", "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")
# CLDR's root order of the signs that stand in names, lists and addresses.
_SIGNS = "_-‐‑‒–—,;:!?.'‘’\"“”()[]{}@*/\\&#%`´^+<=>|~$"

# One byte each, so that comparing keys as bytes compares the text. 0 and 1 end things.
# Weights of marks come next (2-13), then signs, digits and letters, so that the end of a word
# stands before anything that could follow it.
_END, _END_OF_LETTERS = b"\x00", b"\x01"
_NO_MARK, _RARE_MARK = 2, 13
_MARK_WEIGHT = {mark: 3 + place for place, mark in enumerate(TONES + "\u0308\u030a\u030c")}
_PRIMARY = (
    {sign: bytes([0x10 + place]) for place, sign in enumerate(_SIGNS)}
    | {str(digit): bytes([0x50 + digit]) for digit in range(10)}
    | {letter: bytes([0x60 + place]) for place, letter in enumerate(_ALPHABET)}
)
_OTHER_SIGN, _OTHER_LETTER = b"\x4f", b"\xf0"

_KHMER = "\u1780-\u17ff\u19e0-\u19ff"
_JOINERS = "\u200b\u200c\u200d"
_INSIDE_KHMER = re.compile(f"(?<=[{_KHMER}])([{_JOINERS}])[{_JOINERS}]*(?=[{_KHMER}])")
_ANY_JOINER = re.compile(f"[{_JOINERS}]")
_FULL_WIDTH = re.compile("[\uff01-\uff5e]")
_BREAKS = re.compile("\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")

_APOSTROPHES = dict.fromkeys(map(ord, "‘’ʼ´`\u2032"), "'")
_HYPHENS = dict.fromkeys(map(ord, "‐‑‒–—\u2212"), "-")
_SAME_SIGNS = _APOSTROPHES | _HYPHENS


def nfc(text: str) -> str:
    """The text with every letter and its marks as one character (Unicode NFC)."""
    return unicodedata.normalize("NFC", text)


def clean(text: str) -> str:
    """One line of text without what Excel, PDF and the web leave in it; the spelling is the user's.

    NFC; no-break and other odd spaces, tabs and line ends become one space; control characters,
    zero-width characters and soft hyphens go (word breaks and joiners inside Khmer stay);
    full-width letters become ordinary ones. Cleaning twice changes nothing.
    """
    return " ".join(_visible(text).split())


def clean_lines(text: str) -> str:
    """As `clean`, line by line: for notes, where line ends mean something."""
    lines = [clean(line) for line in _BREAKS.split(text)]
    return "\n".join(lines).strip("\n")


def _visible(text: str) -> str:
    if text.isprintable() and not _FULL_WIDTH.search(text):
        return text if text.isascii() else nfc(text)  # what is printable holds nothing to drop
    kept = "".join(_visible_character(character) for character in text)
    if _ANY_JOINER.search(kept):
        kept = _without_joiners(kept)
    return nfc(kept)


@lru_cache(maxsize=4096)
def _visible_character(character: str) -> str:
    if "\uff01" <= character <= "\uff5e":
        return chr(ord(character) - 0xFEE0)
    if character.isspace():
        return " "
    if character in _JOINERS:
        return character
    # Controls, invisible formatting (soft hyphen, byte-order mark, direction) and half pairs.
    return "" if unicodedata.category(character) in ("Cc", "Cf", "Cs") else character


def _without_joiners(text: str) -> str:
    """Khmer has no spaces: U+200B there is a place to break the line, U+200C/D shape letters."""
    pieces = []
    last = 0
    for found in _INSIDE_KHMER.finditer(text):
        pieces += [_ANY_JOINER.sub("", text[last : found.start()]), found[1]]
        last = found.end()
    return "".join([*pieces, _ANY_JOINER.sub("", text[last:])])


def fold(text: str) -> str:
    """The search key: `dao thi be` for `Đào Thị Bé`.

    Lower case, no Latin marks, đ as d, one kind of apostrophe and hyphen, single spaces. Khmer
    vowel signs stay (without them every Khmer word would look like another). Folding twice
    changes nothing; NFC and NFD text fold alike.
    """
    plain = _visible(text).translate(_SAME_SIGNS)
    if plain.isascii():
        return " ".join(plain.lower().split())
    flat = unicodedata.normalize("NFKD", plain).lower()
    flat = _MARKS.sub("", unicodedata.normalize("NFKD", flat)).replace("đ", "d")
    return " ".join(nfc(_ANY_JOINER.sub("", flat)).split())


def spelling(text: str) -> str:
    """The key under which two spellings are the same words, tones and all.

    Case, spaces, NFC or NFD, the kind of apostrophe and the placing of the tone (`hòa`, `hoà`)
    do not count; every other mark does, and i and y stay apart (`Quí`, `Quý`).
    """
    words = clean(text).lower().translate(_SAME_SIGNS).split()
    return " ".join(map(_placed_tone, words))


def initials(text: str) -> str:
    """First letters, folded: `nva` for `Nguyễn Văn An`."""
    return "".join(word[0] for word in fold(text).split())


def sort_key(text: str) -> bytes:
    """A key whose byte order is the order of a Vietnamese list.

    CLDR `vi`: the letters a ă â b c d đ e ê … are different letters; tones (none, huyền, hỏi,
    ngã, sắc, nặng) count next, small before capital last. As Vietnamese dictionaries and class
    lists do, and unlike plain CLDR, word stands against word: all of the first word (its tone
    included) before the second is looked at; and the placing of the tone (`hòa`, `hoà`) does not
    count. Digits stand before letters, other scripts after them by code point.
    """
    words = clean(text).split()
    case = bytes(2 if letter.isupper() else 1 for word in words for letter in word)
    return b"".join(map(word_key, words)) + _END + case


@lru_cache(maxsize=65536)
def word_key(word: str) -> bytes:
    """The part of `sort_key` that one word adds: its letters, then its tone; no capitals."""
    letters = bytearray()
    marks: list[int] = []
    for letter in _LETTER.findall(unicodedata.normalize("NFD", word.lower())):
        base, weight = _letter_weight(letter)
        letters += weight
        own = unicodedata.normalize("NFD", base)
        rest = [_MARK_WEIGHT.get(mark, _RARE_MARK) for mark in letter[1:] if mark not in own]
        marks += rest or [_NO_MARK]
    written = [mark for mark in marks if mark != _NO_MARK]
    # One tone belongs to the whole syllable, wherever it is written; foreign words may bear more.
    if len(written) < 2:
        marks = written or [_NO_MARK]
    return bytes(letters) + _END_OF_LETTERS + bytes(marks)


def _letter_weight(letter: str) -> tuple[str, bytes]:
    """The letter of the alphabet in a base character with its marks, and its place."""
    base = nfc(letter[0] + "".join(mark for mark in letter[1:] if mark in _LETTER_MARKS))
    if base in _PRIMARY:
        return base, _PRIMARY[base]
    first = letter[0]
    if first in _PRIMARY:
        return first, _PRIMARY[first]
    kind = _OTHER_LETTER if unicodedata.category(first)[0] in "LMN" else _OTHER_SIGN
    return first, kind + ord(first).to_bytes(3, "big")


@lru_cache(maxsize=65536)
def _placed_tone(word: str) -> str:
    """The word with its one tone written last, so that its placing does not count."""
    apart = unicodedata.normalize("NFD", word)
    tones = [mark for mark in apart if mark in TONES]
    if len(tones) != 1:
        return word
    return nfc(apart.replace(tones[0], "") + " " + tones[0]).replace(" ", "")
