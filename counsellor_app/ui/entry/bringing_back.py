"""A backup in the place of the closed school: the page, the work, and the open notebook again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from counsellor_app.domain.backup import KeptBackup
from counsellor_app.domain.errors import ExpectedError, WrongPassphrase
from counsellor_app.sentences import sentence
from counsellor_app.services.backup_listing import kept_backups_of, look_at
from counsellor_app.services.backup_restores import BackupRestore, Replaced
from counsellor_app.translation import tr
from counsellor_app.ui.entry.backups_page import BackupsPage

if TYPE_CHECKING:
    from counsellor_app.ui.opening import Opening


class BringingBack:
    """Leads from the list of backups to the notebook of that day."""

    def __init__(
        self, opening: Opening, folder: Path, restore: BackupRestore | None = None
    ) -> None:
        self._opening, self._folder = opening, folder
        self._restore = restore or BackupRestore(folder, opening.now)
        self._secret = ""
        self._page = BackupsPage(opening.now())
        self._page.accepted.connect(self._replace)
        self._page.other_asked.connect(self._choose)
        self._page.left_off.connect(lambda: opening.show_unlock())
        self._page.opened.connect(self._open)

    def show(self) -> None:
        """Show the backups there are; a stick may be slow."""
        self._opening.window.show_front(self._page)
        self._page.show_list(())
        self._read()

    def replace_at_once(self, backup: KeptBackup) -> None:
        """Replace with the keys the school was open with; another day's passphrase is asked."""
        self._opening.window.show_front(self._page)
        self._read()
        self._replace(backup, "")

    def _read(self) -> None:
        second = self._opening.settings.present.second_place
        place = second.path if second else None
        self._opening.tasks.run(
            tr("Đang đọc các bản sao lưu"),
            lambda _: kept_backups_of(self._folder, place),
            self._page.listed,
            lambda error: self._page.failed(sentence(error)),
        )

    def _choose(self) -> None:
        kinds = ((tr("Bản sao lưu"), "*.sohn"),)
        path = self._opening.dialogs.open_path(tr("Chọn bản sao lưu"), kinds)
        if path is None:
            return
        try:
            self._page.ask(look_at(path, away=True))
        except ExpectedError as error:
            self._page.failed(sentence(error))

    def _replace(self, backup: KeptBackup, secret: str) -> None:
        self._secret = secret
        self._page.works()

        def done(came: Replaced) -> None:
            self._page.done(backup, came.kept, came.back_in)

        def failed(error: ExpectedError) -> None:
            if isinstance(error, WrongPassphrase):
                words = tr("Chưa đúng. Cần cụm mật khẩu đã dùng vào ngày sao lưu.")
                self._page.ask(backup, words if secret else "")
            else:
                self._page.ask(backup, sentence(error))

        self._opening.tasks.run(
            tr("Đang khôi phục sổ"),
            lambda progress: self._restore.replace(backup.path, secret or None, progress),
            done,
            failed,
        )

    def _open(self) -> None:
        self._opening.open_folder(self._folder, self._secret)
