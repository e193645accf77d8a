"""Copying the school's book, proving a copy, and bringing one back."""

from __future__ import annotations

from dataclasses import replace as changed
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from counsellor_app.cli import way_in
from counsellor_app.cli.answer import Answer
from counsellor_app.cli.call import Call
from counsellor_app.cli.command_line import Argument, Command, Option, PlaceType
from counsellor_app.cli.usage import Misused
from counsellor_app.cli.watch import Watch
from counsellor_app.domain.errors import FileTaken
from counsellor_app.translation import mark, tr

if TYPE_CHECKING:
    from counsellor_app.services.backups import BackupFacts


@click.command(
    cls=Command,
    name="backup",
    help=mark("Sao lưu sổ thành một tệp đã mã hóa và kiểm tra ngay bản vừa tạo."),
)
@click.option(
    "--to",
    cls=Option,
    type=PlaceType(),
    help=mark("Tệp hoặc thư mục (không ghi: thư mục backups của sổ)"),
)
@click.option(
    "--second",
    cls=Option,
    is_flag=True,
    help=mark("Chép thêm một bản ra chỗ thứ hai đã chọn trong Cài đặt của máy này"),
)
@click.pass_obj
def backup(call: Call, to: Path | None, second: bool) -> Answer:
    """Copy the school."""
    place = _second_place() if second else None
    with (
        way_in.open_school(call) as services,
        Watch.of(call, tr("Đang sao lưu")) as progress,
    ):
        facts = services.backups.make(to, progress)
        there = services.backups.make_away(place, progress) if place is not None else None
    told = _told(facts, tr("Đã sao lưu vào {path}.", path=facts.path))
    if there is None:
        return told
    line = tr("Đã chép thêm một bản vào {path}.", path=there.path)
    return Answer({**told.facts, "second": there.path}, (*told.lines, line))


def _second_place() -> Path:
    """The folder for copies that was chosen on this computer."""
    from counsellor_app.settings import load, settings_path

    place = load(settings_path()).second_place
    if place is None:
        raise Misused(
            tr("Máy này chưa chọn chỗ thứ hai. Chọn trong Cài đặt, mục Sao lưu, hoặc dùng --to."),
            "no-second-place",
        )
    return way_in.must_be_there(place.path)


@click.command(
    cls=Command,
    name="verify",
    help=mark(
        "Kiểm tra một bản sao lưu (không ghi: bản mới nhất của sổ ở --school). Có cụm mật khẩu thì "
        "đọc thử từng trang."
    ),
)
@click.argument(
    "backup",
    cls=Argument,
    type=PlaceType(),
    required=False,
    metavar=mark("BẢN_SAO"),
    help=mark("Tệp sao lưu"),
)
@click.pass_obj
def verify(call: Call, backup: Path | None) -> Answer:
    """Prove a backup."""
    if backup is None:
        with (
            way_in.open_school(call) as services,
            Watch.of(call, tr("Đang kiểm tra")) as progress,
        ):
            facts = services.backups.verify(progress=progress)
    else:
        way_in.must_be_there(backup)
        secret = way_in.passphrase_if_any(call)
        from counsellor_app.services.backups import verify as verified

        with Watch.of(call, tr("Đang kiểm tra")) as progress:
            facts = verified(backup, secret, progress)
    sound = (
        tr("Bản sao lưu {path} nguyên vẹn: đã đọc thử từng trang.", path=facts.path)
        if facts.proved
        else tr(
            "Bản sao lưu {path} đúng như lúc ghi; chưa đọc thử bên trong vì chưa có cụm mật khẩu.",
            path=facts.path,
        )
    )
    return _told(facts, sound)


@click.command(
    cls=Command,
    name="restore",
    help=mark(
        "Khôi phục bản sao lưu thành một sổ mới (--to; không ghi đè gì), hoặc thay sổ ở --school "
        "(--replace; sổ đang có được giữ lại trước)."
    ),
)
@click.argument(
    "backup", cls=Argument, type=PlaceType(), metavar=mark("BẢN_SAO"), help=mark("Tệp sao lưu")
)
@click.option(
    "--to",
    cls=Option,
    type=PlaceType(),
    help=mark("Thư mục của sổ khôi phục (phải chưa có)"),
)
@click.option(
    "--replace",
    cls=Option,
    is_flag=True,
    help=mark("Thay sổ ở --school; sổ đang có được giữ lại trong thư mục backups của nó"),
)
@click.pass_obj
def restore(call: Call, backup: Path, to: Path | None, replace: bool) -> Answer:
    """Bring a backup back, as a new school folder or in the place of the one there is."""
    if (to is None) is not replace:
        raise Misused(
            tr("Chọn một trong hai: --to để thành sổ mới, --replace để thay sổ ở --school."),
            "missing-parameter",
        )
    way_in.must_be_there(backup)
    return _put_back(call, backup) if to is None else _bring_back(call, backup, to)


def _put_back(call: Call, backup: Path) -> Answer:
    """In the place of the school of --school."""
    folder = way_in.there(way_in.school_folder(call))
    secret = way_in.passphrase(call)
    from counsellor_app.services.backup_restores import BackupRestore
    from counsellor_app.services.school_folders import now

    with Watch.of(call, tr("Đang khôi phục"), stops=False) as progress:
        came = BackupRestore(folder, now).replace(backup, secret, progress)
    told = _told(
        changed(came.backup, path=backup),
        tr("Đã thay sổ ở {path} bằng bản sao lưu này.", path=folder),
        school=folder,
        kept=came.kept,
        back_in=[{"id": one.id, "role": one.role, "person": one.person} for one in came.back_in],
    )
    lines = list(told.lines)
    if came.kept is not None:
        lines.append(tr("Sổ trước đó được giữ ở {path}.", path=came.kept))
    if came.back_in:
        lines.append(
            tr(
                "{count} cụm mật khẩu đã bỏ hoặc đã đổi nay lại mở được sổ: {ids}. Bỏ bằng "
                "ways-in take.",
                count=len(came.back_in),
                ids=", ".join(one.id for one in came.back_in),
            )
        )
    return Answer(told.facts, tuple(lines))


def _bring_back(call: Call, backup: Path, to: Path) -> Answer:
    """As a new school folder; nothing is ever replaced."""
    if not way_in.is_free(to):
        raise FileTaken(path=to)
    secret = way_in.passphrase_if_any(call)
    from counsellor_app.services.backups import restore as restored

    with Watch.of(call, tr("Đang khôi phục")) as progress:
        facts = restored(backup, to, secret, progress)
    return _told(facts, tr("Đã khôi phục sổ vào {path}.", path=to), school=to)


def _told(facts: BackupFacts, line: str, **more: Any) -> Answer:
    told = {
        **more,
        "path": facts.path,
        "made_at": facts.made_at.isoformat(),
        "program": facts.program,
        "revision": facts.revision,
        "size": facts.size,
        "rows": facts.rows,
        "proved": facts.proved,
    }
    made = tr(
        "Ghi lúc {moment}, {size} kB.",
        moment=f"{facts.made_at:%H:%M %d/%m/%Y}",
        size=-(-facts.size // 1024),
    )
    return Answer(told, (line, made))
