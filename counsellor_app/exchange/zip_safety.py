"""Unpacks a zipped workbook into checked parts, so no reader ever meets a bomb."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterable, Mapping

from counsellor_app.domain.errors import SheetEncrypted, SheetTooLarge, SheetUnreadable
from counsellor_app.exchange.sheet_limits import MAX_UNPACKED_BYTES, MAX_ZIP_ENTRIES

_CHUNK = 1 << 20
# Deflate cannot pass 1032:1; sheets of nothing but styled blanks reach about 60:1.
_MAX_RATIO = 400
_RATIO_FROM_BYTES = 16 * 1024 * 1024
_ENCRYPTED = 0x1
_PLAIN_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_DECLARATION = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)", re.IGNORECASE)


def part_names(data: bytes) -> tuple[str, ...]:
    """Names of the parts in a zip, as written; a broken zip raises `SheetUnreadable`."""
    return tuple(entry.filename for entry in _entries(data))


def read_parts(data: bytes, wanted: Iterable[str] = (".xml", ".rels")) -> dict[str, bytes]:
    """The parts whose names end in `wanted`, unpacked within the limits and free of XML entities.

    Every declared size is doubted: reading stops at the limit whatever the zip claims.
    """
    endings = tuple(wanted)
    parts: dict[str, bytes] = {}
    room = MAX_UNPACKED_BYTES
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for entry in _checked(archive, len(data)):
                if entry.is_dir() or not entry.filename.lower().endswith(endings):
                    continue
                part = _unpack(archive, entry, room)
                room -= len(part)
                _refuse_declarations(part)
                parts[entry.filename] = part
    except _BROKEN_ZIP as error:
        raise SheetUnreadable(reason="broken") from error
    return parts


def repack(parts: Mapping[str, bytes]) -> bytes:
    """One uncompressed zip of exactly the checked parts: the next reader sees nothing else."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        for name, part in parts.items():
            archive.writestr(zipfile.ZipInfo(name), part)
    return target.getvalue()


# zipfile meets hostile input with more than BadZipFile: bad sizes, offsets, names, methods.
_BROKEN_ZIP = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    ValueError,
    OverflowError,
    NotImplementedError,
    RuntimeError,
    IndexError,
    KeyError,
)


def _entries(data: bytes) -> list[zipfile.ZipInfo]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return archive.infolist()
    except _BROKEN_ZIP as error:
        raise SheetUnreadable(reason="broken") from error


def _checked(archive: zipfile.ZipFile, size: int) -> list[zipfile.ZipInfo]:
    entries = archive.infolist()
    if len(entries) > MAX_ZIP_ENTRIES:
        raise SheetTooLarge(limit="entries")
    if len({entry.filename.lower() for entry in entries}) != len(entries):
        raise SheetUnreadable(reason="zip-duplicate")
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        raise SheetEncrypted
    if any(entry.compress_type not in _PLAIN_METHODS for entry in entries):
        raise SheetUnreadable(reason="broken")
    if sum(entry.file_size for entry in entries) > MAX_UNPACKED_BYTES:
        raise SheetTooLarge(limit="unpacked")
    if sum(entry.compress_size for entry in entries) > size:
        raise SheetUnreadable(reason="zip-overlap")
    return entries


def _unpack(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, room: int) -> bytes:
    chunks: list[bytes] = []
    total = 0
    with archive.open(entry) as stream:
        while chunk := stream.read(_CHUNK):
            total += len(chunk)
            if total > room:
                raise SheetTooLarge(limit="unpacked")
            if total > _RATIO_FROM_BYTES and total > _MAX_RATIO * max(entry.compress_size, 1):
                raise SheetTooLarge(limit="ratio")
            chunks.append(chunk)
    return b"".join(chunks)


def _refuse_declarations(part: bytes) -> None:
    """Sheets never declare a document type; whoever does wants an entity expanded or fetched."""
    if part.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in part:
        raise SheetUnreadable(reason="broken")  # not UTF-8: nothing below could be checked
    if b"<!" in part and _DECLARATION.search(part):
        raise SheetUnreadable(reason="xml-entities")
