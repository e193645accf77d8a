"""How the program's icon is drawn: a notebook in violet ink, its spine, its label, its red margin.

Run `python resources/icons/make_icons.py` to make this folder's pictures again. Small sizes leave
out what would blur: the stitches, the label's frame, the third line of writing.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen

HERE = Path(__file__).resolve().parent
SIZES = (16, 24, 32, 48, 64, 128, 256)
COVER, SPINE, STITCH = QColor("#4B3FA3"), QColor("#2B2560"), QColor("#ABA5D6")
LABEL, FRAME, WRITING, MARGIN = (
    QColor("#FFFFFF"), QColor("#4B3FA3"), QColor("#4F4C60"), QColor("#D8636E"),
)  # fmt: skip


def draw(size: int) -> QImage:
    """The icon of `size` pixels a side."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    _cover(painter, size)
    _label(painter, size)
    painter.end()
    return image


def _cover(painter: QPainter, size: int) -> None:
    """The notebook: a rounded cover, the spine at its left, stitched where there is room."""
    spine = round(size * 0.2)
    shape = QPainterPath()
    side = round(size * 0.06)
    whole = QRectF(side, 0, size - 2 * side, size)
    shape.addRoundedRect(whole, size * 0.14, size * 0.14)
    painter.setClipPath(shape)
    painter.fillRect(whole, COVER)
    painter.fillRect(QRectF(side, 0, spine, size), SPINE)
    if size >= 48:
        pen = QPen(STITCH, max(1, size / 64))
        pen.setDashPattern([3, 3])
        painter.setPen(pen)
        across = side + spine * 0.72
        painter.drawLine(round(across), 0, round(across), size)
        painter.setPen(Qt.PenStyle.NoPen)


def _label(painter: QPainter, size: int) -> None:
    """The label on the cover: the red margin line, and lines of writing."""
    left, right = round(size * 0.35), round(size * 0.85)
    top, bottom = round(size * 0.19), round(size * 0.64)
    label = QRectF(left, top, right - left, bottom - top)
    painter.setBrush(LABEL)
    painter.drawRoundedRect(label, size * 0.045, size * 0.045)
    line = max(1, round(size * 0.035))
    inset = 0
    if size >= 64:
        inset = round(size * 0.035)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(FRAME, max(1, size / 96)))
        painter.drawRoundedRect(label.adjusted(inset, inset, -inset, -inset), inset / 2, inset / 2)
        painter.setPen(Qt.PenStyle.NoPen)
    margin = left + inset + round(size * 0.09)
    painter.fillRect(QRectF(margin, top + inset, line, bottom - top - 2 * inset), MARGIN)
    start, end = margin + line + max(1, round(size * 0.05)), right - inset - round(size * 0.06)
    rows = 3 if size >= 48 else 2
    step = (bottom - top) / (rows + 1)
    for row in range(1, rows + 1):
        reach = end if row < rows else start + (end - start) * 0.6
        height = round(top + row * step - line / 2)
        painter.fillRect(QRectF(start, height, round(reach - start), line), WRITING)


def make(folder: Path) -> None:
    """Put every size into `folder`."""
    for size in SIZES:
        draw(size).save(str(folder / f"so-huong-nghiep-{size}.png"))


if __name__ == "__main__":
    make(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE)
