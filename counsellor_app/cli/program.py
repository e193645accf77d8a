"""The command line as a whole: reads it, runs one command, says what came of it."""

from __future__ import annotations

import contextlib
import io
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import click

from counsellor_app import __version__
from counsellor_app.cli.answer import Answer, Teller
from counsellor_app.cli.call import Call
from counsellor_app.cli.command_line import LazyGroup, OneOf, Option, PlaceType
from counsellor_app.cli.usage import MissingCommand
from counsellor_app.domain.errors import Cancelled, ExpectedError
from counsellor_app.translation import LANGUAGES, mark, set_language, tr

NAME = "counsellor-app"
_WITH_VALUE = ("--school", "--lang", "--passphrase-file")
_FLAGS = ("--json",)

_COMMANDS = {
    "demo": ("demonstration:demo", mark("Tạo trường thử với những người không có thật")),
    "create": ("school:create", mark("Tạo sổ mới cho trường")),
    "import": ("imports:import_group", mark("Nhập danh sách học sinh, hướng đi, phiên tư vấn")),
    "undo-import": ("imports:undo_import", mark("Hoàn tác cả một đợt nhập")),
    "letters": ("letters:letters", mark("In thư gửi gia đình")),
    "summary": ("summaries:summary", mark("Lập bảng tổng hợp hoặc gói nộp")),
    "consent": ("consents:consent_group", mark("In, ghi, rút phiếu đồng ý")),
    "student-data": ("student_exports:student_data", mark("Xuất mọi điều sổ lưu về một em")),
    "trail": ("trail:trail", mark("Xem, kiểm tra và xuất nhật ký thao tác")),
    "anonymise": ("anonymising:anonymise", mark("Ẩn danh các em đã rời trường lâu")),
    "incident": ("incidents:incident_group", mark("Ghi, in sự cố dữ liệu cá nhân")),
    "ways-in": ("ways_in:ways_in_group", mark("Cụm mật khẩu của từng người, khóa của sổ")),
    "backup": ("backups:backup", mark("Sao lưu sổ")),
    "backups": (
        "backup_lists:backups",
        mark("Xem các bản sao lưu và tuổi của bản đã kiểm tra gần nhất"),
    ),
    "verify": ("backups:verify", mark("Kiểm tra một bản sao lưu")),
    "restore": ("backups:restore", mark("Khôi phục sổ từ bản sao lưu")),
    "restore-keys": (
        "lost_keys:restore_keys",
        mark("Lấy lại tệp khóa hỏng từ bản sao lưu của sổ"),
    ),
    "unlock-with-recovery-key": (
        "school:unlock_with_recovery_key",
        mark("Đặt cụm mật khẩu mới bằng mã trên phiếu khôi phục"),
    ),
}


@click.command(
    cls=LazyGroup,
    name=NAME,
    lazy=_COMMANDS,
    invoke_without_command=True,
    help=mark("Sổ Hướng Nghiệp: ghi, in và tổng hợp việc tư vấn hướng nghiệp của trường."),
    epilog=mark(
        "Cụm mật khẩu lấy từ --passphrase-file; không có thì lấy từ biến COUNSELLOR_PASSPHRASE; "
        "nếu vẫn không có thì hỏi trên màn hình."
    ),
)
@click.option("--school", cls=Option, type=PlaceType(), help=mark("Thư mục sổ của trường"))
@click.option("--lang", cls=Option, type=OneOf(LANGUAGES), help=mark("Ngôn ngữ: vi hoặc en"))
@click.option("--json", "as_json", cls=Option, is_flag=True, help=mark("Trả lời bằng JSON"))
@click.option(
    "--passphrase-file",
    cls=Option,
    type=PlaceType(),
    help=mark("Tệp có cụm mật khẩu ở dòng đầu"),
)
@click.option("--version", cls=Option, is_flag=True, help=mark("Hiện phiên bản của chương trình"))
@click.pass_context
def program(
    context: click.Context,
    school: Path | None,
    lang: str | None,
    as_json: bool,
    passphrase_file: Path | None,
    version: bool,
) -> Answer | None:
    """Take the options that stand before every command."""
    context.obj = Call(school, as_json=as_json, passphrase_file=passphrase_file)
    if context.invoked_subcommand is None:
        if version:
            return Answer({"version": __version__}, (f"{NAME} {__version__}",))
        raise MissingCommand(context)
    return None


OpenWindow = Callable[[Path, str], int]


def run(arguments: Sequence[str], open_window: OpenWindow | None = None) -> int:
    """Run one command line; the exit status (commands-and-files).

    `open_window` opens the window on a school folder with its passphrase; None: there is no
    display.
    """
    before, rest = general_options_first(arguments)
    set_language(_language_asked(before))
    as_json = "--json" in before
    teller = Teller(as_json=as_json)
    said = io.StringIO()
    try:
        # A script gets one JSON object: whatever else is said, the help page, becomes part of it.
        with contextlib.redirect_stdout(said) if as_json else contextlib.nullcontext():
            answer = program.main(
                before + (rest or _nothing_asked(before)), NAME, standalone_mode=False
            )
    except click.UsageError as error:
        return teller.wrong_usage(error)
    except click.Abort:
        return teller.failed(Cancelled())
    except ExpectedError as error:
        return teller.failed(error)
    if isinstance(answer, Answer):
        status = teller.done(answer)
        return _opened(answer.opens, open_window) if answer.opens else status
    return teller.done(Answer({"help": said.getvalue()}, ()))


def general_options_first(arguments: Sequence[str]) -> tuple[list[str], list[str]]:
    """Split off the options that belong to no command, wherever they were typed."""
    before: list[str] = []
    rest: list[str] = []
    waiting = iter(arguments)
    for argument in waiting:
        if argument == "--":
            rest += ["--", *waiting]
        elif argument in _FLAGS or argument.partition("=")[0] in _WITH_VALUE:
            before.append(argument)
            if argument in _WITH_VALUE:
                before.extend(value for value in [next(waiting, None)] if value is not None)
        else:
            rest.append(argument)
    return before, rest


def _opened(school: tuple[Path, str], open_window: OpenWindow | None) -> int:
    if open_window is None:
        print(tr("Ở đây không có màn hình nên chưa mở cửa sổ."), file=sys.stderr)
        return 0
    sys.stdout.flush()
    return open_window(*school)


def _nothing_asked(before: list[str]) -> list[str]:
    """Without a command there is nothing to do yet but to say what there is."""
    return [] if "--json" in before else ["--help"]


def _language_asked(before: list[str]) -> str:
    """The language of this run, known before anything is said; a wrong one is refused later."""
    asked = "vi"
    for number, argument in enumerate(before):
        if argument == "--lang":
            asked = next(iter(before[number + 1 :]), "")
        elif argument.startswith("--lang="):
            asked = argument.removeprefix("--lang=")
    return asked if asked in LANGUAGES else "vi"
