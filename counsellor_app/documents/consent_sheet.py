"""The consent form on paper: what is asked, empty boxes, two signatures; nothing is pre-ticked.

Margins, letterhead and signatures follow Decree 30/2020/NĐ-CP, Annex I.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any, Final

from reportlab.lib.colors import black
from reportlab.platypus import Flowable, KeepTogether, PageBreak, Spacer
from reportlab.platypus import Table as Grid

from counsellor_app.documents.flow_document import MEASURE, flow_pdf, letterhead
from counsellor_app.documents.fonts import BOLD, ITALIC, REGULAR
from counsellor_app.documents.official_flow import flow_font, flow_text, halves, runs, shaped
from counsellor_app.documents.page import SIGNING_ROOM
from counsellor_app.domain.consent import ConsentSheet
from counsellor_app.domain.official_text import short_date

_FIELD: Final = "consent_sheet"
_SIZE: Final = 12.5
_SHARES: Final = (0.62, 0.17, 0.21)
_text = partial(flow_text, field=_FIELD)


def consent_sheets(sheets: Sequence[ConsentSheet]) -> bytes:
    """The forms as one PDF, each from a new page on.

    Raises MissingGlyph for a character the face has no shape for.
    """
    story: list[Flowable] = []
    for one in sheets:
        if story:
            story.append(PageBreak())
        story += _sheet(one)
    form = sheets[0].form
    foot = form.wording["foot"].format(version=form.version)
    return flow_pdf(story, title=form.wording["title"], author=sheets[0].school, foot=foot,
                    numbered=False)  # fmt: skip


def _sheet(sheet: ConsentSheet) -> Iterator[Flowable]:
    words = sheet.form.wording
    head = words["letterhead"]
    yield letterhead(
        sheet.governing_body, sheet.school, head["country"], head["motto"], field=_FIELD
    )
    yield Spacer(0, 12)
    yield _text(words["title"].upper(), BOLD, 14)
    yield Spacer(0, 2)
    yield _text(words["subtitle"], BOLD, 13)
    yield Spacer(0, 6)
    yield _line([(words["to"].format(school=sheet.school), REGULAR)])
    yield from _people(sheet)
    yield _line([(words["asked"], REGULAR)])
    for paragraph in words["paragraphs"]:
        said = paragraph.format(retention=_retention(sheet))
        yield _line([(f"– {said}", REGULAR)], indent=10)
    yield _line([(words["choose"], BOLD)], before=5)
    yield Spacer(0, 4)
    yield _purposes(sheet)
    yield _signatures(words)


def _people(sheet: ConsentSheet) -> Iterator[Flowable]:
    words = sheet.form.wording
    born = short_date(sheet.born) if sheet.born else words["short_blank"]
    yield _line([
        (f"{words['student']}: ", REGULAR), (shaped(sheet.name, BOLD)[0] or words["blank"], BOLD),
    ])  # fmt: skip
    facts = f"{words['born']}: {born}; {words['class']}: {sheet.class_name or words['short_blank']}"
    yield _line([(facts, REGULAR)])
    yield _line([(f"{words['representative']}: {words['short_blank']}"
                  f"{words['short_blank']}", REGULAR)])  # fmt: skip
    yield _line([(f"{words['relation']}: {words['short_blank']}", REGULAR)])


def _retention(sheet: ConsentSheet) -> str:
    words = sheet.form.wording
    if sheet.retention is None:
        return str(words["retention_off"])
    return str(words["retention_years"]).format(years=sheet.retention)


def _purposes(sheet: ConsentSheet) -> Flowable:
    """Each purpose with a box for the student and one for the representative."""
    words = sheet.form.wording
    heading = partial(_text, style=BOLD, size=11)
    rows: list[list[Any]] = [
        [heading(words["purpose"]), heading(words["by_student"]),
         heading(words["by_representative"])]
    ]  # fmt: skip
    for said in sheet.form.purposes.values():
        box = _text(words["box"], REGULAR, 16)
        rows.append([_text(said, REGULAR, 12, "left"), box, _text(words["box"], REGULAR, 16)])
    return Grid(
        rows,
        colWidths=[MEASURE * share for share in _SHARES],
        style=[
            ("FONT", (0, 0), (-1, -1), flow_font(REGULAR)),
            ("GRID", (0, 0), (-1, -1), 0.5, black),
            ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
            ("TOPPADDING", (0, 0), (-1, -1), 2),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
        ],
    )


def _signatures(words: Any) -> Flowable:
    hint = runs(((words["hint"], ITALIC),), _FIELD)
    rows: list[list[Any]] = [
        ["", _text(words["date_blank"], ITALIC, 12)],
        [_text(words["sign_representative"].upper(), BOLD, 13),
         _text(words["sign_student"].upper(), BOLD, 13)],
        [_text(hint, markup=True), _text(hint, markup=True)],
        [Spacer(0, SIGNING_ROOM * 0.6), ""],
    ]  # fmt: skip
    return KeepTogether([Spacer(0, 8), halves(rows, MEASURE)])


def _line(parts: list[tuple[str, str]], *, before: float = 2, indent: float = 0) -> Flowable:
    return _text(
        runs(parts, _FIELD), REGULAR, _SIZE, "left", markup=True, leading=1.15, before=before,
        indent=indent,
    )  # fmt: skip
