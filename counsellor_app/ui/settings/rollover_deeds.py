"""What is done with a roll-over: carried out, and taken back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from counsellor_app.domain.errors import ExpectedError
from counsellor_app.domain.school_year import SchoolYear
from counsellor_app.domain.year_rollover import Rollover
from counsellor_app.sentences import sentence
from counsellor_app.services.year_rollovers import RolloverDone
from counsellor_app.translation import tr
from counsellor_app.ui.common.backup_first import even_without_backup, goes_on_without
from counsellor_app.ui.common.workplace import Workplace


class RolloverDeeds:
    """Knows no page: after a deed the window is drawn anew, the page with it."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace

    def carry_out(
        self, rollover: Rollover, ended: Callable[[], None], failed: Callable[[ExpectedError], None]
    ) -> None:
        """Begin the new year in the background; stopping changes nothing."""
        rollovers = self._workplace.services.year_rollovers

        def not_done(error: ExpectedError) -> None:
            if goes_on_without(self._workplace, error):
                self.carry_out(rollover, ended, failed)
            else:
                failed(error)

        def done(made: RolloverDone) -> None:
            ended()
            self._done(made)

        self._workplace.tasks.run(
            tr("Đang chuyển sang năm học {year}", year=rollover.year.following.written),
            lambda progress: rollovers.carry_out(rollover, progress),
            done,
            not_done,
        )

    def ask_undo(self, done: RolloverDone, failed: Callable[[ExpectedError], None]) -> None:
        """Go back to the old year, if that is really meant."""
        old = SchoolYear(done.year.starts - 1)
        question = tr("Quay lại năm học {year}?", year=old.written)
        why = tr("Năm học {year} rời khỏi sổ. Mọi em trở về lớp cũ.", year=done.year.written)
        act, keep = tr("Quay lại năm cũ"), tr("Ở lại năm mới")
        if self._workplace.dialogs.confirm(question, act, keep, why):
            self._undo(done, failed)

    def _done(self, made: RolloverDone) -> None:
        self._tell_window()
        self._workplace.notices.toast(
            tr("Đã chuyển sang năm học {year}", year=made.year.written),
            partial(self._undo, made, self._tell),
        )

    def _undo(self, done: RolloverDone, failed: Callable[[ExpectedError], None]) -> None:
        undo = partial(self._workplace.services.year_rollovers.undo, done.batch)
        try:
            even_without_backup(self._workplace, undo)
        except ExpectedError as error:
            failed(error)
            return
        self._tell_window()

    def _tell(self, error: ExpectedError) -> None:
        """From a toast, one may be anywhere by now."""
        self._workplace.notices.toast(sentence(error))

    def _tell_window(self) -> None:
        self._workplace.changes.everything()
        self._workplace.changes.years.emit()
