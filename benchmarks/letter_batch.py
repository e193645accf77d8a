"""The letters that are measured: a school's grade 9, invented, each with names of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from random import Random

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

_FAMILY = ("Thạch", "Kim", "Sơn", "Lâm", "Nguyễn", "Trần", "Lê", "Huỳnh", "Danh", "Kiên")
_MIDDLE = ("Thị", "Văn", "Minh", "Ngọc", "Hoàng", "Thanh", "Quốc", "Kiều")
_GIVEN = ("Sa Rây", "Đa Ra", "Phượng", "Khôi", "Linh", "Ni Ta", "Oanh", "Sô Phiếp", "Quyên", "Phúc")
_PATHWAYS = (
    ("THPT công lập", "", "Trường THPT Sông Trăng"),
    ("Trung học nghề", "ngành Chăm sóc sắc đẹp", "Trường Cao đẳng nghề Sông Trăng"),
    ("Trung cấp", "ngành Điện công nghiệp", "Trường Trung cấp nghề Sông Trăng"),
    ("GDTX kết hợp trung cấp nghề", "ngành May thời trang", "Trung tâm GDNN-GDTX Sông Trăng"),
    ("THPT dân tộc nội trú", "", "Trường PTDTNT THPT Sông Trăng"),
)

_FIRST = Letter(
    layout=Layout.NOTICE,
    language=Language.VIETNAMESE,
    level=Level.THCS,
    governing_body="Ủy ban nhân dân xã Sông Trăng",
    school_name="Trường PTDTNT THCS Sông Trăng",
    place="Sông Trăng",
    number_suffix="TB-THCSST",
    dated_on=date(2027, 4, 13),
    student_name="",
    class_name="",
    school_year="2026-2027",
    counsellor=Person("Lê Thị Thu Hà", "cô"),
    signatory=Signatory("Nguyễn Văn Hiền"),
    recommendation=Recommendation("Trung học nghề", "em thích làm nghề và học đều các môn"),
    family_view=FamilyView(FamilyAnswer.AGREES, date(2027, 4, 6)),
    reply_by=date(2027, 4, 27),
)


def letters(count: int, seed: int = 9) -> Iterator[Letter]:
    """`count` letters with a QR each; the same for a given seed."""
    random = Random(seed)

    def name() -> str:
        return " ".join(random.choice(part) for part in (_FAMILY, _MIDDLE, _GIVEN))

    def one(place: int) -> Letter:
        class_name = f"9A{place // 40 % 50 + 1}"
        wishes = random.sample(_PATHWAYS, 3)
        return replace(
            _FIRST,
            number=str(place + 1),
            student_name=name(),
            class_name=class_name,
            birth_date=date(2012, 1, 1) + timedelta(days=random.randrange(366)),
            guardian=Person(name(), random.choice(("ông", "bà"))),
            wishes=tuple(Wish(rank, *wish) for rank, wish in enumerate(wishes, start=1)),
            recipients=("Như trên", f"Giáo viên chủ nhiệm lớp {class_name}", "Lưu: VT, Tổ TVHĐ"),
            page_code=f"ST-{place + 1:05}-{random.randrange(16**4):04X}",
        )

    return (one(place) for place in range(count))
