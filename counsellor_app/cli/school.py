"""Making a school's book, and finding the way back into it."""

from __future__ import annotations

from pathlib import Path

import click

from counsellor_app.cli import way_in
from counsellor_app.cli.answer import Answer
from counsellor_app.cli.call import Call
from counsellor_app.cli.command_line import Command, OneOf, Option, PlaceType, TextType, YearType
from counsellor_app.cli.watch import Watch
from counsellor_app.domain.errors import SchoolExists
from counsellor_app.domain.school import School, SchoolLevel
from counsellor_app.domain.school_year import SchoolYear
from counsellor_app.translation import mark, tr


@click.command(
    cls=Command,
    name="create",
    help=mark(
        "Tạo sổ mới ở --school (chỗ ấy phải chưa có gì) và hiện mã khôi phục một lần duy nhất."
    ),
)
@click.option("--name", cls=Option, type=TextType(), required=True, help=mark("Tên trường"))
@click.option(
    "--level",
    cls=Option,
    type=OneOf([level.value for level in SchoolLevel]),
    required=True,
    help=mark("Cấp học: thcs, thpt hoặc both (cả hai)"),
)
@click.option(
    "--boarding", cls=Option, is_flag=True, help=mark("Là trường phổ thông dân tộc nội trú")
)
@click.option(
    "--governing-body",
    cls=Option,
    type=TextType(),
    required=True,
    help=mark("Cơ quan chủ quản, in phía trên tên trường"),
)
@click.option(
    "--report-to", cls=Option, type=TextType(), required=True, help=mark("Nơi nhận báo cáo")
)
@click.option(
    "--place", cls=Option, type=TextType(), required=True, help=mark("Địa danh trước ngày tháng")
)
@click.option(
    "--principal", cls=Option, type=TextType(), required=True, help=mark("Họ tên hiệu trưởng")
)
@click.option(
    "--counsellor",
    cls=Option,
    type=TextType(),
    required=True,
    help=mark("Họ tên giáo viên tư vấn"),
)
@click.option("--year", cls=Option, type=YearType(), required=True, help=mark("Năm học hiện tại"))
@click.pass_obj
def create(
    call: Call,
    name: str,
    level: str,
    boarding: bool,
    governing_body: str,
    report_to: str,
    place: str,
    principal: str,
    counsellor: str,
    year: SchoolYear,
) -> Answer:
    """Make a school folder; the recovery key is shown this once."""
    folder = way_in.school_folder(call)
    if not way_in.is_free(folder):
        raise SchoolExists(path=folder)
    secret = way_in.new_passphrase(call)
    school = School(name, SchoolLevel(level), governing_body, report_to, place, boarding)
    from counsellor_app.services.school_folders import create_school, staff_of

    with Watch.of(call, tr("Đang tạo sổ"), stops=False):
        new = create_school(folder, secret, school, staff_of(principal, counsellor), year)
        new.services.close()
    return Answer(
        {"school": folder, "year": year.label, "recovery_key": new.recovery_key},
        (
            tr("Đã tạo sổ của {name} ở {path}, năm học {year}.", name=name, path=folder, year=year),
            tr("Mã khôi phục, chỉ hiện lần này; in ra và cất trong tủ có khóa:"),
            f"  {new.recovery_key}",
        ),
    )


@click.command(
    cls=Command,
    name="unlock-with-recovery-key",
    help=mark(
        "Đặt cụm mật khẩu mới cho giáo viên tư vấn bằng mã trên phiếu khôi phục (được hỏi, hoặc "
        "lấy từ biến COUNSELLOR_RECOVERY_KEY)."
    ),
)
@click.option(
    "--new-passphrase-file",
    cls=Option,
    type=PlaceType(),
    required=True,
    help=mark("Tệp có cụm mật khẩu mới ở dòng đầu"),
)
@click.pass_obj
def unlock_with_recovery_key(call: Call, new_passphrase_file: Path) -> Answer:
    """Give the counsellor a new passphrase."""
    folder = way_in.there(way_in.school_folder(call))
    secret = way_in.long_enough(way_in.first_line(new_passphrase_file))
    key = way_in.recovery_key()
    from counsellor_app.services.school_folders import set_passphrase_with_recovery_key

    set_passphrase_with_recovery_key(folder, key, secret)
    line = tr("Đã đặt cụm mật khẩu mới cho sổ ở {path}. Mã khôi phục vẫn như cũ.", path=folder)
    return Answer({"school": folder, "passphrase_set": True}, (line,))
