"""Letters as PDF: one merged file, or a file a letter; whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Iterable, Iterator, Sized
from pathlib import Path
from typing import BinaryIO

from counsellor_app.documents.letter_document import LetterDocument
from counsellor_app.documents.letter_page import compose
from counsellor_app.domain.errors import CannotWrite, DiskFull
from counsellor_app.domain.letter import Letter
from counsellor_app.domain.progress import Progress, silent


def write_letters(
    letters: Iterable[Letter], out: Path | BinaryIO, progress: Progress = silent
) -> int:
    """Write the letters into one PDF, a page each, in their order; the number of pages.

    Same letters, same bytes. Nothing is at `out` before all is written; what was there stays when
    a letter is refused (MissingGlyph, LetterDoesNotFit), the place refuses (CannotWrite, DiskFull)
    or the work is stopped (Cancelled from `progress`). Without letters nothing is written.
    """
    total = len(letters) if isinstance(letters, Sized) else 0
    document = LetterDocument()
    for done, letter in enumerate(letters, start=1):
        document.add(compose(letter), letter.school_name)
        progress(done, total)
    if document.pages:
        if isinstance(out, Path):
            _write_whole(out, document.content())
        else:
            out.write(document.content())
    return document.pages


def write_letter_files(
    letters: Iterable[tuple[str, Letter]], folder: Path, progress: Progress = silent
) -> list[Path]:
    """Write each letter into `folder` under its file name; the paths, in their order.

    Every letter is laid out before the first file is written, so a refused one leaves no file.
    A stop between two files leaves whole files only. Same letter, same bytes, whatever the batch.
    """
    named = list(letters)
    names = [name for name, _ in named]
    if len(set(names)) < len(names) or any(Path(name).name != name for name in names):
        raise ValueError("file names must be plain and differ")
    sheets = [compose(letter) for _, letter in named]
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _place_error(folder, error) from error
    paths = []
    for done, ((name, letter), sheet) in enumerate(zip(named, sheets, strict=True), start=1):
        document = LetterDocument()
        document.add(sheet, letter.school_name)
        path = folder / name
        _write_whole(path, document.content())
        paths.append(path)
        progress(done, len(named))
    return paths


def _write_whole(path: Path, content: bytes) -> None:
    """Write under a passing name beside it, then rename: never half a file at `path`."""
    with _places(path):
        passing = path.with_name(f".letters-{os.getpid()}.part")
        try:
            passing.write_bytes(content)
            passing.replace(path)
        finally:
            passing.unlink(missing_ok=True)


@contextlib.contextmanager
def _places(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise _place_error(path, error) from error


def _place_error(path: Path, error: OSError) -> CannotWrite | DiskFull:
    full = error.errno in (errno.ENOSPC, errno.EDQUOT)
    return DiskFull(path=path) if full else CannotWrite(path=path)
