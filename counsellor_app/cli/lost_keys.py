"""Putting the keys of a backup in place of a broken keys.json."""

from __future__ import annotations

from pathlib import Path

import click

from counsellor_app.cli import way_in
from counsellor_app.cli.answer import Answer
from counsellor_app.cli.call import Call
from counsellor_app.cli.command_line import Argument, Command, PlaceType
from counsellor_app.translation import mark, tr


@click.command(
    cls=Command,
    name="restore-keys",
    help=mark(
        "Lấy lại tệp khóa keys.json từ bản sao lưu mới nhất mở được sổ bằng cụm mật khẩu của ngày "
        "ấy; tệp khóa hỏng được giữ lại bên cạnh."
    ),
)
@click.argument(
    "backup",
    cls=Argument,
    type=PlaceType(),
    required=False,
    metavar=mark("BẢN_SAO"),
    help=mark("Tệp sao lưu (không ghi: các bản của sổ ở --school)"),
)
@click.pass_obj
def restore_keys(call: Call, backup: Path | None) -> Answer:
    """Put the keys of a backup in place of broken ones."""
    folder = way_in.there(way_in.school_folder(call))
    backups = () if backup is None else (way_in.must_be_there(backup),)
    secret = way_in.passphrase(call)
    from counsellor_app.services.lost_keys import find_keys, put_keys_back
    from counsellor_app.services.school_folders import now, refuse_elsewhere

    refuse_elsewhere(folder)
    found = find_keys(folder, secret, backups)
    kept = put_keys_back(folder, found, now())
    lines = [tr("Đã lấy lại tệp khóa từ bản sao lưu {path}.", path=found.backup)]
    if kept is not None:
        lines.append(tr("Tệp khóa cũ giữ ở {path}.", path=kept))
    told = {
        "school": folder,
        "backup": found.backup,
        "made_at": found.made_at.isoformat(),
        "kept": kept,
    }
    return Answer(told, tuple(lines))
