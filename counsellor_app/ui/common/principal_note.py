"""What the principal's window says of itself: no private note opens here."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from counsellor_app.translation import tr
from counsellor_app.ui.common import icons, theme
from counsellor_app.ui.common.labels import text_label


class PrincipalNote(QFrame):
    """An icon and a sentence on the accent's soft ground, for the top bar."""

    def __init__(self) -> None:
        super().__init__()
        words = tr("Chế độ hiệu trưởng không mở ghi chú tư vấn")
        self.setObjectName("principal_note")
        self.setStyleSheet(
            f"#principal_note {{ background: {theme.hex_of('selection')}; border-radius: 8px; }}"
        )
        sign = QLabel()
        side = theme.px(16)
        sign.setPixmap(icons.icon("eye-slash", "accent-text").pixmap(side, side))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 7, 12, 7)
        row.setSpacing(8)
        row.addWidget(sign)
        row.addWidget(text_label(words, "cell", "accent-text"))
        self.setAccessibleName(words)
