"""Consents of the whole school: how many are whole, and forms of a class to print."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout

from counsellor_app.domain.consent import ConsentState
from counsellor_app.domain.errors import ExpectedError
from counsellor_app.translation import tr
from counsellor_app.ui.common.buttons import plain_button
from counsellor_app.ui.common.card import Card
from counsellor_app.ui.common.fields import Field
from counsellor_app.ui.common.labels import wrapped_label
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.whole_file import write_whole


class ConsentsCard(Card):
    """`said(text, undo)` what was done."""

    failed = Signal(object)
    unfolded = Signal(object)
    said = Signal(str, object)

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(tr("Phiếu đồng ý"))
        self._workplace = workplace
        self.state = wrapped_label("", "body_bold")
        self.whom = QComboBox()
        self.print = plain_button(tr("Lưu phiếu để in"), "file-pdf")
        hint = tr(
            "Phiếu có ô trống cho em và cho gia đình tự đánh dấu. Ký xong thì ghi vào hồ sơ từng "
            "em, mục Phiếu đồng ý."
        )
        self.body.setSpacing(12)
        self.body.addWidget(self.state)
        self.body.addWidget(Field(tr("In phiếu cho"), self.whom, hint=hint))
        row = QHBoxLayout()
        row.addWidget(self.print)
        row.addStretch(1)
        self.body.addLayout(row)
        self.print.clicked.connect(self._print)

    def refresh(self) -> None:
        """How many agreed, and the classes of the year."""
        services, year = self._workplace.services, self._workplace.year
        counts = services.consents.counts(year)
        given, gone = counts[ConsentState.GIVEN], counts[ConsentState.WITHDRAWN]
        missing = sum(counts.values()) - given - gone
        self.state.setText(
            tr(
                "{given} em đủ phiếu của em và gia đình, {missing} em còn thiếu, {gone} em đã rút.",
                given=given, missing=missing, gone=gone,
            )
        )  # fmt: skip
        chosen = self.whom.currentData()
        self.whom.clear()
        self.whom.addItem(tr("Phiếu trống, chưa ghi tên"), "")
        for name in services.school.classes(year):
            self.whom.addItem(tr("Lớp {name}", name=name), name)
        self.whom.setCurrentIndex(max(0, self.whom.findData(chosen)))

    def _print(self) -> None:
        kinds = [(tr("Tệp PDF"), "*.pdf")]
        path = self._workplace.dialogs.save_path(tr("Lưu phiếu đồng ý"), "phieu-dong-y.pdf", kinds)
        if path is None:
            return
        consents, year = self._workplace.services.consents, self._workplace.year
        name = str(self.whom.currentData() or "")
        try:
            pdf = consents.class_sheets(name, year) if name else consents.sheets([], year)
            write_whole(path, pdf)
        except ExpectedError as error:
            self.failed.emit(error)
            return
        self.said.emit(tr("Đã lưu phiếu để in"), None)
