"""Sao lưu: made, proved, brought back beside the school; a stick may be missing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest
from pytestqt.qtbot import QtBot

from counsellor_app.domain.backup_schedule import SecondPlace
from counsellor_app.services.school_folders import open_school
from counsellor_app.ui.common.backup_rows import facts_words
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.settings.settings_backup_row import RestorePanel
from counsellor_app.ui.settings.settings_backups import BackupsSection
from counsellor_app.ui.settings.settings_page import SettingsPage
from tests.conftest import PASSPHRASE
from tests.services.builders import three_students
from tests.ui.fakes import FakeDialogs

Rest = Callable[[], None]


@pytest.fixture
def section(settings_page: SettingsPage, at_rest: Rest) -> BackupsSection:
    settings_page.sections.choose("backups")
    at_rest()
    return cast(BackupsSection, settings_page.section("backups"))


def panel(section: BackupsSection) -> RestorePanel:
    assert section.list.panel is not None
    return section.list.panel


def test_a_school_never_backed_up_says_so(section: BackupsSection) -> None:
    assert "Chưa có bản sao lưu đã kiểm tra" in section.state.text()


def test_a_backup_is_listed_with_its_age(section: BackupsSection, at_rest: Rest) -> None:
    section.make.click()
    at_rest()
    assert "hôm nay" in section.state.text()
    assert len(section.list.rows) == 1


def test_the_second_place_is_remembered_and_gets_its_copy(
    section: BackupsSection, workplace: Workplace, dialogs: FakeDialogs, at_rest: Rest,
    tmp_path: Path,
) -> None:  # fmt: skip
    stick = tmp_path / "USB của cô Hà"
    stick.mkdir()
    dialogs.will_answer(stick)
    section.choose.click()
    section.make.click()
    at_rest()
    assert len(list(stick.glob("*.sohn"))) == 1
    assert workplace.settings.present.backup_place == str(stick)
    assert sorted(row.backup.away for row in section.list.rows) == [False, True]


def test_a_stick_that_is_not_plugged_in_is_said(
    section: BackupsSection, settings_page: SettingsPage, dialogs: FakeDialogs, at_rest: Rest,
    tmp_path: Path,
) -> None:  # fmt: skip
    dialogs.will_answer(tmp_path / "USB")
    section.choose.click()
    section.make.click()
    at_rest()
    assert "cắm USB" in settings_page.band.text
    assert len(section.list.rows) == 1


def test_a_backup_is_verified_down_to_every_page(section: BackupsSection, at_rest: Rest) -> None:
    section.make.click()
    at_rest()
    section.list.rows[0].verify.click()
    at_rest()
    assert section.list.rows[0].verify.isHidden()


def test_a_damaged_backup_is_told(
    section: BackupsSection, settings_page: SettingsPage, at_rest: Rest
) -> None:
    section.make.click()
    at_rest()
    path = section.list.rows[0].backup.path
    content = bytearray(path.read_bytes())
    content[3000] ^= 1
    path.write_bytes(content)
    section.list.rows[0].verify.click()
    at_rest()
    assert "không còn nguyên vẹn" in settings_page.band.text


def test_a_backup_comes_back_in_two_clicks_beside_the_school(
    section: BackupsSection, workplace: Workplace, at_rest: Rest
) -> None:
    section.make.click()
    at_rest()
    section.list.rows[0].restore.click()
    panel(section).accept.click()
    at_rest()
    restored = panel(section).to
    assert restored.parent == workplace.services.database.folder.parent
    open_school(restored, PASSPHRASE).close()
    assert str(restored) in panel(section).words.text()


def test_a_backup_of_another_place_can_be_chosen(
    section: BackupsSection, workplace: Workplace, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    made = workplace.services.backups.make(tmp_path)
    dialogs.will_answer(made.path)
    section.list.other.click()
    assert panel(section).backup.path == made.path


def test_what_is_no_backup_is_said(
    section: BackupsSection, settings_page: SettingsPage, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    (tmp_path / "thơ.sohn").write_text("Trăm năm trong cõi người ta")
    dialogs.will_answer(tmp_path / "thơ.sohn")
    section.list.other.click()
    assert "không phải bản sao lưu" in settings_page.band.text


def test_the_status_says_what_came_after_the_last_verified_one(
    section: BackupsSection, workplace: Workplace, at_rest: Rest
) -> None:
    section.make.click()
    at_rest()
    assert "chưa đổi gì" in section.state.text()
    workplace.services.school.change(workplace.services.school.get())
    section.refresh()
    at_rest()
    assert "có thay đổi" in section.state.text()


def test_each_backup_says_how_much_it_holds(
    section: BackupsSection, workplace: Workplace, at_rest: Rest
) -> None:
    three_students(workplace.services)
    section.make.click()
    at_rest()
    assert facts_words(section.list.rows[0].backup).startswith("3 em, 0 phiên, 0 thư")


def test_the_second_place_has_times_of_its_own(
    section: BackupsSection, workplace: Workplace, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    assert section.when.isHidden()
    dialogs.will_answer(tmp_path)
    section.choose.click()
    assert section.when.value == "daily"
    section.when.button("weekly").click()
    assert workplace.settings.present.second_place == SecondPlace(tmp_path, "weekly")


def test_a_second_place_out_of_sight_says_since_when(
    section: BackupsSection, dialogs: FakeDialogs, at_rest: Rest, tmp_path: Path
) -> None:
    stick = tmp_path / "usb"
    stick.mkdir()
    dialogs.will_answer(stick)
    section.choose.click()
    at_rest()
    assert "Đang thấy chỗ này" in section.place_state.text()
    stick.rmdir()
    section.refresh()
    at_rest()
    assert section.place_state.text() == "Thấy chỗ này lần cuối ngày 13/04/2027. Cắm USB vào."


def test_replacing_the_open_school_is_asked_once_more(
    section: BackupsSection, workplace: Workplace, dialogs: FakeDialogs, at_rest: Rest,
    qtbot: QtBot,
) -> None:  # fmt: skip
    section.make.click()
    at_rest()
    section.list.rows[0].restore.click()
    dialogs.will_answer(False, True)
    panel(section).replace.click()
    with qtbot.waitSignal(workplace.changes.replacing) as asked:
        panel(section).replace.click()
    assert asked.args == [section.list.rows[0].backup]
