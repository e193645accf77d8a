"""Invented letters for the tests."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from counsellor_app.domain.letter import (
    FamilyAnswer,
    FamilyView,
    Language,
    Layout,
    Letter,
    Level,
    Person,
    Recommendation,
    Signatory,
    Wish,
)

NOTICE_9 = Letter(
    layout=Layout.NOTICE,
    language=Language.VIETNAMESE,
    level=Level.THCS,
    governing_body="Ủy ban nhân dân xã Sông Trăng",
    school_name="Trường PTDTNT THCS Sông Trăng",
    place="Sông Trăng",
    number="5",
    number_suffix="TB-THCSST",
    dated_on=date(2027, 4, 13),
    student_name="Thạch Thị Sa Rây",
    class_name="9A2",
    school_year="2026-2027",
    birth_date=date(2012, 8, 22),
    guardian=Person("Thạch Thị Phượng", "bà"),
    counsellor=Person("Lê Thị Thu Hà", "cô"),
    signatory=Signatory("Nguyễn Văn Hiền"),
    wishes=(
        Wish(1, "Trung học nghề", "ngành Chăm sóc sắc đẹp", "Trường Cao đẳng nghề Sông Trăng"),
        Wish(2, "Trung học phổ thông", "", "Trường PTDTNT THPT Sông Trăng"),
        Wish(3, "Giáo dục thường xuyên kết hợp học nghề"),
    ),
    family_view=FamilyView(FamilyAnswer.AGREES, date(2027, 4, 6)),
    recommendation=Recommendation("Trung học nghề", "em thích làm nghề và học đều các môn"),
    reply_by=date(2027, 4, 27),
    recipients=("Như trên", "Giáo viên chủ nhiệm lớp 9A2", "Lưu: VT, Tổ TVHĐ"),
)

SLIP_9 = replace(NOTICE_9, layout=Layout.SLIP, number=None, recipients=())

NOTICE_12 = replace(
    NOTICE_9,
    level=Level.THPT,
    governing_body="Sở Giáo dục và Đào tạo tỉnh Vĩnh Long",
    school_name="Trường PTDTNT THPT Sông Trăng",
    number_suffix="TB-THPTST",
    class_name="12A1",
    birth_date=date(2009, 1, 2),
    dated_on=date(2027, 2, 3),
    wishes=(
        Wish(1, "Cao đẳng", "Điều dưỡng", "Trường Cao đẳng Y tế Sông Trăng"),
        Wish(2, "Đại học", "Sư phạm Ngữ văn", "Trường Đại học Sông Trăng"),
    ),
    family_view=FamilyView(FamilyAnswer.NOT_YET, None),
    recipients=("Như trên", "Giáo viên chủ nhiệm lớp 12A1", "Lưu: VT, Tổ TVHĐ"),
)

DEPUTY = Signatory("Trần Thị Ngọc Ánh", "Phó Hiệu trưởng", for_principal=True)
LONG_WISH = (
    "Giáo dục thường xuyên kết hợp trung cấp nghề, vừa học văn hóa vừa học nghề theo mô hình 9+"
)


def letter(**changes: Any) -> Letter:
    """The grade-9 notice with changes."""
    return replace(NOTICE_9, **changes)


def long_letter(**changes: Any) -> Letter:
    """A letter where everything is long."""
    held: dict[str, Any] = {
        "governing_body": "Ủy ban nhân dân xã Trường Long Hòa Thạnh Đông",
        "school_name": "Trường Phổ thông dân tộc nội trú Trung học cơ sở và "
        "Trung học phổ thông Sông Trăng",
        "student_name": "Thạch Thị Nguyễn Hoàng Bảo Ngọc Rót Tha Na Sô Phiếp",
        "wishes": tuple(
            Wish(rank, LONG_WISH, "ngành Kỹ thuật máy lạnh", "Trung tâm GDNN-GDTX Sông Trăng")
            for rank in (1, 2, 3)
        ),
    }
    return replace(NOTICE_9, **(held | changes))
