"""Incidents with personal data, by command: written down, listed, printed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
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
    MomentType,
    OneOf,
    Option,
    PlaceType,
    TextType,
    WholeNumber,
)
from counsellor_app.cli.usage import MissingCommand
from counsellor_app.domain.incident import Incident
from counsellor_app.translation import mark, tr

KINDS = ("LOST", "SEEN", "SENT", "PUBLISHED", "CHANGED", "MALWARE", "OTHER")
_DEEDS = {
    "sheet": ("incidents:sheet", mark("In biên bản: của một sự cố, hoặc để trống")),
    "record": ("incidents:record", mark("Ghi một sự cố, hoặc ghi thêm vào sự cố đã ghi")),
    "list": ("incidents:show", mark("Các sự cố đã ghi")),
}


@click.command(
    cls=LazyGroup,
    name="incident",
    lazy=_DEEDS,
    invoke_without_command=True,
    help=mark("Sự cố dữ liệu cá nhân: ghi, xem, in biên bản."),
)
@click.pass_context
def incident_group(context: click.Context) -> None:
    """Incidents by deed."""
    if context.invoked_subcommand is None:
        raise MissingCommand(context)


@click.command(
    cls=Command,
    name="sheet",
    help=mark("In biên bản sự cố thành PDF, kèm trích nhật ký; không ghi số thì ra mẫu trống."),
)
@click.argument(
    "number", cls=Argument, type=WholeNumber(1), required=False, metavar=mark("SỐ"),
    help=mark("Số của sự cố, như lệnh list cho biết"),
)  # fmt: skip
@click.option("--out", cls=Option, type=PlaceType(), required=True, help=mark("Tệp .pdf"))
@click.pass_obj
def sheet(call: Call, number: int | None, out: Path) -> Answer:
    """Print the sheet of an incident, or a blank one."""
    from counsellor_app.whole_file import write_whole

    with way_in.open_school(call) as services:
        write_whole(out, services.incidents.sheet(number))
    return Answer({"out": out, "incident": number}, (tr("Đã in biên bản vào {path}.", path=out),))


@click.command(
    cls=Command,
    name="record",
    help=mark("Ghi một sự cố; với --number thì ghi thêm vào sự cố đã ghi. Không ghi tên học sinh."),
)
@click.option("--number", cls=Option, type=WholeNumber(1), help=mark("Sự cố đã ghi, để ghi thêm"))
@click.option(
    "--noticed", "noticed_at", cls=Option, type=MomentType(),
    help=mark("Lúc phát hiện (không ghi: bây giờ)"),
)  # fmt: skip
@click.option("--kind", cls=Option, type=OneOf(KINDS), help=mark("Loại sự cố (không ghi: OTHER)"))
@click.option("--happened", cls=Option, type=TextType(), help=mark("Diễn biến, nguyên nhân"))
@click.option("--concerned", "data_concerned", cls=Option, type=TextType(),
              help=mark("Dữ liệu liên quan"))  # fmt: skip
@click.option("--students", "students_concerned", cls=Option, type=WholeNumber(0),
              help=mark("Số học sinh liên quan"))  # fmt: skip
@click.option("--measures", cls=Option, type=TextType(), help=mark("Biện pháp đã làm và sẽ làm"))
@click.option("--authority-told", "authority_told_at", cls=Option, type=MomentType(),
              help=mark("Lúc đã báo A05"))  # fmt: skip
@click.option("--families-told", "families_told_on", cls=Option, type=DayType(),
              help=mark("Ngày đã báo gia đình"))  # fmt: skip
@click.pass_obj
def record(call: Call, /, number: int | None, **said: Any) -> Answer:
    """Write an incident down, or more of it."""
    known = {name: value for name, value in said.items() if value is not None}
    with way_in.open_school(call) as services:
        now = services.clock()
        zone = now.tzinfo
        for name in ("noticed_at", "authority_told_at"):
            if name in known and known[name].tzinfo is None:
                known[name] = known[name].replace(tzinfo=zone)
        if number is None:
            made = Incident(**{"noticed_at": now, "kind": "OTHER", **known})
            number = services.incidents.add(made)
        else:
            services.incidents.change(replace(services.incidents.get(number), **known))
        held = services.incidents.get(number)
    return Answer(_facts(held), _lines(held))


@click.command(cls=Command, name="list", help=mark("Các sự cố đã ghi, mới trước."))
@click.pass_obj
def show(call: Call) -> Answer:
    """List the incidents."""
    with way_in.open_school(call) as services:
        held = services.incidents.all()
    lines = [line for one in held for line in _lines(one)]
    return Answer(
        {"incidents": [_facts(one) for one in held]}, tuple(lines) or (tr("Chưa ghi sự cố nào."),)
    )


def _facts(one: Incident) -> dict[str, Any]:
    return {
        "number": one.id,
        "noticed": one.noticed_at.isoformat(),
        "kind": one.kind,
        "happened": one.happened,
        "concerned": one.data_concerned,
        "students": one.students_concerned,
        "measures": one.measures,
        "deadline": one.deadline.isoformat(),
        "authority_told": _iso(one.authority_told_at),
        "families_told": _iso(one.families_told_on),
    }


def _iso(at: date | datetime | None) -> str | None:
    return at.isoformat() if at else None


def _lines(one: Incident) -> tuple[str, ...]:
    said = tr("Sự cố số {number}, {kind}.", number=one.id, kind=one.kind)
    if one.authority_told_at is None:
        said += " " + tr("Báo A05 trước {at}.", at=f"{one.deadline:%H:%M %d/%m/%Y}")
    return (said,)
