"""Changes of mind: each dated plan and destination, and what it changed, the newest first."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsellor_app.domain.pathway import Destination
from counsellor_app.services.pathways import PathwayHistory
from counsellor_app.translation import tr
from counsellor_app.ui.common.card import clear
from counsellor_app.ui.common.labels import text_label, wrapped_label
from counsellor_app.ui.pathways.pathway_words import PathwayNames, changes, details, written


def history_lines(history: PathwayHistory, names: PathwayNames) -> list[tuple[str, list[str]]]:
    """The day and what changed on it, newest first; what changed nothing is left out."""
    dated = [
        (plan.planned_on, changes(before, plan, names))
        for before, plan in pairwise((None, *history.plans))
        if plan is not None
    ]
    dated += [(one.dated_on, [_went(one, names)]) for one in history.destinations]
    dated = [(day, lines) for day, lines in dated if lines]
    dated.sort(key=lambda pair: pair[0])
    return [(written(day), lines) for day, lines in reversed(dated)]


def _went(destination: Destination, names: PathwayNames) -> str:
    words = [names.label(destination.pathway), details(destination), destination.evidence]
    return tr("Thực tế: {words}", words=" · ".join(part for part in words if part))


class HistoryList(QWidget):
    """The changes of one student."""

    def __init__(self, names: PathwayNames) -> None:
        super().__init__()
        self._names = names
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)

    def show_history(self, history: PathwayHistory) -> None:
        """Show these changes."""
        clear(self._column)
        self._column.addWidget(text_label(tr("Lịch sử thay đổi"), "cell_bold", "text-2"))
        lines = history_lines(history, self._names)
        if not lines:
            empty = tr("Chưa ghi gì về hướng đi của em.")
            self._column.addWidget(wrapped_label(empty, "cell", "text-3"))
        for day, said in lines:
            self._column.addWidget(text_label(day, "caption_bold", "text-2"))
            for line in said:
                self._column.addWidget(wrapped_label(line, "cell", "text"))
            self._column.addSpacing(6)
