"""Who may come in: passphrases change, and only with the present one."""

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest

from counsellor_app.domain.errors import (
    Invalid,
    NoRight,
    NotFound,
    SchoolInUse,
    TriedTooSoon,
    WrongPassphrase,
    WrongRecoveryKey,
)
from counsellor_app.domain.school import COUNSELLOR, PRINCIPAL, StaffMember
from counsellor_app.services import Services
from counsellor_app.services.school_folders import open_school, set_passphrase_with_recovery_key
from counsellor_app.services.way_in_tries import seconds_left
from counsellor_app.services.ways_in import WaysIn
from counsellor_app.storage.database import Database
from counsellor_app.storage.key_changes import (
    change_passphrase,
    drawn_recovery_key,
    kept_where_it_fails,
)
from counsellor_app.storage.vault import open_keys, open_with_recovery_key, read_keys_file
from tests.conftest import NOW, PASSPHRASE, fixed_clock
from tests.services.builders import rows_of, talk, three_students

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


def person(school: Services, role: str) -> int:
    return next(one.id for one in school.people.all() if one.member.role == role)


def another_counsellor(school: Services) -> int:
    return school.people.add(StaffMember("Lâm Thị Bích", COUNSELLOR, "cô"))


def test_the_principal_comes_in_without_the_notes(school: Services) -> None:
    school.ways_in.let_in(PASSPHRASE, person(school, PRINCIPAL), NEW)
    with open_school(school.database.folder, NEW) as theirs:
        assert not theirs.database.keys.may_read_notes
        assert theirs.database.keys.person == person(school, PRINCIPAL)


def test_a_second_counsellor_comes_in_by_name_and_reads_the_notes(school: Services) -> None:
    second = another_counsellor(school)
    school.ways_in.let_in(PASSPHRASE, second, NEW)
    with open_school(school.database.folder, NEW) as theirs:
        assert theirs.database.keys.may_read_notes
        assert theirs.database.keys.person == second
    open_school(school.database.folder, PASSPHRASE).close()


def test_everybody_who_may_come_in_is_listed(school: Services) -> None:
    second = another_counsellor(school)
    principal = person(school, PRINCIPAL)
    assert [one.id for one in school.ways_in.without()] == [principal, second]
    school.ways_in.let_in(PASSPHRASE, second, NEW)
    school.ways_in.let_in(PASSPHRASE, principal, "ong hieu truong ky")
    listed = [(one.role, one.person, one.own, one.renewed) for one in school.ways_in.all()]
    first = person(school, COUNSELLOR)
    assert listed == [
        ("counsellor", first, True, True),
        ("counsellor", second, False, True),
        ("principal", principal, False, True),
        ("recovery", None, False, True),
    ]
    assert school.ways_in.without() == []


def test_a_session_is_counselled_by_who_came_in(school: Services) -> None:
    second = another_counsellor(school)
    school.ways_in.let_in(PASSPHRASE, second, NEW)
    with open_school(school.database.folder, NEW, clock=fixed_clock) as theirs:
        who = three_students(theirs)
        theirs.counselling.record(talk(who["Ngọc"]))
        assert rows_of(theirs, "counselling_sessions", "counsellor_id") == [(second,)]


def test_nobody_shares_a_passphrase(school: Services) -> None:
    with pytest.raises(Invalid):
        school.ways_in.let_in(PASSPHRASE, person(school, PRINCIPAL), PASSPHRASE)


def test_who_left_the_school_is_given_nothing(school: Services) -> None:
    second = another_counsellor(school)
    school.people.retire(second)
    with pytest.raises(NotFound):
        school.ways_in.let_in(PASSPHRASE, second, NEW)


def test_somebody_is_shut_out(school: Services) -> None:
    principal = person(school, PRINCIPAL)
    school.ways_in.let_in(PASSPHRASE, principal, NEW)
    theirs = next(one for one in school.ways_in.all() if one.person == principal)
    school.ways_in.shut_out(PASSPHRASE, theirs.id)
    assert principal not in {one.person for one in school.ways_in.all()}
    with pytest.raises(WrongPassphrase):
        open_school(school.database.folder, NEW)


def test_nobody_shuts_themselves_out(school: Services) -> None:
    own = next(one for one in school.ways_in.all() if one.own)
    with pytest.raises(NoRight):
        school.ways_in.shut_out(PASSPHRASE, own.id)


def test_the_principal_gives_nobody_a_way_in(school: Services) -> None:
    school.ways_in.let_in(PASSPHRASE, person(school, PRINCIPAL), NEW)
    with open_school(school.database.folder, NEW) as theirs:
        assert not theirs.ways_in.as_counsellor()
        ways = theirs.ways_in
        deeds: list[Callable[[], object]] = [
            lambda: ways.draw_recovery_key(NEW),
            lambda: ways.use_recovery_key(NEW, drawn_recovery_key()),
            lambda: ways.let_in(NEW, person(school, COUNSELLOR), "cua toi day nhe"),
            lambda: ways.shut_out(NEW, ways.all()[0].id),
        ]
        for deed in deeds:
            with pytest.raises(NoRight):
                deed()
        ways.change_passphrase(NEW, "ong hieu truong moi")
    assert not open_keys(school.database.folder, "ong hieu truong moi").may_read_notes


def test_each_wrong_passphrase_makes_the_next_try_wait(school: Services) -> None:
    folder, moment = school.database.folder, [NOW]

    def tried(passphrase: str) -> int:
        with pytest.raises(WrongPassphrase):
            open_school(folder, passphrase, clock=lambda: moment[0])
        seconds = seconds_left(folder, moment[0])
        moment[0] += timedelta(seconds=seconds)
        return seconds

    assert [tried(f"không phải {n}") for n in range(4)] == [2, 4, 8, 16]
    open_school(folder, PASSPHRASE, clock=lambda: moment[0]).close()
    assert tried("lại sai") == 2


def test_too_early_a_try_is_not_even_tried(school: Services) -> None:
    folder = school.database.folder
    with pytest.raises(WrongPassphrase):
        open_school(folder, "không phải", clock=fixed_clock)
    with pytest.raises(TriedTooSoon) as caught:
        open_school(folder, PASSPHRASE, clock=fixed_clock)
    assert caught.value.facts["seconds"] == 2
    with pytest.raises(TriedTooSoon):
        school.ways_in.change_passphrase(PASSPHRASE, NEW)


def test_a_clock_set_back_lengthens_no_wait(school: Services) -> None:
    folder = school.database.folder
    with pytest.raises(WrongPassphrase):
        open_school(folder, "không phải", clock=fixed_clock)
    yesterday = NOW - timedelta(days=1)
    assert seconds_left(folder, yesterday) == 2
    assert seconds_left(folder, NOW + timedelta(seconds=2)) == 0
    (folder / "tries.json").write_text("{")
    assert seconds_left(folder, NOW) == 0


def test_the_recovery_sheet_gives_the_counsellor_who_asks_a_new_passphrase(
    school: Services,
) -> None:
    folder, second = school.database.folder, another_counsellor(school)
    school.ways_in.let_in(PASSPHRASE, second, NEW)
    key = school.ways_in.draw_recovery_key(PASSPHRASE)
    school.ways_in.use_recovery_key(PASSPHRASE, key)
    theirs = next(one.id for one in school.ways_in.all() if one.person == second)
    set_passphrase_with_recovery_key(folder, key, "bến đò sáng sớm", theirs)
    assert open_keys(folder, "bến đò sáng sớm").person == second
    open_school(folder, PASSPHRASE).close()


@pytest.fixture
def nobody_may_write(school: Services) -> Iterator[Services]:
    """The school opened a second time, while the first one is in the middle of writing."""
    keys = open_keys(school.database.folder, PASSPHRASE)
    waiting = Services(Database.open(school.database.folder, keys, wait=0.05), fixed_clock)
    with waiting, school.database.transaction() as db:
        db.connection()  # the pen is taken
        yield waiting


@pytest.mark.parametrize(
    "change",
    [
        lambda ways, _person: ways.change_passphrase(PASSPHRASE, NEW),
        lambda ways, person: ways.let_in(PASSPHRASE, person, NEW),
        lambda ways, _person: ways.use_recovery_key(PASSPHRASE, drawn_recovery_key()),
    ],
)
def test_a_change_that_cannot_be_told_in_the_trail_is_not_made(
    nobody_may_write: Services, change: Callable[[WaysIn, int], object]
) -> None:
    folder = nobody_may_write.database.folder
    before = read_keys_file(folder)
    with pytest.raises(SchoolInUse):
        change(nobody_may_write.ways_in, person(nobody_may_write, PRINCIPAL))
    assert read_keys_file(folder) == before


def test_a_change_cut_off_after_the_keys_were_written_puts_them_back(school: Services) -> None:
    folder = school.database.folder
    before = read_keys_file(folder)

    def cut_off() -> None:
        with kept_where_it_fails(folder):
            change_passphrase(folder, PASSPHRASE, NEW)
            assert read_keys_file(folder) != before
            raise NoRight(role="nobody")

    with pytest.raises(NoRight):
        cut_off()
    assert read_keys_file(folder) == before
