"""Consents of families, by command: printed, kept, withdrawn, listed."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import click

from counsellor_app.cli import way_in
from counsellor_app.cli.answer import Answer
from counsellor_app.cli.call import Call
from counsellor_app.cli.command_line import (
    Argument,
    Command,
    DayType,
    LazyGroup,
    OneOf,
    Option,
    PlaceType,
    TextType,
)
from counsellor_app.cli.usage import MissingCommand
from counsellor_app.domain.consent import STUDENT, Consent, standing_of
from counsellor_app.translation import language, mark, tr

RELATIONS = (STUDENT, "FATHER", "MOTHER", "GUARDIAN", "GRANDPARENT", "RELATIVE", "OTHER")
_DEEDS = {
    "sheet": ("consents:sheet", mark("In phiếu đồng ý: để trống, của các em, hoặc cả lớp")),
    "give": ("consents:give", mark("Ghi một phiếu đã ký")),
    "withdraw": ("consents:withdraw", mark("Ghi rút đồng ý")),
    "list": ("consents:show", mark("Các phiếu của một em")),
}


@click.command(
    cls=LazyGroup,
    name="consent",
    lazy=_DEEDS,
    invoke_without_command=True,
    help=mark("Phiếu đồng ý của em và của người đại diện: in, ghi, rút."),
)
@click.pass_context
def consent_group(context: click.Context) -> None:
    """Consents by deed."""
    if context.invoked_subcommand is None:
        raise MissingCommand(context)


_CODE = click.argument(
    "code",
    cls=Argument,
    type=TextType(),
    metavar=mark("MÃ_EM"),
    help=mark("Mã của em, như HS00012"),
)
_FORM = click.option(
    "--form", cls=Option, type=TextType(), help=mark("Mẫu phiếu (không ghi: mẫu mới nhất)")
)


@click.command(cls=Command, name="sheet", help=mark("In phiếu đồng ý thành PDF, không đánh sẵn ô."))
@click.option("--out", cls=Option, type=PlaceType(), required=True, help=mark("Tệp .pdf"))
@click.option(
    "--student", "students", cls=Option, type=TextType(), multiple=True,
    help=mark("Chỉ em có mã này"),
)  # fmt: skip
@click.option("--class", "class_name", cls=Option, type=TextType(), help=mark("Chỉ lớp này"))
@_FORM
@click.pass_obj
def sheet(
    call: Call, out: Path, students: tuple[str, ...], class_name: str | None, form: str | None
) -> Answer:
    """Print forms to sign."""
    from counsellor_app.whole_file import write_whole

    with way_in.open_school(call) as services:
        year = services.school.present_year()
        if class_name:
            pdf = services.consents.class_sheets(class_name, year, form or "")
        else:
            numbers = [services.student_exports.number(code) for code in students]
            pdf = services.consents.sheets(numbers, year, form or "")
        write_whole(out, pdf)
    return Answer({"out": out}, (tr("Đã in phiếu đồng ý vào {path}.", path=out),))


@click.command(
    cls=Command, name="give", help=mark("Ghi một phiếu đã ký của em hoặc người đại diện.")
)
@_CODE
@click.option("--by", cls=Option, type=TextType(), required=True, help=mark("Tên người ký"))
@click.option(
    "--relation", cls=Option, type=OneOf(RELATIONS), required=True,
    help=mark("STUDENT: chính em; còn lại là người đại diện"),
)  # fmt: skip
@click.option("--on", cls=Option, type=DayType(), help=mark("Ngày ký (không ghi: hôm nay)"))
@_FORM
@click.option(
    "--purpose", "purposes", cls=Option, type=TextType(), multiple=True, required=True,
    help=mark("Việc đã đánh dấu: SESSIONS, INTERESTS, SHARING, FOLLOW_UP"),
)  # fmt: skip
@click.option("--scan", cls=Option, type=TextType(), help=mark("Nơi cất bản giấy"))
@click.pass_obj
def give(call: Call, /, code: str, by: str, relation: str, **signed: Any) -> Answer:
    """Keep a signed form."""
    with way_in.open_school(call) as services:
        number = services.student_exports.number(code)
        form = services.consents.form(signed["form"] or "")
        services.consents.give(
            number,
            Consent(
                form_version=form.version,
                given_by=by,
                relation=relation.upper(),
                given_on=signed["on"] or services.clock().date(),
                scan_reference=signed["scan"] or "",
                purposes=" ".join(form.known(signed["purposes"])),
            ),
        )
        standing = services.consents.standing(number)
    facts = {"student": code.upper(), "state": standing.state.value}
    return Answer(facts, (tr("Đã lưu phiếu đồng ý"),))


@click.command(cls=Command, name="withdraw", help=mark("Ghi rút mọi đồng ý đang còn của một em."))
@_CODE
@click.option("--on", cls=Option, type=DayType(), help=mark("Ngày rút (không ghi: hôm nay)"))
@click.pass_obj
def withdraw(call: Call, code: str, on: date | None) -> Answer:
    """Keep that the standing consents are withdrawn."""
    with way_in.open_school(call) as services:
        number = services.student_exports.number(code)
        gone = services.consents.withdraw(number, on or services.clock().date())
    return Answer({"student": code.upper(), "withdrawn": len(gone)}, (tr("Đã ghi rút đồng ý"),))


@click.command(cls=Command, name="list", help=mark("Các phiếu đồng ý của một em, cũ trước."))
@_CODE
@click.pass_obj
def show(call: Call, code: str) -> Answer:
    """List a student's consents."""
    with way_in.open_school(call) as services:
        held = services.consents.of_student(services.student_exports.number(code))
        relations = services.school.offered("relations", services.school.present_year())
        said = {one: relations.label(one, language()) for one in RELATIONS}
    said[STUDENT] = tr("Chính em")
    rows = [
        {
            "form": one.form_version, "by": one.given_by, "relation": one.relation,
            "on": one.given_on.isoformat(),
            "withdrawn": one.withdrawn_on and one.withdrawn_on.isoformat(),
            "purposes": one.purposes.split(), "scan": one.scan_reference,
        }
        for one in held
    ]  # fmt: skip
    lines = [_line(one, said.get(one.relation, one.relation)) for one in held]
    facts = {"student": code.upper(), "state": standing_of(held).state.value, "consents": rows}
    return Answer(facts, tuple(lines) or (tr("Chưa có phiếu đồng ý."),))


def _line(one: Consent, relation: str) -> str:
    """One paper for a person to read, without the name that was signed."""
    said = tr("{relation} đồng ý ngày {day}, mẫu {form}.", relation=relation,
              day=f"{one.given_on:%d/%m/%Y}", form=one.form_version or "–")  # fmt: skip
    if one.withdrawn_on:
        said += " " + tr("Đã rút ngày {day}.", day=f"{one.withdrawn_on:%d/%m/%Y}")
    return said
