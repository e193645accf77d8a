"""Who signs for the school, who signs beside, and who else receives the letter."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from counsellor_app.documents.drawing import ASCENT, DESCENT, Drawing
from counsellor_app.documents.fonts import BOLD, BOLD_ITALIC, REGULAR
from counsellor_app.documents.page import LEFT, LINE, MM, SIGNING_ROOM
from counsellor_app.documents.text_lines import Lines, WordTooWide, set_lines
from counsellor_app.documents.wording import page_words
from counsellor_app.domain.errors import LetterDoesNotFit

_HEADING: Final = 12.0
_RECIPIENT: Final = 11.0
_COLUMN: Final = 0.5  # of the measure, for each side
_BETWEEN: Final = 4 * MM


@dataclass(frozen=True, slots=True)
class Signatures:
    """The block's lines; its height grows with the room left for stamp and signature."""

    titles: tuple[Lines, ...]
    name: Lines
    beside: tuple[Lines, Lines] | None  # the counsellor's title and name
    recipients: tuple[Lines, ...]
    size: float

    @property
    def height(self) -> float:
        """Least height, in points."""
        right = (len(self.titles) + 1) * LINE * self.size + SIGNING_ROOM
        left = sum(lines.count * LINE * lines.size for lines in self.recipients)
        return max(right, left)

    def draw(self, drawing: Drawing, top: float, measure: float, extra: float) -> None:
        """Draw the block from `top` down; `extra` points more room for the signature."""
        step = LINE * self.size
        right = LEFT + measure * (1 - _COLUMN / 2)
        line = top - ASCENT * self.size
        for title in self.titles:
            drawing.put_on(title, right - title.axis, line, 0)
            line -= step
        # Counted from the title's lower edge to the name's upper edge.
        name_line = line + step - (DESCENT + ASCENT) * self.size - SIGNING_ROOM - extra
        drawing.put_on(self.name, right - self.name.axis, name_line, 0)
        left = LEFT + measure * _COLUMN / 2
        if self.beside is not None:
            title, name = self.beside
            drawing.put_on(title, left - title.axis, top - ASCENT * self.size, 0)
            drawing.put_on(name, left - name.axis, name_line, 0)
        y = top
        for lines in self.recipients:
            drawing.put(lines, LEFT, y, LINE * lines.size)
            y -= lines.count * LINE * lines.size


@lru_cache(maxsize=256)
def signatures(
    titles: tuple[str, ...],
    name: str,
    counsellor: str | None,
    recipients: tuple[str, ...],
    measure: float,
    size: float,
) -> Signatures:
    """The block of a letter; `counsellor` signs beside where named.

    LetterDoesNotFit where a name is wider than its side.
    """
    words = page_words()
    side = measure * _COLUMN - _BETWEEN
    beside = None
    if counsellor is not None:
        beside = (
            _single(words["counsellor_signs"], size, side, "counsellor"),
            _single(counsellor, size, side, "counsellor"),
        )
    return Signatures(
        tuple(_single(title, size, side, "signatory") for title in titles),
        _single(name, size, side, "signatory"),
        beside,
        _recipient_lines(recipients, side),
        size,
    )


def _single(text: str, size: float, side: float, field: str) -> Lines:
    try:
        lines = set_lines(((BOLD, text),), size, side)
    except WordTooWide as error:
        raise LetterDoesNotFit(field=field) from error
    if lines.count > 1:
        raise LetterDoesNotFit(field=field)
    return lines


def _recipient_lines(recipients: tuple[str, ...], side: float) -> tuple[Lines, ...]:
    """`Nơi nhận:` and its lines, each ending `;` and the last `.`."""
    if not recipients:
        return ()
    found = [set_lines(((BOLD_ITALIC, page_words()["recipients"]),), _HEADING, side)]
    for place, recipient in enumerate(recipients, start=1):
        end = "." if place == len(recipients) else ";"
        text = f"- {recipient.rstrip(' .;')}{end}"
        try:
            found.append(set_lines(((REGULAR, text),), _RECIPIENT, side, align="left"))
        except WordTooWide as error:
            raise LetterDoesNotFit(field="recipients") from error
    return tuple(found)
