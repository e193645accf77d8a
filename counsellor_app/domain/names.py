"""A person's name: how it is taken apart, ordered in a class list, found, and recognised again.

The name itself stays as the birth certificate has it. Khmer given names may have two or three
syllables (`Sa Rây`, `Rót Tha Na`): nobody can tell from the letters, so the last syllable is only
the default and whoever knows the student says otherwise (`given`).
"""

from __future__ import annotations

from typing import NamedTuple

from counsellor_app.domain.vietnamese_text import clean, fold, initials, spelling, word_key

_END = b"\x00"


class NameParts(NamedTuple):
    """Family name (họ), middle name (đệm) and given name (tên); any but `given` may be empty."""

    family: str
    middle: str
    given: str


def split_name(full_name: str, given: str | None = None) -> NameParts:
    """Take a full name apart: first syllable, what stands between, last syllable.

    Args:
        full_name: the name as printed.
        given: the given name where it is not the last syllable; spelling, case and spaces need not
            match exactly. One that the name does not end with is used as it is and takes nothing
            from the rest but the last syllable.
    """
    syllables = clean(full_name).split()
    asked = clean(given or "").split()
    if not syllables:
        return NameParts("", "", " ".join(asked))
    taken = 1
    if asked and same_name(" ".join(syllables[-len(asked) :]), " ".join(asked)):
        taken = len(asked)
        asked = []
    rest, last = syllables[:-taken], syllables[-taken:]
    return NameParts(" ".join(rest[:1]), " ".join(rest[1:]), " ".join(asked or last))


def class_list_key(full_name: str, given: str | None = None) -> bytes:
    """The stored sort key of a student: given name, then family name, then middle name.

    Byte order is class-list order. Since words are compared one by one, `tên, họ, đệm` and
    `tên, họ + đệm as one` are the same order. Capitals and the placing of the tone do not count:
    students of the same name have the same key and stand by date of birth. Names in Khmer script
    stand after those in Latin script.
    """
    parts = split_name(full_name, given)
    return _END.join(b"".join(map(word_key, part.split())) for part in _listed(parts))


def _listed(parts: NameParts) -> tuple[str, str, str]:
    return parts.given, parts.family, parts.middle


def search_key(full_name: str) -> str:
    """What a typed search is compared with: lower case, no marks, single spaces."""
    return fold(full_name)


def name_initials(full_name: str) -> str:
    """First letters, folded: `nva` finds Nguyễn Văn An."""
    return initials(full_name)


def same_name(one: str, other: str) -> bool:
    """Whether two spellings are the same name; see `match_key`."""
    return match_key(one) == match_key(other)


def match_key(full_name: str) -> str:
    """The key under which a student is recognised in another list.

    Case, spaces, NFC or NFD and the placing of the tone (`Hòa`, `Hoà`) do not count; all other
    marks do: `Nguyễn Văn An` and `Nguyễn Văn Ân` are two people.
    """
    return spelling(full_name)
