"""A day in the window and at the command line leaves no planted word outside school and outputs."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import PASSPHRASE
from tests.exchange.sheet_builders import xlsx_bytes
from tests.journeys.living_a_day import NOTE, PLANTED, ROWS
from tests.services.test_private_notes import layers, spellings

SOUGHT = {form: word for word in PLANTED for form in spellings(word) if len(form) >= 8}
HOMES = ("home", "config", "cache", "state", "local", "run", "tmp")


@pytest.fixture
def places(tmp_path: Path) -> dict[str, Path]:
    """Empty folders for everything a program may write to."""
    made = {name: tmp_path / "user" / name for name in HOMES}
    for path in made.values():
        path.mkdir(parents=True, mode=0o700)
    return made


@pytest.fixture
def env(places: dict[str, Path]) -> dict[str, str]:
    return {
        **os.environ,
        "HOME": str(places["home"]),
        "XDG_CONFIG_HOME": str(places["config"]),
        "XDG_CACHE_HOME": str(places["cache"]),
        "XDG_STATE_HOME": str(places["state"]),
        "XDG_DATA_HOME": str(places["local"]),
        "XDG_RUNTIME_DIR": str(places["run"]),
        "TMPDIR": str(places["tmp"]),
        "COUNSELLOR_PASSPHRASE": PASSPHRASE,
        "PYTHONUTF8": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
    }


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """Where the counsellor keeps lists and papers; its files are meant to hold names."""
    made = tmp_path / "out"
    made.mkdir()
    (made / "list.xlsx").write_bytes(xlsx_bytes({"Lớp 9": ROWS}))
    return made


def found_in(content: bytes) -> set[str]:
    return {word for form, word in SOUGHT.items() if form in content}


def written_under(*folders: Path) -> dict[str, set[str]]:
    """The planted words in each file, and in its name."""
    found = {}
    for path in (path for folder in folders for path in folder.rglob("*") if path.is_file()):
        words = set().union(*(found_in(layer) for layer in layers(path)))
        words |= found_in(str(path.name).encode())
        if words:
            found[path.name] = words
    return found


def shared_memory() -> set[Path]:
    return set(Path("/dev/shm").iterdir()) if Path("/dev/shm").exists() else set()  # noqa: S108


@pytest.mark.slow
def test_a_day_in_the_window_leaves_nothing_behind(
    folder: Path, out: Path, places: dict[str, Path], env: dict[str, str]
) -> None:
    before = shared_memory()
    line = [sys.executable, "-m", "tests.journeys.living_a_day", str(folder), str(out)]
    ran = subprocess.run(line, env=env, capture_output=True, timeout=120, check=False)
    assert ran.stdout.decode().splitlines()[-1:] == ["lived"], ran.stderr.decode()
    assert found_in(ran.stdout + ran.stderr) == set()
    assert written_under(*places.values()) == {}
    assert written_under(folder) == {}
    assert [path for path in shared_memory() - before if found_in(path.read_bytes())] == []
    assert [path for path in places["tmp"].rglob("*") if path.is_file()] == []
    reports = list(places["state"].rglob("report-*.txt"))
    assert len(reports) == 2
    held = written_under(out)
    assert "list.xlsx" in held
    assert {name for name, words in held.items() if NOTE in words} == set()


@pytest.mark.slow
def test_a_day_of_commands_leaves_nothing_behind(
    folder: Path, out: Path, places: dict[str, Path], env: dict[str, str]
) -> None:
    heading = ["Họ và tên", "Lớp", "Ngày", "Ghi chú riêng tư"]
    told = [PLANTED[0], "9A1", "13/10/2026", NOTE]
    (out / "sessions.xlsx").write_bytes(xlsx_bytes({"P": [heading, told]}))
    lines = (
        ("import", "students", "--accept-valid", out / "list.xlsx"),
        ("import", "students", out / "list.xlsx"),
        ("import", "sessions", "--accept-valid", out / "sessions.xlsx"),
        ("letters", "--out", out / "letters"),
        ("summary", "--grade", "9", "--out", out / "summary.xlsx"),
        ("student-data", "--out", out / "data", "HS00001"),
        ("trail", "--out", out / "trail.xlsx"),
        ("backup", "--to", out / "backup.sohn"),
        ("--json", "verify", out / "backup.sohn"),
        ("--json", "import", "students", out / "nowhere.xlsx"),
    )
    said = b""
    for line in lines:
        whole = [sys.executable, "-m", "counsellor_app", "--school", str(folder), *map(str, line)]
        ran = subprocess.run(whole, env=env, capture_output=True, check=False)
        said += ran.stdout + ran.stderr
        assert b"Traceback" not in ran.stderr
    assert found_in(said) == set(), said.decode()
    assert written_under(*places.values(), folder) == {}
    assert [path for path in places["tmp"].rglob("*") if path.is_file()] == []
    assert any(PLANTED[0] in words for words in written_under(out).values())


def test_the_search_finds_what_is_there(out: Path) -> None:
    assert PLANTED[0] in written_under(out)["list.xlsx"]
