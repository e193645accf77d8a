"""Content groups the school no longer offers: not for new sessions, kept where they stand."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from counsellor_app.ui.common.page import Place
from counsellor_app.ui.counselling.session_topics import SessionTopics
from counsellor_app.ui.shell import Shell
from tests.conftest import FIRST_YEAR
from tests.ui.counselling.conftest import editor

OFFERED = (("CAREER", "Hướng nghiệp"), ("STUDY", "Học tập"))
KNOWN = dict(OFFERED) | {"LAW": "Pháp luật"}


@pytest.fixture
def topics(qtbot: QtBot, themed: object) -> Iterator[SessionTopics]:
    page = QWidget()
    qtbot.addWidget(page)
    made = SessionTopics(page)
    made.setParent(page)
    made.offer(OFFERED, KNOWN)
    yield made
    assert made.parent() is page


def test_a_session_keeps_a_topic_that_is_offered_no_longer(topics: SessionTopics) -> None:
    topics.codes = ("LAW", "STUDY")
    assert topics.codes == ("LAW", "STUDY")
    assert topics.chip("LAW").isChecked()


def test_the_next_session_is_not_offered_it(topics: SessionTopics) -> None:
    topics.codes = ("LAW",)
    topics.codes = ("STUDY",)
    assert topics.codes == ("STUDY",)
    with pytest.raises(KeyError):
        topics.chip("LAW")


def test_a_topic_switched_off_in_the_catalogues_goes_from_the_open_editor(shell: Shell) -> None:
    shell.go(Place("session-editor", part="new"))
    form = editor(shell).form
    form.topics.codes = ("CAREER",)
    services, changes = shell.workplace.services, shell.workplace.changes
    for code in ("CAREER", "STUDY"):
        services.school.switch("counselling_topics", code, offered=False, year=FIRST_YEAR)
    changes.catalogues.emit()
    assert form.topics.codes == ("CAREER",)
    assert form.topics.chip("CAREER").isChecked()
    with pytest.raises(KeyError):
        form.topics.chip("STUDY")
