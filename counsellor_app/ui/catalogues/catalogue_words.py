"""The catalogues of the page: what each is called, what it is for, what its fields ask."""

from __future__ import annotations

from typing import NamedTuple

from counsellor_app.domain.school import School
from counsellor_app.domain.school_list import INSTITUTIONS, PHRASES, RECEIVERS, TRADES
from counsellor_app.translation import mark

AFTER_9, AFTER_12 = "pathways_after_9", "pathways_after_12"


class ListedCatalogue(NamedTuple):
    """A line at the left, and the sentence above its table."""

    words: str
    icon: str
    purpose: str


class OwnWords(NamedTuple):
    """How a list the school keeps is spoken of."""

    name: str  # the first column, and the field for a new line
    detail: str  # the second one
    add: str
    empty: str


_OFFERED = mark(
    "Bỏ dấu các mục trường không dùng trong năm học này. Mục đã ghi cho các em vẫn giữ nguyên."
)
CATALOGUES: dict[str, ListedCatalogue] = {
    AFTER_9: ListedCatalogue(mark("Hướng đi sau THCS"), "path", _OFFERED),
    AFTER_12: ListedCatalogue(mark("Hướng đi sau THPT"), "graduation-cap", _OFFERED),
    INSTITUTIONS: ListedCatalogue(
        mark("Trường và cơ sở"),
        "buildings",
        mark("Các trường, trung tâm gần nhà; được gợi ý khi ghi nguyện vọng."),
    ),
    TRADES: ListedCatalogue(
        mark("Ngành nghề"), "wrench", mark("Các ngành, nghề được gợi ý khi ghi nguyện vọng.")
    ),
    "counselling_topics": ListedCatalogue(mark("Chủ đề tư vấn"), "chat-circle-text", _OFFERED),
    PHRASES: ListedCatalogue(
        mark("Câu mẫu"),
        "quotes",
        mark("Các câu hay viết, chèn vào phiên tư vấn bằng hai phím. Đừng ghi tên em nào ở đây."),
    ),
    "activity_kinds": ListedCatalogue(mark("Loại hoạt động"), "calendar-check", _OFFERED),
    RECEIVERS: ListedCatalogue(
        mark("Nơi nhận báo cáo"),
        "paper-plane-tilt",
        mark("Nơi nhận khác, ngoài nơi nhận chính ghi ở Cài đặt. Được chọn khi làm báo cáo."),
    ),
    "leaving_reasons": ListedCatalogue(mark("Lý do thôi học"), "sign-out", _OFFERED),
    "policy_groups": ListedCatalogue(mark("Diện chính sách"), "handshake", _OFFERED),
}
OWN: dict[str, OwnWords] = {
    INSTITUTIONS: OwnWords(
        mark("Tên trường, cơ sở"),
        mark("Địa chỉ, ghi chú"),
        mark("Thêm cơ sở"),
        mark("Chưa có cơ sở nào. Ghi tên vào ô ở trên rồi bấm Enter."),
    ),
    TRADES: OwnWords(
        mark("Tên ngành, nghề"),
        mark("Ghi chú"),
        mark("Thêm ngành nghề"),
        mark("Chưa có ngành nghề nào. Ghi tên vào ô ở trên rồi bấm Enter."),
    ),
    RECEIVERS: OwnWords(
        mark("Tên nơi nhận"),
        mark("Ghi chú"),
        mark("Thêm nơi nhận"),
        mark("Chưa có nơi nhận nào khác. Ghi tên vào ô ở trên rồi bấm Enter."),
    ),
    PHRASES: OwnWords(
        mark("Tên ngắn"),
        mark("Câu mẫu"),
        mark("Thêm câu mẫu"),
        mark("Chưa có câu mẫu nào. Ghi tên ngắn và câu vào hai ô ở trên rồi bấm Enter."),
    ),
}


def catalogues_of(school: School) -> dict[str, ListedCatalogue]:
    """The catalogues a school of its level has use for."""
    unneeded = {
        catalogue
        for catalogue, grade in ((AFTER_9, 9), (AFTER_12, 12))
        if grade not in school.leaving_grades
    }
    return {code: one for code, one in CATALOGUES.items() if code not in unneeded}
