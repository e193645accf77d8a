"""What the first pages lead to: a new school, one there is, a backup brought back, a trial."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from counsellor_app.domain.errors import ExpectedError
from counsellor_app.domain.passphrases import TRIAL
from counsellor_app.sentences import sentence
from counsellor_app.services import Services
from counsellor_app.services.school_folders import is_school
from counsellor_app.translation import tr
from counsellor_app.ui.common.page import Place
from counsellor_app.ui.entry import usual_folder
from counsellor_app.ui.entry.first_run import FirstRun
from counsellor_app.ui.entry.welcome_page import WelcomePage

if TYPE_CHECKING:
    from counsellor_app.services.demonstration import Demonstration
    from counsellor_app.ui.opening import Opening


class FirstSteps:
    """Leads through the pages before any school is open."""

    def __init__(self, opening: Opening) -> None:
        self._opening = opening
        self._page = WelcomePage()
        self._page.new_asked.connect(self._new)
        self._page.open_asked.connect(self._open)
        self._page.restore_asked.connect(self._restore)
        self._page.trial_asked.connect(self._trial)

    def show(self) -> None:
        """Show the first page."""
        self._opening.window.show_front(self._page)
        self._page.new.setFocus()

    def _new(self) -> None:
        opening = self._opening
        page = FirstRun(usual_folder.usual_folder(), opening.now(), opening.dialogs, opening.tasks)
        page.made.connect(self._made)
        page.created.connect(lambda made: opening.settings.change(last_school=str(made)))
        page.left_off.connect(opening.show_welcome)
        opening.window.show_front(page)
        page.focus_first()

    def _made(self, services: Services, folder: Path) -> None:
        self._opening.enter(services, folder, Place("imports", part="students"))

    def _open(self) -> None:
        folder = self._opening.dialogs.folder_path(tr("Chọn thư mục có sổ của trường"))
        if folder is None:
            return
        if is_school(folder):
            self._opening.open_folder(folder)
        else:
            self._page.failed(
                tr("Thư mục ấy chưa có sổ nào. Chọn thư mục có tệp keys.json và school.db.")
            )

    def _restore(self) -> None:
        opening = self._opening
        backup = opening.dialogs.open_path(tr("Chọn bản sao lưu"), ((tr("Bản sao lưu"), "*.sohn"),))
        if backup is None:
            return
        secret = opening.dialogs.ask_passphrase(tr("Cụm mật khẩu của bản sao lưu này?"))
        if secret is None:
            return
        from counsellor_app.services.backups import restore

        folder = usual_folder.usual_folder()
        self._page.busy(tr("Đang khôi phục sổ"))
        opening.tasks.run(
            tr("Đang khôi phục sổ"),
            lambda progress: restore(backup, folder, secret, progress),
            lambda _: opening.open_folder(folder),
            self.failed,
        )

    def _trial(self) -> None:
        from counsellor_app.services.demonstration import make_demonstration

        folder = usual_folder.usual_folder().with_name("truong-thu")
        if (folder / "school" / "keys.json").exists():
            self._opening.open_folder(folder / "school", TRIAL)
            return
        self._page.busy(tr("Đang tạo trường thử"))

        def made(demonstration: Demonstration) -> None:
            self._opening.open_folder(demonstration.school, TRIAL)

        self._opening.tasks.run(
            tr("Đang tạo trường thử"),
            lambda progress: make_demonstration(folder, TRIAL, progress=progress),
            made,
            self.failed,
        )

    def failed(self, error: ExpectedError) -> None:
        """Say on the first page what could not be done."""
        self._page.failed(sentence(error))
