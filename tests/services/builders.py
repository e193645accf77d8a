"""Lists of invented people as rows and as real workbooks, and how the school file stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any

from sqlalchemy import event, select

from counsellor_app.domain.counselling import CounsellingSession, Participant
from counsellor_app.domain.imports import (
    ImportResult,
    ParsedList,
    PathwayRow,
    RosterRow,
    SessionRow,
    StudentKey,
    WishFacts,
)
from counsellor_app.domain.school_year import SchoolYear
from counsellor_app.services import Services
from counsellor_app.storage.records import Record
from tests.conftest import FIRST_YEAR
from tests.exchange.sheet_builders import xlsx_bytes

NGOC = ("Thạch Thị Ngọc", date(2012, 4, 13))
BINH = ("Nguyễn Văn Bình", date(2012, 9, 2))
PHIA = ("Kim Sô Phia", date(2012, 2, 28))
_files = count(1)
# What an undo leaves behind: that something came, and that it went again.
_MEMORY = frozenset({"import_batches", "trail", "trail_head"})


def roster_row(row: int, name: str, class_name: str = "9A1", **said: Any) -> RosterRow:
    """One student of a list; `born`, `ministry_id` and `personal_id` go to the key."""
    key = StudentKey(
        name,
        said.pop("born", None),
        class_name,
        said.pop("ministry_id", None),
        said.pop("personal_id", None),
    )
    return RosterRow(row, key, **said)


def pathway_row(row: int, name: str, *wishes: str, **said: Any) -> PathwayRow:
    key = StudentKey(name, said.pop("born", None), said.pop("class_name", None))
    ranked = tuple(WishFacts(rank, wish) for rank, wish in enumerate(wishes, start=1))
    return PathwayRow(row, key, wishes=ranked or None, **said)


def session_row(row: int, name: str, held_on: date, form: str, **said: Any) -> SessionRow:
    key = StudentKey(name, said.pop("born", None))
    return SessionRow(row, key, held_on, form, said.pop("topics", ("CAREER",)), **said)


def parsed(*rows: Any) -> ParsedList[Any]:
    return ParsedList(tuple(rows), (), (), len(rows))


def workbook(folder: Path, rows: Sequence[Sequence[Any]], sheet: str = "Danh sách") -> Path:
    """A real xlsx under a title, as a school office hands it over."""
    path = folder / f"danh sách {next(_files)}.xlsx"
    path.write_bytes(xlsx_bytes({sheet: [["TRƯỜNG PTDTNT SÔNG TRĂNG"], [], *rows]}))
    return path


def bring_roster(
    school: Services,
    folder: Path,
    heading: str,
    *rows: Sequence[Any],
    year: SchoolYear = FIRST_YEAR,
    **how: Any,
) -> ImportResult:
    """Import a class list; `heading` holds the headings, `|` between them."""
    path = workbook(folder, [heading.split("|"), *rows])
    return school.rosters.import_file(path, year, **how)


def bring_pathways(
    school: Services, folder: Path, heading: str, *rows: Sequence[Any], **how: Any
) -> ImportResult:
    path = workbook(folder, [heading.split("|"), *rows])
    return school.pathway_lists.import_file(path, **how)


def bring_sessions(
    school: Services, folder: Path, heading: str, *rows: Sequence[Any], **how: Any
) -> ImportResult:
    path = workbook(folder, [heading.split("|"), *rows])
    return school.session_lists.import_file(path, **how)


def three_students(school: Services, class_name: str = "9A1") -> dict[str, int]:
    """Three students of a class, by the last syllable of their name; their numbers."""
    rows = [
        roster_row(at, name, class_name, born=born, sex=sex, ethnic_group=group)
        for at, ((name, born), sex, group) in enumerate(
            ((NGOC, "FEMALE", "KHMER"), (BINH, "MALE", "KINH"), (PHIA, "FEMALE", "KHMER")), start=2
        )
    ]
    school.rosters.take(parsed(*rows), FIRST_YEAR)
    return numbers(school)


def numbers(school: Services) -> dict[str, int]:
    """The number of each student, by the last syllable of their name."""
    return {row.full_name.split()[-1]: row.id for row in school.students.search()}


def talk(student: int, *others: int, **said: Any) -> CounsellingSession:
    """A counselling session on 5 April 2027."""
    plain: dict[str, Any] = {
        "held_on": date(2027, 4, 5),
        "form": "GROUP" if others else "INDIVIDUAL",
        "topics": ("CAREER",),
        "minutes": 30,
        "talked_about": "Em hỏi về các trường nghề gần nhà.",
    }
    people = tuple(Participant(one) for one in (student, *others))
    return CounsellingSession(participants=people, **(plain | said))


def told(result: ImportResult) -> dict[str, int]:
    """Added, updated, unchanged, refused and absent, without the noughts."""
    names = ("added", "updated", "unchanged", "refused", "absent")
    return {name: getattr(result, name) for name in names if getattr(result, name)}


def codes(result: ImportResult) -> list[tuple[int, str]]:
    return [(problem.row, problem.problem) for problem in result.problems]


def rows_of(school: Services, table: str, *columns: str) -> list[tuple[Any, ...]]:
    """These columns of a whole table, by id."""
    whole = Record.metadata.tables[table]
    wanted = [whole.c[name] for name in columns] if columns else list(whole.c)
    with school.database.read() as db:
        return [tuple(row) for row in db.execute(select(*wanted).order_by(whole.c.id))]


def everything(school: Services) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table, but what remembers that imports came and went."""
    with school.database.read() as db:
        return {
            name: sorted((tuple(row) for row in db.execute(select(table))), key=repr)
            for name, table in Record.metadata.tables.items()
            if name not in _MEMORY
        }


@contextmanager
def statements(school: Services) -> Iterator[list[str]]:
    """The SQL statements the school file is asked inside; a batch of rows counts as one."""
    asked: list[str] = []

    def keep(_c: Any, _u: Any, statement: str, _p: Any, _x: Any, _m: bool) -> None:
        asked.append(statement)

    event.listen(school.database.engine, "before_cursor_execute", keep)
    try:
        yield asked
    finally:
        event.remove(school.database.engine, "before_cursor_execute", keep)
