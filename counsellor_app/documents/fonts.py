"""The letters' faces, embedded: each with one fixed alphabet, so that text is encoded only once.

ReportLab numbers the characters of a face anew in every document. A letter's face keeps the same
numbers always: what was once encoded serves every later page and file, a letter alone has the
same bytes as ever, and the embedded subset is made and packed once a run.
"""

from __future__ import annotations

import unicodedata
import zlib
from copy import copy
from functools import cache, lru_cache
from typing import Any, Final

from reportlab import rl_config
from reportlab.pdfbase import pdfdoc, pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont, TTFontFace, makeToUnicodeCMap

from counsellor_app.paths import resources

REGULAR, BOLD, ITALIC, BOLD_ITALIC = "regular", "bold", "italic", "bold-italic"
FILES: Final = {
    REGULAR: "LiberationSerif-Regular.ttf",
    BOLD: "LiberationSerif-Bold.ttf",
    ITALIC: "LiberationSerif-Italic.ttf",
    BOLD_ITALIC: "LiberationSerif-BoldItalic.ttf",
}
KHMER_FILE: Final = "NotoSerifKhmer-Regular.ttf"

# Binary streams, not text: a fifth smaller and quicker. Only this program's own PDFs are made here.
rl_config.useA85 = 0

_ASCII = "".join(map(chr, range(32, 127)))
_SIGNS = "–—…“”‘’•·°§«»×½"


def _vietnamese() -> str:
    vowels = "aăâeêioôơuưy"
    tones = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
    small = [unicodedata.normalize("NFC", vowel + tone) for vowel in vowels for tone in tones]
    letters = [letter for letter in [*small, "đ"] if not letter.isascii()]
    return "".join(letters) + "".join(letters).upper()


def _other_latin() -> str:
    known = set(_vietnamese())
    return "".join(mark for mark in map(chr, range(0xA1, 0x180)) if mark not in known | set(_SIGNS))


# Two alphabets a style: everyday Vietnamese, and the other letters Latin names can hold.
ALPHABETS: Final = {"": _vietnamese() + _SIGNS, "+": _other_latin()}
_FREE_CODES: Final = [*range(128, 256), *(code for code in range(1, 32) if code not in (10, 13))]


class _Deflated:
    """ReportLab's packing filter, remembering what it packed: the same subset serves a batch."""

    pdfname = "FlateDecode"

    @staticmethod
    @lru_cache(maxsize=16)
    def _pack(content: bytes) -> bytes:
        return zlib.compress(content, 9)

    def encode(self, content: bytes | str) -> bytes:
        """The content packed, from memory where it was packed before."""
        return self._pack(content.encode("latin-1") if isinstance(content, str) else content)


class _Widths(pdfdoc.PDFArray):  # type: ignore[misc]  # ReportLab has no types
    """A face's widths, written out once."""

    _written: bytes | None = None

    def format(self, document: Any, IND: bytes = b"\n ") -> bytes:  # noqa: N803 - its names
        if self._written is None:
            self._written = super().format(document, IND)
        return self._written


class _Face(TTFontFace):  # type: ignore[misc]  # ReportLab has no types
    """A face whose one subset is cut and packed once."""

    _cut: bytes | None = None

    def makeSubset(self, subset: list[int]) -> bytes:  # noqa: N802 - ReportLab's name
        """The subset; a letter's face asks for one only, ever."""
        if self._cut is None:
            self._cut = super().makeSubset(subset)
        return self._cut

    def addSubsetObjects(self, doc: Any, fontname: str, subset: list[int]) -> Any:  # noqa: N802
        """As ReportLab does, with the packed subset remembered."""
        reference = super().addSubsetObjects(doc, fontname, subset)
        doc.idToObject[f"fontFile:{self.filename}({fontname})"].filters = [_Deflated()]
        return reference


@cache
def _read(file: str) -> TTFont:
    """A face as ReportLab reads it: that takes longer than printing a class with it."""
    return TTFont(file, str(resources("fonts", file)), shapable=False)


class LetterFont(TTFont):  # type: ignore[misc]  # ReportLab has no types
    """A face with a fixed one-byte alphabet.

    The overridden methods are what ReportLab asks of every "dynamic" font: they are called with
    the document being made, and here give the same answer for each.
    """

    def __init__(self, name: str, file: str, letters: str, short: str) -> None:
        # Both alphabets of a face share what was read of it.
        read = _read(file)
        self.__dict__.update(vars(read))
        self.fontName = name
        self.face: Any = copy(read.face)
        # Reading a face takes longer than printing a class: ReportLab's own is kept, as ours.
        self.face.__class__ = _Face
        # ReportLab takes two fonts whose face has one name for one and the same.
        self.face.name += f"-{short}".encode()
        held = [letter for letter in letters if ord(letter) in self.face.charToGlyph]
        self.codes: dict[str, int] = {letter: ord(letter) for letter in _ASCII}
        self.codes |= dict(zip(held, _FREE_CODES, strict=False))
        self.operator = f"/{short}+0"
        self._short = short
        self._subset = [0] * 256
        for letter, code in self.codes.items():
            self._subset[code] = ord(letter)
        self.codes["\u00a0"] = 32  # spaces kept side by side: the clerk's room in `Số:      /TB`
        self._base = f"AAAAAA+{self.face.name.decode()}"
        self._widths = _Widths([self.face.getCharWidth(code) for code in self._subset])
        self._to_unicode = makeToUnicodeCMap(self._base, self._subset)

    def splitString(self, text: str, doc: Any, encoding: str = "utf-8") -> list[tuple[int, bytes]]:  # noqa: N802
        """The text in this alphabet's numbers, as one piece."""
        return [(0, bytes(self.codes[letter] for letter in text))]

    def getSubsetInternalName(self, subset: int, doc: Any) -> str:  # noqa: N802
        """The same name in every document; the first call puts the face into it."""
        if self.fontName not in doc.fontMapping:
            doc.fontMapping[self.fontName] = "/" + self._short
            doc.delayedFonts.append(self)
        return self.operator

    def addObjects(self, doc: Any) -> None:  # noqa: N802
        """Put the face and its one subset into the document that is being finished."""
        font = pdfdoc.PDFTrueTypeFont()
        font.Name, font.BaseFont = self.operator[1:], self._base
        font.FirstChar, font.LastChar, font.Widths = 0, 255, self._widths
        mapping = pdfdoc.PDFStream(content=self._to_unicode, filters=[_Deflated()])
        font.ToUnicode = doc.Reference(mapping, f"toUnicodeCMap:{self._base}")
        font.FontDescriptor = self.face.addSubsetObjects(doc, self._base, self._subset)
        doc.Reference(font, font.Name)
        doc.idToObject["BasicFonts"].dict[font.Name] = font


def _short(style: str, alphabet: str) -> str:
    """The name of a face inside a PDF: `LBI` for bold italic, `LRX` for the rarer letters."""
    return "L" + "".join(word[0].upper() for word in style.split("-")) + ("X" if alphabet else "")


_BY_OPERATOR: Final = {
    f"/{_short(style, alphabet)}+0": (style, alphabet) for style in FILES for alphabet in ALPHABETS
}


@cache
def letter_font(style: str, alphabet: str = "") -> LetterFont:
    """The face of a style (`regular`, `bold` …) and alphabet (`""` or `"+"`), for a Canvas."""
    name = f"Letter-{style}{alphabet}"
    font = LetterFont(name, FILES[style], ALPHABETS[alphabet], _short(style, alphabet))
    pdfmetrics.registerFont(font)
    return font


def font_of(operator: str) -> LetterFont:
    """The face an operator names (`/LR+0`)."""
    return letter_font(*_BY_OPERATOR[operator])
