"""The trail is complete: no service changes the school without a line, no paper leaves without.

The guard of tests/services/conftest.py watches every test of a service; here it is shown that it
sees, and that no service that writes can be left out.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import text

import counsellor_app
from counsellor_app.services import Services
from tests.services.builders import three_students
from tests.services.trail_guard import AUTOSAVED, INVENTED, silent_changes

SERVICES = Path(counsellor_app.__file__).parent / "services"


def test_a_change_without_a_line_is_seen(school: Services) -> None:
    with silent_changes(of_services=False) as found, school.database.transaction() as db:
        db.execute(text("UPDATE people SET name = 'Kim Thị Sa' WHERE id = 1"))
    assert found == [": people"]


def test_a_change_with_its_line_is_well(school: Services) -> None:
    with silent_changes(of_services=False) as found:
        three_students(school)
        school.students.archive(1)
    assert found == []


def test_a_change_that_was_given_up_needs_no_line(school: Services) -> None:
    with silent_changes(of_services=False) as found, school.database.engine.connect() as db:
        db.execute(text("UPDATE people SET name = 'Kim Thị Sa'"))
        db.rollback()
    assert found == []


@dataclass(frozen=True)
class Method:
    """A function of the services: whom it calls; `lends`: a context others do their work in."""

    where: str
    name: str
    lends: bool
    calls: frozenset[str]


def methods() -> Iterator[Method]:
    for path in sorted(SERVICES.glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef):
                calls = frozenset(
                    str(getattr(one.func, "attr", None) or getattr(one.func, "id", ""))
                    for one in ast.walk(node)
                    if isinstance(one, ast.Call)
                )
                lends = any(isinstance(one, ast.Yield) for one in ast.walk(node))
                yield Method(path.name, node.name, lends, calls)


def test_every_service_that_writes_can_reach_the_trail() -> None:
    found = list(methods())
    noting = {"note"}
    while more := {one.name for one in found if one.calls & noting} - noting:
        noting |= more
    lending = {one.name for one in found if one.lends and "transaction" in one.calls}
    opening = {"transaction"} | lending
    writers = [one for one in found if one.calls & opening and one.name not in lending]
    silent = {
        f"{one.where}:{one.name}"
        for one in writers
        if one.name not in noting and one.where != INVENTED
    }
    assert len(writers) > 50
    assert silent <= AUTOSAVED
