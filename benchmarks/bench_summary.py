"""D4: counting a school; X1: writing the summary's workbook and its PDF, against plain openpyxl.

D4 here is the counting alone (the query is storage's). Its peer is `collections.Counter` given the
same students once for each of the nine counts: the counting a script would do by hand.
"""

from __future__ import annotations

import random
import statistics
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

import openpyxl
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

from counsellor_app.domain.school import SchoolLevel
from counsellor_app.domain.summary import (
    COUNT_NAMES,
    CountedSessions,
    CountedStudent,
    SchoolIdentity,
    Summary,
    count,
)
from counsellor_app.domain.summary_layout import parse_layout
from counsellor_app.domain.summary_tables import Signing, tables_of
from counsellor_app.exchange.summary_xlsx import write_summary_xlsx
from counsellor_app.paths import resources
from counsellor_app.storage.catalogues import load

_CATALOGUE = load("pathways_after_9")
_LAYOUT = parse_layout(resources("summaries", "tables.toml").read_text("utf-8"))
_SCHOOL = SchoolIdentity("", "Trường THCS Sông Trăng", SchoolLevel.THCS, False, "UBND xã Trà Cú")
_SIGNING = Signing("Trà Cú", date(2027, 4, 13))
_MADE_AT = datetime(2027, 4, 13, tzinfo=UTC)


def _students(size: int) -> list[CountedStudent]:
    chance = random.Random(20270413)
    codes = [entry.code for entry in _CATALOGUE.entries]
    return [
        CountedStudent(
            f"9A{1 + place % max(1, size // 40)}",
            chance.choice(codes),
            *(chance.random() < 0.5 for _ in range(8)),
        )
        for place in range(size)
    ]


def _count(students: list[CountedStudent]) -> Summary:
    classes = dict.fromkeys(one.class_name for one in students)
    return count(
        _SCHOOL,
        year="2026-2027",
        grade=9,
        basis="actual",
        counted_on=date(2027, 4, 13),
        catalogue_version=_CATALOGUE.version,
        pathways=[entry.code for entry in _CATALOGUE.entries],
        students=students,
        counselling=[CountedSessions(name, 40, 28, 41, 33, 6, 2, 1025) for name in classes],
    )


def _by_hand(students: list[CountedStudent]) -> dict[str, Counter[tuple[str, str]]]:
    found = {}
    for name in COUNT_NAMES:
        for done in (False, True):
            found[f"{name}{done}"] = Counter(
                (one.class_name, one.pathway)
                for one in students
                if (not done or one.completed)
                and (name == "total" or getattr(one, name.removeprefix("minority_")))
            )
    return found


def _with_openpyxl(summary: Summary, path: Path) -> None:
    """The same tables, styles and page set-up, written with openpyxl."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    side = Side(style="thin")
    border = Border(left=side, right=side, top=side, bottom=side)
    font, bold = Font(name="Times New Roman", size=11), Font(name="Times New Roman", bold=True)
    fill = PatternFill("solid", fgColor="EDEDED")
    for table in tables_of(summary, _LAYOUT, _CATALOGUE):
        sheet = book.create_sheet(table.sheet)
        heads = [[one.over for one in table.columns], [one.heading for one in table.columns]]
        for number, heads_row in enumerate(heads, 8):
            for place, text in enumerate(heads_row, 1):
                cell = sheet.cell(number, place, text)
                cell.font, cell.border, cell.fill = bold, border, fill
                cell.alignment = Alignment(horizontal="center", wrap_text=True)
        rows = [*table.rows, *([table.total] if table.total else [])]
        for number, values in enumerate(rows, 10):
            for place, value in enumerate(values, 1):
                shown = getattr(value, "tenths", value)
                cell = sheet.cell(number, place, shown if isinstance(shown, (int, str)) else "–")
                cell.font, cell.border = font, border
        for number, text in enumerate(table.notes, 10 + len(rows)):
            sheet.cell(number, 1, text).font = font
        sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
        sheet.print_title_rows = "8:9"
        sheet.freeze_panes = "C10"
    book.save(path)


def _median(work: Callable[[], object], times: int) -> float:
    taken = []
    for _ in range(times):
        begun = time.perf_counter()
        work()
        taken.append(time.perf_counter() - begun)
    return statistics.median(taken)


def run() -> list[tuple[str, str, float, float]]:
    """Row, what was done, our median seconds, the peer's median seconds."""
    found = []
    for size in (2_000, 50_000):
        students = _students(size)
        ours = _median(partial(_count, students), 5)
        peer = _median(partial(_by_hand, students), 5)
        found.append(("D4", f"count {size} students, no query", ours, peer))
    with tempfile.TemporaryDirectory() as folder:
        for size, times in ((400, 7), (2_000, 5)):
            summary = _count(_students(size))
            file = Path(folder, "summary.xlsx")

            def write(summary: Summary = summary, file: Path = file) -> None:
                write_summary_xlsx(
                    summary,
                    file,
                    layout=_LAYOUT,
                    catalogue=_CATALOGUE,
                    signing=_SIGNING,
                    made_at=_MADE_AT,
                )

            def peer_write(summary: Summary = summary, file: Path = file) -> None:
                _with_openpyxl(summary, file)

            write()
            peer_write()
            ours, peer = _median(write, times), _median(peer_write, times)
            found.append(("X1", f"write the workbook of {size} students", ours, peer))
    return found


if __name__ == "__main__":
    for row, work, ours, peer in run():
        print(f"{row}  {work}: {ours * 1000:.1f} ms, peer {peer * 1000:.1f} ms, {peer / ours:.1f}×")
