"""A file another program holds: waited for a moment, then said; done again it works."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import text

from counsellor_app.domain.errors import FileInUse, SchoolInUse
from counsellor_app.domain.session_draft import SessionDraft
from counsellor_app.services.school_folders import open_school
from counsellor_app.whole_file import put_in_place, refusal
from tests.baddays.conftest import Run
from tests.conftest import PASSPHRASE, fixed_clock

HOLDER = """
import sys
from pathlib import Path
from counsellor_app.storage.connection import connect
from counsellor_app.storage.vault import open_keys
folder = Path(sys.argv[1])
school = connect(folder / "school.db", open_keys(folder, sys.argv[2]).file_key)
school.execute("BEGIN EXCLUSIVE")
print("held", flush=True)
sys.stdin.readline()
"""


@contextmanager
def held(folder: Path, passphrase: str) -> Iterator[None]:
    """Another program writes to the school and does not end."""
    line = [sys.executable, "-c", HOLDER, str(folder), passphrase]
    pipe = subprocess.PIPE
    with subprocess.Popen(line, stdin=pipe, stdout=pipe, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        try:
            yield
        finally:
            other.communicate("\n")


def test_a_school_another_program_writes_to_is_read_and_then_written(folder: Path) -> None:
    with open_school(folder, PASSPHRASE, clock=fixed_clock) as services:
        database = type(services.database)(folder, services.database.keys, wait=0.05)
        with held(folder, PASSPHRASE):
            with pytest.raises(SchoolInUse), database.transaction() as db:
                db.execute(text("SELECT 1"))
            assert services.session_drafts.count() == 0
        services.session_drafts.save(SessionDraft("d1", talked_about="lời"))
        database.close()


def test_a_command_names_the_school_in_use(
    folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("counsellor_app.storage.connection.WAIT", 0.05)
    with held(folder, PASSPHRASE):
        said = run("--school", folder, "backup")
    assert (said.status, said.err.count("\n")) == (1, 1)
    assert run("--school", folder, "backup").status == 0


class SharingViolation(PermissionError):
    """What Windows raises while another program holds the file."""

    winerror = 32


def test_a_file_a_scanner_holds_for_a_moment_is_put_in_place(tmp_path: Path) -> None:
    pauses: list[float] = []

    def replace(part: Path, path: Path) -> None:
        if len(pauses) < 3:
            raise SharingViolation
        part.replace(path)

    (tmp_path / "part").write_bytes(b"new")
    put_in_place(tmp_path / "part", tmp_path / "keys.json", pauses.append, replace)
    assert (tmp_path / "keys.json").read_bytes() == b"new"
    assert pauses == sorted(pauses)


def test_a_file_held_for_long_is_said_to_be_open_elsewhere(tmp_path: Path) -> None:
    def replace(part: Path, path: Path) -> None:
        raise SharingViolation

    with pytest.raises(SharingViolation) as caught:
        put_in_place(tmp_path / "part", tmp_path / "thư.pdf", lambda _: None, replace)
    assert isinstance(refusal(caught.value, tmp_path / "thư.pdf"), FileInUse)


def test_a_place_that_refuses_is_not_waited_for(tmp_path: Path) -> None:
    pauses: list[float] = []

    def replace(part: Path, path: Path) -> None:
        raise PermissionError

    with pytest.raises(PermissionError):
        put_in_place(tmp_path / "a", tmp_path / "b", pauses.append, replace)
    assert pauses == []
