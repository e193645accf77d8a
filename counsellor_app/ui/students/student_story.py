"""The events of a student's story in words: one row of the ruled page each."""

from __future__ import annotations

from datetime import date

from counsellor_app.domain.timeline import (
    ActivityEvent,
    DestinationEvent,
    Event,
    LetterEvent,
    PlanEvent,
    SessionEvent,
    StayEvent,
    WishChange,
)
from counsellor_app.domain.vietnamese_text import fold
from counsellor_app.translation import mark, tr
from counsellor_app.ui.common.labels import STATE_WORDS, state_token
from counsellor_app.ui.common.margin_list import MarginRow
from counsellor_app.ui.students.student_words import StudentWords

_FORMS = {
    "INDIVIDUAL": (mark("Tư vấn cá nhân"), "chat-circle-text"),
    "GROUP": (mark("Tư vấn nhóm"), "users-three"),
    "CLASS": (mark("Tư vấn cả lớp"), "chalkboard-teacher"),
    "PARENTS": (mark("Gặp phụ huynh"), "users"),
    "PHONE": (mark("Gọi phụ huynh"), "phone"),
}
_LETTERS = {
    "notice": mark("Thông báo gửi gia đình"),
    "slip": mark("Phiếu tư vấn hướng nghiệp"),
}
_STAYS = {
    "listed": mark("Vào danh sách lớp {name}"),
    "moved": mark("Chuyển sang lớp {name}"),
    "promoted": mark("Lên lớp {name}"),
    "repeats": mark("Học lại lớp {name}"),
    "arrived": mark("Chuyển đến, vào lớp {name}"),
}
_MOST_LINES = 3
_MOST_LETTERS = 220
_LONGEST_TITLE = 26
CLOSED_NOTE = mark("Có ghi chú riêng tư. Bấm để xem")


class StudentStory:
    """Turns events into rows."""

    def __init__(self, words: StudentWords) -> None:
        self._words = words

    def row(self, event: Event) -> MarginRow:
        """The row of an event; a private note only as a closed chip."""
        if isinstance(event, SessionEvent):
            return self._session(event)
        if isinstance(event, PlanEvent):
            return self._plan(event)
        if isinstance(event, DestinationEvent):
            return self._destination(event)
        if isinstance(event, LetterEvent):
            return self._letter(event)
        if isinstance(event, ActivityEvent):
            return self._activity(event)
        return self._stay(event)

    def _session(self, event: SessionEvent) -> MarginRow:
        form = event.form
        if form == "PARENTS" and "dien thoai" in fold(event.channel):
            form = "PHONE"
        title, icon = _FORMS.get(form, _FORMS["INDIVIDUAL"])
        minutes = tr("{count} phút", count=event.minutes) if event.minutes else ""
        return MarginRow(
            *_days(event.day),
            icon=icon,
            title=tr(title),
            after_title=minutes,
            text=first_lines(event.text),
            chip_text=tr(CLOSED_NOTE) if event.has_note else "",
            chip_kind="private" if event.has_note else "",
            subject=event,
        )

    def _plan(self, event: PlanEvent) -> MarginRow:
        told = [self._wishes(event)] if event.first else [self._change(c) for c in event.changes]
        if event.family_view and event.family_view != "NOT_ASKED":
            view = self._words.label("family_views", event.family_view)
            told.append(tr("Gia đình: {view}.", view=view.lower()))
        return MarginRow(
            *_days(event.day),
            icon="path",
            icon_token=state_token(event.state, "text"),
            title=tr("Hướng đi: {state}", state=tr(STATE_WORDS[event.state])),
            text=" ".join(told),
            subject=event,
        )

    def _wishes(self, event: PlanEvent) -> str:
        named = [self._words.pathway(one.after) for one in event.changes if one.after]
        if not named:
            return tr("Chưa ghi nguyện vọng nào.")
        return tr("Nguyện vọng: {wishes}.", wishes="; ".join(named))

    def _change(self, change: WishChange) -> str:
        before, after = self._words.pathway(change.before), self._words.pathway(change.after)
        if change.before is None:
            return tr("Thêm nguyện vọng {rank}: {after}.", rank=change.rank, after=after)
        if change.after is None:
            return tr("Bỏ nguyện vọng {rank}: {before}.", rank=change.rank, before=before)
        return tr(
            "Nguyện vọng {rank} đổi từ {before} sang {after}.",
            rank=change.rank,
            before=before,
            after=after,
        )

    def _destination(self, event: DestinationEvent) -> MarginRow:
        went = event.destination
        parts = [self._words.pathway(went.pathway), went.programme, went.institution]
        return MarginRow(
            *_days(event.day),
            icon="graduation-cap",
            icon_token=state_token("ACTUAL", "text"),
            title=tr("Hướng đi: {state}", state=tr(STATE_WORDS["ACTUAL"])),
            text=" · ".join(part for part in parts if part),
            subject=event,
        )

    def _letter(self, event: LetterEvent) -> MarginRow:
        number = tr("Số {number}, đã phát.", number=event.number) if event.number else ""
        return MarginRow(
            *_days(event.day),
            icon="envelope-simple",
            icon_token="text-2",
            title=tr(_LETTERS.get(event.layout, _LETTERS["notice"])),
            text=number or tr("Đã phát, chưa ghi số."),
            subject=event,
        )

    def _activity(self, event: ActivityEvent) -> MarginRow:
        long = len(event.name) > _LONGEST_TITLE
        title = tr("Hoạt động") if long else tr("Hoạt động: {name}", name=event.name)
        with_class = tr(
            "Cùng lớp {name}, {count} em có mặt.", name=event.class_name, count=event.present
        )
        absent = tr("Lớp {name} tham gia, em vắng mặt.", name=event.class_name)
        return MarginRow(
            *_days(event.day),
            icon="calendar-check",
            title=title,
            text=" ".join([f"{event.name}."] * long + [absent if event.absent else with_class]),
            subject=event,
        )

    def _stay(self, event: StayEvent) -> MarginRow:
        if event.kind == "left":
            status = self._words.label("student_statuses", event.status or None)
            return MarginRow(
                *_days(event.day),
                icon="sign-out",
                icon_token="text-2",
                title=tr("Không còn học ở trường"),
                text=status if event.status else "",
                subject=event,
            )
        title = tr(_STAYS.get(event.kind, _STAYS["listed"]), name=event.class_name)
        return MarginRow(
            *_days(event.day),
            icon="identification-card",
            icon_token="text-2",
            title=title,
            subject=event,
        )


def first_lines(text: str) -> str:
    """The beginning of a text, for a list."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    short = "\n".join(lines[:_MOST_LINES])
    if len(short) > _MOST_LETTERS:
        short = short[:_MOST_LETTERS].rsplit(" ", 1)[0]
    return short if len(short) == len("\n".join(lines)) else f"{short} …"


def _days(day: date) -> tuple[str, str]:
    return f"{day:%d/%m}", f"{day:%Y}"
