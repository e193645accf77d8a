"""Where no backup can be made before many rows change, whoever asked decides."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from counsellor_app.domain.errors import DiskFull, NotBackedUp
from counsellor_app.ui.common.backup_first import even_without_backup, goes_on_without
from counsellor_app.ui.common.workplace import Workplace
from tests.services.builders import three_students
from tests.ui.fakes import FakeDialogs


@pytest.fixture
def merge(workplace: Workplace) -> Callable[[], int]:
    """A deed on many rows in a school whose backups have nowhere to go."""
    services = workplace.services
    three_students(services)
    folder = services.database.folder / "backups"
    folder.rmdir()
    folder.write_bytes(b"")
    return lambda: services.student_merges.merge(1, 2)


def test_going_on_is_asked_and_done_once(
    workplace: Workplace, dialogs: FakeDialogs, merge: Callable[[], int]
) -> None:
    dialogs.will_answer(True)
    assert even_without_backup(workplace, merge)
    assert dialogs.asked == ["Chưa sao lưu được. Vẫn làm tiếp?"]
    with pytest.raises(NotBackedUp):
        merge()


def test_waiting_changes_nothing(
    workplace: Workplace, dialogs: FakeDialogs, merge: Callable[[], int]
) -> None:
    dialogs.will_answer(False)
    with pytest.raises(NotBackedUp):
        even_without_backup(workplace, merge)
    assert len(workplace.services.students.search()) == 3


def test_other_errors_are_nobody_s_question(workplace: Workplace) -> None:
    assert not goes_on_without(workplace, DiskFull(path=workplace.services.database.folder))
