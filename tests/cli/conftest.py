"""A school made by the command that makes schools, once, and copied for each test."""

from __future__ import annotations

import contextlib
import io
import json
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from counsellor_app.cli.program import run
from counsellor_app.storage.kdf_cost import KdfCost
from counsellor_app.storage.key_changes import set_counsellor_passphrase
from counsellor_app.storage.vault import open_keys

FAST = KdfCost.fast_for_tests()
PASSPHRASE = "ghe sen mua muc"
FACTS = {
    "--name": "Trường THCS Trà Cú",
    "--level": "thcs",
    "--governing-body": "UBND xã Trà Cú",
    "--report-to": "Phòng Văn hóa - Xã hội",
    "--place": "Trà Cú",
    "--principal": "Thạch Thị Sa Rây",
    "--counsellor": "Nguyễn Văn An",
    "--year": "2026-2027",
}
NEW_SCHOOL = ("create", *(part for pair in FACTS.items() for part in pair))


@dataclass(frozen=True, slots=True)
class Ran:
    """How a command ended."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


def command(*arguments: str | Path) -> Ran:
    """Run a command line in this process."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        status = run([str(argument) for argument in arguments])
    return Ran(status, out.getvalue(), err.getvalue())


@dataclass(frozen=True, slots=True)
class Book:
    """A school folder, to give commands to."""

    folder: Path
    recovery_key: str

    def __call__(self, *arguments: str | Path) -> Ran:
        return command("--school", self.folder, *arguments)


@pytest.fixture(autouse=True)
def passphrase(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COUNSELLOR_PASSPHRASE", PASSPHRASE)
    monkeypatch.delenv("COUNSELLOR_RECOVERY_KEY", raising=False)


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Book:
    folder = tmp_path_factory.mktemp("commands") / "school"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COUNSELLOR_PASSPHRASE", PASSPHRASE)
        made = command("--json", "--school", folder, *NEW_SCHOOL)
    assert made.status == 0, made.err
    # The key is stretched as in a real school here only once; every opening of a copy is cheap.
    set_counsellor_passphrase(folder, open_keys(folder, PASSPHRASE), PASSPHRASE, FAST)
    return Book(folder, made.json["recovery_key"])


@pytest.fixture
def book(template: Book, tmp_path: Path) -> Book:
    folder = tmp_path / "sổ của trường"
    shutil.copytree(template.folder, folder)
    return Book(folder, template.recovery_key)


@pytest.fixture
def roster(tmp_path: Path) -> Path:
    return write(
        tmp_path / "lớp 9A1.csv",
        "DANH SÁCH LỚP 9A1",
        "STT,Họ và tên,Ngày sinh,Giới tính,Dân tộc",
        "1,Thạch Thị Ngọc,13/04/2012,Nữ,Khmer",
        "2,Nguyễn Văn Bình,02/09/2012,Nam,Kinh",
        "3,Kim Sô Phia,28/02/2012,Nữ,Khmer",
    )


@pytest.fixture
def pathways(tmp_path: Path) -> Path:
    return write(
        tmp_path / "hướng đi.csv",
        "Họ và tên,Ngày sinh,Nguyện vọng 1,Ngày",
        "Thạch Thị Ngọc,13/04/2012,Trung cấp,20/09/2026",
        "Nguyễn Văn Bình,02/09/2012,Công lập,20/09/2026",
    )


def write(path: Path, *lines: str) -> Path:
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path
