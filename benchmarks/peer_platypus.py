"""The peer: the same letter in ReportLab Platypus, written the way its user guide shows.

Same page, words, faces and QR library; what our program prepares (which sentences stand, their
values) is prepared for the peer too, outside the measured time.
"""

from __future__ import annotations

import io
from functools import cache
from typing import Any
from xml.sax.saxutils import escape

import segno
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import (
    HRFlowable,
    Image,
    PageBreak,
    Paragraph,
    SimpleDocTemplate,
    Spacer,
    Table,
)

from counsellor_app.documents.fonts import FILES
from counsellor_app.documents.letter_page import LetterTexts, filled_texts
from counsellor_app.documents.wording import Span, page_words
from counsellor_app.domain.letter import Letter
from counsellor_app.paths import resources

Prepared = list[tuple[Letter, LetterTexts]]


@cache
def register_fonts() -> None:
    """Register the letter's faces as any ReportLab program does."""
    for style, file in FILES.items():
        pdfmetrics.registerFont(TTFont(f"Peer-{style}", str(resources("fonts", file))))
    names = {
        kind: f"Peer-{style}"
        for kind, style in zip(("normal", "bold", "italic", "boldItalic"), FILES, strict=True)
    }
    pdfmetrics.registerFontFamily("Peer-regular", **names)


@cache
def styles() -> dict[str, ParagraphStyle]:
    """The styles of the page."""
    body = ParagraphStyle(
        "body",
        fontName="Peer-regular",
        fontSize=13,
        leading=16,
        firstLineIndent=10 * mm,
        alignment=TA_JUSTIFY,
        spaceBefore=6,
    )
    return {
        "body": body,
        "centre": ParagraphStyle(
            "centre", body, firstLineIndent=0, alignment=TA_CENTER, spaceBefore=0
        ),
        "small": ParagraphStyle(
            "small", body, fontSize=11, leading=13, firstLineIndent=0, spaceBefore=0
        ),
        "reply": ParagraphStyle(
            "reply", body, fontSize=12, leading=14, firstLineIndent=0, spaceBefore=3
        ),
    }


def markup(spans: tuple[Span, ...]) -> str:
    """Spans as Paragraph markup, escaped."""
    tags = {"bold": "<b>{}</b>", "italic": "<i>{}</i>", "bold-italic": "<b><i>{}</i></b>"}
    return "".join(tags.get(style, "{}").format(escape(text)) for style, text in spans)


def story(letter: Letter, texts: LetterTexts) -> list[Any]:
    """One letter as flowables."""
    style, words = styles(), page_words()
    centre = style["centre"]
    left = [
        Paragraph(escape(letter.governing_body.upper()), centre),
        Paragraph(f"<b>{escape(letter.school_name.upper())}</b>", centre),
        HRFlowable(width="40%", color="black"),
        Paragraph(escape(texts.number), centre),
    ]
    right = [
        Paragraph(f"<b>{words['country']}</b>", centre),
        Paragraph(f"<b>{words['motto']}</b>", centre),
        HRFlowable(width="60%", color="black"),
        Paragraph(f"<i>{escape(texts.place_and_day)}</i>", centre),
    ]
    signers = [Paragraph(f"<b>{line}</b>", centre) for line in letter.signatory.lines]
    copies = [Paragraph(f"<b><i>{words['recipients']}</i></b>", style["small"])]
    copies += [Paragraph(f"- {escape(line)};", style["small"]) for line in letter.recipients]
    code: Any = ""
    if letter.page_code:
        image = io.BytesIO()
        segno.make(letter.page_code, error="m").save(image, kind="png", scale=4, border=0)
        code = Image(image, 20 * mm, 20 * mm)
    choices = [
        [
            Table([[""]], 9, 9, style=[("BOX", (0, 0), (-1, -1), 0.8, "black")]),
            Paragraph(markup(spans) + ("." * 40 if dotted else ""), style["reply"]),
        ]
        for spans, dotted in texts.choices
    ]
    return [
        Table([[left, right]], [68 * mm, 92 * mm], style=[("VALIGN", (0, 0), (-1, -1), "TOP")]),
        Paragraph(f"<b>{texts.title}</b>", centre),
        Paragraph(f"<b>{texts.subject}</b>", centre),
        HRFlowable(width="25%", color="black"),
        *(Paragraph(markup(spans), style["body"]) for spans in texts.body),
        Spacer(1, 3 * mm),
        Table(
            [
                [
                    copies,
                    [
                        *signers,
                        Spacer(1, 28 * mm),
                        Paragraph(f"<b>{escape(letter.signatory.name)}</b>", centre),
                    ],
                ]
            ],
            [80 * mm, 80 * mm],
            style=[("VALIGN", (0, 0), (-1, -1), "TOP")],
        ),
        HRFlowable(width="100%", color="black", dash=(3, 3)),
        Paragraph(f"<b>{words['answer']}</b> {words['voluntary']}", centre),
        Paragraph(markup(texts.reply), style["reply"]),
        Table(
            [[Table(choices, [6 * mm, 126 * mm]), code]],
            [136 * mm, 24 * mm],
        ),
        Table(
            [
                [
                    Paragraph(
                        f"<b>{words['parent_signs']}</b> <i>{words['signing_hint']}</i>", centre
                    ),
                    Paragraph(
                        f"<b>{words['student_signs']}</b> <i>{words['signing_hint']}</i>", centre
                    ),
                ]
            ]
        ),
        PageBreak(),
    ]


def write(letters: Prepared, out: Any) -> None:
    """Write the prepared letters into one PDF."""
    register_fonts()
    document = SimpleDocTemplate(
        out,
        pagesize=A4,
        topMargin=20 * mm,
        bottomMargin=12 * mm,
        leftMargin=30 * mm,
        rightMargin=20 * mm,
    )
    document.build([part for letter, texts in letters for part in story(letter, texts)])


def prepared(letters: list[Letter]) -> Prepared:
    """The letters with their sentences filled in."""
    return [(letter, filled_texts(letter)) for letter in letters]
