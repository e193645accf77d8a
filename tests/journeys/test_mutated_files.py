"""Two thousand spoilt lists brought into a school: taken, or refused with nothing saved."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from counsellor_app.domain.errors import ExpectedError
from counsellor_app.domain.imports import ImportResult
from counsellor_app.services import Services
from counsellor_app.storage.records import Record
from tests.conftest import FIRST_YEAR
from tests.exchange.sheet_builders import saved
from tests.journeys.spoilt_lists import (
    AT_HOME,
    BUILD,
    PATHWAYS,
    SESSIONS,
    STUDENTS,
    csv_bytes,
    spoilt,
)

pytestmark = pytest.mark.slow

SEED = 20270413
EACH = 167  # twelve lists and kinds of file: 2,004 files
LISTS = {"students": STUDENTS, "pathways": PATHWAYS, "sessions": SESSIONS}


def bring(school: Services, what: str, path: Path) -> ImportResult:
    bringers: dict[str, Callable[[], ImportResult]] = {
        "students": lambda: school.rosters.import_file(path, FIRST_YEAR, accept_valid=True),
        "pathways": lambda: school.pathway_lists.import_file(path, accept_valid=True),
        "sessions": lambda: school.session_lists.import_file(path, accept_valid=True),
    }
    return bringers[what]()


def whole(school: Services, *, memory: bool) -> dict[str, list[Any]]:
    """Every row of every table; without what remembers that imports came and went, if asked."""
    left_out = set() if memory else {"import_batches", "trail", "trail_head"}
    with school.database.read() as db:
        return {
            name: sorted((tuple(row) for row in db.execute(select(table))), key=repr)
            for name, table in Record.metadata.tables.items()
            if name not in left_out
        }


@pytest.mark.parametrize("kind", sorted(BUILD))
@pytest.mark.parametrize("what", sorted(LISTS))
def test_a_spoilt_list_is_taken_or_refused_and_nothing_else(
    school: Services, tmp_path: Path, what: str, kind: str
) -> None:
    bring(school, "students", saved(tmp_path, "home.csv", csv_bytes(AT_HOME)))
    sound = BUILD[kind](LISTS[what])
    at_home = whole(school, memory=False)
    taken = refused = 0
    for number in range(EACH):
        seed = f"{SEED}-{what}-{kind}-{number}"
        print(seed)  # the last one shown is the one that failed
        path = saved(
            tmp_path, f"list.{kind}", spoilt(random.Random(seed), LISTS[what], kind, sound)
        )
        before = whole(school, memory=True)
        try:
            result = bring(school, what, path)
        except ExpectedError:
            refused += 1
            assert whole(school, memory=True) == before
            continue
        taken += 1
        if result.batch is not None:
            school.import_batches.undo(result.batch)
        assert whole(school, memory=False) == at_home
    assert taken > 0
    assert refused > 0
