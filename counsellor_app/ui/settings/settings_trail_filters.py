"""The filters of the trail: what sort of deed, whose, and in which days."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counsellor_app.domain.trail_line import DeedKind, TrailFilter, TrailPerson
from counsellor_app.services.trail_words import KINDS, kind_words, role_words
from counsellor_app.translation import tr
from counsellor_app.ui.common import theme
from counsellor_app.ui.common.buttons import text_button
from counsellor_app.ui.common.choices import FilterCombo
from counsellor_app.ui.common.date_field import DateField
from counsellor_app.ui.common.flow import FlowLayout
from counsellor_app.ui.common.labels import text_label, wrapped_label

ALL, TODAY, WEEK, MONTH, CHOSEN = "*", "1", "7", "30", "days"


class TrailFilters(QWidget):
    """Each choice narrows the trail at once; `changed` when it does."""

    changed = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self._people: dict[str, TrailPerson] = {}
        self.kind = FilterCombo(name=tr("Loại việc"))
        self.person = FilterCombo(name=tr("Người làm"))
        self.period = FilterCombo(name=tr("Khoảng thời gian"))
        self.first, self.last = DateField(today), DateField(today)
        self.first.setAccessibleName(tr("Từ ngày"))
        self.last.setAccessibleName(tr("Đến ngày"))
        self.clear_button = text_button(tr("Bỏ bộ lọc"), "x")
        self.problem = wrapped_label("", "caption", "danger")
        self._days = QWidget()
        self._lay_out()
        self._offer()
        for combo in (self.kind, self.person, self.period):
            combo.picked.connect(lambda _: self._tell())
        for field in (self.first, self.last):
            field.changed.connect(self._tell)
            field.editingFinished.connect(self._say_problem)
        self.clear_button.clicked.connect(self.clear)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 10)
        column.setSpacing(8)
        choices = QWidget()
        row = FlowLayout(choices)
        for combo, width in ((self.kind, 190), (self.person, 190), (self.period, 160)):
            combo.setFixedWidth(theme.px(width))
            row.addWidget(combo)
        row.addWidget(self.clear_button)
        days = FlowLayout(self._days)
        for words, field in ((tr("Từ ngày"), self.first), (tr("Đến ngày"), self.last)):
            label = text_label(words, "cell", "text-2")
            label.setFixedHeight(theme.px(36))
            field.setFixedWidth(theme.px(172))
            days.addWidget(label)
            days.addWidget(field)
        column.addWidget(choices)
        column.addWidget(self._days)
        column.addWidget(self.problem)

    def _offer(self) -> None:
        self.kind.set_items([(ALL, tr("Mọi loại việc")),
                             *((kind.value, kind_words(kind)) for kind in KINDS)])  # fmt: skip
        self.period.set_items([
            (ALL, tr("Mọi ngày")), (TODAY, tr("Hôm nay")), (WEEK, tr("7 ngày qua")),
            (MONTH, tr("30 ngày qua")), (CHOSEN, tr("Chọn ngày…")),
        ])  # fmt: skip
        for combo in (self.kind, self.period):
            combo.code = ALL
        self.offer_people(())
        self._show()

    def offer_people(self, people: Iterable[TrailPerson]) -> None:
        """Offer whom the trail tells of, where there are several; who was chosen stays chosen."""
        self._people = {f"{one.number}:{one.role}": one for one in people}
        held = self.person.code
        named = [(code, one.name or role_words(one.role)) for code, one in self._people.items()]
        self.person.set_items([(ALL, tr("Mọi người")), *named])
        self.person.code = held if held in self._people else ALL
        self.person.setVisible(len(named) > 1)

    @property
    def wanted(self) -> TrailFilter:
        """What the trail is asked for."""
        kind = None if self.kind.code == ALL else DeedKind(self.kind.code)
        first, last = self._period()
        return TrailFilter(kind, self._people.get(self.person.code), first, last)

    def _period(self) -> tuple[date | None, date | None]:
        code = self.period.code
        if code == CHOSEN:
            return self.first.date, self.last.date
        if code == ALL:
            return None, None
        return self._today() - timedelta(days=int(code) - 1), None

    def clear(self) -> None:
        """Ask for everything again."""
        for combo in (self.kind, self.person, self.period):
            combo.code = ALL
        self.first.date = self.last.date = None
        self._tell()

    def _tell(self) -> None:
        if not (self.first.problem or self.last.problem):
            self._say_problem()
        self._show()
        self.changed.emit()

    def _say_problem(self) -> None:
        said = self.first.problem or self.last.problem
        self.problem.setText(said)
        self.problem.setVisible(bool(said))

    def _show(self) -> None:
        chosen = self.period.code == CHOSEN
        self._days.setVisible(chosen)
        self.problem.setVisible(chosen and bool(self.problem.text()))
        combos = (self.kind, self.person, self.period)
        self.clear_button.setVisible(any(combo.code != ALL for combo in combos))
