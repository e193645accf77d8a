"""The spellings of column headings, as data: which field of a list a heading means."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from typing import Any, NamedTuple

from counsellor_app.domain.vietnamese_text import clean, fold
from counsellor_app.paths import resources

_NOTE = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\s*$")
_SIGNS = re.compile(r"[\W_]+")
# "Thông tin về cha / Họ và tên" and "Họ tên của cha" mean the same as "Họ tên cha".
_FILLING = re.compile(r"\b(?:thông tin|thong tin|về|của|cua)\b", re.IGNORECASE)
_SOMEONE_ELSE = re.compile(
    r"\b(?:cha|bố|mẹ|má|vợ|chồng|phụ huynh|giám hộ|chủ hộ|cmhs|phhs|phu huynh|giam ho)\b",
    re.IGNORECASE,
)
# Without their marks short words are too many things: "Nữ", "nụ"; "Năm", "Nam".
_SHORT = 4
_MANY = 400


class Meaning(NamedTuple):
    """What a heading means: a field of the list; `joined` when parent and child say it together."""

    field: str
    joined: bool = False


@dataclass(frozen=True, slots=True)
class Headings:
    """All spellings of one kind of list.

    Attributes:
        labels: the standard heading of every field, in the order of the file.
        facts: whatever else the file says of a field (the policy a mark stands for …).
        spans: fields whose heading stands over several columns.
    """

    labels: Mapping[str, str]
    facts: Mapping[str, Mapping[str, Any]]
    spans: frozenset[str]
    _exact: Mapping[str, str]
    _folded: Mapping[str, str]
    _spanning: Mapping[str, str]

    def meaning(self, parent: str, child: str) -> Meaning | None:
        """What the column under `parent` (may be empty) and `child` (may be empty) holds.

        The two together are tried first, then the lower one alone, then the upper one alone where
        nothing stands under it.
        """
        if not parent or not child:
            field = self._find(parent or child)
            return Meaning(field) if field else None
        field = self._find(f"{parent} / {child}")
        if field:
            return Meaning(field, joined=True)
        field = self._spanning.get(_key(_NOTE.sub("", parent)))
        if field:
            return Meaning(field, joined=True)
        if _SOMEONE_ELSE.search(parent) and not _SOMEONE_ELSE.search(child):
            return None
        field = self._find(child)
        return Meaning(field) if field else None

    def holds(self, text: str) -> bool:
        """Whether the text alone is a heading."""
        return bool(text) and self._find(text) is not None

    def _find(self, text: str) -> str | None:
        for candidate in (text, _without_note(text)):
            exact = _plain(candidate)
            if not exact:
                continue
            if exact in self._exact:
                return self._exact[exact]
            folded = _key(candidate)
            if folded in self._folded and (len(folded) >= _SHORT or exact.isascii()):
                return self._folded[folded]
        return None


def heading_text(text: str) -> str:
    """A heading as it is shown to people: one line, no required-mark."""
    return clean(text).rstrip("*").rstrip()[:_MANY]


@lru_cache(maxsize=8)
def load_headings(kind: str) -> Headings:
    """The headings of `students`, `pathways` or `sessions`, with the student's own columns."""
    fields: dict[str, dict[str, Any]] = {}
    for name in ("student_key", kind):
        with resources("headings", f"{name}.toml").open("rb") as file:
            fields |= tomllib.load(file)["fields"]
    return _headings(fields)


@lru_cache(maxsize=1)
def row_words() -> Mapping[str, Any]:
    """Footers, marks and empty-cell words of `resources/headings/rows.toml`."""
    with resources("headings", "rows.toml").open("rb") as file:
        return tomllib.load(file)


def _headings(fields: Mapping[str, Mapping[str, Any]]) -> Headings:
    labels: dict[str, str] = {}
    exact: dict[str, str] = {}
    folded: dict[str, str] = {}
    spanning: dict[str, str] = {}
    for name, facts in fields.items():
        for field, number in _numbered(name, facts.get("numbered", 0)):
            labels[field] = facts["label"].replace("{n}", number)
            for spelled in _spellings(facts):
                text = spelled.replace("{n}", number)
                if facts.get("span"):
                    spanning.setdefault(_key(_NOTE.sub("", text)), field)
                else:
                    exact.setdefault(_plain(text), field)
                    folded.setdefault(_key(text), field)
    spans = frozenset(spanning.values())
    return Headings(labels, fields, spans, exact, folded, spanning)


def _numbered(name: str, count: int) -> Iterable[tuple[str, str]]:
    if not count:
        return [(name, "")]
    return [(f"{name}_{number}", str(number)) for number in range(1, count + 1)]


def _spellings(facts: Mapping[str, Any]) -> Iterable[str]:
    yield from facts.get("names", ())
    groups = facts.get("each", ())
    for words in product(*groups) if groups else ():
        yield " ".join(words)
        yield " ".join(reversed(words))


@lru_cache(maxsize=4096)
def _plain(text: str) -> str:
    """Lower case, marks kept, no filling words, only letters and digits between single spaces."""
    return " ".join(_SIGNS.sub(" ", _FILLING.sub(" ", clean(text[:_MANY]).lower())).split())


@lru_cache(maxsize=4096)
def _key(text: str) -> str:
    return fold(_plain(text))


@lru_cache(maxsize=4096)
def _without_note(text: str) -> str:
    return _NOTE.sub("", clean(text[:_MANY]).rstrip("* "))
