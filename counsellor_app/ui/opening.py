"""From the start to the open notebook and back: which front the window shows, and when."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from counsellor_app.domain.errors import ExpectedError, SchoolNotFound
from counsellor_app.domain.school import PRINCIPAL
from counsellor_app.domain.school_year import SchoolYear
from counsellor_app.services import Services
from counsellor_app.services.school_folders import is_school
from counsellor_app.services.school_labels import write_label
from counsellor_app.settings import SettingsFile
from counsellor_app.translation import tr
from counsellor_app.ui.appearance import give_appearance
from counsellor_app.ui.backup_at_end import BackupAtEnd, not_backed_up
from counsellor_app.ui.backup_watch import BackupWatch
from counsellor_app.ui.closing_unkept import lock_words, may_close
from counsellor_app.ui.common import theme
from counsellor_app.ui.common.changes import Changes
from counsellor_app.ui.common.notices import Notices
from counsellor_app.ui.common.page import Place
from counsellor_app.ui.common.tasks import Tasks
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.entry.unlock_page import UnlockPage
from counsellor_app.ui.entry.unlocking import change_keys, made_unlock_page, replace_open
from counsellor_app.ui.held_open import HeldOpen, taken_over
from counsellor_app.ui.idle_lock import IdleLock
from counsellor_app.ui.left_off import LeftOff
from counsellor_app.ui.open_questions import is_asked, let_go_of_questions
from counsellor_app.ui.school_check import SchoolCheck
from counsellor_app.ui.window import Window

if TYPE_CHECKING:
    from counsellor_app.ui.common.dialogs import Dialogs
    from counsellor_app.ui.shell import Shell

_PATIENCE = 500
_SOON = 20


class Opening(QObject):
    """Holds the window and what is open in it; everything begins and ends here."""

    def __init__(
        self,
        settings: SettingsFile,
        clock: Callable[[], datetime],
        folder: Path | None = None,
        dialogs: Dialogs | None = None,
    ) -> None:
        super().__init__()
        self.settings = settings
        self._clock = clock
        last = settings.present.last_school
        self._folder = folder or (Path(last) if last else None)
        self.services: Services | None = None
        self.apply_appearance()
        self.window = Window(settings)
        if dialogs is not None:
            self.dialogs = dialogs
        self.tasks = Tasks()
        self.check = SchoolCheck(self)
        self.held = HeldOpen(clock)
        self.held.taken.connect(lambda other: self.lock(taken_over(other), back_up=False))
        self.backups = BackupWatch(self)
        self.at_end = BackupAtEnd(self.window)
        self.asks_at_end = True
        self.left_off = LeftOff()
        self.idle = IdleLock(settings.present.auto_lock_minutes)
        self.idle.due.connect(
            lambda: self.lock(tr("Sổ tự khóa lúc {time}.", time=f"{self.now():%H:%M}"))
        )
        self.idle.counting.connect(self._announce)
        self.idle.touched.connect(lambda: self._announce(0))
        self.window.may_close = lambda: may_close(self, self.shell())
        self.window.closing.connect(lambda: self.close(asks=self.asks_at_end))
        style = QApplication.styleHints()
        style.colorSchemeChanged.connect(lambda _: self.redraw())

    @cached_property
    def dialogs(self) -> Dialogs:
        """The questions that stop the work; made when a school is open."""
        from counsellor_app.ui.common.dialogs import WindowDialogs

        return WindowDialogs(self.window)

    def begin(self) -> None:
        """Show the first front: the lock of the last school, or the first run."""
        if self._folder is not None and is_school(self._folder):
            self.show_unlock()
            return
        self.show_welcome()
        if self._folder is not None:  # on a stick that is not there, or moved
            self._first.failed(SchoolNotFound(path=self._folder))

    def apply_appearance(self) -> None:
        """Language, colours and text size as the settings say."""
        give_appearance(self.settings.present, principal=self._principal_is_in())

    def _principal_is_in(self) -> bool:
        return self.services is not None and self.services.role == PRINCIPAL

    def _fit_mode(self) -> None:
        """The principal's colours hold while the principal is in, and no longer."""
        if theme.is_principal() != self._principal_is_in():
            self.apply_appearance()

    def now(self) -> datetime:
        """The present moment."""
        return self._clock()

    def open_folder(self, folder: Path, secret: str = "") -> None:
        """Show the lock of a school folder; with a passphrase, try it at once."""
        self._folder, self.left_off = folder, LeftOff()
        page = self.show_unlock()
        if secret:
            page.field.setText(secret)
            page.button.click()

    def show_welcome(self) -> None:
        """The first page of all."""
        from counsellor_app.ui.entry.first_steps import FirstSteps

        self._first = FirstSteps(self)
        self._first.show()

    def show_unlock(self, said: str = "") -> UnlockPage:
        """The label of the closed notebook."""
        folder = self._folder
        assert folder is not None  # noqa: S101 - a lock stands before a school
        self._fit_mode()
        page = made_unlock_page(self, folder, said)
        self.window.show_front(page)
        page.field.setFocus()
        return page

    def enter(
        self,
        services: Services,
        folder: Path,
        place: Place | None = None,
        *,
        even_so: bool = False,
    ) -> None:
        """Show the open notebook, where one was when it was locked.

        Raises:
            SchoolOpenElsewhere: another machine has it open.
            SchoolFileDamaged and the like: not even the first page can be shown; all is let go of.
        """
        from counsellor_app.services.trial_days import live_its_days

        self.held.begin(folder, even_so=even_so)
        try:
            live_its_days(services)
            self.services, self._folder = services, folder
            self._renamed()
            self._fit_mode()
            first = Place("letters" if self._principal_is_in() else "today")
            self.left_off.go_on(services.ways_in.own)
            self._show_shell(place or self.left_off.place or first)
            self.check.begin(services)
        except ExpectedError:
            self._let_go(back_up=False)
            raise
        self.settings.change(last_school=str(folder))
        self.idle.minutes = self.settings.present.auto_lock_minutes
        self.idle.start()

    def _show_shell(self, place: Place, year: SchoolYear | None = None) -> None:
        from counsellor_app.ui.shell import Shell
        from counsellor_app.ui.trial import tell_trial

        assert self.services is not None  # noqa: S101 - called with an open school
        workplace = Workplace(
            services=self.services,
            year=year or self.services.school.present_year(),
            dialogs=self.dialogs,
            tasks=self.tasks,
            changes=Changes(),
            notices=Notices(),
            settings=self.settings,
        )
        shell = Shell(workplace, self.left_off.typed)
        shell.lock_asked.connect(lambda: self.lock(tr("Sổ đã khóa.")))
        shell.redraw_asked.connect(self.redraw)
        self.idle.used.connect(shell.keeper.touch)
        workplace.changes.school.connect(self._renamed)
        workplace.changes.new_keys_asked.connect(lambda secret: change_keys(self, secret))
        workplace.changes.replacing.connect(lambda backup: replace_open(self, backup))
        self.window.show_front(shell)
        shell.go(place)
        tell_trial(shell)
        shell.keeper.tell()
        self.backups.begin(shell)
        self.check.show_in(shell)

    def lock(self, said: str = "", *, back_up: bool = True) -> None:
        """Keep what was typed, back up what changed, close the school, show the label."""
        if self.services is None:
            return
        if let_go_of_questions():
            # The page that asked goes on first, and ends what it was doing.
            QTimer.singleShot(_SOON, self, lambda: self.lock(said, back_up=back_up))
            return
        problem = None
        try:
            problem = self.leave(back_up=back_up)
        finally:
            said = lock_words(said, unkept=self.left_off.unkept)
            self.show_unlock(said if problem is None else not_backed_up(said))

    def leave(self, *, back_up: bool = True, asks: bool = False) -> ExpectedError | None:
        """Keep what was typed and close the school; the caller shows another front.

        `back_up`: what changed is backed up first; given back is what kept that from being done.
        """
        self.idle.stop()
        try:
            shell = self.shell()
            if shell is not None:
                try:
                    shell.leave()
                finally:
                    self.left_off.typed = shell.keeper.end()
                self.left_off.place = shell.present_place()
        finally:
            problem = self._let_go(back_up=back_up, asks=asks)
        return problem

    def _let_go(self, *, back_up: bool, asks: bool = False) -> ExpectedError | None:
        """Close the school, backed up; what kept it from being backed up."""
        self.tasks.stop()
        self.tasks.forget()
        self.tasks.wait()
        self.backups.end()
        self.check.end()
        services, self.services, problem = self.services, None, None
        if services is not None:
            if back_up:
                place = self.settings.present.second_place
                problem = self.at_end.run(services, place, asks=asks)
            self._label(services)
            services.close()
        self.held.end()
        return problem

    def close(self, *, asks: bool = False) -> None:
        """The window closes; `asks`: where the last backup fails, whoever closes it may mend it."""
        leave = getattr(self.window.front, "leave", None)
        if self.services is not None:
            self.leave(asks=asks)
        elif callable(leave) and self.shell() is None:
            leave()
        self.at_end.skip()

    def redraw(self) -> None:
        """Language, colours or text size changed: draw everything anew, where one is."""
        shell = self.shell()
        if self.tasks.busy or is_asked():
            # A page that waits for its work or an answer must not be taken away.
            QTimer.singleShot(_PATIENCE, self, self.redraw)
            return
        self.apply_appearance()
        self.idle.minutes = self.settings.present.auto_lock_minutes
        if shell is not None:
            shell.leave()
            self.left_off.typed = shell.keeper.end(redraw=True)
            self._show_shell(shell.present_place() or Place("today"), shell.workplace.year)
        elif isinstance(self.window.front, UnlockPage):
            self.show_unlock()

    def _announce(self, seconds: int) -> None:
        shell = self.shell()
        if shell is not None:
            shell.announce_lock(seconds)

    def shell(self) -> Shell | None:
        """The open notebook, where it is what the window shows."""
        from counsellor_app.ui.shell import Shell

        return self.window.front if isinstance(self.window.front, Shell) else None

    def _renamed(self) -> None:
        if self.services is not None:
            self._label(self.services)

    def _label(self, services: Services) -> None:
        if self._folder is not None:
            with suppress(ExpectedError):  # the label is no matter: a stick may be out
                write_label(self._folder, services)
