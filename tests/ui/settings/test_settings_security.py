"""Bảo mật: ways in change only with the passphrase, and never while the window waits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from counsellor_app.domain.errors import WrongPassphrase, WrongRecoveryKey
from counsellor_app.domain.school import PRINCIPAL
from counsellor_app.services import Services
from counsellor_app.services.school_folders import open_school
from counsellor_app.storage.vault import open_with_recovery_key
from counsellor_app.ui.common.way_words import way_words
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.entry.first_run_steps import RecoveryStep
from counsellor_app.ui.settings.settings_page import SettingsPage
from counsellor_app.ui.settings.settings_passphrase import PassphraseForm
from counsellor_app.ui.settings.settings_security import SecuritySection
from tests.conftest import PASSPHRASE
from tests.ui.fakes import FakeDialogs
from tests.ui.settings.conftest import shown

NEW = "ghe sen mua muc"
Rest = Callable[[], None]


@pytest.fixture
def section(settings_page: SettingsPage) -> SecuritySection:
    settings_page.sections.choose("security")
    return cast(SecuritySection, settings_page.section("security"))


def give(form: PassphraseForm, new: str, again: str = "") -> None:
    assert form.passphrase is not None
    QTest.keyClicks(form.passphrase.first, new)
    QTest.keyClicks(form.passphrase.again, again or new)
    form.act.click()


def drawn(section: SecuritySection, rest: Rest) -> RecoveryStep:
    section.recovery.draw.click()
    rest()
    assert section.recovery.step is not None
    return section.recovery.step


def test_the_passphrase_changes(
    section: SecuritySection, workplace: Workplace, dialogs: FakeDialogs, at_rest: Rest
) -> None:
    dialogs.will_answer(PASSPHRASE)
    section.passphrase.change.click()
    give(section.passphrase.form, NEW)
    at_rest()
    open_school(workplace.services.database.folder, NEW).close()
    assert section.passphrase.form.passphrase is None


def test_a_wrong_passphrase_changes_nothing_and_is_said_in_the_page(
    section: SecuritySection, settings_page: SettingsPage, dialogs: FakeDialogs, at_rest: Rest
) -> None:
    dialogs.will_answer("không phải")
    section.passphrase.change.click()
    give(section.passphrase.form, NEW)
    at_rest()
    assert "chưa đúng" in settings_page.band.text
    assert section.passphrase.form.passphrase is not None


def test_what_could_not_be_done_is_not_said_any_more_once_it_is_done(
    section: SecuritySection, settings_page: SettingsPage, workplace: Workplace
) -> None:
    settings_page.show_error(WrongPassphrase())
    workplace.notices.toast("Đã đổi cụm mật khẩu")
    assert settings_page.band.text == ""


def test_a_warning_stays_when_something_else_is_done(
    section: SecuritySection, settings_page: SettingsPage, workplace: Workplace
) -> None:
    settings_page.show_error(WrongPassphrase())
    settings_page.band.warning("Chưa thấy chỗ thứ hai.")
    workplace.notices.toast("Đã đổi cụm mật khẩu")
    assert settings_page.band.text == "Chưa thấy chỗ thứ hai."


def test_two_unlike_passphrases_are_not_asked_about(section: SecuritySection) -> None:
    section.passphrase.change.click()
    give(section.passphrase.form, NEW, "khac hat di nhe")
    assert section.passphrase.form.isVisible()


def test_nothing_secret_stays_in_a_field_when_the_section_is_left(
    section: SecuritySection, settings_page: SettingsPage
) -> None:
    section.passphrase.change.click()
    settings_page.sections.choose("people")
    assert section.passphrase.form.passphrase is None


def test_a_new_sheet_holds_once_two_groups_are_typed_back(
    section: SecuritySection,
    workplace: Workplace,
    dialogs: FakeDialogs,
    at_rest: Rest,
    tmp_path: Path,
) -> None:
    dialogs.will_answer(PASSPHRASE, tmp_path / "phiếu.pdf")
    step = drawn(section, at_rest)
    key = section.recovery.drawn_key
    step.save.click()
    assert (tmp_path / "phiếu.pdf").read_bytes().startswith(b"%PDF")
    for number, group in step.expected.items():
        QTest.keyClicks(step.groups.fields[number], group)
    section.recovery.use.click()
    at_rest()
    assert open_with_recovery_key(workplace.services.database.folder, key).may_read_notes
    assert section.recovery.drawn_key == ""


def test_a_sheet_that_is_left_opens_nothing(
    section: SecuritySection, workplace: Workplace, dialogs: FakeDialogs, at_rest: Rest
) -> None:
    dialogs.will_answer(PASSPHRASE)
    drawn(section, at_rest)
    key = section.recovery.drawn_key
    section.recovery.leave.click()
    with pytest.raises(WrongRecoveryKey):
        open_with_recovery_key(workplace.services.database.folder, key)


def let_principal_in(services: Services) -> None:
    principal = next(one.id for one in services.people.all() if one.member.role == PRINCIPAL)
    services.ways_in.let_in(PASSPHRASE, principal, NEW)


def test_the_principal_gets_a_passphrase_and_loses_it(
    section: SecuritySection, workplace: Workplace, dialogs: FakeDialogs, at_rest: Rest
) -> None:
    dialogs.will_answer(PASSPHRASE)
    section.ways_in.add.click()
    assert section.ways_in.who.currentText() == "Thạch Thị Sa Rây, hiệu trưởng"
    give(section.ways_in.form, NEW)
    at_rest()
    with open_school(workplace.services.database.folder, NEW) as theirs:
        assert not theirs.database.keys.may_read_notes
    assert len(section.ways_in.rows) == 2
    dialogs.will_answer(PASSPHRASE)
    section.ways_in.rows[1].take.click()
    at_rest()
    assert len(section.ways_in.rows) == 1
    with pytest.raises(WrongPassphrase):
        open_school(workplace.services.database.folder, NEW)


def test_somebody_gets_another_passphrase(
    section: SecuritySection, workplace: Workplace, dialogs: FakeDialogs, at_rest: Rest
) -> None:
    let_principal_in(workplace.services)
    section.refresh()
    dialogs.will_answer(PASSPHRASE)
    section.ways_in.rows[1].give.click()
    assert section.ways_in.who_field.isHidden()
    give(section.ways_in.form, "ben do sang som")
    at_rest()
    open_school(workplace.services.database.folder, "ben do sang som").close()


def test_nobody_is_offered_their_own_way_in_to_close(section: SecuritySection) -> None:
    assert section.ways_in.rows[0].take.isHidden()


def test_new_keys_are_asked_for_with_the_passphrase(
    section: SecuritySection, workplace: Workplace, dialogs: FakeDialogs
) -> None:
    asked: list[str] = []
    workplace.changes.new_keys_asked.connect(asked.append)
    dialogs.will_answer(None, PASSPHRASE)
    section.new_keys.change.click()
    section.new_keys.change.click()
    assert asked == [PASSPHRASE]


def test_who_gets_the_new_keys_is_named_before(
    section: SecuritySection, workplace: Workplace, dialogs: FakeDialogs
) -> None:
    let_principal_in(workplace.services)
    dialogs.will_answer(None)
    section.new_keys.change.click()
    ways = workplace.services.ways_in.all()
    principal = next(way_words(one) for one in ways if one.role == PRINCIPAL)
    (told,) = dialogs.told
    assert f"Vẫn mở được sổ sau khi đổi: {principal}; Phiếu khôi phục." in told


def test_the_wait_before_the_lock_is_this_computer_s(
    section: SecuritySection, workplace: Workplace
) -> None:
    redrawn: list[None] = []
    workplace.changes.appearance.connect(lambda: redrawn.append(None))
    section.lock.wait.setCurrentIndex(section.lock.wait.findData(30))
    section.lock.wait.activated.emit(section.lock.wait.currentIndex())
    assert workplace.settings.present.auto_lock_minutes == 30
    assert len(redrawn) == 1


def test_the_principal_changes_only_their_own_passphrase(
    workplace: Workplace, qtbot: QtBot
) -> None:
    let_principal_in(workplace.services)
    with open_school(workplace.services.database.folder, NEW) as theirs:
        page = shown(qtbot, replace(workplace, services=theirs), "security")
        section = cast(SecuritySection, page.section("security"))
        assert section.passphrase.change.isVisible()
        assert not section.recovery.isVisible()
        assert not section.ways_in.isVisible()
        assert not section.new_keys.isVisible()
