"""Letters as PDF: one merged file, or a file a letter; whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import zlib
from collections.abc import Iterable, Iterator, Sized
from pathlib import Path
from typing import Any, BinaryIO

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName, PDFStream
from reportlab.pdfgen.canvas import Canvas

from counsellor_app.documents.drawing import Part
from counsellor_app.documents.fonts import REGULAR, font_of, letter_font
from counsellor_app.documents.letter_page import Sheet, compose
from counsellor_app.documents.page import HEIGHT, WIDTH
from counsellor_app.documents.wording import page_words
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
    document = _Document()
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
        document = _Document()
        document.add(sheet, letter.school_name)
        path = folder / name
        _write_whole(path, document.content())
        paths.append(path)
        progress(done, len(named))
    return paths


_PACKED = PDFDictionary({"Filter": PDFName("FlateDecode")})


class _Document:
    """One PDF being made: the sheets' shared parts go in once, their own content page by page."""

    def __init__(self) -> None:
        self.pages = 0
        self._parts: dict[Part, str] = {}
        self._faces: set[str] = set()
        self._canvas: Any = Canvas(
            "",
            pagesize=(WIDTH, HEIGHT),
            pageCompression=1,
            invariant=1,
            initialFontName=letter_font(REGULAR).fontName,  # else an unembedded Helvetica gets in
            lang="vi-VN",
        )
        self._canvas.setTitle(page_words()["document_title"])
        self._canvas.setSubject("")
        self._canvas.setKeywords("")
        self._canvas.setCreator("Sổ Hướng Nghiệp")

    def add(self, sheet: Sheet, school: str) -> None:
        """Add a letter's page."""
        if not self.pages:
            self._canvas.setAuthor(school)
        if not sheet.faces <= self._faces:
            self._embed(sheet.faces - self._faces)
        for part in sheet.shared:
            if part not in self._parts:
                self._share(part)
        for part in sheet.shared:
            self._canvas.doForm(self._parts[part])
        self._canvas.addLiteral(sheet.own)
        self._canvas.showPage()
        self._pack_last_page()
        self.pages += 1

    def content(self) -> bytes:
        """The finished file."""
        data: bytes = self._canvas.getpdfdata()
        return data

    def _pack_last_page(self) -> None:
        """Pack the finished page now: ReportLab would hold all of them unpacked until the end.

        `_doc` is private to ReportLab. Were it gone, pages would only take more memory.
        """
        pages = getattr(getattr(self._canvas, "_doc", None), "Pages", None)
        page = pages.pages[-1] if pages is not None else None
        if page is not None and page.stream:
            packed = zlib.compress(page.stream.encode("latin-1"))
            page.Contents = PDFStream(_PACKED, packed)
            page.stream = None

    def _embed(self, faces: frozenset[str]) -> None:
        """Have ReportLab take faces in: by a space in each, drawn on a form no page shows."""
        self._canvas.beginForm(f"faces{len(self._faces)}")
        for operator in sorted(faces):
            self._canvas.setFont(font_of(operator).fontName, 1)
            self._canvas.drawString(0, 0, " ")
        self._canvas.endForm()
        self._faces |= faces

    def _share(self, part: Part) -> None:
        name = self._parts[part] = f"part{len(self._parts)}"
        self._canvas.beginForm(name)
        self._canvas.addLiteral(part.operators)
        self._canvas.endForm()


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
