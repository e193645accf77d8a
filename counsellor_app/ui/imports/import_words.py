"""What the check of a row found, in as few words as fit a cell; and how lists are called."""

from __future__ import annotations

import re
from collections.abc import Mapping

from counsellor_app.domain.list_mapping import (
    ADDED,
    DOUBT,
    ERROR,
    MENDED,
    SKIPPED,
    UPDATED,
    Finding,
    ListPreview,
    PreviewRow,
)
from counsellor_app.sentences import problem_words
from counsellor_app.translation import mark, slots, tr

STUDENTS, PATHWAYS, SESSIONS = "students", "pathways", "sessions"
REASONS_HEADING = mark("Lý do chưa nhận")

KINDS: Mapping[str, str] = {
    STUDENTS: mark("Học sinh"),
    PATHWAYS: mark("Hướng đi"),
    SESSIONS: mark("Phiên tư vấn"),
}
TITLES: Mapping[str, str] = {
    STUDENTS: mark("Nhập danh sách học sinh"),
    PATHWAYS: mark("Nhập danh sách hướng đi"),
    SESSIONS: mark("Nhập nhật ký tư vấn"),
}
KEYS = (
    ("Ctrl+O", mark("Chọn tệp")),
    ("F2", mark("Sửa ô đang đứng")),
    ("Enter", mark("Sửa ô lỗi của dòng")),
    ("F8", mark("Đến ô lỗi tiếp theo")),
    ("Ctrl+Enter", mark("Nhập các dòng hợp lệ")),
    ("Ctrl+C", mark("Chép các dòng sang Excel")),
)
TEMPLATE_NAMES: Mapping[str, str] = {
    STUDENTS: mark("Mẫu danh sách học sinh.xlsx"),
    PATHWAYS: mark("Mẫu danh sách hướng đi.xlsx"),
    SESSIONS: mark("Mẫu nhật ký tư vấn.xlsx"),
}
_DONE: Mapping[str, str] = {
    STUDENTS: mark("Đã nhập {count} em"),
    PATHWAYS: mark("Đã nhập hướng đi của {count} em"),
    SESSIONS: mark("Đã nhập {count} dòng nhật ký"),
}
_COUNTS: Mapping[str, tuple[tuple[str, str], ...]] = {
    STUDENTS: (
        ("added", mark("{count} em mới")),
        ("updated", mark("{count} em cập nhật")),
        ("unchanged", mark("{count} em không đổi")),
        ("refused", mark("{count} dòng bỏ qua")),
    ),
    PATHWAYS: (
        ("added", mark("{count} em mới có hướng đi")),
        ("updated", mark("{count} em cập nhật")),
        ("unchanged", mark("{count} em không đổi")),
        ("refused", mark("{count} dòng bỏ qua")),
    ),
    SESSIONS: (
        ("added", mark("{count} dòng mới")),
        ("updated", mark("{count} dòng thêm em vào phiên đã có")),
        ("unchanged", mark("{count} dòng đã có")),
        ("refused", mark("{count} dòng bỏ qua")),
    ),
}

_SHORT: Mapping[str, str] = {
    "understood-as": mark("Hiểu là {value}"),
    "missing-name": mark("Thiếu họ và tên"),
    "unlikely-name": mark("Chưa giống họ tên"),
    "missing-class": mark("Thiếu lớp"),
    "unknown-class": mark("Chưa đọc được lớp"),
    "no-such-class": mark("Không có lớp {value}"),
    "class-turned-into-date": mark("Excel đã đổi lớp thành ngày"),
    "unknown-student": mark("Chưa có em này trong sổ"),
    "ambiguous-student": mark("Trong sổ có nhiều em như vậy"),
    "conflicting-ids": mark("Hai mã là của hai em khác nhau"),
    "duplicate-in-file": mark("Đã có ở dòng khác"),
    "not-enrolled": mark("Ngày ấy em không học lớp nào"),
    "taken-for-signature": mark("Chỗ ký, không coi là học sinh"),
    "taken-for-title": mark("Tiêu đề, không coi là học sinh"),
    "bad-ministry-id": mark("Mã của Bộ phải có 10 chữ số"),
    "odd-ministry-id": mark("Mã của Bộ có dạng lạ"),
    "bad-personal-id": mark("Số định danh phải có 12 chữ số"),
    "number-cut-short": mark("Excel đã làm tròn dãy số này"),
    "leading-zero-restored": mark("Thêm lại số 0 ở đầu"),
    "id-does-not-fit-birth-year": mark("Số định danh chưa khớp năm sinh"),
    "id-does-not-fit-sex": mark("Số định danh chưa khớp giới tính"),
    "no-such-date": mark("Ngày {value} không có trong lịch"),
    "unreadable-date": mark("Chưa đọc được ngày {value}"),
    "unlikely-birth-date": mark("Ngày sinh chưa hợp tuổi"),
    "missing-date": mark("Thiếu ngày"),
    "not-offered": mark("Trường không mở hướng này, vẫn ghi"),
    "date-in-future": mark("Ngày còn chưa đến"),
    "bad-minutes": mark("Chưa đọc được số phút"),
    "next-before-session": mark("Hẹn lại trước ngày tư vấn"),
    "unknown-sex": mark("Chưa rõ nam hay nữ"),
    "unknown-ethnic-group": mark("Không có dân tộc {value}"),
    "unknown-status": mark("Không có trạng thái {value}"),
    "unknown-leaving-reason": mark("Không có lý do {value}"),
    "unknown-policy-group": mark("Không có diện {value}"),
    "unknown-level": mark("Mức lạ, giữ như trong tệp"),
    "unknown-completion": mark("Chưa rõ đã hoàn thành chưa"),
    "unknown-pathway": mark("Không có hướng {value}"),
    "unknown-family-view": mark("Chưa rõ ý kiến gia đình"),
    "unknown-state": mark("Chưa rõ trạng thái"),
    "unknown-form": mark("Chưa rõ hình thức"),
    "unknown-topic": mark("Không có nội dung {value}"),
    "missing-topic": mark("Thiếu nội dung tư vấn"),
    "unknown-mark": mark("Chưa rõ dấu {value}, ghi x"),
    "unclear-mark": mark("Chưa rõ thuộc diện nào, bỏ qua"),
    "gap-in-wishes": mark("Dồn nguyện vọng lên"),
    "wish-repeated": mark("Nguyện vọng lặp, giữ lần đầu"),
    "place-without-wish": mark("Có trường mà chưa có nguyện vọng"),
    "confirmed-without-wish": mark("Xác nhận mà chưa có nguyện vọng"),
    "legacy-encoding": mark("Chữ phông cũ, cần chuyển mã"),
    "placeholder-dropped": mark("Coi là để trống"),
}
_LONGEST_VALUE = 24
_DAY = re.compile(r"\d{1,2}[/.-]\d{1,2}(?=[/.-]\d{2,4}$)")
_ORDER = (ERROR, DOUBT, MENDED)


def finding_words(finding: Finding) -> str:
    """The few words for one finding."""
    text = _SHORT.get(finding.code)
    if text is None:
        words = problem_words(finding.code)
        return words[:1].upper() + words[1:]
    value = finding.value
    if finding.code == "no-such-date" and (day := _DAY.match(value)):
        value = day[0]  # it is the day and the month that the calendar lacks
    if len(value) > _LONGEST_VALUE:
        value = value[: _LONGEST_VALUE - 1].rstrip() + "…"
    return tr(text, value=f"“{value}”" if _quoted(finding) else value) if slots(text) else tr(text)


def _quoted(finding: Finding) -> bool:
    """Words somebody typed are quoted; dates, classes and our own words are not."""
    return finding.code.startswith("unknown-") and bool(finding.value)


def row_words(row: PreviewRow) -> str:
    """What is to be said of a row: what stands in the way first, else what will happen."""
    findings = sorted(row.findings, key=lambda finding: _ORDER.index(finding.weight))
    if row.is_refused:
        findings = [finding for finding in findings if finding.weight == ERROR] or findings
    words = list(dict.fromkeys(finding_words(finding) for finding in findings))
    if row.fate == UPDATED:
        words.append(tr("sẽ cập nhật") if words else tr("Đã có trong sổ, sẽ cập nhật"))
    if not words:
        return tr("Hợp lệ") if row.fate == ADDED else tr("Đã có trong sổ, không đổi")
    return "; ".join([words[0], *(_within(word) for word in words[1:])])


def _within(words: str) -> str:
    """The words as they stand within a sentence."""
    return words if words.startswith("Excel") else words[:1].lower() + words[1:]


def row_look(row: PreviewRow) -> tuple[str, str]:
    """Icon and colour token of a row's result."""
    if row.is_refused:
        return "x-circle", "danger"
    if row.fate == SKIPPED:
        return "prohibit", "text-2"
    if row.has(DOUBT):
        return "warning", "warning"
    if row.has(MENDED):
        return "magic-wand", "warning"
    if row.fate == UPDATED:
        return "arrows-clockwise", "info"
    return ("check", "success") if row.fate == ADDED else ("equals", "text-2")


def figure(count: int) -> str:
    """A number with dots between thousands: 2.499."""
    return f"{count:,}".replace(",", ".")


def count_words(kind: str, preview: ListPreview) -> str:
    """«139 em mới, 3 em cập nhật, 5 dòng bỏ qua»; what is nought is not said."""
    said = [
        tr(text, count=figure(count))
        for fate, text in _COUNTS[kind]
        if (count := preview.count(fate) + (preview.count(SKIPPED) if fate == "refused" else 0))
    ]
    return ", ".join(said)


def done_words(kind: str, count: int) -> str:
    """«Đã nhập 142 em»."""
    return tr(_DONE[kind], count=figure(count))


def encoding_words(legacy: str) -> str:
    """That a file is written for an old font."""
    name = {"tcvn3": ".VnTime (TCVN3)", "vni": "VNI"}[legacy]
    return tr("Tệp này gõ bằng phông cũ {name}, nên chữ chưa đọc được.", name=name)


def file_words(name: str, sheet: str) -> str:
    """«DS_khoi9.xlsx, trang “Khoi 9”»; a text file has no sheets."""
    return tr("{name}, trang “{sheet}”", name=name, sheet=sheet) if sheet else name
