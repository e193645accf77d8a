"""The letter's code as a QR, so that an answer sent back finds its letter; it names nobody."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

import segno

from counsellor_app.documents.drawing import ASCENT, Drawing
from counsellor_app.documents.fonts import REGULAR
from counsellor_app.documents.page import MM
from counsellor_app.documents.text_lines import WordTooWide, set_lines
from counsellor_app.domain.errors import LetterDoesNotFit

CODE_SIDE: Final = 20 * MM
_TEXT_SIZE: Final = 7.0


def draw_code(drawing: Drawing, code: str, x: float, baseline: float) -> None:
    """Draw the QR, its upper edge level with the text on `baseline`, the code in words under it."""
    top = baseline + ASCENT * 12
    try:
        lines = set_lines(((REGULAR, code),), _TEXT_SIZE, CODE_SIDE, align="center")
    except WordTooWide as error:
        raise LetterDoesNotFit(field="page_code") from error
    squares, modules = _squares(code)
    scale = CODE_SIDE / modules
    drawing.shapes.append(f"q {scale:.4f} 0 0 {-scale:.4f} {x:.2f} {top:.2f} cm {squares} f Q")
    drawing.put(lines, x, top - CODE_SIDE - 1, _TEXT_SIZE)


@lru_cache(maxsize=16)
def _squares(code: str) -> tuple[str, int]:
    """The dark modules as rectangles, a run at a time, and how many modules a side has.

    A fixed mask spares trying all eight, which takes longer than the rest of the letter.
    """
    matrix = segno.make(code, error="m", micro=False, mask=0).matrix
    runs = []
    for y, row in enumerate(matrix):
        x = 0
        while x < len(row):
            end = x
            while end < len(row) and row[end]:
                end += 1
            if end > x:
                runs.append(f"{x} {y} {end - x} 1 re")
            x = end + 1
    return " ".join(runs), len(matrix)
