"""The layers, and the files that keep them small, as tests."""

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

from importlinter.cli import lint_imports

ROOT = Path(__file__).resolve().parent.parent
SOURCES = sorted((ROOT / "counsellor_app").rglob("*.py"))
FORBIDDEN_WORDS = {
    "utils", "helpers", "misc", "manager", "handler", "processor", "base", "data", "info",
}  # fmt: skip


def test_each_layer_knows_only_the_layers_under_it() -> None:
    assert lint_imports(str(ROOT / "pyproject.toml"), no_cache=True, no_logo=True) == 0


def test_no_contract_makes_an_exception() -> None:
    assert "ignore_imports" not in (ROOT / "pyproject.toml").read_text("utf-8")


def test_qt_is_kept_out_of_every_part_but_the_window() -> None:
    kept = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]
    (no_qt,) = (one for one in kept["contracts"] if one["id"] == "no-qt")
    parts = {path.stem for path in (ROOT / "counsellor_app").iterdir() if path.stem[0] not in "_."}

    assert {f"counsellor_app.{part}" for part in parts - {"app", "ui"}} == set(
        no_qt["source_modules"]
    )


def test_a_command_never_loads_qt() -> None:
    loaded = "print([name for name in sys.modules if name.startswith(('PySide6', 'qtawesome'))])"
    script = (
        f"import sys; from counsellor_app.app import start; start(['demo', '--help']); {loaded}"
    )
    told = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, check=True, encoding="utf-8"
    )

    assert told.stdout.splitlines()[-1] == "[]"


def test_the_lock_is_shown_before_anything_of_an_open_school_is_loaded(tmp_path: Path) -> None:
    (tmp_path / "keys.json").write_bytes(b"{}")
    script = """
import sys
from pathlib import Path
from counsellor_app.services.school_folders import now
from counsellor_app.settings import SettingsFile
from counsellor_app.ui.running import application_made, first_window
folder = Path(sys.argv[1])
application = application_made()
opening = first_window(SettingsFile(folder / "settings.toml"), now, folder)
heavy = {"alembic", "argon2", "cryptography", "reportlab", "sqlalchemy", "sqlcipher3", "zxcvbn"}
print(type(opening.window.front).__name__, sorted(heavy & set(sys.modules)))
"""
    told = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        cwd=ROOT, capture_output=True, check=True, encoding="utf-8",
    )  # fmt: skip

    assert told.stdout.splitlines()[-1] == "UnlockPage []"


def test_no_file_or_class_is_named_for_nothing() -> None:
    named = [word for path in SOURCES for word in path.stem.split("_") if word in FORBIDDEN_WORDS]
    classes = re.findall(r"^class (\w+)", "\n".join(p.read_text("utf-8") for p in SOURCES), re.M)
    for name in classes:
        words = re.findall(r"[A-Z][a-z]+", name)
        named += [word for word in words if word.lower() in FORBIDDEN_WORDS]

    assert named == []


def test_no_file_grows_past_three_hundred_lines() -> None:
    # A migration is frozen history: it is as long as the tables of its day.
    long = [
        path.name
        for path in SOURCES
        if "versions" not in path.parts and len(path.read_text("utf-8").splitlines()) > 300
    ]

    assert long == []


def test_only_the_last_resort_catches_everything() -> None:
    # Ruff refuses a blind except that does not raise again, unless it is silenced: here only.
    silenced = [path.name for path in SOURCES if "noqa: BLE" in path.read_text("utf-8")]

    assert silenced == ["app.py"]


def test_no_file_names_a_registry_or_this_machine() -> None:
    host = re.compile("pypi" + r"\.org|python" + "hosted|npm" + "js|/" + "root/")
    texts = [*ROOT.glob("*.txt"), *ROOT.glob("*.md"), *ROOT.glob("*.toml"), *SOURCES]

    assert [path.name for path in texts if host.search(path.read_text("utf-8"))] == []
