"""What is agreed to be done: a line each, and always an empty one for the next."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from counsellor_app.domain.session_draft import DraftAgreement
from counsellor_app.translation import tr
from counsellor_app.ui.counselling.session_tab_order import chain
from counsellor_app.ui.counselling.session_texts import gap, label_row


class SessionAgreed(QWidget):
    """Lines; Enter goes on to the next one."""

    changed = Signal()

    def __init__(self, after: QWidget) -> None:
        """`after` is the control Tab comes from."""
        super().__init__()
        self._before = after
        self._lines: list[tuple[QLineEdit, int | None]] = []
        self._read_only = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(gap())
        column.addLayout(label_row(tr("Việc hẹn làm"), tr("nhắc lại ở phiên sau, không bắt buộc")))
        self._column = QVBoxLayout()
        self._column.setSpacing(6)
        column.addLayout(self._column)
        self.put(())

    @property
    def agreements(self) -> tuple[DraftAgreement, ...]:
        """The lines that hold something."""
        return tuple(
            DraftAgreement(line.text().strip(), number)
            for line, number in self._lines
            if line.text().strip()
        )

    @property
    def lines(self) -> list[QLineEdit]:
        """The lines, the empty last one too."""
        return [line for line, _ in self._lines]

    def put(self, agreements: Iterable[DraftAgreement]) -> None:
        """Show these, and an empty line after them."""
        for line, _ in self._lines:
            line.hide()
            line.deleteLater()
        self._lines = []
        for one in agreements:
            self._add(one.agreed, one.id)
        self._add("", None)

    def set_read_only(self, read_only: bool) -> None:
        """A past year is looked at only."""
        self._read_only = read_only
        for line, _ in self._lines:
            line.setReadOnly(read_only)

    def _add(self, text: str, number: int | None) -> None:
        line = QLineEdit(text)
        line.setPlaceholderText(tr("Như: Xem thử trường nghề gần nhà"))
        line.setAccessibleName(tr("Việc hẹn làm, dòng {number}", number=len(self._lines) + 1))
        line.setReadOnly(self._read_only)
        line.textEdited.connect(self._edited)
        line.returnPressed.connect(lambda: self._after(line))
        self._lines.append((line, number))
        self._column.addWidget(line)
        line.show()
        chain(self._lines[-2][0] if len(self._lines) > 1 else self._before, [line])

    def _edited(self) -> None:
        if self._lines[-1][0].text().strip():
            self._add("", None)
        self.changed.emit()

    def _after(self, line: QLineEdit) -> None:
        lines = self.lines
        lines[min(lines.index(line) + 1, len(lines) - 1)].setFocus()
