"""Steps 5 and 6 into a new year: what of the new intake, and everything once more in numbers."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from counsellor_app.domain.year_rollover import UNDO_DAYS, Rollover
from counsellor_app.translation import tr
from counsellor_app.ui.common.card import Card, line
from counsellor_app.ui.common.labels import text_label, wrapped_label
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.settings.rollover_step import RolloverStep

_WIDEST = 760


class IntakeStep(RolloverStep):
    """Says how new students come: afterwards, by Excel. Sets nothing."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(
            workplace,
            tr("Tuyển mới"),
            tr("Bước này không cần làm gì. Các em mới vào trường được nhập sau khi chuyển năm."),
        )
        card = Card()
        card.setMaximumWidth(_WIDEST)
        for text in (
            tr("Khi đã sang năm mới, mở Học sinh, chọn Nhập danh sách và chọn danh sách lớp đầu "
               "cấp (khối 6, khối 10)."),
            tr("Em từng học ở trường, như em lớp 9 học tiếp lớp 10, được nhận ra theo mã định "
               "danh hoặc họ tên và ngày sinh; hồ sơ cũ được nối tiếp, không ghi hai lần."),
            tr("Diện chính sách được xác nhận theo từng năm, nên không chuyển sang. Nhập lại theo "
               "danh sách của năm mới."),
        ):  # fmt: skip
            card.body.addWidget(wrapped_label(text))
        self.column.addWidget(card)
        self.column.addStretch(1)


class SummaryStep(RolloverStep):
    """How many go which way, and what stays open."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(
            workplace,
            tr("Tóm tắt"),
            tr(
                "Năm cũ được khép lại, vẫn mở xem được. Trong {days} ngày thầy/cô quay lại được, "
                "miễn là năm mới chưa ghi thêm gì.",
                days=UNDO_DAYS,
            ),
        )
        self._inner = QWidget()
        self._inner.setProperty("ground", "none")
        self._column = QVBoxLayout(self._inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._card = Card()
        scroll = QScrollArea()
        scroll.setWidget(self._inner)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.column.addWidget(scroll, 1)

    def refresh(self) -> None:
        """Count again."""
        if self.rollover is None:
            return
        self._card.hide()
        self._card.deleteLater()
        while self._column.count():
            self._column.takeAt(0)
        self._card = Card()
        self._card.setMaximumWidth(_WIDEST)
        self._card.body.addLayout(_grid(number_lines(self.rollover)))
        for text in open_ends(self.rollover):
            self._card.body.addWidget(line())
            self._card.body.addWidget(wrapped_label(text, "cell", "warning"))
        self._column.addWidget(self._card)
        self._column.addStretch(1)


def number_lines(rollover: Rollover) -> list[tuple[str, str]]:
    """What happens, and to how many."""
    counts = rollover.counts
    return [
        (tr("Lên lớp"), tr("{count} em", count=counts.promoted)),
        (tr("Ở lại lớp"), tr("{count} em", count=counts.repeating)),
        (tr("Ra trường"), tr("{count} em", count=counts.finished)),
        (tr("Chuyển trường, thôi học"), tr("{count} em", count=counts.leaving)),
        (tr("Lớp của năm mới"), tr("{count} lớp", count=counts.classes)),
    ]


def open_ends(rollover: Rollover) -> list[str]:
    """What may be done later and should not be forgotten."""
    missing = rollover.without_destination
    if not missing:
        return []
    return [tr("{count} em ra trường chưa có kết quả thực tế. Khi đã sang năm mới, kết quả ấy nhập "
               "bằng danh sách Excel.", count=missing)]  # fmt: skip


def _grid(lines: list[tuple[str, str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(10)
    for row, (words, number) in enumerate(lines):
        grid.addWidget(text_label(words, "body", "text-2"), row, 0)
        figure = text_label(number, "body_bold")
        figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(figure, row, 1)
    grid.setColumnStretch(2, 1)
    return grid
