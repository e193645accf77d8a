"""Small real lists of every kind of file, and the ways a file is spoilt on its way to a school."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Callable
from datetime import date
from typing import Any

from tests.exchange.sheet_builders import ods_bytes, xls_bytes, xlsx_bytes

Grid = list[list[Any]]


def _row(texts: str, *more: Any) -> list[Any]:
    return [*texts.split("|"), *more]


STUDENTS: Grid = [
    ["DANH SÁCH HỌC SINH LỚP 9A1"],
    ["STT", "Mã định danh Bộ GD&ĐT", "Họ tên", "Ngày sinh", "Giới tính", "Dân tộc", "Trạng thái"],
    [1, "8412345671", "Thạch Thị Rót Tha Na", "05/01/2012", "Nữ", "Khơ me", "Đang học"],
    [2, "8412345672", "Kim Sô Phiếp", date(2012, 3, 9), "Nam", "KHMER", "Đang học"],
    [3, 8412345673, "Nguyễn Văn Ẩn", "31/12/2011", "Nam", "Kinh", "Chuyển đi kỳ 1"],
]
PATHWAYS: Grid = [
    _row("Họ và tên|Ngày sinh|Lớp|Nguyện vọng 1|Trường/ngành 1|Nguyện vọng 2|Ý kiến gia đình")
    + _row("Trạng thái|Kết quả thực tế|Ngày"),
    _row("Lâm Thị Đa Ra|02/02/2012|9A1|Trung cấp|Điện|GDTX|Đồng ý|Đã xác nhận||20/03/2027"),
    _row("Trần Văn Quyền|03/03/2012|9A1|S9_THPT_CL||||Dự kiến|Sơ cấp", date(2027, 3, 1)),
]
SESSIONS: Grid = [
    _row("Họ và tên|Ngày sinh|Ngày|Hình thức|Nội dung|Thời lượng|Nội dung trao đổi")
    + _row("Ghi chú riêng tư|Hẹn lại"),
    _row(
        "Lâm Thị Đa Ra|02/02/2012|12/10/2026|Cá nhân|Học tập; Tâm lý|25|Về nghề|Nhà xa|20/12/2026"
    ),
    _row("Trần Văn Quyền|03/03/2012", date(2026, 10, 19), "Nhóm", "Hướng nghiệp", "40 phút"),
]
AT_HOME: Grid = [
    ["Họ và tên", "Ngày sinh", "Lớp"],
    ["Lâm Thị Đa Ra", "02/02/2012", "9A1"],
    ["Trần Văn Quyền", "03/03/2012", "9A1"],
]
_ODD: list[Any] = [
    *(None, "", "x", "-", "36", "\u200b", "ngày 5", "31/02/2012", "8.41E+10", "#REF!", "=1+1"),
    *("\ufeff", "A" * 40000, "Đ" * 200, "'; DROP TABLE students; --", "😀", "ខ្មែរ", "\ud7ff"),
    *(0, -1, 0.5, 1e300, -1e300, 10**15, 2958466, 60, 41000.75, True, date(1900, 1, 1)),
    *(date(9999, 12, 31), "01/01/0001", "9A1", "Họ và tên", "Tổng cộng", "LỚP 9A2", "\u202e"),
]


def csv_bytes(grid: Grid) -> bytes:
    """Semicolons, UTF-8 with its mark, as Excel saves it here."""
    lines = (";".join(map(_text, row)) for row in grid)
    return ("\ufeff" + "\r\n".join(lines) + "\r\n").encode()


def _text(cell: Any) -> str:
    if cell is None:
        return ""
    return cell.strftime("%d/%m/%Y") if isinstance(cell, date) else str(cell)


BUILD: dict[str, Callable[[Grid], bytes]] = {
    "xlsx": lambda grid: xlsx_bytes({"9A1": grid}),
    "xls": lambda grid: xls_bytes({"9A1": [[_fits(cell) for cell in row] for row in grid]}),
    "ods": lambda grid: ods_bytes({"9A1": grid}),
    "csv": csv_bytes,
}


def _fits(cell: Any) -> Any:
    """An old workbook holds no longer text and no date before its first."""
    return cell[:30000] if isinstance(cell, str) else cell


def spoilt(rng: random.Random, grid: Grid, kind: str, sound: bytes) -> bytes:
    """The list with its cells, its XML or its bytes spoilt."""
    deed = rng.choice(("cells", "cells", "parts", "parts", "bytes", "cut", "swap"))
    if deed == "cells":
        return BUILD[kind](_other_cells(rng, grid))
    if deed == "parts" and kind in ("xlsx", "ods"):
        return _other_part(rng, sound)
    return _other_bytes(rng, sound, deed)


def _other_cells(rng: random.Random, grid: Grid) -> Grid:
    spoiled = [list(row) for row in grid]
    for _ in range(rng.choice((1, 1, 2, 4))):
        row = rng.choice(spoiled)
        deed = rng.randrange(5)
        if deed == 0:
            spoiled.insert(rng.randrange(len(spoiled)), list(row))
        elif deed == 1:
            spoiled[rng.randrange(len(spoiled))] = []
        elif deed == 2:
            rng.shuffle(row)
        elif row:
            row[rng.randrange(len(row))] = rng.choice(_ODD)
    return spoiled


def _other_part(rng: random.Random, book: bytes) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book)) as old:
        names = old.namelist()
        chosen = rng.choice([name for name in names if name.endswith((".xml", ".rels"))])
        with zipfile.ZipFile(target, "w") as new:
            for name in names:
                part = old.read(name)
                if name == chosen:
                    part = b"" if rng.random() < 0.05 else _other_bytes(rng, part, "bytes")
                new.writestr(name, part)
    return target.getvalue()


def _other_bytes(rng: random.Random, content: bytes, deed: str) -> bytes:
    if deed == "cut":
        return content[: rng.randrange(len(content))]
    changed = bytearray(content)
    if deed == "swap":
        size = rng.choice((8, 64, 512))
        one, other = rng.randrange(len(changed)), rng.randrange(len(changed))
        held = changed[one : one + size]
        changed[one : one + size] = changed[other : other + size]
        changed[other : other + size] = held
        return bytes(changed)
    for _ in range(rng.choice((1, 2, 5, 20))):
        at = rng.randrange(len(changed) or 1)
        if rng.random() < 0.5:
            changed[at : at + 1] = bytes([rng.randrange(256)])
        else:
            del changed[at : at + rng.choice((1, 2, 10))]
    return bytes(changed)
