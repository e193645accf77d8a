"""The session diary of TT 18/2025/TT-BGDĐT on paper: ten blocks, A4 upright, ready to sign.

Margins, letterhead and date follow Decree 30/2020/NĐ-CP, Annex I.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import partial
from typing import Any, Final

from reportlab.platypus import Flowable, KeepTogether, Spacer
from reportlab.platypus import SimpleDocTemplate as Document
from reportlab.platypus import Table as Grid

from counsellor_app.documents.fonts import BOLD, ITALIC, REGULAR
from counsellor_app.documents.official_flow import Ruled, flow_font, flow_text, halves, runs
from counsellor_app.documents.page import (
    BOTTOM,
    HEIGHT,
    LEFT,
    RIGHT,
    SHORT_RULE,
    SIGNING_ROOM,
    TOP,
    WIDTH,
)
from counsellor_app.documents.session_diary_blocks import Blocks
from counsellor_app.domain.official_text import place_and_date, short_date
from counsellor_app.domain.session_diary import DiaryEntry, SessionDiary

_MEASURE: Final = WIDTH - LEFT - RIGHT
_FRAME: Final = 6  # ReportLab's frames keep this much on each side
_COUNTRY_SHARE: Final = 0.6
_FIELD: Final = "session_diary"
_text = partial(flow_text, field=_FIELD)


def session_diary_pdf(diary: SessionDiary) -> bytes:
    """The diary as a PDF; the same sessions give the same bytes.

    Raises MissingGlyph for a character the face has no shape for.
    """
    content = io.BytesIO()
    document = Document(
        content,
        pagesize=(WIDTH, HEIGHT),
        leftMargin=LEFT - _FRAME,
        rightMargin=RIGHT - _FRAME,
        topMargin=TOP,
        bottomMargin=BOTTOM,
        title=" ".join(diary.wording["title"].split()),
        author=diary.school,
        invariant=1,
        lang="vi-VN",
        initialFontName=flow_font(REGULAR),
    )
    story = list(_flow(diary))
    document.build(story, onLaterPages=_page_number)
    return content.getvalue()


def _page_number(canvas: Any, document: Any) -> None:
    """In the middle of the top margin, from the second page on."""
    canvas.setFont(flow_font(REGULAR), 13)
    canvas.drawCentredString(WIDTH / 2, HEIGHT - TOP / 2 - 4, str(document.page))


def _flow(diary: SessionDiary) -> Iterator[Flowable]:
    yield from _heading(diary)
    blocks = Blocks(diary, _MEASURE)
    for number, entry in enumerate(diary.entries, start=1):
        if diary.single:
            yield from blocks.of(entry)
        else:
            yield from _one_of_many(diary, blocks, number, entry)
    yield _signature(diary)


def _one_of_many(
    diary: SessionDiary, blocks: Blocks, number: int, entry: DiaryEntry
) -> Iterator[Flowable]:
    day = short_date(entry.session.held_on)
    heading = _text(
        diary.wording["session"].format(number=number, day=day), BOLD, 13, "left", before=12
    )
    first, *others = blocks.of(entry)
    yield KeepTogether([heading, Spacer(0, 2), first])
    yield from others


def _heading(diary: SessionDiary) -> Iterator[Flowable]:
    words = diary.wording["letterhead"]
    ruled = partial(Ruled, field=_FIELD)
    left = [_text(diary.governing_body.upper()), ruled(diary.school.upper(), 12, SHORT_RULE)]
    right = [_text(words["country"], BOLD, 12), ruled(words["motto"], 13, 1.0)]
    yield Grid(
        [[left, right]],
        colWidths=[_MEASURE * (1 - _COUNTRY_SHARE), _MEASURE * _COUNTRY_SHARE],
        style=[
            ("FONT", (0, 0), (-1, -1), flow_font(REGULAR)),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("RIGHTPADDING", (0, 0), (-1, -1), 0),
            ("TOPPADDING", (0, 0), (-1, -1), 0),
        ],
    )
    yield Spacer(0, 14)
    title = runs(((diary.wording["title"].upper(), BOLD),), _FIELD)
    yield _text(title, BOLD, 14, markup=True)
    yield Spacer(0, 3)
    yield _text(diary.subtitle, ITALIC, 13)
    yield Spacer(0, 8)


def _signature(diary: SessionDiary) -> Flowable:
    words = diary.wording
    markup = runs(((words["signature_hint"], ITALIC),), _FIELD)
    rows: list[list[Any]] = [
        ["", _text(place_and_date(diary.place, diary.dated_on), ITALIC, 13)],
        ["", _text(words["signature"].upper(), BOLD, 13)],
        ["", _text(markup, markup=True)],
        ["", Spacer(0, SIGNING_ROOM)],
        ["", _text(diary.counsellor, BOLD, 13)],
    ]
    return KeepTogether([Spacer(0, 12), halves(rows, _MEASURE)])
