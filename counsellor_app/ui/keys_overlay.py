"""F1: the keys of this screen, and those that work everywhere."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from counsellor_app.translation import mark, tr
from counsellor_app.ui.common.card import line
from counsellor_app.ui.common.labels import KeyCap, text_label
from counsellor_app.ui.common.overlay import Overlay

EVERYWHERE = (
    ("Ctrl+K", mark("Tìm em")),
    ("Ctrl+N", mark("Ghi phiên")),
    ("Ctrl+Shift+G", mark("Ghi phiên nhóm, cả lớp")),
    ("Ctrl+Shift+N", mark("Thêm em")),
    ("Ctrl+1 … 9", mark("Đi tới mục trên thanh bên")),
    ("Alt+← / Alt+→", mark("Lùi lại, tiến tới")),
    ("Ctrl+Z", mark("Hoàn tác việc vừa làm")),
    ("F6", mark("Sang vùng kế tiếp")),
    ("Ctrl+L", mark("Khóa sổ")),
    ("Esc", mark("Đóng lớp gần nhất, chữ đã gõ vẫn còn")),
)


class KeysOverlay(Overlay):
    """Two lists of keys; Esc closes."""

    def __init__(self, parent: QWidget, title: str, keys: Sequence[tuple[str, str]]) -> None:
        super().__init__(parent, 520)
        self.setAccessibleName(tr("Phím tắt"))
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 12, 0)
        if keys:
            column.addWidget(text_label(tr("Phím của trang {page}", page=title), "card"))
            column.addLayout(_grid(keys))
            column.addWidget(line())
        column.addWidget(text_label(tr("Phím dùng ở mọi nơi"), "card"))
        column.addLayout(_grid([(key, tr(words)) for key, words in EVERYWHERE]))
        self._keys = _Scrolled(inner)
        self.column.addWidget(self._keys)

    def open(self) -> None:
        """Show them; the arrows scroll where the window is low."""
        super().open()
        self._keys.setFocus()


class _Scrolled(QScrollArea):
    """As high as the list; scrolls where the window is lower."""

    def __init__(self, inner: QWidget) -> None:
        super().__init__()
        self._inner = inner
        inner.setProperty("ground", "surface")
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def sizeHint(self) -> QSize:
        """The whole list."""
        return self._inner.sizeHint()


def _grid(keys: Sequence[tuple[str, str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setColumnStretch(1, 1)
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(6)
    for row, (key, words) in enumerate(keys):
        grid.addWidget(KeyCap(key), row, 0)
        grid.addWidget(text_label(words, "cell"), row, 1)
    return grid
