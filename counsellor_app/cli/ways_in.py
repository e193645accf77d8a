"""Who may come in, by command: listed, let in, shut out; new passphrases, a new sheet, new keys."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from counsellor_app.cli import way_in
from counsellor_app.cli.answer import Answer
from counsellor_app.cli.call import Call
from counsellor_app.cli.command_line import (
    Argument,
    Command,
    LazyGroup,
    OneOf,
    Option,
    PlaceType,
    TextType,
    WholeNumber,
)
from counsellor_app.cli.usage import MissingCommand, Misused
from counsellor_app.cli.watch import Watch
from counsellor_app.domain.passphrases import FREE_BY_COMMAND
from counsellor_app.domain.school import COUNSELLOR, DEPUTY, PRINCIPAL, StaffMember, addressed
from counsellor_app.translation import mark, tr

if TYPE_CHECKING:
    from counsellor_app.domain.way_in import WayIn
    from counsellor_app.services import Services

_MOST_PEOPLE = 1_000_000
_DEEDS = {
    "list": ("ways_in:show", mark("Ai mở được sổ, ai chưa có cụm mật khẩu")),
    "give": ("ways_in:give", mark("Đặt cụm mật khẩu cho một người")),
    "take": ("ways_in:take", mark("Bỏ cụm mật khẩu của một người")),
    "change": ("ways_in:change", mark("Đổi cụm mật khẩu của người đang mở sổ")),
    "new-recovery-key": ("ways_in:new_recovery_key", mark("Đổi mã khôi phục")),
    "new-keys": ("ways_in:new_keys", mark("Đổi khóa của sổ: mã hóa lại cả sổ")),
}


@click.command(
    cls=LazyGroup,
    name="ways-in",
    lazy=_DEEDS,
    invoke_without_command=True,
    help=mark("Cụm mật khẩu của từng người, mã khôi phục và khóa của sổ."),
)
@click.pass_context
def ways_in_group(context: click.Context) -> None:
    """Ways in by deed."""
    if context.invoked_subcommand is None:
        raise MissingCommand(context)


_NEW = click.option(
    "--new-passphrase-file",
    cls=Option,
    type=PlaceType(),
    required=True,
    help=mark("Tệp có cụm mật khẩu mới ở dòng đầu"),
)


@click.command(cls=Command, name="list", help=mark("Ai mở được sổ, ai chưa có cụm mật khẩu."))
@click.pass_obj
def show(call: Call) -> Answer:
    """List the ways in."""
    with way_in.open_school(call) as services:
        ways, without = services.ways_in.all(), services.ways_in.without()
    facts = {
        "ways_in": [_facts(one) for one in ways],
        "without": [
            {"person": one.id, "name": one.member.name, "role": one.member.role} for one in without
        ],
    }
    lines = [f"{one.id}  {_words(one)}" for one in ways]
    lines += [
        tr("chưa có cụm: {name} (--person {number})", name=addressed(one.member), number=one.id)
        for one in without
    ]
    return Answer(facts, tuple(lines))


@click.command(
    cls=Command,
    name="give",
    help=mark("Đặt cụm mật khẩu cho một người, thay cụm người ấy đang có."),
)
@click.option(
    "--person", cls=Option, type=WholeNumber(1, _MOST_PEOPLE),
    help=mark("Số của người ấy, như lệnh ways-in list hiện"),
)  # fmt: skip
@click.option("--name", cls=Option, type=TextType(), help=mark("Tên người mới (thay cho --person)"))
@click.option(
    "--role", cls=Option, type=OneOf((COUNSELLOR, PRINCIPAL, DEPUTY)),
    help=mark("Vai trò của người mới"),
)  # fmt: skip
@_NEW
@click.pass_obj
def give(
    call: Call, person: int | None, name: str | None, role: str | None, new_passphrase_file: Path
) -> Answer:
    """Let somebody in."""
    if (person is None) == (name is None) or (name is None) != (role is None):
        sentence = tr("Cần --person, hoặc cả --name và --role của người mới.")
        raise Misused(sentence, "person-not-named")
    new = way_in.long_enough(way_in.first_line(new_passphrase_file))
    with way_in.open_school(call) as services:
        if person is None:
            person = _added(services, StaffMember(name or "", role or ""))
        services.ways_in.let_in(way_in.passphrase(call), person, new)
        found = next(one for one in services.ways_in.all() if one.person == person)
        _label(services)
    line = tr("Đã đặt cụm mật khẩu: {who}.", who=_words(found))
    return Answer({"given": _facts(found)}, (line,))


@click.command(cls=Command, name="take", help=mark("Bỏ cụm mật khẩu của một người."))
@click.argument(
    "way", cls=Argument, type=TextType(), metavar=mark("MÃ"),
    help=mark("Mã của cụm, như lệnh ways-in list hiện"),
)  # fmt: skip
@click.pass_obj
def take(call: Call, way: str) -> Answer:
    """Shut somebody out."""
    with way_in.open_school(call) as services:
        services.ways_in.shut_out(way_in.passphrase(call), way)
        _label(services)
    return Answer(
        {"taken": way},
        (
            tr("Đã bỏ cụm mật khẩu."),
            tr(
                "Bản sao lưu và bản chép có từ trước vẫn mở được bằng cụm ấy; để chặn cả những gì "
                "ghi từ nay, chạy ways-in new-keys."
            ),
        ),
    )


@click.command(cls=Command, name="change", help=mark("Đổi cụm mật khẩu của người đang mở sổ."))
@_NEW
@click.pass_obj
def change(call: Call, new_passphrase_file: Path) -> Answer:
    """Change one's own passphrase."""
    new = way_in.long_enough(way_in.first_line(new_passphrase_file))
    with way_in.open_school(call) as services:
        services.ways_in.change_passphrase(way_in.passphrase(call), new)
    return Answer({"passphrase_set": True}, (tr("Đã đổi cụm mật khẩu."),))


@click.command(
    cls=Command,
    name="new-recovery-key",
    help=mark("Đổi mã khôi phục và hiện mã mới một lần; phiếu cũ không dùng được nữa."),
)
@click.pass_obj
def new_recovery_key(call: Call) -> Answer:
    """A new recovery key, shown this once."""
    secret = way_in.passphrase(call)
    with way_in.open_school(call) as services:
        key = services.ways_in.draw_recovery_key(secret)
        services.ways_in.use_recovery_key(secret, key)
    said = tr("Mã khôi phục, chỉ hiện lần này; in ra và cất trong tủ có khóa:")
    return Answer({"recovery_key": key}, (said, f"  {key}"))


@click.command(
    cls=Command,
    name="new-keys",
    help=mark(
        "Đổi khóa của sổ: mã hóa lại cả sổ, cụm mật khẩu của mọi người giữ nguyên. Bản chép có từ "
        "trước vẫn mở được, với những gì đã ghi đến lúc đó."
    ),
)
@click.pass_obj
def new_keys(call: Call) -> Answer:
    """Give the school new keys."""
    folder = way_in.there(way_in.school_folder(call))
    secret = way_in.passphrase(call)
    way_in.wait_for_the_next_try(folder)
    from counsellor_app.services.rekeying import give_new_keys

    with Watch.of(call, tr("Đang đổi khóa của sổ"), stops=False) as progress:
        given = give_new_keys(folder, secret, free_tries=FREE_BY_COMMAND, progress=progress)
    lines = [tr("Đã đổi khóa của sổ ở {path}.", path=folder)]
    lines += [tr("Vẫn mở được sổ: {who}.", who=_words(one)) for one in given.renewed]
    lines += [tr("Phải đặt lại: {who}.", who=_words(one)) for one in given.given_anew]
    facts = {
        "renewed": [_facts(one) for one in given.renewed],
        "given_anew": [_facts(one) for one in given.given_anew],
    }
    return Answer(facts, tuple(lines))


def _added(services: Services, member: StaffMember) -> int:
    """Somebody new among the school's people."""
    if not services.ways_in.as_counsellor():
        from counsellor_app.domain.errors import NoRight

        raise NoRight(role=services.role)
    return services.people.add(member)


def _label(services: Services) -> None:
    """The window's cover asks who comes in: of those there are now."""
    from counsellor_app.services.school_labels import read_label, write_label

    if read_label(services.folder) is not None:
        write_label(services.folder, services)


def _facts(one: WayIn) -> dict[str, Any]:
    return {
        "id": one.id,
        "role": one.role,
        "person": one.person,
        "name": one.member.name if one.member else None,
        "own": one.own,
        "renewed": one.renewed,
    }


def _words(one: WayIn) -> str:
    roles = {
        COUNSELLOR: tr("giáo viên tư vấn"),
        PRINCIPAL: tr("hiệu trưởng hoặc phó hiệu trưởng"),
    }
    role = roles.get(one.role, tr("phiếu khôi phục"))
    who = f"{addressed(one.member)}, {role}" if one.member else role
    return tr("{who} (đang mở sổ)", who=who) if one.own else who
