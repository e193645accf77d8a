"""One PDF of letters, as ReportLab makes it."""

from __future__ import annotations

import zlib
from typing import Any

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFName,
    PDFResourceDictionary,
    PDFStream,
)
from reportlab.pdfgen.canvas import Canvas

from counsellor_app.documents.drawing import Part
from counsellor_app.documents.fonts import REGULAR, font_of, letter_font
from counsellor_app.documents.letter_page import Sheet
from counsellor_app.documents.page import HEIGHT, WIDTH
from counsellor_app.documents.wording import page_words

_A4 = PDFArray([0, 0, WIDTH, HEIGHT])
_PACKED = PDFDictionary({"Filter": PDFName("FlateDecode")})


class LetterDocument:
    """One PDF being made: the sheets' shared parts go in once, their own content page by page."""

    def __init__(self) -> None:
        self.pages = 0
        self._parts: dict[Part, str] = {}
        self._faces: set[str] = set()
        self._resources = PDFResourceDictionary()  # one for all pages
        self._resources.basicFonts()
        self._canvas: Any = Canvas(
            "",
            pagesize=(WIDTH, HEIGHT),
            pageCompression=1,
            invariant=1,
            pdfVersion=(1, 4),  # what Decree 30/2020 asks of electronic copies
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
        for part in (sheet.head, sheet.foot):
            if part not in self._parts:
                self._share(part)
        self._canvas.doForm(self._parts[sheet.head])
        self._canvas.addLiteral(sheet.own)
        self._canvas.doForm(self._parts[sheet.foot])
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
        doc = getattr(self._canvas, "_doc", None)
        if doc is None:
            return
        page = doc.Pages.pages[-1]
        page.Contents = PDFStream(_PACKED, zlib.compress(page.stream.encode("latin-1")))
        page.stream, page.MediaBox = None, _A4
        self._resources.XObject = doc.xobjDict(self._parts.values())
        page.Resources = doc.Reference(self._resources, "letterResources")

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
