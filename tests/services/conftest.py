"""Whatever a test of a service does: what it changes leaves a line, and that line has words."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.services.trail_guard import silent_changes


@pytest.fixture(autouse=True)
def every_change_leaves_a_line() -> Iterator[None]:
    with silent_changes() as found:
        yield
    assert found == []
