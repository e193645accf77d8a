"""The first step: what kind of list it is, and the file – chosen, or dropped anywhere."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from counsellor_app.translation import tr
from counsellor_app.ui.common import icons, theme
from counsellor_app.ui.common.buttons import Chip, Segments, primary_button, text_button
from counsellor_app.ui.common.flow import FlowLayout
from counsellor_app.ui.common.labels import text_label, wrapped_label
from counsellor_app.ui.imports.import_words import KINDS

KIND_ICONS = {"students": "student", "pathways": "path", "sessions": "chat-circle-text"}
_ICON = 40


class DropGround(QWidget):
    """A dashed field that lights up while a file hovers over the page."""

    def __init__(self) -> None:
        super().__init__()
        self._lit = False

    def light(self, lit: bool) -> None:
        """Whether a file is being held over the page."""
        self._lit = lit
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The field."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(theme.token("accent" if self._lit else "field"), 2 if self._lit else 1)
        pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(theme.token("selection" if self._lit else "surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 10, 10)


class ImportStart(QWidget):
    """Kind, file, and the sheet where the file has several lists."""

    kind_chosen = Signal(object)
    file_asked = Signal()
    sheet_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.kinds = Segments(
            [(code, tr(words), KIND_ICONS[code]) for code, words in KINDS.items()],
            tr("Loại danh sách"),
        )
        self.kinds.changed.connect(self.kind_chosen)
        self.choose = primary_button(tr("Chọn tệp"), "folder-open", "Ctrl+O")
        self.choose.clicked.connect(self.file_asked)
        self.ground = DropGround()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        kinds = QHBoxLayout()
        kinds.setSpacing(12)
        kinds.addWidget(text_label(tr("Danh sách"), "cell_bold"))
        kinds.addWidget(self.kinds)
        kinds.addStretch(1)
        column.addLayout(kinds)
        column.addWidget(self.ground, 1)
        self._fill_ground()

    def _fill_ground(self) -> None:
        column = QVBoxLayout(self.ground)
        column.setContentsMargins(24, 6, 24, 6)
        column.setSpacing(8)
        column.addStretch(1)
        picture = QLabel()
        picture.setPixmap(icons.pixmap("table", "accent-text", _ICON))
        column.addWidget(picture, 0, Qt.AlignmentFlag.AlignHCenter)
        self._words = wrapped_label("", "body", "text")
        self._words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._words)
        column.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignHCenter)
        self._sheets = QWidget()
        self._sheet_chips = FlowLayout(self._sheets)
        column.addWidget(self._sheets, 0, Qt.AlignmentFlag.AlignHCenter)
        self._other = text_button(tr("Chọn tệp khác"))
        self._other.clicked.connect(self.file_asked)
        column.addWidget(self._other, 0, Qt.AlignmentFlag.AlignHCenter)
        note = wrapped_label(
            tr("Excel (.xlsx, .xls), LibreOffice (.ods), .csv hoặc .txt. Tệp gốc không bị đổi."),
            "caption",
            "text-2",
        )
        note.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(note)
        column.addStretch(1)
        self.ask_file()

    def ask_file(self) -> None:
        """Nothing chosen yet."""
        self._words.setText(tr("Kéo tệp danh sách vào đây, hoặc chọn tệp."))
        self._sheets.hide()
        self._other.hide()
        self.choose.show()

    def ask_sheet(self, name: str, sheets: list[str]) -> None:
        """The file holds several lists: all of them, or which?"""
        self._words.setText(
            tr("“{name}” có {count} trang là danh sách. Nhập tất cả hay một trang?",
               name=name, count=len(sheets))
        )  # fmt: skip
        self._sheet_chips.clear()
        self.sheets: list[Chip] = []
        offered = [(None, tr("Cả {count} trang", count=len(sheets)))]
        for code, words in [*offered, *((sheet, sheet) for sheet in sheets)]:
            chip = Chip(words, code=code)
            chip.setCheckable(False)
            chip.clicked.connect(lambda _=False, one=code: self.sheet_chosen.emit(one))
            self.sheets.append(chip)
            self._sheet_chips.addWidget(chip)
        self._sheets.setMinimumHeight(self._sheet_chips.heightForWidth(max(self.width() - 80, 300)))
        self._sheets.show()
        self._other.show()
        self.choose.hide()
        self.sheets[0].setFocus()


def dropped_path(event: QDropEvent) -> Path | None:
    """The one file that is being dropped; None where it is none, or several."""
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return paths[0] if len(paths) == 1 else None
