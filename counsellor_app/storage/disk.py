"""Writing so that it stays written, and naming what a disk refuses."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from counsellor_app.domain.errors import (
    DiskFails,
    DiskFull,
    FileNotThere,
    FileTaken,
    PlaceError,
    SchoolGone,
    SchoolReadOnly,
)
from counsellor_app.whole_file import part_beside, refusal, write_whole


@contextmanager
def place_errors(path: Path) -> Iterator[None]:
    """Turn what the disk answers about `path` into the error the user will read."""
    try:
        yield
    except FileNotFoundError:
        raise FileNotThere(path=path) from None
    except FileExistsError:
        raise FileTaken(path=path) from None
    except OSError as error:
        raise refusal(error, path) from None


def what_ails(path: Path) -> PlaceError | None:
    """Why the school file at `path` refuses; None where its place seems to be in order.

    The file itself is never opened here: closing it would drop the locks SQLite holds on it.
    """
    folder, trial = path.parent, part_beside(path)
    try:
        path.stat()
        _try_to_write(trial)
    except (FileNotFoundError, NotADirectoryError):
        return SchoolGone(path=folder)
    except OSError as error:
        meant = refusal(error, path)
        return meant if isinstance(meant, (DiskFull, DiskFails)) else SchoolReadOnly(path=folder)
    return None if os.access(path, os.W_OK) else SchoolReadOnly(path=path)


def _try_to_write(trial: Path) -> None:
    """A page of nothing: an empty file fits on a full disk too."""
    try:
        with trial.open("xb") as file:
            file.write(bytes(4096))
    finally:
        trial.unlink(missing_ok=True)


def sync_file(path: Path) -> None:
    """Wait until the content of `path` is on the disk."""
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_folder(folder: Path) -> None:
    """Wait until the names in `folder` are on the disk (Windows does so by itself)."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def write_in_school(path: Path, content: bytes) -> None:
    """Replace `path` by `content`, for its owner's eyes only and safe on the disk on return."""
    write_whole(path, content, 0o600)
    with place_errors(path):
        sync_folder(path.parent)
