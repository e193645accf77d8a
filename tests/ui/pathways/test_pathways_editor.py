"""One student's pathway in the editor: wishes, family, advice, destination, changes of mind."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from counsellor_app.domain.pathway import Choice, Destination, PathwayPlan
from counsellor_app.ui.common.page import Place
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.pathways.pathways_page import PathwaysPage
from tests.conftest import FIRST_YEAR, NOW
from tests.ui.pathways.conftest import Rows, show
from tests.ui.pathways.hands import ALT, CTRL, SHIFT, Hands, Key

TODAY = NOW.date()
WISHES = (Choice("S9_TC", "Trường CĐ Nghề Trà Vinh", "Hàn"), Choice("S9_GDTX"), Choice("S9_SC"))
PLAN = PathwayPlan(TODAY, WISHES)
AGAINST = replace(PLAN, family_view="DISAGREES", family_view_on=TODAY)


def hold(page: PathwaysPage, plan: PathwayPlan, at: int = 0) -> int:
    """Somebody has this plan, and the page shows it."""
    student = page.board.shown[at].student
    page.workplace.services.pathway_edits.save(student, FIRST_YEAR, plan)
    page.refresh()
    return student


def held(rows: Rows, name: str = "Bình") -> PathwayPlan:
    plan = rows()[name].standing.plan
    assert plan is not None
    return plan


def see_difference(page: PathwaysPage) -> None:
    (button,) = (one for one in page.band.findChildren(QPushButton) if "khác biệt" in one.text())
    button.click()


def test_a_wish_is_added_by_typing_and_its_place_with_it(
    page: PathwaysPage, hands: Hands, rows: Rows
) -> None:
    hands.click(page.editor.wishes.add_button)
    hands.type("trung cap")
    hands.press(Key.Key_Return)
    hands.type("Chăm sóc sắc đẹp")
    hands.press(Key.Key_Tab)
    hands.type("Trường nghề")
    hands.press(Key.Key_S, with_=CTRL)
    assert held(rows).choices == (Choice("S9_TC", "Trường nghề", "Chăm sóc sắc đẹp"),)


def test_wishes_are_put_in_order_with_alt_and_arrows(
    page: PathwaysPage, hands: Hands, rows: Rows
) -> None:
    hold(page, PLAN)
    page.editor.wishes.list.setFocus()
    hands.press(Key.Key_Down, with_=ALT)
    hands.press(Key.Key_S, with_=CTRL)
    assert held(rows).choices == (WISHES[1], WISHES[0], WISHES[2])


def test_a_dragged_wish_takes_its_new_rank(
    page: PathwaysPage, hands: Hands, rows: Rows, qtbot: QtBot
) -> None:
    hold(page, PLAN)
    wishes = page.editor.wishes.list
    wishes.model().moveRow(QModelIndex(), 2, QModelIndex(), 0)
    qtbot.waitUntil(page.editor.save_button.isEnabled)
    hands.click(page.editor.save_button)
    assert held(rows).choices == (WISHES[2], WISHES[0], WISHES[1])


def test_delete_takes_a_wish_out_and_five_are_the_most(
    page: PathwaysPage, hands: Hands, rows: Rows
) -> None:
    hold(page, replace(PLAN, choices=(*WISHES, Choice("S9_THN"), Choice("S9_CD9"))))
    assert not page.editor.wishes.add_button.isEnabled()
    page.editor.wishes.list.setFocus()
    hands.press(Key.Key_Delete)
    assert page.editor.wishes.add_button.isEnabled()
    hands.press(Key.Key_S, with_=CTRL)
    assert held(rows).first_choice == "S9_GDTX"


def test_other_wishes_open_a_confirmed_pathway_again(
    page: PathwaysPage, hands: Hands, rows: Rows
) -> None:
    hold(page, replace(PLAN, state="CONFIRMED"))
    page.editor.wishes.list.setFocus()
    hands.press(Key.Key_Down, with_=ALT)
    assert page.board.shown[0].state == "INTENDED"
    hands.press(Key.Key_S, with_=CTRL)
    assert held(rows).state == "INTENDED"


def test_what_the_family_says_is_kept_with_its_day_and_words(
    page: PathwaysPage, hands: Hands, rows: Rows
) -> None:
    hold(page, PLAN)
    family = page.editor.family
    hands.click(family.view.button("DISAGREES"))
    family.day.setFocus()
    family.day.selectAll()
    hands.type("15/3")
    hands.press(Key.Key_Tab)
    hands.type("Bà ngoại muốn em học lên lớp 10")
    hands.press(Key.Key_Down, with_=CTRL)
    plan = held(rows)
    assert (plan.family_view, plan.family_view_on) == ("DISAGREES", date(2027, 3, 15))
    assert plan.family_words == "Bà ngoại muốn em học lên lớp 10"


def test_confirming_against_the_family_asks_why_in_place(
    page: PathwaysPage, hands: Hands, rows: Rows
) -> None:
    hold(page, AGAINST)
    hands.press(Key.Key_Return, with_=CTRL | SHIFT)
    assert held(rows).state == "INTENDED"
    assert hands.at() is page.editor.confirming.reason
    hands.press(Key.Key_Return)
    assert page.editor.confirming.field.problem
    hands.type("Bà đã nghe em nói")
    hands.press(Key.Key_Return)
    plan = held(rows)
    assert (plan.state, plan.confirmation_reason) == ("CONFIRMED", "Bà đã nghe em nói")


def test_the_warning_stands_while_family_and_student_differ(
    page: PathwaysPage, hands: Hands
) -> None:
    hold(page, AGAINST)
    assert page.editor.confirming.band.isVisible()
    hands.click(page.editor.family.view.button("AGREES"))
    assert not page.editor.confirming.band.isVisible()


def test_confirming_without_a_wish_says_what_is_missing(
    page: PathwaysPage, hands: Hands, rows: Rows
) -> None:
    hands.click(page.editor.confirm_button)
    assert rows()["Bình"].standing.plan is None
    assert hands.at() is page.editor.wishes.add_button


def test_a_confirmed_pathway_is_opened_again_by_the_ladder(
    page: PathwaysPage, hands: Hands, rows: Rows, workplace: Workplace
) -> None:
    hold(page, replace(PLAN, state="CONFIRMED"))
    hands.click(page.editor.ladder.steps["INTENDED"])
    assert held(rows).state == "INTENDED"
    workplace.notices.undo()
    assert held(rows).state == "CONFIRMED"


def test_a_recommendation_bears_its_reason(page: PathwaysPage, hands: Hands, rows: Rows) -> None:
    hold(page, PLAN)
    page.editor.advice.pathway.setFocus()
    hands.type("trung cap")
    hands.press(Key.Key_Return, Key.Key_Tab)
    hands.type("Em khéo tay")
    hands.press(Key.Key_S, with_=CTRL)
    assert (held(rows).recommendation, held(rows).recommendation_reason) == ("S9_TC", "Em khéo tay")


def test_a_recommendation_can_be_taken_back(page: PathwaysPage, hands: Hands, rows: Rows) -> None:
    hold(page, replace(PLAN, recommendation="S9_TC", recommendation_reason="Em khéo tay"))
    page.editor.advice.pathway.setFocus()
    hands.type("chua de nghi")
    hands.press(Key.Key_Return)
    hands.press(Key.Key_S, with_=CTRL)
    assert held(rows).recommendation is None
    assert held(rows).recommendation_text == "Em khéo tay"


def test_where_a_student_went_is_kept_with_what_shows_it(
    page: PathwaysPage, hands: Hands, rows: Rows, workplace: Workplace
) -> None:
    hold(page, PLAN)
    page.editor.destination.pathway.setFocus()
    hands.type("so cap")
    hands.press(Key.Key_Return)
    page.editor.destination.evidence.setFocus()
    hands.type("Giấy báo nhập học")
    hands.press(Key.Key_S, with_=CTRL)
    gone = rows()["Bình"].standing.destination
    assert gone == Destination(TODAY, "S9_SC", evidence="Giấy báo nhập học")
    assert page.board.shown[0].state == "ACTUAL"
    workplace.notices.undo()
    assert rows()["Bình"].state == "INTENDED"


def test_changes_of_mind_are_listed_newest_first(page: PathwaysPage) -> None:
    student = hold(page, PLAN)
    changed = replace(PLAN, choices=(Choice("S9_GDTX", "<b>"),), family_view="AGREES")
    page.workplace.services.pathway_edits.save(student, FIRST_YEAR, changed)
    page.refresh()
    said = page.editor.history.text
    assert said.index("Phụ huynh: Đồng ý") < said.index("Nguyện vọng 3: Sơ cấp nghề")
    assert "GDTX cấp THPT · &lt;b&gt;" in said


def test_a_change_made_elsewhere_is_shown_not_overwritten(
    page: PathwaysPage, hands: Hands, rows: Rows
) -> None:
    student = hold(page, PLAN)
    hands.click(page.editor.family.view.button("AGREES"))
    theirs = replace(PLAN, choices=(Choice("S9_GDTX"),))
    page.workplace.services.pathway_edits.save(student, FIRST_YEAR, theirs)
    hands.press(Key.Key_S, with_=CTRL)
    assert held(rows).choices == theirs.choices
    assert "vừa được sửa ở chỗ khác" in page.band.text
    see_difference(page)
    assert page.editor.conflict.isVisible()
    page.editor.conflict.kept_mine.emit()
    assert (held(rows).choices, held(rows).family_view) == (WISHES, "AGREES")


def test_the_other_version_can_be_taken(page: PathwaysPage, hands: Hands, rows: Rows) -> None:
    student = hold(page, PLAN)
    hands.click(page.editor.family.view.button("AGREES"))
    theirs = replace(PLAN, choices=(Choice("S9_GDTX"),))
    page.workplace.services.pathway_edits.save(student, FIRST_YEAR, theirs)
    page.workplace.changes.pathways.emit()
    assert page.band.text
    see_difference(page)
    page.editor.conflict.took_theirs.emit()
    page.leave()
    assert held(rows) == theirs
    assert page.editor.family.view.value == "NOT_ASKED"


def test_what_cannot_be_kept_waits_for_one_to_come_back(
    page: PathwaysPage, hands: Hands, rows: Rows
) -> None:
    student = hold(page, PLAN)
    hands.click(page.editor.family.view.button("AGREES"))
    theirs = replace(PLAN, choices=(Choice("S9_GDTX"),))
    page.workplace.services.pathway_edits.save(student, FIRST_YEAR, theirs)
    page.board.step(1)
    assert held(rows) == theirs
    page.board.step(-1)
    assert page.editor.family.view.value == "AGREES"


def test_previous_and_next_say_which_of_how_many(page: PathwaysPage, hands: Hands) -> None:
    assert page.editor.facts.text() == "9A1 · Sau THCS · em thứ 1 trên 3"
    hands.click(page.editor.following)
    assert page.editor.facts.text().endswith("em thứ 2 trên 3")
    hands.press(Key.Key_Up, with_=CTRL)
    assert page.board.chosen == page.board.shown[0].student


def test_a_student_asked_for_is_opened_with_their_class(
    qtbot: QtBot, workplace: Workplace, who: dict[str, int]
) -> None:
    page = show(qtbot, workplace, Place("pathways", who["Phia"]))
    assert page.board.board.class_name == "9A1"
    assert page.at_hand.draft is not None
    assert page.at_hand.draft.row.student == who["Phia"]


@pytest.mark.parametrize("part", ["view", "day", "words"])
def test_every_field_of_the_family_has_a_name(page: PathwaysPage, part: str) -> None:
    assert getattr(page.editor.family, part).accessibleName()
