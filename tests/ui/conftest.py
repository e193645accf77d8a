"""One page at a time, with a real school behind it and somebody answering its questions."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from counsellor_app.services import Services
from counsellor_app.services.school_folders import open_school
from counsellor_app.settings import SettingsFile
from counsellor_app.ui.common.changes import Changes
from counsellor_app.ui.common.notices import Notices
from counsellor_app.ui.common.tasks import Tasks
from counsellor_app.ui.common.theme import apply_theme
from counsellor_app.ui.common.workplace import Workplace
from tests.conftest import PASSPHRASE, fixed_clock
from tests.ui.demonstrations import quick_demonstration
from tests.ui.fakes import FakeDialogs

STUDENTS = 120


@pytest.fixture(scope="session")
def themed(qapp: QApplication) -> QApplication:
    """The application in its light colours; drawn once, a test that changes them puts them back."""
    apply_theme(qapp, dark=False)
    return qapp


@pytest.fixture
def dialogs() -> Iterator[FakeDialogs]:
    """Who answers; every answer given must have been asked for."""
    fake = FakeDialogs()
    yield fake
    assert fake.unused == []


@pytest.fixture
def workplace(
    themed: QApplication, school: Services, dialogs: FakeDialogs, tmp_path: Path
) -> Iterator[Workplace]:
    """What a page works with: an empty school of both levels, its first year."""
    yield from _workplace(school, dialogs, tmp_path)


@pytest.fixture
def demonstration(
    themed: QApplication, demonstration_school: Services, dialogs: FakeDialogs, tmp_path: Path
) -> Iterator[Workplace]:
    """What a page works with: a school of 120 invented students, in its second year."""
    yield from _workplace(demonstration_school, dialogs, tmp_path)


@pytest.fixture
def demonstration_school(made_demonstration: Path, tmp_path: Path) -> Iterator[Services]:
    """A school of 120 invented students over two years, on 13 April 2027, nine o'clock."""
    folder = tmp_path / "demonstration"
    shutil.copytree(made_demonstration, folder)
    with open_school(folder, PASSPHRASE, clock=fixed_clock) as services:
        yield services


@pytest.fixture(scope="session")
def made_demonstration(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demonstration every test gets a copy of; nobody opens it again."""
    return quick_demonstration(tmp_path_factory.mktemp("demonstration"), STUDENTS)


def _workplace(services: Services, dialogs: FakeDialogs, folder: Path) -> Iterator[Workplace]:
    made = Workplace(
        services=services,
        year=services.school.present_year(),
        dialogs=dialogs,
        tasks=Tasks(),
        changes=Changes(),
        notices=Notices(),
        settings=SettingsFile(folder / "settings.toml"),
    )
    yield made
    made.tasks.stop()
    made.tasks.wait()
