"""The program as others start it: real processes, odd locales, faults."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import counsellor_app
from counsellor_app.__main__ import main
from counsellor_app.app import guarded, report
from tests.cli.conftest import PASSPHRASE, Book

ENVIRONMENT = {**os.environ, "COUNSELLOR_PASSPHRASE": PASSPHRASE}
HEAVY = (
    "alembic",
    "argon2",
    "cryptography",
    "python_calamine",
    "reportlab",
    "rich",
    "sqlalchemy",
    "sqlcipher3",
    "xlsxwriter",
)
QT = ("PySide6", "shiboken6", "PyQt6", "PyQt5")
LOADED = """
import sys
import counsellor_app
from counsellor_app.__main__ import main
from counsellor_app.app import start
status = start(sys.argv[2:])
loaded = [name for name in sys.argv[1].split(",") if name in sys.modules]
print("loaded:", *loaded, file=sys.stderr)
sys.exit(status)
"""


def process(
    *line: str | Path, env: dict[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, *map(str, line)],
        env=env or ENVIRONMENT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )


@pytest.mark.parametrize(
    ("line", "status"),
    [
        (["--help"], 0),
        (["import", "students", "--help"], 0),
        (["create", "--help"], 0),
        (["--json", "letters"], 2),
        (["--school", "nowhere", "backup"], 1),
        (["--school", ".", "import", "students", "nowhere.xlsx"], 1),
        (["verify", "nowhere.sohn"], 1),
    ],
)
def test_help_and_simple_refusals_load_nothing_heavy(line: list[str], status: int) -> None:
    ran = process("-c", LOADED, ",".join(HEAVY + QT), *line)

    assert ran.returncode == status
    assert ran.stderr.decode().splitlines()[-1] == "loaded:"


def test_a_real_import_never_loads_qt(book: Book, roster: Path) -> None:
    line = ("--school", book.folder, "import", "students", roster)

    ran = process("-c", LOADED, ",".join((*QT, "sqlalchemy")), *line)

    assert ran.stderr.decode().splitlines()[-1] == "loaded: sqlalchemy"


@pytest.mark.parametrize("locale", [{"LC_ALL": "C"}, {"PYTHONIOENCODING": "cp1252"}], ids=str)
def test_vietnamese_is_written_as_utf8_in_any_locale(locale: dict[str, str]) -> None:
    place = "không có ở đây"

    ran = process(
        "-m", "counsellor_app", "--school", place, "--json", "backup", env=ENVIRONMENT | locale
    )

    assert json.loads(ran.stdout.decode()) == {"error": "school-not-found", "path": place}
    assert ran.stderr.decode().startswith("Ở không có ở đây chưa có sổ")


def test_the_script_and_the_module_are_the_same_program() -> None:
    declared = Path(counsellor_app.__file__).parent.parent / "pyproject.toml"
    scripts = tomllib.loads(declared.read_text(encoding="utf-8"))["project"]["scripts"]

    assert scripts == {"counsellor-app": f"{main.__module__}:{main.__name__}"}
    assert process("-m", "counsellor_app", "--help").stdout.decode().startswith("Cách dùng")


def test_a_reader_that_leaves_is_no_fault() -> None:
    line = [sys.executable, "-m", "counsellor_app", "--help"]
    with subprocess.Popen(line, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as ran:
        assert ran.stdout is not None
        assert ran.stderr is not None
        ran.stdout.close()
        assert ran.stderr.read() == b""


def _faulty() -> int:
    student = "Thạch Thị Ngọc"
    raise RuntimeError(student)


def test_a_fault_ends_in_one_sentence_and_a_report_without_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))

    assert guarded(_faulty, as_json=True) == 1

    said = capsys.readouterr()
    assert said.err.count("\n") == 1
    assert "Ngọc" not in said.err
    assert json.loads(said.out)["error"] == "unexpected"
    written = Path(json.loads(said.out)["report"]).read_text(encoding="utf-8")
    assert "builtins.RuntimeError" in written
    assert "_faulty" in written
    assert "Ngọc" not in written


def test_a_stop_before_anything_began_is_no_fault(capsys: pytest.CaptureFixture[str]) -> None:
    def stopped() -> int:
        raise KeyboardInterrupt

    assert guarded(stopped) == 1
    assert capsys.readouterr().err == "Đã dừng. Chưa lưu gì.\n"


def test_a_fault_is_told_where_no_report_can_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "counsellor-app").write_text("a file in the way", encoding="utf-8")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))

    assert guarded(_faulty) == 1
    assert "lỗi chưa lường trước" in capsys.readouterr().err


def test_a_report_names_what_caused_the_fault() -> None:
    try:
        try:
            _faulty()
        except RuntimeError as error:
            raise KeyError("Kim Sô Phia") from error
    except KeyError as error:
        written = report(error)

    assert written.index("KeyError") < written.index("RuntimeError")
    assert "Kim" not in written
