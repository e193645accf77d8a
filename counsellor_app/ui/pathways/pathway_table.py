"""The board as a sheet: arrows move, typing chooses, Ctrl+D copies from above, Ctrl+V pastes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence

from counsellor_app.domain.pathway import ACTUAL, CONFIRMED, INTENDED, NONE
from counsellor_app.domain.pathway_board import BoardRow, PastedCell
from counsellor_app.sentences import problem_words
from counsellor_app.translation import tr
from counsellor_app.ui.common.labels import STATE_WORDS
from counsellor_app.ui.common.tables import Cell, Column, RowsModel, RowsTable
from counsellor_app.ui.pathways.pathway_words import (
    FAMILY_ICONS,
    FAMILY_VIEWS,
    PathwayNames,
    details,
    spoken,
)

WISH, FAMILY, STATE = "wish", "family", "state"
EDITED = (WISH, FAMILY, STATE)
_FAMILY_TOKENS = {"NOT_ASKED": "text-3", "AGREES": "success", "DISAGREES": "warning"}
_NEXT = {NONE: (INTENDED,), INTENDED: (CONFIRMED,), CONFIRMED: (INTENDED,), ACTUAL: ()}

Write = Callable[[BoardRow, str], None]


@dataclass(slots=True)
class SheetWrites:
    """What choosing in each column does; none of it in a past year."""

    wish: Write | None = None
    family: Write | None = None
    state: Write | None = None


@dataclass(slots=True)
class SheetColumns:
    """The columns of the sheet; `marks` are pasted cells that could not be read."""

    names: PathwayNames
    grade: int | None = None
    writes: SheetWrites = field(default_factory=SheetWrites)
    marks: dict[tuple[int, str], PastedCell] = field(default_factory=dict)

    def columns(self) -> list[Column[BoardRow]]:
        """Number, name, class, first wish, family, state."""
        writes = self.writes
        return [
            Column(
                tr("STT"),
                lambda row: str(row.number),
                align="right",
                width=48,
                sort_key=lambda row: (row.class_name, row.number),
                name="number",
            ),
            Column(
                tr("Họ và tên"),
                lambda row: Cell(row.full_name, bold=True),
                name="name",
                hideable=False,
            ),
            Column(tr("Lớp"), lambda row: row.class_name, width=72, name="class"),
            Column(
                tr("Nguyện vọng 1"),
                self._wish,
                stretch=True,
                width=200,
                name=WISH,
                hideable=False,
                choices=self._offered,
                code=lambda row: row.first.pathway if row.first else "",
                write=writes.wish,
            ),
            Column(
                tr("Phụ huynh"),
                self._family,
                width=134,
                name=FAMILY,
                choices=lambda _: [(code, tr(words)) for code, words in FAMILY_VIEWS.items()],
                code=lambda row: row.standing.family_view,
                write=writes.family,
            ),
            Column(
                tr("Hướng đi"),
                lambda row: Cell(tr(STATE_WORDS[row.state]), pill=row.state),
                width=134,
                name=STATE,
                choices=_next_states,
                code=lambda row: row.state,
                write=writes.state,
            ),
        ]

    def _wish(self, row: BoardRow) -> Cell:
        if mark := self.marks.get((row.student, WISH)):
            return _unread(mark)
        if row.first is None:
            return Cell(tr("Bấm để chọn") if self.writes.wish else "", token="text-3")
        return Cell(self.names.label(row.first.pathway), second=details(row.first))

    def _family(self, row: BoardRow) -> Cell:
        if mark := self.marks.get((row.student, FAMILY)):
            return _unread(mark)
        view = row.standing.family_view
        token = "text-3" if view == "NOT_ASKED" else "text"
        return Cell(tr(FAMILY_VIEWS[view]), icon=FAMILY_ICONS[view], token=token)

    def _offered(self, row: BoardRow) -> Sequence[tuple[str, str]]:
        held = row.first.pathway if row.first else ""
        return self.names.wishes(self.grade, held)


def _unread(mark: PastedCell) -> Cell:
    words = problem_words(mark.problem)
    return Cell(
        mark.text,
        icon="warning-circle",
        token="danger",
        tint="danger-soft",
        second=words,
        spoken=f"{mark.text}: {words}",
    )


def _next_states(row: BoardRow) -> list[tuple[str, str]]:
    states = dict.fromkeys((row.state, *_NEXT[row.state], ACTUAL))
    return [(state, tr(STATE_WORDS[state])) for state in states]


class PathwayTable(RowsTable):
    """The sheet of a class."""

    copied_above = Signal(str)
    pasted = Signal(str, object)
    cleared = Signal(str)
    went_on = Signal()

    def __init__(self, sheet: SheetColumns) -> None:
        self.sheet = sheet
        model: RowsModel[BoardRow] = RowsModel(
            [],
            sheet.columns(),
            lambda row: spoken(row, sheet.names),
            key=lambda row: row.student,
            boxes=sheet.writes.wish is not None,
        )
        super().__init__(model, tr("Hướng đi của các em trong lớp"))
        self._editable = sheet.writes.wish is not None

    def column_name(self) -> str:
        """The name of the column the cursor is in."""
        at = self.currentIndex().column() - self.rows_model.first
        return self.rows_model.columns[at].name if at >= 0 else ""

    def go_to_column(self, name: str) -> None:
        """Put the cursor into a column of the row it is on."""
        names = [column.name for column in self.rows_model.columns]
        self.go_to(max(0, self.currentIndex().row()), names.index(name))

    def go_to_student(self, student: int) -> bool:
        """Put the cursor on a student's row, in the column it is in, the first wish else."""
        place = self.rows_model.place_of(student)
        if place < 0:
            return False
        name = self.column_name() or WISH
        self.go_to(place, [column.name for column in self.rows_model.columns].index(name))
        return True

    def event(self, event: QEvent) -> bool:
        """Copying and pasting cells is this table's, whatever the window binds."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            ours = (QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.Paste)
            if any(event.matches(key) for key in ours) or _is_copy_above(event):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of a sheet; the others are those of every table."""
        name = self.column_name()
        cell = name if name in (WISH, FAMILY) else WISH
        if self._editable and _is_copy_above(event):
            self.copied_above.emit(cell)
        elif self._editable and event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit(cell, _clipboard_lines())
        elif self._editable and event.key() == Qt.Key.Key_Delete and name in (WISH, FAMILY):
            self.cleared.emit(name)
        elif self._editable and name not in EDITED and _starts_editing(event):
            self.go_to_column(WISH)
            super().keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes from the wish to the family and on into the editor; it is never trapped."""
        name = self.column_name() if self._editable else ""
        if name == (WISH if forward else FAMILY):
            self.go_to_column(FAMILY if forward else WISH)
        elif name == FAMILY:
            self.went_on.emit()
        else:
            return super().focusNextPrevChild(forward)
        return True


def _is_copy_above(event: QKeyEvent) -> bool:
    control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
    return control and event.key() == Qt.Key.Key_D


def _starts_editing(event: QKeyEvent) -> bool:
    """Enter, F2 or a letter; Space ticks."""
    plain = event.modifiers() in (
        Qt.KeyboardModifier.NoModifier,
        Qt.KeyboardModifier.ShiftModifier,
        Qt.KeyboardModifier.KeypadModifier,
    )
    keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)
    letter = event.text().isprintable() and bool(event.text().strip())
    return plain and (event.key() in keys or letter)


def _clipboard_lines() -> list[str]:
    """The first column of what was copied in Excel, a cell a line."""
    lines = QGuiApplication.clipboard().text().replace("\r\n", "\n").rstrip("\n").split("\n")
    return [line.split("\t")[0].strip() for line in lines]
