"""Incidents with personal data: written down at once, followed up, printed as an official sheet."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from counsellor_app.domain.errors import ExpectedError, Invalid
from counsellor_app.domain.incident import Incident
from counsellor_app.translation import language, tr
from counsellor_app.ui.common import icons, theme
from counsellor_app.ui.common.buttons import small, text_button
from counsellor_app.ui.common.card import Card, clear, line
from counsellor_app.ui.common.day_words import moment
from counsellor_app.ui.common.labels import text_label, wrapped_label
from counsellor_app.ui.common.typed_texts import put_texts, texts_of
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.settings.settings_incident_form import IncidentForm
from counsellor_app.whole_file import write_whole

_HEADING = 34
_INSET = 16


class IncidentsCard(Card):
    """The incidents, the newest first; one of them, or a new one, open as a form."""

    failed = Signal(object)
    unfolded = Signal(object)
    said = Signal(str, object)

    def __init__(self, workplace: Workplace) -> None:
        self.add_button = small(text_button(tr("Ghi sự cố"), "plus"))
        super().__init__(tr("Sự cố dữ liệu cá nhân"), self.add_button, inset=0)
        self.head.setContentsMargins(_INSET, 8, 8, 8)
        self.title.setMinimumHeight(theme.px(_HEADING))
        self._workplace = workplace
        self.form: IncidentForm | None = None
        self.rows: list[IncidentRow] = []
        self.blank = small(text_button(tr("Lưu mẫu biên bản trống"), "file-pdf"))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.body.setSpacing(0)
        self.body.addWidget(self._explained())
        self.body.addWidget(line())
        self.body.addLayout(self._rows)
        self.body.addWidget(line())
        foot = QHBoxLayout()
        foot.setContentsMargins(8, 6, 8, 6)
        foot.addWidget(self.blank)
        foot.addStretch(1)
        self.body.addLayout(foot)
        self.add_button.clicked.connect(lambda: self._fill(self._new_form(None)))
        self.blank.clicked.connect(lambda: self._print(None))

    def _explained(self) -> QLabel:
        words = wrapped_label(
            tr(
                "Mất máy hay USB, gửi nhầm danh sách, người lạ xem sổ… Ghi ngay khi biết: phải báo "
                "A05 (Bộ Công an) trong 72 giờ từ lúc phát hiện. Không ghi tên em nào ở đây."
            ),
            "cell",
            "text-2",
        )
        words.setContentsMargins(_INSET, 12, _INSET, 12)
        return words

    def refresh(self) -> None:
        """Show the incidents; a form that is open stays."""
        if self.form is None:
            self._fill(None)

    def typed(self) -> Any:
        """The incident being written, None for none."""
        if self.form is None or not self.form.dirty:
            return None
        return {"incident": self.form.number, "texts": texts_of(self.form.controls)}

    def type_in(self, typed: Any) -> None:
        """Go on with it; one no longer there is left alone."""
        number = typed["incident"]
        known = {one.id: one for one in self._workplace.services.incidents.all()}
        if number is None or number in known:
            form = self._new_form(known.get(number))
            self._fill(form)
            put_texts(form.controls, typed["texts"])

    def _new_form(self, incident: Incident | None) -> IncidentForm:
        form = IncidentForm(self._workplace, incident)
        form.saved.connect(self._save)
        form.closed.connect(self._close)
        return form

    def _fill(self, form: IncidentForm | None) -> None:
        clear(self._rows)
        self.form = form
        held = self._workplace.services.incidents.all()
        may = not self._workplace.read_only
        self.add_button.setVisible(may and form is None)
        self.rows = []
        if form is not None and form.number is None:
            self._put(form)
        for one in held:
            self._put(form if form is not None and form.number == one.id else self._row(one, may))
        if not held and form is None:
            none = wrapped_label(tr("Chưa ghi sự cố nào."), "cell", "text-2")
            none.setContentsMargins(_INSET, 12, _INSET, 12)
            self._rows.addWidget(none)
        if form is not None:
            form.show()
            form.first.setFocus()
            self.unfolded.emit(form)

    def _put(self, widget: QWidget) -> None:
        if self._rows.count():
            self._rows.addWidget(line())
        self._rows.addWidget(widget)

    def _row(self, one: Incident, may: bool) -> IncidentRow:
        row = IncidentRow(self._workplace, one, may_change=may)
        row.change.clicked.connect(partial(self._change, one))
        row.print.clicked.connect(partial(self._print, one.id))
        self.rows.append(row)
        return row

    def _change(self, one: Incident) -> None:
        self._fill(self._new_form(one))

    def _close(self) -> None:
        self._fill(None)
        self.add_button.setFocus()

    def _save(self, incident: Incident) -> None:
        incidents = self._workplace.services.incidents
        try:
            if incident.id is None:
                incidents.add(incident)
            else:
                incidents.change(incident)
        except Invalid as error:
            if self.form is not None:
                self.form.point_out(error.facts["problems"])
            return
        except ExpectedError as error:
            self.failed.emit(error)
            return
        self._close()
        self.said.emit(tr("Đã ghi sự cố"), None)

    def _print(self, number: int | None) -> None:
        kinds = [(tr("Tệp PDF"), "*.pdf")]
        name = f"bien-ban-su-co-{number}.pdf" if number else "bien-ban-su-co.pdf"
        path = self._workplace.dialogs.save_path(tr("Lưu biên bản sự cố"), name, kinds)
        if path is None:
            return
        try:
            write_whole(path, self._workplace.services.incidents.sheet(number))
        except ExpectedError as error:
            self.failed.emit(error)
            return
        self.said.emit(tr("Đã lưu biên bản"), None)


class IncidentRow(QWidget):
    """When, what, and whether the authority has been told in time."""

    def __init__(self, workplace: Workplace, one: Incident, *, may_change: bool) -> None:
        super().__init__()
        self.change = small(text_button(tr("Ghi thêm"), "note-pencil"))
        self.change.setVisible(may_change)
        self.print = small(text_button(tr("Lưu biên bản"), "file-pdf"))
        now = workplace.now()
        kinds = workplace.services.school.offered("incident_kinds", workplace.year)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(text_label(kinds.label(one.kind, language()), "body_bold"))
        words.addWidget(
            wrapped_label(
                tr("Phát hiện {moment}", moment=moment(one.noticed_at, now)), "cell", "text-2"
            )
        )
        said, icon, token = self._told(one, workplace)
        state = QHBoxLayout()
        state.setSpacing(6)
        sign = QLabel()
        sign.setPixmap(icons.pixmap(icon, token, icons.SMALL, self.devicePixelRatioF()))
        state.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        self.state = wrapped_label(said, "cell")
        state.addWidget(self.state, 1)
        words.addLayout(state)
        row = QHBoxLayout(self)
        row.setContentsMargins(_INSET, 10, 8, 10)
        row.setSpacing(4)
        row.addLayout(words, 1)
        for button in (self.change, self.print):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)

    def _told(self, one: Incident, workplace: Workplace) -> tuple[str, str, str]:
        now = workplace.now()
        if one.authority_told_at is not None:
            told = moment(one.authority_told_at, now)
            if one.told_late:
                return tr("Đã báo A05 {moment}, sau hạn 72 giờ.", moment=told), "warning", "warning"
            return tr("Đã báo A05 {moment}.", moment=told), "check-circle", "success"
        due = moment(one.deadline, now)
        if one.waits(now):
            return tr("Chưa báo A05. Hạn: {moment}.", moment=due), "warning", "warning"
        return (
            tr("Chưa báo A05, đã quá hạn {moment}. Báo ngay và nói rõ lý do.", moment=due),
            "warning-circle",
            "danger",
        )
