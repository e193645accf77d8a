"""Letters in words: the kinds of letter, and what one lacks."""

from __future__ import annotations

from datetime import date

from counsellor_app.domain.letter import Language, Layout
from counsellor_app.domain.letter_desk import (
    MISSING_GLYPH,
    NO_BIRTH_DATE,
    NO_GUARDIAN,
    NO_PATHWAY,
    PATHWAY_UNTOLD,
    TOO_LONG,
    DeskRow,
)
from counsellor_app.domain.school_year import SchoolYear
from counsellor_app.services.letter_facts import LetterRequest
from counsellor_app.translation import mark, tr
from counsellor_app.ui.common.day_words import day_and_month
from counsellor_app.ui.common.tables import Cell

_KINDS = {
    (Layout.NOTICE, Language.VIETNAMESE): mark("Thông báo"),
    (Layout.NOTICE, Language.WITH_KHMER): mark("Thông báo, kèm tiếng Khmer"),
    (Layout.SLIP, Language.VIETNAMESE): mark("Phiếu tư vấn"),
    (Layout.SLIP, Language.WITH_KHMER): mark("Phiếu tư vấn, kèm tiếng Khmer"),
}
_LACKS = {
    NO_PATHWAY: mark("Chưa có hướng đi"),
    PATHWAY_UNTOLD: mark("Chưa có hướng đi để in"),
    MISSING_GLYPH: mark("Có chữ chưa in được"),
    TOO_LONG: mark("Dài hơn một trang"),
    NO_GUARDIAN: mark("Thiếu tên phụ huynh"),
    NO_BIRTH_DATE: mark("Thiếu ngày sinh"),
}
_INSTEAD = {
    NO_PATHWAY: mark("{name} chưa có hướng đi nên chưa có thư."),
    PATHWAY_UNTOLD: mark("Hướng đi của {name} không ghi vào thư, nên chưa có thư."),
    MISSING_GLYPH: mark("Hướng đi của {name} có chữ mà phông in không có. Sửa chữ ấy rồi in."),
    TOO_LONG: mark("Thư của {name} dài hơn một trang. Viết ngắn lại ở hướng đi rồi in."),
}
_HINTS = {
    NO_GUARDIAN: mark("Chưa ghi tên phụ huynh, nên thư chỉ đề “Phụ huynh em”."),
    NO_BIRTH_DATE: mark("Chưa ghi ngày sinh, nên thư không có ngày sinh."),
}


def kinds() -> list[tuple[str, str]]:
    """The kinds of letter as choices."""
    return [(f"{layout}:{language}", tr(text)) for (layout, language), text in _KINDS.items()]


def kind_words(layout: str, language: str) -> str:
    """A kind of letter."""
    return tr(_KINDS[Layout(layout), Language(language)])


def request_of(kind: str, dated_on: date, year: SchoolYear) -> LetterRequest:
    """The letters a choice of kind asks for."""
    layout, language = kind.split(":")
    return LetterRequest(Layout(layout), Language(language), dated_on, year)


def readiness(row: DeskRow) -> str:
    """What a student's letter lacks, or that it lacks nothing."""
    if row.lacks == (NO_GUARDIAN, NO_BIRTH_DATE):
        return tr("Thiếu tên phụ huynh, ngày sinh")
    return ", ".join(tr(_LACKS[one]) for one in row.lacks) or tr("Đủ")


def readiness_cell(row: DeskRow) -> Cell:
    """The readiness as a table shows it; of a whole one, when one like it went out."""
    if row.lacks:
        return Cell(readiness(row), "warning", "warning", bold=True)
    went = tr("đã phát {day}", day=day_and_month(row.issued_on)) if row.issued_on else ""
    return Cell(readiness(row), token="text-2", second=went)


def spoken(row: DeskRow) -> str:
    """A row for those who listen."""
    return f"{row.name}, {readiness_cell(row).plain}"


def why_none(row: DeskRow) -> str:
    """Why there is no letter, where the page would be."""
    return tr(_INSTEAD[row.lacks[0]], name=row.name)


def hint(row: DeskRow) -> str:
    """What is worth a look on a letter that can go out."""
    return " ".join(tr(_HINTS[one]) for one in row.lacks if one in _HINTS)
