"""The file of a student: typed, kept, refused at the field; somebody new; two files made one."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from counsellor_app.domain.student import Student
from counsellor_app.ui.common.page import Place
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.students import student_header as header
from counsellor_app.ui.students.student_form import StudentForm
from counsellor_app.ui.students.students_page import StudentsPage
from tests.conftest import FIRST_YEAR
from tests.ui.fakes import FakeDialogs
from tests.ui.students.conftest import RAY


@pytest.fixture
def form(page: StudentsPage, people: dict[str, int]) -> StudentForm:
    page.arrive(Place("students", people["Rây"], "file"))
    return page.side.detail.form


def line(form: StudentForm, name: str) -> QLineEdit:
    control = {**form.person.fields, **form.home.fields}[name].widget
    assert isinstance(control, QLineEdit)
    return control


def retype(control: QLineEdit, text: str) -> None:
    control.selectAll()
    QTest.keyClick(control, Qt.Key.Key_Delete)
    QTest.keyClicks(control, text)


def kept(workplace: Workplace, student: int) -> Student:
    return workplace.services.student_files.get(student, workplace.year).student


def test_a_file_is_changed_with_ctrl_s_and_taken_back(
    form: StudentForm, page: StudentsPage, workplace: Workplace, people: dict[str, int]
) -> None:
    retype(line(form, "phone"), "0900 000 117")
    line(form, "phone").setFocus()
    QTest.keyClick(line(form, "phone"), Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert kept(workplace, people["Rây"]).phone == "0900 000 117"
    assert not form.dirty
    workplace.notices.undo()
    assert kept(workplace, people["Rây"]).phone == ""
    assert line(form, "phone").text() == ""


def test_several_guardians_are_added_and_removed(
    form: StudentForm, page: StudentsPage, workplace: Workplace, people: dict[str, int]
) -> None:
    for name in ("Me", "Cha"):
        form.guardians.more.click()
        control = form.guardians.entries[-1].grid.control("name")
        QTest.keyClicks(control, name)
    page.side.keep()
    guardians = kept(workplace, people["Rây"]).guardians
    assert [(one.relation, one.name) for one in guardians] == [("MOTHER", "Me"), ("FATHER", "Cha")]
    form.guardians.entries[0].remove.click()
    page.side.keep()
    assert [one.name for one in kept(workplace, people["Rây"]).guardians] == ["Cha"]


def test_a_policy_group_is_chosen_for_the_year(
    form: StudentForm, page: StudentsPage, workplace: Workplace, people: dict[str, int]
) -> None:
    form.policies.more.picked.emit("BOARDING")
    QTest.keyClicks(form.policies.entries[0].grid.control("evidence"), "QD 12")
    page.side.keep()
    (policy,) = kept(workplace, people["Rây"]).policies
    assert (policy.policy, policy.evidence) == ("BOARDING", "QD 12")
    assert "Nội trú" in page.side.detail.header.facts.accessibleName()


def test_a_day_that_is_not_in_the_calendar_is_told_at_the_field(
    form: StudentForm, page: StudentsPage, workplace: Workplace, people: dict[str, int]
) -> None:
    retype(line(form, "birth_date"), "31/02/2012")
    page.side.keep()
    problem = form.person.fields["birth_date"].problem
    assert problem == "Ngày 31/02 không có trong lịch. Gõ như 22/08/2012."
    assert kept(workplace, people["Rây"]).birth_date == date(2012, 8, 22)


def test_a_wrong_id_is_told_at_its_field(form: StudentForm, page: StudentsPage) -> None:
    retype(line(form, "personal_id"), "84")
    page.side.keep()
    assert form.person.fields["personal_id"].problem.startswith("Số định danh cá nhân có 12 chữ số")
    assert form.dirty


def test_leaving_keeps_what_was_typed_without_asking(
    form: StudentForm, page: StudentsPage, workplace: Workplace, people: dict[str, int]
) -> None:
    retype(line(form, "hamlet"), "Xoai Thum")
    page.show_student(people["An"])
    assert kept(workplace, people["Rây"]).hamlet == "Xoai Thum"


def test_what_cannot_be_kept_yet_waits_in_the_form(
    form: StudentForm, page: StudentsPage, people: dict[str, int]
) -> None:
    retype(line(form, "birth_date"), "31/02/2012")
    form.guardians.more.click()
    QTest.keyClicks(form.guardians.entries[0].grid.control("name"), "Ba")
    page.show_student(people["An"])
    assert "còn nguyên" in page.band.text
    page.show_student(people["Rây"], "file")
    assert line(form, "birth_date").text() == "31/02/2012"
    assert form.guardians.guardians()[0].name == "Ba"
    form.drop.click()
    assert not form.dirty


def test_a_consent_is_given_and_withdrawn(
    form: StudentForm, workplace: Workplace, people: dict[str, int]
) -> None:
    consents = form.consents
    consents.new.click()
    made = consents.form
    made.keep.click()
    assert made.grid.fields["given_by"].problem == "Ghi tên người đã ký phiếu."
    QTest.keyClicks(made.grid.control("given_by"), "Me em")
    assert [box.isChecked() for box in made.ticks.values()] == [False] * 4
    made.keep.click()
    made.ticks["SESSIONS"].click()
    made.keep.click()
    (held,) = workplace.services.consents.of_student(people["Rây"])
    assert (held.given_by, held.purposes, held.withdrawn_on) == ("Me em", "SESSIONS", None)
    assert consents.state.text() == "Gia đình đã đồng ý, còn thiếu phiếu của em."
    consents.withdraw_buttons[held.id or 0].click()
    consents.withdrawal.act.click()
    (held,) = workplace.services.consents.of_student(people["Rây"])
    assert held.withdrawn_on == workplace.today()
    workplace.notices.undo()
    assert consents.state.text() == "Gia đình đã đồng ý, còn thiếu phiếu của em."


def test_a_consent_is_seen_beside_a_file_half_typed(form: StudentForm) -> None:
    retype(line(form, "phone"), "0900 000 117")
    form.consents.own.click()
    form.consents.form.ticks["SHARING"].click()
    form.consents.form.keep.click()
    assert form.consents.state.text() == "Em đã đồng ý, còn thiếu phiếu của gia đình."
    assert line(form, "phone").text() == "0900 000 117"


def test_a_consent_kept_stays_in_sight(form: StudentForm) -> None:
    bar = form.pane.verticalScrollBar()
    form.consents.own.click()
    form.consents.form.ticks["SHARING"].click()
    form.pane.ensureWidgetVisible(form.consents)
    form.consents.form.keep.setFocus()
    form.consents.form.keep.click()
    assert bar.value() > 0
    assert form.consents.new.hasFocus()


def test_a_withdrawal_names_who_signed(form: StudentForm) -> None:
    form.consents.own.click()
    form.consents.form.ticks["SHARING"].click()
    form.consents.form.keep.click()
    next(iter(form.consents.withdraw_buttons.values())).click()
    assert RAY in form.consents.withdrawal.whose.text()
    assert form.consents.new.isHidden()
    form.consents.withdrawal.cancel.click()
    assert not form.consents.new.isHidden()


def test_the_students_own_consent_is_signed_with_their_name(
    form: StudentForm, workplace: Workplace, people: dict[str, int]
) -> None:
    form.consents.own.click()
    form.consents.form.ticks["SHARING"].click()
    form.consents.form.keep.click()
    (held,) = workplace.services.consents.of_student(people["Rây"])
    assert (held.given_by, held.relation) == ("Thạch Thị Sa Rây", "STUDENT")


def test_a_form_to_sign_is_saved_for_printing(
    form: StudentForm, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    dialogs.will_answer(tmp_path / "phiếu.pdf")
    form.consents.print.click()
    assert (tmp_path / "phiếu.pdf").read_bytes().startswith(b"%PDF")


def test_somebody_new_needs_a_name_and_a_class(page: StudentsPage, workplace: Workplace) -> None:
    page.arrive(Place("students", part="add"))
    form, choice = page.side.adding.form, page.side.adding.class_choice
    page.side.keep()
    assert choice.field.problem == "Chọn lớp của em."
    choice.combo.code = "9A2"
    page.side.keep()
    assert form.person.fields["full_name"].problem == "Ghi họ và tên của em."
    QTest.keyClicks(line(form, "full_name"), "Le Moi")
    page.side.keep()
    assert page.side.detail.header.name.accessibleName() == "Le Moi"
    assert page.list.current == page.side.student
    workplace.notices.undo()
    assert "Le Moi" not in [student.full_name for student in page.list.found]


def test_a_class_the_year_has_not_can_be_named(page: StudentsPage, workplace: Workplace) -> None:
    page.start_adding()
    choice = page.side.adding.class_choice
    choice.other.click()
    QTest.keyClicks(choice.line, "9A12")
    QTest.keyClicks(line(page.side.adding.form, "full_name"), "Le Moi")
    page.side.keep()
    assert "9A12" in workplace.services.school.classes(workplace.year)


@pytest.fixture
def twin(page: StudentsPage, workplace: Workplace, people: dict[str, int]) -> int:
    twin = Student(RAY, birth_date=date(2012, 8, 22), phone="0900 000 200", sex="MALE")
    number = workplace.services.student_files.add(twin, FIRST_YEAR, "9A1")
    workplace.changes.students.emit()
    page.show_student(people["Rây"])
    return number


def test_a_double_is_told_of_compared_and_merged(
    page: StudentsPage, workplace: Workplace, people: dict[str, int], twin: int
) -> None:
    side = page.side
    assert side.detail.band.text == "Có hai hồ sơ cùng họ tên và ngày sinh."
    side.detail.band._button.click()
    assert side.currentWidget() is side.compare
    side.compare.merge.click()
    assert side.student == people["Rây"]
    assert kept(workplace, people["Rây"]).phone == "0900 000 200"
    assert twin not in [student.id for student in page.list.found]
    workplace.notices.undo()
    assert twin in [student.id for student in page.list.found]
    assert kept(workplace, people["Rây"]).phone == ""


def test_the_other_file_may_be_right_in_a_field(
    page: StudentsPage, workplace: Workplace, people: dict[str, int], twin: int
) -> None:
    page.side.do(header.MERGE)
    page.side.compare._pairs["sex"].button(1).click()
    page.side.compare.merge.click()
    assert kept(workplace, people["Rây"]).sex == "MALE"


def test_who_has_no_double_is_compared_with_somebody_found(
    page: StudentsPage, people: dict[str, int]
) -> None:
    page.show_student(people["An"])
    page.side.do(header.MERGE)
    picker = page.side.compare.picker
    QTest.keyClicks(picker, "phia")
    QTest.keyClick(picker, Qt.Key.Key_Return)
    assert page.side.compare.merge.isEnabled()
    page.side.compare.close_button.click()
    assert page.side.currentWidget() is page.side.detail


def test_escape_leaves_the_new_form_and_keeps_its_letters(page: StudentsPage) -> None:
    page.show_student(page.list.found[0].id)
    page.start_adding()
    name = line(page.side.adding.form, "full_name")
    QTest.keyClicks(name, "Le Moi")
    QTest.keyClick(name, Qt.Key.Key_Escape)
    assert page.side.currentWidget() is page.side.detail
    page.start_adding()
    assert name.text() == "Le Moi"


def test_the_history_tells_which_fields_were_corrected(
    form: StudentForm, page: StudentsPage
) -> None:
    retype(line(form, "phone"), "0900 000 117")
    page.side.keep()
    assert form.history.sentences[0].startswith("Sửa hồ sơ học sinh: Điện thoại của em (")
