"""A field in which a student is found by name, class, birth date or initials."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QVBoxLayout, QWidget

from counsellor_app.domain.student_index import BY_NAME, PRESENT, ListedStudent, StudentFilter
from counsellor_app.translation import tr
from counsellor_app.ui.common import icons, theme
from counsellor_app.ui.common.labels import wrapped_label
from counsellor_app.ui.common.student_rows import STUDENT_ROLE, StudentDelegate, StudentListModel
from counsellor_app.ui.common.student_source import student_index
from counsellor_app.ui.common.workplace import Workplace

PAUSE = 80
"""Milliseconds after the last key before the results are shown."""
MOST_ROWS = 8
_LEAST_WIDTH = 360


class StudentResults(QFrame):
    """What fits the typing; lies over the window and never takes the focus."""

    picked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "popup")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.model = StudentListModel(self)
        self.list = QListView()
        self.list.setModel(self.model)
        delegate = StudentDelegate(self.list)
        delegate.quiet = True
        self.list.setItemDelegate(delegate)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(tr("Các em tìm thấy"))
        self.list.clicked.connect(self._pick)
        self._none = wrapped_label("", "cell", "text-2")
        self._none.setContentsMargins(12, 10, 12, 10)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 5, 1, 5)
        column.setSpacing(0)
        column.addWidget(self.list)
        column.addWidget(self._none)
        self.hide()

    def offer(self, found: tuple[ListedStudent, ...], text: str) -> None:
        """Show who was found, the first one ready to be taken."""
        self.model.show(found, text)
        self.list.setVisible(bool(found))
        self._none.setVisible(not found)
        self._none.setText(tr("Không thấy “{typed}”. Thử tên gọi, lớp hoặc ngày sinh.", typed=text))
        self.step(0)

    def step(self, by: int) -> None:
        """Go down or up in the list."""
        if self.model.found:
            row = max(0, min(self.list.currentIndex().row() + by, len(self.model.found) - 1))
            self.list.setCurrentIndex(self.model.index(row))

    @property
    def said(self) -> str:
        """What stands in place of the rows; "" while there are rows."""
        return "" if self.model.found else self._none.text()

    @property
    def current(self) -> ListedStudent | None:
        """The student Enter would take."""
        index = self.list.currentIndex()
        return index.data(STUDENT_ROLE) if index.isValid() else None

    def wanted_height(self) -> int:
        """As high as its rows."""
        rows = min(len(self.model.found), MOST_ROWS)
        if not rows:
            return self.sizeHint().height()
        return rows * self.list.sizeHintForRow(0) + 12

    def _pick(self, index: QModelIndex) -> None:
        self.picked.emit(index.data(STUDENT_ROLE))


class StudentPicker(QLineEdit):
    """Type, Enter: `picked` tells the student, and `student` keeps them until the text changes.

    `changed` tells of every choice and of its end (None). `everybody` also offers students who
    left or were put away.
    """

    picked = Signal(object)
    changed = Signal(object)
    escaped = Signal()

    def __init__(
        self, workplace: Workplace, parent: QWidget | None = None, *, everybody: bool = False
    ) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._everybody = everybody
        self._student: ListedStudent | None = None
        self.keep_words = True
        self.setPlaceholderText(tr("Tìm em, không cần gõ dấu"))
        self.setAccessibleName(tr("Tìm học sinh theo tên, lớp hoặc ngày sinh"))
        sign = self.addAction(
            icons.icon("magnifying-glass", "text-3"), QLineEdit.ActionPosition.LeadingPosition
        )
        sign.setEnabled(False)
        self.results = StudentResults()
        self.results.picked.connect(self._take)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._search)
        self.textEdited.connect(self._typed)
        self.destroyed.connect(self.results.deleteLater)

    @property
    def student(self) -> ListedStudent | None:
        """The student chosen; None while none is."""
        return self._student

    def set_student(self, student: int | None) -> None:
        """Choose a student of the year by number, without asking."""
        found = None if student is None else student_index(self._workplace).student(student)
        self._student = found
        self.setText(found.full_name if found else "")

    def clear(self) -> None:
        """Choose nobody, type nothing."""
        had, self._student = self._student, None
        super().clear()
        self._close()
        if had is not None:
            self.changed.emit(None)

    def _typed(self) -> None:
        if self._student is not None:
            self._student = None
            self.changed.emit(None)
        self._pause.start()

    def _search(self) -> None:
        """Show who fits what is typed by now."""
        self._pause.stop()
        text = self.text().strip()
        if not text:
            self._close()
            return
        standing = None if self._everybody else PRESENT
        wanted = StudentFilter(text, standing=standing, order=BY_NAME)
        self.results.offer(student_index(self._workplace).find(wanted), text)
        self._place()

    def _place(self) -> None:
        """Under the field, over all else in the window."""
        window = self.window()
        if self.results.parentWidget() is not window:
            self.results.setParent(window)
            window.installEventFilter(self)
        width = max(self.width(), theme.px(_LEAST_WIDTH))
        height = self.results.wanted_height()
        under = self.mapTo(window, QPoint(0, self.height() + 4))
        left = max(0, min(under.x(), window.width() - width - 8))
        top, room = under.y(), window.height() - under.y() - 8
        over = self.mapTo(window, QPoint(0, 0)).y() - 12
        if room < min(height, theme.px(160)) and over > room:
            height = min(height, over)
            top = over + 8 - height
        else:
            height = min(height, room)
        self.results.setGeometry(QRect(left, top, width, height))
        self.results.show()
        self.results.raise_()

    def _take(self, student: ListedStudent | None) -> None:
        if student is None:
            return
        self._student = student
        self.setText(student.full_name if self.keep_words else "")
        self._close()
        self.picked.emit(student)
        self.changed.emit(student)

    def _close(self) -> None:
        self._pause.stop()
        self.results.hide()

    def event(self, event: QEvent) -> bool:
        """Esc closes the results before it closes anything else."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go through the results, Enter takes one, Esc closes them."""
        steps = {
            Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: MOST_ROWS, Qt.Key.Key_PageUp: -MOST_ROWS,
        }  # fmt: skip
        key = Qt.Key(event.key())
        if key in steps and (self.results.isVisible() or self.text()):
            if self.results.isVisible():
                self.results.step(steps[key])
            else:
                self._search()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._wants_choice():
            self._search() if self._pause.isActive() or not self.results.isVisible() else None
            self._take(self.results.current)
        elif key == Qt.Key.Key_Escape and self.results.isVisible():
            self._close()
        elif key == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def _wants_choice(self) -> bool:
        return self._student is None and bool(self.text().strip())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The results go when the focus goes."""
        super().focusOutEvent(event)
        self._close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The results follow the window's size."""
        if event.type() == QEvent.Type.Resize and self.results.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QEvent) -> None:
        """Nothing is offered by a field that is not seen."""
        super().hideEvent(event)  # type: ignore[arg-type]
        self._close()
