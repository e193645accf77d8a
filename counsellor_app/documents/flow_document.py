"""A paper of flowing text: A4 upright, Decree 30/2020/NĐ-CP margins, page numbers from page two."""

from __future__ import annotations

import io
from collections.abc import Iterable
from functools import partial
from typing import Any, Final

from reportlab.platypus import Flowable
from reportlab.platypus import SimpleDocTemplate as Document
from reportlab.platypus import Table as Grid

from counsellor_app.documents.fonts import BOLD, REGULAR
from counsellor_app.documents.official_flow import Ruled, flow_font, flow_text
from counsellor_app.documents.page import (
    BOTTOM,
    HEIGHT,
    LEFT,
    RIGHT,
    SHORT_RULE,
    TOP,
    WIDTH,
)

MEASURE: Final = WIDTH - LEFT - RIGHT
_FRAME: Final = 6  # ReportLab's frames keep this much on each side
_COUNTRY_SHARE: Final = 0.6
_FOOT: Final = 10.0


def flow_pdf(
    story: Iterable[Flowable], *, title: str, author: str, foot: str = "", numbered: bool = True
) -> bytes:
    """The paper as PDF; the same flow gives the same bytes. `foot` stands under every page."""
    content = io.BytesIO()
    document = Document(
        content,
        pagesize=(WIDTH, HEIGHT),
        leftMargin=LEFT - _FRAME,
        rightMargin=RIGHT - _FRAME,
        topMargin=TOP,
        bottomMargin=BOTTOM,
        title=title,
        author=author,
        invariant=1,
        lang="vi-VN",
        initialFontName=flow_font(REGULAR),
    )
    first = partial(_page_marks, foot=foot, numbered=False)
    later = partial(_page_marks, foot=foot, numbered=numbered)
    document.build(list(story), onFirstPage=first, onLaterPages=later)
    return content.getvalue()


def _page_marks(canvas: Any, document: Any, *, foot: str, numbered: bool) -> None:
    """The page's number in the middle of the top margin, the foot in the lower one."""
    if numbered:
        canvas.setFont(flow_font(REGULAR), 13)
        canvas.drawCentredString(WIDTH / 2, HEIGHT - TOP / 2 - 4, str(document.page))
    if foot:
        canvas.setFont(flow_font(REGULAR), _FOOT)
        canvas.drawCentredString(WIDTH / 2, BOTTOM / 2, foot)


def letterhead(
    governing_body: str, school: str, country: str, motto: str, *, field: str
) -> Flowable:
    """The two columns over an official paper: who issues it, and the country's name."""
    text, ruled = partial(flow_text, field=field), partial(Ruled, field=field)
    left = [text(governing_body.upper()), ruled(school.upper(), 12, SHORT_RULE)]
    right = [text(country, BOLD, 12), ruled(motto, 13, 1.0)]
    return Grid(
        [[left, right]],
        colWidths=[MEASURE * (1 - _COUNTRY_SHARE), MEASURE * _COUNTRY_SHARE],
        style=[
            ("FONT", (0, 0), (-1, -1), flow_font(REGULAR)),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("RIGHTPADDING", (0, 0), (-1, -1), 0),
            ("TOPPADDING", (0, 0), (-1, -1), 0),
        ],
    )
