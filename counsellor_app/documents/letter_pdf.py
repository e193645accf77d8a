"""Letters as PDF: one merged file, or a file a letter; whole or not at all."""

from __future__ import annotations

from collections.abc import Iterable, Sized
from pathlib import Path
from typing import BinaryIO

from counsellor_app.documents.letter_document import LetterDocument
from counsellor_app.documents.letter_page import compose
from counsellor_app.domain.letter import Letter
from counsellor_app.domain.progress import Progress, silent
from counsellor_app.whole_file import refusal, write_whole


def write_letters(
    letters: Iterable[Letter], out: Path | BinaryIO, progress: Progress = silent
) -> int:
    """Write the letters into one PDF, a page each, in their order; the number of pages.

    Same letters, same bytes. Nothing is at `out` before all is written; what was there stays when
    a letter is refused (MissingGlyph, LetterDoesNotFit), the place refuses (PlaceError)
    or the work is stopped (Cancelled from `progress`). Without letters nothing is written.
    """
    total = len(letters) if isinstance(letters, Sized) else 0
    document = LetterDocument()
    for done, letter in enumerate(letters, start=1):
        document.add(compose(letter), letter.school_name)
        progress(done, total)
    if document.pages:
        if isinstance(out, Path):
            write_whole(out, document.content())
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
        raise refusal(error, folder) from error
    paths = []
    for done, ((name, letter), sheet) in enumerate(zip(named, sheets, strict=True), start=1):
        document = LetterDocument()
        document.add(sheet, letter.school_name)
        path = folder / name
        write_whole(path, document.content())
        paths.append(path)
        progress(done, len(named))
    return paths
