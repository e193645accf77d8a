"""The words of the settings: roles of people, deeds of the log, sizes and ages."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from counsellor_app.domain.deletion import ACTIVITY, SESSION, Deletion
from counsellor_app.translation import mark, tr
from counsellor_app.ui.common.day_words import moment, short_day

ADDRESSES = (("cô", mark("Cô")), ("thầy", mark("Thầy")), ("", mark("Không ghi")))


def age_words(at: datetime, now: datetime) -> str:
    """How long ago, and when: `hôm qua, 12/04/2027 lúc 16:42`."""
    days = (now.date() - at.astimezone(now.tzinfo).date()).days
    when = moment(at, now)
    if days < 0:  # a clock was wrong then, or is now
        return when
    if days == 0:
        return tr("hôm nay, {when}", when=when)
    if days == 1:
        return tr("hôm qua, {when}", when=when)
    return tr("{days} ngày trước, {when}", days=days, when=when)


BULK_DEEDS: Mapping[str, str] = {
    "students": mark("Nhập danh sách học sinh"),
    "pathways": mark("Nhập danh sách hướng đi"),
    "sessions": mark("Nhập nhật ký tư vấn"),
    "roll-over": mark("Sang năm học mới"),
    "merge": mark("Gộp hai hồ sơ của một em"),
    "bulk-confirm": mark("Xác nhận hướng đi nhiều em"),
    "bulk-wishes": mark("Ghi nguyện vọng 1 nhiều em"),
    "bulk-family-views": mark("Ghi ý kiến gia đình nhiều em"),
}
DELETIONS: Mapping[str, str] = {
    SESSION: mark("Xóa phiên tư vấn ngày {day}"),
    ACTIVITY: mark("Xóa hoạt động ngày {day}"),
}
_ANY_DEED = mark("Thay đổi nhiều em một lần")


def bulk_deed(kind: str) -> str:
    """What a deed on many rows was."""
    return tr(BULK_DEEDS.get(kind, _ANY_DEED))


def deletion_words(deletion: Deletion) -> str:
    """What was put away."""
    return tr(DELETIONS[deletion.kind], day=short_day(deletion.held_on))
