"""Handing over everything held about one student."""

from __future__ import annotations

from pathlib import Path

import click

from counsellor_app.cli import way_in
from counsellor_app.cli.answer import Answer
from counsellor_app.cli.call import Call
from counsellor_app.cli.command_line import Argument, Command, Option, PlaceType, TextType
from counsellor_app.translation import mark, tr


@click.command(
    cls=Command,
    name="student-data",
    help=mark(
        "Xuất mọi điều sổ lưu về một em thành hai tệp: PDF để đọc, JSON để lưu. Tên tệp chỉ có mã "
        "của em."
    ),
)
@click.argument(
    "code",
    cls=Argument,
    type=TextType(),
    metavar=mark("MÃ_EM"),
    help=mark("Mã của em, như HS00012"),
)
@click.option(
    "--out",
    cls=Option,
    type=PlaceType(),
    required=True,
    help=mark("Thư mục để ghi hai tệp; chưa có thì được tạo"),
)
@click.option(
    "--with-private-notes",
    "with_private_notes",
    cls=Option,
    is_flag=True,
    help=mark("Kèm cả ghi chú riêng tư; mỗi ghi chú được ghi vào nhật ký là đã mở"),
)
@click.pass_obj
def student_data(call: Call, code: str, out: Path, with_private_notes: bool) -> Answer:
    """Write both files of one student."""
    with way_in.open_school(call) as services:
        exports = services.student_exports
        written = exports.write(exports.number(code), out, with_private_notes=with_private_notes)
    lines = [tr("Đã xuất dữ liệu của em mã {code} vào {path}.", code=written.code, path=out)]
    if with_private_notes:
        lines.append(tr("Có {count} ghi chú riêng tư trong đó.", count=written.notes))
    facts = {
        "student": written.code,
        "pdf": written.pdf,
        "json": written.json,
        "private_notes": written.notes,
    }
    return Answer(facts, tuple(lines))
