"""The family's answer at the foot of the letter, to cut off and send back; never required."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from counsellor_app.documents.drawing import ASCENT, Drawing, Part, finished
from counsellor_app.documents.fonts import BOLD, ITALIC
from counsellor_app.documents.page import BOTTOM, LEFT, LINE, MM
from counsellor_app.documents.text_lines import Lines, set_lines
from counsellor_app.documents.wording import Span, page_words

SIZE: Final = 12.0
STEP: Final = LINE * SIZE
CUT_SIZE: Final = 9.0
HINT_SIZE: Final = 11.0
PEN_ROOM: Final = 13 * MM  # for the family's signatures
_BOX: Final = 3.2 * MM
_BOX_GAP: Final = 2.6 * MM
_CHOICE_GAP: Final = 4.0
_UNDER_CUT: Final = 7.0


@lru_cache(maxsize=256)
def reply_part(
    choices: tuple[tuple[tuple[Span, ...], bool], ...],
    intro_lines: int,
    measure: float,
    beside: float,
) -> Part:
    """Cut line, heading, boxes to tick and room to sign, standing on the bottom margin.

    `choices` are each choice's spans and whether dots follow; `intro_lines` is the room to leave
    for the sentence about the student (its first baseline is the part's `baseline`); `beside` is
    what the letter's code takes from the width of the text.
    """
    words = page_words()
    drawing = Drawing()
    hint = set_lines(((ITALIC, words["signing_hint"]),), HINT_SIZE, measure)
    y = BOTTOM + PEN_ROOM
    for name, place in (("parent_signs", 0.25), ("student_signs", 0.75)):
        x = LEFT + measure * place
        drawing.put(hint, x - hint.axis, y + LINE * HINT_SIZE, 0)
        title = set_lines(((BOLD, words[name]),), SIZE, measure)
        drawing.put(title, x - title.axis, y + LINE * HINT_SIZE + STEP, 0)
    y += LINE * HINT_SIZE + STEP + _CHOICE_GAP
    indent = _BOX + _BOX_GAP
    for spans, dotted in reversed(choices):
        lines = set_lines(spans, SIZE, measure - beside - indent, dotted=dotted)
        y += lines.count * STEP + _CHOICE_GAP
        drawing.put(lines, LEFT + indent, y, STEP)
        drawing.box(LEFT, y - ASCENT * SIZE - 0.3, _BOX)
    y += intro_lines * STEP + _CHOICE_GAP
    baseline = y - ASCENT * SIZE
    y += STEP + _CHOICE_GAP
    title = set_lines(((BOLD, words["answer"]),), SIZE, measure)
    drawing.put(title, LEFT + measure / 2 - title.axis, y, 0)
    y += _UNDER_CUT
    _cut(drawing, y, measure)
    return finished(drawing, y + CUT_SIZE, baseline=baseline)


def _cut(drawing: Drawing, y: float, measure: float) -> None:
    words: Lines = set_lines(((ITALIC, page_words()["cut"]),), CUT_SIZE, measure)
    dash = (measure - words.width) / 2 - 2 * MM
    drawing.put_on(words, LEFT + measure / 2 - words.axis, y - CUT_SIZE * 0.25, 0)
    drawing.rule(LEFT, y, dash, "3 3")
    drawing.rule(LEFT + measure - dash, y, dash, "3 3")
