"""One page of a PDF on its ground, scrolled and zoomed."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from counsellor_app.translation import tr
from counsellor_app.ui.common import theme
from counsellor_app.ui.common.paper import Paper
from counsellor_app.ui.common.row_ring import paint_ring

GROUND = 16
DOTS_A_POINT = 96 / 72
WIDEST = 1000
"""A page fitted to a very wide window stops growing here: lines of text would get too long."""


class PaperSheet(QAbstractScrollArea):
    """Paints one page at a time; only what is shown is ever drawn."""

    turned = Signal(int)
    """Asks for the page so many further on."""
    zoom_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._paper: Paper | None = None
        self._page = 0
        self._zoom: float | None = None
        self._picture: tuple[object, QImage] | None = None

    def show_page(self, paper: Paper | None, page: int) -> None:
        """Show a page from its top, or an empty ground."""
        self._paper, self._page, self._picture = paper, page, None
        # What a page says can be listened to; it is never written anywhere.
        self.setAccessibleDescription("" if paper is None else paper.text(page))
        self.verticalScrollBar().setValue(0)
        self._measure()

    def set_zoom(self, zoom: float | None) -> None:
        """Show at this part of natural size (1.0), or fitted to the width (None)."""
        self._zoom = zoom
        self._measure()

    @property
    def shown_at(self) -> float:
        """The part of natural size the page is shown at."""
        if self._paper is None:
            return 1.0
        return self._page_size().width() / (self._paper.size(self._page).width() * DOTS_A_POINT)

    def _page_size(self) -> QSize:
        """The page in logical pixels."""
        if self._paper is None:
            return QSize()
        points = self._paper.size(self._page)
        if self._zoom is None:
            width = float(min(self.viewport().width() - 2 * GROUND, WIDEST))
        else:
            width = points.width() * DOTS_A_POINT * self._zoom
        width = max(width, 80.0)
        return QSize(round(width), round(width * points.height() / points.width()))

    def _measure(self) -> None:
        size, room = self._page_size(), self.viewport().size()
        for bar, whole, seen in (
            (self.horizontalScrollBar(), size.width(), room.width()),
            (self.verticalScrollBar(), size.height(), room.height()),
        ):
            bar.setRange(0, max(0, whole + 2 * GROUND - seen))
            bar.setPageStep(seen)
            bar.setSingleStep(theme.px(40))
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit anew."""
        super().resizeEvent(event)
        self._measure()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Paint what came into sight."""
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and the page."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), theme.token("paper-ground"))
        if self._paper is None:
            return
        place = QRect(self._corner(), self._page_size())
        painter.fillRect(place, theme.token("paper"))
        painter.drawImage(place, self._drawn(self._paper, place.size()))
        painter.setPen(theme.token("line"))
        painter.drawRect(place.adjusted(-1, -1, 0, 0))
        if self.hasFocus():
            painter.end()
            paint_ring(self.viewport(), self.viewport().rect())

    def _corner(self) -> QPoint:
        size, room = self._page_size(), self.viewport().size()
        left = (room.width() - size.width()) // 2
        left = max(GROUND, left) - self.horizontalScrollBar().value()
        return QPoint(left, GROUND - self.verticalScrollBar().value())

    def _drawn(self, paper: Paper, size: QSize) -> QImage:
        ratio = self.devicePixelRatioF()
        wanted = (id(paper), self._page, size.width(), ratio)
        if self._picture is None or self._picture[0] != wanted:
            scale = size.width() * ratio / paper.size(self._page).width()
            self._picture = wanted, paper.picture(self._page, scale)
        return self._picture[1]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn pages by Page keys at the page's end, by arrows where nothing scrolls sideways."""
        bar, key = self.verticalScrollBar(), event.key()
        keys = Qt.Key
        at_end, at_start = bar.value() == bar.maximum(), bar.value() == bar.minimum()
        fits = self.horizontalScrollBar().maximum() == 0
        if (key in (keys.Key_PageDown, keys.Key_Space) and at_end) or (
            key == keys.Key_Right and fits
        ):
            self.turned.emit(1)
        elif (key == keys.Key_PageUp and at_start) or (key == keys.Key_Left and fits):
            self.turned.emit(-1)
        elif key == keys.Key_Space:
            bar.setValue(bar.value() + bar.pageStep() - bar.singleStep())
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl held, as everywhere."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_asked.emit(1 if event.angleDelta().y() > 0 else -1)
        else:
            super().wheelEvent(event)

    def say_place(self, page: int, pages: int) -> None:
        """Name the page for those who listen."""
        self.setAccessibleName(tr("Trang {page} trên {pages}", page=page, pages=pages))
