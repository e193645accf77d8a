"""A number in a small tag beside a title."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from counsellor_app.ui.common import theme


class CountTag(QLabel):
    """How many there are; hidden while there are none."""

    def __init__(self, count: int = 0) -> None:
        super().__init__()
        self.setFont(theme.font("caption"))
        self.setStyleSheet(
            f"color: {theme.hex_of('text-2')}; background: {theme.hex_of('state-none-bg')};"
            "border-radius: 6px; padding: 2px 7px;"
        )
        self.show_count(count)

    def show_count(self, count: int) -> None:
        """Show another number."""
        self.setText(str(count))
        self.setVisible(count > 0)
