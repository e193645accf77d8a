"""Which report: its basis, who receives it, whether small cells are hidden; and its checks."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QScrollArea, QVBoxLayout, QWidget

from counsellor_app.domain.summary import Basis
from counsellor_app.translation import mark, tr
from counsellor_app.ui.common.choices import FilterCombo
from counsellor_app.ui.common.fields import Field
from counsellor_app.ui.common.labels import wrapped_label
from counsellor_app.ui.reports.report_check_list import ReportCheckList

_BASES = {
    "intended": mark("Theo hướng đi dự kiến"),
    "actual": mark("Theo kết quả thực tế"),
}


class ReportChoice(QScrollArea):
    """The left pane; it scrolls alone."""

    changed = Signal()

    def __init__(self, *, leads_there: bool = True) -> None:
        super().__init__()
        self.setProperty("ground", "surface")
        self.report = FilterCombo([(code, tr(text)) for code, text in _BASES.items()])
        self.report.code = "intended"
        self.receiver = FilterCombo(placeholder=tr("Chưa ghi nơi nhận"))
        self.hide_small = QCheckBox(tr("Ẩn ô nhỏ hơn 5 em"))
        self.checks = ReportCheckList(leads_there=leads_there)
        inside = QWidget()
        inside.setProperty("ground", "surface")
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(14)
        column.addWidget(Field(tr("Báo cáo"), self.report))
        column.addWidget(Field(tr("Nơi nhận"), self.receiver))
        column.addLayout(self._hiding())
        column.addSpacing(2)
        column.addWidget(self.checks)
        column.addStretch(1)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.report.picked.connect(lambda _: self.changed.emit())
        self.hide_small.toggled.connect(lambda _: self.changed.emit())

    def _hiding(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(self.hide_small)
        hint = tr("Cho bản gửi ra ngoài ngành. Gói nộp luôn ghi số đúng.")
        self.hide_small.setAccessibleDescription(hint)
        column.addWidget(wrapped_label(hint, "caption", "text-2"))
        return column

    @property
    def basis(self) -> Basis:
        """By intention, or by what really came."""
        return "actual" if self.report.code == "actual" else "intended"

    @property
    def circulate(self) -> bool:
        """Whether small cells are hidden."""
        return self.hide_small.isChecked()

    def put(self, basis: str, circulate: bool) -> None:
        """Choose without telling."""
        self.report.code = basis
        self.hide_small.blockSignals(True)
        self.hide_small.setChecked(circulate)
        self.hide_small.blockSignals(False)

    def set_receivers(self, names: list[str]) -> None:
        """Who reports go to; the first, unless another was chosen."""
        chosen = self.receiver.code
        self.receiver.set_items([(name, name) for name in names])
        self.receiver.code = chosen if chosen in names else next(iter(names), "")
