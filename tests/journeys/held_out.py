"""Six invented pupils, and the lists a school may have of them, in many shapes."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from tests.exchange.sheet_builders import Rows, ods_bytes, xls_bytes, xlsx_bytes


@dataclass(frozen=True, slots=True)
class Pupil:
    """What is true of a pupil, whatever file tells it."""

    name: str
    born: date
    sex: str
    group: str
    room: str
    ministry_id: str
    tcvn3: str
    vni: str
    poor: bool = False

    @property
    def day(self) -> str:
        return self.born.strftime("%d/%m/%Y")

    @property
    def halves(self) -> list[str]:
        return self.name.rsplit(" ", 1)


PUPILS = (
    Pupil(
        *("Thạch Thị Rót Tha Na", date(2012, 2, 1), "Nữ", "Khmer", "9A1", "0841234501"),
        *("Th¹ch ThÞ Rãt Tha Na", "Thaïch Thò Roùt Tha Na"),
        poor=True,
    ),
    Pupil(
        *("Kim Sô Phiếp", date(2012, 1, 5), "Nam", "Khmer", "9A1", "0841234502"),
        *("Kim S« PhiÕp", "Kim Soâ Phieáp"),
    ),
    Pupil(
        *("Kim Sô Phiếp", date(2012, 5, 1), "Nam", "Khmer", "9A1", "0841234503"),
        *("Kim S« PhiÕp", "Kim Soâ Phieáp"),
        poor=True,
    ),
    Pupil(
        *("Nguyễn Văn Đường", date(2011, 12, 31), "Nam", "Kinh", "9A1", "0841234504"),
        *("NguyÔn V¨n §\xad\xeang", "Nguyeãn Vaên Ñöôøng"),
    ),
    Pupil(
        *("Lê Hoàng Thanh Anh", date(2012, 8, 9), "Nữ", "Kinh", "9A2", "0841234505"),
        *("Lª Hoµng Thanh Anh", "Leâ Hoaøng Thanh Anh"),
    ),
    Pupil(
        *("Danh Không", date(2012, 2, 29), "Nam", "Khmer", "9A2", "0841234506"),
        *("Danh Kh«ng", "Danh Khoâng"),
    ),
)
ROOMS = ("9A1", "9A2")
FOOT: Rows = [
    ["Tổng cộng: 6 học sinh"],
    [],
    [None, None, None, "Trà Cú, ngày 05 tháng 9 năm 2026"],
    [None, "NGƯỜI LẬP BIỂU", None, "HIỆU TRƯỞNG"],
    [None, "Lê Thị Chín", None, "Trần Văn Tám"],
]
MOTTO: Rows = [
    ["UBND XÃ TRÀ CÚ", None, None, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
    ["TRƯỜNG THCS TRÀ CÚ", None, None, "Độc lập - Tự do - Hạnh phúc"],
    [],
]
SECTOR = "STT|Mã định danh Bộ GD&ĐT|Họ tên|Ngày sinh|Giới tính|Dân tộc|Trạng thái|SĐT liên hệ"
PLAIN = "STT|Họ và tên|Ngày sinh|Giới tính|Dân tộc|Lớp|Mã HS"


def of(room: str) -> list[Pupil]:
    return [pupil for pupil in PUPILS if pupil.room == room]


def plain(
    pupils: Sequence[Pupil] = PUPILS,
    day: Callable[[date], Any] = lambda born: born.strftime("%d/%m/%Y"),
    heading: str = PLAIN,
) -> list[list[Any]]:
    """The list a careful teacher would make."""
    rows = [
        [at, one.name, day(one.born), one.sex, one.group, one.room, one.ministry_id]
        for room in ROOMS
        for at, one in enumerate((one for one in pupils if one.room == room), 1)
    ]
    return [heading.split("|"), *rows]


def sector(pupils: Sequence[Pupil]) -> list[list[Any]]:
    """The sector database's own export."""
    rows = [
        [at, one.ministry_id, one.name, one.day, one.sex, one.group, "Đang học", None, "5 buổi"]
        for at, one in enumerate(pupils, 1)
    ]
    return [[*SECTOR.split("|"), "Số buổi học trên tuần"], *rows]


def text(rows: Rows, separator: str, encoding: str) -> bytes:
    """A text file; Windows-1258 writes tones after the letter."""
    whole = "".join(
        separator.join("" if cell is None else str(cell) for cell in row) + "\r\n" for row in rows
    )
    if encoding != "cp1258":
        return whole.encode(encoding)
    return "".join(map(_toned, whole)).encode(encoding)


def _toned(letter: str) -> str:
    parts = unicodedata.normalize("NFD", letter)
    tones = [part for part in parts if part in "\u0300\u0301\u0303\u0309\u0323"]
    rest = unicodedata.normalize("NFC", "".join(part for part in parts if part not in tones))
    return rest + "".join(tones)


def two_rows_of_headings() -> bytes:
    grid: list[list[Any]] = [
        *map(list, MOTTO),
        ["TT", "Họ và tên", "Ngày sinh", "Nữ", "Dân tộc", "Lớp", "Đối tượng", None, "Mã học sinh"],
        [None, None, None, None, None, None, "Hộ nghèo", "Cận nghèo", None],
        ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)"],
    ]
    for one in PUPILS:
        at = of(one.room).index(one) + 1
        sex, poor = "x" if one.sex == "Nữ" else None, "x" if one.poor else None
        grid.append([at, one.name, one.day, sex, one.group, one.room, poor, None, one.ministry_id])

    def merge(book: Any) -> None:
        sheet = book.worksheets()[0]
        sheet.merge_range("G4:H4", "Đối tượng")
        for column in "ABCDEFI":
            sheet.merge_range(f"{column}4:{column}5", grid[3]["ABCDEFGHI".index(column)])

    return xlsx_bytes({"DS": [*grid, *FOOT]}, more=merge)


def split_names(*heading: str | None) -> list[list[Any]]:
    rows = [
        [at, *one.halves, one.day, one.sex, one.group, one.room, one.ministry_id]
        for room in ROOMS
        for at, one in enumerate(of(room), 1)
    ]
    return [["STT", *heading, "Ngày sinh", "Giới tính", "Dân tộc", "Lớp", "Mã HS"], *rows]


def lost_zeros() -> list[list[Any]]:
    return [[*row[:-1], int(row[-1])] if row[0] != "STT" else row for row in plain(day=_itself)]


def old_text(of_pupil: Callable[[Pupil], str], female: str) -> list[list[Any]]:
    grid = plain()
    for row, one in zip(grid[1:], PUPILS, strict=True):
        row[1], row[3] = of_pupil(one), female if one.sex == "Nữ" else "Nam"
    return grid


def other_words() -> list[list[Any]]:
    khmer = iter(("Khơ me", "KHMER", "Khome", "Miên"))
    grid = plain(day=lambda born: f"{born.day}.{born.month}.{born.year}")
    for row, one in zip(grid[1:], PUPILS, strict=True):
        row[4] = next(khmer) if one.group == "Khmer" else "Việt"
        row.append("Hộ nghèo" if one.poor else None)
    grid[0].append("Đối tượng chính sách")
    return grid


def _itself(born: date) -> date:
    return born


def _serial(born: date) -> int:
    return (born - date(1899, 12, 30)) // timedelta(days=1)


SECTIONS: Rows = [
    row for room in ROOMS for row in ([f"DANH SÁCH LỚP {room}"], *sector(of(room)), [], [])
]
FONTS = dict.fromkeys(range(7), ".VnTime")
SHAPES: dict[str, tuple[str, Callable[[], bytes], tuple[str, ...]]] = {
    "two rows of merged headings and marks": ("xlsx", two_rows_of_headings, ()),
    "the sector's export, a sheet a class": (
        "xlsx",
        lambda: xlsx_bytes({room: [*MOTTO, *sector(of(room)), *FOOT] for room in ROOMS}),
        (),
    ),
    "a sheet called Lớp": (
        "ods",
        lambda: ods_bytes({f"Lớp {room}": sector(of(room)) for room in ROOMS}),
        (),
    ),
    "class after class in one sheet": ("xlsx", lambda: xlsx_bytes({"DS": SECTIONS}), ()),
    "headings in row 28, true dates": (
        "xlsx",
        lambda: xlsx_bytes({"DS": [["Năm học 2026 - 2027"]] * 27 + plain(day=_itself)}),
        (),
    ),
    "serial dates without a format": ("xls", lambda: xls_bytes({"DS": plain(day=_serial)}), ()),
    "ids that lost their zeros, dates since 1904": (
        "xls",
        lambda: xls_bytes({"DS": lost_zeros()}, date_1904=True),
        (),
    ),
    "family and given names apart": (
        "xls",
        lambda: xls_bytes({"DS": split_names("Họ đệm", "Tên")}),
        (),
    ),
    "one heading over two columns of names": (
        "xlsx",
        lambda: xlsx_bytes({"DS": split_names("Họ và tên", None)}),
        (),
    ),
    "Windows-1258 with semicolons": ("csv", lambda: text(plain(), ";", "cp1258"), ()),
    "decomposed UTF-16 with tabs": (
        "txt",
        lambda: unicodedata.normalize("NFD", text(plain(), "\t", "utf-16").decode("utf-16")).encode(
            "utf-16"
        ),
        (),
    ),
    "TCVN3 in its font": (
        "xls",
        lambda: xls_bytes({"DS": old_text(lambda one: one.tcvn3, "N÷")}, fonts=FONTS),
        ("--legacy", "tcvn3"),
    ),
    "other words for groups, dates with dots": (
        "csv",
        lambda: text(other_words(), ",", "utf-8"),
        (),
    ),
}


def write(folder: Path, shape: str) -> tuple[Path, tuple[str, ...]]:
    """The file of a shape, and what the command must be told besides."""
    ending, build, options = SHAPES[shape]
    path = folder / f"danh sách học sinh.{ending}"
    path.write_bytes(build())
    return path, options
