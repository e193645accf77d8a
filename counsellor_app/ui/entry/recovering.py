"""Back in with the recovery sheet: the page, the work, and the lock again with a new passphrase."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from counsellor_app.domain.school import COUNSELLOR
from counsellor_app.sentences import sentence
from counsellor_app.services.school_folders import set_passphrase_with_recovery_key
from counsellor_app.services.school_labels import SchoolLabel, read_label
from counsellor_app.translation import tr
from counsellor_app.ui.entry.recovery_page import RecoveryPage

if TYPE_CHECKING:
    from counsellor_app.ui.opening import Opening


def show_recovery(opening: Opening, folder: Path, way: str = "") -> None:
    """Ask for the printed key and a new passphrase, for whoever comes in by `way`."""
    page = RecoveryPage(whose_is_set(read_label(folder), way))

    def done(_: None) -> None:
        opening.show_unlock(tr("Đã đặt cụm mật khẩu mới. Phiếu khôi phục vẫn dùng được."))

    def give(key: str, secret: str) -> None:
        opening.tasks.run(
            tr("Đang đặt cụm mật khẩu mới"),
            lambda progress: set_passphrase_with_recovery_key(folder, key, secret, way),
            done,
            lambda error: page.failed(sentence(error)),
        )

    page.given.connect(give)
    page.left_off.connect(lambda: opening.show_unlock())
    opening.window.show_front(page)
    page.focus_first()


def whose_is_set(label: SchoolLabel | None, way: str) -> str:
    """Who gets the new passphrase: the counsellor chosen on the label, else the first one."""
    ways = label.ways if label is not None else ()
    counsellors = [one for one in ways if one.role == COUNSELLOR]
    chosen = [one for one in counsellors if one.id == way] or counsellors
    return chosen[0].name if chosen and len(ways) > 1 else ""
