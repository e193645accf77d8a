"""Text that flows over official pages: the faces, paragraphs, a ruled line of text, two columns."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any, Final
from xml.sax.saxutils import escape

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable, Paragraph
from reportlab.platypus import Table as Grid

from counsellor_app.documents.fonts import BOLD, FILES, REGULAR
from counsellor_app.documents.page import RULE
from counsellor_app.domain.errors import MissingGlyph
from counsellor_app.paths import resources

MISSING: Final = "□"
_ALIGN: Final = {"left": TA_LEFT, "center": TA_CENTER, "justify": TA_JUSTIFY}


@cache
def flow_font(style: str) -> str:
    """The face of a style, ready to use; apart from the letters' faces, which are one-byte ones."""
    name = f"Flow-{style}"
    pdfmetrics.registerFont(TTFont(name, str(resources("fonts", FILES[style])), shapable=False))
    return name


def checked(text: str, style: str, field: str) -> str:
    """The text as markup; raises MissingGlyph (facts: character, field) for what has no shape."""
    shapes = pdfmetrics.getFont(flow_font(style)).face.charToGlyph
    for character in text:
        if ord(character) not in shapes and character != "\n":
            raise MissingGlyph(character=character, field=field)
    return escape(text)


def shaped(text: str, style: str = REGULAR) -> tuple[str, bool]:
    """The text with □ for what the face has no shape for, and whether it is whole.

    For papers that must come out whatever was typed: an export, an incident.
    """
    shapes = pdfmetrics.getFont(flow_font(style)).face.charToGlyph
    text = text.replace("\r\n", "\n").replace("\t", " ")
    said = "".join(one if one == "\n" or ord(one) in shapes else MISSING for one in text)
    return said, said == text


def runs(parts: Iterable[tuple[str, str]], field: str) -> str:
    """Markup of (text, style) one after the other; line breaks are kept."""
    return "".join(
        f'<font name="{flow_font(style)}">{checked(text, style, field)}</font>'
        for text, style in parts
    ).replace("\n", "<br/>")


def flow_text(
    text: str,
    style: str = REGULAR,
    size: float = 12,
    align: str = "center",
    *,
    field: str,
    markup: bool = False,
    leading: float = 1.18,
    before: float = 0,
    indent: float = 0,
) -> Paragraph:
    """A paragraph; `field` names it where a character has no shape; `markup` comes from `runs`."""
    look = ParagraphStyle(
        "flow",
        fontName=flow_font(style),
        fontSize=size,
        leading=leading * size,
        alignment=_ALIGN[align],
        splitLongWords=1,
        spaceBefore=before,
        leftIndent=indent,
    )
    return Paragraph(text if markup else checked(text, style, field), look)


class Ruled(Flowable):  # type: ignore[misc]  # ReportLab has no types
    """A centred text over a rule as long as a part of it."""

    def __init__(self, text: str, size: float, part: float, *, field: str) -> None:
        super().__init__()
        self._text = flow_text(text, BOLD, size, field=field)
        self._part = part

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """The room the text and its rule take."""
        self.width = width
        _, self.height = self._text.wrap(width, height)
        lines = getattr(self._text.blPara, "lines", [])
        longest = max(
            (width - (one[0] if isinstance(one, tuple) else one.extraSpace) for one in lines),
            default=width,
        )
        self._rule = self._part * min(longest, width)
        return width, self.height + 4

    def draw(self) -> None:
        """The text, the rule under its middle."""
        self._text.drawOn(self.canv, 0, 4)
        self.canv.setLineWidth(RULE)
        middle = self.width / 2
        self.canv.line(middle - self._rule / 2, 2, middle + self._rule / 2, 2)


def halves(rows: list[list[Any]], measure: float) -> Flowable:
    """Two columns of one width, as letterhead and signatures stand."""
    return Grid(
        rows,
        colWidths=[measure / 2] * 2,
        style=[
            ("FONT", (0, 0), (-1, -1), flow_font(REGULAR)),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("TOPPADDING", (0, 0), (-1, -1), 0),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 1),
        ],
    )
