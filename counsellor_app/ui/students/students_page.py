"""Học sinh: the list at the left, a student's whole story at the right."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from counsellor_app.domain.student_index import BY_NAME, StudentFilter
from counsellor_app.translation import tr
from counsellor_app.ui.common.buttons import plain_button, primary_button
from counsellor_app.ui.common.page import NARROW, WIDE, Page, Place
from counsellor_app.ui.common.split import SplitPane
from counsellor_app.ui.common.student_source import student_index
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.students.student_counts import number
from counsellor_app.ui.students.student_header import (
    FILE,
)
from counsellor_app.ui.students.student_list import StudentListPane
from counsellor_app.ui.students.student_side import StudentSide
from counsellor_app.ui.students.student_unsaved import ADD, NAME
from counsellor_app.ui.students.student_words import StudentWords

_LIST_WIDTH, _TABLE_WIDTH = 362, 930


class StudentsPage(Page):
    """Find a student, see and change everything the school holds of them."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        words = StudentWords(workplace)
        self._width_class = ""
        self.list = StudentListPane(workplace, words)
        self.side = StudentSide(workplace, words)
        self.unsaved = self.side.unsaved
        self.split = SplitPane(
            self.list,
            self.side,
            tr("Danh sách"),
            tr("Em đang mở"),
            main_width=_LIST_WIDTH,
            at_s=SplitPane.SPLIT,
        )
        self.body.addWidget(self.split)
        self._make_buttons()
        self._connect()
        self._add_keys()

    def _make_buttons(self) -> None:
        self.import_button = plain_button(tr("Nhập danh sách"), "upload-simple")
        self.add_button = primary_button(tr("Thêm em"), "plus", "Ctrl+Shift+N")
        self.import_button.clicked.connect(self._import)
        self.add_button.clicked.connect(self.start_adding)
        for button in (self.import_button, self.add_button):
            self.top_bar.add(button)
            button.setVisible(not self.workplace.read_only)

    def _connect(self) -> None:
        self.list.chosen.connect(self._choose)
        self.list.opened.connect(self._open_side)
        self.list.import_asked.connect(self._import)
        self.list.add_asked.connect(self.start_adding)
        self.side.asked.connect(self.opened)
        self.side.shown.connect(self.list.show_student)
        self.side.spoke.connect(self.spoke)
        self.side.failed.connect(self.show_error)
        self.side.kept_back.connect(self._kept_back)

    def _add_keys(self) -> None:
        self.list.search.order = self.workplace.settings.recall(NAME, "order", BY_NAME)
        self.shortcut("Ctrl+F", self.list.search.line.setFocus)
        self.shortcut("Ctrl+S", self.side.keep)

    # arriving and leaving

    def arrive(self, place: Place) -> None:
        """A student, an exact list, or the form for somebody new."""
        self._read_school()
        self._look_for(place)
        self.list.refresh()
        if place.part == ADD:
            self.start_adding()
        elif place.subject is not None:
            self.show_student(place.subject, place.part)
        elif self.side.student is None and self.list.found and self._width_class != NARROW:
            self.side.show_student(self.list.found[0].id)
            self.list.show_student(self.list.found[0].id)
        else:
            self.side.show_detail()
        self._place_focus(place)

    def _place_focus(self, place: Place) -> None:
        """The cursor waits where the next key is meant: the list, the search, the form."""
        if place.part == ADD:
            return
        if place.subject is None:
            self.list.search.line.setFocus()
        elif place.part == FILE:
            self.side.detail.form.person.control("full_name").setFocus()
        elif self.list.isVisible():
            self.list.focus_rows()
        else:
            self.side.detail.header.tabs.setFocus()

    def refresh(self) -> None:
        """Read the list and the open student again."""
        self._read_school()
        self.list.refresh()
        self.side.refresh()

    def leave(self) -> None:
        """What was typed is kept; no private note stays open."""
        self.side.leave()
        self._remember()

    def present_place(self) -> Place | None:
        """The student and the tab that are open."""
        if self.side.is_adding:
            return Place(NAME, part=ADD)
        if self.side.currentWidget() is not self.side.detail:
            return None
        return Place(NAME, self.side.student, self.side.detail.part)

    def fit(self, width_class: str, low: bool) -> None:
        """The list is a table where the window is wide; the facts go into a tab where narrow."""
        super().fit(width_class, low)
        was_wide, self._width_class = self._width_class == WIDE, width_class
        self.split.fit(width_class, low)
        self.list.fit(width_class, low)
        self.side.detail.fit(width_class, low)
        if was_wide != (width_class == WIDE):
            main = _TABLE_WIDTH if width_class == WIDE else _LIST_WIDTH
            self.split.set_sizes(main, max(self.width() - main, 1))

    def keys(self) -> list[tuple[str, str]]:
        """The keys of this page."""
        return [
            ("Ctrl+F", tr("Tìm trong danh sách")),
            ("↓", tr("Từ ô tìm xuống danh sách")),
            ("Enter", tr("Mở em đang chọn")),
            (tr("Phím cách"), tr("Mở hoặc đóng ghi chú riêng tư của dòng đang chọn")),
            ("Ctrl+S", tr("Lưu hồ sơ")),
            ("Ctrl+Shift+N", tr("Thêm em")),
        ]

    def regions(self) -> list[QWidget]:
        """Top bar, list, detail."""
        return [self.top_bar, self.list, self.side]

    def _look_for(self, place: Place) -> None:
        facts = place.facts
        if "ids" in facts:
            because = str(facts.get("because", ""))
            self.list.search.look_for(ids=tuple(facts["ids"]), because=because)
            self.side.student = None
        elif "class" in facts or "state" in facts:
            in_class, state = str(facts.get("class", "")), str(facts.get("state", ""))
            self.list.search.look_for(in_class=in_class, state=state)
            self.side.student = None

    def _read_school(self) -> None:
        names = self.workplace.services.school.classes(self.workplace.year)
        index = student_index(self.workplace)
        present = index.find(StudentFilter())
        grades = sorted({one.grade for one in present if one.grade is not None})
        self.list.search.set_classes(names, grades)
        facts = tr("{count} em đang học, {classes} lớp", count=number(len(present)),
                   classes=len(names))  # fmt: skip
        self.top_bar.set_heading(tr("Học sinh"), facts if len(index) else "")

    def _remember(self) -> None:
        settings = self.workplace.settings
        if self._width_class == WIDE:
            settings.remember(NAME, "table", self.list.table.layout_state())
        settings.remember(NAME, "order", self.list.search.order)

    # the student shown

    def show_student(self, student: int, part: str = "") -> None:
        """Open a student, on a tab."""
        self.side.show_student(student, part)
        self.list.show_student(student)
        self._open_side()

    def _choose(self, student: int | None) -> None:
        if student is not None and student != self.side.student:
            self.side.show_student(student)

    def _open_side(self) -> None:
        self.list.settle()
        if self.side.student is None and self.list.current is not None:
            self.side.show_student(self.list.current)
        self.split.show_side()

    def _kept_back(self, student: int) -> None:
        """What was typed about somebody could not be saved; it waits in their file."""
        words = tr("Hồ sơ vừa sửa chưa lưu được. Phần đã gõ còn nguyên.")
        why = self.band.text if self.band.property("kind") == "band-error" else ""
        self.band.warning(
            f"{words} {why}".rstrip(),
            tr("Mở lại"),
            lambda: self.show_student(student, FILE),
        )

    def start_adding(self) -> None:
        """An empty form for somebody new."""
        self.side.start_adding(self.list.search.wanted().class_name or "")
        self.split.show_side()

    def _import(self) -> None:
        self.go("imports", part="students")
