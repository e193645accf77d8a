"""Who may come in: passphrases change, and only with the present one."""

import pytest

from counsellor_app.domain.errors import Invalid, NoRight, WrongPassphrase, WrongRecoveryKey
from counsellor_app.services import Services
from counsellor_app.services.school_folders import open_school
from counsellor_app.storage.vault import open_with_recovery_key
from tests.conftest import PASSPHRASE

NEW = "ghe sen mua muc"


def test_a_new_passphrase_opens_and_the_old_one_does_not(school: Services) -> None:
    school.ways_in.change_passphrase(PASSPHRASE, NEW)
    open_school(school.database.folder, NEW).close()
    with pytest.raises(WrongPassphrase):
        open_school(school.database.folder, PASSPHRASE)


def test_nobody_changes_it_without_the_present_one(school: Services) -> None:
    with pytest.raises(WrongPassphrase):
        school.ways_in.change_passphrase("không phải", NEW)


def test_a_new_recovery_sheet_voids_the_old_one(school: Services) -> None:
    first, second = (school.ways_in.draw_recovery_key(PASSPHRASE) for _ in range(2))
    school.ways_in.use_recovery_key(PASSPHRASE, first)
    school.ways_in.use_recovery_key(PASSPHRASE, second)
    assert open_with_recovery_key(school.database.folder, second).may_read_notes
    with pytest.raises(WrongRecoveryKey):
        open_with_recovery_key(school.database.folder, first)


def test_a_sheet_nobody_typed_back_leaves_the_old_one_good(school: Services) -> None:
    kept = school.ways_in.draw_recovery_key(PASSPHRASE)
    school.ways_in.use_recovery_key(PASSPHRASE, kept)
    lost = school.ways_in.draw_recovery_key(PASSPHRASE)
    assert open_with_recovery_key(school.database.folder, kept).may_read_notes
    with pytest.raises(WrongRecoveryKey):
        open_with_recovery_key(school.database.folder, lost)


def test_nobody_draws_a_sheet_without_the_passphrase(school: Services) -> None:
    with pytest.raises(WrongPassphrase):
        school.ways_in.draw_recovery_key("không phải")


def test_the_principal_comes_in_without_the_notes(school: Services) -> None:
    school.ways_in.let_principal_in(PASSPHRASE, NEW)
    with open_school(school.database.folder, NEW) as theirs:
        assert not theirs.database.keys.may_read_notes


def test_the_principal_cannot_share_the_counsellor_s_passphrase(school: Services) -> None:
    with pytest.raises(Invalid):
        school.ways_in.let_principal_in(PASSPHRASE, PASSPHRASE)


def test_the_principal_is_shut_out(school: Services) -> None:
    school.ways_in.let_principal_in(PASSPHRASE, NEW)
    school.ways_in.shut_principal_out(PASSPHRASE)
    assert not school.ways_in.has_principal()
    with pytest.raises(WrongPassphrase):
        open_school(school.database.folder, NEW)


def test_the_principal_gives_no_recovery_sheet(school: Services) -> None:
    school.ways_in.let_principal_in(PASSPHRASE, NEW)
    with open_school(school.database.folder, NEW) as theirs:
        assert not theirs.ways_in.as_counsellor()
        with pytest.raises(NoRight):
            theirs.ways_in.use_recovery_key(NEW, theirs.ways_in.draw_recovery_key(NEW))
