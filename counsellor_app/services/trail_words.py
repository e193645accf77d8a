"""The deeds of the trail in words; never whom they are about.

Whatever writes a new action says here what it is called.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import tzinfo

from counsellor_app.domain.trail_line import DeedKind, TrailLine
from counsellor_app.domain.trail_proof import BreakKind, TrailBreak, TrailProof
from counsellor_app.translation import language, mark, tr

WHO: Mapping[str, str] = {
    "counsellor": mark("Giáo viên tư vấn"),
    "principal": mark("Hiệu trưởng"),
    "recovery": mark("Người giữ phiếu khôi phục"),
}
DEEDS: Mapping[str, str] = {
    "open-school": mark("Mở sổ"),
    "open-by-command": mark("Mở sổ bằng lệnh"),
    "wrong-tries": mark("Gõ cụm mật khẩu chưa đúng trước khi mở được"),
    "mark-trial": mark("Ghi là sổ thử"),
    "found-school": mark("Lập sổ của trường"),
    "change-school": mark("Sửa thông tin trường"),
    "switch-on": mark("Mở lại một mục trong danh mục"),
    "switch-off": mark("Ngừng dùng một mục trong danh mục"),
    "open-grade": mark("Mở hướng đi cho một khối"),
    "close-grade": mark("Đóng hướng đi của một khối"),
    "add-person": mark("Thêm người của trường"),
    "change-person": mark("Sửa người của trường"),
    "retire-person": mark("Ghi người thôi công tác"),
    "return-person": mark("Ghi người trở lại"),
    "change-passphrase": mark("Đổi cụm mật khẩu"),
    "await-sheet": mark("Lập phiếu khôi phục, chờ xác nhận"),
    "confirm-sheet": mark("Xác nhận đã có phiếu khôi phục"),
    "recover-passphrase": mark("Đặt cụm mật khẩu mới bằng phiếu khôi phục"),
    "print-recovery-sheet": mark("Lập phiếu khôi phục mới để in"),
    "new-recovery-key": mark("Đổi phiếu khôi phục"),
    "let-in": mark("Đặt cụm mật khẩu cho một người"),
    "shut-out": mark("Bỏ cụm mật khẩu của một người"),
    "new-keys": mark("Đổi khóa của sổ"),
    "let-principal-in": mark("Đặt cụm mật khẩu của hiệu trưởng"),
    "shut-principal-out": mark("Bỏ cụm mật khẩu của hiệu trưởng"),
    "backup": mark("Sao lưu"),
    "verify-backup": mark("Kiểm tra bản sao lưu"),
    "damaged-backup": mark("Thấy một bản sao lưu không còn nguyên vẹn"),
    "replace-by-backup": mark("Khôi phục sổ từ bản sao lưu"),
    "restore-keys": mark("Lấy lại tệp khóa từ bản sao lưu"),
    "restored-from-backup": mark("Sổ này khôi phục từ bản sao lưu"),
    "restore-backup": mark("Khôi phục bản sao lưu thành sổ mới"),
    "add-deadline": mark("Thêm hạn"),
    "change-deadline": mark("Sửa hạn"),
    "do-deadline": mark("Bỏ hạn đã xong"),
    "add-phrase": mark("Thêm câu hay dùng"),
    "add-entry": mark("Thêm mục vào danh mục của trường"),
    "change-entry": mark("Sửa mục trong danh mục của trường"),
    "retire-entry": mark("Ngừng dùng mục của trường"),
    "return-entry": mark("Dùng lại mục của trường"),
    "remove-entry": mark("Xóa mục khỏi danh mục của trường"),
    "move-entry": mark("Sắp lại danh mục của trường"),
    # students
    "import-students": mark("Nhập danh sách học sinh"),
    "add-student": mark("Thêm học sinh"),
    "change-student": mark("Sửa hồ sơ học sinh"),
    "take-back-student": mark("Bỏ học sinh vừa thêm"),
    "merge-students": mark("Gộp hai hồ sơ của một em"),
    "move-class": mark("Chuyển lớp"),
    "enter-year": mark("Xếp lớp năm học mới"),
    "leave": mark("Ghi em rời trường"),
    "come-back": mark("Ghi em trở lại trường"),
    "take-back-move": mark("Hoàn tác lần chuyển của một em"),
    "archive-student": mark("Cất hồ sơ"),
    "unarchive-student": mark("Lấy lại hồ sơ đã cất"),
    "consent": mark("Ghi phiếu đồng ý"),
    "withdraw-consent": mark("Ghi rút đồng ý"),
    "add-incident": mark("Ghi sự cố dữ liệu cá nhân"),
    "change-incident": mark("Ghi thêm vào sự cố dữ liệu cá nhân"),
    "print-incident": mark("In biên bản sự cố"),
    "anonymise": mark("Ẩn danh học sinh đã rời trường"),
    "set-retention": mark("Đổi thời hạn giữ hồ sơ (năm)"),
    "undo-consent": mark("Hoàn tác phiếu đồng ý"),
    "print-consent": mark("In phiếu đồng ý"),
    "export-student": mark("Xuất dữ liệu của một em"),
    # sessions
    "import-sessions": mark("Nhập nhật ký tư vấn"),
    "record-session": mark("Ghi phiên tư vấn"),
    "amend-session": mark("Sửa phiên tư vấn"),
    "undo-amend-session": mark("Hoàn tác sửa phiên tư vấn"),
    "take-back-session": mark("Hoàn tác ghi phiên tư vấn"),
    "delete-session": mark("Xóa phiên tư vấn"),
    "restore-session": mark("Lấy lại phiên tư vấn"),
    "see-note": mark("Mở ghi chú riêng tư"),
    "see-draft-note": mark("Mở ghi chú riêng tư trong bản nháp"),
    "discard-draft": mark("Bỏ bản nháp"),
    "restore-draft": mark("Lấy lại bản nháp"),
    "export-draft": mark("Lưu bản nháp sang chỗ khác"),
    "print-diary": mark("In nhật ký tư vấn"),
    "do-agreement": mark("Ghi việc đã hẹn là xong"),
    "reopen-agreement": mark("Mở lại việc đã hẹn"),
    "close-follow-up": mark("Đóng hẹn theo dõi"),
    "reopen-follow-up": mark("Mở lại hẹn theo dõi"),
    "add-appointment": mark("Thêm buổi hẹn"),
    "change-appointment": mark("Sửa buổi hẹn"),
    "cancel-appointment": mark("Hủy buổi hẹn"),
    "bring-back-appointment": mark("Lấy lại buổi hẹn"),
    # pathways
    "import-pathways": mark("Nhập danh sách hướng đi"),
    "save-plan": mark("Ghi hướng đi"),
    "undo-plan": mark("Hoàn tác hướng đi"),
    "save-destination": mark("Ghi nơi đến thực tế"),
    "undo-destination": mark("Hoàn tác nơi đến thực tế"),
    "bulk-confirm": mark("Xác nhận hướng đi nhiều em"),
    "bulk-wishes": mark("Ghi nguyện vọng 1 nhiều em"),
    "bulk-family-views": mark("Ghi ý kiến gia đình nhiều em"),
    "roll-over": mark("Sang năm học mới"),
    "export-refused-rows": mark("Lưu các dòng lỗi của danh sách"),
    "undo-import": mark("Hoàn tác một việc nhiều em"),
    # activities, letters, reports
    "add-activity": mark("Thêm hoạt động"),
    "change-activity": mark("Sửa hoạt động"),
    "delete-activity": mark("Xóa hoạt động"),
    "restore-activity": mark("Lấy lại hoạt động"),
    "mark-attendance": mark("Điểm danh hoạt động"),
    "print-letters": mark("In thư"),
    "reprint-letters": mark("In lại thư"),
    "take-back-letters": mark("Hoàn tác in thư"),
    "write-summary": mark("Xuất báo cáo"),
    "export-trail": mark("Xuất nhật ký"),
}


#: What is written in several kinds of file says in which.
_WITH_KIND = frozenset({"write-summary", "export-trail"})
KINDS: Mapping[DeedKind, str] = {
    DeedKind.OPENED: mark("Mở sổ"),
    DeedKind.SEEN: mark("Xem ghi chú riêng tư"),
    DeedKind.CHANGED: mark("Thêm, sửa, xóa"),
    DeedKind.HANDED_OUT: mark("In và xuất"),
    DeedKind.KEPT: mark("Sao lưu và cách vào"),
}
_BREAKS: Mapping[BreakKind, str] = {
    BreakKind.ALTERED: mark(
        "Chuỗi nhật ký đứt ở dòng {number}{day}: dòng này đã bị sửa, đổi chỗ hoặc chen vào từ "
        "ngoài chương trình."
    ),
    BreakKind.MISSING: mark(
        "Chuỗi nhật ký đứt ở dòng {number}{day}: ngay trước dòng này thiếu {missing} dòng."
    ),
    BreakKind.CUT: mark("Nhật ký bị cắt đuôi: thiếu {missing} dòng, từ dòng {number} trở đi."),
    BreakKind.END_LOST: mark(
        "Không còn dấu cho biết nhật ký dừng ở đâu: sau dòng {number} có thể đã mất dòng."
    ),
}
WHAT_TO_DO = mark(
    "Các dòng trước đó vẫn đáng tin. Thầy/cô giữ nguyên sổ, đối chiếu với bản sao lưu hoặc bản "
    "xuất nhật ký cũ hơn, và báo người phụ trách dữ liệu của trường."
)


def plain_deed(line: TrailLine) -> str:
    """What was done, in the Vietnamese of official papers; a report with the kind of its file."""
    known = DEEDS.get(line.action, line.action)
    return f"{known} ({line.subject})" if line.action in _WITH_KIND and line.subject else known


def deed_words(line: TrailLine) -> str:
    """What was done, with how many where that was counted."""
    known = DEEDS.get(line.action)
    words = tr(known) if known else tr("Việc khác ({code})", code=line.action)
    if line.action in _WITH_KIND and line.subject:
        words = f"{words} ({line.subject})"
    return tr("{deed}: {count}", deed=words, count=line.count) if line.count else words


def who_words(line: TrailLine) -> str:
    """Who did it, by name where it is known, else by the way they came in."""
    return line.person or role_words(line.role)


def role_words(role: str) -> str:
    """A way in, in words."""
    return tr(WHO[role]) if role in WHO else role


def kind_words(kind: DeedKind) -> str:
    """A kind of deeds, in words."""
    return tr(KINDS[kind])


def number_words(number: int) -> str:
    """`1.204`, as numbers are written here."""
    return f"{number:,}".replace(",", "." if language() == "vi" else ",")


def whole_words(proof: TrailProof) -> str:
    """That the chain is whole, of how many lines, and what its end bears."""
    said = tr("Chuỗi nhật ký nguyên vẹn: {count} dòng.", count=number_words(proof.lines))
    if proof.end is None:
        return said
    return said + " " + tr("Dấu chuỗi ở dòng cuối: {seal}.", seal=proof.end.seal)


def break_words(broken: TrailBreak, *, zone: tzinfo | None = None, official: bool = False) -> str:
    """Where the chain breaks and how; `official` in the language of papers."""
    said = _BREAKS[broken.kind]
    day = f" ({broken.at.astimezone(zone):%d/%m/%Y})" if broken.at else ""
    facts = {
        "number": number_words(broken.number), "day": day, "missing": number_words(broken.missing),
    }  # fmt: skip
    return said.format(**facts) if official else tr(said, **facts)
