"""A student changed elsewhere meanwhile: what differs, and which version to keep."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from counsellor_app.domain.pathway import PathwayPlan
from counsellor_app.domain.pathway_board import Standing
from counsellor_app.translation import tr
from counsellor_app.ui.common.buttons import plain_button, small
from counsellor_app.ui.common.card import clear
from counsellor_app.ui.common.labels import text_label, wrapped_label
from counsellor_app.ui.pathways.pathway_words import PathwayNames, changes


class ConflictCard(QFrame):
    """Both versions in words, and the two ways on."""

    kept_mine = Signal()
    took_theirs = Signal()

    def __init__(self, names: PathwayNames) -> None:
        super().__init__()
        self._names = names
        self.setProperty("kind", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(4)
        column.addLayout(self._lines)
        mine = small(plain_button(tr("Giữ bản đang sửa")))
        theirs = small(plain_button(tr("Lấy bản mới")))
        mine.clicked.connect(self.kept_mine)
        theirs.clicked.connect(self.took_theirs)
        row = QHBoxLayout()
        row.addWidget(mine)
        row.addWidget(theirs)
        row.addStretch(1)
        column.addLayout(row)
        self.hide()

    def show_versions(self, start: PathwayPlan | None, mine: PathwayPlan, now: Standing) -> None:
        """What was changed here and what elsewhere, since the same beginning."""
        clear(self._lines)
        theirs = now.plan or PathwayPlan(mine.planned_on)
        for title, plan in ((tr("Bản mới trong sổ"), theirs), (tr("Bản đang sửa ở đây"), mine)):
            self._lines.addWidget(text_label(title, "cell_bold", "text"))
            said = changes(start, plan, self._names) or [tr("Không thay đổi gì")]
            for line in said:
                self._lines.addWidget(wrapped_label(line, "cell", "text-2"))
        self.show()
