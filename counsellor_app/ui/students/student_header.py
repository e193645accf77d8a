"""The head of a student's page: who it is, where the pathway stands, and what can be done."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QMenu, QVBoxLayout

from counsellor_app.domain.consent import ConsentState, standing_of
from counsellor_app.domain.student import StudentFile
from counsellor_app.translation import mark, tr
from counsellor_app.ui.common import icons, theme
from counsellor_app.ui.common.buttons import Tabs, icon_button, plain_button, primary_button
from counsellor_app.ui.common.labels import ElidedLabel, StatePill, text_label
from counsellor_app.ui.students.student_words import StudentWords, consent_words, day

TIMELINE, PATHWAY, FILE, LETTERS, FACTS = "timeline", "pathway", "file", "letters", "facts"
PARTS = {
    TIMELINE: mark("Dòng thời gian"),
    PATHWAY: mark("Hướng đi"),
    FILE: mark("Hồ sơ"),
    LETTERS: mark("Thư"),
    FACTS: mark("Tóm tắt"),
}
EDIT, MOVE, LEAVE, BACK, ARCHIVE, UNARCHIVE, MERGE, EXPORT, ANONYMISE = (
    "edit", "move", "leave", "back", "archive", "unarchive", "merge", "export", "anonymise",
)  # fmt: skip
_INSET = 20
_DEEDS = {
    EDIT: mark("Sửa hồ sơ"),
    MOVE: mark("Chuyển lớp"),
    LEAVE: mark("Thôi học, chuyển trường"),
    BACK: mark("Nhận em học lại"),
    ARCHIVE: mark("Cất hồ sơ"),
    UNARCHIVE: mark("Lấy hồ sơ ra lại"),
    MERGE: mark("Gộp hồ sơ trùng"),
    EXPORT: mark("Xuất dữ liệu của em"),
    ANONYMISE: mark("Ẩn danh theo yêu cầu"),
}


class StudentHeader(QFrame):
    """Name, state, one line of facts, In thư, Ghi phiên, ⋯, and the tabs."""

    print_asked = Signal()
    session_asked = Signal()
    deed_asked = Signal(str)

    def __init__(self, words: StudentWords, *, read_only: bool) -> None:
        super().__init__()
        self.setProperty("kind", "top")
        self._words = words
        self._file: StudentFile | None = None
        self.name = ElidedLabel("", "title")
        self.pill = StatePill()
        self.facts = ElidedLabel("", "cell", "text-2")
        self.print = plain_button(tr("In thư"), "printer")
        self.session = primary_button(tr("Ghi phiên"), "note-pencil")
        self._sign, self.withdrawn = QLabel(), text_label("", "cell_bold", "danger")
        self.more = icon_button("dots-three", tr("Việc khác với hồ sơ của em"))
        self.tabs = Tabs([(part, tr(words)) for part, words in PARTS.items()], tr("Các phần"))
        self.tabs.show_tab(FACTS, shown=False)
        self._buttons = (self.print, self.session, self.more)
        for button in self._buttons if read_only else ():
            button.hide()
        self.print.clicked.connect(self.print_asked)
        self.session.clicked.connect(self.session_asked)
        self.more.clicked.connect(self._open_menu)
        self._lay_out()

    def _lay_out(self) -> None:
        title = QHBoxLayout()
        title.setSpacing(10)
        title.addWidget(self.name)
        title.addWidget(self.pill)
        title.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addLayout(title)
        words.addWidget(self.facts)
        words.addLayout(self._consent_line())
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in self._buttons:
            buttons.addWidget(button)
        buttons.addStretch(0)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(8)
        self._row.addLayout(words, 1)
        self._row.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(_INSET, 14, _INSET, 0)
        column.setSpacing(8)
        column.addLayout(self._row)
        column.addWidget(self.tabs)

    def _consent_line(self) -> QHBoxLayout:
        """A consent taken back stands apart: nothing more may be written down as before."""
        side = theme.px(16)
        self._sign.setPixmap(icons.icon("warning-circle", "danger").pixmap(side, side))
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self._sign)
        row.addWidget(self.withdrawn, 1)
        return row

    def show_file(self, file: StudentFile, state: str, letters: int) -> None:
        """Say who it is."""
        self._file = file
        self.name.set_text(file.student.full_name)
        self.name.setMaximumWidth(self.name.sizeHint().width() + 4)
        self.pill.set_state(state)
        self.facts.set_text(self._line(file))
        consent = standing_of(file.consents)
        taken_back = consent.state is ConsentState.WITHDRAWN
        self.withdrawn.setText(consent_words(consent) if taken_back else "")
        for one in (self._sign, self.withdrawn):
            one.setVisible(taken_back)
        words = tr("Thư ({count})", count=letters) if letters else tr("Thư")
        self.tabs.set_words(LETTERS, words)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A long name or large text pushes the buttons under the name."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        buttons = sum(one.sizeHint().width() + 8 for one in self._buttons if not one.isHidden())
        needed = self.name.sizeHint().width() + self.pill.width() + buttons + 2 * _INSET + 20
        ways = QBoxLayout.Direction
        fits = needed <= self.width()
        self._row.setDirection(ways.LeftToRight if fits else ways.TopToBottom)

    def deeds(self) -> list[str]:
        """What can be done with this student now, besides the buttons."""
        if self._file is None:
            return []
        stay = self._file.stay
        deeds = [EDIT]
        if stay is not None and stay.left_on is None:
            deeds += [MOVE, LEAVE]
        elif stay is not None:
            deeds.append(BACK)
        away = UNARCHIVE if self._file.archived_on else ARCHIVE
        return [*deeds, away, MERGE, EXPORT, ANONYMISE]

    def menu(self) -> QMenu:
        """The deeds as a menu."""
        menu = QMenu(self)
        for deed in self.deeds():
            action: QAction = menu.addAction(tr(_DEEDS[deed]))
            action.triggered.connect(self._asker(deed))
        return menu

    def _asker(self, deed: str) -> Callable[[], None]:
        return lambda: self.deed_asked.emit(deed)

    def _open_menu(self) -> None:
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        right = self.more.mapToGlobal(QPoint(self.more.width(), self.more.height() + 2))
        menu.popup(right - QPoint(menu.sizeHint().width(), 0))

    def _line(self, file: StudentFile) -> str:
        facts = self._words.facts(file)
        consent = standing_of(file.consents)
        if consent.state not in (ConsentState.GIVEN, ConsentState.WITHDRAWN):
            facts = f"{facts} · {consent_words(consent).rstrip('.')}"
        if file.archived_on:
            return tr("{facts} · Hồ sơ đã cất ngày {day}", facts=facts, day=day(file.archived_on))
        if file.stay is not None and file.stay.left_on:
            status = self._words.label("student_statuses", file.stay.status or "LEFT")
            return f"{facts} · {status} {day(file.stay.left_on)}"
        return facts
