"""A school with a real encrypted file, made once in a run and copied for each test."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import settings

from counsellor_app.domain.school import School, SchoolLevel
from counsellor_app.domain.school_year import SchoolYear
from counsellor_app.services import Services
from counsellor_app.services.school_folders import create_school, open_school, staff_of
from counsellor_app.storage import kdf_cost
from counsellor_app.storage.kdf_cost import KdfCost

PASSPHRASE = "hạt lúa trên đồng"
NOW = datetime(2027, 4, 13, 9, 0, tzinfo=timezone(timedelta(hours=7)))
FIRST_YEAR = SchoolYear(2026)
SCHOOL = School(
    "Trường PTDTNT THCS-THPT Sông Trăng",
    SchoolLevel.BOTH,
    "Sở Giáo dục và Đào tạo tỉnh Vĩnh Long",
    "Sở Giáo dục và Đào tạo",
    "Trà Cú",
    boarding=True,
)

# The window is tested without a display, and Qt says nothing of the fonts this machine has.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "qt.text.font.db=false")
os.environ["QT_API"] = "pyside6"

# No test asserts a time, and a seed found once is found again.
settings.register_profile("steady", deadline=None, derandomize=True)
settings.load_profile("steady")


@pytest.fixture(scope="session", autouse=True)
def _affordable_keys() -> Iterator[None]:
    """Passphrases at the price tests can pay; the real price is tested with its own module."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(kdf_cost, "calibrated", KdfCost.fast_for_tests)
        yield


def fixed_clock() -> datetime:
    return NOW


@pytest.fixture(scope="session")
def made_school(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The school every test gets a copy of; nobody opens it again."""
    folder = tmp_path_factory.mktemp("made") / "school"
    new = create_school(
        folder,
        PASSPHRASE,
        SCHOOL,
        staff_of("Thạch Thị Sa Rây", "Nguyễn Văn An"),
        FIRST_YEAR,
        clock=fixed_clock,
        signing_seed=bytes(range(32)),
        cost=KdfCost.fast_for_tests(),
    )
    new.services.close()
    return folder


@pytest.fixture
def school(made_school: Path, tmp_path: Path) -> Iterator[Services]:
    """A school of both levels with one year and nobody in it, on 13 April 2027, nine o'clock."""
    folder = tmp_path / "school"
    shutil.copytree(made_school, folder)
    with open_school(folder, PASSPHRASE, clock=fixed_clock) as services:
        yield services
