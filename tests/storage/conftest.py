"""A school folder with real keys and a real encrypted file, made once and copied for each test."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from counsellor_app.storage.database import Database
from counsellor_app.storage.kdf_cost import KdfCost
from counsellor_app.storage.vault import Keys, create_keys

COUNSELLOR = "cây lúa trên đồng"
PRINCIPAL = "trống trường buổi sáng"
FAST = KdfCost.fast_for_tests()


@dataclass(frozen=True, slots=True)
class SchoolFolder:
    """A school folder and what opens it."""

    path: Path
    keys: Keys
    recovery_key: str

    def open(self, wait: float = 5.0) -> Database:
        return Database.open(self.path, self.keys, wait)


@pytest.fixture(scope="session")
def school_template(tmp_path_factory: pytest.TempPathFactory) -> SchoolFolder:
    folder = tmp_path_factory.mktemp("template") / "school"
    folder.mkdir(mode=0o700)
    new = create_keys(folder, COUNSELLOR, PRINCIPAL, FAST)
    Database.create(folder, new.keys).close()
    return SchoolFolder(folder, new.keys, new.recovery_key)


@pytest.fixture
def school_folder(school_template: SchoolFolder, tmp_path: Path) -> SchoolFolder:
    path = tmp_path / "school"
    shutil.copytree(school_template.path, path)
    return replace(school_template, path=path)


@pytest.fixture
def database(school_folder: SchoolFolder) -> Iterator[Database]:
    with school_folder.open() as opened:
        yield opened
