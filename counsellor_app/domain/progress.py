"""How long work tells how far it is, and is stopped.

A long function takes `progress`, calls it as `progress(done, total)` between two items and lets
`Cancelled` pass: leaving through the transaction is the rollback.
"""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[int, int], None]


def silent(done: int, total: int) -> None:
    """Progress nobody watches."""
