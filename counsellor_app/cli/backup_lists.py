"""The backups there are, and how old the newest proved one is."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from counsellor_app.cli import way_in
from counsellor_app.cli.answer import Answer
from counsellor_app.cli.call import Call
from counsellor_app.cli.command_line import Command
from counsellor_app.domain.errors import SchoolFileError, WrongPassphrase
from counsellor_app.translation import mark, tr

if TYPE_CHECKING:
    from counsellor_app.domain.backup import BackupStatus, KeptBackup
    from counsellor_app.domain.backup_schedule import SecondPlace


@click.command(
    cls=Command,
    name="backups",
    help=mark(
        "Liệt kê các bản sao lưu của sổ ở --school và ở chỗ thứ hai, bản mới trước; sổ không mở "
        "được thì vẫn liệt kê."
    ),
)
@click.pass_obj
def backups(call: Call) -> Answer:
    """List the backups, and say how safe the school is."""
    folder = way_in.there(way_in.school_folder(call))
    from counsellor_app.services.backup_listing import kept_backups_of
    from counsellor_app.settings import load, settings_path

    second = load(settings_path()).second_place
    place = second.path if second else None
    status: BackupStatus | None = None
    try:
        with way_in.open_school(call) as services:
            kept, status = services.backups.kept(place), services.backups.status()
    except WrongPassphrase:
        raise
    except SchoolFileError:  # damaged, newer, its keys gone: the more one wants to see them
        kept = kept_backups_of(folder, place)
    facts = {
        "school": folder,
        "opens": status is not None,
        "last_verified": _moment(status.last) if status else None,
        "changed_since": status.changed if status else None,
        "second": _second(second, status),
        "backups": [_facts(one) for one in kept],
    }
    return Answer(facts, (_state(status), *(_line(one) for one in kept)))


def _facts(backup: KeptBackup) -> dict[str, Any]:
    counts = backup.counts
    return {
        "path": backup.path,
        "made_at": _moment(backup.made_at),
        "size": backup.size,
        "readable": backup.readable,
        "verified_at": _moment(backup.proved_at),
        "second_place": backup.away,
        "students": counts.students if counts else None,
        "sessions": counts.sessions if counts else None,
        "letters": counts.letters if counts else None,
        "program": backup.program,
        "revision": backup.revision,
    }


def _second(place: SecondPlace | None, status: BackupStatus | None) -> dict[str, Any] | None:
    if place is None:
        return None
    return {
        "path": place.path,
        "when": place.when,
        "there": _is_there(place.path),
        "last": _moment(status.last_away) if status else None,
    }


def _is_there(place: Path) -> bool:
    try:
        return place.is_dir()
    except OSError:
        return False


def _state(status: BackupStatus | None) -> str:
    if status is None:
        return tr("Sổ không mở được. Khôi phục bằng: restore BẢN_SAO --replace")
    if status.last is None:
        return tr("Chưa có bản sao lưu nào đã kiểm tra.")
    when = f"{status.last:%H:%M %d/%m/%Y}"
    if status.changed:
        return tr("Bản đã kiểm tra gần nhất: {when}. Từ đó sổ có thay đổi.", when=when)
    return tr("Bản đã kiểm tra gần nhất: {when}. Từ đó sổ chưa đổi gì.", when=when)


def _line(backup: KeptBackup) -> str:
    from counsellor_app.services.school_folders import VIETNAM

    when, counts = f"{backup.made_at.astimezone(VIETNAM):%H:%M %d/%m/%Y}", backup.counts
    if not backup.readable or counts is None:
        return tr("{when}  không đọc được  {path}", when=when, path=backup.path)
    return tr(
        "{when}  {students} em, {sessions} phiên, {letters} thư  {path}",
        when=when,
        students=counts.students,
        sessions=counts.sessions,
        letters=counts.letters,
        path=backup.path,
    )


def _moment(at: datetime | None) -> str | None:
    return at.isoformat() if at else None
