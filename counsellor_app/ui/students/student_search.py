"""The head of the list of students: the search field, the chips, how many were found."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from counsellor_app.domain.student_index import (
    BY_CLASS,
    BY_NAME,
    BY_ROLL,
    PRESENT,
    StudentFilter,
)
from counsellor_app.translation import mark, tr
from counsellor_app.ui.common import icons, theme
from counsellor_app.ui.common.buttons import Button, icon_button, plain_button, small, text_button
from counsellor_app.ui.common.flow import FlowLayout
from counsellor_app.ui.common.labels import text_label, wrapped_label
from counsellor_app.ui.students.student_chips import (
    FilterChip,
    class_choices,
    standing_choices,
    state_choices,
)

ORDERS = {
    BY_NAME: mark("Xếp theo tên"),
    BY_CLASS: mark("Xếp theo lớp"),
    BY_ROLL: mark("Xếp theo STT"),
}
PAUSE = 40
"""Milliseconds after a key before the list follows."""
_INSET = 16


class SearchLine(QLineEdit):
    """What is looked for; Down and Enter go into the list, Esc empties the line first."""

    went_down = Signal()
    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText(tr("Tìm em, không cần gõ dấu"))
        self.setAccessibleName(tr("Tìm trong danh sách học sinh"))
        sign = self.addAction(
            icons.icon("magnifying-glass", "text-3"), QLineEdit.ActionPosition.LeadingPosition
        )
        sign.setEnabled(False)
        self._cross = self.addAction(
            icons.icon("x", "text-2"), QLineEdit.ActionPosition.TrailingPosition
        )
        self._cross.setToolTip(tr("Xóa chữ đã gõ"))
        self._cross.triggered.connect(self.empty)
        self._cross.setVisible(False)
        self.textChanged.connect(lambda text: self._cross.setVisible(bool(text)))

    def empty(self) -> None:
        """Look for nothing in particular, as if somebody had deleted the letters."""
        self.clear()
        self.textEdited.emit("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that leave the line."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_PageDown):
            self.went_down.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.empty()
        else:
            super().keyPressEvent(event)


class StudentSearch(QFrame):
    """`changed` tells that the list must follow; `wanted()` says what is looked for."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("ground", "surface")
        self.order = BY_NAME
        self._ids: tuple[int, ...] | None = None
        self.line = SearchLine()
        self.classes = FilterChip(tr("Lớp"))
        self.standing = FilterChip(tr("Tình trạng"))
        self.state = FilterChip(tr("Hướng đi"))
        self.standing.offer(standing_choices())
        self.standing.hold(PRESENT)
        self.state.offer(state_choices())
        self.chips = QWidget()
        self.columns = small(plain_button(tr("Cột"), "columns"))
        self._because = self._because_line()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.changed)
        self.line.textEdited.connect(self._pause.start)
        for chip in (self.classes, self.standing, self.state):
            chip.chosen.connect(self._chip_chosen)
        self._lay_out()

    def _lay_out(self) -> None:
        flow = FlowLayout(self.chips, gap=8, line_gap=6)
        for chip in (self.classes, self.standing, self.state):
            flow.addWidget(chip)
        self._head = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._head.setSpacing(10)
        self._head.addWidget(self.line, 1)
        self._head.addWidget(self.chips, 0, Qt.AlignmentFlag.AlignVCenter)
        self._head.addWidget(self.columns)
        self.columns.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(_INSET, 12, _INSET, 10)
        column.setSpacing(10)
        column.addLayout(self._head)
        column.addWidget(self._because)

    def fit(self, *, wide: bool) -> None:
        """The chips stand beside the line where there is room, else under it."""
        ways = QBoxLayout.Direction
        self._head.setDirection(ways.LeftToRight if wide else ways.TopToBottom)
        policy = QSizePolicy.Policy.Fixed if wide else QSizePolicy.Policy.Preferred
        self.chips.setSizePolicy(policy, QSizePolicy.Policy.Preferred)
        self.columns.setVisible(wide)

    def _because_line(self) -> QWidget:
        """Why exactly these are shown, where a page asked for an exact list."""
        made = QFrame()
        made.setProperty("kind", "hint")
        self._reason = wrapped_label("", "cell", "warning")
        cross = icon_button("x", tr("Xem lại cả danh sách"), quiet=True)
        cross.clicked.connect(self._forget_ids)
        row = QHBoxLayout(made)
        row.setContentsMargins(10, 4, 4, 4)
        row.addWidget(self._reason, 1)
        row.addWidget(cross, 0, Qt.AlignmentFlag.AlignTop)
        made.hide()
        return made

    def set_classes(self, classes: list[str], grades: list[int]) -> None:
        """Offer the classes of the year."""
        self.classes.offer(class_choices(classes, grades))

    def wanted(self) -> StudentFilter:
        """What is looked for."""
        held = self.classes.held
        grade = int(held.removeprefix("grade:")) if held.startswith("grade:") else None
        return StudentFilter(
            text=self.line.text().strip(),
            class_name=held if held and grade is None else None,
            grade=grade,
            standing=self.standing.held or None,
            state=self.state.held or None,
            ids=self._ids,
            order=self.order,
        )

    def look_for(
        self,
        *,
        text: str = "",
        in_class: str = "",
        standing: str = PRESENT,
        state: str = "",
        ids: tuple[int, ...] | None = None,
        because: str = "",
    ) -> None:
        """Look for this and nothing else, without telling."""
        self.line.setText(text)
        self.classes.hold(in_class)
        self.standing.hold("" if ids is not None else standing)
        self.state.hold(state)
        self._ids = ids
        self._reason.setText(because)
        self._because.setVisible(ids is not None)

    def settle(self) -> bool:
        """Let the list follow now if it has not yet; whether it had to."""
        waiting = self._pause.isActive()
        if waiting:
            self._pause.stop()
            self.changed.emit()
        return waiting

    @property
    def narrowed(self) -> str:
        """The words of a chip that hides somebody, "" where none holds."""
        for chip in (self.standing, self.classes, self.state):
            if chip.held:
                return chip.words
        return ""

    def drop_filters(self) -> None:
        """Let every chip go."""
        self.classes.hold("")
        self.standing.hold("")
        self.state.hold("")
        self._forget_ids()

    def _chip_chosen(self, _code: str) -> None:
        self._pause.stop()
        self.changed.emit()

    def _forget_ids(self) -> None:
        if self._ids is not None:
            self._ids = None
            self.standing.hold(PRESENT)
        self._because.hide()
        self._pause.stop()
        self.changed.emit()


class FoundLine(QFrame):
    """How many were found, and in which order they stand."""

    ordered = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("ground", "sunken")
        self.setFixedHeight(theme.px(34))
        self._count = text_label("", "cell", "text-2")
        self._order: Button = text_button("")
        self._order.setStyleSheet(
            f"QPushButton {{ color: {theme.hex_of('text-2')}; font-weight: 400; }}"
        )
        self._order.setFont(theme.font("cell"))
        self._order.setProperty("scale", "small")
        self._order.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._order.setIcon(icons.icon("caret-down", "text-2"))
        self._order.clicked.connect(self._open)
        row = QHBoxLayout(self)
        row.setContentsMargins(_INSET, 0, 8, 0)
        row.addWidget(self._count, 1)
        row.addWidget(self._order)
        self.say("", BY_NAME)

    @property
    def text(self) -> str:
        """How many, in words."""
        return self._count.text()

    def say(self, text: str, order: str) -> None:
        """Tell how many and which order."""
        self._count.setText(text)
        self._order.setText(tr(ORDERS[order]) + "\u00a0")
        self._order.setAccessibleName(tr(ORDERS[order]))
        self._held = order

    def _open(self) -> None:
        menu = QMenu(self)
        for code, words in ORDERS.items():
            action = menu.addAction(tr(words))
            action.setCheckable(True)
            action.setChecked(code == self._held)
            action.triggered.connect(lambda _=False, one=code: self.ordered.emit(one))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._order.mapToGlobal(QPoint(0, self._order.height() + 2)))
