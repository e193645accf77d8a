"""The tables of the log: sessions held, drafts, promised meetings."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from datetime import datetime
from typing import TypeVar

from counsellor_app.domain.session_draft import DraftRow
from counsellor_app.domain.session_log import FollowUpRow, LogRow
from counsellor_app.translation import tr
from counsellor_app.ui.common.day_words import moment, short_day
from counsellor_app.ui.common.tables import Cell, Column, RowsModel, RowsTable
from counsellor_app.ui.counselling.session_words import who

RowT = TypeVar("RowT")

FORM_ICONS = {
    "INDIVIDUAL": "user",
    "GROUP": "users-three",
    "CLASS": "users-three",
    "PARENTS": "house-line",
}


class SessionTables:
    """Makes the three tables; `topics` are the words of the content groups."""

    def __init__(self, topics: Mapping[str, str], now: datetime) -> None:
        self._topics, self._now = topics, now
        self.log = _table(self._log_columns(), _spoken_log, tr("Các phiên đã ghi"), _number)
        self.drafts = _table(
            self._draft_columns(), self._spoken_draft, tr("Bản nháp"), lambda row: row.uuid
        )
        self.follow_ups = _table(
            self._follow_up_columns(), _spoken_follow_up, tr("Hẹn theo dõi lại"), _number
        )

    def words(self, codes: tuple[str, ...]) -> str:
        """The words of topics, by priority."""
        return ", ".join(self._topics.get(code, code) for code in codes)

    def _log_columns(self) -> list[Column[LogRow]]:
        return [
            Column(
                tr("Ngày"),
                name="day",
                value=lambda row: short_day(row.held_on),
                sort_key=lambda r: r.held_on,
            ),
            Column(tr("Em, nhóm"), name="who", value=_who, stretch=True, hideable=False),
            Column(tr("Lớp"), name="class", value=lambda row: row.class_name),
            Column(tr("Chủ đề"), name="topics", value=lambda row: self.words(row.topics)),
            Column(
                tr("Phút"),
                name="minutes",
                value=lambda row: str(row.minutes) if row.minutes else "",
                align="right",
                sort_key=lambda row: row.minutes,
            ),
            Column(
                tr("Hẹn lại"),
                name="next",
                value=lambda row: short_day(row.next_on) if row.next_on else "",
                sort_key=lambda row: row.next_on,
            ),
            Column(tr("Ghi chú"), name="note", value=_note, hideable=True),
        ]

    def _draft_columns(self) -> list[Column[DraftRow]]:
        return [
            Column(
                tr("Ngày"),
                name="day",
                value=lambda row: short_day(row.held_on) if row.held_on else "",
                sort_key=lambda row: row.held_on,
            ),
            Column(tr("Em, nhóm"), name="who", value=_draft_who, stretch=True, hideable=False),
            Column(tr("Lớp"), name="class", value=lambda row: row.class_name),
            Column(tr("Chủ đề"), name="topics", value=lambda row: self.words(row.topics)),
            Column(
                tr("Tự lưu"), name="saved", value=self._saved, sort_key=lambda row: row.saved_at
            ),
        ]

    def _follow_up_columns(self) -> list[Column[FollowUpRow]]:
        return [
            Column(tr("Hẹn lại"), name="next", value=self._due, sort_key=lambda row: row.next_on),
            Column(
                tr("Em, nhóm"),
                name="who",
                value=lambda row: who(row.form, row.name, row.people, row.class_name),
                stretch=True,
                hideable=False,
            ),
            Column(tr("Lớp"), name="class", value=lambda row: row.class_name),
            Column(tr("Chủ đề"), name="topics", value=lambda row: self.words(row.topics)),
            Column(
                tr("Phiên ngày"),
                name="held",
                value=lambda row: short_day(row.held_on),
                sort_key=lambda row: row.held_on,
            ),
        ]

    def _due(self, row: FollowUpRow) -> Cell:
        late = row.next_on < self._now.date()
        day = short_day(row.next_on)
        return Cell(
            day,
            icon="warning-circle" if late else "",
            token="warning" if late else "text",
            spoken=tr("{day}, đã qua", day=day) if late else "",
        )

    def _saved(self, row: DraftRow) -> str:
        return self._local(row.saved_at)

    def _local(self, at: datetime) -> str:
        return moment(at, self._now)

    def _spoken_draft(self, row: DraftRow) -> str:
        return tr(
            "Bản nháp, {who}, tự lưu {moment}",
            who=_draft_who(row).plain,
            moment=self._local(row.saved_at),
        )


def _table(
    columns: Sequence[Column[RowT]],
    speak: Callable[[RowT], str],
    name: str,
    key: Callable[[RowT], Hashable],
) -> RowsTable:
    return RowsTable(RowsModel([], columns, speak, key=key), name)


def _number(row: LogRow | FollowUpRow) -> int:
    return row.id if isinstance(row, LogRow) else row.session


def _who(row: LogRow) -> Cell:
    return Cell(
        who(row.form, row.name, row.people, row.class_name),
        icon=FORM_ICONS.get(row.form, "user"),
    )


def _note(row: LogRow) -> Cell:
    facts = [tr("có ghi chú")] if row.has_note else []
    facts += [tr("đã sửa")] if row.amended else []
    return Cell(", ".join(facts), token="text-2")


def _draft_who(row: DraftRow) -> Cell:
    if row.damaged:
        return Cell(tr("Bản nháp này không đọc được"), icon="warning-circle", token="danger")
    name = row.names[0] if row.names else tr("Chưa chọn em")
    if not row.names and not row.class_name:
        return Cell(name, icon="note-pencil", token="text-2")
    return Cell(who(row.form, name, len(row.names), row.class_name), icon="note-pencil")


def _spoken_log(row: LogRow) -> str:
    return tr(
        "{day}, {who}, lớp {class_name}",
        day=short_day(row.held_on),
        who=who(row.form, row.name, row.people, row.class_name),
        class_name=row.class_name or "–",
    )


def _spoken_follow_up(row: FollowUpRow) -> str:
    return tr(
        "Hẹn lại {day}, {who}",
        day=short_day(row.next_on),
        who=who(row.form, row.name, row.people, row.class_name),
    )
