"""A name with what follows it, in one line: **Sơn Thị Ngọc Hân** · 9A1."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from counsellor_app.ui.common import theme


class NamedLine(QWidget):
    """The name bold, and cut with … where it is too long; what follows it quiet."""

    def __init__(self, name: str, after: str = "", role: str = "body") -> None:
        super().__init__()
        self._name, self._after = name, f" · {after}" if after else ""
        self._roles = (f"{role}_bold", role)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{name}, {after}" if after else name)

    def sizeHint(self) -> QSize:
        """As wide as all of it."""
        widths = [
            QFontMetrics(theme.font(role)).horizontalAdvance(text)
            for role, text in zip(self._roles, (self._name, self._after), strict=True)
        ]
        return QSize(sum(widths) + 2, theme.line_height(self._roles[0]))

    def minimumSizeHint(self) -> QSize:
        """A few letters."""
        return QSize(theme.px(64), theme.line_height(self._roles[0]))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the name, then what follows where there is room for it."""
        del event
        painter = QPainter(self)
        bold, plain = (theme.font(role) for role in self._roles)
        after = QFontMetrics(plain).horizontalAdvance(self._after)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(bold)
        painter.setPen(theme.token("text"))
        room = max(self.width() - after, self.width() // 2)
        name = painter.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(self.rect(), middle, name)
        taken = painter.fontMetrics().horizontalAdvance(name)
        painter.setFont(plain)
        painter.setPen(theme.token("text-2"))
        rest = QRect(taken, 0, self.width() - taken, self.height())
        words = painter.fontMetrics().elidedText(
            self._after, Qt.TextElideMode.ElideRight, rest.width()
        )
        painter.drawText(rest, middle, words)
