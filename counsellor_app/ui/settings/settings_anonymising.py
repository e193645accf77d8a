"""How long names are kept, whose time has come, and taking their names off."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from counsellor_app.domain.anonymising import (
    USUAL_YEARS,
    Anonymised,
    AnonymisingPreview,
    DueStudent,
)
from counsellor_app.domain.errors import ExpectedError
from counsellor_app.translation import tr
from counsellor_app.ui.common import icons, theme
from counsellor_app.ui.common.anonymising_words import (
    backup_words,
    goes_words,
    shared_words,
    stays_words,
)
from counsellor_app.ui.common.buttons import danger_button, plain_button, small
from counsellor_app.ui.common.card import Card, line
from counsellor_app.ui.common.fields import Field
from counsellor_app.ui.common.labels import text_label, wrapped_label
from counsellor_app.ui.common.rows_column import Column
from counsellor_app.ui.common.rows_model import RowsModel
from counsellor_app.ui.common.rows_table import ROW, RowsTable
from counsellor_app.ui.common.workplace import Workplace

_YEARS = (1, 2, 3, 4, USUAL_YEARS, 7, 10, 15, 20)
_HEADING, _MOST_SHOWN = 34, 8


class RetentionCard(Card):
    """`said(text, undo)` what was done; nobody goes nameless by themselves."""

    failed = Signal(object)
    unfolded = Signal(object)
    said = Signal(str, object)

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(tr("Thời hạn giữ hồ sơ"))
        self._workplace = workplace
        self._due: list[DueStudent] = []
        self.years = QComboBox()
        self._state = text_label("", "body_bold")
        self._sign = QLabel()
        self.look = plain_button(tr("Xem các em tới hạn"))
        self.panel = DuePanel()
        self._result = wrapped_label("", "cell", "text-2")
        self._lay_out()
        self.years.activated.connect(self._choose)
        self.look.clicked.connect(self._open)
        self.panel.cancel.clicked.connect(self._close)
        self.panel.act.clicked.connect(self._anonymise)
        self.panel.model.ticked_changed.connect(self._show_preview)

    def _lay_out(self) -> None:
        hint = tr(
            "Tính từ khi hết năm học cuối của em ở trường. Tới hạn thì em vào danh sách bên dưới; "
            "không em nào tự bị ẩn danh."
        )
        self.body.setSpacing(12)
        self.body.addWidget(Field(tr("Giữ tên và lời đã ghi của em"), self.years, hint=hint))
        self.body.addWidget(line())
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._sign)
        row.addWidget(self._state, 1)
        row.addWidget(self.look)
        self.body.addLayout(row)
        self.body.addWidget(self.panel)
        self.body.addWidget(self._result)
        self.panel.hide()
        self._result.hide()

    def refresh(self) -> None:
        """The time that holds, and how many are due."""
        anonymising = self._workplace.services.anonymising
        held, self._due = anonymising.retention(), anonymising.due()
        self.years.clear()
        for years in sorted({*_YEARS, *([held] if held else [])}):
            self.years.addItem(tr("thêm {count} năm", count=years), years)
        self.years.addItem(tr("không đặt hạn, chỉ ẩn danh khi được yêu cầu"), 0)
        self.years.setCurrentIndex(self.years.findData(held or 0))
        may = not self._workplace.read_only
        self.years.setEnabled(may)
        count = len(self._due)
        self._state.setText(
            tr("{count} em đã tới hạn", count=count) if count else tr("Chưa em nào tới hạn")
        )
        name, token = ("warning", "warning") if count else ("check-circle", "success")
        self._sign.setPixmap(icons.pixmap(name, token, 20, self.devicePixelRatioF()))
        self.look.setVisible(bool(count) and may and self.panel.isHidden())
        if not self.panel.isHidden():
            self._open() if count else self._close()

    def _choose(self) -> None:
        anonymising = self._workplace.services.anonymising
        before, chosen = anonymising.retention(), int(self.years.currentData()) or None
        if before != chosen:
            self._set(chosen)
            self.said.emit(tr("Đã đổi thời hạn giữ hồ sơ"), lambda: self._set(before))

    def _set(self, years: int | None) -> None:
        try:
            self._workplace.services.anonymising.set_retention(years)
        except ExpectedError as error:
            self.failed.emit(error)
        self.refresh()

    def _open(self) -> None:
        self.panel.list_due(self._due)
        self.panel.show()
        self.look.hide()
        self._result.hide()
        self.unfolded.emit(self.panel)

    def _show_preview(self) -> None:
        chosen = [one.id for one in self.panel.chosen]
        try:
            self.panel.show_preview(self._workplace.services.anonymising.preview(chosen))
        except ExpectedError as error:
            self.failed.emit(error)

    def _close(self) -> None:
        self.panel.list_due([])
        self.panel.hide()
        self.look.setVisible(bool(self._due))

    def _anonymise(self) -> None:
        """Asked once more, by typing how many: there is no way back."""
        chosen = self.panel.chosen
        count = len(chosen)
        typed = self._workplace.dialogs.ask_line(
            tr("Ẩn danh {count} em? Việc này không hoàn tác được.", count=count),
            tr("Gõ {count} để làm", count=count),
            tr("Ẩn danh {count} em", count=count),
        )
        if typed is None:
            return
        if typed.strip() != str(count):
            self.said.emit(tr("Chưa ẩn danh em nào: số gõ chưa khớp"), None)
            return
        numbers, anonymising = [one.id for one in chosen], self._workplace.services.anonymising
        self.panel.setEnabled(False)
        self._workplace.tasks.run(
            tr("Đang ẩn danh"),
            lambda progress: anonymising.anonymise(numbers, progress),
            self._anonymised,
            self._not_anonymised,
        )

    def _anonymised(self, done: Anonymised) -> None:
        self.panel.setEnabled(True)
        self._close()
        self._result.setText(backup_words(done))
        self._result.show()
        self._workplace.changes.everything()
        self.refresh()
        self.said.emit(tr("Đã ẩn danh {count} em", count=done.preview.students), None)

    def _not_anonymised(self, error: ExpectedError) -> None:
        self.panel.setEnabled(True)
        self.failed.emit(error)


class DuePanel(QWidget):
    """Who is due, what goes, what stays, and the button that does it."""

    def __init__(self) -> None:
        super().__init__()
        columns: list[Column[DueStudent]] = [
            Column(tr("Em"), lambda one: one.full_name, stretch=True),
            Column(tr("Lớp cuối"), lambda one: one.class_name),
            Column(tr("Năm học"), lambda one: one.year.written if one.year else "–"),
            Column(tr("Mã"), lambda one: one.code),
        ]
        self.model = RowsModel[DueStudent](
            [],
            columns,
            lambda one: f"{one.full_name}, {one.class_name}",
            key=lambda one: one.id,
            boxes=True,
        )
        self.table = RowsTable(self.model, tr("Các em tới hạn"))
        self._goes = wrapped_label("", "cell")
        self._shared = wrapped_label("", "cell", "warning")
        self.act = small(danger_button(tr("Ẩn danh")))
        self.cancel = small(plain_button(tr("Thôi")))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.table)
        for label in (self._goes, self._shared, wrapped_label(stays_words(), "cell", "text-2")):
            column.addWidget(label)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.act)
        column.addLayout(row)

    @property
    def chosen(self) -> list[DueStudent]:
        """Whose boxes are ticked; somebody may have to be kept longer."""
        return self.model.ticks.rows

    def list_due(self, due: list[DueStudent]) -> None:
        """These; who was not there before comes ticked."""
        before = {one.id for one in self.model.rows}
        self.model.set_rows(due)
        self.model.ticks.put([one for one in due if one.id not in before])
        rows = min(len(due), _MOST_SHOWN)
        self.table.setFixedHeight(theme.px(_HEADING) + rows * theme.px(ROW) + 2)

    def show_preview(self, preview: AnonymisingPreview) -> None:
        """What would go with the names that are ticked."""
        count = len(self.chosen)
        self._goes.setText(goes_words(preview))
        self._shared.setText(shared_words(preview))
        self._shared.setVisible(bool(preview.shared))
        self.act.set_words(tr("Ẩn danh {count} em", count=count))
        self.act.setEnabled(count > 0)
