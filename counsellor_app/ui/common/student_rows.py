"""Students as rows of a list: name with what was typed marked, class and birth date, state."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from counsellor_app.domain.student_index import ListedStudent, birth_date_hit, hits
from counsellor_app.translation import tr
from counsellor_app.ui.common import theme
from counsellor_app.ui.common.labels import STATE_WORDS, paint_pill, pill_size

Index = QModelIndex | QPersistentModelIndex
STUDENT_ROLE = Qt.ItemDataRole.UserRole
ROW, LOW_ROW = 56, 48
_INSET = 16
_ACCENT = 3
_GAP = 1


def written_date(day: date | None, year: int | None = None) -> str:
    """A birth date as it is shown: `22/08/2012`, the year alone, or `–`."""
    if day is not None:
        return f"{day:%d/%m/%Y}"
    return str(year) if year else "–"


def student_facts(student: ListedStudent) -> str:
    """Class and birth date in one line."""
    return f"{student.class_name or '–'} · {written_date(student.birth_date, student.birth_year)}"


def spoken(student: ListedStudent) -> str:
    """The row as a screen reader says it."""
    state = tr(STATE_WORDS[student.state])
    if student.class_name is None:
        return tr("{name}, chưa có lớp, {state}", name=student.full_name, state=state)
    return tr(
        "{name}, lớp {class_name}, {state}",
        name=student.full_name,
        class_name=student.class_name,
        state=state,
    )


class StudentListModel(QAbstractListModel):
    """The students found; only what is seen is ever asked for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.found: Sequence[ListedStudent] = ()
        self.text = ""

    def show(self, found: Sequence[ListedStudent], text: str = "") -> None:
        """Show these; `text` is what was typed and is marked in them."""
        self.beginResetModel()
        self.found, self.text = found, text
        self.endResetModel()

    def row_of(self, student: int) -> int:
        """The row of a student, -1 where they are not shown."""
        return next((at for at, one in enumerate(self.found) if one.id == student), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many were found."""
        return 0 if parent.isValid() else len(self.found)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The name, the student, or the row spoken."""
        student = self.found[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return student.full_name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(student)
        return student if role == STUDENT_ROLE else None


class StudentDelegate(QStyledItemDelegate):
    """Paints a row; the one chosen is tinted and has an edge in the accent colour."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.quiet = False  # no line under each row, no edge: in a popup

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """All rows are of one height."""
        return QSize(theme.px(200), theme.px(LOW_ROW if self.quiet else ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Tint, name with hits, facts, pill, line."""
        student = index.data(STUDENT_ROLE)
        model = index.model()
        text = model.text if isinstance(model, StudentListModel) else ""
        painter.save()
        self._paint_ground(painter, option)
        rect: QRect = option.rect
        pill = pill_size(student.state)
        place = QRect(QPoint(rect.right() - _INSET - pill.width() + 2, rect.top()), pill)
        place.setHeight(rect.height())
        paint_pill(painter, place, student.state)
        words = rect.adjusted(_INSET, 0, place.left() - rect.right() - 10, 0)
        self._paint_words(painter, words, student, text)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.token("selection" if chosen else "hover"))
        if not self.quiet:
            line = QRect(rect.left(), rect.bottom(), rect.width(), 1)
            painter.fillRect(line, theme.token("line-soft"))
            if chosen:
                edge = QRect(rect.left(), rect.top(), _ACCENT, rect.height())
                painter.fillRect(edge, theme.token("accent"))

    def _paint_words(
        self, painter: QPainter, room: QRect, student: ListedStudent, text: str
    ) -> None:
        name_font, facts_font = theme.font("body_bold"), theme.font("caption")
        heights = theme.line_height("body_bold"), theme.line_height("caption")
        top = room.top() + (room.height() - sum(heights) - _GAP) // 2
        name = QRect(room.left(), top, room.width(), heights[0])
        marks = hits(student.full_name, text) if text else ()
        paint_marked(painter, name, student.full_name, marks, name_font, "text")
        facts = QRect(room.left(), top + heights[0] + _GAP, room.width(), heights[1])
        marks = fact_hits(student, text) if text else ()
        paint_marked(painter, facts, student_facts(student), marks, facts_font, "text-2")


def fact_hits(student: ListedStudent, text: str) -> tuple[tuple[int, int], ...]:
    """Where the line of facts bears what was typed: the class, the birth date."""
    in_class = student.class_name or "–"
    found = list(hits(in_class, text)) if student.class_name else []
    digits = birth_date_hit(student.birth_date, text)
    if digits:
        found.append((len(in_class) + len(" · "), digits))
    return tuple(found)


def paint_marked(
    painter: QPainter,
    room: QRect,
    text: str,
    marks: Sequence[tuple[int, int]],
    font: QFont,
    token: str,
) -> None:
    """Draw a line of text, cut with … where it is too long, on a tint where it is marked."""
    painter.setFont(font)
    metrics = QFontMetrics(painter.font())
    for start, length in marks:
        left = room.left() + metrics.horizontalAdvance(text[:start])
        width = metrics.horizontalAdvance(text[: start + length]) - (left - room.left())
        tint = QRect(left - 1, room.top(), width + 2, room.height()).intersected(room)
        painter.fillRect(tint, theme.token("hit"))
    painter.setPen(theme.token(token))
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
