"""The keys of the page of pathways, for F1."""

from __future__ import annotations

from counsellor_app.translation import mark

KEYS = (
    ("↑ ↓", mark("Sang em khác")),
    ("Enter, F2", mark("Sửa ô; gõ chữ để chọn ngay")),
    ("Tab", mark("Từ nguyện vọng sang phụ huynh, rồi sang đề nghị")),
    ("Ctrl+D", mark("Chép ô trên xuống")),
    ("Ctrl+V", mark("Dán một cột từ Excel")),
    ("Ctrl+C", mark("Chép các dòng sang Excel")),
    (mark("Phím cách"), mark("Đánh dấu em")),
    ("Ctrl+S", mark("Ghi thay đổi")),
    ("Ctrl+Shift+Enter", mark("Xác nhận hướng đi")),
    ("Ctrl+↑ ↓", mark("Em trước, em sau")),
    ("Alt+← →", mark("Trong Cột: chuyển em sang cột bên")),
    ("Alt+↑ ↓", mark("Trong nguyện vọng: xếp lại thứ tự")),
)
