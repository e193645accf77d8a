"""Days and hours in words: Thứ Ba, 13/04/2027; ngày mai; 09:15."""

from __future__ import annotations

from datetime import date, datetime, time

from counsellor_app.translation import mark, tr

_WEEKDAYS = (
    mark("Thứ Hai"),
    mark("Thứ Ba"),
    mark("Thứ Tư"),
    mark("Thứ Năm"),
    mark("Thứ Sáu"),
    mark("Thứ Bảy"),
    mark("Chủ Nhật"),
)

_SHORT_WEEKDAYS = (
    mark("T2"),
    mark("T3"),
    mark("T4"),
    mark("T5"),
    mark("T6"),
    mark("T7"),
    mark("CN"),
)


def short_weekday(day: date) -> str:
    """`T3`."""
    return tr(_SHORT_WEEKDAYS[day.weekday()])


def weekday(day: date) -> str:
    """`Thứ Ba`."""
    return tr(_WEEKDAYS[day.weekday()])


def short_day(day: date) -> str:
    """`13/04/2027`."""
    return day.strftime("%d/%m/%Y")


def day_and_month(day: date) -> str:
    """`13/04`."""
    return day.strftime("%d/%m")


def long_day(day: date) -> str:
    """`Thứ Ba, 13/04/2027`."""
    return f"{weekday(day)}, {short_day(day)}"


def hour(at: time | None) -> str:
    """`09:15`; a dash where no hour was said."""
    return at.strftime("%H:%M") if at else "–"


def moment(at: datetime, like: datetime) -> str:
    """`12/04/2027 lúc 16:42`, told in the time zone of `like`."""
    day = short_day(at.astimezone(like.tzinfo).date())
    return tr("{day} lúc {hour}", day=day, hour=clock(at, like))


def clock(at: datetime, like: datetime) -> str:
    """`16:42`, told in the time zone of `like`."""
    return at.astimezone(like.tzinfo).strftime("%H:%M")
