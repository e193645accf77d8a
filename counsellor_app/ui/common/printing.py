"""Printing a PDF: the very pages that were shown, at the printer's resolution."""

from __future__ import annotations

import zlib
from collections.abc import Callable

from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from counsellor_app.domain.errors import PrinterFailed, PrinterMissing
from counsellor_app.domain.progress import Progress, silent
from counsellor_app.translation import tr
from counsellor_app.ui.common.paper import POINTS_AN_INCH, Paper

MOST_DOTS_AN_INCH = 600
"""Finer than this no letter gets; a page of 1200 dots an inch would take 140 MB."""
FINE = 300
"""From here on a dot is black or white: printed so, text is sharp and a page takes a moment."""


def choose_printer(parent: QWidget | None) -> QPrinter | None:
    """Ask the system's own dialog where to print; None if the user stepped back.

    Raises PrinterMissing where this computer has no printer.
    """
    if not QPrinterInfo.availablePrinterNames():
        raise PrinterMissing
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, parent)
    # All pages or none: what is printed in part could not be kept as issued.
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, on=False)
    return printer if dialog.exec() else None


def print_paper(
    printer: QPrinter,
    paper: Paper,
    progress: Progress = silent,
    before_sending: Callable[[], None] | None = None,
) -> None:
    """Print every page, as often as copies are wanted; in any thread.

    All pages are drawn before the printer gets the first one: until then `progress` may raise
    Cancelled, and `before_sending` may still refuse, and nothing is printed. Not every printer
    takes back what it was given.

    Raises PrinterFailed where the printer does not take the pages.
    """
    dots = min(printer.resolution(), MOST_DOTS_AN_INCH)
    drawn = []
    for page in range(paper.pages):
        progress(page, paper.pages)
        drawn.append(_Drawn(paper, page, dots))
    progress(paper.pages, paper.pages)
    if before_sending is not None:
        before_sending()
    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    _send(printer, drawn * copies)


class _Drawn:
    """A page as the printer will get it; packed, because a whole class waits in memory."""

    def __init__(self, paper: Paper, page: int, dots: int) -> None:
        self.size = paper.size(page)
        scale = dots / POINTS_AN_INCH
        fine = dots >= FINE
        picture = paper.ink(page, scale) if fine else paper.picture(page, scale, grey=True)
        self._colours = picture.colorTable()
        self._size = picture.width(), picture.height(), picture.bytesPerLine()
        self._form = picture.format()
        self._packed = zlib.compress(bytes(picture.constBits()), 1)

    @property
    def way(self) -> QPageLayout.Orientation:
        """Upright or lying."""
        lying = self.size.width() > self.size.height()
        return QPageLayout.Orientation.Landscape if lying else QPageLayout.Orientation.Portrait

    def picture(self) -> QImage:
        """The page unpacked."""
        bits = zlib.decompress(self._packed)
        picture = QImage(bits, *self._size, self._form).copy()
        picture.setColorTable(self._colours)
        return picture


def _send(printer: QPrinter, pages: list[_Drawn]) -> None:
    painter = QPainter()
    printer.setDocName(tr("Sổ Hướng Nghiệp"))  # never a name: print queues are public
    scale = printer.resolution() / POINTS_AN_INCH
    for number, page in enumerate(pages):
        _lay(printer, page.way)
        if not (printer.newPage() if number else painter.begin(printer)):
            raise PrinterFailed
        place = QRectF(0, 0, page.size.width() * scale, page.size.height() * scale)
        picture = page.picture()
        painter.drawImage(place, picture, QRectF(picture.rect()))
    if not painter.end() or printer.printerState() == QPrinter.PrinterState.Error:
        raise PrinterFailed


def _lay(printer: QPrinter, way: QPageLayout.Orientation) -> None:
    """A fresh sheet, lying as the page does, with no margin of the printer's own."""
    a4 = QPageSize(QPageSize.PageSizeId.A4)
    printer.setFullPage(True)
    printer.setPageLayout(
        QPageLayout(a4, way, QMarginsF(), QPageLayout.Unit.Point, minMargins=QMarginsF())
    )
