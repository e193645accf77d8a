"""What stands in the list while nobody is shown: why, and the way on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from counsellor_app.translation import tr
from counsellor_app.ui.common.buttons import plain_button, primary_button
from counsellor_app.ui.common.empty import EmptyState


class StudentsEmpty(QWidget):
    """Nobody in the book yet, or nobody who fits."""

    import_asked = Signal()
    add_asked = Signal()
    drop_asked = Signal()

    def __init__(self, *, read_only: bool) -> None:
        super().__init__()
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        bring = primary_button(tr("Nhập từ Excel"), "upload-simple")
        bring.clicked.connect(self.import_asked)
        add = plain_button(tr("Thêm từng em"), "plus")
        add.clicked.connect(self.add_asked)
        buttons = () if read_only else (bring, add)
        self.nobody = EmptyState(tr("Sổ chưa có em nào."), *buttons, icon="student")
        self.drop = plain_button(tr("Bỏ bộ lọc"))
        self.drop.clicked.connect(self.drop_asked)
        self._no_hit = EmptyState("", self.drop)
        self.said = ""
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.nobody)
        self._stack.addWidget(self._no_hit)

    def explain(self, typed: str, narrowed: str, *, nobody: bool) -> None:
        """Say why nobody is shown; `narrowed` is a filter that hides somebody."""
        self._stack.setCurrentWidget(self.nobody if nobody else self._no_hit)
        self.said = tr("Sổ chưa có em nào.") if nobody else _no_hit(typed, narrowed)
        self._no_hit.say(self.said)
        self.drop.setVisible(bool(narrowed))


def _no_hit(typed: str, narrowed: str) -> str:
    if typed and narrowed:
        return tr(
            "Không thấy “{typed}”. Thử tên gọi hoặc bỏ bộ lọc {filter}.",
            typed=typed,
            filter=narrowed,
        )
    if typed:
        return tr("Không thấy “{typed}”. Thử tên gọi, lớp hoặc ngày sinh.", typed=typed)
    if narrowed:
        return tr("Không có em nào hợp bộ lọc {filter}.", filter=narrowed)
    return tr("Danh sách này không còn em nào.")
