"""The page of pathways with a class of three, on the screen."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from counsellor_app.domain.pathway_board import BoardRow
from counsellor_app.ui.common.page import Place
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.pathways.pathways_page import PathwaysPage
from tests.conftest import FIRST_YEAR
from tests.services.builders import three_students
from tests.ui.pathways.hands import Hands

Rows = Callable[[], dict[str, BoardRow]]


@pytest.fixture
def who(workplace: Workplace) -> dict[str, int]:
    """Three students of 9A1: Bình, Ngọc, Phia in this order."""
    return three_students(workplace.services)


@pytest.fixture
def page(qtbot: QtBot, workplace: Workplace, who: dict[str, int]) -> PathwaysPage:
    """The page, shown at the size of the mockup."""
    return show(qtbot, workplace)


@pytest.fixture
def hands(page: PathwaysPage) -> Hands:
    return Hands()


@pytest.fixture
def rows(workplace: Workplace) -> Rows:
    """What the school file holds of each student, by the last syllable of the name."""

    def read() -> dict[str, BoardRow]:
        board = workplace.services.pathway_boards.board(FIRST_YEAR, "9A1")
        return {row.full_name.split()[-1]: row for row in board.rows}

    return read


def show(qtbot: QtBot, workplace: Workplace, place: Place | None = None) -> PathwaysPage:
    page = PathwaysPage(workplace)
    qtbot.addWidget(page)
    page.resize(1170, 708)
    page.fit("M", low=False)
    with qtbot.waitActive(page):
        page.show()
    page.arrive(place or Place("pathways"))
    return page
