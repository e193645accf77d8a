"""The name of a catalogue above its table, and what it is for."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from counsellor_app.translation import tr
from counsellor_app.ui.catalogues.catalogue_words import ListedCatalogue
from counsellor_app.ui.common.labels import text_label, wrapped_label


def heading(listed: ListedCatalogue) -> QVBoxLayout:
    """Two lines close together."""
    words = QVBoxLayout()
    words.setSpacing(2)
    words.addWidget(text_label(tr(listed.words), "card"))
    words.addWidget(wrapped_label(tr(listed.purpose), "body", "text-2"))
    return words
