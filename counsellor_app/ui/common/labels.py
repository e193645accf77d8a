"""Words on the page: labels by type role, and the pill of a pathway's state."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from counsellor_app.translation import mark, tr
from counsellor_app.ui.common import icons, theme

NO_STATE = "NONE"
STATE_WORDS = {
    "NONE": mark("Chưa có"),
    "INTENDED": mark("Dự kiến"),
    "CONFIRMED": mark("Đã xác nhận"),
    "ACTUAL": mark("Thực tế"),
}
STATE_ICONS = {
    "NONE": "circle-dashed",
    "INTENDED": "circle-half",
    "CONFIRMED": "check-circle",
    "ACTUAL": "graduation-cap",
}
_TONE = "tone"
# Those window.qss has a rule for.
_TONES = frozenset(
    (
        "text", "text-2", "text-3", "danger", "warning", "success", "info", "accent-text",
        "private-text", "lock-text",
    )
)  # fmt: skip
_PILL_HEIGHT = 24
_PILL_INSET = 8
_PILL_GAP = 5
_PILL_ICON = 14


def text_label(text: str, role: str = "body", token: str = "text") -> QLabel:
    """A line of text in a type role and a colour token; never read as markup."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setFont(theme.font(role))
    _colour(label, token)
    return label


def wrapped_label(text: str, role: str = "body", token: str = "text") -> QLabel:
    """A paragraph that breaks its lines."""
    label = text_label(text, role, token)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return label


def as_tip(text: str) -> str:
    """A text as a tool tip: Qt would read `<img …>` in it as markup."""
    return f"<span>{escape(text)}</span>" if "<" in text else text


def recolour(label: QLabel, token: str) -> None:
    """Give a label another colour token."""
    if label.property(_TONE) != token:
        _colour(label, token)
        label.style().unpolish(label)
        label.style().polish(label)


def _colour(label: QLabel, token: str) -> None:
    """By a rule of the window's style sheet: a sheet of its own costs a label twice the time."""
    label.setProperty(_TONE, token)
    if token in _TONES:
        if label.styleSheet():
            label.setStyleSheet("")
    else:
        # A style sheet's colour beats a palette's: so the colour is one as well.
        label.setStyleSheet(f"color: {theme.hex_of(token)}; background: transparent;")


class ElidedLabel(QWidget):
    """A name in a narrow place: cut with … and whole in the tooltip."""

    def __init__(self, text: str = "", role: str = "body_bold", token: str = "text") -> None:
        super().__init__()
        self._text, self._role, self._token = text, role, token
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Show another text."""
        self._text = text
        self.setAccessibleName(text)
        self.setToolTip(as_tip(text))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the text."""
        metrics = QFontMetrics(theme.font(self._role))
        return QSize(metrics.horizontalAdvance(self._text) + 2, theme.line_height(self._role))

    def minimumSizeHint(self) -> QSize:
        """A few letters."""
        return QSize(theme.px(48), theme.line_height(self._role))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what there is room for."""
        painter = QPainter(self)
        painter.setFont(theme.font(self._role))
        painter.setPen(theme.token(self._token))
        shown = painter.fontMetrics().elidedText(
            self._text, Qt.TextElideMode.ElideRight, self.width()
        )
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, shown)


def state_token(state: str, part: str) -> str:
    """The colour token of a state: part `text`, `bg` or `bar`."""
    return f"state-{state.lower()}-{part}"


def pill_size(state: str) -> QSize:
    """The size of a state's pill."""
    metrics = QFontMetrics(theme.font("caption_bold"))
    words = metrics.horizontalAdvance(tr(STATE_WORDS[state]))
    width = words + theme.px(_PILL_ICON) + _PILL_GAP + 2 * _PILL_INSET
    return QSize(width, theme.px(_PILL_HEIGHT))


def paint_pill(painter: QPainter, rect: QRect, state: str) -> None:
    """Draw a state's pill, icon and word, at the left of `rect` and centred in its height."""
    size = pill_size(state)
    top = rect.top() + (rect.height() - size.height()) / 2
    pill = QRectF(rect.left(), top, size.width(), size.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.token(state_token(state, "bg")))
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
    colour = state_token(state, "text")
    ratio = painter.device().devicePixelRatioF() if painter.device() else 1.0
    picture = icons.pixmap(STATE_ICONS[state], colour, _PILL_ICON, ratio)
    side = theme.px(_PILL_ICON)
    painter.drawPixmap(QPointF(pill.left() + _PILL_INSET, pill.center().y() - side / 2), picture)
    painter.setFont(theme.font("caption_bold"))
    painter.setPen(theme.token(colour))
    words = pill.adjusted(_PILL_INSET + side + _PILL_GAP, 0, 0, 0)
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, tr(STATE_WORDS[state]))
    painter.restore()


class StatePill(QWidget):
    """The state of a pathway as icon and word."""

    def __init__(self, state: str = NO_STATE) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_state(state)

    def set_state(self, state: str) -> None:
        """Show another state."""
        self._state = state
        self.setAccessibleName(tr(STATE_WORDS[state]))
        self.setFixedSize(pill_size(state))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pill."""
        paint_pill(QPainter(self), self.rect(), self._state)


class KeyCap(QLabel):
    """A key as a small box: `Ctrl+K`."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.setFont(theme.font("caption"))
        self.setStyleSheet(
            f"color: {theme.hex_of('text-2')}; background: {theme.hex_of('sunken')};"
            f"border: 1px solid {theme.hex_of('line')}; border-radius: 4px; padding: 1px 5px;"
        )
