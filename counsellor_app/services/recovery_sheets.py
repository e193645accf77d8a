"""The recovery sheet of a school, ready to print or to save."""

from __future__ import annotations

from datetime import date

from counsellor_app.translation import tr


def recovery_sheet(school: str, key: str, made_on: date) -> bytes:
    """The sheet as a PDF of one page; it is printed or saved now and kept nowhere."""
    from counsellor_app.documents.recovery_sheet import RecoveryWords
    from counsellor_app.documents.recovery_sheet import recovery_sheet as draw

    words = RecoveryWords(
        title=tr("Phiếu khôi phục"),
        school=school,
        made=tr("Lập ngày {date}", date="{date}"),
        explanation=(
            tr(
                "Mã trên phiếu này mở được Sổ Hướng Nghiệp của trường khi quên cụm mật khẩu. Ai có "
                "phiếu cũng mở được sổ, kể cả ghi chú riêng tư của học sinh."
            ),
            tr(
                "Cất phiếu trong tủ có khóa, không để cùng chỗ với máy tính. Không chụp ảnh, không "
                "gửi qua mạng."
            ),
            tr(
                "Cách dùng: mở chương trình, chọn “Dùng phiếu khôi phục”, gõ từng nhóm theo số "
                "thứ tự. Không phân biệt chữ hoa, chữ thường; chữ O đọc là số 0, chữ I và L "
                "đọc là số 1."
            ),
        ),
        kept_by=tr("Người giữ phiếu (ký, ghi rõ họ tên):"),
    )
    return draw(key, words, made_on)
