"""Pieces of a page as PDF operators: set text put in its place, rules and boxes."""

from __future__ import annotations

from dataclasses import dataclass, field

from counsellor_app.documents.page import RULE
from counsellor_app.documents.text_lines import Lines

ASCENT = 0.891  # of the letter's face, in type sizes
DESCENT = 0.216


@dataclass(slots=True)
class Drawing:
    """A growing part of a page; `operators` is what ReportLab puts into the content stream."""

    text: list[str] = field(default_factory=list)
    shapes: list[str] = field(default_factory=list)
    faces: set[str] = field(default_factory=set)

    def put(self, lines: Lines, x: float, top: float, leading: float) -> None:
        """Put set text with its top edge at `top`, its left edge at `x`, in points."""
        self.put_on(lines, x, top - ASCENT * lines.size, leading)

    def put_on(self, lines: Lines, x: float, baseline: float, leading: float) -> None:
        """Put set text with its first baseline at `baseline`."""
        self.text.append(lines.place(x, baseline, leading))
        self.faces |= lines.faces
        if lines.insets:
            self.shapes += lines.outlines(x, baseline, leading)

    def rule(self, x: float, y: float, length: float, dash: str = "") -> None:
        """A level rule, solid unless `dash` says a dash pattern."""
        self.shapes.append(f"{RULE} w [{dash}] 0 d {x:.2f} {y:.2f} m {x + length:.2f} {y:.2f} l S")

    def box(self, x: float, y: float, side: float) -> None:
        """An empty box to tick; the letters' faces have no such character."""
        self.shapes.append(f"0.8 w [] 0 d {x:.2f} {y:.2f} {side:.2f} {side:.2f} re S")

    @property
    def operators(self) -> str:
        """The part's content, text first."""
        text = f"BT {' '.join(self.text)} ET" if self.text else ""
        return "\n".join([text, *self.shapes])


@dataclass(frozen=True, slots=True)
class Part:
    """A finished part many letters share (letterhead, answer part), and where it ends."""

    operators: str
    faces: frozenset[str]
    edge: float  # the letterhead's lower edge, the answer part's upper edge, from the page's foot
    left_centre: float = 0.0
    baseline: float = 0.0


def finished(drawing: Drawing, edge: float, left: float = 0.0, baseline: float = 0.0) -> Part:
    """The drawing as a part to share."""
    return Part(drawing.operators, frozenset(drawing.faces), edge, left, baseline)
