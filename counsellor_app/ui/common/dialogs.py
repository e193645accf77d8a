"""The few questions that stop the work: what cannot be undone, files, the passphrase."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from counsellor_app.paths import reachable
from counsellor_app.translation import tr
from counsellor_app.ui.common.buttons import danger_button, plain_button, primary_button
from counsellor_app.ui.common.file_places import dialog_options, places_forgotten
from counsellor_app.ui.common.labels import text_label, wrapped_label

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_WIDTH = 440


class Dialogs(Protocol):
    """What a page may ask; handed to it, so that a test can answer."""

    def confirm(self, question: str, act: str, keep: str, why: str = "") -> bool:
        """Whether to do what cannot be undone; the safe answer is the default."""
        ...

    def ask_line(self, question: str, label: str, act: str) -> str | None:
        """One line of text, or None."""
        ...

    def ask_passphrase(self, reason: str, why: str = "", act: str = "") -> str | None:
        """The passphrase once more, or None; with `why`, for a deed that is asked at once."""
        ...

    def open_path(self, title: str, kinds: Sequence[tuple[str, str]]) -> Path | None:
        """A file to read; `kinds` are (words, "*.xlsx *.xls")."""
        ...

    def save_path(self, title: str, name: str, kinds: Sequence[tuple[str, str]]) -> Path | None:
        """A file to write."""
        ...

    def folder_path(self, title: str) -> Path | None:
        """A folder."""
        ...

    def printer(self) -> QPrinter | None:
        """A printer to print on; PrinterMissing where this computer has none."""
        ...


class WindowDialogs:
    """Asks on the screen."""

    def __init__(self, parent: QWidget) -> None:
        self._parent = parent

    def confirm(self, question: str, act: str, keep: str, why: str = "") -> bool:
        """Whether to do what cannot be undone; the safe answer is the default."""
        box = _Box(self._parent, question)
        if why:
            box.column.addWidget(wrapped_label(why, "body", "text-2"))
        box.answers(danger_button(act), plain_button(keep), safe_is_default=True)
        return box.exec() == QDialog.DialogCode.Accepted

    def ask_line(self, question: str, label: str, act: str) -> str | None:
        """One line of text, or None."""
        return self._ask(question, label, act, QLineEdit.EchoMode.Normal)

    def ask_passphrase(self, reason: str, why: str = "", act: str = "") -> str | None:
        """The passphrase once more, or None."""
        hidden = QLineEdit.EchoMode.Password
        return self._ask(reason, tr("Cụm mật khẩu"), act or tr("Tiếp tục"), hidden, why)

    def open_path(self, title: str, kinds: Sequence[tuple[str, str]]) -> Path | None:
        """A file to read."""
        with places_forgotten():
            found, _ = QFileDialog.getOpenFileName(
                self._parent, title, "", _filters(kinds), options=dialog_options()
            )
        return Path(reachable(found)) if found else None

    def save_path(self, title: str, name: str, kinds: Sequence[tuple[str, str]]) -> Path | None:
        """A file to write; the ending of the chosen kind is added where none was typed."""
        with places_forgotten():
            found, kind = QFileDialog.getSaveFileName(
                self._parent, title, name, _filters(kinds), options=dialog_options()
            )
        if not found:
            return None
        path = Path(reachable(found))
        ending = kind[kind.rfind("*") + 1 : -1] if kind.endswith(")") else ""
        return path if path.suffix or not ending else path.with_name(path.name + ending)

    def folder_path(self, title: str) -> Path | None:
        """A folder."""
        only_folders = QFileDialog.Option.ShowDirsOnly | dialog_options()
        with places_forgotten():
            found = QFileDialog.getExistingDirectory(self._parent, title, options=only_folders)
        return Path(reachable(found)) if found else None

    def printer(self) -> QPrinter | None:
        """A printer to print on, by the system's own dialog."""
        from counsellor_app.ui.common.printing import choose_printer

        return choose_printer(self._parent)

    def _ask(
        self, question: str, label: str, act: str, echo: QLineEdit.EchoMode, why: str = ""
    ) -> str | None:
        box = _Box(self._parent, question)
        if why:
            box.column.addWidget(wrapped_label(why, "body", "text-2"))
        field = QLineEdit()
        field.setEchoMode(echo)
        field.setAccessibleName(label)
        words = text_label(label, "cell_bold")
        words.setBuddy(field)
        box.column.addWidget(words)
        box.column.addWidget(field)
        box.answers(primary_button(act), plain_button(tr("Thôi")), safe_is_default=False)
        field.setFocus()
        if box.exec() != QDialog.DialogCode.Accepted:
            return None
        return field.text() or None


class _Box(QDialog):
    """A question, what it is about, and two verbs."""

    def __init__(self, parent: QWidget, question: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Sổ Hướng Nghiệp"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setMinimumWidth(_WIDTH)
        self.setAccessibleName(question)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(24, 20, 24, 16)
        self.column.setSpacing(10)
        self.column.addWidget(wrapped_label(question, "card"))

    def answers(self, act: QPushButton, keep: QPushButton, *, safe_is_default: bool) -> None:
        """The two buttons: what is asked, and leaving things as they are."""
        act.clicked.connect(self.accept)
        keep.clicked.connect(self.reject)
        default = keep if safe_is_default else act
        other = act if safe_is_default else keep
        other.setAutoDefault(False)
        default.setDefault(True)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(keep)
        row.addWidget(act)
        self.column.addSpacing(6)
        self.column.addLayout(row)
        if safe_is_default:
            keep.setFocus()


def _filters(kinds: Sequence[tuple[str, str]]) -> str:
    return ";;".join(f"{words} ({patterns})" for words, patterns in kinds)
