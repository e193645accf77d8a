"""The narrow list of students: name, class, birth date, state."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from counsellor_app.translation import tr
from counsellor_app.ui.common import theme
from counsellor_app.ui.common.row_ring import paint_row_ring
from counsellor_app.ui.common.student_rows import LOW_ROW, ROW, StudentDelegate, StudentListModel


class StudentListView(QTableView):
    """The rows; Enter opens, letters are not for the list.

    A table of one column: a list view would place each of fifty thousand rows anew at every key.
    """

    entered_row = Signal()

    def __init__(self, model: StudentListModel) -> None:
        super().__init__()
        self._by_keyboard = False
        self.rows = StudentDelegate(self)
        self.setModel(model)
        self.setItemDelegate(self.rows)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(tr("Danh sách học sinh"))
        self.fit(low=False)

    def fit(self, *, low: bool) -> None:
        """Lower rows in a low window."""
        height = theme.px(LOW_ROW if low else ROW)
        self.verticalHeader().setMinimumSectionSize(height)
        self.verticalHeader().setDefaultSectionSize(height)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The ring is for who comes by keyboard."""
        self._by_keyboard = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows, and the ring around the one the keyboard is at."""
        super().paintEvent(event)
        if self.hasFocus() and self._by_keyboard:
            paint_row_ring(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the row."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered_row.emit()
        elif event.text() and event.text().isprintable():
            event.ignore()
        else:
            super().keyPressEvent(event)
