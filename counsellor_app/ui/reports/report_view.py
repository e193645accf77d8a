"""A report looked at: bars by kind and by class, and the official tables."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from counsellor_app.domain.summary_bars import KindCount
from counsellor_app.domain.summary_published import Number
from counsellor_app.domain.summary_tables import Table
from counsellor_app.services.report_checks import Report
from counsellor_app.translation import tr
from counsellor_app.ui.common import theme
from counsellor_app.ui.common.buttons import Tabs
from counsellor_app.ui.common.card import Card
from counsellor_app.ui.common.labels import text_label, wrapped_label
from counsellor_app.ui.reports.report_bars import ClassBars, KindBar, KindBars, ThinSwatch
from counsellor_app.ui.reports.report_hues import hue_tokens
from counsellor_app.ui.reports.report_table import ReportTable
from counsellor_app.ui.reports.report_words import kind_label

_CHECKS = "Kiểm tra"  # stands at the left already
_FIRST = "Biểu 2"
_BESIDE = 560


class ReportView(QScrollArea):
    """The right pane: what is handed in, as it stands today."""

    def __init__(self) -> None:
        super().__init__()
        self._report: Report | None = None
        self._sheet = _FIRST
        self.kind_bars, self.class_bars = KindBars(), ClassBars()
        self.table = ReportTable()
        self._tabs: Tabs | None = None
        self._title = wrapped_label("", "card")
        self._counted = text_label("", "cell", "text-2")
        self._notes = wrapped_label("", "caption", "text-2")
        self._lay_out()

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setProperty("ground", "app")
        self._bars = QHBoxLayout()
        self._bars.setSpacing(16)
        self._bars.addWidget(self._kinds_card(), 3)
        self._bars.addWidget(self._classes_card(), 2)
        self._tab_row = QHBoxLayout()
        column = QVBoxLayout(inside)
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(16)
        column.addLayout(self._bars)
        column.addWidget(self._table_card())
        column.addStretch(1)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _kinds_card(self) -> Card:
        self._before = QWidget()
        legend = QHBoxLayout(self._before)
        legend.setContentsMargins(0, 0, 0, 0)
        legend.setSpacing(6)
        legend.addWidget(ThinSwatch())
        legend.addWidget(text_label(tr("Thanh mảnh: năm học trước"), "caption", "text-2"))
        head = QHBoxLayout()
        head.addWidget(text_label(tr("Số em theo hướng đi"), "card"), 1)
        head.addWidget(self._before)
        card = Card()
        card.body.addLayout(head)
        card.body.addWidget(self.kind_bars)
        card.body.addStretch(1)
        return card

    def _classes_card(self) -> Card:
        card = Card()
        card.body.addWidget(text_label(tr("Theo lớp"), "card"))
        card.body.addWidget(self.class_bars)
        said = tr("Màu theo hướng đi ở bên. Số bên phải là sĩ số.")
        card.body.addWidget(wrapped_label(said, "caption", "text-2"))
        card.body.addStretch(1)
        return card

    def _table_card(self) -> Card:
        card = Card(inset=0)
        head = QVBoxLayout()
        head.setContentsMargins(16, 6, 16, 12)
        head.setSpacing(10)
        head.addLayout(self._tab_row)
        words = QHBoxLayout()
        words.addWidget(self._title, 1)
        words.addWidget(self._counted)
        head.addLayout(words)
        self._notes.setContentsMargins(16, 10, 16, 12)
        card.body.setSpacing(0)
        card.body.addLayout(head)
        card.body.addWidget(self.table)
        card.body.addWidget(self._notes)
        return card

    @property
    def sheet(self) -> str:
        """The table that is shown, by the name of its sheet."""
        return self._sheet

    @property
    def stops(self) -> list[QWidget]:
        """Where Tab stops, in reading order."""
        tabs = self._tabs.findChildren(QPushButton) if self._tabs is not None else []
        return [self, *tabs, self.table]

    def show_report(self, report: Report, sheet: str = "") -> None:
        """Show a report; the same table as before where it has it."""
        self._report = report
        self._sheet = sheet or self._sheet
        self._show_bars(report)
        tables = [table for table in report.tables if table.sheet != _CHECKS]
        names = [table.sheet for table in tables]
        if self._sheet not in names:
            self._sheet = names[min(1, len(names) - 1)]
        self._make_tabs(names)
        self._show_table()

    def _make_tabs(self, names: list[str]) -> None:
        if self._tabs is not None:
            self._tab_row.removeWidget(self._tabs)
            self._tabs.deleteLater()
        self._tabs = Tabs([(name, name) for name in names], tr("Các biểu"))
        self._tabs.value = self._sheet
        self._tabs.changed.connect(self._choose_table)
        self._tab_row.addWidget(self._tabs)

    def _choose_table(self, sheet: object) -> None:
        self._sheet = str(sheet)
        self._show_table()

    def _show_table(self) -> None:
        report = self._report
        if report is None:
            return
        table = next(one for one in report.tables if one.sheet == self._sheet)
        self._title.setText(table.title)
        self._counted.setText(_counted(table))
        hues = hue_tokens([kind.kind for kind in report.kinds])
        swatches = {label: hues[kind] for label, kind in report.kind_of.items()}
        self.table.show_table(table, report.words, swatches)
        self._notes.setText("\n".join(table.notes))
        self._notes.setVisible(bool(table.notes))

    def _show_bars(self, report: Report) -> None:
        hues = hue_tokens([kind.kind for kind in report.kinds])
        shown = [kind for kind in report.kinds if kind.count != 0 or report.before.get(kind.kind)]
        bars = [
            KindBar(
                kind_label(kind),
                hues[kind.kind],
                _known(kind.count),
                report.words(kind.count),
                _known(report.before.get(kind.kind, 0)) if report.before else None,
            )
            for kind in shown
        ]
        self.kind_bars.show_bars(bars)
        self._before.setVisible(bool(report.before))
        classes = report.summary.classes
        self.class_bars.show_classes(
            [
                (name, _segments(shown, hues, at, report), report.words(report.totals[at]))
                for at, name in enumerate(classes)
            ]
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cards side by side where there is room."""
        super().resizeEvent(event)
        wide = self.viewport().width() >= theme.px(_BESIDE)
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._bars.setDirection(way)


def _segments(
    kinds: list[KindCount], hues: dict[str, str], at: int, report: Report
) -> list[tuple[int, str, str]]:
    """A class's bar; what is hidden is the pale rest of it."""
    found = [(_known(kind.by_class[at]) or 0, hues[kind.kind], kind_label(kind)) for kind in kinds]
    hidden = (_known(report.totals[at]) or 0) - sum(number for number, _, _ in found)
    return [*found, (hidden, "line-soft", tr("ô ẩn"))] if hidden > 0 else found


def _known(number: Number) -> int | None:
    return number if isinstance(number, int) else None


def _counted(table: Table) -> str:
    """`Tính đến ngày 13/04/2027`, as it stands on the paper."""
    return table.subtitles[1] if len(table.subtitles) > 1 else ""
