"""Letters that went out: whose, when, and the very page once more."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.domain.letter_desk import IssuedLetter
from counsellor_app.domain.school_year import class_sort_key
from counsellor_app.translation import mark, tr
from counsellor_app.ui.common.choices import FilterCombo
from counsellor_app.ui.common.empty import EmptyState
from counsellor_app.ui.common.paper_view import PaperView
from counsellor_app.ui.common.split import SplitPane
from counsellor_app.ui.common.tables import Cell, Column, RowsModel, RowsTable
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.letters import letter_words
from counsellor_app.ui.letters.letters_outgoing import OutgoingLetters

LIST_WIDTH = 480


class LetterLog(QWidget):
    """The chosen letters are what is printed again, from what was kept of them."""

    settled = Signal()

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._workplace = workplace
        self._desk = workplace.services.letter_desks
        self._content = b""
        self.class_name = FilterCombo(name=tr("Lớp"))
        self.model: RowsModel[IssuedLetter] = RowsModel(
            [], _columns(), _spoken, key=lambda row: row.id
        )
        self.table = RowsTable(self.model, tr("Thư đã phát"))
        self.paper = PaperView(mark("Thư {page} / {pages}"))
        self._lay_out()
        self.class_name.picked.connect(lambda _: self.refresh())
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._show_chosen())
        self.table.chosen.connect(lambda _: self.panes.show_side())
        self.table.clicked.connect(lambda _: self._look())

    def _lay_out(self) -> None:
        main = QFrame()
        main.setProperty("ground", "surface")
        head = QHBoxLayout()
        head.setContentsMargins(14, 12, 14, 12)
        self.class_name.setMaximumWidth(180)
        head.addWidget(self.class_name)
        head.addStretch(1)
        column = QVBoxLayout(main)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        self.table.set_empty(
            EmptyState(tr("Năm học này chưa phát thư nào."), icon="envelope-simple")
        )
        self.panes = SplitPane(
            main,
            self.paper,
            tr("Danh sách"),
            tr("Xem thư"),
            main_width=LIST_WIDTH,
            at_s=SplitPane.SPLIT,
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.panes)

    # what the page asks

    @property
    def count(self) -> int:
        """How many letters are chosen."""
        return len(self._chosen())

    @property
    def state(self) -> str:
        """What the footer says."""
        if not self.count:
            return tr("{count} thư đã phát. Chọn thư để xem và in lại.", count=len(self.model.rows))
        return tr("In lại đúng thư đã phát, không ghi thêm thư mới.")

    def outgoing(self) -> OutgoingLetters:
        """The chosen letters as they went out; nothing new is kept of them but a line of trail."""
        desk, chosen = self._desk, self._chosen()

        def keep() -> tuple[int, ...]:
            desk.note_again(chosen)
            return ()

        return OutgoingLetters(
            self._content,
            len(chosen),
            "thu-da-phat.pdf",
            lambda out: desk.save_again(chosen, out),
            keep,
            desk.take_back,
        )

    def show_student(self, class_name: str, student: int | None) -> None:
        """Show a class's letters, or one student's newest."""
        self.refresh(class_name)
        places = [at for at, row in enumerate(self.model.rows) if row.student == student]
        if places:
            self.table.go_to(places[0])

    def refresh(self, class_name: str | None = None) -> None:
        """Read the log again."""
        everything = self._desk.issued(self._workplace.year)
        names = sorted({row.class_name for row in everything}, key=class_sort_key)
        wanted = self.class_name.code if class_name is None else class_name
        choices = [(name, tr("Lớp {name}", name=name)) for name in names]
        self.class_name.set_items([(_EVERY, tr("Tất cả các lớp")), *choices])
        self.class_name.code = wanted if wanted in names else _EVERY
        shown = self.class_name.code
        rows = [row for row in everything if shown in (_EVERY, row.class_name)]
        chosen = set(self._chosen())
        self.model.set_rows(rows)
        for place, row in enumerate(self.model.rows):
            if row.id in chosen:
                self.table.go_to(place)
        if not self._chosen() and rows:
            self.table.go_to(0)
        self._show_chosen()

    def take_focus(self) -> None:
        """Begin at the letters."""
        self.table.setFocus()

    def fit(self, width_class: str, low: bool) -> None:
        """Arrange for the window's size."""
        self.panes.fit(width_class, low)
        self.table.fit(width_class, low)

    def _look(self) -> None:
        """Where only one pane is seen, a click on a letter opens it."""
        if self.panes.way == SplitPane.SINGLE:
            self.panes.show_side()

    def _chosen(self) -> list[int]:
        return [row.id for row in self.table.selected_rows()]

    def _show_chosen(self) -> None:
        chosen = self._chosen()
        if chosen:
            self._content = self._desk.again(chosen)
            self.paper.show_pdf(self._content)
        else:
            self._content = b""
            text = tr("Chọn một thư trong danh sách để xem đúng trang đã phát.")
            self.paper.show_instead(EmptyState(text))
        self.settled.emit()


_EVERY = "*"


def _columns() -> list[Column[IssuedLetter]]:
    return [
        Column(
            tr("Phát lúc"),
            lambda row: f"{row.issued_at:%d/%m %H:%M}",
            sort_key=lambda row: row.issued_at,
            name="issued",
        ),
        Column(
            tr("Em"),
            lambda row: Cell(row.name, bold=True),
            stretch=True,
            name="student",
        ),
        Column(
            tr("Lớp"),
            lambda row: row.class_name,
            sort_key=lambda row: class_sort_key(row.class_name),
            name="class",
        ),
        Column(
            tr("Mẫu thư"),
            lambda row: letter_words.kind_words(row.layout, row.language),
            name="kind",
        ),
    ]


def _spoken(row: IssuedLetter) -> str:
    return tr(
        "{name}, lớp {class_name}, {kind}, phát {moment}",
        name=row.name,
        class_name=row.class_name,
        kind=letter_words.kind_words(row.layout, row.language),
        moment=f"{row.issued_at:%d/%m/%Y %H:%M}",
    )
