"""Keeps the pane beside the editor about the student the session is with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counsellor_app.domain.errors import ExpectedError, NotFound
from counsellor_app.translation import tr
from counsellor_app.ui.common.card import clear
from counsellor_app.ui.counselling.session_tab_order import chain, controls_in
from counsellor_app.ui.counselling.session_versions import SessionVersions
from counsellor_app.ui.counselling.session_words import topic_words
from counsellor_app.ui.pathways.pathway_words import PathwayNames

if TYPE_CHECKING:
    from counsellor_app.ui.counselling.session_editor_page import SessionEditorPage


class SessionBeside:
    """Reads the student anew when another one is chosen."""

    def __init__(self, page: SessionEditorPage) -> None:
        self._page = page
        self._shown: int | None = None
        self.versions: SessionVersions | None = None
        page.pane.pathway_asked.connect(lambda student: page.go("pathways", student))
        page.pane.diary_asked.connect(lambda one: page.go("session-diary", one, "student"))
        page.pane.agreement_marked.connect(self._mark)
        page.workplace.changes.pathways.connect(self._read_again)

    def show(self) -> None:
        """Another session is open."""
        self._shown = None
        self._read(self._student())
        self._show_versions()

    def refresh(self) -> None:
        """Something was typed: perhaps another student."""
        student = self._student()
        if student != self._shown:
            self._read(student)

    def _student(self) -> int:
        row = self._page.form.who.student
        return row.id if row is not None else 0

    def _read_again(self) -> None:
        if self._page.isVisible():
            self._read(self._student())

    def _read(self, student: int) -> None:
        self._shown = student
        page, workplace = self._page, self._page.workplace
        services, year = workplace.services, workplace.year
        if not student:
            page.pane.show_nobody(self._nobody())
            return
        try:
            context = services.session_contexts.of_student(student, year, page.draft.session)
        except NotFound:
            page.pane.show_nobody("")
            return
        page.pane.show_student(
            context,
            services.session_agreements.of_student(student, page.draft.session),
            PathwayNames(services, year),
            topic_words(services, year),
            may_change=not page.read_only,
        )
        self._order_tabs()

    def _order_tabs(self) -> None:
        """From the last field of the form to the pane, then to the footer."""
        chain(self._page.form.blocks.referred_to, controls_in(self._page.pane))

    def _nobody(self) -> str:
        if self._page.form.who.shared:
            return tr("Mỗi em có mặt sẽ có phiên này trong dòng thời gian của mình.")
        return tr("Chọn em để thấy nguyện vọng, việc đã hẹn và các phiên trước.")

    def _show_versions(self) -> None:
        page = self._page
        clear(page.pane.extra)
        self.versions = None
        session = page.draft.session
        found = page.workplace.services.counselling.earlier_versions(session) if session else []
        if found:
            topics = topic_words(page.workplace.services, page.workplace.year)
            self.versions = SessionVersions(found, topics, page.workplace.now().tzinfo)
            self.versions.note_asked.connect(self._open_earlier_note)
            page.pane.extra.addWidget(self.versions)
            self._order_tabs()

    def _open_earlier_note(self, version: int) -> None:
        page = self._page
        if page.draft.session is None or self.versions is None:
            return
        try:
            text = page.workplace.services.counselling.earlier_note(page.draft.session, version)
        except ExpectedError as error:
            page.show_error(error)
            return
        self.versions.show_note(version, text)

    def _mark(self, agreement: int, done: bool) -> None:
        workplace = self._page.workplace
        try:
            workplace.services.session_agreements.mark(
                agreement, workplace.today() if done else None
            )
        except ExpectedError as error:
            self._page.show_error(error)
            return
        workplace.changes.counselling.emit()
