"""Step 1 into a new year: a backup, made and proved by itself."""

from __future__ import annotations

from PySide6.QtCore import Signal

from counsellor_app.domain.errors import ExpectedError
from counsellor_app.services.backups import BackupFacts
from counsellor_app.translation import tr
from counsellor_app.ui.common.buttons import primary_button
from counsellor_app.ui.common.card import Card
from counsellor_app.ui.common.labels import text_label, wrapped_label
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.settings.rollover_step import RolloverStep

_WIDEST = 760


class BackupStep(RolloverStep):
    """`made` once the backup is proved; `failed(error)` when there is none."""

    made = Signal()
    failed = Signal(object)

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(
            workplace,
            tr("Sao lưu"),
            tr("Trước khi chuyển năm, sổ tự sao lưu và đọc lại từng trang để chắc chắn dùng được."),
        )
        self.facts: BackupFacts | None = None
        self.running = False
        self._said = text_label("", "body_bold")
        self._where = wrapped_label("", "cell", "text-2")
        self.again = primary_button(tr("Sao lưu lại"), "arrow-clockwise")
        self.again.clicked.connect(self.run)
        card = Card()
        card.setMaximumWidth(_WIDEST)
        card.body.addWidget(self._said)
        card.body.addWidget(self._where)
        card.body.addWidget(self.again)
        self.column.addWidget(card)
        self.column.addStretch(1)

    @property
    def said(self) -> str:
        """What became of it."""
        return self._said.text()

    def run(self) -> None:
        """Make the backup in the background."""
        if self.running or self.facts is not None:
            return
        self.running = True
        self.again.hide()
        self._where.hide()
        self._said.setText(tr("Đang sao lưu"))
        backups, year = self.workplace.services.backups, self.workplace.year.following.label
        self.workplace.tasks.run(
            tr("Đang sao lưu"),
            lambda progress: backups.make(progress=progress, word=f"before-{year}"),
            self._made,
            self._not_made,
        )

    def _made(self, facts: BackupFacts) -> None:
        self.running, self.facts = False, facts
        at = facts.made_at.astimezone(self.workplace.now().tzinfo)
        self._said.setText(tr("Đã sao lưu lúc {time}, đã kiểm tra", time=f"{at:%H:%M}"))
        self._where.setText(str(facts.path))
        self._where.show()
        self.workplace.changes.backups.emit()
        self.made.emit()

    def _not_made(self, error: ExpectedError) -> None:
        self.running = False
        self._said.setText(tr("Chưa sao lưu được"))
        self.again.show()
        self.failed.emit(error)
