"""What the program foresaw, whatever it is."""

from __future__ import annotations

from typing import Any


class ExpectedError(Exception):
    """Something the program foresaw; carries facts for the sentence the user will see."""

    def __init__(self, **facts: Any) -> None:
        super().__init__()
        self.facts = facts

    def __str__(self) -> str:
        """The type alone: facts may name people, so they never reach a log by accident."""
        return type(self).__name__

    def __reduce__(self) -> tuple[Any, ...]:
        """Keep facts when an error crosses a process border."""
        return (_rebuild, (type(self), self.facts))


def _rebuild(kind: type[ExpectedError], facts: dict[str, Any]) -> ExpectedError:
    return kind(**facts)
