"""Students found by what is typed, diacritics or not."""

from __future__ import annotations

import pytest

from counsellor_app.services import Services
from tests.conftest import FIRST_YEAR
from tests.services.builders import parsed, roster_row

NAMES = ("Trần Văn Dục", "Trần Văn Đục", "Lê Thị Ánh", "Lê Thị Anh", "Kim Sô Phia")


@pytest.fixture(autouse=True)
def _people(school: Services) -> None:
    rows = [roster_row(at, name) for at, name in enumerate(NAMES, start=2)]
    school.rosters.take(parsed(*rows), FIRST_YEAR)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("duc", ["Trần Văn Dục", "Trần Văn Đục"]),
        ("đục", ["Trần Văn Đục", "Trần Văn Dục"]),
        ("văn ĐỤC", ["Trần Văn Đục", "Trần Văn Dục"]),
        ("ánh", ["Lê Thị Ánh", "Lê Thị Anh"]),
        ("anh", ["Lê Thị Anh", "Lê Thị Ánh"]),
        ("phia 9A1", ["Kim Sô Phia"]),
        ("100%", []),
    ],
)
def test_names_that_bear_the_typed_diacritics_come_first(
    school: Services, typed: str, found: list[str]
) -> None:
    assert [row.full_name for row in school.students.search(typed)] == found
