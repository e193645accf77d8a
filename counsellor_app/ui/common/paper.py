"""A PDF read for the screen and the printer: its pages as pictures, through pypdfium2."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from typing import Any

import pypdfium2
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

POINTS_AN_INCH = 72
# PDFium knows no threads: a page being printed and a page being shown take turns.
_turn = Lock()


class Paper:
    """The pages of one PDF held in memory; nothing of it touches the disk."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        with _turn:
            self._document = pypdfium2.PdfDocument(content)
            self.pages = len(self._document)

    def size(self, page: int) -> QSizeF:
        """The width and height of a page in points."""
        with self._opened(page) as opened:
            return QSizeF(*opened.get_size())

    def picture(self, page: int, scale: float, *, grey: bool = False) -> QImage:
        """A page at `scale` dots a point; grey pictures take a quarter of the memory."""
        form = QImage.Format.Format_Grayscale8 if grey else QImage.Format.Format_RGB32
        with self._opened(page) as opened:
            drawn = opened.render(scale=scale, grayscale=grey, prefer_bgrx=True)
            held = QImage(drawn.buffer, drawn.width, drawn.height, drawn.stride, form).copy()
            drawn.close()
            return held

    def text(self, page: int) -> str:
        """What a page says, for those who listen to it."""
        with self._opened(page) as opened:
            words = opened.get_textpage()
            said: str = words.get_text_range()
            words.close()
            return said

    @contextmanager
    def _opened(self, page: int) -> Iterator[Any]:
        """A page of PDFium's own, closed again before another thread has its turn."""
        with _turn:
            opened = self._document[page]
            try:
                yield opened
            finally:
                opened.close()

    def close(self) -> None:
        """Let go of the pages."""
        with _turn:
            self._document.close()
