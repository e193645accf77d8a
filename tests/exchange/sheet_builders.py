"""Makes the real files a school may hand over: xlsx, xls, ods, text, and what goes wrong."""

from __future__ import annotations

import datetime
import io
import unicodedata
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import xlsxwriter
import xlwt
import xlwt.CompoundDoc
from odf import element as odf_element
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import CoveredTableCell, Table, TableCell, TableRow
from odf.text import P

Rows = Sequence[Sequence[Any]]
DATE = "dd/mm/yyyy"
FIRST_SHEET = "xl/worksheets/sheet1.xml"


def xlsx_bytes(
    sheets: dict[str, Rows],
    *,
    date_1904: bool = False,
    hidden: Sequence[str] = (),
    more: Callable[[Any], None] | None = None,
) -> bytes:
    """An xlsx; `more` is given the workbook for whatever else it shall hold."""
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, {"date_1904": date_1904, "strings_to_formulas": False})
    book.set_properties({"created": datetime.datetime(2026, 9, 5)})  # the same bytes each time
    date = book.add_format({"num_format": DATE})
    for name, rows in sheets.items():
        sheet = book.add_worksheet(name)
        for at, row in enumerate(rows):
            for column, value in enumerate(row):
                if isinstance(value, datetime.date):
                    sheet.write_datetime(at, column, value, date)
                elif value is not None:
                    sheet.write(at, column, value)
        if name in hidden:
            sheet.hide()
    if more:
        more(book)
    book.close()
    return target.getvalue()


def xls_bytes(
    sheets: dict[str, Rows], *, date_1904: bool = False, fonts: dict[int, str] | None = None
) -> bytes:
    """A BIFF8 xls; `fonts` names the font of whole columns."""
    book = xlwt.Workbook(encoding="utf-8")
    book.dates_1904 = date_1904
    date = xlwt.easyxf(num_format_str=DATE)
    plain = xlwt.XFStyle()
    styles = {column: xlwt.easyxf(f"font: name {name}") for column, name in (fonts or {}).items()}
    for name, rows in sheets.items():
        sheet = book.add_sheet(name)
        for at, row in enumerate(rows):
            for column, value in enumerate(row):
                if value is not None:
                    is_date = isinstance(value, datetime.date)
                    sheet.write(at, column, value, date if is_date else styles.get(column, plain))
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def ods_bytes(sheets: dict[str, Rows]) -> bytes:
    """An OpenDocument sheet as LibreOffice writes it."""
    return ods_tables(
        {name: [ods_row(*map(ods_cell, row)) for row in rows] for name, rows in sheets.items()}
    )


def ods_tables(tables: dict[str, Sequence[odf_element.Element]]) -> bytes:
    """An OpenDocument sheet of rows made by hand, for repeats and merges."""
    document = OpenDocumentSpreadsheet()
    for name, rows in tables.items():
        table = Table(name=name)
        for row in rows:
            table.addElement(row)
        document.spreadsheet.addElement(table)
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def ods_row(*cells: odf_element.Element, repeated: int = 1) -> odf_element.Element:
    row = TableRow(numberrowsrepeated=str(repeated)) if repeated > 1 else TableRow()
    for cell in cells:
        row.addElement(cell)
    return row


def ods_cell(value: Any, **attributes: str) -> odf_element.Element:
    if value is None:
        return TableCell(**attributes)
    if isinstance(value, bool):
        return TableCell(valuetype="boolean", booleanvalue=str(value).lower(), **attributes)
    if isinstance(value, int | float):
        return TableCell(valuetype="float", value=str(value), **attributes)
    if isinstance(value, datetime.date):
        return TableCell(valuetype="date", datevalue=value.isoformat(), **attributes)
    cell = TableCell(valuetype="string", **attributes)
    cell.addElement(P(text=value))
    return cell


def ods_covered() -> odf_element.Element:
    return CoveredTableCell()


def changed_part(book: bytes, part: str, change: Callable[[bytes], bytes]) -> bytes:
    """The same zip with one part rewritten; a change that changes nothing is a broken test."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book)) as old:
        before = old.read(part)
        after = change(before)
        assert after != before
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
            for name in old.namelist():
                new.writestr(name, after if name == part else old.read(name))
    return target.getvalue()


def zip_of(parts: dict[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return target.getvalue()


def compound_bytes(name: str, content: bytes) -> bytes:
    """An OLE compound file of one stream: ("EncryptedPackage", …) is a locked xlsx."""
    stream = xlwt.CompoundDoc.XlsDoc()
    target = io.BytesIO()
    stream.save(target, content.ljust(4096, b"\0"))
    whole = target.getvalue()
    old = "Workbook".encode("utf-16-le").ljust(64, b"\0") + b"\x12\0"
    new = name.encode("utf-16-le")
    return whole.replace(old, new.ljust(64, b"\0") + bytes([len(new) + 2, 0]))


def with_password_record(xls: bytes) -> bytes:
    """An xls whose book says, right after its opening record, that it is locked (FILEPASS)."""
    start = xls.index(b"\x09\x08\x10\x00\x00\x06\x05\x00")
    at = start + 20
    return xls[:at] + b"\x2f\x00\x06\x00" + xls[at + 4 :]


def windows_1258(text: str) -> str:
    """As Windows writes Vietnamese: the letter with its hat, then the tone as a mark of its own."""
    spelt = []
    for letter in text:
        parts = unicodedata.normalize("NFD", letter)
        tone = "".join(mark for mark in parts[1:] if mark in "\u0300\u0301\u0303\u0309\u0323")
        rest = "".join(mark for mark in parts if mark not in tone)
        spelt.append(unicodedata.normalize("NFC", rest) + tone)
    return "".join(spelt)


def saved(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path
