"""The heading of an official table: one tier, or two where headings stand over several columns."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QTableView

from counsellor_app.domain.summary_tables import Column
from counsellor_app.ui.common import theme

INSET = 8
_TIER = 30
_LINES = 2
_WRAP = Qt.TextFlag.TextWordWrap


class ReportTableHeader(QHeaderView):
    """Paints a heading over the columns it stands above."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._columns: list[Column] = []
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(theme.px(30))

    def measure(self, columns: Sequence[Column]) -> None:
        """Take on the headings of a table."""
        self._columns = list(columns)
        self.updateGeometry()

    @property
    def _two_tiers(self) -> bool:
        return any(column.over for column in self._columns)

    def _upper(self) -> int:
        return theme.line_height("caption_bold") * _LINES + 10 if self._two_tiers else 0

    def sizeHint(self) -> QSize:
        """One or two tiers high."""
        lower = self._lower() if self._two_tiers else self._tall()
        return QSize(super().sizeHint().width(), self._upper() + lower)

    def _lower(self) -> int:
        wrapped = any(" " in column.heading for column in self._columns if column.over)
        return theme.line_height("caption_bold") * _LINES + 8 if wrapped else theme.px(_TIER)

    def _tall(self) -> int:
        wrapped = any(" " in column.heading for column in self._columns if not column.words)
        lines = _LINES if wrapped else 1
        return theme.line_height("caption_bold") * lines + 18 if lines > 1 else theme.px(34)

    def least_width(self, section: int) -> int:
        """Room for the heading's longest word, and its share of the heading above."""
        metrics = QFontMetrics(theme.font("caption_bold"))
        column = self._columns[section]
        own = max((metrics.horizontalAdvance(word) for word in column.heading.split()), default=0)
        if not column.over:
            # Two lines at most.
            whole = metrics.horizontalAdvance(column.heading)
            return (
                max(own, whole // _LINES + theme.px(8) if " " in column.heading else whole)
                + 2 * INSET
            )
        group = self._group(section)
        over = metrics.horizontalAdvance(column.over) // _LINES + theme.px(10)
        return max(own + 2 * INSET, (over + 2 * INSET) // len(group))

    def _group(self, section: int) -> range:
        """The columns under the same heading as this one, side by side."""
        over = self._columns[section].over
        first = last = section
        while first > 0 and self._columns[first - 1].over == over:
            first -= 1
        while last + 1 < len(self._columns) and self._columns[last + 1].over == over:
            last += 1
        return range(first, last + 1)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """The heading itself, and its part of the one above."""
        if section >= len(self._columns):
            return
        column = self._columns[section]
        painter.save()
        painter.setClipRect(rect)
        painter.fillRect(rect, theme.token("sunken"))
        bottom = QRect(rect.left(), rect.bottom(), rect.width(), 1)
        painter.fillRect(bottom, theme.token("line"))
        painter.setFont(theme.font("caption_bold"))
        painter.setPen(theme.token("text-2"))
        place = QRect(rect)
        if column.over:
            self._paint_over(painter, rect, section)
            place.setTop(rect.top() + self._upper())
        side = Qt.AlignmentFlag.AlignLeft if column.words else Qt.AlignmentFlag.AlignRight
        flags = side | Qt.AlignmentFlag.AlignVCenter | _WRAP
        painter.drawText(place.adjusted(INSET, 0, -INSET, 0), flags, column.heading)
        painter.restore()

    def _paint_over(self, painter: QPainter, rect: QRect, section: int) -> None:
        group = self._group(section)
        left = rect.left() - sum(self.sectionSize(at) for at in group if at < section)
        width = sum(self.sectionSize(at) for at in group)
        whole = QRect(left, rect.top(), width, self._upper())
        middle = Qt.AlignmentFlag.AlignCenter | _WRAP
        painter.drawText(whole.adjusted(4, 2, -4, -2), middle, self._columns[section].over)
        line = QRect(left + 6, whole.bottom(), width - 12, 1)
        painter.fillRect(line, theme.token("line"))
