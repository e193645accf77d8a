"""A row beside the red margin line: how it is laid out at a width, and how it is painted."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen

from counsellor_app.ui.common import icons, theme

LEFT = 82  # from the edge to the red line
INSET = 14
_TOP = 11
_ICON = 16
_GAP = 7
_BELOW = 4
_CHIP = 30
_CHIP_GAP = 7
_CHIP_INSET = 10
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_ONE_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
# ground, edge, words, icon of a chip
_CHIPS = {
    "private": ("private", "private-edge", "private-text", "lock"),
    "private-open": ("private", "private-edge", "private-text", "lock-open"),
    "info": ("info-soft", "info-soft", "info", "info"),
    "warning": ("warning-soft", "warning-soft", "warning", "warning"),
    "": ("sunken", "line", "text-2", ""),
}


@dataclass(frozen=True, slots=True)
class MarginRow:
    """What happened and when: the day left of the line, the words right of it."""

    left_top: str
    left_bottom: str = ""
    icon: str = ""
    title: str = ""
    after_title: str = ""
    text: str = ""
    chip_text: str = ""
    chip_kind: str = ""  # private, private-open (words over several lines), info, warning
    tinted: bool = False
    icon_token: str = "accent"
    subject: object = None  # what the page knows the row by

    def spoken(self) -> str:
        """The row as a screen reader says it; an open private note is not said."""
        chip = "" if self.chip_kind == "private-open" else self.chip_text
        said = (self.left_top, self.left_bottom, self.title, self.after_title, self.text, chip)
        return ", ".join(part for part in said if part)


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the parts of a row stand, from the top left of the row."""

    title: QRect
    text: QRect
    chip: QRect
    height: int


def lay_out(row: MarginRow, width: int) -> Layout:
    """The places of the parts in a row of a width."""
    left = theme.px(LEFT) + INSET
    room = max(width - left - INSET, theme.px(80))
    y = theme.px(_TOP)
    title = QRect(left, y, room, theme.line_height("body"))
    y = title.bottom() + 1
    text = QRect()
    if row.text:
        y += _BELOW
        text = QRect(left, y, room, _height(row.text, theme.font("cell"), room))
        y = text.bottom() + 1
    chip = QRect()
    if row.chip_text:
        y += _CHIP_GAP
        chip = QRect(QPoint(left, y), _chip_size(row, room))
        y = chip.bottom() + 1
    days = 2 if row.left_bottom else 1
    least = days * theme.line_height("body") + 2 * theme.px(_TOP)
    return Layout(title, text, chip, max(y + theme.px(_TOP) + 1, least))


def _height(text: str, font: QFont, width: int) -> int:
    return QFontMetrics(font).boundingRect(QRect(0, 0, width, 100_000), _WRAP, text).height()


def _chip_size(row: MarginRow, room: int) -> QSize:
    font = theme.font("cell")
    sign = theme.px(_ICON) + _GAP if _CHIPS[row.chip_kind][3] else 0
    if row.chip_kind == "private-open":
        words = _height(row.chip_text, font, room - 2 * _CHIP_INSET - sign)
        return QSize(room, max(words + 2 * 7, theme.px(_CHIP)))
    words = QFontMetrics(font).horizontalAdvance(row.chip_text)
    return QSize(min(words + sign + 2 * _CHIP_INSET + 2, room), theme.px(_CHIP))


def paint_row(painter: QPainter, rect: QRect, row: MarginRow, places: Layout) -> None:
    """Draw the words of a row; ground and lines are the list's."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_days(painter, rect, row)
    at = rect.topLeft()
    _paint_title(painter, places.title.translated(at), row)
    if row.text:
        painter.setFont(theme.font("cell"))
        painter.setPen(theme.token("text-2"))
        painter.drawText(places.text.translated(at), _WRAP, row.text)
    if row.chip_text:
        _paint_chip(painter, places.chip.translated(at), row)


def _paint_days(painter: QPainter, rect: QRect, row: MarginRow) -> None:
    line = theme.line_height("body")
    top = rect.top() + theme.px(_TOP)
    where = QRect(rect.left(), top, theme.px(LEFT) - 12, line)
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    painter.setFont(theme.font("body_bold"))
    painter.setPen(theme.token("on-selection" if row.tinted else "text"))
    painter.drawText(where, right, row.left_top)
    painter.setFont(theme.font("cell"))
    painter.setPen(theme.token("text-3"))
    painter.drawText(where.translated(0, line - 1), right, row.left_bottom)


def _paint_title(painter: QPainter, rect: QRect, row: MarginRow) -> None:
    if row.icon:
        side = theme.px(_ICON)
        ratio = painter.device().devicePixelRatioF()
        sign = icons.pixmap(row.icon, row.icon_token, _ICON, ratio)
        painter.drawPixmap(QRect(rect.left(), rect.center().y() - side // 2, side, side), sign)
        rect = rect.adjusted(side + _GAP, 0, 0, 0)
    painter.setFont(theme.font("body_bold"))
    painter.setPen(theme.token("text"))
    used = _draw_line(painter, rect, row.title)
    if row.after_title:
        painter.setFont(theme.font("cell"))
        painter.setPen(theme.token("text-3"))
        _draw_line(painter, rect.adjusted(used + _GAP, 0, 0, 0), row.after_title)


def _draw_line(painter: QPainter, rect: QRect, text: str) -> int:
    shown = painter.fontMetrics().elidedText(
        text, Qt.TextElideMode.ElideRight, max(rect.width(), 0)
    )
    painter.drawText(rect, _ONE_LINE, shown)
    return painter.fontMetrics().horizontalAdvance(shown)


def _paint_chip(painter: QPainter, rect: QRect, row: MarginRow) -> None:
    ground, edge, words, picture = _CHIPS[row.chip_kind]
    painter.setPen(QPen(theme.token(edge), 1))
    painter.setBrush(theme.token(ground))
    painter.drawRoundedRect(rect.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
    inner = rect.adjusted(_CHIP_INSET, 0, -_CHIP_INSET, 0)
    opened = row.chip_kind == "private-open"
    if picture:
        side = theme.px(_ICON)
        ratio = painter.device().devicePixelRatioF()
        top = rect.top() + 8 if opened else rect.center().y() - side // 2
        painter.drawPixmap(
            QRect(inner.left(), top, side, side), icons.pixmap(picture, words, _ICON, ratio)
        )
        inner.adjust(side + _GAP, 0, 0, 0)
    painter.setFont(theme.font("cell"))
    painter.setPen(theme.token(words))
    if opened:
        painter.drawText(inner.adjusted(0, 7, 0, 0), _WRAP, row.chip_text)
    else:
        _draw_line(painter, inner, row.chip_text)
