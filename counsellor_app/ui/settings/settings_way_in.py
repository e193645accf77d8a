"""A way in as a row: whose it is, what it opens, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.domain.school import COUNSELLOR, PRINCIPAL, addressed
from counsellor_app.domain.way_in import WayIn
from counsellor_app.services.people import Person
from counsellor_app.translation import mark, tr
from counsellor_app.ui.common.buttons import small, text_button
from counsellor_app.ui.common.labels import ElidedLabel
from counsellor_app.ui.common.way_words import ROLES, way_words

_OPENS = {
    COUNSELLOR: mark("Đọc được mọi điều trong sổ"),
    PRINCIPAL: mark("Thấy thư và báo cáo; không mở được ghi chú riêng tư"),
}


class WayInRow(QWidget):
    """`anew`: another passphrase for the same person; `closed`: no passphrase any more."""

    anew = Signal()
    closed = Signal()

    def __init__(self, way: WayIn) -> None:
        super().__init__()
        name = way_words(way)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 7, 0, 7)
        row.setSpacing(2)
        words = QVBoxLayout()
        words.setSpacing(1)
        own = tr("{who} (đang mở sổ)", who=name)
        words.addWidget(ElidedLabel(own if way.own else name, "body_bold"))
        words.addWidget(ElidedLabel(tr(_OPENS[way.role]), "cell", "text-2"))
        row.addLayout(words, 1)
        self.give = small(text_button(tr("Đặt cụm khác")))
        self.take = small(text_button(tr("Bỏ cụm")))
        for button, shown in (
            (self.give, not way.own and way.person is not None),
            (self.take, not way.own),
        ):
            button.setAccessibleDescription(name)
            button.setVisible(shown)
            row.addWidget(button)
        self.give.clicked.connect(self.anew)
        self.take.clicked.connect(self.closed)


def person_words(person: Person) -> str:
    """Somebody to be given a passphrase."""
    role = tr(ROLES.get(person.member.role, ""))
    return tr("{name}, {role}", name=addressed(person.member), role=role.lower())
