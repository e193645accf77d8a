"""A card of the security section: words, a button, and work that takes a moment."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from counsellor_app.domain.errors import ExpectedError
from counsellor_app.ui.common.buttons import Button
from counsellor_app.ui.common.card import Card
from counsellor_app.ui.common.labels import wrapped_label
from counsellor_app.ui.common.workplace import Workplace


class SecurityCard(Card):
    """Asks for the passphrase and does the slow work in the background; `unfolded` as it opens."""

    failed = Signal(object)
    unfolded = Signal(object)

    def __init__(self, workplace: Workplace, title: str, text: str) -> None:
        super().__init__(title)
        self.workplace = workplace
        self.text = wrapped_label(text, "body", "text-2")
        self.body.addWidget(self.text)
        self._buttons = QHBoxLayout()
        self._buttons.setContentsMargins(0, 4, 0, 0)
        self._buttons.setSpacing(10)
        self._buttons.addStretch(1)
        self.body.addLayout(self._buttons)

    def put_button(self, button: Button) -> Button:
        """One more button under the words."""
        self._buttons.insertWidget(self._buttons.count() - 1, button)
        return button

    def refresh(self) -> None:
        """Read again what is shown."""

    def keep(self) -> None:
        """The section is left: nothing secret stays in a field."""

    def about(self) -> tuple[str, ...]:
        """School and people: what somebody guessing a passphrase here tries first."""
        facts = self.workplace.services.school
        return (facts.get().name, *(one.name for one in facts.staff()))

    def asked(self, reason: str, why: str = "", act: str = "") -> str | None:
        """The passphrase once more; with `why` and `act`, it is the answer to a question too."""
        return self.workplace.dialogs.ask_passphrase(reason, why, act)

    def work(
        self,
        title: str,
        deed: Callable[[], Any],
        done: Callable[[Any], None],
        after: Callable[[], None] = lambda: None,
    ) -> None:
        """Turn passphrases into keys off the window's thread; `after` in any case."""

        def well(result: Any) -> None:
            after()
            done(result)

        def badly(error: ExpectedError) -> None:
            after()
            self.failed.emit(error)

        self.workplace.tasks.run(title, lambda _: deed(), well, badly)
