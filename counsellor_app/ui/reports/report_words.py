"""Reports in words: what each check says, kinds of pathway, receivers in file names."""

from __future__ import annotations

import re
from typing import NamedTuple

from counsellor_app.domain.summary_bars import NONE, OTHER, KindCount
from counsellor_app.domain.vietnamese_text import fold
from counsellor_app.services.report_checks import Report, ReportCheck
from counsellor_app.translation import mark, tr


class CheckWords(NamedTuple):
    """A check that found something, why it matters, what to press, and a check that passed."""

    found: str
    why: str
    act: str
    passed: str


_CHECKS = {
    "no-pathway": CheckWords(
        mark("{count} em chưa có hướng đi"),
        "",
        mark("Mở danh sách"),
        mark("Em nào cũng có hướng đi"),
    ),
    "no-ethnic-group": CheckWords(
        mark("{count} em thiếu dân tộc"),
        mark("Cột DT trong biểu sẽ thấp hơn thật"),
        mark("Điền ngay"),
        mark("Đủ dân tộc"),
    ),
    "no-sex": CheckWords(
        mark("{count} em thiếu giới tính"),
        mark("Cột Nữ trong biểu sẽ thấp hơn thật"),
        mark("Điền ngay"),
        mark("Đủ giới tính"),
    ),
    "no-birth-date": CheckWords(
        mark("{count} em thiếu ngày sinh"),
        "",
        mark("Điền ngay"),
        mark("Đủ ngày sinh"),
    ),
    "possible-duplicate": CheckWords(
        mark("{count} em trùng họ tên và ngày sinh"),
        mark("Có thể bị đếm hai lần"),
        mark("So sánh"),
        mark("Không em nào trùng họ tên và ngày sinh"),
    ),
    "class-without-students": CheckWords(
        mark("{count} lớp chưa có em nào"),
        "",
        mark("Mở Học sinh"),
        mark("Đủ {classes} lớp khối {grade}"),
    ),
}
_NO_RESULT = CheckWords(
    mark("{count} em chưa ghi kết quả thực tế"),
    "",
    mark("Mở danh sách"),
    mark("Em nào cũng có kết quả thực tế"),
)


def check_words(check: ReportCheck, report: Report) -> CheckWords:
    """What the left pane says of a check; the last part is what it says when passed."""
    actual = check.code == "no-pathway" and report.summary.basis == "actual"
    words = _NO_RESULT if actual else _CHECKS[check.code]
    classes, grade = len(report.summary.classes), report.summary.grade
    return CheckWords(
        tr(words.found, count=check.count),
        "\n".join(part for part in (_by_class(check), tr(words.why) if words.why else "") if part),
        tr(words.act),
        tr(words.passed, classes=classes, grade=grade) if "{" in words.passed else tr(words.passed),
    )


def _by_class(check: ReportCheck) -> str:
    """`9A1 5, 9A2 9`; of classes themselves, their names."""
    return ", ".join(f"{name} {count}" if count else name for name, count in check.by_class)


def because(check: ReportCheck, report: Report) -> str:
    """Why a list is narrowed to these students, for the page that shows them."""
    found = check_words(check, report).found
    return tr("{found}, theo báo cáo lớp {grade}", found=found, grade=report.summary.grade)


def kind_label(kind: KindCount) -> str:
    """A kind of pathway as a bar names it."""
    if kind.kind == NONE:
        return tr("Chưa có")
    return tr("Hướng khác") if kind.kind == OTHER else kind.label


def slug(text: str) -> str:
    """A receiver in a file name: `so-giao-duc-va-dao-tao`."""
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")
