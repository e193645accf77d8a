"""Printing the letters to the families."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from counsellor_app.cli import way_in
from counsellor_app.cli.answer import Answer
from counsellor_app.cli.call import Call
from counsellor_app.cli.command_line import Command, DayType, OneOf, Option, PlaceType, TextType
from counsellor_app.cli.watch import Watch
from counsellor_app.domain.letter import Language, Layout
from counsellor_app.translation import mark, tr


@click.command(
    cls=Command,
    name="letters",
    help=mark(
        "In thư gửi gia đình về hướng đi của các em: chọn lớp, chọn em, hoặc không chọn thì in cả "
        "trường."
    ),
)
@click.option(
    "--out",
    cls=Option,
    type=PlaceType(),
    required=True,
    help=mark(
        "Tên kết thúc bằng .pdf thì ra một tệp chung theo thứ tự danh sách; nếu không thì là "
        "thư mục, mỗi em một tệp"
    ),
)
@click.option(
    "--class", "classes", cls=Option, type=TextType(), multiple=True, help=mark("Chỉ lớp này")
)
@click.option(
    "--student",
    "students",
    cls=Option,
    type=TextType(),
    multiple=True,
    help=mark("Chỉ em có mã này"),
)
@click.option(
    "--layout",
    cls=Option,
    type=OneOf([layout.value for layout in Layout]),
    default=Layout.NOTICE.value,
    help=mark("notice: thông báo có số; slip: phiếu tư vấn không số"),
)
@click.option(
    "--language",
    cls=Option,
    type=OneOf([language.value for language in Language]),
    default=Language.VIETNAMESE.value,
    help=mark("vi: tiếng Việt; vi-km: thêm phần tóm tắt tiếng Khmer"),
)
@click.option(
    "--date",
    "dated_on",
    cls=Option,
    type=DayType(),
    help=mark("Ngày ghi trên thư (không ghi: hôm nay)"),
)
@click.pass_obj
def letters(
    call: Call,
    out: Path,
    classes: tuple[str, ...],
    students: tuple[str, ...],
    layout: str,
    language: str,
    dated_on: date | None,
) -> Answer:
    """Print letters of classes, of students, or of all."""
    with (
        way_in.open_school(call) as services,
        Watch.of(call, tr("Đang in thư")) as progress,
    ):
        printed = services.letters.print_letters(
            out,
            classes=classes,
            students=students,
            layout=layout,
            language=language,
            dated_on=dated_on,
            progress=progress,
        )
    lines = [tr("Đã in {count} thư vào {path}.", count=printed.letters, path=printed.out)]
    if printed.skipped:
        lines.append(tr("{count} em chưa có nguyện vọng nên chưa có thư.", count=printed.skipped))
    facts = {
        "letters": printed.letters,
        "skipped": printed.skipped,
        "out": printed.out,
        "files": printed.files,
    }
    return Answer(facts, tuple(lines))
