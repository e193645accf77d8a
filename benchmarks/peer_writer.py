"""The peer LibreOffice Writer, where installed: one mail-merged docx turned into PDF, from cold."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

from benchmarks.letter_batch import letters
from counsellor_app.documents.letter_page import filled_texts
from counsellor_app.documents.wording import Span, page_words
from counsellor_app.domain.letter import Letter

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships'
    '+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/officeDocument" Target="word/document.xml"/></Relationships>'
)
_OURS = """
import sys
from dataclasses import replace
from pathlib import Path
from benchmarks.letter_batch import letters
from counsellor_app.documents.letter_pdf import write_letters
plain = [replace(letter, page_code="") for letter in letters(int(sys.argv[1]))]
write_letters(plain, Path(sys.argv[2]))
"""


def is_installed() -> bool:
    """Whether a Writer that opens docx is here."""
    office = shutil.which("soffice")
    if office is None:
        return False
    return any(Path(office).resolve().parent.glob("libswlo.*"))


def seconds(count: int, folder: Path) -> tuple[float, float]:
    """Seconds from cold for `count` letters: our process, and Writer turning one docx into PDF."""
    document = folder / "letters.docx"
    _write(list(letters(count)), document)
    home = (folder / "profile").as_uri()
    convert = ["soffice", f"-env:UserInstallation={home}", "--headless", "--convert-to", "pdf"]
    theirs = [*convert, "--outdir", str(folder), str(document)]
    ours = [sys.executable, "-c", _OURS, str(count), str(folder / "ours.pdf")]
    _timed(theirs)  # the first start makes Writer's profile, which a school has already
    return min(_timed(ours) for _ in range(3)), min(_timed(theirs) for _ in range(3))


def _timed(command: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - start


def _write(batch: list[Letter], path: Path) -> None:
    body = "".join(_page(letter) for letter in batch)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as docx:
        docx.writestr("[Content_Types].xml", _TYPES)
        docx.writestr("_rels/.rels", _RELATIONS)
        docx.writestr("word/document.xml", f"<w:document {_W}><w:body>{body}</w:body></w:document>")


def _page(letter: Letter) -> str:
    words, texts = page_words(), filled_texts(letter)
    lines = [letter.governing_body.upper(), letter.school_name.upper(), texts.number]
    lines += [words["country"], words["motto"], texts.place_and_day, texts.title, texts.subject]
    lines += [_said(spans) for spans in texts.body]
    lines += [words["recipients"], *letter.recipients, *letter.signatory.lines]
    lines += [letter.signatory.name, words["answer"], _said(texts.reply)]
    lines += [_said(spans) for spans, _ in texts.choices]
    return "".join(map(_paragraph, lines)) + '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'


def _said(spans: tuple[Span, ...]) -> str:
    return "".join(text for _, text in spans)


def _paragraph(text: str) -> str:
    font = '<w:rPr><w:rFonts w:ascii="Liberation Serif" w:hAnsi="Liberation Serif"/></w:rPr>'
    return f"<w:p><w:r>{font}<w:t>{escape(text)}</w:t></w:r></w:p>"
