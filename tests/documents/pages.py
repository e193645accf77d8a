"""Reading a written PDF back: its text, where things stand (mm from the left and top edges)."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

import pypdfium2
import pypdfium2.raw as raw

from counsellor_app.documents.letter_pdf import write_letters
from counsellor_app.domain.letter import Letter

MM = 72 / 25.4


class Box(NamedTuple):
    """Where something stands, in mm: left, top, right, bottom, from the page's upper left."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2

    @property
    def width(self) -> float:
        return self.right - self.left


def written(*letters: Letter) -> bytes:
    """The letters as one PDF."""
    out = io.BytesIO()
    assert write_letters(letters, out) == len(letters)
    return out.getvalue()


@contextmanager
def opened(pdf: bytes) -> Iterator[Any]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        yield document
    finally:
        document.close()


def text_of(pdf: bytes, page: int = 0) -> str:
    with opened(pdf) as document:
        text: str = document[page].get_textpage().get_text_range()
    return text.replace("\r\n", "\n")


def flowing(pdf: bytes) -> str:
    """The text with line ends as spaces."""
    return re.sub(r"\s+", " ", text_of(pdf))


def ink(pdf: bytes) -> list[Box]:
    """The box of every visible character."""
    with opened(pdf) as document:
        text = document[0].get_textpage()
        return [
            _box(text.get_charbox(place))
            for place in range(text.count_chars())
            if text.get_text_range(place, 1).strip()
        ]


def find(pdf: bytes, words: str) -> Box:
    """Where words on one line stand."""
    with opened(pdf) as document:
        page_text = document[0].get_textpage()
        start = page_text.search(words, match_case=True).get_next()
        assert start, f"not on the page: {words}"
        boxes = [_box(page_text.get_charbox(start[0] + place)) for place in range(start[1])]
    return Box(
        min(box.left for box in boxes),
        min(box.top for box in boxes),
        max(box.right for box in boxes),
        max(box.bottom for box in boxes),
    )


def rules(pdf: bytes) -> list[Box]:
    """Every drawn path (rules, boxes), also in shared parts."""
    with opened(pdf) as document:
        found = document[0].get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=3)
        return [_box(path.get_bounds()) for path in found]


def _box(bounds: tuple[float, float, float, float]) -> Box:
    left, bottom, right, top = bounds
    return Box(left / MM, 297 - top / MM, right / MM, 297 - bottom / MM)
