"""A private note, however it came in, is found by no search of what the program wrote."""

from __future__ import annotations

import base64
import re
import tempfile
import unicodedata
import zipfile
import zlib
from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from counsellor_app.domain.pathway import Choice, PathwayPlan
from counsellor_app.services import Services
from tests.services.builders import NGOC, bring_sessions, rows_of, talk, three_students, workbook

TYPED = "Em kể chuyện cầu vồng tím than ở nhà dì Út Bảy."
LISTED = "Cậu Tư Rồng hay mắng em lúc chạng vạng."
PIECES = ("cầu vồng tím than", "ở nhà dì Út Bảy", "Cậu Tư Rồng hay", "em lúc chạng vạng")
BOOK = "Họ và tên|Ngày sinh|Ngày|Nội dung|Ghi chú riêng tư"


def spellings(text: str) -> list[bytes]:
    """The text as any byte search would try it."""
    found = []
    for spelling in (text, unicodedata.normalize("NFD", text), text.upper(), text.lower()):
        for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
            plain = spelling.encode(encoding)
            found += [plain, plain.hex().encode()]
            # Base64 has three alignments; its ends depend on what stands beside.
            found += [base64.b64encode(plain[shift:])[4:-4] for shift in range(3)]
    return found


SOUGHT = [form for piece in PIECES for form in spellings(piece)]
assert min(map(len, SOUGHT)) >= 12, "a shorter piece would be found by chance"


def layers(path: Path) -> list[bytes]:
    """A file's bytes, and what lies packed in them."""
    content = path.read_bytes()
    found = [content]
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            found += [archive.read(name) for name in archive.namelist()]
    if content.startswith(b"%PDF"):
        for start in re.finditer(rb"stream\r?\n", content):
            unpacked = zlib.decompressobj()
            try:
                found.append(unpacked.decompress(content[start.end() :]))
            except zlib.error:
                continue
        document = pypdfium2.PdfDocument(path)
        found += [page.get_textpage().get_text_range().encode() for page in document]
        document.close()
    return found


def holding(folder: Path) -> list[str]:
    """The files under a folder in which a word of a note is found."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    assert files
    return [
        path.name
        for path in files
        if any(form in layer for layer in layers(path) for form in SOUGHT)
    ]


@pytest.fixture
def passing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A temp folder of the test's own, so that nothing passing through it goes unseen."""
    folder = tmp_path / "passing"
    folder.mkdir()
    (folder / "sentinel").write_bytes(b"")
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    for name in ("TMPDIR", "TEMP", "TMP", "SQLITE_TMPDIR"):
        monkeypatch.setenv(name, str(folder))
    return folder


def note_and_write(school: Services, lists: Path, out: Path) -> None:
    who = three_students(school)
    school.pathways.save_plan(who["Ngọc"], PathwayPlan(date(2027, 4, 1), (Choice("S9_TC"),)))
    typed = school.counselling.record(talk(who["Ngọc"], private_note=TYPED))
    bring_sessions(school, lists, BOOK, [*NGOC, date(2027, 3, 2), "Hướng nghiệp", LISTED])
    school.counselling.amend(typed, talk(who["Ngọc"], private_note=TYPED + " Nữa."))
    assert school.counselling.private_note(typed) == TYPED + " Nữa."
    assert school.counselling.earlier_note(typed, 1) == TYPED
    school.backups.make(out / "bản sao")
    school.letters.print_letters(out / "thư.pdf")
    school.letters.print_letters(out / "thư")
    for ending in ("json", "xlsx", "csv", "pdf"):
        school.summaries.write(out / f"biểu.{ending}")
        if ending != "json":
            school.summaries.write(out / f"biểu rút gọn.{ending}", circulate=True)


def test_a_note_is_found_in_nothing_the_program_wrote(
    school: Services, tmp_path: Path, passing: Path
) -> None:
    lists, out = tmp_path / "lists", tmp_path / "out"
    lists.mkdir()
    out.mkdir()
    note_and_write(school, lists, out)
    for folder in (school.database.folder, out, passing):
        assert holding(folder) == []
    school.close()
    assert holding(school.database.folder) == []
    assert len(list(out.rglob("*"))) >= 11


def test_a_note_is_sealed_inside_the_open_school_too(
    school: Services, tmp_path: Path, passing: Path
) -> None:
    lists, out = tmp_path / "lists", tmp_path / "out"
    lists.mkdir()
    out.mkdir()
    note_and_write(school, lists, out)
    tables = (
        "private_notes",
        "session_versions",
        "counselling_sessions",
        "trail",
        "import_changes",
    )
    said = "".join(repr(rows_of(school, table)) for table in tables)
    assert "tím than" not in said
    sealed = [bytes(one) for (one,) in rows_of(school, "private_notes", "sealed")]
    assert not any(form in one for one in sealed for form in SOUGHT)


def test_the_search_finds_a_note_where_there_is_one(tmp_path: Path) -> None:
    (tmp_path / "a").write_text(f"vậy là {LISTED}", "utf-16")
    (tmp_path / "b").write_bytes(base64.b64encode(f"!{TYPED}".encode()))
    (tmp_path / "c").write_text("không có gì", "utf-8")
    assert holding(tmp_path) == ["a", "b"]
    packed = tmp_path / "packed"
    packed.mkdir()
    found = workbook(packed, [[LISTED]])
    assert holding(packed) == [found.name]
