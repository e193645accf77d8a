"""Somebody who answers what a page asks, in order, and keeps what was asked."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtPrintSupport import QPrinter

from counsellor_app.domain.errors import ExpectedError
from counsellor_app.ui.common.dialogs import Dialogs


class FakeDialogs:
    """Answers in the order given; a question too many and an answer too many fail the test."""

    def __init__(self, *answers: Any) -> None:
        self.asked: list[str] = []
        self._answers = deque(answers)

    def will_answer(self, *answers: Any) -> None:
        """Answer these after the ones already given."""
        self._answers.extend(answers)

    @property
    def unused(self) -> list[Any]:
        """The answers nobody asked for."""
        return list(self._answers)

    def confirm(self, question: str, act: str, keep: str, why: str = "") -> bool:
        return self._answer(bool, question)

    def ask_line(self, question: str, label: str, act: str) -> str | None:
        return self._answer(str | None, question)

    def ask_passphrase(self, reason: str) -> str | None:
        return self._answer(str | None, reason)

    def open_path(self, title: str, kinds: Sequence[tuple[str, str]]) -> Path | None:
        return self._answer(Path | None, title)

    def save_path(self, title: str, name: str, kinds: Sequence[tuple[str, str]]) -> Path | None:
        return self._answer(Path | None, title)

    def folder_path(self, title: str) -> Path | None:
        return self._answer(Path | None, title)

    def printer(self) -> QPrinter | None:
        return self._answer(QPrinter | ExpectedError | None, "printer")

    def _answer(self, kind: Any, question: str) -> Any:
        self.asked.append(question)
        if not self._answers:
            pytest.fail(f"nobody said what to answer: {question}")
        answer = self._answers.popleft()
        assert isinstance(answer, kind), f"{answer!r} is no answer to: {question}"
        if isinstance(answer, ExpectedError):
            raise answer
        return answer


_: type[Dialogs] = FakeDialogs
