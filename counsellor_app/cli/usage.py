"""What is wrong with a command line, as one sentence."""

from __future__ import annotations

import click

from counsellor_app.translation import tr


class MissingCommand(click.UsageError):
    """No command was named."""

    def __init__(self, context: click.Context) -> None:
        super().__init__("missing command", context)


class Misused(click.UsageError):
    """A command line that can never work, told in a sentence of its own."""

    def __init__(self, sentence: str, code: str) -> None:
        super().__init__(sentence, click.get_current_context(silent=True))
        self.code = code


def code_of(error: click.UsageError) -> str:
    """The stable code of a usage error."""
    if isinstance(error, Misused):
        return error.code
    codes: tuple[tuple[type[click.UsageError], str], ...] = (
        (MissingCommand, "missing-command"),
        (click.MissingParameter, "missing-parameter"),
        (click.BadParameter, "bad-value"),
        (click.NoSuchOption, "no-such-option"),
        (click.exceptions.NoSuchCommand, "no-such-command"),
        (click.BadOptionUsage, "bad-option"),
    )
    return next((code for kind, code in codes if isinstance(error, kind)), "wrong-usage")


def sentence(error: click.UsageError) -> str:
    """What is not right, and where to read how it is meant."""
    context = error.ctx
    command = context.command_path if context is not None else "counsellor-app"
    hint = tr("Xem cách dùng: {command} --help", command=command)
    return f"{_problem(error)} {hint}"


def _problem(error: click.UsageError) -> str:
    if isinstance(error, Misused):
        return error.message
    if isinstance(error, MissingCommand):
        return tr("Còn thiếu tên lệnh.")
    if isinstance(error, click.MissingParameter):
        return tr("Còn thiếu {name}.", name=_name(error))
    if isinstance(error, click.BadParameter):
        return tr("{name}: {problem}", name=_name(error), problem=error.message)
    if isinstance(error, click.NoSuchOption):
        known = tr("Không có tùy chọn {name}.", name=error.option_name)
        return known + _nearest(error.possibilities)
    if isinstance(error, click.exceptions.NoSuchCommand):
        known = tr("Không có lệnh {name}.", name=error.command_name)
        return known + _nearest(error.possibilities)
    if isinstance(error, click.BadOptionUsage):
        return tr(
            "Tùy chọn {name} thiếu giá trị đi kèm, hoặc không nhận giá trị.",
            name=error.option_name,
        )
    return tr("Dòng lệnh có phần thừa hoặc chưa đúng.")


def _name(error: click.BadParameter) -> str:
    parameter = error.param
    if parameter is None:
        return str(error.param_hint or "?")
    if isinstance(parameter, click.Argument):
        return tr(parameter.metavar or "")
    return max(parameter.opts, key=len)


def _nearest(possibilities: list[str] | None) -> str:
    if not possibilities:
        return ""
    return " " + tr("Có phải {names}?", names=", ".join(sorted(possibilities)))
