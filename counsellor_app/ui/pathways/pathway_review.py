"""Before many are confirmed at once: who, with what wish, and what is still asked of whom."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from counsellor_app.domain.pathway_board import BoardRow, ReviewRow, review
from counsellor_app.translation import mark, tr
from counsellor_app.ui.common import theme
from counsellor_app.ui.common.buttons import plain_button, primary_button
from counsellor_app.ui.common.card import Card, clear
from counsellor_app.ui.common.fields import Field
from counsellor_app.ui.common.labels import wrapped_label
from counsellor_app.ui.common.page import Footer
from counsellor_app.ui.common.tables import Cell, Column, RowsModel, RowsTable
from counsellor_app.ui.pathways.pathway_words import (
    FAMILY_ICONS,
    FAMILY_VIEWS,
    PathwayNames,
    details,
)

_ASKED = 260
_DOUBTS = {
    "": ("check", "success", mark("Sẽ xác nhận")),
    "wish": ("circle-dashed", "text-2", mark("Chưa có nguyện vọng, chưa xác nhận")),
    "confirmed": ("check-circle", "text-2", mark("Đã xác nhận từ trước")),
    "actual": ("graduation-cap", "text-2", mark("Đã có kết quả thực tế")),
    "reason": ("warning-circle", "warning", mark("Cần lý do, ghi ở trên")),
}


class AskedArea(QScrollArea):
    """As high as its questions, up to a part of the page."""

    def sizeHint(self) -> QSize:
        """The height of the questions now."""
        widget = self.widget()
        if widget is None:
            return super().sizeHint()
        hint = widget.sizeHint()
        height = max(hint.height(), widget.minimumSizeHint().height())
        return QSize(hint.width(), min(theme.px(_ASKED), height))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The questions changed: so does the height."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)


class PathwayReview(QWidget):
    """A section of the page; `confirmed(students, reasons)` or `closed`."""

    confirmed = Signal(object, object)
    closed = Signal()

    def __init__(self, names: PathwayNames) -> None:
        super().__init__()
        self._rows: tuple[ReviewRow, ...] = ()
        self._reasons: dict[int, QLineEdit] = {}
        self._asked = Card(tr("Phụ huynh chưa đồng ý: vì sao vẫn xác nhận?"))
        self._model: RowsModel[ReviewRow] = RowsModel(
            [], self._columns(names), lambda one: self._spoken(one)
        )
        self.table = RowsTable(self._model, tr("Các em sắp được xác nhận"))
        self._footer = Footer(self)
        self._back = plain_button(tr("Quay lại bảng"))
        self.confirm_button = primary_button(tr("Xác nhận"), "check-circle")
        self._footer.add(self._back)
        self._footer.add(self.confirm_button)
        card = QHBoxLayout()
        card.setContentsMargins(16, 16, 16, 12)
        card.addWidget(self._asked_area())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(card)
        column.addWidget(self.table, 1)
        column.addWidget(self._footer)
        self._back.clicked.connect(self.closed)
        self.confirm_button.clicked.connect(self._confirm)

    def _asked_area(self) -> QScrollArea:
        """The questions, never more than half the page."""
        self._area = AskedArea()
        self._area.setWidgetResizable(True)
        self._area.setWidget(self._asked)
        self._area.setMaximumHeight(theme.px(_ASKED))
        self._area.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return self._area

    def _columns(self, names: PathwayNames) -> list[Column[ReviewRow]]:
        def wish(one: ReviewRow) -> Cell:
            first = one.row.first
            return Cell(names.label(first.pathway), second=details(first)) if first else Cell("")

        def family(one: ReviewRow) -> Cell:
            view = one.row.standing.family_view
            return Cell(tr(FAMILY_VIEWS[view]), icon=FAMILY_ICONS[view])

        return [
            Column(tr("STT"), lambda one: str(one.row.number), align="right"),
            Column(tr("Họ và tên"), lambda one: Cell(one.row.full_name, bold=True)),
            Column(tr("Lớp"), lambda one: one.row.class_name),
            Column(tr("Nguyện vọng 1"), wish, stretch=True),
            Column(tr("Phụ huynh"), family),
            Column(tr("Việc sẽ làm"), self._doubt),
        ]

    def _doubt(self, one: ReviewRow) -> Cell:
        doubt = "" if one.doubt == "reason" and self._reason(one.row.student) else one.doubt
        icon, token, words = _DOUBTS[doubt]
        return Cell(tr(words), icon=icon, token=token if doubt else "text")

    def _spoken(self, one: ReviewRow) -> str:
        return f"{one.row.full_name}, {one.row.class_name}, {self._doubt(one).text}"

    def show_rows(self, rows: Sequence[BoardRow]) -> None:
        """Show the ticked students; those who need a reason get a line for it."""
        self._rows = tuple(sorted(review(rows), key=lambda one: one.doubt not in ("", "reason")))
        self._reasons.clear()
        clear(self._asked.body)
        for one in self._rows:
            if one.doubt == "reason":
                line = QLineEdit()
                line.textEdited.connect(lambda _: self._count())
                self._reasons[one.row.student] = line
                plan = one.row.standing.plan
                hint = plan.family_words if plan else ""
                self._asked.body.addWidget(Field(one.row.full_name, line, hint=hint))
        if self._reasons:
            kept = tr("Lý do ở lại trong sổ, không vào thư và báo cáo.")
            self._asked.body.addWidget(wrapped_label(kept, "cell", "text-2"))
        self._area.setVisible(bool(self._reasons))
        self._count()
        self.confirm_button.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def ready(self) -> list[int]:
        """The students who would be confirmed now."""
        return [
            one.row.student
            for one in self._rows
            if not one.doubt or (one.doubt == "reason" and self._reason(one.row.student))
        ]

    def _reason(self, student: int) -> str:
        line = self._reasons.get(student)
        return line.text().strip() if line is not None else ""

    def _count(self) -> None:
        ready = len(self.ready)
        self._model.set_rows(self._rows)
        waiting = len(self._rows) - ready
        said = tr("{count} em chưa xác nhận lần này.", count=waiting) if waiting else ""
        self._footer.say(said)
        self.confirm_button.set_words(tr("Xác nhận {count} em", count=ready))
        self.confirm_button.setEnabled(ready > 0)

    def _confirm(self) -> None:
        reasons = {student: self._reason(student) for student in self._reasons}
        self.confirmed.emit(self.ready, {s: words for s, words in reasons.items() if words})
