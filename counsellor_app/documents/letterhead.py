"""The top of an official paper: country and motto, the school and its governing body, place, date.

Source: Decree 30/2020/NĐ-CP, Annex I, II.1-II.4.
"""

from __future__ import annotations

from functools import lru_cache

from counsellor_app.documents.drawing import ASCENT, DESCENT, Drawing, Part, finished
from counsellor_app.documents.fonts import BOLD, ITALIC, REGULAR
from counsellor_app.documents.page import (
    COUNTRY_SIZES,
    HEIGHT,
    LEFT,
    LINE,
    MM,
    MOTTO_STEP,
    SHORT_RULE,
    TOP,
)
from counsellor_app.documents.text_lines import Lines, WordTooWide, set_lines
from counsellor_app.documents.wording import page_words
from counsellor_app.domain.errors import LetterDoesNotFit

_BETWEEN = 5 * MM  # the columns never touch
_RULE_DROP = 3.0  # from the text's lower edge to its rule
_UNDER_RULE = 5.0
NUMBER_SIZE = 13.0
_BODY_LINES = 3  # at most
_SCHOOL_LINES = 5


def balanced(text: str, style: str, size: float, measure: float) -> Lines:
    """Centred lines of nearly equal length: no lone last word under a school's name.

    A name of two lines breaks before its place (`TỈNH VĨNH LONG`) where both halves fit.
    """
    spans = ((style, text),)
    lines = set_lines(spans, size, measure, align="center")
    if lines.count == 2:
        for word in page_words()["places"].split():
            head, found, tail = text.rpartition(f" {word} ")
            if found:
                kept = f"{word} {tail}".replace(" ", "\u00a0")
                parted = set_lines(((style, f"{head} {kept}"),), size, measure, align="center")
                if parted.count == 2:
                    return parted
    narrow, wide = lines.width / max(1, lines.count), measure
    while lines.count > 1 and wide - narrow > 2:
        middle = (narrow + wide) / 2
        try:
            fits = set_lines(spans, size, middle, align="center").count == lines.count
        except WordTooWide:
            fits = False
        narrow, wide = (narrow, middle) if fits else (middle, wide)
    return set_lines(spans, size, wide, align="center") if lines.count > 1 else lines


def _issuer(body: str, school: str, measure: float) -> tuple[Lines, Lines, float, float]:
    """Governing body and school as lines, with the type size and the column that hold them.

    The fewest lines win, then the largest type.
    """
    found = []
    for size in COUNTRY_SIZES:
        country = set_lines(((BOLD, page_words()["country"]),), size, measure)
        column = measure - country.width - _BETWEEN
        try:
            above = balanced(body, REGULAR, size, column)
            below = balanced(school, BOLD, size, column)
        except WordTooWide:
            continue
        if above.count <= _BODY_LINES and below.count <= _SCHOOL_LINES:
            found.append((above, below, size, column))
    if not found:
        longer = "school_name" if len(school) >= len(body) else "governing_body"
        raise LetterDoesNotFit(field=longer)
    return min(found, key=lambda setting: (setting[0].count + setting[1].count, -setting[2]))


@lru_cache(maxsize=256)
def letterhead(body: str, school: str, place_and_day: str, measure: float) -> Part:
    """The letterhead; its `baseline` and `left_centre` say where the number line stands.

    LetterDoesNotFit where a name needs more lines than a letterhead has.
    """
    words = page_words()
    above, below, size, column = _issuer(body, school, measure)
    drawing = Drawing()
    top, step = HEIGHT - TOP, LINE * size
    left = LEFT + column / 2
    _centre(drawing, above, left, top - ASCENT * size, step)
    school_line = top - ASCENT * size - above.count * step
    _centre(drawing, below, left, school_line, step)
    left_edge = school_line - (below.count - 1) * step - DESCENT * size - _RULE_DROP
    length = SHORT_RULE * below.width
    drawing.rule(left - length / 2, left_edge, length)
    country = set_lines(((BOLD, words["country"]),), size, measure)
    right = LEFT + measure - country.width / 2
    _centre(drawing, country, right, top - ASCENT * size, step)
    motto = set_lines(((BOLD, words["motto"]),), size + MOTTO_STEP, measure)
    motto_line = top - ASCENT * size - LINE * (size + MOTTO_STEP)
    _centre(drawing, motto, right, motto_line, 0)
    right_edge = motto_line - DESCENT * motto.size - _RULE_DROP
    drawing.rule(right - motto.width / 2, right_edge, motto.width)
    baseline = min(left_edge, right_edge) - _UNDER_RULE - ASCENT * NUMBER_SIZE
    day = set_lines(((ITALIC, place_and_day),), NUMBER_SIZE, measure)
    if day.count > 1 or day.width > country.width:
        raise LetterDoesNotFit(field="place")
    _centre(drawing, day, right, baseline, 0)
    return finished(drawing, baseline - DESCENT * NUMBER_SIZE, left, baseline)


def number_lines(text: str, measure: float) -> Lines:
    """The number line; LetterDoesNotFit where it would run into the date."""
    lines = set_lines(((REGULAR, text.replace(" ", "\u00a0")),), NUMBER_SIZE, measure)
    if lines.width > measure / 2 - _BETWEEN:
        raise LetterDoesNotFit(field="number_suffix")
    return lines


def _centre(drawing: Drawing, lines: Lines, x: float, baseline: float, leading: float) -> None:
    """Put lines, set centred in their own width or as one line, around the axis `x`."""
    drawing.put_on(lines, x - lines.axis, baseline, leading)
