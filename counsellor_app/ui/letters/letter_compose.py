"""Letters by class: who gets one at the left, the very pages at the right."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.domain.errors import LetterError
from counsellor_app.domain.file_names import file_name_part
from counsellor_app.domain.letter_desk import NO_BIRTH_DATE, NO_GUARDIAN, DeskRow
from counsellor_app.domain.official_text import short_date
from counsellor_app.sentences import sentence
from counsellor_app.services.letter_desks import MadeLetters
from counsellor_app.services.letter_facts import LetterRequest
from counsellor_app.translation import mark, tr
from counsellor_app.ui.common.buttons import plain_button, small
from counsellor_app.ui.common.empty import EmptyState
from counsellor_app.ui.common.labels import wrapped_label
from counsellor_app.ui.common.page import Place
from counsellor_app.ui.common.paper_view import PaperView
from counsellor_app.ui.common.split import SplitPane
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.letters import letter_words
from counsellor_app.ui.letters.letter_choice import LetterChoice
from counsellor_app.ui.letters.letters_outgoing import OutgoingLetters

LIST_WIDTH = 420
_MENDED_IN_FILE = {NO_GUARDIAN, NO_BIRTH_DATE}
_PAGE = "letters"


class LetterCompose(QWidget):
    """What is shown is what goes out: one set of made letters serves the eye, file and printer."""

    settled = Signal()
    opened = Signal(object)

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._workplace = workplace
        self._desk = workplace.services.letter_desks
        self._made = MadeLetters((), b"")
        self._shown_class = ""
        self.choice = LetterChoice(workplace.today)
        self.paper = PaperView(mark("Thư {page} / {pages}"))
        self._hint = _Hint()
        self._lay_out()
        self._connect()
        self._recall()

    def _lay_out(self) -> None:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._hint)
        column.addWidget(self.paper, 1)
        self.panes = SplitPane(
            self.choice,
            side,
            tr("Danh sách"),
            tr("Xem thư"),
            main_width=LIST_WIDTH,
            at_s=SplitPane.SPLIT,
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.panes)

    def _connect(self) -> None:
        self.choice.changed.connect(self._make)
        self.choice.request_changed.connect(self.refresh)
        self.choice.class_changed.connect(self.refresh)
        self.choice.table.current_row_changed.connect(self._show_row)
        self.choice.table.chosen.connect(self._open_row)
        self.choice.table.clicked.connect(self._look)
        self.paper.page_changed.connect(self._page_turned)

    def _recall(self) -> None:
        settings = self._workplace.settings
        self.choice.kind.code = settings.recall(_PAGE, "kind", "") or self.choice.kind.code
        self._read_classes(settings.recall(_PAGE, "class", ""))
        self.panes.restore(settings.recall(_PAGE, "panes", ""))

    def remember(self) -> None:
        """Keep class, kind and the line between the panes for next time."""
        settings = self._workplace.settings
        settings.remember(_PAGE, "kind", self.choice.kind.code)
        settings.remember(_PAGE, "class", self.class_name)
        settings.remember(_PAGE, "panes", self.panes.state())

    # what the page asks

    @property
    def class_name(self) -> str:
        """The class that is shown."""
        return self.choice.class_name.code

    @property
    def count(self) -> int:
        """How many letters would go out."""
        return len(self._made.letters)

    @property
    def state(self) -> str:
        """What the footer says."""
        if not self.count:
            return tr("Chưa chọn em nào có thư.")
        day = self._request().dated_on
        if waiting := self.choice.waiting:
            return tr(
                "{count} em chưa có thư. Thư ghi ngày {day}.", count=waiting, day=short_date(day)
            )
        return tr("Cả lớp đều có thư. Thư ghi ngày {day}.", day=short_date(day))

    def outgoing(self) -> OutgoingLetters:
        """The chosen letters as they stand now; the file is named for the class, never a person."""
        desk, made = self._desk, self._made
        name = file_name_part(self.class_name, "lop")
        return OutgoingLetters(
            made.content,
            len(made.letters),
            f"thu-{name}.pdf",
            lambda out: desk.save(made, out),
            lambda: desk.issue(made),
            desk.take_back,
        )

    def show_class(self, class_name: str, student: int | None) -> None:
        """Go to a class, or to one student's letter alone."""
        year = self._workplace.year
        found = self._desk.class_of(student, year) if student is not None else None
        self._read_classes(class_name or found or self.class_name)
        self.refresh()
        if student is not None and found is not None:
            self.choice.choose_only(student)

    def refresh(self) -> None:
        """Read the class again; what was ticked stays ticked."""
        self._read_classes(self.class_name)
        if not self.class_name:
            self._show_no_class()
            return
        rows = self._desk.open(self.class_name, self._request())
        anew = self.class_name != self._shown_class
        self._shown_class = self.class_name
        self.choice.show_rows(rows, anew=anew)
        if anew or self.choice.table.current_row() is None:
            self.choice.table.go_to(next((i for i, row in enumerate(rows) if row.ready), 0))

    def take_focus(self) -> None:
        """Begin at the students."""
        self.choice.table.setFocus()

    def fit(self, width_class: str, low: bool) -> None:
        """Arrange for the window's size."""
        self.panes.fit(width_class, low)
        self.choice.fit(width_class, low)

    # what happens

    def _read_classes(self, wanted: str) -> None:
        names = self._desk.classes(self._workplace.year)
        if wanted and wanted not in names and wanted in self._all_classes():
            names.append(wanted)
        self.choice.set_classes(names)
        self.choice.class_name.code = wanted if wanted in names else next(iter(names), "")

    def _all_classes(self) -> list[str]:
        return self._workplace.services.school.classes(self._workplace.year)

    def _request(self) -> LetterRequest:
        day = self.choice.day.date or self._workplace.today()
        return letter_words.request_of(self.choice.kind.code, day, self._workplace.year)

    def _make(self) -> None:
        """Make the chosen letters; the page that is looked at stays."""
        if not self.class_name:
            return
        try:
            self._made = self._desk.make(self.class_name, self.choice.chosen, self._request())
        except LetterError as error:
            self._made = MadeLetters((), b"")
            self.paper.show_instead(EmptyState(sentence(error)))
            return
        self._show_row(self.choice.table.current_row())
        self.settled.emit()

    def _show_row(self, row: DeskRow | None) -> None:
        self._hint.hide()
        if row is None or not any(one.ready for one in self.choice.model.rows):
            self._show_no_letter()
        elif not row.ready:
            self._show_why_none(row)
        elif row.student in self._made.students:
            self.paper.show_pdf(self._made.content, self._made.students.index(row.student))
            self._show_hint(row)
        else:
            alone = self._desk.make(self.class_name, [row.student], self._request())
            self.paper.show_pdf(alone.content)
            tick = [row]
            self._hint.say(
                tr("Thư này chưa được chọn để in."),
                tr("Chọn thư này"),
                lambda: self.choice.model.ticks.put(tick),
            )

    def _show_hint(self, row: DeskRow) -> None:
        if row.lacks:
            self._hint.say(
                letter_words.hint(row), tr("Mở hồ sơ của em"), lambda: self._open_row(row)
            )

    def _show_why_none(self, row: DeskRow) -> None:
        button = plain_button(tr("Mở hướng đi của em"), "path")
        button.clicked.connect(lambda: self._open_row(row))
        self.paper.show_instead(EmptyState(letter_words.why_none(row), button, icon="path"))

    def _show_no_letter(self) -> None:
        name = self.class_name
        button = plain_button(tr("Mở Hướng đi lớp {name}", name=name), "path")
        place = Place("pathways", facts={"class": name})
        button.clicked.connect(lambda: self.opened.emit(place))
        empty = EmptyState(tr("Chưa em nào trong lớp này có hướng đi."), button, icon="path")
        self.paper.show_instead(empty)

    def _show_no_class(self) -> None:
        self.choice.model.set_rows([])
        button = plain_button(tr("Mở Học sinh"), "student")
        button.clicked.connect(lambda: self.opened.emit(Place("students")))
        text = tr("Năm học này chưa có lớp nào trong sổ. Nhập danh sách học sinh trước.")
        self.paper.show_instead(EmptyState(text, button, icon="student"))
        self.settled.emit()

    def _look(self, index: QModelIndex) -> None:
        """Where only one pane is seen, a click on a name opens the letter."""
        if self.panes.way == SplitPane.SINGLE and index.column() >= self.choice.model.first:
            self.panes.show_side()

    def _page_turned(self, page: int) -> None:
        if self.paper.content == self._made.content:
            self.choice.table.go_to_key(self._made.students[page])

    def _open_row(self, row: DeskRow) -> None:
        """Where what is missing can be mended; a whole letter is looked at."""
        if not row.lacks:
            self.panes.show_side()
        elif _MENDED_IN_FILE.issuperset(row.lacks):
            self.opened.emit(Place("students", row.student, "file"))
        else:
            self.opened.emit(Place("pathways", row.student, facts={"class": self.class_name}))


class _Hint(QFrame):
    """One line over the page, with what can be done about it."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "band-warning")
        self._text = wrapped_label("", "cell", "warning")
        self._button = small(plain_button(""))
        self._button.clicked.connect(lambda: self._deed())
        self._deed: Callable[[], object] = lambda: None
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        row.addWidget(self._text, 1)
        row.addWidget(self._button)
        self.hide()

    def say(self, text: str, action: str, deed: Callable[[], object]) -> None:
        """Say it, and offer the deed."""
        self._text.setText(text)
        self._button.set_words(action)
        self._deed = deed
        self.show()
