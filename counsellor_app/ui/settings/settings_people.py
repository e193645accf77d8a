"""Người dùng: counsellors, principal, deputies; nobody is deleted."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsellor_app.domain.school import COUNSELLOR, StaffMember, addressed
from counsellor_app.services.people import Person
from counsellor_app.translation import tr
from counsellor_app.ui.common import theme
from counsellor_app.ui.common.buttons import small, text_button
from counsellor_app.ui.common.card import Card, clear, line
from counsellor_app.ui.common.labels import wrapped_label
from counsellor_app.ui.common.typed_texts import put_texts, texts_of
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.settings.settings_person import PersonForm, PersonRow
from counsellor_app.ui.settings.settings_section import SettingsSection


class PeopleSection(SettingsSection):
    """The rows; one of them, or a new one, open as a form."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self.add_button = small(text_button(tr("Thêm người"), "user-plus"))
        self.form: PersonForm | None = None
        self.rows: list[PersonRow] = []
        card = Card(tr("Người của trường"), self.add_button, inset=0)
        card.head.setContentsMargins(16, 8, 8, 8)
        card.title.setMinimumHeight(theme.px(34))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        card.body.addLayout(self._rows)
        card.body.setSpacing(0)
        self.column.addWidget(card)
        self.column.addWidget(
            wrapped_label(
                tr(
                    "Tên in trên thư và báo cáo lấy ở đây. Người thôi công tác vẫn có tên trên "
                    "giấy tờ cũ."
                ),
                "cell",
                "text-2",
            )
        )
        self.add_button.clicked.connect(self.open_new)

    def refresh(self) -> None:
        """Show everybody; a form that is open stays."""
        if self.form is None:
            self._fill(None)

    def keep(self) -> None:
        """Save the person being changed."""
        if self.form is not None and self.form.person is not None:
            self.form.take()

    def typed(self) -> dict[str, Any] | None:
        """The person being added or changed."""
        form = self.form
        if form is None or not form.dirty:
            return None
        person = form.person.id if form.person else None
        return {"person": person, "texts": texts_of(form.controls)}

    def type_in(self, typed: dict[str, Any]) -> None:
        """Go on with them; whoever is no longer there is left alone."""
        known = {one.id: one for one in self.workplace.services.people.all()}
        if typed["person"] is None or typed["person"] in known:
            form = PersonForm(known.get(typed["person"]))
            self._fill(form)
            put_texts(form.controls, typed["texts"])

    def open_new(self) -> None:
        """Ask who is new."""
        self._fill(PersonForm(None))

    def _fill(self, form: PersonForm | None) -> None:
        clear(self._rows)
        self.form = form
        people = self.workplace.services.people.all()
        counsellors = [one for one in people if one.active and one.member.role == COUNSELLOR]
        adding = form is not None and form.person is None
        self.add_button.setVisible(not adding and not self.workplace.read_only)
        self.rows = []
        if form is not None and form.person is None:
            self._put(form)
        for person in people:
            if form is not None and form.person is not None and form.person.id == person.id:
                self._put(form)
            else:
                self._put(self._row(person, may_go=counsellors != [person]))
        if form is not None:
            form.saved.connect(self._save)
            form.closed.connect(self._close)
            form.show()
            form.name.setFocus()
            self.unfolded.emit(form)

    def _put(self, widget: QWidget) -> None:
        if self._rows.count():
            self._rows.addWidget(line())
        self._rows.addWidget(widget)

    def _row(self, person: Person, *, may_go: bool) -> PersonRow:
        row = PersonRow(person, may_go=may_go, may_change=not self.workplace.read_only)
        row.change_asked.connect(lambda: self._fill(PersonForm(person)))
        row.moved.connect(partial(self._move, person))
        self.rows.append(row)
        return row

    def _close(self) -> None:
        self._fill(None)
        self.add_button.setFocus()

    def _save(self, member: StaffMember) -> None:
        form = self.form
        if form is None:
            return
        people = self.workplace.services.people
        with self.telling():
            if form.person is None:
                number = people.add(member)
                self._close()
                text = tr("Đã thêm {name}", name=addressed(member))
                self._changed(text, lambda: people.retire(number))
            else:
                before = form.person
                people.change(before.id, member)
                text = tr("Đã lưu {name}", name=addressed(member))
                self._changed(text, lambda: people.change(before.id, before.member))
                form.person = Person(before.id, member, before.active)

    def _move(self, person: Person, active: bool) -> None:
        people = self.workplace.services.people
        name = addressed(person.member)
        with self.telling():
            people.retire(person.id, active=active)
            text = tr("{name} đã trở lại", name=name) if active else tr("{name} đã thôi công tác",
                                                                        name=name)  # fmt: skip
            self._changed(text, lambda: people.retire(person.id, active=not active))

    def _changed(self, text: str, undo: Callable[[], object]) -> None:
        def back() -> None:
            undo()
            self.form = None
            self._fill(None)
            self.workplace.changes.school.emit()

        self.refresh()
        self.done(text, back)
        self.workplace.changes.school.emit()
