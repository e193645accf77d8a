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
        self.told: list[str] = []
        """What was said with each question of yes or no."""
        self._answers = deque(answers)

    def will_answer(self, *answers: Any) -> None:
        """Answer these after the ones already given."""
        self._answers.extend(answers)

    @property
    def unused(self) -> list[Any]:
        """The answers nobody asked for."""
        return list(self._answers)

    def confirm(self, question: str, act: str, keep: str, why: str = "") -> bool:
        self.told.append(why)
        answer: bool = self._answer(bool, question)
        return answer

    def ask_line(self, question: str, label: str, act: str) -> str | None:
        answer: str | None = self._answer(str | None, question)
        return answer

    def ask_passphrase(self, reason: str, why: str = "", act: str = "") -> str | None:
        self.told.append(why)
        answer: str | None = self._answer(str | None, reason)
        return answer

    def open_path(self, title: str, kinds: Sequence[tuple[str, str]]) -> Path | None:
        answer: Path | None = self._answer(Path | None, title)
        return answer

    def save_path(self, title: str, name: str, kinds: Sequence[tuple[str, str]]) -> Path | None:
        answer: Path | None = self._answer(Path | None, title)
        return answer

    def folder_path(self, title: str) -> Path | None:
        answer: Path | None = self._answer(Path | None, title)
        return answer

    def printer(self) -> QPrinter | None:
        answer: QPrinter | None = self._answer(QPrinter | ExpectedError | None, "printer")
        return answer

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
