"""Broken, locked and hostile files are refused by name, quickly and in little memory."""

from __future__ import annotations

import io
import random
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from counsellor_app.domain.errors import (
    SheetEncrypted,
    SheetError,
    SheetTooLarge,
    SheetUnreadable,
)
from counsellor_app.exchange import sheet_limits
from counsellor_app.exchange.spreadsheet import read_workbook
from counsellor_app.exchange.xls_container import book_stream, wrap_book
from tests.exchange.sheet_builders import (
    FIRST_SHEET,
    changed_part,
    compound_bytes,
    ods_bytes,
    ods_cell,
    ods_row,
    ods_tables,
    saved,
    with_password_record,
    xls_bytes,
    xlsx_bytes,
    zip_of,
)

LIST: list[list[Any]] = [["STT", "Họ và tên"], *([n, f"Kim Sô Phiếp {n}"] for n in range(30))]
SMALL = xlsx_bytes({"A": LIST})


def refusal(folder: Path, content: bytes) -> SheetError:
    with pytest.raises(SheetError) as refused:
        read_workbook(saved(folder, "ds.xlsx", content))
    assert refused.value.facts["path"] == folder / "ds.xlsx"
    return refused.value


def reason(folder: Path, content: bytes) -> str:
    error = refusal(folder, content)
    assert isinstance(error, SheetUnreadable)
    return str(error.facts["reason"])


def limit(folder: Path, content: bytes) -> str:
    error = refusal(folder, content)
    assert isinstance(error, SheetTooLarge)
    return str(error.facts["limit"])


def with_sheet(change: Callable[[bytes], bytes]) -> bytes:
    return changed_part(SMALL, FIRST_SHEET, change)


def with_cell(cell: bytes) -> bytes:
    return with_sheet(
        lambda xml: xml.replace(b"</sheetData>", b"<row>" + cell + b"</row></sheetData>")
    )


def test_a_workbook_locked_by_a_password_says_so(tmp_path: Path) -> None:
    manifest = (
        b'<manifest:manifest xmlns:manifest="m"><manifest:encryption-data/></manifest:manifest>'
    )
    locked_ods = changed_part(ods_bytes({"A": LIST}), "META-INF/manifest.xml", lambda _: manifest)
    for content in (
        compound_bytes("EncryptedPackage", b"locked"),
        with_password_record(xls_bytes({"A": LIST})),
        locked_ods,
        _locked_zip(SMALL),
    ):
        assert isinstance(refusal(tmp_path, content), SheetEncrypted)


def _locked_zip(book: bytes) -> bytes:
    """Every entry flagged as encrypted, in both places a zip says so."""
    locked = bytearray(book)
    for magic, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = locked.find(magic)
        while at >= 0:
            locked[at + flags] |= 1
            at = locked.find(magic, at + 4)
    return bytes(locked)


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("word/document.xml", "word"),
        ("ppt/slides.xml", "slides"),
        ("xl/workbook.bin", "xlsb"),
        ("Index/Document.iwa", "numbers"),
        ("ảnh/lớp.jpg", "archive"),
    ],
)
def test_other_zips_are_told_by_their_parts(tmp_path: Path, name: str, why: str) -> None:
    assert reason(tmp_path, zip_of({name: b"x"})) == why


def test_a_word_document_saved_under_a_sheets_name_is_told(tmp_path: Path) -> None:
    assert reason(tmp_path, compound_bytes("WordDocument", b"x")) == "word"


@pytest.mark.parametrize("make", [xlsx_bytes, xls_bytes, ods_bytes])
@pytest.mark.parametrize("share", [0.02, 0.3, 0.6, 0.95])
def test_a_file_cut_short_is_broken(tmp_path: Path, make: Any, share: float) -> None:
    whole = make({"A": LIST * 20})
    assert reason(tmp_path, whole[: int(len(whole) * share)]) == "broken"


@pytest.mark.parametrize("declaration", [b'<!DOCTYPE a [<!ENTITY b "c">]>', b"<!ENTITY % a 'b'>"])
@pytest.mark.parametrize(
    "part", [FIRST_SHEET, "xl/workbook.xml", "xl/styles.xml", "docProps/app.xml"]
)
def test_xml_that_declares_entities_is_refused(
    tmp_path: Path, declaration: bytes, part: str
) -> None:
    bomb = changed_part(SMALL, part, lambda xml: xml.replace(b"?>", b"?>" + declaration, 1))
    assert reason(tmp_path, bomb) == "xml-entities"


def test_xml_in_another_encoding_hides_nothing(tmp_path: Path) -> None:
    sheet = with_sheet(lambda xml: xml.decode().replace("UTF-8", "UTF-16").encode("utf-16"))
    assert reason(tmp_path, sheet) == "broken"


def test_a_zip_that_unpacks_to_gigabytes_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("counsellor_app.exchange.zip_safety.MAX_UNPACKED_BYTES", 1_000_000)
    assert limit(tmp_path, with_sheet(lambda xml: xml + b" " * 2_000_000)) == "unpacked"


def test_a_part_packed_beyond_belief_is_refused(tmp_path: Path) -> None:
    assert limit(tmp_path, with_sheet(lambda xml: xml + b" " * 30_000_000)) == "ratio"


def test_a_part_that_understates_its_size_is_broken(tmp_path: Path) -> None:
    liar = bytearray(with_sheet(lambda xml: xml + b" " * 500_000))
    at = liar.find(FIRST_SHEET.encode(), liar.find(b"PK\x01\x02")) - 46
    struct.pack_into("<I", liar, at + 24, 100)
    assert reason(tmp_path, bytes(liar)) == "broken"


def test_a_zip_of_thousands_of_parts_is_refused(tmp_path: Path) -> None:
    many = {f"xl/{n}.xml": b"" for n in range(sheet_limits.MAX_ZIP_ENTRIES + 1)}
    assert limit(tmp_path, zip_of(many)) == "entries"


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_parts_of_one_name_are_refused(tmp_path: Path) -> None:
    target = io.BytesIO(SMALL)
    with zipfile.ZipFile(target, "a") as archive:
        archive.writestr(FIRST_SHEET, b"<worksheet/>")
    assert reason(tmp_path, target.getvalue()) == "zip-duplicate"


def test_a_file_bigger_than_any_list_is_not_even_read(tmp_path: Path) -> None:
    path = tmp_path / "ds.xlsx"
    with path.open("wb") as file:
        file.truncate(sheet_limits.MAX_FILE_BYTES + 1)
    with pytest.raises(SheetTooLarge) as refused:
        read_workbook(path)
    assert refused.value.facts["limit"] == "file"


def test_a_sheet_that_claims_the_whole_grid_but_holds_thirty_rows_is_read(tmp_path: Path) -> None:
    claims = with_sheet(
        lambda xml: xml.replace(b'<dimension ref="A1:B31"', b'<dimension ref="A1:XFD1048576"')
    )
    assert read_workbook(saved(tmp_path, "ds.xlsx", claims)).sheets[0].rows == LIST


@pytest.mark.slow
def test_ten_thousand_blank_styled_columns_are_nothing(tmp_path: Path) -> None:
    def paint(book: Any) -> None:
        yellow = book.add_format({"bg_color": "yellow"})
        for row in range(31):
            for column in range(2, 10_000):
                book.get_worksheet_by_name("A").write_blank(row, column, None, yellow)

    wide = xlsx_bytes({"A": LIST}, more=paint)
    assert read_workbook(saved(tmp_path, "ds.xlsx", wide)).sheets[0].rows == LIST


def test_ten_thousand_filled_columns_are_read(tmp_path: Path) -> None:
    heading = [f"cột {n}" for n in range(10_000)]
    book = read_workbook(saved(tmp_path, "ds.xlsx", xlsx_bytes({"A": [heading, ["Lan"]]})))
    assert book.sheets[0].rows == [heading, ["Lan"]]


def test_one_cell_in_the_far_corner_alone_is_read_where_it_stands(tmp_path: Path) -> None:
    def corner(book: Any) -> None:
        book.get_worksheet_by_name("A").write(1_048_575, 16_383, "x")

    sheet = read_workbook(saved(tmp_path, "ds.xlsx", xlsx_bytes({"A": []}, more=corner))).sheets[0]
    assert (sheet.first_row, sheet.rows) == (1_048_576, [[None] * 16_383 + ["x"]])


@pytest.mark.parametrize(
    ("cell", "what"),
    [
        (b'<c r="XFD1048576"><v>1</v></c>', "rows"),
        (b"<c r='XFD1048576'><v>1</v></c>", "rows"),
        (b'<c\tt="n" r = "xfd1048576"><v>1</v></c>', "rows"),
        (b'<x:c xmlns:x="y" r="A1048576"><is/></x:c>', "rows"),
        (b'<c r="ZZZZ5"><v>1</v></c>', "columns"),
        (b'<c r="XFD5000"><f>1</f></c>', "area"),
        (b'<c r="A9999999999"><v>1</v></c>', "rows"),
        (b'</row><row r="1048576"><c><v>1</v></c>', "rows"),
        (b"<c><v>1</v></c>" * 20_001, "columns"),
    ],
)
def test_a_list_with_a_cell_far_away_is_too_large(tmp_path: Path, cell: bytes, what: str) -> None:
    assert limit(tmp_path, with_cell(cell)) == what


@pytest.mark.parametrize(
    "cell", [b'<c r="AAAAAAAAAAAAA1"><v>1</v></c>', b'<c r="1A"><v>1</v></c>', b'<c r="A1']
)
def test_a_cell_at_no_place_is_broken(tmp_path: Path, cell: bytes) -> None:
    assert reason(tmp_path, with_cell(cell)) == "broken"


def test_one_long_text_shown_by_every_cell_is_too_large(tmp_path: Path) -> None:
    long_one = changed_part(
        xlsx_bytes({"A": [["dài"] * 1_000] * 10}),
        "xl/sharedStrings.xml",
        lambda xml: xml.replace(
            "dài".encode(), bytes(random.Random(1).choices(b"abcdefgh", k=60_000))
        ),
    )
    assert limit(tmp_path, long_one) == "text"


@pytest.mark.parametrize(
    ("rows", "what"),
    [
        ([ods_row(ods_cell(1), repeated=1_000_000)], "rows"),
        ([ods_row(ods_cell(1, numbercolumnsrepeated="1000000"))], "columns"),
        ([ods_row(ods_cell(1, numbercolumnsrepeated="16384"), repeated=5_000)], "area"),
        ([ods_row(ods_cell("x" * 30_000, numbercolumnsrepeated="10000"), repeated=10)], "text"),
        (
            [
                ods_row(ods_cell("a")),
                ods_row(ods_cell(None), repeated=1_048_000),
                ods_row(ods_cell("b")),
            ],
            "rows",
        ),
    ],
)
def test_open_document_repeats_cannot_blow_up(tmp_path: Path, rows: Any, what: str) -> None:
    assert limit(tmp_path, ods_tables({"A": rows})) == what


def test_an_xls_that_claims_more_than_it_holds_is_read(tmp_path: Path) -> None:
    book = bytearray(book_stream(xls_bytes({"A": LIST})))
    at = book.index(b"\x00\x02\x0e\x00") + 4
    struct.pack_into("<IIHH", book, at, 0, 0xFFFFFF, 0, 0xFFFF)
    path = saved(tmp_path, "ds.xls", wrap_book(bytes(book)))
    assert read_workbook(path).sheets[0].rows == LIST


def test_an_xls_with_a_cell_far_away_is_too_large(tmp_path: Path) -> None:
    book = bytearray(book_stream(xls_bytes({"A": [["a"] * 3] * 2000})))
    at = book.rindex(b"\xfd\x00\x0a\x00") + 4
    struct.pack_into("<HH", book, at, 0xFFFF, 0xFFFF)
    assert limit(tmp_path, wrap_book(bytes(book))) == "columns"


def test_a_text_list_of_too_many_rows_or_columns_is_too_large(tmp_path: Path) -> None:
    assert limit(tmp_path, b"a,b\n" * (sheet_limits.MAX_ROWS + 1)) == "rows"
    assert limit(tmp_path, b"a," * sheet_limits.MAX_COLUMNS) == "columns"
    assert limit(tmp_path, b"a,b" + b"\n" * 1_000_000 + b"c,d") == "rows"


def test_a_list_of_as_many_rows_as_allowed_is_read(tmp_path: Path) -> None:
    path = saved(tmp_path, "ds.csv", b"a,b\n" * sheet_limits.MAX_ROWS)
    assert len(read_workbook(path).sheets[0].rows) == sheet_limits.MAX_ROWS
