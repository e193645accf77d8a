"""Bad weather for a folder: no room, a stick pulled out, a medium that cannot be written.

Nothing is mounted and nobody must be root, so it holds wherever the tests run. SQLite lets its
calls to the system be replaced; for files of Python's own the folder is moved or its rights taken.
"""

from __future__ import annotations

import ctypes
import errno
import os
import resource
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import sqlcipher3._sqlite3 as engine

_NUMBERS = ("iVersion", "szOsFile", "mxPathname")
_METHODS = (
    "xOpen", "xDelete", "xAccess", "xFullPathname", "xDlOpen", "xDlError", "xDlSym", "xDlClose",
    "xRandomness", "xSleep", "xCurrentTime", "xGetLastError", "xCurrentTimeInt64",
)  # fmt: skip
_C = ctypes.CFUNCTYPE
_MOVING = _C(
    ctypes.c_ssize_t, ctypes.c_int, ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int64, use_errno=True
)
_CUTTING = _C(ctypes.c_int, ctypes.c_int, ctypes.c_int64, use_errno=True)
_CLOSING = _C(ctypes.c_int, ctypes.c_int, use_errno=True)
_SHAPES: dict[bytes, Any] = {
    b"pread": _MOVING,
    b"pwrite": _MOVING,
    b"ftruncate": _CUTTING,
    b"close": _CLOSING,
}


class _Vfs(ctypes.Structure):
    pass


_Vfs._fields_ = [
    *((name, ctypes.c_int) for name in _NUMBERS),
    ("pNext", ctypes.c_void_p),
    ("zName", ctypes.c_char_p),
    ("pAppData", ctypes.c_void_p),
    *((name, ctypes.c_void_p) for name in _METHODS),
    ("xSetSystemCall", _C(ctypes.c_int, ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p)),
    ("xGetSystemCall", _C(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_char_p)),
]

_sqlite = ctypes.CDLL(engine.__file__)
_sqlite.sqlite3_vfs_find.restype = ctypes.POINTER(_Vfs)
_vfs = _sqlite.sqlite3_vfs_find(None)


@contextmanager
def _calls_replaced(*names: bytes, by: Callable[[bytes, Any, int], int]) -> Iterator[None]:
    """Let SQLite's system calls pass through `by`: name, the true call bound, its file number."""
    vfs = ctypes.cast(_vfs, ctypes.c_void_p)
    held = []
    for name in names:
        shape = _SHAPES[name]
        true = shape(_vfs.contents.xGetSystemCall(vfs, name))

        def call(*given: Any, name: bytes = name, true: Any = true) -> int:
            return by(name, lambda: true(*given), given[0])

        replaced = shape(call)
        held.append((name, replaced))
        _vfs.contents.xSetSystemCall(vfs, name, ctypes.cast(replaced, ctypes.c_void_p))
    try:
        yield
    finally:
        for name, _ in held:
            _vfs.contents.xSetSystemCall(vfs, name, None)


def _fails(with_error: int) -> int:
    ctypes.set_errno(with_error)
    return -1


def _lies_in(folder: Path, file: int) -> bool:
    return Path(f"/proc/self/fd/{file}").readlink().is_relative_to(folder)


@contextmanager
def full_disk(folder: Path) -> Iterator[None]:
    """No room is left for what the school files of `folder` would write; it can be read."""

    def by(name: bytes, true: Callable[[], int], file: int) -> int:
        return _fails(errno.ENOSPC) if _lies_in(folder, file) else true()

    with _calls_replaced(b"pwrite", by=by):
        yield


@contextmanager
def failing_disk(folder: Path) -> Iterator[None]:
    """The disk answers every reading and writing of a school file with an error."""

    def by(name: bytes, true: Callable[[], int], file: int) -> int:
        return _fails(errno.EIO) if _lies_in(folder, file) else true()

    with _calls_replaced(b"pread", b"pwrite", by=by):
        yield


@contextmanager
def no_room_for_files() -> Iterator[None]:
    """Nothing more can be written to any file of this program."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


class Stick:
    """A stick that holds a folder: what was open when it was pulled out stays dead."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._drawer = folder.with_name(f".{folder.name}-in-the-drawer")
        self._dead: set[int] = set()

    def pull_out(self) -> None:
        """Nothing that is open answers any more, and the folder is not there."""
        for number in [int(one.name) for one in Path("/proc/self/fd").iterdir()]:
            try:
                inside = _lies_in(self._folder, number)
            except OSError:
                continue
            if inside:
                self._dead.add(number)
        self._folder.rename(self._drawer)

    def put_back(self) -> None:
        """The folder is there again; files must be opened anew."""
        self._drawer.rename(self._folder)

    def call(self, name: bytes, true: Callable[[], int], file: int) -> int:
        """What SQLite hears from a file of the stick."""
        if name == b"close":
            self._dead.discard(file)
            return true()
        return _fails(errno.EIO) if file in self._dead else true()


@contextmanager
def stick(folder: Path) -> Iterator[Stick]:
    """`folder` lies on a stick that can be pulled out."""
    made = Stick(folder)
    with _calls_replaced(b"pread", b"pwrite", b"ftruncate", b"close", by=made.call):
        yield made


class _Header(ctypes.Structure):
    _fields_ = (("version", ctypes.c_uint32), ("pid", ctypes.c_int))


_CAPABILITIES_3 = 0x20080522
_CAPGET, _CAPSET = {"x86_64": (125, 126), "aarch64": (90, 91)}.get(os.uname().machine, (125, 126))
_OVERRIDE = 1 << 1  # CAP_DAC_OVERRIDE: an administrator writes where nobody may


@contextmanager
def rights_bind_administrators() -> Iterator[None]:
    """An administrator may write no more than the rights of a file say, in this thread."""
    libc = ctypes.CDLL(None, use_errno=True)
    header, rights = _Header(_CAPABILITIES_3, 0), (ctypes.c_uint32 * 6)()
    assert libc.syscall(_CAPGET, ctypes.byref(header), rights) == 0
    before = rights[0]
    rights[0] = before & ~_OVERRIDE
    assert libc.syscall(_CAPSET, ctypes.byref(header), rights) == 0
    try:
        yield
    finally:
        rights[0] = before
        assert libc.syscall(_CAPSET, ctypes.byref(header), rights) == 0


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """Nothing in `folder` can be written, whoever runs the tests."""
    changed = [(one, one.stat().st_mode) for one in [folder, *folder.rglob("*")]]
    with ExitStack() as stack:
        for one, mode in changed:
            one.chmod(mode & ~0o222)
            stack.callback(one.chmod, mode)
        stack.enter_context(rights_bind_administrators())
        yield
