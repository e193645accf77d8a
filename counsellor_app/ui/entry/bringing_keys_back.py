"""keys.json is broken: the keys of a backup are looked for, asked about, and put in its place."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from counsellor_app.domain.errors import ExpectedError, KeysNotFound
from counsellor_app.sentences import sentence
from counsellor_app.services.lost_keys import FoundKeys, find_keys, put_keys_back
from counsellor_app.translation import tr
from counsellor_app.ui.entry.unlock_page import UnlockPage

if TYPE_CHECKING:
    from counsellor_app.ui.opening import Opening


def bring_keys_back(
    opening: Opening, page: UnlockPage, folder: Path, secret: str, backups: Sequence[Path] = ()
) -> None:
    """Look for keys in the school's backups, or in the one that was chosen; then open with them."""
    page.opening()

    def failed(error: ExpectedError) -> None:
        page.failed(sentence(error))
        if isinstance(error, KeysNotFound) and not backups:
            _choose(opening, page, folder, secret)

    def found(keys: FoundKeys) -> None:
        page.failed("")
        if not _is_wanted(opening, keys):
            page.failed(tr("Tệp khóa vẫn để nguyên. Sổ chưa mở."))
            return
        page.opening()
        opening.tasks.run(
            tr("Đang lấy lại tệp khóa"),
            lambda progress: put_keys_back(folder, keys, opening.now()),
            lambda kept: opening.open_folder(folder, secret),
            failed,
        )

    opening.tasks.run(
        tr("Đang tìm tệp khóa"), lambda progress: find_keys(folder, secret, backups), found, failed
    )


def _is_wanted(opening: Opening, found: FoundKeys) -> bool:
    day = f"{found.made_at.astimezone(opening.now().tzinfo):%d/%m/%Y}"
    return opening.dialogs.confirm(
        tr("Tệp khóa không đọc được. Dùng khóa của bản sao lưu ngày {day}?", day=day),
        tr("Dùng khóa ấy"),
        tr("Để nguyên"),
        tr(
            "Khóa ấy đã mở thử được sổ này. Cụm mật khẩu trở lại như ngày sao lưu; tệp khóa hỏng "
            "được giữ lại bên cạnh."
        ),
    )


def _choose(opening: Opening, page: UnlockPage, folder: Path, secret: str) -> None:
    """The school's own backups do not help: perhaps one on a stick does."""
    if not opening.dialogs.confirm(
        tr("Chưa thấy khóa nào mở được sổ này. Chọn một bản sao lưu ở nơi khác?"),
        tr("Chọn bản sao lưu"),
        tr("Gõ lại cụm mật khẩu"),
    ):
        return
    kinds = ((tr("Bản sao lưu"), "*.sohn"),)
    chosen = opening.dialogs.open_path(tr("Chọn bản sao lưu"), kinds)
    if chosen is not None:
        bring_keys_back(opening, page, folder, secret, (chosen,))
