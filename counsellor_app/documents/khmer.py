"""Text that needs shaping (Khmer, stacked marks), as outlines where HarfBuzz puts them.

ReportLab writes characters one after another, which is wrong for Khmer. Here HarfBuzz chooses and
places the glyphs, and their outlines go onto the page as paths.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

from counsellor_app.documents.fonts import FILES, KHMER_FILE, REGULAR
from counsellor_app.paths import resources


class Outline:
    """One shaped word: its advance and its path, both in thousandths of the type size."""

    __slots__ = ("path", "text", "units")

    def __init__(self, text: str, units: float, path: str) -> None:
        self.text = text
        self.units = units
        self.path = path

    def draw(self, x: float, y: float, size: float) -> str:
        """Page operators that paint the word with its baseline at (x, y), in points.

        The word itself goes along as ActualText, for readers aloud.
        """
        scale = size / 1000
        actual = ("\ufeff" + self.text).encode("utf-16-be").hex().upper()
        return (
            f"/Span <</ActualText <{actual}>>> BDC q {scale:.6f} 0 0 {scale:.6f} {x:.2f} {y:.2f} cm"
            f" {self.path} f Q EMC"
        )


class _Pen:
    """Writes an outline, moved to its place, as page operators; quadratic curves become cubic."""

    def __init__(self, dx: float, dy: float, scale: float) -> None:
        self._dx, self._dy, self._scale = dx, dy, scale
        self._at = (0.0, 0.0)
        self.operators: list[str] = []

    def _write(self, operator: str, *points: tuple[float, float]) -> None:
        numbers = (
            f"{(x + self._dx) * self._scale:.0f} {(y + self._dy) * self._scale:.0f}"
            for x, y in points
        )
        self.operators.append(f"{' '.join(numbers)} {operator}")
        self._at = points[-1]

    def moveTo(self, point: tuple[float, float]) -> None:  # noqa: N802 - the pen protocol's names
        self._write("m", point)

    def lineTo(self, point: tuple[float, float]) -> None:  # noqa: N802
        self._write("l", point)

    def curveTo(self, *points: tuple[float, float]) -> None:  # noqa: N802
        self._write("c", *points)

    def qCurveTo(self, control: tuple[float, float], end: tuple[float, float]) -> None:  # noqa: N802
        (x0, y0), (x1, y1), (x2, y2) = self._at, control, end
        first = (x0 + 2 / 3 * (x1 - x0), y0 + 2 / 3 * (y1 - y0))
        second = (x2 + 2 / 3 * (x1 - x2), y2 + 2 / 3 * (y1 - y2))
        self._write("c", first, second, end)

    def closePath(self) -> None:  # noqa: N802
        self.operators.append("h")


@cache
def _face(file: str) -> Any:
    import uharfbuzz  # only where something is shaped: most letters start without it

    blob = uharfbuzz.Blob.from_file_path(str(resources("fonts", file)))
    return uharfbuzz.Font(uharfbuzz.Face(blob))


@cache
def characters(file: str) -> frozenset[int]:
    """The code points the face has a shape for."""
    return frozenset(_face(file).face.unicodes)


def printable(letter: str) -> bool:
    """Whether the letters' faces have a shape for the character."""
    return ord(letter) in characters(FILES[REGULAR]) or ord(letter) in characters(KHMER_FILE)


@lru_cache(maxsize=4096)
def outline(text: str, style: str) -> Outline:
    """The word shaped in the Khmer face where it holds Khmer, else in the letter's own style."""
    latin = FILES[style]
    alike = all(ord(letter) in characters(latin) for letter in text)
    font = _face(latin if alike else KHMER_FILE)
    import uharfbuzz

    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    uharfbuzz.shape(font, buffer)
    scale = 1000 / font.face.upem
    operators: list[str] = []
    x = 0
    for glyph, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        pen = _Pen(x + place.x_offset, place.y_offset, scale)
        font.draw_glyph_with_pen(glyph.codepoint, pen)
        operators += pen.operators
        x += place.x_advance
    return Outline(text, x * scale, " ".join(operators))
