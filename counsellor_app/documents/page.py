"""The official page of Decree 30/2020/NĐ-CP, Annex I: A4, margins and type sizes, in points."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

MM: Final = 72 / 25.4
WIDTH: Final = 210 * MM
HEIGHT: Final = 297 * MM
TOP: Final = 20 * MM
BOTTOM: Final = 20 * MM
LEFT: Final = 30 * MM
RIGHT: Final = 20 * MM
RIGHT_TIGHT: Final = 15 * MM
FIRST_LINE: Final = 10 * MM  # first-line indent of a paragraph: 1 cm
SIGNING_ROOM: Final = 28 * MM  # between title and name, for a 36 mm stamp and a signature

COUNTRY_SIZES: Final = (13.0, 12.5, 12.0)  # country name, governing body and school, largest first
MOTTO_STEP: Final = 1.0  # the motto is one point larger than the country name
LINE: Final = 1.15  # single line spacing of the letter's face, in type sizes
LINE_ROOMY: Final = 1.3
GAP: Final = 6.0  # between paragraphs, at least
GAP_ROOMY: Final = 9.0
RULE: Final = 0.6  # thickness of a solid rule
SHORT_RULE: Final = 0.4  # of the text above it: the decree asks 1/3 to 1/2


@dataclass(frozen=True, slots=True)
class Density:
    """One way to set the text: type size and the right margin, both within the decree."""

    size: float
    right: float
    compact: bool = False  # less air around the title, a smaller answer part

    @property
    def measure(self) -> float:
        """Width of the text, in points."""
        return WIDTH - LEFT - self.right


# Larger type where there is room for it, then plain, then tighter: the first that holds the letter.
LARGER: Final = (Density(14.0, RIGHT), Density(13.5, RIGHT))
PLAIN: Final = Density(13.0, RIGHT)
TIGHTER: Final = (Density(13.0, RIGHT_TIGHT), Density(13.0, RIGHT_TIGHT, compact=True))
