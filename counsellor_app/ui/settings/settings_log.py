"""Nhật ký: what can be taken back, and the trail of all deeds."""

from __future__ import annotations

from functools import partial

from counsellor_app.domain.deletion import ACTIVITY, Deletion
from counsellor_app.domain.errors import ExpectedError
from counsellor_app.services.import_batches import ImportBatch
from counsellor_app.translation import tr
from counsellor_app.ui.common.backup_first import goes_on_without
from counsellor_app.ui.common.day_words import moment
from counsellor_app.ui.common.page import Place
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.settings.settings_section import SettingsSection
from counsellor_app.ui.settings.settings_trail import TrailCard
from counsellor_app.ui.settings.settings_undo_list import UndoableDeed, UndoList
from counsellor_app.ui.settings.settings_words import bulk_deed, deletion_words
from counsellor_app.ui.settings.settings_years import ROLLOVER

_ROLL_OVER = "roll-over"


class LogSection(SettingsSection):
    """Never a name: the trail tells deeds, not words."""

    widest = 860

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self.deeds = UndoList()
        self.column.addWidget(self.deeds)
        self.trail = TrailCard(workplace)
        self.trail.failed.connect(self.failed)
        self.trail.unfolded.connect(self.unfolded)
        self.column.addWidget(self.trail)

    def refresh(self) -> None:
        """Read both again; as much of the trail as was shown, and whether its chain is whole."""
        services = self.workplace.services
        deeds = [self._batch_deed(batch) for batch in services.import_batches.all()]
        deeds += [self._deletion_deed(one) for one in services.deletions.all()]
        self.deeds.show_deeds(deeds)
        self.trail.refresh()

    def _batch_deed(self, batch: ImportBatch) -> UndoableDeed:
        facts = _facts(batch, moment(batch.made_at, self.workplace.now()))
        title = bulk_deed(batch.kind)
        if batch.undone:
            state = tr("Đã hoàn tác")
            return UndoableDeed(batch.made_at, title, facts, state=state)
        if self.workplace.read_only:
            return UndoableDeed(batch.made_at, title, facts)
        if batch.kind == _ROLL_OVER:
            latest = self.workplace.services.year_rollovers.latest()
            if latest is None or latest.batch != batch.id:
                return UndoableDeed(batch.made_at, title, facts)
            # Only there is it said until when, and what is lost.
            there = partial(self.opened.emit, Place(ROLLOVER))
            return UndoableDeed(batch.made_at, title, facts, there, tr("Xem"))
        back = partial(self._undo, batch)
        return UndoableDeed(batch.made_at, title, facts, back, tr("Hoàn tác"))

    def _deletion_deed(self, deletion: Deletion) -> UndoableDeed:
        facts = moment(deletion.deleted_at, self.workplace.now())
        back = None if self.workplace.read_only else partial(self._bring_back, deletion)
        title = deletion_words(deletion)
        return UndoableDeed(deletion.deleted_at, title, facts, back, tr("Lấy lại"))

    def _undo(self, batch: ImportBatch) -> None:
        self.deeds.busy()
        self.workplace.tasks.run(
            tr("Đang hoàn tác"),
            lambda _: self.workplace.services.import_batches.undo(batch.id),
            lambda _: self._undone(batch),
            partial(self._not_undone, batch),
        )

    def _undone(self, batch: ImportBatch) -> None:
        self.workplace.changes.everything()
        self.refresh()
        self.done(tr("Đã hoàn tác: {deed}", deed=bulk_deed(batch.kind)))

    def _not_undone(self, batch: ImportBatch, error: ExpectedError) -> None:
        if goes_on_without(self.workplace, error):
            self._undo(batch)
            return
        self.refresh()
        self.failed.emit(error)

    def _bring_back(self, deletion: Deletion) -> None:
        changes = self.workplace.changes
        with self.telling():
            self.workplace.services.deletions.bring_back(deletion)
            changed = changes.activities if deletion.kind == ACTIVITY else changes.counselling
            changed.emit()
            self.done(tr("Đã lấy lại"))
        self.refresh()


def _facts(batch: ImportBatch, when: str) -> str:
    if batch.added and batch.updated:
        return tr("{when}, thêm {added}, sửa {updated}", when=when, added=batch.added,
                  updated=batch.updated)  # fmt: skip
    if batch.added:
        return tr("{when}, thêm {added}", when=when, added=batch.added)
    if batch.updated:
        return tr("{when}, sửa {updated}", when=when, updated=batch.updated)
    return when
