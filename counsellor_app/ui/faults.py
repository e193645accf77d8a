"""What the user reads when something happened that nobody foresaw."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from counsellor_app.translation import tr
from counsellor_app.ui.entry.unlock_page import UnlockPage
from counsellor_app.ui.shell import Shell


def tell_fault(front: QWidget | None, path: Path | None) -> None:
    """Say it in the page that is shown; `path` is the report, None where none was written."""
    words = tr("Chương trình gặp lỗi chưa lường trước. Chữ đã gõ vẫn còn.")
    if path is not None:
        words = tr(
            "Chương trình gặp lỗi chưa lường trước. Chữ đã gõ vẫn còn. Gửi tệp {path} cho người "
            "hỗ trợ (trong tệp không có tên hay ghi chú nào).",
            path=path,
        )
    page = front.present_page() if isinstance(front, Shell) else None
    if page is not None:
        page.band.error(words)
    elif isinstance(front, UnlockPage):
        front.failed(words)
