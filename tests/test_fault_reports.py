"""Reports of faults and crashes say where in the code, and nothing of anybody."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from counsellor_app.fault_reports import MOST, crash_places, report, write_report

NAMES = ("Sa Rây", "Sô Phia", "Út Bảy", "Ngọc Diệp")
CRASHING = """
import sys
from counsellor_app.fault_reports import watch_crashes
from counsellor_app.hushed import hush
hush()
watch_crashes("window")

def write_note(student="Ngọc Diệp"):
    note = "Dì Út Bảy mắng em"
    import ctypes
    ctypes.string_at(0)

write_note()
"""
FINDING = """
from counsellor_app.fault_reports import watch_crashes
print(watch_crashes("window") is not None)
"""
SPEAKING = """
import gc, threading, warnings, resource
from pathlib import Path
from counsellor_app.hushed import hush
hush()
warnings.warn("Thạch Thị Sa Rây")

class Student:
    def __del__(self):
        raise KeyError("Kim Sô Phia")

def fail():
    raise ValueError("Dì Út Bảy")

Student()
thread = threading.Thread(target=fail, name="Ngọc Diệp")
thread.start()
thread.join()
print(resource.getrlimit(resource.RLIMIT_CORE), Path("/proc/self/coredump_filter").read_text())
raise RuntimeError("Ngọc Diệp")
"""


@pytest.fixture
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """This user's state folder, in a home called after a person."""
    home = tmp_path / "Thạch Thị Sa Rây"
    monkeypatch.setenv("XDG_STATE_HOME", str(home))
    monkeypatch.setenv("LOCALAPPDATA", str(home))
    return home


def run(script: str, place: Path) -> subprocess.CompletedProcess[str]:
    """A program of its own, kept in somebody's home."""
    place.mkdir(parents=True, exist_ok=True)
    file = place / "Kim Sô Phia.py"
    file.write_text(script, encoding="utf-8")
    env = {**os.environ, "PYTHONPATH": str(Path.cwd()), "PYTHONUTF8": "1"}
    return subprocess.run(
        [sys.executable, str(file)], env=env, capture_output=True, text=True, check=False
    )


def reports(state: Path) -> list[str]:
    return [one.read_text("utf-8") for one in sorted(state.rglob("report-*.txt"))]


def names_in(text: str) -> list[str]:
    return [name for name in NAMES if name in text]


def fail(student: str) -> None:
    note = f"{student} kể chuyện dì Út Bảy"
    raise ValueError(note)


def test_names_in_messages_values_notes_and_causes_stay_out_of_a_report() -> None:
    try:
        try:
            fail("Thạch Thị Sa Rây")
        except ValueError as error:
            error.add_note("Ngọc Diệp")
            raise OSError(2, "không có", "/home/Kim Sô Phia/thư.pdf") from error
    except OSError as error:
        written = report(error)
    assert names_in(written) == []
    assert "tests.test_fault_reports" in written
    assert written.index("FileNotFoundError") < written.index("ValueError")


def test_faults_that_are_each_other_s_cause_are_reported_once() -> None:
    one, other = ValueError(), KeyError()
    one.__cause__, other.__cause__ = other, one
    assert report(one).count("ValueError") == 1


def test_only_the_newest_reports_are_kept(state: Path) -> None:
    paths = [write_report(ValueError()) for _ in range(MOST + 5)]
    kept = sorted(state.rglob("report-*.txt"))
    assert kept == paths[5:]


@pytest.mark.skipif(sys.platform == "win32", reason="a crash is made by reading address 0")
def test_a_crash_is_found_by_the_next_program_and_says_nobody_s_name(state: Path) -> None:
    assert run(CRASHING, state / "home").returncode < 0
    assert run(FINDING, state / "home").stdout == "True\n"
    (written,) = reports(state)
    assert "Segmentation fault" in written
    assert "string_at" in written
    assert "write_note" in written
    assert names_in(written.replace("Kim Sô Phia.py", "")) == []
    assert "home" not in written
    assert run(FINDING, state / "home").stdout == "False\n"


def test_only_places_of_a_crash_are_taken_over() -> None:
    raw = (
        "Fatal Python error: Segmentation fault\n\n"
        "Current thread 0x00007f5aa6dc8b80 (most recent call first):\n"
        '  File "C:\\Users\\Sô Phia\\app\\counsellor_app\\ui\\shell.py", line 12 in go\n'
        '  File "/home/Sa Rây/.venv/site-packages/PySide6/x.py", line 3 in <module>\n'
        "Kim Sô Phia\n"
    )
    assert crash_places(raw) == [
        "Fatal Python error: Segmentation fault",
        "Current thread 0x00007f5aa6dc8b80 (most recent call first):",
        "  counsellor_app/ui/shell.py:12 go",
        "  site-packages/PySide6/x.py:3 <module>",
    ]


@pytest.mark.skipif(sys.platform != "linux", reason="core files are Linux's")
def test_nothing_is_said_on_the_terminal_and_memory_is_never_dumped(state: Path) -> None:
    ran = run(SPEAKING, state / "home")
    assert ran.stdout.split() == ["(0,", "0)", "00000000"]
    assert ran.stderr.startswith("RuntimeError")
    assert "Ngọc Diệp" not in ran.stderr
    assert len(reports(state)) == 3
    assert names_in("".join(reports(state))) == []
