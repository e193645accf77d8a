"""From the typed passphrase to the open notebook: the work, and what may stand in its way."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from counsellor_app.domain.backup import KeptBackup
from counsellor_app.domain.errors import ExpectedError, SchoolOpenElsewhere, WrongPassphrase
from counsellor_app.domain.progress import Progress
from counsellor_app.sentences import sentence
from counsellor_app.services import Services
from counsellor_app.services.school_folders import are_keys_damaged, open_school, refuse_elsewhere
from counsellor_app.services.school_labels import read_label
from counsellor_app.services.way_in_tries import seconds_left
from counsellor_app.translation import tr
from counsellor_app.ui.entry.unlock_page import UnlockPage
from counsellor_app.ui.entry.who_comes_in import keep_last_way, last_way

if TYPE_CHECKING:
    from counsellor_app.ui.opening import Opening


def made_unlock_page(opening: Opening, folder: Path, said: str) -> UnlockPage:
    """The label of the closed notebook, and where each of its ways leads."""
    last = last_way(opening.settings, folder)
    page = UnlockPage(read_label(folder), folder.name, said, last)
    page.wait(seconds_left(folder, opening.now()))
    page.tried.connect(lambda secret: unlock(opening, page, folder, secret))
    page.recovery_asked.connect(lambda: recover(opening, folder, page.who.way))
    page.backups_asked.connect(lambda: show_backups(opening, folder))
    page.other_asked.connect(opening.show_welcome)
    return page


def unlock(
    opening: Opening, page: UnlockPage, folder: Path, secret: str, *, even_so: bool = False
) -> None:
    """Open the school of `folder`; `even_so`: though another machine says it has it open."""
    page.opening()
    way = page.who.way  # read here: the work is done off the window's thread

    def failed(error: ExpectedError) -> None:
        if isinstance(error, WrongPassphrase):
            page.refused(seconds=seconds_left(folder, opening.now()))
            return
        page.failed(sentence(error))
        if are_keys_damaged(error):
            from counsellor_app.ui.entry.bringing_keys_back import bring_keys_back

            bring_keys_back(opening, page, folder, secret)
        if isinstance(error, SchoolOpenElsewhere) and _is_sure(opening, error):
            unlock(opening, page, folder, secret, even_so=True)

    def work(_: Progress) -> Services:
        if not even_so:
            refuse_elsewhere(folder)
        return open_school(folder, secret, clock=opening.now, slot=way)

    def opened(services: Services) -> None:
        try:
            opening.enter(services, folder, even_so=even_so)
            keep_last_way(opening.settings, folder, services.ways_in.own)
        except ExpectedError as error:
            services.close()
            page.failed(sentence(error))

    opening.tasks.run(tr("Đang mở sổ"), work, opened, failed)


def show_backups(opening: Opening, folder: Path) -> None:
    """The backups the school could be brought back from."""
    from counsellor_app.ui.entry.bringing_back import BringingBack

    BringingBack(opening, folder).show()


def replace_open(opening: Opening, backup: KeptBackup) -> None:
    """Close the open school and put a backup in its place; the school as it stands is kept."""
    from counsellor_app.services.backup_restores import BackupRestore
    from counsellor_app.ui.entry.bringing_back import BringingBack

    services = opening.services
    assert services is not None  # noqa: S101 - asked from its own window
    restore = BackupRestore.of_open(services)
    opening.lock(back_up=False)
    BringingBack(opening, restore.folder, restore).replace_at_once(backup)


def _is_sure(opening: Opening, error: SchoolOpenElsewhere) -> bool:
    """Whether to open a school that another machine says it has open."""
    return opening.dialogs.confirm(
        tr("Sổ đang mở trên máy {machine}. Vẫn mở ở đây?", machine=error.facts["machine"]),
        tr("Vẫn mở ở đây"),
        tr("Chờ máy kia đóng sổ"),
        tr(
            "Hai máy cùng ghi vào một sổ có thể làm hỏng sổ. Chỉ mở khi biết chắc máy kia đã tắt "
            "hoặc bị treo; nếu máy kia còn chạy, sổ ở đó sẽ tự khóa."
        ),
    )


def recover(opening: Opening, folder: Path, way: str) -> None:
    """The passphrase of who comes in by `way` is forgotten: ask for the printed key."""
    from counsellor_app.ui.entry.recovering import show_recovery

    show_recovery(opening, folder, way)


def change_keys(opening: Opening, secret: str) -> None:
    """Close the open school and give it new keys, with the passphrase of who is in."""
    if opening.services is None:
        return
    from counsellor_app.ui.entry.giving_new_keys import give_new_keys_to

    folder, slot = opening.services.folder, opening.services.ways_in.own
    try:
        opening.leave()
    finally:
        give_new_keys_to(opening, folder, secret, slot)
