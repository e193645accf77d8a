"""Commands, options and values that explain themselves in the user's language."""

from __future__ import annotations

import importlib
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click
from click.exceptions import NoSuchCommand

from counsellor_app.domain.school_year import SchoolYear, parse_school_year
from counsellor_app.paths import reachable
from counsellor_app.translation import tr


class Option(click.Option):
    """An option whose help is translated when it is shown."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str]:
        """The option, and what it is for."""
        text = tr(self.help or "")
        if self.required:
            text += " " + tr("(bắt buộc)")
        if self.multiple:
            text += " " + tr("(dùng được nhiều lần)")
        return self.get_help_spec(ctx), text


class Argument(click.Argument):
    """An argument whose help is translated when it is shown."""

    def make_metavar(self, ctx: click.Context) -> str:
        """How it stands in the form; in brackets where it may be left out."""
        name = tr(self.metavar or "")
        return name if self.required else f"[{name}]"

    def get_help_record(self, ctx: click.Context) -> tuple[str, str]:
        """The argument, and what it is for."""
        return self.make_metavar(ctx), tr(self.help or "")


class Command(click.Command):
    """A command whose help page is in the user's language."""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The line that shows the form."""
        pieces = [tr("[TÙY CHỌN]"), *self.collect_usage_pieces(ctx)[1:]]
        formatter.write_usage(ctx.command_path, " ".join(pieces), tr("Cách dùng:") + " ")

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """What the command does."""
        _indented(formatter, self.help)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """What else is good to know."""
        _indented(formatter, self.epilog)

    def format_arguments(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """What the command works on."""
        found = [one for one in self.get_params(ctx) if isinstance(one, click.Argument)]
        if found:
            with formatter.section(tr("Đối tượng")):
                formatter.write_dl([one.get_help_record(ctx) for one in found])

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options."""
        records = [one.get_help_record(ctx) for one in self.params if isinstance(one, Option)]
        with formatter.section(tr("Tùy chọn")):
            formatter.write_dl([*records, ("--help", tr("Hiện trang này"))])


class LazyGroup(Command, click.Group):
    """A group that knows its commands' names and imports only the one that is run."""

    def __init__(self, *args: Any, lazy: Mapping[str, tuple[str, str]], **settings: Any) -> None:
        super().__init__(*args, **settings)
        self._lazy = lazy

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, in the order of the table."""
        return list(self._lazy)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command:
        """The command of that name, imported now."""
        if cmd_name not in self._lazy:
            raise NoSuchCommand(cmd_name, possibilities=list(self._lazy), ctx=ctx)
        module, _, name = self._lazy[cmd_name][0].partition(":")
        found = getattr(importlib.import_module(f"counsellor_app.cli.{module}"), name)
        if not isinstance(found, click.Command):
            raise TypeError(name)
        return found

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The line that shows the form."""
        pieces = " ".join((tr("[TÙY CHỌN]"), tr("LỆNH …")))
        formatter.write_usage(ctx.command_path, pieces, tr("Cách dùng:") + " ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options, and the commands."""
        super().format_options(ctx, formatter)
        with formatter.section(tr("Lệnh")):
            formatter.write_dl([(name, tr(said)) for name, (_, said) in self._lazy.items()])


def _indented(formatter: click.HelpFormatter, text: str | None) -> None:
    if text:
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(tr(text))


class TextType(click.ParamType[str]):
    """Some text, in NFC, that is not blank."""

    name = "text"

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        """How it stands in the help page."""
        return tr("CHỮ")

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The text without blanks around it."""
        text = " ".join(unicodedata.normalize("NFC", str(value)).split())
        if not text or not text.isprintable():
            self.fail(tr("chưa có chữ nào đọc được."), param, ctx)
        return text


class SheetName(TextType):
    """The name of a sheet, blanks and all."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The name in NFC."""
        return unicodedata.normalize("NFC", str(value))


class PlaceType(click.ParamType[Path]):
    """A file or folder, there or not."""

    name = "path"

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        """How it stands in the help page."""
        return tr("ĐƯỜNG_DẪN")

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """The path."""
        if isinstance(value, Path):
            return value
        if not value or "\0" in value:
            self.fail(tr("chưa có đường dẫn."), param, ctx)
        return Path(reachable(value))


class YearType(click.ParamType[SchoolYear]):
    """A school year."""

    name = "year"

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        """How it stands in the help page."""
        return "2026-2027"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> SchoolYear:
        """The year."""
        year = value if isinstance(value, SchoolYear) else parse_school_year(value)
        if year is None:
            self.fail(tr("năm học viết như 2026-2027."), param, ctx)
        return year


class DayType(click.ParamType[date]):
    """A calendar day."""

    name = "date"

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        """How it stands in the help page."""
        return "2027-04-13"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day."""
        try:
            return value if isinstance(value, date) else date.fromisoformat(value)
        except ValueError:
            self.fail(tr("ngày viết như 2027-04-13 (năm-tháng-ngày)."), param, ctx)


class MomentType(click.ParamType[datetime]):
    """A day and an hour."""

    name = "moment"

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        """How it stands in the help page."""
        return "2027-04-13T09:30"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> datetime:
        """The moment; of this school's zone where it names none."""
        try:
            return value if isinstance(value, datetime) else datetime.fromisoformat(value)
        except ValueError:
            self.fail(tr("ngày giờ viết như 2027-04-13T09:30."), param, ctx)


class WholeNumber(click.ParamType[int]):
    """A whole number not below a least one."""

    name = "integer"

    def __init__(self, least: int, most: int | None = None) -> None:
        self._least = least
        self._most = most

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        """How it stands in the help page."""
        return tr("SỐ")

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The number."""
        text = str(value)
        number = int(text) if text.isascii() and text.isdigit() and len(text) < 19 else -1
        if number < self._least or (self._most is not None and number > self._most):
            if self._most is None:
                self.fail(
                    tr("cần một số nguyên từ {least} trở lên.", least=self._least), param, ctx
                )
            self.fail(
                tr("cần một số nguyên từ {least} đến {most}.", least=self._least, most=self._most),
                param,
                ctx,
            )
        return number


class OneOf(click.Choice[str]):
    """One word of several."""

    def __init__(self, choices: Sequence[str]) -> None:
        super().__init__(choices, case_sensitive=False)

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        """How it stands in the help page."""
        return "|".join(self.choices)

    def get_invalid_choice_message(self, value: Any, ctx: click.Context | None) -> str:
        """Which words there are."""
        return tr("cần một trong: {words}.", words=", ".join(self.choices))
