"""What a file is, told by its content: endings lie too often."""

from __future__ import annotations

import re

from counsellor_app.domain.errors import SheetUnreadable
from counsellor_app.exchange.zip_safety import part_names

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_FOREIGN = (
    (b"%PDF", "pdf"),
    (b"{\\rtf", "word"),
    (b"\x89PNG", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF8", "image"),
    (b"BM", "image"),
    (b"II*\0", "image"),
    (b"MM\0*", "image"),
    (b"Rar!", "archive"),
    (b"7z\xbc\xaf\x27\x1c", "archive"),
    (b"\x1f\x8b", "archive"),
    (b"SQLite format 3\0", "binary"),
    (b"MZ", "binary"),
    (b"\x7fELF", "binary"),
)
_OLD_EXCEL = (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00", b"\x09\x08\x08\x00")
_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|meta|body|table|style|div)\b", re.IGNORECASE)
_LOOK = 4096


def kind_of(data: bytes) -> str:
    """Tell "xlsx", "xls", "ods" or "text"; anything else raises `SheetUnreadable` by name."""
    if not data.strip(b"\0 \t\r\n") or data in (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"):
        raise SheetUnreadable(reason="empty")
    if data.startswith(_OLE):
        return "xls"
    if data.startswith(b"PK"):
        return _kind_of_zip(data)
    if data.startswith(_OLD_EXCEL):
        raise SheetUnreadable(reason="old-excel")
    for magic, reason in _FOREIGN:
        if data.startswith(magic) and (len(magic) > 2 or b"\0" in data[:64]):
            raise SheetUnreadable(reason=reason)
    _refuse_markup(data)
    return "text"


def _kind_of_zip(data: bytes) -> str:
    if data.startswith(b"PK") and data[2:4] not in (b"\x03\x04", b"\x05\x06", b"\x07\x08"):
        return "text"
    names = {name.replace("\\", "/").lower() for name in part_names(data)}
    if "xl/workbook.bin" in names:
        raise SheetUnreadable(reason="xlsb")
    if any(name.startswith("xl/") for name in names):
        return "xlsx"
    if "content.xml" in names:
        return _kind_of_open_document(data)
    for folder, reason in (("word/", "word"), ("ppt/", "slides"), ("index/", "numbers")):
        if any(name.startswith(folder) for name in names):
            raise SheetUnreadable(reason=reason)
    raise SheetUnreadable(reason="archive")


def _kind_of_open_document(data: bytes) -> str:
    """The mimetype stands first and unpacked in every OpenDocument file."""
    head = data[:_LOOK]
    if b"opendocument.text" in head:
        raise SheetUnreadable(reason="word")
    if b"opendocument.presentation" in head:
        raise SheetUnreadable(reason="slides")
    return "ods"


def _refuse_markup(data: bytes) -> None:
    head = data[:_LOOK].replace(b"\0", b"").removeprefix(b"\xef\xbb\xbf")
    head = head.removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff").lstrip()
    if head[:13].lower() == b"mime-version:":
        raise SheetUnreadable(reason="html")
    if head.startswith((b"{", b"[")) and head[1:].lstrip()[:1] in (b'"', b"{", b"}", b"["):
        raise SheetUnreadable(reason="json")
    if not head.startswith(b"<"):
        return
    if b"urn:schemas-microsoft-com:office:spreadsheet" in head:
        raise SheetUnreadable(reason="xml-spreadsheet")
    if _HTML.search(head):
        raise SheetUnreadable(reason="html")
    if head.startswith((b"<?xml", b"<!")):
        raise SheetUnreadable(reason="xml")
