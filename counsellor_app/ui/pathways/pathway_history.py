"""Changes of mind: each dated plan and destination, and what it changed, the newest first."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsellor_app.domain.pathway import Destination
from counsellor_app.services.pathways import PathwayHistory
from counsellor_app.translation import tr
from counsellor_app.ui.common import theme
from counsellor_app.ui.common.labels import text_label, wrapped_label
from counsellor_app.ui.pathways.pathway_words import PathwayNames, changes, details, written

Changes = tuple[str, list[str]]
"""A day, and what changed on it."""


def history_lines(history: PathwayHistory, names: PathwayNames) -> list[Changes]:
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
    """The changes of one student: one text, so that another student is laid out in one go."""

    def __init__(self, names: PathwayNames) -> None:
        super().__init__()
        self._names = names
        self._text = wrapped_label("", "cell", "text")
        self._text.setTextFormat(Qt.TextFormat.RichText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(text_label(tr("Lịch sử thay đổi"), "cell_bold", "text-2"))
        column.addWidget(self._text)

    def show_history(self, history: PathwayHistory) -> None:
        """Show these changes."""
        lines = history_lines(history, self._names)
        self._text.setText(_written_out(lines) or escape(tr("Chưa ghi gì về hướng đi của em.")))

    @property
    def text(self) -> str:
        """What is shown, as markup."""
        return self._text.text()


def _written_out(lines: Sequence[Changes]) -> str:
    """The changes as markup: the day small and bold, a line for each change."""
    day_style = f"font-weight:600; font-size:{theme.px(12)}px; color:{theme.hex_of('text-2')}"
    parts = []
    for day, said in lines:
        parts.append(f'<p style="margin:6px 0 2px 0"><span style="{day_style}">{day}</span></p>')
        parts += [f'<p style="margin:0 0 3px 0">{escape(line)}</p>' for line in said]
    return "".join(parts)
