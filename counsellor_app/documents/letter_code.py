"""The letter's code as a QR, so that an answer sent back finds its letter; it names nobody."""

from __future__ import annotations

from functools import cache
from typing import Final

from counsellor_app.documents.drawing import ASCENT, Drawing
from counsellor_app.documents.fonts import REGULAR
from counsellor_app.documents.page import MM
from counsellor_app.documents.text_lines import WordTooWide, set_lines
from counsellor_app.domain.errors import LetterDoesNotFit

CODE_SIDE: Final = 20 * MM
_TEXT_SIZE: Final = 7.0
_LONGEST: Final = 40
_TEXT: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
_PLACES: Final = {letter: place for place, letter in enumerate(_TEXT)}
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
    """The QR as an inline mask of one bit a module."""
    bits, side = modules(code)
    width = (side + 7) // 8 * 8
    text = f"{bits:0{side * side}b}"
    rows = "".join(text[at : at + side].ljust(width, "0") for at in range(0, side * side, side))
    held = f"{int(rows, 2):0{width * side // 4}x}"
    return f"BI /W {side} /H {side} /BPC 1 /IM true /D [1 0] /F /AHx ID {held}> EI"


def modules(code: str) -> tuple[int, int]:
    """The QR's modules, row after row as the bits of one number, and how many a side has.

    With size, level and mask given, each bit of the text turns over the same modules in every QR
    (the code is linear). So the library draws one QR for each bit of a code's length, once; every
    further QR of that length is put together from those, a twentieth of the work.
    """
    if len(code) > _LONGEST or not _PLACES.keys() >= set(code):
        return _drawn(code, None)
    bits, side, turned = _turned(len(code))
    for start, each in zip(range(0, len(code), 2), turned, strict=True):
        value = 0
        for letter in code[start : start + 2]:
            value = value * 45 + _PLACES[letter]
        for place, modules_turned in enumerate(each):
            if value >> place & 1:
                bits ^= modules_turned
    return bits, side


@cache
def _turned(length: int) -> tuple[int, int, tuple[tuple[int, ...], ...]]:
    """The QR of zeros, its side, and for each pair of characters what each bit of it turns over.

    Alphanumeric QR text holds two characters in 11 bits as 45 times the first plus the second,
    a last single one in 6 (ISO/IEC 18004, 7.4.4).
    """
    zeros, side = _drawn("0" * length, "alphanumeric")
    turned = []
    for start in range(0, length, 2):
        single = start + 1 == length
        each = []
        for place in range(6 if single else 11):
            first, second = divmod(1 << place, 45)
            pair = _TEXT[second] if single else _TEXT[first] + _TEXT[second]
            code = "0" * start + pair + "0" * (length - start - len(pair))
            each.append(zeros ^ _drawn(code, "alphanumeric")[0])
        turned.append(tuple(each))
    return zeros, side, tuple(turned)


def _drawn(code: str, mode: str | None) -> tuple[int, int]:
    """The library's own QR: level M, a fixed mask (trying all eight takes longest)."""
    import segno  # only for letters that bear a code

    made = segno.make(code, error="m", micro=False, mask=0, boost_error=False, mode=mode)
    bits = int(b"".join(bytes(row) for row in made.matrix).translate(_DIGITS), 2)
    return bits, len(made.matrix)
