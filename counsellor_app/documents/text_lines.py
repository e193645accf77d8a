"""Words into lines: measured, broken, justified, and written as PDF text operators.

A paragraph's operators say nothing of its place on the page or its line spacing (`T*` steps down
by whatever `TL` says), so a paragraph once set is kept and used again for every letter with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import groupby
from typing import Final, NamedTuple

from counsellor_app.documents.fonts import KHMER_FILE, REGULAR, letter_font
from counsellor_app.documents.khmer import Outline, characters, outline
from counsellor_app.documents.wording import Span

SPACE: Final = 250.0  # a space in every style of the face, in thousandths of the type size
_GAP: Final = re.compile("( |\u200b)")
_ESCAPED: Final = {
    code: f"\\{code:03o}" for code in (*range(32), *map(ord, "()\\"), *range(127, 256))
}


class WordTooWide(Exception):
    """A word alone is wider than the line."""


class Piece(NamedTuple):
    """Part of a word in one face: its operator and escaped text, or an outline."""

    operator: str
    text: str
    outline: Outline | None
    units: float


class Word(NamedTuple):
    """What is never broken: its pieces, its width in thousandths, whether a space goes before."""

    pieces: tuple[Piece, ...]
    units: float
    spaced: bool


@dataclass(frozen=True, slots=True)
class Inset:
    """An outline within set text: which line, how far from the text's left edge."""

    line: int
    x: float
    outline: Outline


@dataclass(frozen=True, slots=True)
class Lines:
    """Set text: how many lines, the widest (points), operators, and outlines to paint after."""

    count: int
    width: float
    axis: float  # the middle of the text, from its left edge
    operators: str
    insets: tuple[Inset, ...]
    size: float
    faces: frozenset[str]  # operators of the faces the text is set in

    def place(self, x: float, baseline: float, leading: float) -> str:
        """Text operators with the first baseline at (x, baseline); all in points."""
        return f"1 0 0 1 {x:.2f} {baseline:.2f} Tm {leading:.2f} TL {self.operators}"

    def outlines(self, x: float, baseline: float, leading: float) -> Iterator[str]:
        """Page operators of the outlines, for the same place."""
        for inset in self.insets:
            down = inset.line * leading
            yield inset.outline.draw(x + inset.x, baseline - down, self.size)


@cache
def _kind(style: str, letter: str) -> str:
    """Which way a character is printed: first or second alphabet, Khmer outline, Latin outline."""
    if letter in letter_font(style).codes:
        return ""
    if letter in letter_font(style, "+").codes:
        return "+"
    return "khmer" if ord(letter) in characters(KHMER_FILE) else "outline"


@lru_cache(maxsize=4096)
def pieces_of(style: str, text: str) -> tuple[Piece, ...]:
    """A word's pieces in the faces of a style."""
    found = []
    for kind, letters in groupby(text, lambda letter: _kind(style, letter)):
        part = "".join(letters)
        if kind in ("", "+"):
            font = letter_font(style, kind)
            units = sum(font.face.charWidths[ord(letter)] for letter in part)
            coded = "".join(_ESCAPED.get(font.codes[i], chr(font.codes[i])) for i in part)
            found.append(Piece(font.operator, coded, None, units))
        else:
            shaped = outline(part, style)
            found.append(Piece("", "", shaped, shaped.units))
    return tuple(found)


@lru_cache(maxsize=1024)
def _words(spans: tuple[Span, ...]) -> tuple[Word, ...]:
    words: list[Word] = []
    pieces: tuple[Piece, ...] = ()
    spaced = False
    for style, text in spans:
        for part in _GAP.split(text):
            if part in (" ", "\u200b"):
                if pieces:
                    words.append(Word(pieces, sum(piece.units for piece in pieces), spaced))
                    pieces, spaced = (), False
                spaced = spaced or part == " "
            elif part:
                pieces += pieces_of(style, part)
    if pieces:
        words.append(Word(pieces, sum(piece.units for piece in pieces), spaced))
    return tuple(words)


def _broken(words: tuple[Word, ...], limit: float, indent: float) -> list[tuple[list[Word], float]]:
    """First-fit lines and their natural widths, in thousandths of the type size."""
    lines: list[tuple[list[Word], float]] = []
    line: list[Word] = []
    width, room = 0.0, limit - indent
    for word in words:
        gap = SPACE if word.spaced and line else 0.0
        if line and width + gap + word.units > room:
            lines.append((line, width))
            line, width, gap, room = [], 0.0, 0.0, limit
        if word.units > room:
            raise WordTooWide
        line.append(word)
        width += gap + word.units
    return [*lines, (line, width)] if line else lines


class _Writer:
    """Writes lines as operators, remembering face, word space and the line's left edge."""

    def __init__(self, size: float) -> None:
        self.size = size
        self.insets: list[Inset] = []
        self.faces: set[str] = set()
        self._out: list[str] = []
        self._face = ""
        self._space = -1.0
        self._edge = 0.0

    def line(self, number: int, words: list[Word], edge: float, space: float) -> None:
        """One line from `edge`, each space stretched by `space`; all in points."""
        if number:
            self._out.append("T*")
        if edge != self._edge:
            self._out.append(f"{edge - self._edge:.2f} 0 Td")
            self._edge = edge
        if space != self._space:
            self._out.append(f"{space:.3f} Tw" if space else "0 Tw")
            self._space = space
        text = ""
        x = edge
        for place, word in enumerate(words):
            if word.spaced and place:
                text += " "
                x += SPACE * self.size / 1000 + space
            for piece in word.pieces:
                if piece.outline is not None:
                    text = self._show(text)
                    self.insets.append(Inset(number, x, piece.outline))
                    self._out.append(f"[{-piece.units:.0f}] TJ")
                elif piece.operator != self._face:
                    text = self._show(text) + piece.text
                    self.face(piece.operator)
                else:
                    text += piece.text
                x += piece.units * self.size / 1000
        self._show(text)

    def _show(self, text: str) -> str:
        if text:
            self._out.append(f"({text}) Tj")
        return ""

    def face(self, operator: str) -> None:
        """Set the face for what follows."""
        self._out.append(f"{operator} {self.size:g} Tf")
        self._face = operator
        self.faces.add(operator)

    def operators(self) -> str:
        """All that was written."""
        return " ".join(self._out)


@lru_cache(maxsize=1024)
def set_lines(
    spans: tuple[Span, ...],
    size: float,
    measure: float,
    indent: float = 0.0,
    align: str = "justify",
    dotted: bool = False,
) -> Lines:
    """Set spans of text in lines no wider than `measure` points.

    `align` is justify, left or center; `dotted` fills the last line with dots for the pen.
    WordTooWide where one word is wider than a line.
    """
    if dotted:
        spans = (*spans, *_dots(spans, size, measure, indent))
    lines = _broken(_words(spans), measure * 1000 / size, indent * 1000 / size)
    writer = _Writer(size)
    writer.face(letter_font(spans[0][0] if spans else REGULAR).operator)
    for number, (words, units) in enumerate(lines):
        edge = 0.0 if number else indent
        width = units * size / 1000
        space = 0.0
        if align == "center":
            edge = (measure - width) / 2
        elif align == "justify" and number < len(lines) - 1:
            gaps = sum(word.spaced for word in words[1:])
            space = (measure - edge - width) / gaps if gaps else 0.0
        writer.line(number, words, edge, space)
    widest = max((units for _, units in lines), default=0.0) * size / 1000
    axis = measure / 2 if align == "center" else widest / 2
    return Lines(
        len(lines),
        widest,
        axis,
        writer.operators(),
        tuple(writer.insets),
        size,
        frozenset(writer.faces),
    )


def _dots(spans: tuple[Span, ...], size: float, measure: float, indent: float) -> tuple[Span, ...]:
    lines = _broken(_words(spans), measure * 1000 / size, indent * 1000 / size)
    used = lines[-1][1] + SPACE if lines else 0.0
    room = measure * 1000 / size - used - (indent * 1000 / size if len(lines) < 2 else 0.0)
    dots = "." * int(room / SPACE - 0.01)  # a full stop is as wide as a space
    return ((REGULAR, " " + dots),)
