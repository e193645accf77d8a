"""Schools on which the bad days fall: as files, in the window, in commands."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Ran, command
from tests.conftest import PASSPHRASE
from tests.journeys import conftest as journeys
from tests.storage import conftest as storage

school_folder, school_template = storage.school_folder, storage.school_template
themed, dialogs, made_demonstration = (
    journeys.themed,
    journeys.dialogs,
    journeys.made_demonstration,
)
start, folder = journeys.start, journeys.folder
class_folder, opened = journeys.class_folder, journeys.opened

Run = Callable[..., Ran]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command line on a school of these tests."""
    monkeypatch.setenv("COUNSELLOR_PASSPHRASE", PASSPHRASE)

    def ran(*arguments: str | Path) -> Ran:
        return command(*arguments)

    return ran
