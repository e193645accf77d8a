"""Copying the school's book, proving a copy, and bringing one back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from counsellor_app.cli import way_in
from counsellor_app.cli.answer import Answer
from counsellor_app.cli.call import Call
from counsellor_app.cli.command_line import Argument, Command, Option, PlaceType
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
@click.pass_obj
def backup(call: Call, to: Path | None) -> Answer:
    """Copy the school."""
    with (
        way_in.open_school(call) as services,
        Watch.of(call, tr("Đang sao lưu")) as progress,
    ):
        facts = services.backups.make(to, progress)
    return _told(facts, tr("Đã sao lưu vào {path}.", path=facts.path))


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
    help=mark("Khôi phục bản sao lưu thành một sổ mới; không bao giờ ghi đè sổ đang có."),
)
@click.argument(
    "backup", cls=Argument, type=PlaceType(), metavar=mark("BẢN_SAO"), help=mark("Tệp sao lưu")
)
@click.option(
    "--to",
    cls=Option,
    type=PlaceType(),
    required=True,
    help=mark("Thư mục của sổ khôi phục (phải chưa có)"),
)
@click.pass_obj
def restore(call: Call, backup: Path, to: Path) -> Answer:
    """Bring a backup back as a new school folder."""
    way_in.must_be_there(backup)
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
