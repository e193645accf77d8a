"""What the user reads when something went wrong that no page waited for."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from counsellor_app.domain.errors import ExpectedError, SchoolClosed
from counsellor_app.sentences import sentence
from counsellor_app.translation import tr
from counsellor_app.ui.entry.unlock_page import UnlockPage


def tell(
    front: QWidget | None, error: BaseException, report: Callable[[BaseException], Path | None]
) -> None:
    """Say it in the page that is shown; what nobody foresaw is reported in a file first."""
    if isinstance(error, SchoolClosed):
        return  # a late timer of a page that is gone; the lock says that the notebook is closed
    if isinstance(error, ExpectedError):
        _say(front, sentence(error))
    else:
        _say(front, _unforeseen(report(error)))


def tell_crash(front: QWidget | None, path: Path) -> None:
    """The program before this one crashed: say so once, and where it is written down."""
    said = front.tell if isinstance(front, UnlockPage) else partial(_say, front)
    said(
        tr(
            "Lần trước chương trình tắt đột ngột. Chữ đã gõ được giữ trong sổ. Tệp {path} ghi "
            "chỗ hỏng, không có tên hay ghi chú nào; thầy/cô có thể gửi cho người hỗ trợ.",
            path=path,
        )
    )


def _unforeseen(path: Path | None) -> str:
    if path is None:
        return tr("Chương trình gặp lỗi chưa lường trước. Chữ đã gõ vẫn còn.")
    return tr(
        "Chương trình gặp lỗi chưa lường trước. Chữ đã gõ vẫn còn. Gửi tệp {path} cho người "
        "hỗ trợ (trong tệp không có tên hay ghi chú nào).",
        path=path,
    )


def _say(front: QWidget | None, words: str) -> None:
    # The open notebook says it in its band, a front before it in its own place.
    said = getattr(front, "say", None) or getattr(front, "failed", None)
    if callable(said):
        said(words)
