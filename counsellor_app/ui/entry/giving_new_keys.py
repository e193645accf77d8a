"""New keys for the school: the notebook is closed, the work is done, the label says what came."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from counsellor_app.domain.errors import ExpectedError, WrongPassphrase
from counsellor_app.domain.way_in import RECOVERY, NewKeysGiven
from counsellor_app.sentences import sentence
from counsellor_app.services.rekeying import give_new_keys
from counsellor_app.services.way_in_tries import seconds_left
from counsellor_app.translation import tr

if TYPE_CHECKING:
    from counsellor_app.ui.opening import Opening


def give_new_keys_to(opening: Opening, folder: Path, secret: str, slot: str) -> None:
    """Give the closed school of `folder` new keys, with the passphrase of the way in `slot`."""
    page = opening.show_unlock(tr("Đang đổi khóa của sổ. Chờ một lát."))
    page.opening(tr("Đang đổi khóa"))

    def done(given: NewKeysGiven) -> None:
        opening.show_unlock(_said(given))

    def failed(error: ExpectedError) -> None:
        if isinstance(error, WrongPassphrase):
            page.refused(seconds=seconds_left(folder, opening.now()))
        else:
            page.failed(sentence(error))

    opening.tasks.run(
        tr("Đang đổi khóa của sổ"),
        lambda progress: give_new_keys(
            folder, secret, slot=slot, clock=opening.now, progress=progress
        ),
        done,
        failed,
    )


def _said(given: NewKeysGiven) -> str:
    done = tr("Đã đổi khóa. Mở sổ bằng cụm mật khẩu như trước.")
    if not given.given_anew:
        return done
    if any(one.role == RECOVERY for one in given.given_anew):
        done = f"{done} {tr('Hãy lập phiếu khôi phục mới ở Cài đặt › Bảo mật.')}"
    if any(one.role != RECOVERY for one in given.given_anew):
        done = f"{done} {tr('Hãy đặt lại cụm cho những người khác ở Cài đặt › Bảo mật.')}"
    return done
