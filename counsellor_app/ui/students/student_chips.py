"""The chips that narrow the list of students: class, standing, state of the pathway."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu

from counsellor_app.domain.student_index import ARCHIVED, ELSEWHERE, LEFT, PRESENT
from counsellor_app.translation import mark, tr
from counsellor_app.ui.common import icons, theme
from counsellor_app.ui.common.buttons import Chip
from counsellor_app.ui.common.choice_list import ChoicePopup
from counsellor_app.ui.common.labels import STATE_WORDS

STANDINGS = {
    PRESENT: mark("Đang học"),
    LEFT: mark("Đã chuyển, thôi học"),
    ELSEWHERE: mark("Không học năm này"),
    ARCHIVED: mark("Đã cất"),
}
_MANY = 8
_CLEARING = 30


class FilterChip(Chip):
    """A chip that opens its choices; while one holds, its cross (or Delete) lets it go."""

    chosen = Signal(str)

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self._words = words
        self._items: list[tuple[str, str]] = []
        self._held = ""
        self._popup: ChoicePopup | None = None
        self._on_cross = False
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.setIconSize(QSize(theme.px(14), theme.px(14)))
        self.clicked.connect(self._pressed)
        self._show()

    def offer(self, items: Sequence[tuple[str, str]]) -> None:
        """The choices as (code, words); one that is no longer offered is let go."""
        self._items = list(items)
        if self._held and self._held not in dict(self._items):
            self._held = ""
        self._show()

    @property
    def held(self) -> str:
        """The code of the choice that holds, "" for none."""
        return self._held

    @property
    def words(self) -> str:
        """The words of the choice that holds, "" for none."""
        return dict(self._items).get(self._held, "")

    def hold(self, code: str) -> None:
        """Let a choice hold, without telling."""
        self._held = code if code in dict(self._items) else ""
        self._show()

    def _show(self) -> None:
        words = self.words
        # The space stands between the words and the sign at their right.
        self.setText(f"{words or self._words}\u00a0")
        self.setChecked(bool(words))
        self.setIcon(
            icons.icon("x", "on-selection") if words else icons.icon("caret-down", "text-2")
        )
        self.setAccessibleName(
            tr("{filter}: {choice}", filter=self._words, choice=words) if words else self._words
        )
        self.updateGeometry()

    def _pressed(self) -> None:
        held, self._on_cross = self._on_cross, False
        self._show()
        if self._held and held:
            self._choose("")
        else:
            self._open()

    def _open(self) -> None:
        if len(self._items) > _MANY:
            if self._popup is None:
                self._popup = ChoicePopup(self)
                self._popup.done.connect(self._done)
            self._popup.offer([("", tr("Tất cả")), *self._items], self._held, "")
            return
        menu = QMenu(self)
        for code, words in [("", tr("Tất cả")), *self._items]:
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(code == self._held)
            action.triggered.connect(lambda _=False, one=code: self._choose(one))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))

    def _done(self, code: str | None, _by_tab: bool) -> None:
        if code is not None:
            self._choose(code)

    def _choose(self, code: str) -> None:
        if code != self._held:
            self.hold(code)
            self.chosen.emit(code)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Whether the press is on the cross."""
        self._on_cross = event.position().x() > self.width() - theme.px(_CLEARING)
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete lets the choice go, Down opens the choices."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._choose("")
        elif event.key() == Qt.Key.Key_Down:
            self._open()
        else:
            super().keyPressEvent(event)


def class_choices(classes: Sequence[str], grades: Sequence[int]) -> list[tuple[str, str]]:
    """Grades, then classes: codes `grade:9` and the class's name."""
    of_grades = [(f"grade:{grade}", tr("Khối {grade}", grade=grade)) for grade in grades]
    return of_grades + [(name, tr("Lớp {name}", name=name)) for name in classes]


def standing_choices() -> list[tuple[str, str]]:
    """Present, left, not of this year, put away."""
    return [(code, tr(words)) for code, words in STANDINGS.items()]


def state_choices() -> list[tuple[str, str]]:
    """The states of a pathway."""
    return [(code, tr(words)) for code, words in STATE_WORDS.items()]
