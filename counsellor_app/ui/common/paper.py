"""A PDF read for the screen and the printer: its pages as pictures, through pypdfium2."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from types import TracebackType
from typing import Any, Self

import pypdfium2
from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import QColor, QImage

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
        with self._drawn(page, scale, grey=grey) as drawn:
            return drawn.copy()

    def ink(self, page: int, scale: float) -> QImage:
        """A page in black and white alone, one bit a dot, as fine printers take it."""
        black, white = QColor(Qt.GlobalColor.black).rgb(), QColor(Qt.GlobalColor.white).rgb()
        sharp = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.MonoOnly
        with self._drawn(page, scale, grey=True) as drawn:
            made = drawn.convertToFormat(QImage.Format.Format_Mono, sharp)
        if made.color(0) == white:
            made.invertPixels()
        # Only with this very table does Qt hand a printer one bit a dot.
        made.setColorTable([black, white])
        return made

    def text(self, page: int) -> str:
        """What a page says, for those who listen to it."""
        with self._opened(page) as opened:
            words = opened.get_textpage()
            said: str = words.get_text_range()
            words.close()
            return said

    @contextmanager
    def _drawn(self, page: int, scale: float, *, grey: bool) -> Iterator[QImage]:
        """A page over PDFium's own bytes: gone when the context is."""
        form = QImage.Format.Format_Grayscale8 if grey else QImage.Format.Format_RGB32
        with self._opened(page) as opened:
            drawn = opened.render(scale=scale, grayscale=grey, prefer_bgrx=True)
            try:
                yield QImage(drawn.buffer, drawn.width, drawn.height, drawn.stride, form)
            finally:
                drawn.close()

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

    def __enter__(self) -> Self:
        """Use as a context: closed at the end."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close."""
        self.close()
