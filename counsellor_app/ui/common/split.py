"""Two panes: side by side where there is room, tabs or one at a time where there is not."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QMargins, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QVBoxLayout, QWidget

from counsellor_app.ui.common import theme
from counsellor_app.ui.common.buttons import Tabs, text_button

_GRAB = 3  # on each side of the line


class LineHandle(QSplitterHandle):
    """One line, with room around it to take hold of."""

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """The grab area lies over the edges of the panes; Qt's own is a little narrow."""
        upright = self.orientation() == Qt.Orientation.Horizontal
        margins = QMargins(_GRAB, 0, _GRAB, 0) if upright else QMargins(0, _GRAB, 0, _GRAB)
        if self.contentsMargins() != margins:
            self.setAttribute(Qt.WidgetAttribute.WA_MouseNoMask, True)
            self.setContentsMargins(margins)
        self.setMask(QRegion(self.contentsRect()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The line."""
        QPainter(self).fillRect(self.contentsRect(), theme.token("line"))


class LineSplitter(QSplitter):
    """A splitter whose handles are lines."""

    def __init__(self, orientation: Qt.Orientation = Qt.Orientation.Horizontal) -> None:
        super().__init__(orientation)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)

    def createHandle(self) -> QSplitterHandle:
        """A line."""
        return LineHandle(self.orientation(), self)


class SplitPane(QWidget):
    """A main pane (left) and a side pane (right); one of them may have a set first width."""

    SPLIT, TABS, SINGLE = "split", "tabs", "single"
    shown = Signal(str)

    def __init__(
        self,
        main: QWidget,
        side: QWidget,
        main_title: str,
        side_title: str,
        *,
        main_width: int = 0,
        side_width: int = 0,
        at_s: str = TABS,
        at_xs: str = SINGLE,
    ) -> None:
        super().__init__()
        self.main, self.side = main, side
        self._ways = {"L": self.SPLIT, "M": self.SPLIT, "S": at_s, "XS": at_xs}
        self._way = self.SPLIT
        self._widths = (main_width, side_width)
        self._placed = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._make_heads(main_title, side_title)
        self._splitter = LineSplitter()
        self._splitter.addWidget(main)
        self._splitter.addWidget(side)
        self._splitter.setStretchFactor(0, 0 if main_width else 1)
        self._splitter.setStretchFactor(1, 0 if side_width else 1)
        column.addWidget(self._tabs)
        column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._splitter, 1)
        self._apply()

    def _make_heads(self, main_title: str, side_title: str) -> None:
        self._tabs = Tabs([("main", main_title), ("side", side_title)], main_title)
        self._tabs.setContentsMargins(16, 4, 16, 0)
        self._tabs.changed.connect(self._apply)
        self._back = text_button(main_title, "caret-left")
        self._back.clicked.connect(self.show_main)

    @property
    def way(self) -> str:
        """`split`, `tabs` or `single`."""
        return self._way

    @property
    def on_side(self) -> bool:
        """Whether the side pane is the one shown (tabs and single)."""
        return self._tabs.value == "side"

    def fit(self, width_class: str, low: bool = False) -> None:
        """Arrange for a class of window width (`L M S XS`)."""
        del low
        self._way = self._ways[width_class]
        self._apply()

    def show_side(self) -> None:
        """Bring the side pane forward where only one is seen."""
        self._tabs.value = "side"
        self._apply()

    def show_main(self) -> None:
        """Bring the main pane forward where only one is seen."""
        self._tabs.value = "main"
        self._apply()

    def set_sizes(self, main: int, side: int) -> None:
        """Give both panes a width."""
        self._placed = True
        self._splitter.setSizes([main, side])

    def state(self) -> str:
        """The place of the line, to be remembered."""
        return bytes(self._splitter.saveState().toBase64().data()).decode("ascii")

    def restore(self, state: str) -> None:
        """Put the line where it was."""
        if self._splitter.restoreState(QByteArray.fromBase64(state.encode("ascii"))):
            self._placed = True
            self._splitter.setChildrenCollapsible(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The first time there is a width, give each pane its own."""
        super().resizeEvent(event)
        if not self._placed and self._way == self.SPLIT and self.width() > 1:
            self._placed = True
            main, side = (theme.px(width) for width in self._widths)
            whole = self.width()
            first = main or (whole - side if side else whole // 2)
            self._splitter.setSizes([first, whole - first])

    def _apply(self) -> None:
        split, side = self._way == self.SPLIT, self.on_side
        focused = self.focusWidget() is not None and self.isAncestorOf(self.focusWidget())
        self._tabs.setVisible(self._way == self.TABS)
        self._back.setVisible(self._way == self.SINGLE and side)
        self.main.setVisible(split or not side)
        self.side.setVisible(split or side)
        if focused and not split:
            (self.side if side else self.main).setFocus()
        self.shown.emit("side" if side else "main")
