"""The window is to close though something typed could not be kept: asked, never thrown away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counsellor_app.translation import tr
from counsellor_app.ui.common.page import Place
from counsellor_app.ui.left_off import LeftOff

if TYPE_CHECKING:
    from counsellor_app.ui.common.dialogs import Dialogs
    from counsellor_app.ui.opening import Opening
    from counsellor_app.ui.shell import Shell


def may_close(opening: Opening, shell: Shell | None) -> bool:
    """Whether all that was typed is kept, behind the lock too; else whoever closes is asked."""
    if shell is None:
        if opening.left_off.unkept and not is_sure_to_close(opening.dialogs, None):
            return False
        opening.left_off = LeftOff()
        return True
    shell.leave()
    if shell.keeper.is_whole():
        return True
    sure = is_sure_to_close(opening.dialogs, shell)
    # Who has answered this is not asked about the last backup on the same disk, too.
    opening.asks_at_end = not sure
    shell.keeper.given_up = sure
    return sure


def is_sure_to_close(dialogs: Dialogs, shell: Shell | None) -> bool:
    """Ask; whoever stays is taken to the page with the words, or unlocks to find them."""
    if dialogs.confirm(
        tr("Còn chữ chưa lưu được vào sổ. Vẫn đóng cửa sổ?"),
        tr("Đóng, bỏ phần ấy"),
        tr("Để cửa sổ mở"),
        tr("Ổ đĩa chưa nhận được phần vừa gõ. Để cửa sổ mở, chữ vẫn còn và được lưu lại sau."),
    ):
        return True
    page = shell.keeper.unkept() if shell is not None else None
    if shell is not None and page is not None:
        shell.go(shell.page(page).typed_place() or Place(page))
    return False


def lock_words(said: str, *, unkept: bool) -> str:
    """What the lock says, and that words wait where the disk would not take them."""
    return f"{said} {tr('Phần chưa lưu được vẫn còn; mở lại sổ để lưu.')}" if unkept else said
