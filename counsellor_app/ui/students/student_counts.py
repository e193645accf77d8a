"""Under the table: how many fit the filters, and how many of them in each state."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from counsellor_app.domain.student_index import ListedStudent
from counsellor_app.translation import mark, tr
from counsellor_app.ui.common import icons, theme
from counsellor_app.ui.common.buttons import Button
from counsellor_app.ui.common.labels import STATE_ICONS, state_token, text_label

_COUNTED = {
    "ACTUAL": mark("{count} thực tế"),
    "CONFIRMED": mark("{count} đã xác nhận"),
    "INTENDED": mark("{count} dự kiến"),
    "NONE": mark("{count} chưa có"),
}


def number(many: int) -> str:
    """A number as it is written here: `1.204`."""
    return f"{many:,}".replace(",", ".")


class StateCounts(QFrame):
    """`asked` tells the state whose number was pressed."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "footer")
        self.setFixedHeight(theme.px(44))
        self._many = text_label("", "cell_bold")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(self._many)
        row.addWidget(text_label(tr("hợp bộ lọc"), "cell", "text-2"))
        row.addStretch(1)
        self._buttons = {state: self._button(state) for state in _COUNTED}
        for button in self._buttons.values():
            row.addWidget(button)

    def _button(self, state: str) -> Button:
        made = Button("", "text")
        made.setProperty("scale", "small")
        ink = state_token(state, "text")
        made.setIcon(icons.icon(STATE_ICONS[state], ink))
        side = theme.px(14)
        made.setIconSize(QSize(side, side))
        made.setFont(theme.font("caption_bold"))
        made.setStyleSheet(
            f"QPushButton {{ color: {theme.hex_of(ink)}; border: 2px solid transparent;"
            f" background: {theme.hex_of(state_token(state, 'bg'))}; padding: 0 8px;"
            f" border-radius: {theme.px(12)}px; min-height: {theme.px(20)}px; }}"
            f"QPushButton:focus {{ border-color: {theme.hex_of('accent')}; }}"
        )
        made.clicked.connect(lambda: self.asked.emit(state))
        return made

    def show_found(self, found: Sequence[ListedStudent]) -> None:
        """Count these."""
        self._many.setText(tr("{count} em", count=number(len(found))))
        counted = Counter(student.state for student in found)
        for state, button in self._buttons.items():
            button.set_words(tr(_COUNTED[state], count=number(counted[state])))
            button.setVisible(counted[state] > 0)
