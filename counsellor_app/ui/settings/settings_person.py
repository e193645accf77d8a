"""A person of the staff: as a row, and as the form that changes or adds them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from counsellor_app.domain.school import COUNSELLOR, StaffMember, addressed
from counsellor_app.services.people import Person
from counsellor_app.translation import tr
from counsellor_app.ui.common.buttons import Segments, plain_button, small, text_button
from counsellor_app.ui.common.fields import Field
from counsellor_app.ui.common.labels import ElidedLabel
from counsellor_app.ui.common.way_words import ROLES
from counsellor_app.ui.settings.settings_words import ADDRESSES


class PersonRow(QWidget):
    """Name and role, and what can be done."""

    change_asked = Signal()
    moved = Signal(bool)

    def __init__(self, person: Person, *, may_go: bool, may_change: bool) -> None:
        super().__init__()
        self.person = person
        name, role = addressed(person.member), tr(ROLES.get(person.member.role, ""))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 9, 8, 9)
        row.setSpacing(2)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(ElidedLabel(name, "body_bold", "text" if person.active else "text-2"))
        gone = tr("{role}, đã thôi công tác", role=role)
        words.addWidget(ElidedLabel(role if person.active else gone, "cell", "text-2"))
        row.addLayout(words, 1)
        self.change = small(text_button(tr("Sửa"), "pencil-simple"))
        self.leave = small(text_button(tr("Thôi công tác")))
        self.come_back = small(text_button(tr("Trở lại")))
        for button, shown in (
            (self.change, person.active and may_change),
            (self.leave, person.active and may_go and may_change),
            (self.come_back, not person.active and may_change),
        ):
            button.setAccessibleDescription(name)
            row.addWidget(button)
            button.setVisible(shown)
        self.change.clicked.connect(self.change_asked)
        self.leave.clicked.connect(lambda: self.moved.emit(False))
        self.come_back.clicked.connect(lambda: self.moved.emit(True))


class PersonForm(QFrame):
    """`saved(member)` as a field is left, or by the button for somebody new; then `closed`."""

    saved = Signal(object)
    closed = Signal()

    def __init__(self, person: Person | None) -> None:
        super().__init__()
        self.person = person
        member = person.member if person else StaffMember("", COUNSELLOR, "cô")
        self._member = member
        self.name = QLineEdit(member.name)
        self.name.setMaxLength(80)
        self.address = Segments([(code, tr(words), "") for code, words in ADDRESSES],
                                tr("Cách gọi"))  # fmt: skip
        if member.form_of_address in dict(ADDRESSES):
            self.address.value = member.form_of_address
        self.role = QComboBox()
        for code, words in ROLES.items():
            self.role.addItem(tr(words), code)
        self.role.setCurrentIndex(max(0, self.role.findData(member.role)))
        self._name_field = Field(tr("Họ và tên"), self.name)
        self.add = small(plain_button(tr("Thêm người"), "user-plus"))
        self.close_button = small(plain_button(tr("Đóng") if person else tr("Thôi")))
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(14)
        column.addWidget(self._name_field)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(Field(tr("Cách gọi"), self.address), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Field(tr("Vai trò"), self.role), 1, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.add)
        column.addLayout(buttons)
        self.add.setVisible(self.person is None)

    def _connect(self) -> None:
        self.close_button.clicked.connect(self._close)
        self.add.clicked.connect(self.take)
        if self.person is not None:
            self.name.editingFinished.connect(self.take)
            self.address.changed.connect(self.take)
            self.role.activated.connect(self.take)
        else:
            self.name.returnPressed.connect(self.take)

    @property
    def member(self) -> StaffMember:
        """The person as filled in."""
        name = " ".join(self.name.text().split())
        return StaffMember(name, str(self.role.currentData()), str(self.address.value))

    @property
    def controls(self) -> dict[str, QWidget]:
        """What is filled in."""
        return {"name": self.name, "address": self.address, "role": self.role}

    @property
    def dirty(self) -> bool:
        """Whether the person as filled in is not the one that is kept."""
        return self.member != self._member

    def take(self) -> None:
        """Save what is there, if it is another than before."""
        member = self.member
        self._name_field.error("" if member.name else tr("Gõ họ và tên như in trên thư."))
        if member.name and member != self._member:
            self._member = member
            self.saved.emit(member)

    def _close(self) -> None:
        if self.person is not None:
            self.take()
        self.closed.emit()
