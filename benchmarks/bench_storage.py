"""The school file: a backup, and what encryption costs (rows B1, E1).

The plain file of E1 comes from the same SQLCipher without a key: two SQLites in one process
do not agree, and the program has only this one.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import insert
from sqlcipher3 import dbapi2 as driver

from counsellor_app.storage.backup import make_backup
from counsellor_app.storage.connection import connect
from counsellor_app.storage.database import Database
from counsellor_app.storage.kdf_cost import KdfCost
from counsellor_app.storage.records import (
    CounsellingSessionRecord,
    ParticipantRecord,
    PrivateNoteRecord,
    StudentRecord,
    YearRecord,
)
from counsellor_app.storage.sealed_notes import seal
from counsellor_app.storage.vault import SCHOOL_FILE, Keys, create_keys

STUDENTS, SESSIONS = 2_000, 20_000
NOW = datetime(2026, 11, 22, 9, 31, tzinfo=UTC)
TEXT = "Em thích nghề sửa chữa máy nông nghiệp, gia đình muốn em học tiếp lớp 10. " * 3
NOTE = "Em lo học phí và đường đi học xa. " * 5


def run() -> list[tuple[str, str, float, float]]:
    """Rows as (id, what, our seconds, the peer's seconds), medians."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "school"
        folder.mkdir()
        keys = create_keys(folder, "mở sổ", cost=KdfCost.fast_for_tests()).keys
        with Database.create(folder, keys) as database:
            _fill(database)
            return [_backup(folder, keys), _encryption(folder, keys)]


def _fill(database: Database) -> None:
    note = seal(database.keys.note_key, "n", NOTE)
    with database.transaction() as db:
        db.execute(insert(YearRecord).values(id=1, starts=2026))
        students = [_student(n) for n in range(1, STUDENTS + 1)]
        db.execute(insert(StudentRecord), students)
        numbers = range(1, SESSIONS + 1)
        db.execute(insert(CounsellingSessionRecord), [_session(n) for n in numbers])
        db.execute(
            insert(ParticipantRecord),
            [{"session_id": n, "student_id": n % STUDENTS + 1} for n in numbers],
        )
        db.execute(
            insert(PrivateNoteRecord),
            [{"id": f"n{n}", "session_id": n, "sealed": note} for n in numbers],
        )


def _student(number: int) -> dict[str, Any]:
    name = f"Thạch Thị Mẫu {number}"
    return {
        "code": f"HS{number}",
        "full_name": name,
        "sort_key": f"{number * 7919 % STUDENTS:05}".encode(),
        "search_key": name.lower(),
        "initials": "ttm",
    }


def _session(number: int) -> dict[str, Any]:
    return {
        "id": number,
        "uuid": f"u{number}",
        "year_id": 1,
        "form": "individual",
        "held_on": NOW.date(),
        "talked_about": TEXT,
        "saved_at": NOW,
    }


def _medians(*deeds: Callable[[int], object], times: int) -> list[float]:
    """Median seconds of each deed, taken in turns so the machine's moods fall on all alike."""
    taken: list[list[float]] = [[] for _ in deeds]
    for number in range(times):
        for deed, seconds in zip(deeds, taken, strict=True):
            start = time.perf_counter()
            deed(number)
            seconds.append(time.perf_counter() - start)
    return [statistics.median(seconds) for seconds in taken]


def _backup(folder: Path, keys: Keys) -> tuple[str, str, float, float]:
    def ours(number: int) -> None:
        make_backup(folder, keys, folder / f"ours-{number}", NOW)

    def peer(number: int) -> None:
        with (
            closing(connect(folder / SCHOOL_FILE, keys.file_key)) as school,
            closing(connect(folder / f"peer-{number}", keys.file_key)) as copy,
        ):
            school.backup(copy)

    our, their = _medians(ours, peer, times=5)
    return ("B1", f"backup of {SESSIONS} sessions, proved / bare backup API", our, their)


def _encryption(folder: Path, keys: Keys) -> tuple[str, str, float, float]:
    plain_path = folder / "plain"
    with closing(connect(folder / SCHOOL_FILE, keys.file_key)) as school:
        school.execute(f"ATTACH DATABASE '{plain_path}' AS plain KEY ''")
        school.execute("SELECT sqlcipher_export('plain')")
        school.execute("DETACH DATABASE plain")
        with closing(driver.connect(str(plain_path), isolation_level=None)) as plain:
            plain.execute("PRAGMA cache_size = -32768")  # as much as ours
            our, their = _medians(lambda _: _ask(school), lambda _: _ask(plain), times=15)
    return ("E1", "five questions, encrypted / plain", our, their)


def _ask(school: driver.Connection) -> None:
    for question in (
        "SELECT * FROM students WHERE code = 'HS77'",
        "SELECT id, full_name FROM students ORDER BY sort_key",
        "SELECT count(*) FROM students WHERE search_key LIKE '%19%'",
        "SELECT student_id, count(*), sum(minutes) FROM participants"
        " JOIN counselling_sessions ON counselling_sessions.id = session_id GROUP BY student_id",
        "SELECT talked_about FROM counselling_sessions"
        " WHERE id IN (SELECT session_id FROM participants WHERE student_id < 40)",
    ):
        school.execute(question).fetchall()


if __name__ == "__main__":
    for row, what, our, their in run():
        print(f"{row}  {our * 1000:8.2f} ms  {their * 1000:8.2f} ms  {our / their:5.2f}x  {what}")
