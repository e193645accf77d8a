"""Taking names off, by command: who is due, what would go, and doing it."""

from __future__ import annotations

import sys

import click

from counsellor_app.cli import way_in
from counsellor_app.cli.answer import Answer
from counsellor_app.cli.call import Call
from counsellor_app.cli.command_line import Command, Option, TextType, WholeNumber
from counsellor_app.cli.usage import Misused
from counsellor_app.cli.watch import Watch
from counsellor_app.domain.anonymising import MOST_YEARS, AnonymisingPreview
from counsellor_app.domain.errors import Cancelled
from counsellor_app.translation import mark, tr


@click.command(
    cls=Command,
    name="anonymise",
    help=mark(
        "Ẩn danh các em đã rời trường quá thời hạn giữ hồ sơ, hoặc các em được chọn. Không hoàn "
        "tác được; sổ tự sao lưu trước."
    ),
    epilog=mark("Bản sao lưu cũ vẫn còn tên các em cho đến khi hết hạn giữ hoặc bị xóa."),
)
@click.option(
    "--student",
    "students",
    cls=Option,
    type=TextType(),
    multiple=True,
    help=mark("Chỉ em có mã này, dù chưa tới hạn"),
)
@click.option("--dry-run", cls=Option, is_flag=True, help=mark("Xem thử, không lưu gì vào sổ"))
@click.option("--yes", cls=Option, is_flag=True, help=mark("Làm luôn, không hỏi lại"))
@click.option(
    "--retention",
    cls=Option,
    type=WholeNumber(0, MOST_YEARS),
    help=mark("Đặt thời hạn giữ hồ sơ (năm) rồi mới xem ai tới hạn; 0: không đặt hạn"),
)
@click.pass_obj
def anonymise(
    call: Call, students: tuple[str, ...], dry_run: bool, yes: bool, retention: int | None
) -> Answer:
    """Take the names off those who are due, or who are named."""
    with way_in.open_school(call) as services:
        anonymising = services.anonymising
        if retention is not None and not dry_run:
            anonymising.set_retention(retention or None)
        if students:
            numbers = [services.student_exports.number(code) for code in students]
        else:
            numbers = [one.id for one in anonymising.due(retention)]
        preview = anonymising.preview(numbers)
        years = anonymising.retention() if retention is None else retention or None
        facts = {"dry_run": dry_run, "retention": years, **_facts(preview)}
        if dry_run or not numbers:
            return Answer({**facts, "backup": None}, (_sentence(preview),))
        if not yes:
            _ask(preview)
        with Watch.of(call, tr("Đang ẩn danh")) as progress:
            done = anonymising.anonymise(numbers, progress)
    lines = [
        tr("Đã ẩn danh {count} em.", count=done.preview.students),
        tr("Bản sao lưu {path} vẫn còn tên các em.", path=done.backup),
    ]
    if not done.swept:
        lines.append(tr("Sổ đang mở ở nơi khác nên tệp chưa dọn xong; đóng hết là xong."))
    return Answer({**facts, "backup": done.backup, "swept": done.swept}, tuple(lines))


def _facts(preview: AnonymisingPreview) -> dict[str, int]:
    return {
        "students": preview.students,
        "sessions": preview.sessions,
        "shared_sessions": preview.shared,
        "private_notes": preview.notes,
        "letters": preview.letters,
        "drafts": preview.drafts,
    }


def _sentence(preview: AnonymisingPreview) -> str:
    return tr(
        "{students} em; xóa lời của {sessions} phiên, {notes} ghi chú riêng tư, {letters} thư; "
        "{shared} phiên chung với em khác chỉ bỏ tên.",
        students=preview.students,
        sessions=preview.sessions,
        notes=preview.notes,
        letters=preview.letters,
        shared=preview.shared,
    )


def _ask(preview: AnonymisingPreview) -> None:
    """Ask for the number to be typed; a script has to say --yes."""
    if not sys.stdin.isatty():
        raise Misused(tr("Ẩn danh không hoàn tác được; thêm --yes để làm thật."), "not-confirmed")
    print(_sentence(preview), file=sys.stderr)
    typed = click.prompt(
        tr("Gõ số em ({count}) để ẩn danh", count=preview.students), default="",
        show_default=False, err=True,
    )  # fmt: skip
    if str(typed).strip() != str(preview.students):
        raise Cancelled
