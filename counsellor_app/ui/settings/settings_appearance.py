"""Giao diện: language, colours, text size, motion; each holds at once."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox

from counsellor_app.settings import DARK, LIGHT, SYSTEM
from counsellor_app.translation import mark, tr
from counsellor_app.ui.common.buttons import Segments
from counsellor_app.ui.common.card import Card
from counsellor_app.ui.common.fields import Field
from counsellor_app.ui.common.labels import wrapped_label
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.settings.settings_section import SettingsSection

# A language is called by its own name in every language.
_LANGUAGES = (("vi", "Tiếng Việt", ""), ("en", "English", ""))
_THEMES = (
    (LIGHT, mark("Sáng"), "sun"),
    (DARK, mark("Tối"), "moon"),
    (SYSTEM, mark("Theo máy"), "desktop"),
)
_SIZES = ((100, "100 %", ""), (112, "112 %", ""), (125, "125 %", ""))


class AppearanceSection(SettingsSection):
    """Of this computer alone: another machine with the same notebook keeps its own."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        themes = [(code, tr(words), icon) for code, words, icon in _THEMES]
        self.choices = {
            "language": Segments(_LANGUAGES, tr("Ngôn ngữ")),
            "theme": Segments(themes, tr("Màu nền")),
            "text_size": Segments(_SIZES, tr("Cỡ chữ")),
        }
        card = Card(tr("Giao diện trên máy này"))
        card.body.setSpacing(14)
        for name, segments in self.choices.items():
            card.body.addWidget(Field(segments.accessibleName(), segments))
            segments.changed.connect(lambda value, one=name: self._choose(one, value))
        self.still = QCheckBox(tr("Giảm chuyển động"))
        self.still.clicked.connect(lambda on: self._choose("reduced_motion", on))
        card.body.addWidget(self.still)
        self.column.addWidget(card)
        words = tr("Các lựa chọn này chỉ của máy này; máy khác mở cùng sổ vẫn theo máy ấy.")
        self.column.addWidget(wrapped_label(words, "cell", "text-2"))

    def refresh(self) -> None:
        """Show what holds."""
        present = self.workplace.settings.present
        for name, segments in self.choices.items():
            segments.value = getattr(present, name)
        self.still.setChecked(present.reduced_motion)

    def focus_on(self, name: str) -> None:
        """The choice just made."""
        if name in self.choices:
            segments = self.choices[name]
            segments.button(segments.value).setFocus()
        elif name == "reduced_motion":
            self.still.setFocus()

    def _choose(self, name: str, value: object) -> None:
        self.workplace.settings.change(**{name: value})
        self.focused = name
        self.workplace.changes.appearance.emit()
