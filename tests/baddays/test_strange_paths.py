"""Folders named as people name them, and longer than Windows once allowed."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from counsellor_app.domain.errors import ExpectedError
from counsellor_app.paths import plain_path, reachable
from counsellor_app.storage.disk import write_in_school
from counsellor_app.whole_file import write_whole
from tests.baddays.conftest import Run
from tests.cli.conftest import NEW_SCHOOL
from tests.journeys.conftest import Open

NAMES = {
    "composed": unicodedata.normalize("NFC", "Trường Tiểu Cần, sổ tư vấn"),
    "decomposed": unicodedata.normalize("NFD", "Trường Tiểu Cần, sổ tư vấn"),
    "marks": "sổ 50% #1 & 'cô Ngọc' \"9A1\" ?x=1;y",
    "brackets": "sổ [2026] {moi} $HOME ~ !*",
    "trailing space": "sổ ",
    "khmer": "សៀវភៅ",
    "long": "/".join(["thư mục rất dài của nhà trường"] * 7),
}


@pytest.fixture(params=list(NAMES.values()), ids=list(NAMES))
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    folder = tmp_path / str(request.param)
    folder.mkdir(parents=True)
    return folder


@pytest.fixture
def roster(place: Path) -> Path:
    path = place / "lớp 9A1.csv"
    path.write_text("LỚP 9A1\nSTT,Họ và tên,Ngày sinh\n1,Thạch Thị Ngọc,13/04/2012\n", "utf-8")
    return path


def test_every_command_works_there(place: Path, roster: Path, run: Run) -> None:
    school, backup = place / "sổ", place / "bản sao.sohn"
    lines = (
        ("--school", school, *NEW_SCHOOL),
        ("--school", school, "import", "students", roster),
        ("--school", school, "summary", "--out", place / "bảng.xlsx"),
        ("--school", school, "backup", "--to", backup),
        ("verify", backup),
        ("restore", backup, "--to", place / "sổ khôi phục"),
        ("--school", place / "sổ khôi phục", "backup"),
    )
    for line in lines:
        said = run(*line)
        assert said.status == 0, said.err


def test_what_is_not_there_is_named_whole(place: Path, run: Run) -> None:
    said = run("--school", place / "không có", "backup")
    assert (said.status, said.err.count("\n")) == (1, 1)
    assert str(place / "không có") in said.err


def test_the_window_opens_it(place: Path, folder: Path, opened: Open) -> None:
    hands = opened(folder.rename(place / "sổ"))
    hands.press("Ctrl+2")
    assert hands.services.backups.make().path.is_relative_to(place)


def test_a_path_longer_than_sqlite_takes_is_said_as_that(
    folder: Path, tmp_path: Path, run: Run
) -> None:
    deep = tmp_path.joinpath(*["thư mục rất dài của nhà trường"] * 12)
    deep.mkdir(parents=True)
    lines = (
        ("--school", folder.rename(deep / "sổ"), "backup"),
        ("--school", deep / "mới", *NEW_SCHOOL),
    )
    for line in lines:
        said = run("--json", *line)
        assert (said.status, said.json["error"]) == (1, "path-too-long")
    assert not (deep / "mới").exists()


def test_a_school_is_opened_through_a_link(folder: Path, tmp_path: Path, run: Run) -> None:
    link = tmp_path / "liên kết"
    link.symlink_to(folder, target_is_directory=True)
    assert run("--school", link, "backup").status == 0


@pytest.mark.parametrize("write", [write_whole, write_in_school])
def test_a_file_may_be_named_as_long_as_the_disk_allows(write: object, tmp_path: Path) -> None:
    assert callable(write)
    path = tmp_path / ("ក" * 83 + ".pdf")
    write(path, b"%PDF")
    assert path.read_bytes() == b"%PDF"


@pytest.mark.parametrize("write", [write_whole, write_in_school])
def test_a_path_longer_than_the_disk_allows_is_refused_in_words(
    write: object, tmp_path: Path
) -> None:
    assert callable(write)
    for path in (tmp_path.joinpath(*["a" * 200] * 30, "b"), tmp_path / ("a" * 300)):
        with pytest.raises(ExpectedError):
            write(path, b"")


@pytest.mark.parametrize(
    ("given", "reached"),
    [
        (r"C:\so", r"C:\so"),
        ("C:\\" + "a" * 250, "\\\\?\\C:\\" + "a" * 250),
        ("C:/" + "a" * 250 + "/b/../c", "\\\\?\\C:\\" + "a" * 250 + "\\c"),
        ("\\\\may-chu\\chung\\" + "a" * 250, "\\\\?\\UNC\\may-chu\\chung\\" + "a" * 250),
        ("\\\\?\\C:\\" + "a" * 250, "\\\\?\\C:\\" + "a" * 250),
    ],
)
def test_windows_is_asked_for_long_paths_in_its_own_way(given: str, reached: str) -> None:
    assert reachable(given, system="win32") == reached
    assert reachable(given, system="linux") == given


def test_the_sign_for_long_paths_is_not_shown() -> None:
    assert plain_path("\\\\?\\C:\\sổ") == "C:\\sổ"
    assert plain_path("\\\\?\\UNC\\may-chu\\sổ") == "\\\\may-chu\\sổ"
    assert plain_path("/home/sổ") == "/home/sổ"
