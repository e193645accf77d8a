"""How sessions are said on the screen: whom with, what about, what is missing."""

from __future__ import annotations

from counsellor_app.domain.counselling import GROUP, INDIVIDUAL, PARENTS, WHOLE_CLASS
from counsellor_app.domain.school_year import SchoolYear
from counsellor_app.services import Services
from counsellor_app.translation import language, mark, tr

PROBLEMS = {
    "missing-student": mark("Chọn em được tư vấn để ghi phiên."),
    "missing-topic": mark("Chọn ít nhất một chủ đề để ghi phiên."),
    "missing-date": mark("Ghi ngày tư vấn. Gõ như 13/04/2027, hoặc “hôm nay”."),
    "unreadable-date": mark("Chưa đọc được ngày này. Gõ như 13/04/2027."),
    "unreadable-time": mark("Chưa đọc được giờ này. Gõ như 09:15."),
    "bad-minutes": mark("Chưa đọc được thời lượng. Gõ số phút, như 35."),
    "next-before-session": mark("Ngày hẹn lại trước ngày tư vấn. Chọn một ngày sau đó."),
}
FORMS = {
    INDIVIDUAL: mark("Một em"),
    GROUP: mark("Nhóm"),
    WHOLE_CLASS: mark("Cả lớp"),
    PARENTS: mark("Phụ huynh"),
}


def topic_words(services: Services, year: SchoolYear) -> dict[str, str]:
    """The words of every content group, offered or not."""
    entries = services.school.offered("counselling_topics", year).entries
    return {one.code: one.label.get(language()) or one.label["vi"] for one in entries}


def offered_words(services: Services, year: SchoolYear, catalogue: str) -> list[tuple[str, str]]:
    """Codes and words of what may be chosen this year."""
    entries = services.school.offered(catalogue, year).current()
    return [(one.code, one.label.get(language()) or one.label["vi"]) for one in entries]


def who(form: str, name: str, people: int, class_name: str) -> str:
    """`Thạch Thị Sa Rây`; `Nhóm 5 em`; `Cả lớp 9A2`; `Phụ huynh em Sơn Minh`."""
    if form == WHOLE_CLASS and class_name:
        return tr("Cả lớp {class_name}", class_name=class_name)
    if form in (GROUP, WHOLE_CLASS):
        return tr("Nhóm {count} em", count=people)
    if form == PARENTS:
        return tr("Phụ huynh em {name}", name=name)
    return name


def minutes_words(minutes: int | None) -> str:
    """`25 phút`, or nothing."""
    return tr("{count} phút", count=minutes) if minutes else ""
