"""Writing what the school hands in."""

from __future__ import annotations

from pathlib import Path

import click

from counsellor_app import sentences
from counsellor_app.cli import way_in
from counsellor_app.cli.answer import Answer
from counsellor_app.cli.call import Call
from counsellor_app.cli.command_line import Command, OneOf, Option, PlaceType, YearType
from counsellor_app.cli.watch import Watch
from counsellor_app.domain.errors import FileKindUnknown, HiddenNumbersRefused
from counsellor_app.domain.school_year import SchoolYear
from counsellor_app.translation import mark, tr

ENDINGS = (".xlsx", ".csv", ".pdf", ".json")
PACKAGE = ".json"


@click.command(
    cls=Command,
    name="summary",
    help=mark("Lập bảng tổng hợp hướng đi của một khối, hoặc gói nộp cho cơ quan nhận báo cáo."),
)
@click.option(
    "--out",
    cls=Option,
    type=PlaceType(),
    required=True,
    help=mark("Theo đuôi tệp: .xlsx, .csv, .pdf, hoặc .json là gói nộp"),
)
@click.option(
    "--year", cls=Option, type=YearType(), help=mark("Năm học (không ghi: năm học hiện tại)")
)
@click.option("--grade", cls=Option, type=OneOf(("9", "12")), help=mark("Khối 9 hoặc 12"))
@click.option(
    "--basis",
    cls=Option,
    type=OneOf(("intended", "actual")),
    default="intended",
    help=mark("intended: theo nguyện vọng; actual: theo kết quả thực tế"),
)
@click.option(
    "--circulate", cls=Option, is_flag=True, help=mark("Ẩn số nhỏ, cho bản gửi đi nơi khác")
)
@click.pass_obj
def summary(
    call: Call,
    out: Path,
    year: SchoolYear | None,
    grade: str | None,
    basis: str,
    circulate: bool,
) -> Answer:
    """Count a grade and write the counts."""
    ending = out.suffix.lower()
    if ending not in ENDINGS:
        raise FileKindUnknown(path=out, endings=ENDINGS)
    if circulate and ending == PACKAGE:
        raise HiddenNumbersRefused
    with (
        way_in.open_school(call) as services,
        Watch.of(call, tr("Đang tổng hợp")) as progress,
    ):
        written = services.summaries.write(
            out,
            year=year,
            grade=int(grade) if grade else None,
            basis="actual" if basis == "actual" else "intended",
            circulate=circulate,
            progress=progress,
        )
    line = tr(
        "Đã tổng hợp {count} em khối {grade}, năm học {year}, vào {path}.",
        count=written.students,
        grade=written.grade,
        year=written.year,
        path=written.out,
    )
    checks = [
        sentences.check_sentence(check.code, check.count) for check in written.checks if check.count
    ]
    facts = {
        "out": written.out,
        "year": written.year,
        "grade": written.grade,
        "basis": written.basis,
        "students": written.students,
        "checks": [{"check": check.code, "count": check.count} for check in written.checks],
    }
    return Answer(facts, (line, *([tr("Xem lại trước khi nộp:"), *checks] if checks else ())))
