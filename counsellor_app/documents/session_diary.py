"""The session diary of TT 18/2025/TT-BGDĐT on paper: ten blocks, A4 upright, ready to sign.

Margins, letterhead and date follow Decree 30/2020/NĐ-CP, Annex I.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any, Final

from reportlab.platypus import Flowable, KeepTogether, Spacer

from counsellor_app.documents.flow_document import MEASURE, flow_pdf, letterhead
from counsellor_app.documents.fonts import BOLD, ITALIC
from counsellor_app.documents.official_flow import flow_text, halves, runs
from counsellor_app.documents.page import SIGNING_ROOM
from counsellor_app.documents.session_diary_blocks import Blocks
from counsellor_app.domain.official_text import place_and_date, short_date
from counsellor_app.domain.session_diary import DiaryEntry, SessionDiary

_FIELD: Final = "session_diary"
_text = partial(flow_text, field=_FIELD)


def session_diary_pdf(diary: SessionDiary) -> bytes:
    """The diary as a PDF; the same sessions give the same bytes.

    Raises MissingGlyph for a character the face has no shape for.
    """
    title = " ".join(diary.wording["title"].split())
    return flow_pdf(_flow(diary), title=title, author=diary.school)


def _flow(diary: SessionDiary) -> Iterator[Flowable]:
    yield from _heading(diary)
    blocks = Blocks(diary, MEASURE)
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
    yield letterhead(
        diary.governing_body, diary.school, words["country"], words["motto"], field=_FIELD
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
    return KeepTogether([Spacer(0, 12), halves(rows, MEASURE)])
