"""The school file at work: a list of 2,000 brought in, a session saved, a summary counted.

Rows R2, D1 and D4. R2's peer reads and checks the same list and writes the very rows the import
made, with nothing but the driver, into an equal encrypted file. D1's peer commits as many bytes
in one row. D4's goal is absolute; its peer is one plain question for the students' columns.
"""

from __future__ import annotations

import datetime
import os
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

import xlsxwriter
from sqlalchemy import select

from counsellor_app.domain.counselling import CounsellingSession, Participant
from counsellor_app.domain.imports import ParsedList, PathwayRow, StudentKey, WishFacts
from counsellor_app.domain.school import School, SchoolLevel
from counsellor_app.domain.school_year import SchoolYear
from counsellor_app.exchange.roster_sheet import read_roster
from counsellor_app.services import Services
from counsellor_app.services.import_run import open_list
from counsellor_app.services.school_folders import create_school, open_school, staff_of
from counsellor_app.storage.connection import connect
from counsellor_app.storage.kdf_cost import KdfCost
from counsellor_app.storage.records import Record

STUDENTS = 2_000
YEAR = SchoolYear(2026)
NOW = datetime.datetime(2027, 4, 13, 9, tzinfo=datetime.UTC)
OPENED_BY = "hạt lúa trên đồng"
SCHOOL = School(
    "Trường THCS Sông Trăng", SchoolLevel.THCS, "UBND xã Trà Cú", "Phòng VH-XH", "Trà Cú"
)
TEXT = "Em thích nghề sửa chữa máy nông nghiệp, gia đình muốn em học tiếp lớp 10. " * 3
NOTE = "Em lo học phí và đường đi học xa. " * 5
_SURNAMES = ("Thạch", "Kim", "Sơn", "Nguyễn")
_SYLLABLES = (
    "An", "Ân", "Bình", "Châu", "Dung", "Đạt", "Giang", "Hà", "Hạnh", "Hiếu", "Hoa", "Hùng",
    "Khánh", "Lan", "Linh", "Long", "Mai", "Minh", "Nga", "Ngọc", "Phia", "Phúc", "Quang", "Sa",
)  # fmt: skip
_HEADING = (
    "STT", "Mã định danh Bộ GD&ĐT", "Họ và tên", "Ngày sinh", "Lớp", "Giới tính", "Dân tộc",
    "Họ tên cha", "Họ tên mẹ", "SĐT liên hệ", "Hộ nghèo", "Trạng thái",
)  # fmt: skip
Row = tuple[str, str, float, float]


def run() -> list[Row]:
    """Rows as (id, what, our seconds, the peer's seconds), medians."""
    with tempfile.TemporaryDirectory() as place:
        folder, sheet = Path(place), Path(place, "danh sách.xlsx")
        _write_list(sheet)
        new = create_school(
            folder / "empty", OPENED_BY, SCHOOL, staff_of("Hà", "An"), YEAR,
            clock=_clock, cost=KdfCost.fast_for_tests(),
        )  # fmt: skip
        new.services.close()
        imported = _import(folder, sheet)
        with _opened(folder / "full") as school:
            _wish(school)
            return [imported, _save(school, folder), _count(school)]


def _clock() -> datetime.datetime:
    return NOW


def _opened(folder: Path) -> Services:
    return open_school(folder, OPENED_BY, clock=_clock)


def _name(number: int) -> str:
    given, family = divmod(number, len(_SURNAMES))
    middle, last = divmod(given, len(_SYLLABLES))
    return f"{_SURNAMES[family]} {_SYLLABLES[middle]} {_SYLLABLES[last]}"


def _write_list(path: Path) -> None:
    """An invented list of a whole school, as a sector export holds it."""
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Danh sách")
        sheet.write_row(0, 0, _HEADING)
        for at in range(1, STUDENTS + 1):
            born = datetime.date(2011, 1, 1) + datetime.timedelta(days=at % 700)
            row = (
                at, f"84{at:08d}", _name(at), f"{born:%d/%m/%Y}", f"9A{at % 45 + 1}",
                ("Nam", "Nữ")[at % 2], ("Kinh", "Khmer", "Hoa")[at % 3], f"Thạch {_name(at)}",
                f"Kim {_name(at + 7)}", f"09{at:08d}", "x" if at % 5 == 0 else "", "Đang học",
            )  # fmt: skip
            sheet.write_row(at, 0, row)


def _import(folder: Path, sheet: Path) -> Row:
    """R2: the import against reading, checking and the bare rows."""
    ours, theirs = [], []
    for _ in range(3):
        shutil.rmtree(folder / "full", ignore_errors=True)
        shutil.copytree(folder / "empty", folder / "full")
        with _opened(folder / "full") as school:
            ours.append(_timed(partial(school.rosters.import_file, sheet, YEAR)))
            made = _made(school)
        shutil.copytree(folder / "empty", folder / "bare")
        with _opened(folder / "bare") as school:
            theirs.append(_timed(partial(_bare, school, sheet, made)))
        shutil.rmtree(folder / "bare")
    what = f"import {STUDENTS:,} students, saved / read, checked and bare executemany"
    return ("R2", what, statistics.median(ours), statistics.median(theirs))


def _made(school: Services) -> dict[str, tuple[list[str], list[tuple[Any, ...]]]]:
    """The rows of every table the import filled, as the file holds them."""
    with closing(connect(school.database.path, school.database.keys.file_key)) as file:
        found = {}
        for name in ("students", "classes", "enrolments", "guardians", "student_policies"):
            asked = file.execute(f"SELECT * FROM {name}")  # noqa: S608 - a name of ours
            found[name] = ([column[0] for column in asked.description], asked.fetchall())
        return found


def _bare(
    school: Services, sheet: Path, made: dict[str, tuple[list[str], list[tuple[Any, ...]]]]
) -> None:
    source = open_list(sheet, NOW.date())
    read_roster(source.workbook, source.catalogues, source.options)
    with closing(connect(school.database.path, school.database.keys.file_key)) as file:
        file.execute("BEGIN IMMEDIATE")
        for name, (columns, rows) in made.items():
            marks = ", ".join("?" * len(columns))
            file.executemany(f"INSERT INTO {name} VALUES ({marks})", rows)  # noqa: S608 - as above
        file.execute("COMMIT")


def _wish(school: Services) -> None:
    ways = ("S9_THPT_CL", "S9_TC", "S9_GDTX", "S9_THPT_DTNT")
    rows = tuple(
        PathwayRow(
            at,
            StudentKey(_name(at), ministry_id=f"84{at:08d}"),
            wishes=(WishFacts(1, ways[at % 4]), WishFacts(2, "S9_SC")),
            destination=ways[at % 3],
        )
        for at in range(1, STUDENTS + 1)
    )
    school.pathway_lists.take(ParsedList(rows, (), (), len(rows)))


def _save(school: Services, folder: Path) -> Row:
    """D1: what a counsellor's Save does; the peer has a file of its own, as we have ours."""
    content = os.urandom(len(TEXT.encode()) + len(NOTE.encode()) + 400)
    with closing(connect(folder / "one-table.db", school.database.keys.file_key)) as bare:
        bare.execute("CREATE TABLE bare (id INTEGER PRIMARY KEY, content BLOB)")

        def ours(number: int) -> None:
            session = CounsellingSession(
                held_on=NOW.date(),
                form="INDIVIDUAL",
                topics=("CAREER",),
                participants=(Participant(number + 1),),
                talked_about=TEXT,
                private_note=NOTE,
            )
            school.counselling.record(session)

        def peer(_: int) -> None:
            bare.execute("BEGIN IMMEDIATE")
            bare.execute("INSERT INTO bare (content) VALUES (?)", (content,))
            bare.execute("COMMIT")

        our, their = _in_turns(ours, peer, times=300)
    return ("D1", "save a session as the counsellor does / bare commit", our, their)


def _count(school: Services) -> Row:
    """D4: the whole summary, counted from the file."""
    students = Record.metadata.tables["students"]

    def peer(_: int) -> None:
        with school.database.read() as db:
            columns = (students.c.id, students.c.sex, students.c.ethnic_group)
            db.execute(select(*columns)).all()

    our, their = _in_turns(lambda _: school.summaries.count(), peer, times=15)
    return ("D4", f"summary of {STUDENTS:,} students from the file / one bare question", our, their)


def _timed(deed: Callable[[], object]) -> float:
    start = time.perf_counter()
    deed()
    return time.perf_counter() - start


def _in_turns(*deeds: Callable[[int], object], times: int) -> list[float]:
    """Median seconds of each deed, taken in turns so the machine's moods fall on all alike."""
    taken: list[list[float]] = [[] for _ in deeds]
    for number in range(times):
        for deed, seconds in zip(deeds, taken, strict=True):
            start = time.perf_counter()
            deed(number)
            seconds.append(time.perf_counter() - start)
    return [statistics.median(seconds) for seconds in taken]


if __name__ == "__main__":
    for row, what, our, their in run():
        print(f"{row}  {our * 1000:8.2f} ms  {their * 1000:8.2f} ms  {our / their:5.2f}x  {what}")
