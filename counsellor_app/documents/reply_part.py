"""The family's answer at the foot of the letter, to cut off and send back; never required."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from counsellor_app.documents.drawing import ASCENT, Drawing, Part, finished
from counsellor_app.documents.fonts import BOLD, ITALIC, REGULAR
from counsellor_app.documents.page import BOTTOM, LEFT, LINE, MM
from counsellor_app.documents.text_lines import Lines, set_lines
from counsellor_app.documents.wording import Span, page_words

CUT_SIZE: Final = 9.0
_BOX: Final = 3.2 * MM
_BOX_GAP: Final = 2.6 * MM


def reply_size(compact: bool) -> float:
    """Type size of the answer part."""
    return 11.0 if compact else 12.0


@lru_cache(maxsize=256)
def reply_part(
    choices: tuple[tuple[tuple[Span, ...], bool], ...],
    intro_lines: int,
    measure: float,
    beside: float,
    *,
    compact: bool,
) -> Part:
    """Cut line, heading, boxes to tick and room to sign, standing on the bottom margin.

    `choices` are each choice's spans and whether dots follow; `intro_lines` is the room to leave
    for the sentence about the student (its first baseline is the part's `baseline`); `beside` is
    what the letter's code takes from the width of the text. All lengths in points.
    """
    words = page_words()
    drawing = Drawing()
    size = reply_size(compact)
    step, gap = LINE * size, 1.5 if compact else 3.0
    y = BOTTOM + (10 if compact else 12) * MM  # the family's pens
    for name, place in (("parent_signs", 0.25), ("student_signs", 0.75)):
        signs = set_lines(
            ((BOLD, words[name]), (ITALIC, " " + words["signing_hint"])), size, measure
        )
        drawing.put(signs, LEFT + measure * place - signs.axis, y + step, 0)
    y += step + gap
    indent = _BOX + _BOX_GAP
    for spans, dotted in reversed(choices):
        lines = set_lines(spans, size, measure - beside - indent, dotted=dotted)
        y += lines.count * step + gap
        drawing.put(lines, LEFT + indent, y, step)
        drawing.box(LEFT, y - ASCENT * size - 0.3, _BOX)
    y += intro_lines * step + gap
    baseline = y - ASCENT * size
    y += step + gap
    voluntary = (REGULAR, " " + words["voluntary"])
    title = set_lines(((BOLD, words["answer"]), voluntary), size, measure)
    drawing.put(title, LEFT + measure / 2 - title.axis, y, 0)
    y += 2 * gap
    _cut(drawing, y, measure)
    drawing.text.reverse()  # built upwards, but read downwards
    return finished(drawing, y + CUT_SIZE / 2, baseline=baseline)


def _cut(drawing: Drawing, y: float, measure: float) -> None:
    words: Lines = set_lines(((ITALIC, page_words()["cut"]),), CUT_SIZE, measure)
    dash = (measure - words.width) / 2 - 2 * MM
    drawing.put_on(words, LEFT + measure / 2 - words.axis, y - CUT_SIZE * 0.25, 0)
    drawing.rule(LEFT, y, dash, "3 3")
    drawing.rule(LEFT + measure - dash, y, dash, "3 3")
