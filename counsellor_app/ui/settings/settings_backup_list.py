"""The backups there are: each verified, or brought back beside the school."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from counsellor_app.domain.backup import KeptBackup
from counsellor_app.domain.errors import BackupDamaged, Cancelled, ExpectedError
from counsellor_app.translation import tr
from counsellor_app.ui.common.backup_rows import DAMAGED, SOUND, BackupRow
from counsellor_app.ui.common.buttons import small, text_button
from counsellor_app.ui.common.card import Card, clear, line
from counsellor_app.ui.common.day_words import moment
from counsellor_app.ui.common.labels import wrapped_label
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.settings.settings_backup_row import RestorePanel

_FEW = 10
_ENDING = "*.sohn"


class BackupList(Card):
    """`failed` carries what could not be done."""

    failed = Signal(object)
    unfolded = Signal(object)

    def __init__(self, workplace: Workplace) -> None:
        self.other = small(text_button(tr("Khôi phục từ tệp khác"), "folder-open"))
        super().__init__(tr("Các bản sao lưu"), self.other, inset=0)
        self.head.setContentsMargins(16, 8, 8, 8)
        self._workplace = workplace
        self._kept: list[KeptBackup] = []
        self._proofs: dict[Path, str] = {}
        self._all = False
        self.rows: list[BackupRow] = []
        self.panel: RestorePanel | None = None
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.body.addLayout(self._rows)
        self.other.clicked.connect(self._choose_other)

    def show_kept(self, kept: list[KeptBackup]) -> None:
        """Show these, newest first."""
        self._kept = kept
        self._fill()

    def _fill(self) -> None:
        if self.panel is not None:
            self._rows.removeWidget(self.panel)
        clear(self._rows)
        self.rows = []
        if not self._kept:
            none = wrapped_label(tr("Chưa có bản sao lưu nào."), "cell", "text-2")
            none.setContentsMargins(16, 14, 16, 14)
            self._rows.addWidget(none)
        now = self._workplace.now()
        for place, backup in enumerate(self._kept if self._all else self._kept[:_FEW]):
            if place:
                self._rows.addWidget(line())
            row = BackupRow(backup, now, self._proofs.get(backup.path, ""), may_verify=True)
            row.verify_asked.connect(partial(self._verify, backup))
            row.restore_asked.connect(partial(self._open_panel, backup))
            self._rows.addWidget(row)
            self.rows.append(row)
        if len(self._kept) > _FEW and not self._all:
            more = small(text_button(tr("Hiện cả {count} bản", count=len(self._kept))))
            more.clicked.connect(self._show_all)
            self._rows.addWidget(line())
            self._rows.addWidget(more)
        if self.panel is not None:
            self._place_panel(self.panel)

    def _show_all(self) -> None:
        self._all = True
        self._fill()

    def _verify(self, backup: KeptBackup) -> None:
        for row in self.rows:
            row.verify.setEnabled(False)
        self._workplace.tasks.run(
            tr("Đang kiểm tra bản sao lưu"),
            lambda progress: self._workplace.services.backups.verify(backup.path, progress),
            lambda _: self._proved(backup, SOUND),
            lambda error: self._not_proved(backup, error),
        )

    def _proved(self, backup: KeptBackup, proof: str) -> None:
        self._proofs[backup.path] = proof
        self._fill()

    def _not_proved(self, backup: KeptBackup, error: ExpectedError) -> None:
        damaged = isinstance(error, BackupDamaged)
        if damaged:
            self._proofs[backup.path] = DAMAGED
        self._fill()
        if not isinstance(error, Cancelled):
            self.failed.emit(error)

    def _choose_other(self) -> None:
        kinds = ((tr("Bản sao lưu"), _ENDING),)
        path = self._workplace.dialogs.open_path(tr("Chọn bản sao lưu"), kinds)
        if path is None:
            return
        try:
            self._open_panel(self._workplace.services.backups.look(path))
        except ExpectedError as error:
            self.failed.emit(error)

    def _open_panel(self, backup: KeptBackup) -> None:
        self._close_panel()
        day = backup.made_at.astimezone(self._workplace.now().tzinfo)
        wish = f"khoi-phuc-{day:%Y-%m-%d}"
        to = self._workplace.services.backups.restore_place(wish)
        panel = self.panel = RestorePanel(backup, to, self._workplace.now())
        panel.accepted.connect(self._restore)
        panel.replaced.connect(self._replace)
        panel.closed.connect(self._close_panel)
        self._place_panel(panel)
        panel.show()
        panel.close_button.setFocus()
        self.unfolded.emit(panel)

    def _place_panel(self, panel: RestorePanel) -> None:
        """Under its backup; at the top for one that lies elsewhere."""
        row = next((one for one in self.rows if one.backup.path == panel.backup.path), None)
        self._rows.insertWidget(self._rows.indexOf(row) + 1 if row is not None else 0, panel)

    def _close_panel(self) -> None:
        if self.panel is not None:
            self.panel.hide()
            self._rows.removeWidget(self.panel)
            self.panel.deleteLater()
            self.panel = None

    def _replace(self) -> None:
        """The last question; then the window closes the school and puts the backup in place."""
        panel = self.panel
        if panel is None:
            return
        when = moment(panel.backup.made_at, self._workplace.now())
        if self._workplace.dialogs.confirm(
            tr("Thay sổ đang mở bằng bản {when}?", when=when),
            tr("Thay bằng bản này"),
            tr("Giữ sổ đang mở"),
            tr(
                "Những gì ghi sau lúc ấy sẽ không còn trong sổ; sổ hiện nay được giữ nguyên thành "
                "một bản riêng, có thể khôi phục."
            ),
        ):
            self._workplace.changes.replacing.emit(panel.backup)

    def _restore(self) -> None:
        panel = self.panel
        if panel is None:
            return
        panel.busy(True)

        def failed(error: ExpectedError) -> None:
            if panel is self.panel:
                panel.busy(False)
            if not isinstance(error, Cancelled):
                self.failed.emit(error)

        def done(_: object) -> None:
            if panel is self.panel:
                panel.restored()

        backups = self._workplace.services.backups
        self._workplace.tasks.run(
            tr("Đang khôi phục sổ"),
            lambda progress: backups.restore(panel.backup.path, panel.to, progress),
            done,
            failed,
        )
