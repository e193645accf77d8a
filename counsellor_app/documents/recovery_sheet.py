"""The recovery sheet: the one paper that opens the notebook when the passphrase is forgotten."""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import date
from typing import Final

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from counsellor_app.documents.fonts import BOLD, FILES, REGULAR
from counsellor_app.documents.page import HEIGHT, LEFT, MM, RIGHT, WIDTH
from counsellor_app.paths import resources

_NAMES: Final = {REGULAR: "RecoveryRegular", BOLD: "RecoveryBold"}
_GROUPS_A_ROW: Final = 4
_BOX: Final = (34 * MM, 15 * MM)
_GAP: Final = 4 * MM


@dataclass(frozen=True, slots=True)
class RecoveryWords:
    """What stands on the sheet beside the key, in the user's language."""

    title: str
    school: str
    made: str
    explanation: tuple[str, ...]
    kept_by: str


def recovery_sheet(key: str, words: RecoveryWords, made_on: date) -> bytes:
    """The sheet as a PDF of one page; `key` is the printed key, groups with hyphens between."""
    _register()
    page = io.BytesIO()
    canvas = Canvas(
        page,
        pagesize=(WIDTH, HEIGHT),
        invariant=1,
        lang="vi-VN",
        initialFontName=_NAMES[REGULAR],
        initialFontSize=12,
    )
    canvas.setTitle(words.title)
    canvas.setAuthor(words.school)
    y = HEIGHT - 30 * MM
    canvas.setFont(_NAMES[REGULAR], 12)
    canvas.drawString(LEFT, y, words.school)
    canvas.drawRightString(WIDTH - RIGHT, y, words.made.format(date=f"{made_on:%d/%m/%Y}"))
    y -= 18 * MM
    canvas.setFont(_NAMES[BOLD], 20)
    canvas.drawString(LEFT, y, words.title)
    y -= 14 * MM
    y = _boxes(canvas, key.split("-"), y)
    for paragraph in words.explanation:
        y = _paragraph(canvas, paragraph, y - 4 * MM)
    canvas.setFont(_NAMES[REGULAR], 12)
    canvas.drawString(LEFT, y - 16 * MM, words.kept_by)
    canvas.showPage()
    canvas.save()
    return page.getvalue()


def _boxes(canvas: Canvas, groups: list[str], top: float) -> float:
    """Draw each group in a numbered box; the lower edge of the last row."""
    width, height = _BOX
    for place, group in enumerate(groups):
        row, column = divmod(place, _GROUPS_A_ROW)
        x = LEFT + column * (width + _GAP)
        y = top - height - row * (height + _GAP)
        canvas.setLineWidth(0.8)
        canvas.roundRect(x, y, width, height, 2 * MM)
        canvas.setFont(_NAMES[REGULAR], 8)
        canvas.drawString(x + 2 * MM, y + height - 4 * MM, str(place + 1))
        canvas.setFont(_NAMES[BOLD], 20)
        canvas.drawCentredString(x + width / 2, y + 4.2 * MM, group)
    rows = -(-len(groups) // _GROUPS_A_ROW)
    return top - rows * (height + _GAP)


def _paragraph(canvas: Canvas, text: str, top: float) -> float:
    """Draw a paragraph broken at the measure; its lower edge."""
    size, leading = 12.0, 17.0
    canvas.setFont(_NAMES[REGULAR], size)
    line, y = "", top - size
    for word in text.split():
        longer = f"{line} {word}".strip()
        if pdfmetrics.stringWidth(longer, _NAMES[REGULAR], size) > WIDTH - LEFT - RIGHT:
            canvas.drawString(LEFT, y, line)
            line, y = word, y - leading
        else:
            line = longer
    canvas.drawString(LEFT, y, line)
    return y - leading / 2


def _register() -> None:
    for style, name in _NAMES.items():
        if name not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(name, str(resources("fonts", FILES[style]))))
