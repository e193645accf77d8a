"""The wide list of students: a table where the window has room for one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import count

from counsellor_app.domain.student_index import ListedStudent, birth_date_hit, hits
from counsellor_app.services.student_register import ListedFacts
from counsellor_app.translation import tr
from counsellor_app.ui.common.labels import STATE_WORDS
from counsellor_app.ui.common.student_rows import spoken, written_date
from counsellor_app.ui.common.tables import MISSING, Cell, Column, RowsModel, RowsTable
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.students.student_words import StudentWords

_BLOCK = 256
_CLASS = 2
_LOOKED_AT = 200
_STATES = {state: place for place, state in enumerate(STATE_WORDS)}


class FactsCache:
    """What only the wide list shows, read in blocks as the rows come into sight."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace
        self._rows: Sequence[ListedStudent] = ()
        self._places: dict[int, int] = {}
        self._facts: dict[int, ListedFacts] = {}

    def show(self, rows: Sequence[ListedStudent]) -> None:
        """These rows will be asked for; nothing is read yet."""
        self._rows = rows
        self._places = {row.id: place for row, place in zip(rows, count())}
        self._facts.clear()

    def of(self, student: ListedStudent) -> ListedFacts:
        """The facts of a row."""
        if student.id not in self._facts:
            first = self._places.get(student.id, 0) // _BLOCK * _BLOCK
            block = [row.id for row in self._rows[first : first + _BLOCK]]
            register = self._workplace.services.student_register
            self._facts |= register.facts(self._workplace.year, block)
        return self._facts.get(student.id, ListedFacts())


class StudentTable(RowsTable):
    """STT, name, sex, birth date, ethnic group, first wish, last session, pathway."""

    def __init__(self, workplace: Workplace, words: StudentWords) -> None:
        self._facts = FactsCache(workplace)
        self._words = words
        self._text = ""
        model: RowsModel[ListedStudent] = RowsModel(
            (), self._columns(), spoken, key=lambda student: student.id
        )
        super().__init__(model, tr("Danh sách học sinh"))

    def show_students(self, found: Sequence[ListedStudent], text: str) -> None:
        """Show these; what was typed is marked in their names."""
        self._text = text
        one_class = len({student.class_name for student in found[:_LOOKED_AT]}) == 1
        self.setColumnHidden(_CLASS, bool(found) and one_class)
        self._facts.show(found)
        self.rows_model.set_rows(found)

    def _columns(self) -> list[Column[ListedStudent]]:
        facts, words = self._facts, self._words
        return [
            Column(tr("STT"), _roll, "right", 48, sort_key=lambda s: s.roll_number),
            Column(tr("Họ và tên"), self._name, stretch=True, hideable=False),
            Column(tr("Lớp"), lambda s: s.class_name or MISSING, width=58),
            Column(tr("Giới"), lambda s: words.label("sexes", s.sex), width=56),
            Column(tr("Ngày sinh"), self._born, width=100, sort_key=_born_key),
            Column(
                tr("Dân tộc"),
                lambda s: words.label("ethnic_groups", facts.of(s).ethnic_group),
                width=78,
            ),
            Column(tr("Nguyện vọng 1"), lambda s: words.pathway(facts.of(s).first_wish), width=152),
            Column(
                tr("Phiên gần nhất"),
                lambda s: _session(facts.of(s).last_session),
                width=112,
                sort_key=lambda s: facts.of(s).last_session,
            ),
            Column(tr("Hướng đi"), _state, width=134, sort_key=lambda s: _STATES[s.state]),
        ]

    def _name(self, student: ListedStudent) -> Cell:
        marks = hits(student.full_name, self._text) if self._text else ()
        return Cell(student.full_name, bold=True, hits=marks)

    def _born(self, student: ListedStudent) -> Cell:
        digits = birth_date_hit(student.birth_date, self._text) if self._text else 0
        written = written_date(student.birth_date, student.birth_year)
        return Cell(written, hits=((0, digits),) if digits else ())


def _roll(student: ListedStudent) -> Cell:
    return Cell(str(student.roll_number or MISSING), token="text-3")


def _born_key(student: ListedStudent) -> date | None:
    if student.birth_date is None and student.birth_year:
        return date(student.birth_year, 1, 1)
    return student.birth_date


def _session(day: date | None) -> Cell:
    return Cell(f"{day:%d/%m/%Y}") if day else Cell(tr("Chưa có"), token="text-3")


def _state(student: ListedStudent) -> Cell:
    return Cell(tr(STATE_WORDS[student.state]), pill=student.state)
