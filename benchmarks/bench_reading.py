"""Row R1: a list of 2,000 and of 50,000 students read and checked, against openpyxl reading it.

Ours opens the file, finds its headings, checks every row by every rule and saves nothing;
openpyxl only hands out the cells, in its ordinary way (the goal's peer) and as `read_only`.
"""

from __future__ import annotations

import datetime
import statistics
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import openpyxl
import xlsxwriter

from counsellor_app.exchange.list_options import ListOptions
from counsellor_app.exchange.roster_sheet import read_roster
from counsellor_app.exchange.spreadsheet import read_workbook
from counsellor_app.services.import_run import list_catalogues

SIZES = ((2_000, 7), (50_000, 3))
TODAY = datetime.date(2026, 11, 22)
_BIRTH = datetime.date(2011, 1, 1)
_SURNAMES = ("Thạch", "Kim", "Sơn", "Nguyễn")
_SYLLABLES = (
    "An", "Ân", "Bình", "Châu", "Dung", "Đạt", "Giang", "Hà", "Hạnh", "Hiếu", "Hoa", "Hùng",
    "Khánh", "Lan", "Linh", "Long", "Mai", "Minh", "Nga", "Ngọc", "Phia", "Phúc", "Quang", "Sa",
)  # fmt: skip
_HEADING = (
    "STT", "Mã định danh Bộ GD&ĐT", "Họ và tên", "Ngày sinh", "Lớp", "Giới tính", "Dân tộc",
    "Nơi sinh", "Chỗ ở hiện nay", "Họ tên cha", "Họ tên mẹ", "SĐT liên hệ", "Hộ nghèo",
    "Trạng thái", "Ghi chú",
)  # fmt: skip


def write_list(path: Path, rows: int) -> None:
    """An invented list of `rows` students × 15 columns, as a sector export holds them."""
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Danh sách")
        sheet.write_row(0, 0, _HEADING)
        for at in range(1, rows + 1):
            born = _BIRTH + datetime.timedelta(days=at % 700)
            row = (
                at, f"84{at:08d}", _name(at), f"{born:%d/%m/%Y}", f"9A{at % 45 + 1}",
                ("Nam", "Nữ")[at % 2], ("Kinh", "Khmer", "Hoa")[at % 3], "Trà Vinh",
                f"Ấp {at % 90}, xã Trà Cú", f"Thạch {_name(at + 5)}", f"Kim {_name(at + 7)}",
                f"09{at:08d}", "x" if at % 5 == 0 else "", "Đang học",
                "" if at % 9 else "Học nghề buổi chiều",
            )  # fmt: skip
            sheet.write_row(at, 0, row)


def _name(number: int) -> str:
    rest, surname = divmod(number, len(_SURNAMES))
    rest, given = divmod(rest, len(_SYLLABLES))
    last, middle = divmod(rest, len(_SYLLABLES))
    syllables = (_SYLLABLES[at % len(_SYLLABLES)] for at in (last, middle, given))
    return " ".join((_SURNAMES[surname], *syllables))


def _read_and_check(path: Path, rows: int) -> None:
    parsed = read_roster(read_workbook(path), list_catalogues(), ListOptions(today=TODAY))
    if len(parsed.rows) != rows:
        raise ValueError(f"{len(parsed.rows)} of {rows} students taken")


def _read_with_openpyxl(path: Path, *, read_only: bool) -> None:
    book = openpyxl.load_workbook(path, read_only=read_only)
    for sheet in book.worksheets:
        for _row in sheet.iter_rows(values_only=True):
            pass
    book.close()


def _in_turns(*deeds: Callable[[], object], times: int) -> list[float]:
    """Median seconds of each deed, taken in turns so the machine's moods fall on all alike."""
    taken: list[list[float]] = [[] for _ in deeds]
    for _ in range(times):
        for deed, seconds in zip(deeds, taken, strict=True):
            start = time.perf_counter()
            deed()
            seconds.append(time.perf_counter() - start)
    return [statistics.median(seconds) for seconds in taken]


def run() -> list[tuple[str, str, float, float]]:
    """Rows as (id, what, our seconds, the peer's seconds), medians."""
    results = []
    with tempfile.TemporaryDirectory() as folder:
        for rows, times in SIZES:
            path = Path(folder) / f"{rows}.xlsx"
            write_list(path, rows)
            ours, ordinary, read_only = _in_turns(
                partial(_read_and_check, path, rows),
                partial(_read_with_openpyxl, path, read_only=False),
                partial(_read_with_openpyxl, path, read_only=True),
                times=times,
            )
            what = f"read and check {rows:,} students × 15"
            results.append(("R1", f"{what} / openpyxl reading", ours, ordinary))
            results.append(("R1", f"{what} / openpyxl read_only", ours, read_only))
    return results


if __name__ == "__main__":
    for row, what, our, their in run():
        print(f"{row}  {our * 1000:8.1f} ms  {their * 1000:8.1f} ms  {their / our:5.2f}x  {what}")
