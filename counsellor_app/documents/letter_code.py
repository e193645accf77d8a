"""The letter's code as a QR, so that an answer sent back finds its letter; it names nobody."""

from __future__ import annotations

from typing import Final

import segno

from counsellor_app.documents.drawing import ASCENT, Drawing
from counsellor_app.documents.fonts import REGULAR
from counsellor_app.documents.page import MM
from counsellor_app.documents.text_lines import WordTooWide, set_lines
from counsellor_app.domain.errors import LetterDoesNotFit

CODE_SIDE: Final = 20 * MM
_TEXT_SIZE: Final = 7.0
_DIGITS: Final = bytes.maketrans(b"\x00\x01", b"01")


def draw_code(drawing: Drawing, code: str, x: float, baseline: float) -> None:
    """Draw the QR, its upper edge level with the text on `baseline`, the code in words under it."""
    top = baseline + ASCENT * 12
    try:
        lines = set_lines(((REGULAR, code),), _TEXT_SIZE, CODE_SIDE, align="center")
    except WordTooWide as error:
        raise LetterDoesNotFit(field="page_code") from error
    drawing.shapes.append(
        f"q {CODE_SIDE:.2f} 0 0 {CODE_SIDE:.2f} {x:.2f} {top - CODE_SIDE:.2f} cm {_image(code)} Q"
    )
    drawing.put(lines, x, top - CODE_SIDE - 1, _TEXT_SIZE)


def _image(code: str) -> str:
    """The QR as an inline mask of one bit a module.

    A fixed mask pattern spares trying all eight, which takes longer than the rest of the letter.
    """
    matrix = segno.make(code, error="m", micro=False, mask=0, boost_error=False).matrix
    side = len(matrix)
    width = (side + 7) // 8 * 8
    rows = (int(bytes(row).translate(_DIGITS).ljust(width, b"0"), 2) for row in matrix)
    bits = "".join(f"{row:0{width // 4}x}" for row in rows)
    return f"BI /W {side} /H {side} /BPC 1 /IM true /D [1 0] /F /AHx ID {bits}> EI"
