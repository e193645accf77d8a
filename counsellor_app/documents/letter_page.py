"""One letter laid out on its one page.

The text is set as large as the decree allows and the page holds; what room is left opens the
lines, then the place to sign. What does not fit at the tightest is refused, never cut.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from counsellor_app.documents.drawing import Drawing, Part
from counsellor_app.documents.fonts import BOLD, ITALIC, REGULAR
from counsellor_app.documents.letter_code import CODE_SIDE, draw_code
from counsellor_app.documents.letter_values import (
    conditions,
    longest_field,
    printed,
    slot_values,
    wish_values,
)
from counsellor_app.documents.letterhead import letterhead, number_lines
from counsellor_app.documents.page import (
    FIRST_LINE,
    GAP,
    GAP_ROOMY,
    LARGER,
    LEFT,
    LINE,
    LINE_ROOMY,
    MM,
    PLAIN,
    SHORT_RULE,
    TIGHTER,
    Density,
)
from counsellor_app.documents.reply_part import reply_part, reply_size
from counsellor_app.documents.signatures import Signatures, signatures
from counsellor_app.documents.text_lines import Lines, WordTooWide, set_lines
from counsellor_app.documents.wording import (
    Paragraph,
    Span,
    khmer_summary,
    page_words,
    wording_of,
)
from counsellor_app.domain.errors import LetterDoesNotFit
from counsellor_app.domain.letter import Language, Layout, Letter
from counsellor_app.domain.official_text import number_line, place_and_date

TITLE_SIZE: Final = 14.0
SUMMARY_SIZE: Final = 10.5
SUMMARY_STEP: Final = 1.62 * SUMMARY_SIZE  # Khmer stacks signs over and under the line
_TITLE_RULE: Final = 3.5
_OVER_CUT: Final = 5.0
_COMFORT: Final = 0.4  # of the opening that larger type must leave, or the lines look crammed
_MORE_SIGNING_ROOM: Final = 6 * MM


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: parts it shares with other letters, and what is this letter's own."""

    head: Part
    own: str
    foot: Part
    faces: frozenset[str]


@dataclass(frozen=True, slots=True)
class LetterTexts:
    """The letter's sentences, filled in, before they are set."""

    number: str
    place_and_day: str
    title: str
    subject: str
    body: tuple[tuple[Span, ...], ...]
    listed: frozenset[int]  # which paragraphs of the body follow another wish
    summary_heading: str
    summary: tuple[tuple[Span, ...], ...]
    reply: tuple[Span, ...]
    choices: tuple[tuple[tuple[Span, ...], bool], ...]


@dataclass(frozen=True, slots=True)
class _Setting:
    """Everything set at one density, and the height it takes at least."""

    density: Density
    head: Part
    foot: Part
    title: Lines
    subject: Lines
    body: tuple[Lines, ...]
    listed: frozenset[int]
    summary: tuple[Lines, ...]
    reply: Lines
    signatures: Signatures

    @property
    def body_lines(self) -> int:
        """Lines of the body."""
        return sum(lines.count for lines in self.body)

    @property
    def air(self) -> float:
        """Room over the title, under it, and over the signatures."""
        return GAP if self.density.compact else GAP_ROOMY

    @property
    def gaps(self) -> int:
        """Gaps between paragraphs, also before the summary; compact, the wishes are one block."""
        between = len(self.body) - (0 if self.summary else 1)
        return between - len(self.listed) if self.density.compact else between

    @property
    def opening(self) -> float:
        """Height that opens lines and gaps as far as they may."""
        lines = self.body_lines * (LINE_ROOMY - LINE) * self.density.size
        return lines + self.gaps * (GAP_ROOMY - GAP)

    def may_grow(self, size: float) -> bool:
        """Whether larger type could leave the lines air: it never takes fewer lines than this."""
        lines = self.body_lines + len(self.signatures.titles) + 1
        growth = lines * LINE * (size - self.density.size)
        return self.spare - growth > _COMFORT * self.opening

    @property
    def spare(self) -> float:
        """Height left over when everything stands as tight as allowed; negative: does not fit."""
        titles = (1 + self.subject.count) * LINE * TITLE_SIZE + _TITLE_RULE
        body = self.body_lines * LINE * self.density.size + self.gaps * GAP
        summary = sum(lines.count for lines in self.summary) * SUMMARY_STEP
        around = 3 * self.air + _OVER_CUT
        taken = titles + body + summary + self.signatures.height + around
        return self.head.edge - self.foot.edge - taken


def compose(letter: Letter) -> Sheet:
    """The letter on its page; LetterDoesNotFit or MissingGlyph, naming the field, where it cannot.

    Same letter, same content, whatever was composed before.
    """
    texts = filled_texts(letter)
    plain = _try(letter, texts, PLAIN)
    for density in LARGER:
        if plain and plain.may_grow(density.size):
            setting = _try(letter, texts, density)
            if setting and setting.spare > _COMFORT * setting.opening:
                return _draw(letter, texts, setting)
    if plain and plain.spare >= 0:
        return _draw(letter, texts, plain)
    for density in TIGHTER:
        setting = _try(letter, texts, density, last=density is TIGHTER[-1])
        if setting and setting.spare >= 0:
            return _draw(letter, texts, setting)
    raise LetterDoesNotFit(field=longest_field(letter))


def _try(
    letter: Letter, texts: LetterTexts, density: Density, *, last: bool = False
) -> _Setting | None:
    """The letter set at a density, None where a word or name is too wide for it."""
    try:
        return _set(letter, texts, density)
    except WordTooWide as error:
        if last:
            raise LetterDoesNotFit(field=longest_field(letter)) from error
    except LetterDoesNotFit:
        if last:
            raise
    return None


def filled_texts(letter: Letter) -> LetterTexts:
    """The sentences that stand in this letter, with their values; MissingGlyph where one cannot."""
    wording = wording_of(letter.layout, letter.level)
    values, held = slot_values(letter), conditions(letter)
    body: list[tuple[Span, ...]] = []
    listed: list[int] = []
    for paragraph in wording.sections["letter"]:
        if paragraph.lists_wishes:
            listed += range(len(body) + 1, len(body) + len(letter.wishes))
            for wish in wish_values(letter):
                body += _filled(wording.sections["wish"], wish, held)
        else:
            body += _filled((paragraph,), values, held)
    reply = _filled(wording.sections["reply"], values, held)
    with_khmer = letter.language is Language.WITH_KHMER
    summary = khmer_summary(letter.level) if with_khmer else None
    numbered = letter.layout is Layout.NOTICE
    return LetterTexts(
        number=number_line(
            page_words()["number"],
            printed(letter.number or "", "number"),
            printed(letter.number_suffix, "number_suffix"),
        )
        if numbered
        else "",
        place_and_day=place_and_date(printed(letter.place, "place"), letter.dated_on),
        title=wording.head["title"],
        subject=wording.head["subject"],
        body=tuple(body),
        listed=frozenset(listed),
        summary_heading=summary.head["heading"] if summary else "",
        summary=tuple(_filled(summary.sections["summary"], values, held)) if summary else (),
        reply=reply[0] if reply else (),
        choices=tuple(
            (spans, paragraph.dotted)
            for paragraph in wording.sections["choices"]
            for spans in _filled((paragraph,), values, held)
        ),
    )


def _filled(
    paragraphs: tuple[Paragraph, ...], values: dict[str, str], held: frozenset[str]
) -> list[tuple[Span, ...]]:
    filled = (paragraph.fill(values) for paragraph in paragraphs if paragraph.stands(held))
    return [spans for spans in filled if spans]


def _set(letter: Letter, texts: LetterTexts, density: Density) -> _Setting:
    measure, size = density.measure, density.size
    beside = CODE_SIDE + 4 * MM if letter.page_code else 0.0
    reply = set_lines(texts.reply, reply_size(density.compact), measure - beside)
    numbered = letter.layout is Layout.NOTICE
    summary: tuple[Lines, ...] = ()
    if texts.summary:
        spans = [(ITALIC, texts.summary_heading)]
        for paragraph in texts.summary:
            spans += [(REGULAR, " "), *paragraph]
        summary = (set_lines(tuple(spans), SUMMARY_SIZE, measure, FIRST_LINE, "left"),)
    return _Setting(
        density=density,
        head=letterhead(
            printed(letter.governing_body, "governing_body").upper(),
            printed(letter.school_name, "school_name").upper(),
            texts.place_and_day,
            measure,
        ),
        foot=reply_part(texts.choices, reply.count, measure, beside, compact=density.compact),
        title=set_lines(((BOLD, texts.title),), TITLE_SIZE, measure, align="center"),
        subject=set_lines(((BOLD, texts.subject),), TITLE_SIZE, measure, align="center"),
        body=tuple(set_lines(spans, size, measure, FIRST_LINE) for spans in texts.body),
        listed=texts.listed,
        summary=summary,
        reply=reply,
        signatures=signatures(
            tuple(printed(line, "signatory") for line in letter.signatory.lines),
            printed(letter.signatory.name, "signatory"),
            None if numbered else printed(letter.counsellor.name, "counsellor_name"),
            tuple(printed(line, "recipients") for line in letter.recipients) if numbered else (),
            measure,
            size,
        ),
    )


def _draw(letter: Letter, texts: LetterTexts, setting: _Setting) -> Sheet:
    drawing = Drawing()
    measure, size = setting.density.measure, setting.density.size
    if texts.number:
        number = number_lines(texts.number, measure)
        drawing.put_on(number, setting.head.left_centre - number.axis, setting.head.baseline, 0)
    spare = setting.spare
    ease = min(1.0, spare / setting.opening)
    spare -= ease * setting.opening
    leading = (LINE + ease * (LINE_ROOMY - LINE)) * size
    gap = GAP + ease * (GAP_ROOMY - GAP)
    y = setting.head.edge - setting.air
    for lines in (setting.title, setting.subject):
        drawing.put(lines, LEFT, y, LINE * TITLE_SIZE)
        y -= lines.count * LINE * TITLE_SIZE
    length = SHORT_RULE * setting.subject.width
    y -= _TITLE_RULE
    drawing.rule(LEFT + (measure - length) / 2, y, length)
    y -= setting.air
    for place, lines in enumerate(setting.body):
        if place and not (setting.density.compact and place in setting.listed):
            y -= gap
        drawing.put(lines, LEFT, y, leading)
        y -= lines.count * leading
    y -= gap if setting.summary else 0.0
    for lines in setting.summary:
        drawing.put(lines, LEFT, y, SUMMARY_STEP)
        y -= lines.count * SUMMARY_STEP
    extra = min(spare, _MORE_SIGNING_ROOM)
    setting.signatures.draw(drawing, y - setting.air, measure, extra)
    drawing.put_on(setting.reply, LEFT, setting.foot.baseline, LINE * setting.reply.size)
    if letter.page_code:
        right = LEFT + measure - CODE_SIDE
        draw_code(drawing, printed(letter.page_code, "page_code"), right, setting.foot.baseline)
    faces = frozenset(drawing.faces | setting.head.faces | setting.foot.faces)
    return Sheet(setting.head, drawing.operators, setting.foot, faces)
