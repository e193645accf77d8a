"""A school of invented people, to try everything on."""

from __future__ import annotations

from pathlib import Path

import click

from counsellor_app.cli import way_in
from counsellor_app.cli.answer import Answer
from counsellor_app.cli.call import Call
from counsellor_app.cli.command_line import Argument, Command, Option, PlaceType, WholeNumber
from counsellor_app.cli.watch import Watch
from counsellor_app.domain.passphrases import TRIAL
from counsellor_app.translation import mark, tr

_MOST_STUDENTS = 100_000
_MOST_SEED = 2**32 - 1


@click.command(
    cls=Command,
    name="demo",
    help=mark(
        "Tạo một trường thử với những người không có thật: sổ, thư của một lớp, bảng tổng hợp và "
        "gói nộp. Cùng số em và cùng --seed thì ra cùng một trường."
    ),
)
@click.argument(
    "folder",
    cls=Argument,
    type=PlaceType(),
    metavar=mark("THƯ_MỤC"),
    help=mark("Thư mục chứa mọi thứ vừa tạo"),
)
@click.option(
    "--students",
    cls=Option,
    type=WholeNumber(1, _MOST_STUDENTS),
    default=240,
    help=mark("Số học sinh (không ghi: 240)"),
)
@click.option(
    "--seed",
    cls=Option,
    type=WholeNumber(0, _MOST_SEED),
    default=2027,
    help=mark("Đổi số này thì ra một trường khác (không ghi: 2027)"),
)
@click.option(
    "--open", "opens", cls=Option, is_flag=True, help=mark("Tạo xong thì mở cửa sổ trên trường ấy")
)
@click.pass_obj
def demo(call: Call, folder: Path, students: int, seed: int, *, opens: bool) -> Answer:
    """Make the demonstration school."""
    secret = way_in.given_passphrase(call) or TRIAL
    from counsellor_app.services.demonstration import make_demonstration

    with Watch.of(call, tr("Đang tạo trường thử")) as progress:
        made = make_demonstration(folder, secret, students=students, seed=seed, progress=progress)
    facts = {
        "school": made.school,
        "letters": made.letters,
        "summary": made.summary,
        "package": made.package,
        "students": made.students,
        "classes": made.classes,
        "sessions": made.sessions,
        "pathways": made.pathways,
        "letters_printed": made.letters_printed,
        "passphrase": secret,
    }
    counts = tr(
        "Trường thử có {students} em, {classes} lớp, {sessions} phiên tư vấn, {pathways} lượt ghi "
        "hướng đi. Mọi người trong đó đều không có thật.",
        students=made.students,
        classes=made.classes,
        sessions=made.sessions,
        pathways=made.pathways,
    )
    lines = (
        counts,
        tr("Sổ: {path}", path=made.school),
        tr("{count} thư: {path}", count=made.letters_printed, path=made.letters),
        tr("Bảng tổng hợp: {path}", path=made.summary),
        tr("Gói nộp: {path}", path=made.package),
        tr("Cụm mật khẩu: {passphrase}", passphrase=secret),
    )
    return Answer(facts, lines, (made.school, secret) if opens else None)
