"""A list of the trade with codes that outlive their wording: pathways, ethnic groups, levels.

Records keep the code. Codes are never reused, only retired, so an old record can always be read.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, NamedTuple, TypeVar

from counsellor_app.domain.vietnamese_text import TONES, clean, fold, spelling

# Of a written name: the marks of each letter in order (`đường`: bar, horn, horn, none, none),
# and its tones in order, wherever in their syllables they are written.
Marks = tuple[tuple[frozenset[str], ...], str]

T = TypeVar("T")

_BETWEEN = re.compile(r"[\s\-'\"./,:;()\[\]_&*]+")
_BAR = "\u0335"  # stands for the stroke of đ, which Unicode does not take apart
_LETTER = re.compile("[^\u0300-\u036f][\u0300-\u036f]*")


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a catalogue.

    Attributes:
        code: stable, `A-Z 0-9 _`; what records and packages carry.
        label: wording by language; `vi` and `en` always, `km` where a native reader agreed.
        aliases: what people type instead of the label.
        retired: no longer offered; still read.
        facts: what reports and rules ask of it; which ones, the catalogue's file says.
    """

    code: str
    label: Mapping[str, str] = field(hash=False)
    aliases: tuple[str, ...] = ()
    retired: bool = False
    facts: Mapping[str, Any] = field(default_factory=dict, hash=False)

    @property
    def names(self) -> tuple[str, ...]:
        """Everything it is called: its code, its labels, its aliases."""
        return (self.code, *self.label.values(), *self.aliases)


class _Names(NamedTuple):
    """Entries by what they are called: as spelled, and folded with the marks that were folded."""

    exact: Mapping[str, tuple[Entry, ...]]
    loose: Mapping[str, tuple[tuple[Entry, Marks], ...]]


@dataclass(frozen=True, slots=True)
class Catalogue:
    """A dated list; entries stand in the order they are shown in."""

    name: str
    version: str
    valid_from: date
    source: str
    entries: tuple[Entry, ...]
    _codes: Mapping[str, Entry] = field(init=False, repr=False, compare=False)
    _names: list[_Names] = field(init=False, repr=False, compare=False, default_factory=list)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_codes", {entry.code: entry for entry in self.entries})

    def by_code(self, code: str) -> Entry | None:
        """The entry of exactly this code, retired or not; None for a code of another list."""
        return self._codes.get(code)

    def label(self, code: str, lang: str = "vi") -> str:
        """The wording for a code in `lang`, else in Vietnamese; an unknown code is its own."""
        entry = self._codes.get(code)
        return code if entry is None else entry.label.get(lang) or entry.label["vi"]

    def find(self, text: str) -> Entry | None:
        """The entry somebody meant: by code, label or alias; None rather than a guess.

        Exactly as spelled (tones and all) comes first, then without diacritics, spaces, hyphens
        and full stops. Diacritics may be left out, not be others: `chuyen` finds `chuyên`,
        `chuyển` does not. Where two entries fit, one still in use is preferred to retired ones;
        two in use are ambiguous: None.
        """
        if not self._names:  # made when first asked for: most commands only print labels
            self._names.append(_names(self.entries))
        names = self._names[0]
        exact = names.exact.get(spelling(text))
        if exact:
            return _only(exact)
        written, key = _marks(text), loose_key(text)
        named = names.loose.get(key, ()) if key else ()
        return _only(entry for entry, meant in named if _agree(written, meant))

    def current(self) -> tuple[Entry, ...]:
        """What may be chosen today, in display order."""
        return tuple(entry for entry in self.entries if not entry.retired)

    def having(self, **facts: Any) -> Catalogue:
        """The part with these facts: `levels.having(system="old").find("Khá")`.

        A fact that is a list fits when it holds the value. An entry without the fact stays out.
        """
        kept = (
            entry
            for entry in self.entries
            if all(_holds(entry.facts.get(fact), value) for fact, value in facts.items())
        )
        return replace(self, entries=tuple(kept))

    def without(self, codes: Collection[str]) -> Catalogue:
        """The catalogue with entries switched off: not offered, but old records still read."""
        return replace(
            self,
            entries=tuple(
                replace(entry, retired=True) if entry.code in codes else entry
                for entry in self.entries
            ),
        )


def loose_key(text: str) -> str:
    """The folded text without spaces and punctuation; `9+` keeps its plus."""
    return _BETWEEN.sub("", fold(text))


def _names(entries: Iterable[Entry]) -> _Names:
    names = [(entry, name) for entry in entries for name in entry.names]
    return _Names(
        exact=_grouped((spelling(name), entry) for entry, name in names),
        loose=_grouped((loose_key(name), (entry, _marks(name))) for entry, name in names),
    )


def _grouped(pairs: Iterable[tuple[str, T]]) -> dict[str, tuple[T, ...]]:
    groups: dict[str, list[T]] = {}
    for key, value in pairs:
        groups.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in groups.items()}


def _marks(text: str) -> Marks:
    bare = _BETWEEN.sub("", clean(text).lower()).replace("đ", "d" + _BAR)
    letters = _LETTER.findall(unicodedata.normalize("NFD", bare))
    tones = "".join(mark for letter in letters for mark in letter[1:] if mark in TONES)
    return tuple(frozenset(letter[1:]).difference(TONES) for letter in letters), tones


def _agree(written: Marks, meant: Marks) -> bool:
    """Whether what was written leaves marks out at most, and bears no others."""
    left, right = written[0], meant[0]
    if any(left) and (len(left) != len(right) or not all(map(frozenset.issubset, left, right))):
        return False
    remaining = iter(meant[1])
    return all(tone in remaining for tone in written[1])  # in the same order


def _only(entries: Iterable[Entry]) -> Entry | None:
    """The one entry there is; of several, the one still in use."""
    by_code = {entry.code: entry for entry in entries}
    in_use = [entry for entry in by_code.values() if not entry.retired]
    fitting = in_use or list(by_code.values())
    return fitting[0] if len(fitting) == 1 else None


def _holds(fact: Any, value: Any) -> bool:
    return value in fact if isinstance(fact, (list, tuple)) else bool(fact == value)
