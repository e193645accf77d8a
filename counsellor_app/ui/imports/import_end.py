"""The third step, where rows stayed out: what was brought in, and what still waits."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from counsellor_app.translation import mark, tr
from counsellor_app.ui.common import icons
from counsellor_app.ui.common.buttons import plain_button, primary_button, text_button
from counsellor_app.ui.common.card import Card
from counsellor_app.ui.common.labels import text_label, wrapped_label
from counsellor_app.ui.common.page import INSET
from counsellor_app.ui.imports.import_words import done_words, figure

_OPEN_LIST = {
    "students": mark("Mở danh sách học sinh"),
    "pathways": mark("Mở bảng hướng đi"),
    "sessions": mark("Mở sổ phiên tư vấn"),
}
_ICON = 32


class ImportEnd(QWidget):
    """Rows that were refused can still be kept in a file; then on to the list."""

    refused_asked = Signal()
    list_asked = Signal()
    another_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        card = Card()
        sign = QLabel()
        sign.setPixmap(icons.pixmap("check-circle", "success", _ICON))
        self._title = text_label("", "card")
        self._words = wrapped_label("", "body", "text-2")
        self.save_refused = primary_button("", "download-simple")
        self.open_list = plain_button("", "arrow-right")
        self.another = text_button(tr("Nhập tệp khác"))
        self.save_refused.clicked.connect(self.refused_asked)
        self.open_list.clicked.connect(self.list_asked)
        self.another.clicked.connect(self.another_asked)
        card.body.setSpacing(12)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(sign)
        head.addWidget(self._title, 1)
        card.body.addLayout(head)
        card.body.addWidget(self._words)
        row = QHBoxLayout()
        row.setSpacing(10)
        for button in (self.save_refused, self.open_list, self.another):
            row.addWidget(button)
        row.addStretch(1)
        card.body.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(INSET, 16, INSET, 16)
        column.addWidget(card)
        column.addStretch(1)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)

    def show_result(self, kind: str, taken: int, refused: int) -> None:
        """What came in, and how many rows did not."""
        self._title.setText(done_words(kind, taken))
        self._words.setText(
            tr("{count} dòng còn lỗi nên chưa nhập. Tải các dòng ấy về, sửa trong Excel rồi nhập "
               "tệp đã sửa.", count=figure(refused))
        )  # fmt: skip
        self.save_refused.set_words(tr("Tải {count} dòng lỗi", count=figure(refused)))
        self.open_list.set_words(tr(_OPEN_LIST[kind]))
        self.save_refused.setFocus()
