"""What disks, sticks and folders refuse; a part of the tree in errors.py."""

from __future__ import annotations

from counsellor_app.domain.expected_error import ExpectedError


class PlaceError(ExpectedError):
    """A place on disk does not do what was asked of it; facts: path."""


class FileNotThere(PlaceError):
    """The named file or folder does not exist; facts: path."""


class CannotWrite(PlaceError):
    """The place refuses writing; facts: path."""


class SchoolGone(FileNotThere):
    """The school was open, and its folder is not there any more; facts: path (the folder)."""


class SchoolReadOnly(CannotWrite):
    """The school lies on a medium, or in a folder, that takes no writing; facts: path."""


class PathTooLong(CannotWrite):
    """A school cannot lie that deep: its path is longer than SQLite takes; facts: path."""


class FileInUse(CannotWrite):
    """Another program holds the file open (Windows); facts: path."""


class DiskFails(CannotWrite):
    """The disk answers with an error of its own; facts: path."""


class FileTaken(PlaceError):
    """Something is already there and is not replaced; facts: path."""


class DiskFull(PlaceError):
    """No room left; facts: path."""
