"""How a command gets into the school file: the passphrase, the recovery key, the folder."""

from __future__ import annotations

import codecs
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from counsellor_app.cli.call import Call
from counsellor_app.cli.usage import Misused
from counsellor_app.domain.errors import (
    FileNotThere,
    SchoolNotFound,
    WrongPassphrase,
    WrongRecoveryKey,
)
from counsellor_app.domain.passphrases import FREE_BY_COMMAND, SHORTEST
from counsellor_app.translation import tr

if TYPE_CHECKING:
    from datetime import datetime

    from counsellor_app.services import Services

PASSPHRASE = "COUNSELLOR_PASSPHRASE"  # noqa: S105 - the name of a variable, not a passphrase
RECOVERY_KEY = "COUNSELLOR_RECOVERY_KEY"
_LONGEST_FILE = 64 * 1024
LONGEST_WAITED = 16
"""Seconds a command waits by itself after wrong passphrases; beyond that it says so."""


def school_folder(call: Call) -> Path:
    """The folder named by --school."""
    if call.school is None:
        raise Misused(tr("Còn thiếu --school: thư mục sổ của trường."), "missing-school")
    return call.school


def there(folder: Path) -> Path:
    """A school folder, refused at once when no folder is there."""
    if not os.path.isdir(folder):  # noqa: PTH112 - Path.is_dir fails on a name too long
        raise SchoolNotFound(path=folder)
    return folder


def open_school(call: Call) -> Services:
    """The open school; what is cheap to refuse is refused before anything heavy is loaded."""
    folder = there(school_folder(call))
    secret = passphrase(call)
    from counsellor_app.services.school_folders import hold_meanwhile, now, refuse_elsewhere
    from counsellor_app.services.school_folders import open_school as opened

    refuse_elsewhere(folder)
    wait_for_the_next_try(folder)
    services = opened(folder, secret, deed="open-by-command", free_tries=FREE_BY_COMMAND)
    services.after_closing(hold_meanwhile(folder, now()))
    return services


def wait_for_the_next_try(
    folder: Path,
    sleep: Callable[[float], None] = time.sleep,
    clock: Callable[[], datetime] | None = None,
) -> None:
    """After wrong passphrases the next one waits; a long wait is said instead (TriedTooSoon)."""
    from counsellor_app.services.school_folders import now
    from counsellor_app.services.way_in_tries import seconds_left

    seconds = seconds_left(folder, (clock or now)(), FREE_BY_COMMAND)
    if 0 < seconds <= LONGEST_WAITED:
        sleep(seconds)


def passphrase(call: Call) -> str:
    """The passphrase: of the file, else of the environment, else asked on the terminal."""
    secret = given_passphrase(call)
    if secret is None:
        if not _somebody_there():
            raise WrongPassphrase(reason="not-given")
        secret = _ask(tr("Cụm mật khẩu"))
    return secret


def passphrase_if_any(call: Call) -> str | None:
    """The passphrase where one is given, or typed; None to go without."""
    secret = given_passphrase(call)
    if secret is None and _somebody_there():
        secret = _ask(tr("Cụm mật khẩu (để trống nếu không có)")) or None
    return secret


def given_passphrase(call: Call) -> str | None:
    """The passphrase of the file or the environment; None where neither is."""
    if call.passphrase_file is not None:
        return first_line(call.passphrase_file)
    secret = os.environ.get(PASSPHRASE) or None
    if secret is not None and not _is_text(secret):
        raise WrongPassphrase
    return secret


def new_passphrase(call: Call) -> str:
    """A passphrase for a new school; typed twice where it is asked."""
    secret = given_passphrase(call)
    if secret is None:
        if not _somebody_there():
            raise WrongPassphrase(reason="not-given")
        secret = _ask(tr("Cụm mật khẩu mới"))
        if _ask(tr("Nhập lại lần nữa")) != secret:
            raise Misused(tr("Hai lần nhập chưa giống nhau."), "passphrase-mismatch")
    return long_enough(secret)


def long_enough(secret: str) -> str:
    """The passphrase, if nobody will guess it at once."""
    if len(secret) < SHORTEST:
        sentence = tr(
            "Cụm mật khẩu còn ngắn, cần ít nhất {least} ký tự. Dùng bốn từ không dấu, ví dụ: ghe "
            "sen mua muc.",
            least=SHORTEST,
        )
        raise Misused(sentence, "passphrase-too-short")
    return secret


def recovery_key() -> str:
    """The printed key: of the environment, else asked."""
    key = os.environ.get(RECOVERY_KEY)
    if not key:
        if not _somebody_there():
            raise WrongRecoveryKey(reason="not-given", group=None)
        key = _ask(tr("Mã trên phiếu khôi phục"))
    return key


def first_line(path: Path) -> str:
    """The first line of a passphrase file: UTF-8 (or UTF-16 with its mark), no line end."""
    try:
        with path.open("rb") as file:
            content = file.read(_LONGEST_FILE)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise FileNotThere(path=path) from error
    except OSError as error:
        raise WrongPassphrase(reason="not-text", path=path) from error
    utf16 = content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    try:
        text = content.decode("utf-16" if utf16 else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise WrongPassphrase(reason="not-text", path=path) from error
    line = text.partition("\n")[0].removesuffix("\r")
    if not line:
        raise WrongPassphrase(reason="not-text", path=path)
    return line


def must_be_there(path: Path) -> Path:
    """A file the command reads, refused at once when it is not there."""
    if not os.path.exists(path):  # noqa: PTH110 - Path.exists fails on a name too long
        raise FileNotThere(path=path)
    return path


def is_free(path: Path) -> bool:
    """Whether nothing at all stands at `path`, not even a broken link."""
    return not os.path.lexists(path)


def _is_text(secret: str) -> bool:
    """Whether no byte of it is outside the terminal's encoding (kept by Python as a surrogate)."""
    return not any("\ud800" <= character <= "\udfff" for character in secret)


def _somebody_there() -> bool:
    return sys.stdin is not None and sys.stdin.isatty()


def _ask(question: str) -> str:
    """What is typed, unseen; an empty answer counts."""
    return str(click.prompt(question, hide_input=True, default="", show_default=False, err=True))
