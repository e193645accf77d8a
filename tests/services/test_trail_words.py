"""Every deed the services write down has its words; the guard of conftest.py sees the others."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import counsellor_app
from counsellor_app.services.trail_words import DEEDS, number_words
from counsellor_app.translation import set_language

SERVICES = Path(counsellor_app.__file__).parent / "services"
#: What writes a line of the trail, and where among its words the deed stands.
WRITERS = {"note": 3, "_note": 0, "_write": 1, "mark_deleted": 2, "_change_many": 0}


def deeds() -> Iterator[str]:
    """Every deed the services write down."""
    for path in SERVICES.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            name = getattr(getattr(node, "func", None), "attr", "") or getattr(
                getattr(node, "func", None), "id", ""
            )
            if isinstance(node, ast.Call) and name in (*WRITERS, "_set_deleted", "_set_cancelled"):
                yield from (
                    one.value
                    for argument in node.args
                    for one in ast.walk(argument)
                    if isinstance(one, ast.Constant) and isinstance(one.value, str)
                )


def test_every_deed_has_its_words() -> None:
    written = {
        deed for deed in deeds() if "-" in deed.strip("-") or deed in ("backup", "consent", "leave")
    }
    assert len(written) > 30
    assert written - DEEDS.keys() == set()


def test_numbers_are_written_as_in_the_language() -> None:
    assert number_words(1204) == "1.204"
    set_language("en")
    try:
        assert number_words(1204) == "1,204"
    finally:
        set_language("vi")
