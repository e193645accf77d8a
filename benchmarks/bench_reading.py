"""Row R1's reading part: a list of 2,000 and of 50,000 rows into cells, against openpyxl."""

from __future__ import annotations

import datetime
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import openpyxl
import xlsxwriter

from counsellor_app.exchange.spreadsheet import read_workbook

SIZES = ((2_000, 5), (50_000, 3))
_BIRTH = datetime.date(2011, 1, 1)


def write_list(path: Path, rows: int) -> None:
    """An invented list of `rows` students × 12 columns, as a sector export holds them."""
    with xlsxwriter.Workbook(path, {"constant_memory": False}) as book:
        sheet = book.add_worksheet("Danh sách")
        date = book.add_format({"num_format": "dd/mm/yyyy"})
        for at in range(rows):
            before = (at + 1, f"84{at:08d}", f"Thạch Thị Sa Rây {at}")
            after = ("Nữ", "Khmer", f"9A{at % 9}", f"Ấp {at % 90}", "Đang học", f"09{at:08d}")
            sheet.write_row(at, 0, before)
            sheet.write_datetime(at, 3, _BIRTH + datetime.timedelta(days=at % 700), date)
            sheet.write_row(at, 4, (*after, 8.5, "x"))


def _read_with_openpyxl(path: Path) -> None:
    book = openpyxl.load_workbook(path, read_only=True)
    for sheet in book.worksheets:
        for _row in sheet.iter_rows(values_only=True):
            pass
    book.close()


def _median(read: Callable[[Path], object], path: Path, times: int) -> float:
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        read(path)
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


def run() -> list[tuple[str, str, float, float]]:
    """(row, what, our median seconds, openpyxl read_only's) for each size."""
    results = []
    with tempfile.TemporaryDirectory() as folder:
        for rows, times in SIZES:
            path = Path(folder) / f"{rows}.xlsx"
            write_list(path, rows)
            ours = _median(read_workbook, path, times)
            peer = _median(_read_with_openpyxl, path, times)
            results.append(("R1", f"read {rows:,} rows × 12 into cells", ours, peer))
    return results


if __name__ == "__main__":
    for row, what, ours, peer in run():
        print(f"{row}  {what}: {ours:.3f} s, openpyxl {peer:.3f} s, {peer / ours:.1f}×")
