"""What taking a name off takes away for good, what it leaves, and where the name still is."""

from __future__ import annotations

from counsellor_app.domain.anonymising import Anonymised, AnonymisingPreview
from counsellor_app.translation import tr


def goes_words(preview: AnonymisingPreview) -> str:
    """What goes for good."""
    return tr(
        "Mất hẳn: tên, mã, ngày sinh, địa chỉ, gia đình, phiếu đồng ý; lời ghi của {sessions} "
        "phiên, {notes} ghi chú riêng tư, {letters} thư, {drafts} bản nháp.",
        sessions=preview.sessions,
        notes=preview.notes,
        letters=preview.letters,
        drafts=preview.drafts,
    )


def shared_words(preview: AnonymisingPreview) -> str:
    """What others keep, and what to look at."""
    return tr(
        "{count} phiên có em khác cùng dự: lời ghi chung còn giữ cho các em ấy, chỉ bỏ dòng riêng "
        "và họ tên đầy đủ. Nên đọc lại xem còn chỗ nào nhắc tới em.",
        count=preview.shared,
    )


def stays_words() -> str:
    """What stays, and where the names still are."""
    return tr(
        "Còn lại để báo cáo các năm cũ không đổi số: lớp, giới tính, diện chính sách, hướng đi, số "
        "phiên và số phút. Sổ tự sao lưu trước; bản ấy và các bản cũ còn tên cho đến khi tự hết "
        "lượt giữ (lâu nhất chừng 9 tháng). Bản đã chép ra USB thì thầy/cô tự xóa."
    )


def backup_words(done: Anonymised) -> str:
    """Where the names still are."""
    said = tr("Bản sao lưu {path} vẫn còn tên các em.", path=done.backup or "–")
    if not done.swept:
        said += " " + tr("Sổ đang mở ở nơi khác nên tệp chưa dọn xong; đóng hết là xong.")
    return said
