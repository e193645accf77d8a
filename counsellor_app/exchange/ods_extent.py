"""Which rectangle of an OpenDocument sheet is really used, told before any reader lays it out."""

from __future__ import annotations

from xml.parsers import expat

from counsellor_app.domain.errors import SheetEncrypted, SheetTooLarge, SheetUnreadable
from counsellor_app.exchange.sheet_limits import MAX_TEXT_BYTES, Extent

_CELLS = {"table-cell", "covered-table-cell"}


class _Walk:
    """Follows content.xml, repeats counted, never unrolled."""

    def __init__(self) -> None:
        self.text = 0
        self.row = self.rows = self.column = self.columns = 0
        self.first_row, self.last_row, self.last_column = 1 << 62, -1, -1

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        name = tag.rpartition(":")[2]
        if name in _CELLS:
            self.column += self.columns
            self.columns = _count(attributes, "number-columns-repeated")
            if any(key.endswith(":value-type") for key in attributes):
                self._use(len(attributes.get("office:string-value", "")))
        elif name == "table-row":
            self.row += self.rows
            self.rows = _count(attributes, "number-rows-repeated")
            self.column = self.columns = 0
        elif name == "table":
            self._next_table()
        elif name == "s":
            self._text(_count(attributes, "c"))
        elif name == "p":
            self._use(1)

    def characters(self, text: str) -> None:
        self._text(len(text))

    def end(self) -> None:
        self._next_table()

    def _next_table(self) -> None:
        if self.last_row >= 0:
            Extent(self.first_row, self.last_row, self.last_column).check()
        self.row = self.rows = self.column = self.columns = 0
        self.first_row, self.last_row, self.last_column = 1 << 62, -1, -1

    def _use(self, text: int) -> None:
        self.first_row = min(self.first_row, self.row)
        self.last_row = max(self.last_row, self.row + self.rows - 1)
        self.last_column = max(self.last_column, self.column + self.columns - 1)
        self._text(text)

    def _text(self, characters: int) -> None:
        self.text += characters * max(self.rows, 1) * max(self.columns, 1)
        if self.text > MAX_TEXT_BYTES:
            raise SheetTooLarge(limit="text")


def _count(attributes: dict[str, str], name: str) -> int:
    for key, value in attributes.items():
        if key.rpartition(":")[2] == name:
            if not (value.isascii() and value.isdecimal() and len(value) < 12):
                raise SheetUnreadable(reason="broken")
            return int(value)
    return 1


def check_tables(content: bytes) -> None:
    """Refuse content.xml with a table whose used rectangle or repeated text passes the limits."""
    walk = _Walk()
    parser = expat.ParserCreate("UTF-8")
    parser.buffer_text = True
    parser.StartElementHandler = walk.start
    parser.CharacterDataHandler = walk.characters
    try:
        parser.Parse(content, True)
    except (expat.ExpatError, ValueError) as error:
        raise SheetUnreadable(reason="broken") from error
    walk.end()


def refuse_encrypted(manifest: bytes) -> None:
    """A manifest naming encryption data belongs to a file saved with a password."""
    if b"encryption-data" in manifest:
        raise SheetEncrypted
