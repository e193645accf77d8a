"""The one who answers in tests must be as strict as a person is patient."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from counsellor_app.ui.common.workplace import Workplace
from tests.ui.fakes import FakeDialogs


def test_answers_come_in_order() -> None:
    fake = FakeDialogs(True, None)
    fake.will_answer(Path("thư.pdf"))

    assert fake.confirm("Xóa phiên ngày 06/04?", "Xóa phiên", "Giữ lại")
    assert fake.ask_passphrase("Mở ghi chú") is None
    assert fake.save_path("Lưu thư", "thư.pdf", []) == Path("thư.pdf")
    assert fake.asked == ["Xóa phiên ngày 06/04?", "Mở ghi chú", "Lưu thư"]


def test_a_question_nobody_expected_fails_the_test() -> None:
    with pytest.raises(pytest.fail.Exception, match="Xóa phiên"):
        FakeDialogs().confirm("Xóa phiên?", "Xóa phiên", "Giữ lại")


def test_an_answer_of_the_wrong_kind_fails_the_test() -> None:
    with pytest.raises(AssertionError):
        FakeDialogs("thư.pdf").save_path("Lưu thư", "thư.pdf", [])


def test_an_answer_nobody_asked_for_is_seen() -> None:
    assert FakeDialogs(True).unused == [True]


def test_a_page_can_be_given_the_demonstration_school(demonstration: Workplace) -> None:
    assert len(demonstration.services.students.search()) >= 120
    assert not demonstration.read_only


def test_work_in_the_background_is_told_of_on_the_window_thread(
    workplace: Workplace, qtbot: QtBot
) -> None:
    told: list[object] = []
    workplace.tasks.run("Đang tạo thư", lambda progress: 7, told.append, told.append)

    qtbot.waitUntil(lambda: told == [7])
