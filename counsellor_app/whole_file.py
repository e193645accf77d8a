"""A file on disk is either the whole new one or what was there before."""

from __future__ import annotations

import errno
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from counsellor_app.domain.errors import (
    CannotWrite,
    DiskFails,
    DiskFull,
    FileInUse,
    FileNotThere,
    PlaceError,
)

FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
FAILING = {errno.EIO, errno.ENXIO, errno.ENODEV}
_HELD = (32, 33)
"""Windows' own numbers for a file another program holds, or has locked a part of."""
_REFUSED = 5
_PAUSES = (0.05, 0.1, 0.2, 0.4, 0.8)
"""Seconds between tries to put a file in place: a virus scanner lets go within that."""
_NAME = 50


def write_whole(path: Path, content: bytes, mode: int = 0o666) -> None:
    """Replace `path` by `content`, or change nothing; `mode`: for whose eyes, as the disk says it.

    Raises:
        FileNotThere: the folder does not exist.
        DiskFull: no room left.
        FileInUse: another program holds `path` open.
        CannotWrite: the place refuses, or `path` is a folder.
    """
    part = part_beside(path)
    try:
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        put_in_place(part, path)
    except FileNotFoundError:
        raise FileNotThere(path=path.parent) from None
    except OSError as error:
        raise refusal(error, path) from None
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


@contextmanager
def or_as_before(
    path: Path, put_back: Callable[[Path, bytes], object] = write_whole
) -> Iterator[None]:
    """What is written to `path` inside stays only where all inside comes to its end.

    For what is handed out only if it can be told in the school file, and the other way round.
    """
    try:
        before = path.read_bytes() if path.is_file() else None
    except OSError:  # nobody may look at it: then nobody puts it back either
        yield
        return
    try:
        yield
    except BaseException:
        # Where even that is refused, the disk takes nothing at all.
        with suppress(OSError, PlaceError):
            if before is None:
                path.unlink(missing_ok=True)
            elif not path.is_file() or path.read_bytes() != before:
                put_back(path, before)
        raise


def part_beside(path: Path) -> Path:
    """A hidden name nobody uses yet, in the folder of `path` (so a rename stays on one disk).

    Never longer than a disk allows, whatever the script: a Khmer letter takes three bytes.
    """
    return path.with_name(f".{path.name[:_NAME]}.{os.urandom(6).hex()}.part")


def put_in_place(
    part: Path,
    path: Path,
    pause: Callable[[float], None] = time.sleep,
    replace: Callable[[Path, Path], object] = Path.replace,
) -> None:
    """Let `part` take the place of `path`; on Windows others may hold it for a moment."""
    for seconds in _PAUSES:
        try:
            replace(part, path)
        except PermissionError as error:
            if getattr(error, "winerror", None) not in (_REFUSED, *_HELD):
                raise
            pause(seconds)
        else:
            return
    replace(part, path)


def refusal(error: OSError, path: Path) -> PlaceError:
    """What the disk's answer about `path` means to the user."""
    if error.errno in FULL:
        return DiskFull(path=path)
    if error.errno in FAILING:
        return DiskFails(path=path)
    if getattr(error, "winerror", None) in _HELD:
        return FileInUse(path=path)
    return CannotWrite(path=path)
