"""A section of the settings: cards under each other, each change saved as it is made."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsellor_app.domain.errors import ExpectedError
from counsellor_app.ui.common.workplace import Workplace

GAP = 16


class SettingsSection(QWidget):
    """`failed`: what could not be done; `opened`: a place to go to; `warned`: a sentence.

    `unfolded` carries a widget that has just opened and should be seen whole.
    """

    failed = Signal(object)
    unfolded = Signal(object)
    opened = Signal(object)
    warned = Signal(str)
    widest = 640

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self.workplace = workplace
        self.focused = ""
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(GAP)

    def refresh(self) -> None:
        """Read again what is shown."""

    def keep(self) -> None:
        """The section is left: save what was typed."""

    def typed(self) -> Any:
        """What stands typed and is not saved, as JSON can say it; None for nothing.

        Never a passphrase or a key.
        """
        return None

    def type_in(self, typed: Any) -> None:
        """Put back what `typed` told; the section was refreshed just before."""

    def focus_on(self, name: str) -> None:
        """Give the focus back to a control after all was drawn anew."""

    @contextmanager
    def telling(self) -> Iterator[None]:
        """What cannot be done inside is told to the page."""
        try:
            yield
        except ExpectedError as error:
            self.failed.emit(error)

    def done(self, text: str, undo: Callable[[], None] | None = None) -> None:
        """Say what was done, and how to take it back; taking it back may fail, and says so."""

        def back() -> None:
            with self.telling():
                if undo is not None:
                    undo()

        self.workplace.notices.toast(text, back if undo is not None else None)
