"""The program as it is installed, away from its source."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, laid out as pip does it."""
    place = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(place)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = place.glob("*.whl")
    with zipfile.ZipFile(wheel) as content:
        content.extractall(place / "site")
    return place / "site"


def run(installed: Path, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "counsellor_app", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(installed), "HOME": str(folder)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_the_installed_program_does_the_main_job_from_another_folder(
    installed: Path, tmp_path: Path
) -> None:
    done = run(installed, tmp_path, "demo", "Trường thử", "--students", "12")

    assert done.returncode == 0, done.stderr
    made = {path.name for path in (tmp_path / "Trường thử").iterdir()}
    assert made == {"school", "letters-9A1.pdf", "summary.xlsx", "summary.json"}


def test_the_wheel_carries_every_resource(installed: Path) -> None:
    assert files_under(installed / "counsellor_app" / "resources") >= files_under(
        ROOT / "resources"
    )


def files_under(folder: Path) -> set[str]:
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and path.suffix != ".pyc"
    }


def test_the_installed_program_speaks_english(installed: Path, tmp_path: Path) -> None:
    assert "Commands:" in run(installed, tmp_path, "--lang", "en", "--help").stdout
