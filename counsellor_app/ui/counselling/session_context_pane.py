"""Beside the editor: the student's wishes, what was promised, the last sessions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from counsellor_app.domain.consent import ConsentStanding, ConsentState
from counsellor_app.domain.counselling import PARENTS, CounsellingSession
from counsellor_app.domain.pathway import DISAGREES, NOT_ASKED
from counsellor_app.services.session_agreements import Agreement
from counsellor_app.services.session_contexts import SessionContext
from counsellor_app.translation import mark, tr
from counsellor_app.ui.common import icons
from counsellor_app.ui.common.buttons import small, text_button
from counsellor_app.ui.common.card import Card, clear, line
from counsellor_app.ui.common.day_words import short_day
from counsellor_app.ui.common.labels import ElidedLabel, StatePill, text_label, wrapped_label
from counsellor_app.ui.counselling.session_words import minutes_words
from counsellor_app.ui.pathways.pathway_words import PathwayNames

_INSET = 16
_FAMILY = {
    NOT_ASKED: (mark("Phụ huynh"), mark("chưa hỏi"), "question", "text-2"),
    DISAGREES: (mark("Phụ huynh"), mark("chưa đồng ý"), "warning-circle", "warning"),
    "AGREES": (mark("Phụ huynh"), mark("đồng ý"), "check-circle", "success"),
}


class SessionContextPane(QScrollArea):
    """Cards of one student; never a private note."""

    pathway_asked = Signal(int)
    agreement_marked = Signal(int, bool)
    diary_asked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(tr("Em được tư vấn"))
        inside = QWidget()
        inside.setProperty("ground", "none")
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(_INSET, _INSET, _INSET, _INSET)
        self.column.setSpacing(12)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(12)
        self.extra = QVBoxLayout()
        self.extra.setSpacing(12)
        self.column.addLayout(self._cards)
        self.column.addLayout(self.extra)
        self.column.addStretch(1)
        self.setWidget(inside)
        self.boxes: dict[int, QCheckBox] = {}
        self._student = 0

    def show_nobody(self, text: str) -> None:
        """There is no one student: say what will stand here."""
        clear(self._cards)
        self.boxes = {}
        self._student = 0
        self._cards.addWidget(wrapped_label(text, "body", "text-2"))

    def show_student(
        self,
        context: SessionContext,
        agreements: Sequence[Agreement],
        names: PathwayNames,
        topics: Mapping[str, str],
        *,
        may_change: bool,
    ) -> None:
        """Show a student."""
        clear(self._cards)
        self.boxes = {}
        self._student = context.student.id
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(ElidedLabel(context.student.full_name, "card"), 1)
        row.addWidget(StatePill(context.state))
        self._cards.addWidget(head)
        if context.consent.state is ConsentState.WITHDRAWN:
            self._cards.addWidget(_withdrawn(context.consent))
        self._cards.addWidget(self._wishes(context, names, may_change))
        if agreements:
            self._cards.addWidget(self._agreed(agreements, may_change))
        self._cards.addWidget(self._sessions(context.sessions, topics))

    def _wishes(self, context: SessionContext, names: PathwayNames, may_change: bool) -> Card:
        card = _card(tr("Nguyện vọng"))
        for rank, choice in enumerate(context.choices, start=1):
            row = QHBoxLayout()
            row.setSpacing(12)
            row.addWidget(text_label(str(rank), "cell_bold"), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(wrapped_label(names.wish(choice), "cell"), 1)
            card.body.addLayout(row)
        if not context.choices:
            card.body.addWidget(wrapped_label(tr("Chưa ghi nguyện vọng."), "cell", "text-2"))
        card.body.addWidget(line())
        card.body.addLayout(self._family(context.family_view, may_change))
        return card

    def _family(self, view: str, may_change: bool) -> QHBoxLayout:
        who, said, icon, colour = _FAMILY.get(view, _FAMILY[NOT_ASKED])
        row = QHBoxLayout()
        row.setSpacing(6)
        sign = QLabel()
        sign.setPixmap(icons.pixmap(icon, colour, icons.SMALL))
        row.addWidget(sign)
        row.addWidget(text_label(tr(who), "cell"))
        row.addWidget(text_label(tr(said), "cell_bold"))
        row.addStretch(1)
        if may_change:
            button = small(text_button(tr("Cập nhật")))
            button.setAccessibleName(tr("Cập nhật hướng đi của em"))
            button.clicked.connect(lambda: self.pathway_asked.emit(self._student))
            row.addWidget(button)
        return row

    def _agreed(self, agreements: Sequence[Agreement], may_change: bool) -> Card:
        card = _card(tr("Đã hẹn lần trước"))
        for one in agreements:
            box = QCheckBox(one.agreed.replace("&", "&&"))
            box.setChecked(one.done_on is not None)
            box.setEnabled(may_change)
            box.setAccessibleDescription(short_day(one.agreed_on))
            box.toggled.connect(lambda on, number=one.id: self.agreement_marked.emit(number, on))
            self.boxes[one.id] = box
            card.body.addWidget(box)
        return card

    def _sessions(
        self, sessions: Sequence[tuple[int, CounsellingSession]], topics: Mapping[str, str]
    ) -> Card:
        card = _card(tr("Phiên trước"))
        if not sessions:
            text = tr("Đây là phiên đầu tiên của em trong sổ.")
            card.body.addWidget(wrapped_label(text, "cell", "text-2"))
        for place, (_, session) in enumerate(sessions):
            if place:
                card.body.addWidget(line())
            card.body.addLayout(_session(session, topics))
        if sessions:
            button = small(text_button(tr("In nhật ký của em"), "printer"))
            button.clicked.connect(lambda: self.diary_asked.emit(self._student))
            card.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return card


def _withdrawn(consent: ConsentStanding) -> Card:
    """The family wants nothing more written down: said before anything is."""
    card = _card(tr("Đã rút đồng ý"))
    row = QHBoxLayout()
    row.setSpacing(8)
    sign = QLabel()
    sign.setPixmap(icons.pixmap("warning-circle", "danger", icons.SMALL))
    row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
    said = tr(
        "Từ ngày {day}. Chỉ ghi khi cần gấp để bảo vệ em, hoặc khi em và gia đình đồng ý lại.",
        day=f"{consent.withdrawn_on:%d/%m/%Y}",
    )
    row.addWidget(wrapped_label(said, "cell", "danger"), 1)
    card.body.addLayout(row)
    return card


def _session(session: CounsellingSession, topics: Mapping[str, str]) -> QVBoxLayout:
    about = [tr("Phụ huynh")] if session.form == PARENTS else []
    about += [topics.get(code, code) for code in session.topics[:1]]
    after = " · ".join(fact for fact in [minutes_words(session.minutes), *about] if fact)
    head = QHBoxLayout()
    head.setSpacing(0)
    head.addWidget(text_label(short_day(session.held_on), "cell_bold"))
    head.addWidget(ElidedLabel(f" · {after}" if after else "", "cell", "text-2"), 1)
    column = QVBoxLayout()
    column.setSpacing(2)
    column.addLayout(head)
    if session.talked_about:
        column.addWidget(wrapped_label(session.talked_about, "cell", "text-2"))
    return column


def _card(title: str) -> Card:
    """A card with its title close to what it holds."""
    card = Card()
    card.body.setSpacing(6)
    card.body.setContentsMargins(14, 12, 14, 12)
    card.body.addWidget(text_label(title, "small_heading"))
    return card
