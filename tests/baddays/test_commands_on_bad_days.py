"""Commands on a full disk, a read-only school, a newer file: one sentence, nothing half made."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from counsellor_app.services.school_folders import open_school
from tests.baddays.conftest import Run
from tests.baddays.weather import full_disk, no_room_for_files, read_only
from tests.cli.conftest import NEW_SCHOOL
from tests.conftest import PASSPHRASE, fixed_clock

ROSTER = "LỚP 9A1\nSTT,Họ và tên,Ngày sinh\n1,Lý Thị Mai,13/04/2012\n"
WISHES = "Họ và tên,Ngày sinh,Nguyện vọng 1,Ngày\nThạch Thị Ngọc,13/04/2012,Trung cấp,20/09/2026\n"


def everything(folder: Path) -> set[str]:
    """The names of all files below, but the school's own journal and lock."""
    names = {str(one.relative_to(folder)) for one in folder.rglob("*")}
    return {one for one in names if not one.endswith(("-wal", "-shm", "in-use.json"))}


@pytest.fixture
def roster(tmp_path: Path) -> Path:
    path = tmp_path / "danh sách.csv"
    path.write_text(ROSTER, "utf-8")
    return path


def lines(folder: Path, roster: Path, out: Path) -> dict[str, tuple[str | Path, ...]]:
    """What changes something or makes a file."""
    return {
        "import": ("--school", folder, "import", "students", roster),
        "letters": ("--school", folder, "letters", "--out", out / "thư.pdf"),
        "letters one by one": ("--school", folder, "letters", "--out", out / "thư"),
        "summary": ("--school", folder, "summary", "--out", out / "bảng.xlsx"),
        "package": ("--school", folder, "summary", "--out", out / "gói.json"),
        "backup": ("--school", folder, "backup"),
        "backup elsewhere": ("--school", folder, "backup", "--to", out),
        "restore": ("restore", folder / "backups" / "a.sohn", "--to", out / "sổ mới"),
        "create": ("--school", out / "sổ", *NEW_SCHOOL),
    }


DEEDS = tuple(lines(Path(), Path(), Path()))


@pytest.fixture
def school(class_folder: Path, tmp_path: Path, run: Run) -> Path:
    """A closed school with three students, one with a wish, and a backup."""
    listed = tmp_path / "hướng đi.csv"
    listed.write_text(WISHES, "utf-8")
    assert run("--school", class_folder, "import", "pathways", listed).status == 0
    copy = class_folder / "backups" / "a.sohn"
    assert run("--school", class_folder, "backup", "--to", copy).status == 0
    return class_folder


@pytest.mark.parametrize("deed", DEEDS)
def test_without_room_for_any_file_nothing_is_half_made(
    school: Path, roster: Path, tmp_path: Path, run: Run, deed: str
) -> None:
    out = tmp_path / "usb"
    out.mkdir()
    line, before = lines(school, roster, out)[deed], everything(tmp_path)
    with no_room_for_files():
        said = run("--json", *line)
    assert (said.status, said.err.count("\n")) == (1, 1), said
    assert everything(tmp_path) == before
    said = run("--json", *line)
    assert said.status == 0, said.err


@pytest.mark.parametrize("deed", ["import", "letters", "summary", "backup"])
def test_a_school_on_a_read_only_stick_says_what_to_do(
    school: Path, roster: Path, tmp_path: Path, run: Run, deed: str
) -> None:
    out = tmp_path / "đây"
    out.mkdir()
    with read_only(school):
        said = run("--json", *lines(school, roster, out)[deed])
    assert (said.status, said.json["error"]) == (1, "school-read-only")
    assert list(out.iterdir()) == []


@pytest.mark.parametrize("deed", ["letters", "letters one by one", "summary", "package", "restore"])
def test_a_read_only_place_for_what_is_made_says_so(
    school: Path, roster: Path, tmp_path: Path, run: Run, deed: str
) -> None:
    out = tmp_path / "chỉ đọc"
    out.mkdir()
    line = lines(school, roster, out)[deed]
    with read_only(out):
        said = run("--json", *line)
    assert (said.status, said.json["error"], said.err.count("\n")) == (1, "cannot-write", 1)
    assert run("--json", *line).status == 0


def test_an_import_on_a_full_disk_is_taken_whole_afterwards(
    school: Path, roster: Path, run: Run
) -> None:
    with full_disk(school), no_room_for_files():
        said = run("--json", "--school", school, "import", "students", roster)
    assert (said.status, said.json["error"]) == (1, "disk-full")
    assert run("--json", "--school", school, "import", "students", roster).json["added"] == 1


def test_keys_of_a_newer_version_are_named_so_and_left_alone(school: Path, run: Run) -> None:
    path = school / "keys.json"
    newer = json.dumps({**json.loads(path.read_bytes()), "version": 99}).encode()
    path.write_bytes(newer)
    said = run("--json", "--school", school, "backup")
    assert (said.status, said.json["error"]) == (1, "school-file-newer")
    assert path.read_bytes() == newer


def test_a_file_of_a_newer_version_is_named_so_and_left_alone(
    school: Path, tmp_path: Path, run: Run
) -> None:
    with (
        open_school(school, PASSPHRASE, clock=fixed_clock) as services,
        services.database.transaction() as db,
    ):
        db.connection().exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    before = (school / "school.db").read_bytes()
    said = run("--json", "--school", school, "backup")
    assert (said.status, said.json["error"]) == (1, "school-file-newer")
    assert (school / "school.db").read_bytes() == before


def test_a_stick_pulled_out_between_two_commands_names_the_folder(school: Path, run: Run) -> None:
    shutil.move(school, school.with_name("ngăn kéo"))
    said = run("--json", "--school", school, "backup")
    assert (said.status, said.json["error"]) == (1, "school-not-found")
    assert not school.exists()
