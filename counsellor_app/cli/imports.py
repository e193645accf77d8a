"""Bringing lists in: students, pathways, old sessions; and taking an import back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from counsellor_app.cli import way_in
from counsellor_app.cli.answer import Answer, import_facts, problem_lines
from counsellor_app.cli.call import Call
from counsellor_app.cli.command_line import (
    Argument,
    Command,
    LazyGroup,
    OneOf,
    Option,
    PlaceType,
    SheetName,
    TextType,
    WholeNumber,
    YearType,
)
from counsellor_app.cli.usage import MissingCommand
from counsellor_app.cli.watch import Watch
from counsellor_app.domain.imports import ImportResult
from counsellor_app.domain.school_year import SchoolYear
from counsellor_app.translation import mark, tr

if TYPE_CHECKING:
    from counsellor_app.services import Services

LEGACY = ("tcvn3", "vni")

_LISTS = {
    "students": ("imports:students", mark("Danh sách lớp hoặc danh sách toàn trường")),
    "pathways": ("imports:pathways", mark("Nguyện vọng, ý kiến gia đình, kết quả thực tế")),
    "sessions": ("imports:sessions", mark("Nhật ký các phiên tư vấn trước đây")),
}


@click.command(
    cls=LazyGroup,
    name="import",
    lazy=_LISTS,
    invoke_without_command=True,
    help=mark("Nhập một danh sách vào sổ: nhập trọn tệp, hoặc chưa lưu gì."),
)
@click.pass_context
def import_group(context: click.Context) -> None:
    """Lists come in by kind."""
    if context.invoked_subcommand is None:
        raise MissingCommand(context)


def _list_options(function: Callable[..., Answer]) -> Callable[..., Answer]:
    """The file and the choices every list has."""
    for decorate in (
        click.option(
            "--dry-run", cls=Option, is_flag=True, help=mark("Xem thử, không lưu gì vào sổ")
        ),
        click.option(
            "--accept-valid",
            cls=Option,
            is_flag=True,
            help=mark("Vẫn nhận các dòng đúng khi có dòng chưa đúng"),
        ),
        click.option(
            "--without-backup",
            cls=Option,
            is_flag=True,
            help=mark("Vẫn nhập khi không sao lưu trước được (đĩa đầy, chẳng hạn)"),
        ),
        click.option(
            "--legacy",
            cls=Option,
            type=OneOf(LEGACY),
            help=mark("Chuyển chữ phông cũ (.VnTime: tcvn3; VNI: vni) sang Unicode"),
        ),
        click.option(
            "--sheet", cls=Option, type=SheetName(), help=mark("Chỉ đọc trang có tên này")
        ),
        click.argument(
            "file",
            cls=Argument,
            type=PlaceType(),
            metavar=mark("TỆP"),
            help=mark(".xlsx, .xls, .ods, .csv hoặc .txt"),
        ),
    ):
        function = decorate(function)
    return function


@click.command(
    cls=Command,
    name="students",
    help=mark(
        "Nhập danh sách lớp hoặc toàn trường. Em đã có thì cập nhật, em mới thì thêm, không xóa em "
        "nào."
    ),
)
@_list_options
@click.option(
    "--class", "class_name", cls=Option, type=TextType(), help=mark("Lớp của các em trong tệp")
)
@click.option(
    "--year", cls=Option, type=YearType(), help=mark("Năm học (không ghi: năm học hiện tại)")
)
@click.pass_obj
def students(
    call: Call, /, file: Path, class_name: str | None, year: SchoolYear | None, **choices: Any
) -> Answer:
    """Bring in a class or school list."""
    way_in.must_be_there(file)
    with _opened(call, choices) as services, _watch(call) as progress:
        result = services.rosters.import_file(
            file,
            year or services.school.present_year(),
            class_name=class_name,
            progress=progress,
            **choices,
        )
    return _told(result, dry_run=choices["dry_run"])


@click.command(
    cls=Command,
    name="pathways",
    help=mark(
        "Nhập nguyện vọng, ý kiến gia đình, xác nhận hoặc kết quả thực tế của nhiều em một lúc."
    ),
)
@_list_options
@click.pass_obj
def pathways(call: Call, /, file: Path, **choices: Any) -> Answer:
    """Bring in a list of pathways."""
    way_in.must_be_there(file)
    with _opened(call, choices) as services, _watch(call) as progress:
        result = services.pathway_lists.import_file(file, progress=progress, **choices)
    return _told(result, dry_run=choices["dry_run"])


@click.command(cls=Command, name="sessions", help=mark("Nhập nhật ký các phiên tư vấn trước đây."))
@_list_options
@click.pass_obj
def sessions(call: Call, /, file: Path, **choices: Any) -> Answer:
    """Bring in an old log book."""
    way_in.must_be_there(file)
    with _opened(call, choices) as services, _watch(call) as progress:
        result = services.session_lists.import_file(file, progress=progress, **choices)
    return _told(result, dry_run=choices["dry_run"])


@click.command(
    cls=Command,
    name="undo-import",
    help=mark("Hoàn tác cả một đợt nhập, nếu sau đó chưa ghi thêm gì lên các mục ấy."),
)
@click.argument(
    "batch", cls=Argument, type=WholeNumber(1), metavar=mark("SỐ"), help=mark("Số của đợt nhập")
)
@click.option(
    "--without-backup",
    cls=Option,
    is_flag=True,
    help=mark("Vẫn hoàn tác khi không sao lưu trước được"),
)
@click.pass_obj
def undo_import(call: Call, batch: int, without_backup: bool) -> Answer:
    """Take a whole import back."""
    with (
        _opened(call, {"without_backup": without_backup}) as services,
        Watch.of(call, tr("Đang hoàn tác đợt nhập"), stops=False),
    ):
        undone = services.import_batches.undo(batch)
    line = tr(
        "Đã hoàn tác đợt nhập {batch}: {count} mục trở về như trước.", batch=batch, count=undone
    )
    return Answer({"batch": batch, "undone": undone}, (line,))


def _opened(call: Call, choices: dict[str, Any]) -> Services:
    """The open school; without a backup first where that was said."""
    without = choices.pop("without_backup")
    services = way_in.open_school(call)
    if without:
        services.backups.waive()
    return services


def _watch(call: Call) -> Watch:
    return Watch.of(call, tr("Đang nhập danh sách"))


def _told(result: ImportResult, *, dry_run: bool) -> Answer:
    counts = tr(
        "{rows} dòng: thêm {added}, cập nhật {updated}, giữ nguyên {unchanged}, chưa nhận "
        "{refused}.",
        rows=result.rows,
        added=result.added,
        updated=result.updated,
        unchanged=result.unchanged,
        refused=result.refused,
    )
    lines = [tr("Xem thử, chưa lưu gì:") + " " + counts if dry_run else counts]
    if result.absent:
        absent = tr(
            "{count} em của các lớp này không có trong tệp; sổ vẫn giữ nguyên các em.",
            count=result.absent,
        )
        lines.append(absent)
    if result.batch is not None:
        lines.append(
            tr("Đợt nhập số {batch}; hoàn tác bằng: undo-import {batch}", batch=result.batch)
        )
    return Answer(import_facts(result), (*lines, *problem_lines(result)))
