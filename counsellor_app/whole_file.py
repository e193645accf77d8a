"""A file on disk is either the whole new one or what was there before."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from counsellor_app.domain.errors import CannotWrite, DiskFull, FileNotThere

FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


def write_whole(path: Path, content: bytes) -> None:
    """Replace `path` by `content`, or change nothing.

    Raises:
        FileNotThere: the folder does not exist.
        DiskFull: no room left.
        CannotWrite: the place refuses, or `path` is a folder.
    """
    part = path.with_name(f".{path.name[:80]}.{os.urandom(6).hex()}.part")
    try:
        with part.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except FileNotFoundError:
        raise FileNotThere(path=path.parent) from None
    except OSError as error:
        kind = DiskFull if error.errno in FULL else CannotWrite
        raise kind(path=path) from None
    finally:
        part.unlink(missing_ok=True)
