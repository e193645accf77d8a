"""The people of the school: added, written otherwise, gone and back."""

import pytest

from counsellor_app.domain.errors import Invalid, NotFound
from counsellor_app.domain.school import COUNSELLOR, DEPUTY, StaffMember
from counsellor_app.services import Services

HA = StaffMember("Lê Thị Thu Hà", COUNSELLOR, "cô")


def test_a_second_counsellor_is_listed(school: Services) -> None:
    school.people.add(HA)
    assert HA in school.school.staff(COUNSELLOR)


def test_a_name_written_otherwise_stands_on_papers(school: Services) -> None:
    number = school.people.add(HA)
    other = StaffMember("Lê Thị Thu Hằng", COUNSELLOR, "cô")
    school.people.change(number, other)
    assert other in school.school.staff(COUNSELLOR)


def test_who_left_is_kept_and_may_come_back(school: Services) -> None:
    number = school.people.add(HA)
    school.people.retire(number)
    assert HA not in school.school.staff()
    assert [one.active for one in school.people.all() if one.id == number] == [False]
    school.people.retire(number, active=True)
    assert HA in school.school.staff()


def test_nobody_is_without_a_name(school: Services) -> None:
    with pytest.raises(Invalid):
        school.people.add(StaffMember("  ", COUNSELLOR))


def test_who_is_not_there_cannot_change(school: Services) -> None:
    with pytest.raises(NotFound):
        school.people.change(99, HA)


def test_a_school_keeps_one_counsellor(school: Services) -> None:
    (only,) = [one.id for one in school.people.all() if one.member.role == COUNSELLOR]
    with pytest.raises(Invalid):
        school.people.retire(only)
    with pytest.raises(Invalid):
        school.people.change(only, StaffMember("Nguyễn Văn An", DEPUTY))
    school.people.add(HA)
    school.people.retire(only)
    assert school.school.staff(COUNSELLOR) == [HA]
