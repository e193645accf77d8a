"""The compound file an .xls lives in: takes the book out, and wraps a checked book anew.

Layout: [MS-CFB] Compound File Binary File Format.
"""

from __future__ import annotations

import struct
from array import array

from counsellor_app.domain.errors import SheetEncrypted, SheetUnreadable

_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_ENTRY = 128
_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_NOT_SHEETS = (
    ("WordDocument", "word"),
    ("PowerPoint Document", "slides"),
    ("VisioDocument", "binary"),
    ("__properties_version1.0", "mail"),
)


class _Compound:
    """Reads streams by following sector chains; every chain is bounded by the file's own size."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        shift, small_shift = struct.unpack_from("<HH", data, 30)
        if shift not in (9, 12) or small_shift != 6:
            raise SheetUnreadable(reason="broken")
        self.size = 1 << shift
        self.fat = self._read_fat()
        directory = self._chain(struct.unpack_from("<I", data, 48)[0])
        self.entries = _directory(directory)
        self.cutoff = struct.unpack_from("<I", data, 56)[0]
        small_fat = self._chain(struct.unpack_from("<I", data, 60)[0])
        self.small_fat = array("I", small_fat[: len(small_fat) // 4 * 4])

    def _sector(self, number: int) -> bytes:
        start = (number + 1) * self.size
        if start >= len(self.data):
            raise SheetUnreadable(reason="broken")
        return self.data[start : start + self.size].ljust(self.size, b"\0")

    def _read_fat(self) -> array[int]:
        numbers = list(struct.unpack_from("<109I", self.data, 76))
        more, room = struct.unpack_from("<I", self.data, 68)[0], len(self.data) // self.size
        while more < _FAT and room > 0:
            sector = struct.unpack(f"<{self.size // 4}I", self._sector(more))
            numbers += sector[:-1]
            more, room = sector[-1], room - 1
        fat = array("I")
        for number in numbers:
            if number < _FAT and len(fat) * 4 <= len(self.data):
                fat.frombytes(self._sector(number))
        return fat

    def _chain(self, start: int) -> bytes:
        sectors: list[bytes] = []
        while start < _FAT:
            if start >= len(self.fat) or len(sectors) > len(self.data) // self.size:
                raise SheetUnreadable(reason="broken")
            sectors.append(self._sector(start))
            start = self.fat[start]
        return b"".join(sectors)

    def stream(self, name: str) -> bytes:
        start, length = self.entries[name]
        if length >= self.cutoff:
            return self._chain(start)[:length]
        return self._small_chain(start, length)

    def _small_chain(self, start: int, length: int) -> bytes:
        small = self._chain(self.entries["Root Entry"][0]) if "Root Entry" in self.entries else b""
        pieces: list[bytes] = []
        while start < _FAT and len(pieces) * 64 < length:
            if start >= len(self.small_fat):
                raise SheetUnreadable(reason="broken")
            pieces.append(small[start * 64 : start * 64 + 64])
            start = self.small_fat[start]
        return b"".join(pieces)[:length]


def _directory(data: bytes) -> dict[str, tuple[int, int]]:
    """Stream name → (first sector, length); the first of two equal names wins."""
    entries: dict[str, tuple[int, int]] = {}
    for at in range(0, len(data) - _ENTRY + 1, _ENTRY):
        name_bytes, kind = struct.unpack_from("<HB", data, at + 64)
        if kind in (2, 5) and 2 <= name_bytes <= 64:
            name = data[at : at + name_bytes - 2].decode("utf-16-le", "replace")
            start, length = struct.unpack_from("<II", data, at + 116)
            entries.setdefault("Root Entry" if kind == 5 else name, (start, length))
    return entries


def book_stream(data: bytes) -> bytes:
    """The BIFF book inside a compound file, or the error that says what else is inside."""
    try:
        compound = _Compound(data)
        if "EncryptedPackage" in compound.entries:
            raise SheetEncrypted
        for name in ("Workbook", "Book", "WORKBOOK", "BOOK"):
            if name in compound.entries:
                return compound.stream(name)
    except (struct.error, ValueError) as error:
        raise SheetUnreadable(reason="broken") from error
    for name, reason in _NOT_SHEETS:
        if name in compound.entries:
            raise SheetUnreadable(reason=reason)
    raise SheetUnreadable(reason="broken")


def wrap_book(book: bytes) -> bytes:
    """A plain compound file around one book, sectors of 4096 bytes: FAT, directory, root, book.

    The root gets an empty sector of its own: readers call a root without one broken.
    """
    size = 4096
    book = book.ljust(size, b"\0")
    sectors = -(-len(book) // size)
    fats = 1
    while fats * (size // 4) < fats + 2 + sectors:
        fats += 1
    directory_at, root_at, book_at = fats, fats + 1, fats + 2
    chain = [_FAT] * fats + [_END, _END]
    chain += [*range(book_at + 1, book_at + sectors), _END]
    chain += [_FREE] * (fats * size // 4 - len(chain))
    header = struct.pack("<8s16xHHHHH6x", _MAGIC, 0x3E, 4, 0xFFFE, 12, 6)
    header += struct.pack("<9I", 1, fats, directory_at, 0, size, _END, 0, _END, 0)
    header += struct.pack("<109I", *range(fats), *[_FREE] * (109 - fats))
    entries = (
        _entry("Root Entry", 5, 1, root_at, 0),
        _entry("Workbook", 2, _FREE, book_at, len(book)),
    )
    pieces = (header, struct.pack(f"<{len(chain)}I", *chain), b"".join(entries), b"\0", book)
    return b"".join(piece + bytes(-len(piece) % size) for piece in pieces)


def _entry(name: str, kind: int, child: int, start: int, length: int) -> bytes:
    letters = (name + "\0").encode("utf-16-le")
    head = letters.ljust(64, b"\0") + struct.pack("<HBB", len(letters), kind, 1)
    return head + struct.pack("<III36xIQ", _FREE, _FREE, child, start, length)
