"""Several of a kind in a student's file: guardians, policy groups; added and removed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.domain.student import Guardian, PolicyMembership
from counsellor_app.translation import tr
from counsellor_app.ui.common.buttons import icon_button, text_button
from counsellor_app.ui.common.choices import FilterCombo
from counsellor_app.ui.common.labels import text_label, wrapped_label
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.students.student_fields import GUARDIAN, POLICY, FieldGrid, FieldSpec
from counsellor_app.ui.students.student_words import StudentWords

EntryTyped = tuple[Mapping[str, Any] | None, str, Mapping[str, str]]


class Entry(QFrame):
    """One of them: a title, its fields, a button that removes it."""

    removed = Signal(object)

    def __init__(self, grid: FieldGrid, title: str, remove: str, *, read_only: bool) -> None:
        super().__init__()
        self.grid = grid
        self.known: Any = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        head = QHBoxLayout()
        self.title = text_label(title, "cell_bold")
        self.remove = icon_button("x", remove, quiet=True)
        self.remove.clicked.connect(lambda: self.removed.emit(self))
        if read_only:
            self.remove.hide()
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.remove)
        column.addLayout(head)
        column.addWidget(grid)


class EntriesEditor(QWidget):
    """The entries one under the other; `changed` tells of any change in them."""

    changed = Signal()

    def __init__(
        self, workplace: Workplace, words: StudentWords, specs: Sequence[FieldSpec], empty: str
    ) -> None:
        super().__init__()
        self._workplace = workplace
        self._words = words
        self._specs = specs
        self.entries: list[Entry] = []
        self._empty = wrapped_label(empty, "cell", "text-2")
        self._column = QVBoxLayout()
        self._column.setSpacing(16)
        self.foot = QHBoxLayout()
        self.foot.setContentsMargins(0, 0, 0, 0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(12)
        whole.addWidget(self._empty)
        whole.addLayout(self._column)
        whole.addLayout(self.foot)

    def clear_entries(self) -> None:
        """Have none."""
        for entry in self.entries:
            self._drop(entry)
        self.entries.clear()
        self._empty.show()

    def put(self, values: Mapping[str, Any], title: str, remove: str) -> Entry:
        """One more, with these facts."""
        grid = FieldGrid(self._workplace, self._words, self._specs)
        grid.show_values(values)
        grid.set_read_only(self._workplace.read_only)
        grid.changed.connect(self.changed)
        entry = Entry(grid, title, remove, read_only=self._workplace.read_only)
        entry.removed.connect(self._remove)
        self.entries.append(entry)
        self._column.addWidget(entry)
        self._empty.hide()
        return entry

    def typed(self) -> list[EntryTyped]:
        """Every entry as it stands: what is known of it, its title, what is typed."""
        return [
            (self._facts_of(e.known) if e.known else None, e.title.text(), e.grid.typed())
            for e in self.entries
        ]

    def type_in(self, typed: Sequence[EntryTyped]) -> None:
        """Put entries back as they stood."""
        self.clear_entries()
        for facts, title, values in typed:
            entry = self.put({}, title, tr("Bỏ mục này"))
            entry.known = self._known_of(facts) if facts else None
            entry.grid.type_in(values)

    def _facts_of(self, known: Any) -> dict[str, Any]:
        """What is known of an entry beside its fields, as plain values."""
        raise NotImplementedError

    def _known_of(self, facts: Mapping[str, Any]) -> Any:
        """The same, as it is known to the school."""
        raise NotImplementedError

    def unreadable(self) -> list[QWidget]:
        """The controls that cannot be read."""
        return [e.grid.control(name) for e in self.entries for name in e.grid.unreadable()]

    def _remove(self, entry: Entry) -> None:
        self.entries.remove(entry)
        self._drop(entry)
        self._empty.setVisible(not self.entries)
        self.changed.emit()

    def _drop(self, entry: Entry) -> None:
        self._column.removeWidget(entry)
        entry.hide()
        entry.deleteLater()


class GuardiansEditor(EntriesEditor):
    """Father, mother, guardians: whom to call, when, in which language."""

    def __init__(self, workplace: Workplace, words: StudentWords) -> None:
        super().__init__(workplace, words, GUARDIAN, tr("Chưa ghi ai trong gia đình."))
        self.more = text_button(tr("Thêm người thân"), "plus")
        self.more.clicked.connect(self.add_one)
        if workplace.read_only:
            self.more.hide()
        self.foot.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    def show_guardians(self, guardians: Sequence[Guardian]) -> None:
        """Show these and no others."""
        self.clear_entries()
        for one in guardians:
            values = {spec.name: getattr(one, spec.name) for spec in GUARDIAN}
            self._put(values).known = one

    def guardians(self) -> tuple[Guardian, ...]:
        """Them as they stand in the fields."""
        found = []
        for entry in self.entries:
            values = entry.grid.values()
            values["relation"] = values["relation"] or "OTHER"
            known: Guardian | None = entry.known
            kept: dict[str, Any] = {}
            if known:
                kept = {"birth_year": known.birth_year, "id": known.id}
            found.append(Guardian(**values, **kept))
        return tuple(found)

    def _facts_of(self, known: Guardian) -> dict[str, Any]:
        return {"birth_year": known.birth_year, "id": known.id}

    def _known_of(self, facts: Mapping[str, Any]) -> Guardian:
        return Guardian("OTHER", **facts)

    def add_one(self) -> None:
        """Room for one more; the cursor stands in the name."""
        taken = {entry.grid.values()["relation"] for entry in self.entries}
        relation = next((one for one in ("MOTHER", "FATHER") if one not in taken), "GUARDIAN")
        entry = self._put({"relation": relation})
        entry.grid.control("name").setFocus()
        self.changed.emit()

    def _put(self, values: Mapping[str, Any]) -> Entry:
        title = tr("Người thân {number}", number=len(self.entries) + 1)
        return self.put(values, title, tr("Bỏ người thân này"))


class PoliciesEditor(EntriesEditor):
    """The policy groups of the year, each with what shows it."""

    def __init__(self, workplace: Workplace, words: StudentWords) -> None:
        empty = tr("Năm học này em không thuộc diện nào.")
        super().__init__(workplace, words, POLICY, empty)
        self.more = FilterCombo(placeholder=tr("Thêm diện chính sách"))
        self.more.setAccessibleName(tr("Thêm diện chính sách"))
        self.more.picked.connect(self._add)
        if workplace.read_only:
            self.more.hide()
        self.foot.addWidget(self.more)
        self.foot.addStretch(1)

    def show_policies(self, policies: Sequence[PolicyMembership]) -> None:
        """Show these and no others."""
        self.clear_entries()
        for one in policies:
            values = {spec.name: getattr(one, spec.name) for spec in POLICY}
            self._put(one.policy, values).known = one
        self._offer()

    def policies(self) -> tuple[PolicyMembership, ...]:
        """Them as they stand in the fields."""
        return tuple(
            PolicyMembership(entry.known.policy, entry.known.detail, **entry.grid.values())
            for entry in self.entries
        )

    def _facts_of(self, known: PolicyMembership) -> dict[str, Any]:
        return {"policy": known.policy, "detail": known.detail}

    def _known_of(self, facts: Mapping[str, Any]) -> PolicyMembership:
        return PolicyMembership(**facts)

    def type_in(self, typed: Sequence[EntryTyped]) -> None:
        """Put entries back as they stood."""
        super().type_in(typed)
        self._offer()

    def _add(self, policy: str) -> None:
        entry = self._put(policy, {})
        entry.known = PolicyMembership(policy)
        self._offer()
        entry.grid.control("evidence").setFocus()
        self.changed.emit()

    def _put(self, policy: str, values: Mapping[str, Any]) -> Entry:
        label = self._words.label("policy_groups", policy)
        return self.put(values, label, tr("Bỏ diện {name}", name=label))

    def _remove(self, entry: Entry) -> None:
        super()._remove(entry)
        self._offer()

    def _offer(self) -> None:
        """What the student is not in yet."""
        taken = {entry.known.policy for entry in self.entries if entry.known}
        choices = self._words.choices("policy_groups")
        self.more.set_items([item for item in choices if item[0] not in taken])
        self.more.code = ""
