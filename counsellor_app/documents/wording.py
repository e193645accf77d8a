"""The letters' sentences, read from resources/letters; the form is told in its README.

Slots are a closed set and stand for plain text: nothing in a value is ever read as wording.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from counsellor_app.documents.fonts import BOLD, REGULAR
from counsellor_app.domain.errors import CatalogueUnreadable
from counsellor_app.domain.letter import Layout, Level
from counsellor_app.paths import resources

SLOTS: Final = frozenset(
    {
        "student_name",
        "birth_date",
        "birth_year",
        "class_name",
        "school_year",
        "guardian_form",
        "guardian_name",
        "counsellor_form",
        "counsellor_name",
        "reply_by",
        "family_view_date",
        "recommendation",
        "recommendation_reason",
        "rank",
        "pathway",
        "programme",
        "institution",
        "dots",
    }
)
CONDITIONS: Final = frozenset({"wishes", "guardian", "family_agrees", "family_not_yet"})
SECTIONS: Final = frozenset({"letter", "wish", "reply", "choices", "summary"})
WISHES: Final = "@wishes"
DOTS: Final = "dots"

_GRADES: Final = {Level.THCS: "9", Level.THPT: "12"}
_PIECE: Final = re.compile(r"(\[|\]|\*\*|\{[^{}]*\})")

Span = tuple[str, str]  # style, text


@dataclass(frozen=True, slots=True)
class Slot:
    """A place in a sentence for one value."""

    name: str


@dataclass(frozen=True, slots=True)
class Group:
    """A stretch of a sentence; an optional one is printed only where its values are known."""

    optional: bool
    pieces: tuple[tuple[str, str | Slot], ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph, the condition it stands on, and whether the wishes stand in its place."""

    groups: tuple[Group, ...]
    condition: str = ""
    negated: bool = False
    lists_wishes: bool = False
    dotted: bool = False

    def stands(self, conditions: frozenset[str]) -> bool:
        """Whether the paragraph is printed under these conditions."""
        return not self.condition or (self.condition in conditions) != self.negated

    def fill(self, values: Mapping[str, str]) -> tuple[Span, ...]:
        """The paragraph's spans; empty where a needed value is not known."""
        spans: list[Span] = []
        for group in self.groups:
            known = all(values.get(p.name) for _, p in group.pieces if isinstance(p, Slot))
            if known:
                spans += [
                    (style, values[piece.name] if isinstance(piece, Slot) else piece)
                    for style, piece in group.pieces
                ]
            elif not group.optional:
                return ()
        return tuple(spans)


@dataclass(frozen=True, slots=True)
class Wording:
    """One wording file: its head and its sections."""

    head: Mapping[str, str]
    sections: Mapping[str, tuple[Paragraph, ...]]


@cache
def wording_of(layout: Layout, level: Level) -> Wording:
    """The Vietnamese wording of a layout after a school level."""
    return read_wording(resources("letters", "vi", f"{layout.value}_after_{_GRADES[level]}.md"))


@cache
def khmer_summary(level: Level) -> Wording:
    """The fixed Khmer summary after a school level."""
    return read_wording(resources("letters", "vi-km", f"summary_after_{_GRADES[level]}.md"))


@cache
def page_words() -> Mapping[str, str]:
    """What stands on every letter: country, motto, headings of signatures, answer part."""
    path = resources("letters", "vi", "page.toml")
    return {name: str(text) for name, text in tomllib.loads(_read(path)).items()}


@cache
def read_wording(path: Path) -> Wording:
    """Read one wording file; CatalogueUnreadable (path, reason) where it breaks the form."""
    parts = _read(path).split("+++\n", 2)
    if len(parts) != 3 or parts[0].strip():
        raise CatalogueUnreadable(path=path, reason="no-head")
    try:
        head = {name: str(value) for name, value in tomllib.loads(parts[1]).items()}
    except tomllib.TOMLDecodeError as error:
        raise CatalogueUnreadable(path=path, reason="broken-head") from error
    sections: dict[str, list[Paragraph]] = {}
    current: list[Paragraph] | None = None
    for block in re.split(r"\n\s*\n", parts[2].strip()):
        if block.startswith("# "):
            name = block[2:].strip()
            if name not in SECTIONS:
                raise CatalogueUnreadable(path=path, reason="unknown-section")
            current = sections.setdefault(name, [])
        elif current is None:
            raise CatalogueUnreadable(path=path, reason="no-section")
        else:
            current.append(_paragraph(block, path))
    return Wording(head, {name: tuple(held) for name, held in sections.items()})


def _read(path: Path) -> str:
    try:
        return unicodedata.normalize("NFC", path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise CatalogueUnreadable(path=path, reason="unreadable") from error


def _paragraph(block: str, path: Path) -> Paragraph:
    condition, negated = "", False
    if block.startswith("? "):
        first, _, block = block.partition("\n")
        negated = first.startswith("? not ")
        condition = first.removeprefix("? ").removeprefix("not ").strip()
        if condition not in CONDITIONS:
            raise CatalogueUnreadable(path=path, reason="unknown-condition")
    text = " ".join(block.split())
    dotted = text.endswith("{dots}")
    groups = _groups(text.removesuffix("{dots}"), path)
    return Paragraph(groups, condition, negated, text == WISHES, dotted)


def _groups(text: str, path: Path) -> tuple[Group, ...]:
    groups: list[Group] = []
    pieces: list[tuple[str, str | Slot]] = []
    style, optional = REGULAR, False
    for piece in _PIECE.split(text):
        if piece in ("[", "]"):
            if optional == (piece == "["):
                raise CatalogueUnreadable(path=path, reason="unmatched-bracket")
            groups.append(Group(optional, tuple(pieces)))
            pieces, optional = [], piece == "["
        elif piece == "**":
            style = REGULAR if style == BOLD else BOLD
        elif piece.startswith("{") and piece.endswith("}"):
            if piece[1:-1] not in SLOTS - {DOTS}:
                raise CatalogueUnreadable(path=path, reason="unknown-slot")
            pieces.append((style, Slot(piece[1:-1])))
        elif piece:
            if "{" in piece or "}" in piece:
                raise CatalogueUnreadable(path=path, reason="broken-slot")
            pieces.append((style, piece))
    if optional or style == BOLD:
        raise CatalogueUnreadable(path=path, reason="unmatched-bracket")
    groups.append(Group(False, tuple(pieces)))
    return tuple(group for group in groups if group.pieces)
