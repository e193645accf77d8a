"""What to look at before handing in: each check with its icon, words and the way to the list."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from counsellor_app.services.report_checks import Report, ReportCheck
from counsellor_app.translation import tr
from counsellor_app.ui.common import icons
from counsellor_app.ui.common.bars import StackedBar
from counsellor_app.ui.common.buttons import text_button
from counsellor_app.ui.common.card import clear, line
from counsellor_app.ui.common.labels import text_label, wrapped_label
from counsellor_app.ui.reports.report_words import CheckWords, check_words

_SIGN = 20


class ReportCheckList(QWidget):
    """`followed` asks for the list behind a check that found something.

    `leads_there` is False for the principal, who opens no list.
    """

    followed = Signal(object)

    def __init__(self, *, leads_there: bool = True) -> None:
        super().__init__()
        self._leads_there = leads_there
        self.links: list[QWidget] = []
        self._bar = StackedBar(name=tr("Kiểm tra trước khi nộp"))
        self._tally = text_label("", "cell_bold")
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._bar, 1)
        head.addWidget(self._tally)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(text_label(tr("Kiểm tra trước khi nộp"), "card"))
        column.addLayout(head)
        column.addLayout(self._rows)

    def show_checks(self, report: Report) -> None:
        """Show the checks of a report: what was found first, what passed after it."""
        checks = sorted(report.checks, key=lambda check: check.passed)
        passed = sum(check.passed for check in checks)
        self._bar.set_segments(
            [
                (passed, "state-actual-bar", tr("đạt")),
                (len(checks) - passed, "line", tr("cần xem")),
            ]
        )
        self._tally.setText(tr("đạt {passed} trên {all}", passed=passed, all=len(checks)))
        clear(self._rows)
        self.links.clear()
        for check in checks:
            for widget in (line(), self._row(check, check_words(check, report))):
                self._rows.addWidget(widget)
                widget.setVisible(True)  # at once: else the list is seen empty for a moment

    def _row(self, check: ReportCheck, words: CheckWords) -> QWidget:
        sign = QLabel()
        picture = (
            ("check-circle-fill", "success") if check.passed else ("warning-circle", "warning")
        )
        sign.setPixmap(icons.pixmap(*picture, _SIGN, self.devicePixelRatioF()))
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addWidget(wrapped_label(words.passed if check.passed else words.found, "cell_bold"))
        if not check.passed:
            for said in words.why.splitlines():
                texts.addWidget(wrapped_label(said, "cell", "text-2"))
            if self._leads_there:
                texts.addWidget(self._link(check, words), 0, Qt.AlignmentFlag.AlignLeft)
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 9, 0, 9 if check.passed or not self._leads_there else 2)
        layout.setSpacing(12)
        layout.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(texts, 1)
        return row

    def _link(self, check: ReportCheck, words: CheckWords) -> QWidget:
        link = text_button(words.act)
        link.setProperty("kind", "link")
        link.setAccessibleName(f"{words.act}: {words.found}")
        link.clicked.connect(lambda: self.followed.emit(check))
        self.links.append(link)
        return link
