"""The power fails: what was answered as saved is there."""

from __future__ import annotations

import os
import random
import shutil
import signal
import struct
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select

from counsellor_app.storage.records import SettingRecord
from counsellor_app.storage.vault import SCHOOL_FILE
from tests.storage.conftest import SchoolFolder

SEED = 500
KILLS = 30
PAGE, WAL_HEADER = 4096, 32

# Imports once, then one fresh process for every line it is sent.
WRITERS = """
import os, sys
from pathlib import Path
from counsellor_app.storage.database import Database
from counsellor_app.storage.records import SettingRecord
from counsellor_app.storage.vault import Keys
for line in sys.stdin:
    if writer := os.fork():
        os.waitpid(writer, 0)
        print("killed", flush=True)
        continue
    print(os.getpid(), flush=True)
    database = Database.open(Path(sys.argv[1]), Keys(bytes.fromhex(sys.argv[2]), None, "principal"))
    for number in range(10**6):
        name = f"{line.strip()}-{number}"
        with database.transaction() as db:
            db.add(SettingRecord(name=name, value="x" * 500))
            db.add(SettingRecord(name=name + "-twin", value="x" * 500))
        print(name, flush=True)
"""


def _killed_while_writing(school: SchoolFolder, answers: Iterable[int]) -> list[list[str]]:
    """For each round, the names a writer said were saved before it was killed at that answer."""
    arguments = [sys.executable, "-c", WRITERS, str(school.path), school.keys.file_key.hex()]
    rounds = []
    with subprocess.Popen(
        arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as writers:
        assert writers.stdin is not None
        assert writers.stdout is not None
        for round_, after in enumerate(answers):
            writers.stdin.write(f"{round_}\n")
            writers.stdin.flush()
            writer = int(writers.stdout.readline())
            names: list[str] = []
            while (line := writers.stdout.readline()) not in ("killed\n", ""):
                names.append(line.strip())
                if len(names) == after:
                    os.kill(writer, signal.SIGKILL)
            assert len(names) >= after
            rounds.append(names)
    return rounds


@pytest.mark.slow
def test_no_answered_save_is_lost_when_the_program_is_killed(school_folder: SchoolFolder) -> None:
    generator = random.Random(SEED)
    rounds = _killed_while_writing(
        school_folder, (generator.randrange(1, 60) for _ in range(KILLS))
    )
    answered = {name for names in rounds for name in names}
    with school_folder.open() as database, database.read() as db:
        found = set(db.scalars(select(SettingRecord.name)))
        assert db.connection().exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
    assert len(answered) > KILLS
    assert answered <= found
    whole = {name for name in found if not name.endswith("-twin")}
    assert found == whole | {f"{name}-twin" for name in whole}


def test_nothing_readable_lies_beside_a_killed_school(school_folder: SchoolFolder) -> None:
    _killed_while_writing(school_folder, [20])
    for name in ("school.db", "school.db-wal"):
        content = (school_folder.path / name).read_bytes()
        assert content
        assert b"settings" not in content
        assert b"xxxxxxxx" not in content


def test_a_page_half_folded_in_when_the_power_went_is_no_damage(
    school_folder: SchoolFolder, tmp_path: Path
) -> None:
    """What stands in the journal is whole: the half page in the file is read from nowhere."""
    cut = tmp_path / "cut"
    with school_folder.open() as database:
        with database.transaction() as db:
            db.add(SettingRecord(name="last", value="x" * 500))
        shutil.copytree(school_folder.path, cut, ignore=shutil.ignore_patterns("*-shm"))
    content, journal = bytearray((cut / SCHOOL_FILE).read_bytes()), cut / "school.db-wal"
    page = struct.unpack_from(">I", journal.read_bytes(), WAL_HEADER)[0]
    content[page * PAGE - 2000 : page * PAGE] = bytes(2000)
    (cut / SCHOOL_FILE).write_bytes(content)
    with replace(school_folder, path=cut).open() as database:
        assert database.damaged_pages() == 0
        with database.read() as db:
            assert "last" in db.scalars(select(SettingRecord.name)).all()


def test_a_page_damaged_in_the_file_alone_is_counted(school_folder: SchoolFolder) -> None:
    content = bytearray((school_folder.path / SCHOOL_FILE).read_bytes())
    content[-2000:] = bytes(2000)
    (school_folder.path / SCHOOL_FILE).write_bytes(content)
    with school_folder.open() as database:
        assert database.damaged_pages() == 1
