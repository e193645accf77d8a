"""A PDF page by page: previous and next, zoom, fitted to the width."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from counsellor_app.translation import tr
from counsellor_app.ui.common.buttons import icon_button, text_button
from counsellor_app.ui.common.labels import text_label
from counsellor_app.ui.common.paper import Paper
from counsellor_app.ui.common.paper_sheet import PaperSheet

STEPS = (0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0)
"""Zoom, as parts of the page's natural size."""


class _Shelf:
    """Holds the PDF that is shown."""

    def __init__(self) -> None:
        self.paper: Paper | None = None

    def clear(self) -> None:
        """Close what is held."""
        if self.paper is not None:
            self.paper.close()
            self.paper = None


class PaperView(QFrame):
    """Shows the very bytes that are saved and printed; `page_changed` tells which page is shown."""

    page_changed = Signal(int)

    def __init__(self, caption: str) -> None:
        """`caption`, marked for translation, is said above the page: `Thư {page} / {pages}`."""
        super().__init__()
        self._caption = caption
        self._shelf = _Shelf()
        self._page = 0
        self._zoom: float | None = None
        self._previous = icon_button("caret-left", tr("Trang trước"))
        self._next = icon_button("caret-right", tr("Trang sau"))
        self._place = text_label("", "body", "text-2")
        self._smaller = icon_button("minus", tr("Thu nhỏ"))
        self._fit = text_button(tr("Vừa chiều ngang"))
        self._larger = icon_button("plus", tr("Phóng to"))
        self.sheet = PaperSheet()
        self._instead: QWidget | None = None
        self._lay_out()
        self._connect()
        self._show()
        # The shelf outlives the widget by a moment, and closes what lies on it.
        self.destroyed.connect(self._shelf.clear)
        if (application := QCoreApplication.instance()) is not None:
            application.aboutToQuit.connect(self._shelf.clear)

    @property
    def content(self) -> bytes:
        """The bytes that are shown; empty where nothing is."""
        return b"" if self._shelf.paper is None else self._shelf.paper.content

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return 0 if self._shelf.paper is None else self._shelf.paper.pages

    @property
    def page(self) -> int:
        """The page that is shown, from 0."""
        return self._page

    @property
    def place(self) -> str:
        """What stands above the page."""
        return self._place.text()

    @property
    def zoom_words(self) -> str:
        """How large it is shown, in words."""
        return self._fit.text()

    def show_pdf(self, content: bytes, page: int = 0) -> None:
        """Show a PDF from one of its pages."""
        if self.content != content:
            self._let_go()
            self._shelf.paper = Paper(content)
        self._page = min(max(page, 0), self.pages - 1)
        self._show()

    def show_instead(self, widget: QWidget) -> None:
        """Show a widget (an empty state) where the page would be; it is taken over."""
        self._let_go()
        self._page = 0
        self._instead = widget
        self._stack.addWidget(widget)
        self._stack.setCurrentWidget(widget)
        self._show()

    def turn_to(self, page: int) -> None:
        """Show another page; past the ends nothing happens."""
        if (
            self._shelf.paper is not None
            and 0 <= page < self._shelf.paper.pages
            and page != self._page
        ):
            self._page = page
            self._show()
            self.page_changed.emit(page)

    def zoom_by(self, steps: int) -> None:
        """Show larger (1) or smaller (-1)."""
        present = self.sheet.shown_at
        if steps > 0:
            wanted = [step for step in STEPS if step > present * 1.01]
        else:
            wanted = [step for step in reversed(STEPS) if step < present * 0.99]
        if wanted:
            self._set_zoom(wanted[0])

    def _set_zoom(self, zoom: float | None) -> None:
        self._zoom = zoom
        self.sheet.set_zoom(zoom)
        self._fit.set_words(
            tr("Vừa chiều ngang") if zoom is None else tr("{percent} %", percent=round(zoom * 100))
        )

    def _let_go(self) -> None:
        if self._instead is not None:
            self._stack.removeWidget(self._instead)
            self._instead.deleteLater()
            self._instead = None
        self.sheet.show_page(None, 0)
        self._shelf.clear()

    def _show(self) -> None:
        paper = self._shelf.paper
        self._bar.setVisible(self._instead is None)
        self._previous.setEnabled(self._page > 0)
        self._next.setEnabled(self._page + 1 < self.pages)
        for button in (self._smaller, self._fit, self._larger):
            button.setEnabled(paper is not None)
        if paper is None:
            self._place.setText("")
            return
        self._stack.setCurrentWidget(self.sheet)
        self._place.setText(tr(self._caption, page=self._page + 1, pages=paper.pages))
        self.sheet.say_place(self._page + 1, paper.pages)
        self.sheet.show_page(paper, self._page)

    def _lay_out(self) -> None:
        self._bar = QFrame()
        self._bar.setProperty("kind", "top")
        row = QHBoxLayout(self._bar)
        row.setContentsMargins(16, 5, 16, 5)
        row.setSpacing(8)
        for widget in (self._previous, self._place, self._next):
            row.addWidget(widget)
        row.addStretch(1)
        for button in (self._smaller, self._fit, self._larger):
            row.addWidget(button)
        self._stack = QStackedLayout()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._bar)
        whole.addLayout(self._stack, 1)
        # A stacked layout shows its first widget at once: without a parent, as a window.
        self._stack.addWidget(self.sheet)

    def _connect(self) -> None:
        self._previous.clicked.connect(lambda: self.turn_to(self._page - 1))
        self._next.clicked.connect(lambda: self.turn_to(self._page + 1))
        self.sheet.turned.connect(lambda by: self.turn_to(self._page + by))
        self._smaller.clicked.connect(lambda: self.zoom_by(-1))
        self._larger.clicked.connect(lambda: self.zoom_by(1))
        self.sheet.zoom_asked.connect(self.zoom_by)
        self._fit.clicked.connect(lambda: self._set_zoom(None))
        for key, deed in (
            ("Ctrl++", self._larger.click),
            ("Ctrl+=", self._larger.click),
            ("Ctrl+-", self._smaller.click),
            ("Ctrl+0", self._fit.click),
        ):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(deed)
