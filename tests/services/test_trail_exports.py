"""The trail handed over: in words, with what its chain proves, never a student's name."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pypdfium2
import pytest
from sqlalchemy import text

from counsellor_app.domain.errors import Cancelled, FileKindUnknown, FileNotThere, NoRight
from counsellor_app.domain.school import COUNSELLOR, StaffMember
from counsellor_app.domain.trail_line import DeedKind, TrailFilter
from counsellor_app.services import Services
from counsellor_app.storage.database import Database
from tests.services.builders import rows_of, three_students

ENDINGS = ("xlsx", "csv", "pdf")


@pytest.fixture
def lived(school: Services) -> Services:
    three_students(school)
    school.students.archive(1)
    return school


def said(path: Path) -> str:
    """Everything that can be read in a file."""
    if path.suffix == ".csv":
        return path.read_text("utf-8-sig")
    if path.suffix == ".pdf":
        with pypdfium2.PdfDocument(path) as document:
            return "\n".join(page.get_textpage().get_text_bounded() for page in document)
    sheet = openpyxl.load_workbook(path).active
    return "\n".join(str(cell) for row in sheet.iter_rows(values_only=True) for cell in row if cell)


@pytest.mark.parametrize("ending", ENDINGS)
def test_it_tells_deeds_in_words_and_names_no_student(
    lived: Services, tmp_path: Path, ending: str
) -> None:
    written = lived.trail_exports.write(tmp_path / f"nhật ký.{ending}")
    text = said(written.out)
    assert (written.lines, written.proof.whole) == (4, True)
    assert "Nhập danh sách học sinh" in text
    for word in ("Ngọc", "Bình", "Phia"):
        assert word not in text


@pytest.mark.parametrize("ending", ["xlsx", "pdf"])
def test_it_says_that_the_chain_is_whole_and_where_it_ends(
    lived: Services, tmp_path: Path, ending: str
) -> None:
    written = lived.trail_exports.write(tmp_path / f"nhật ký.{ending}")
    text = " ".join(said(written.out).split())
    assert "nguyên vẹn" in text
    assert written.proof.end is not None
    assert f"dòng 4, dấu chuỗi {written.proof.end.seal}" in text
    assert "TRƯỜNG PTDTNT" in text


@pytest.mark.parametrize("ending", ["xlsx", "pdf"])
def test_a_broken_chain_is_said_on_the_paper_itself(
    lived: Services, tmp_path: Path, ending: str
) -> None:
    with lived.database.transaction() as db:
        db.execute(text("DELETE FROM trail WHERE id = 2"))
    lived.trail_exports.write(tmp_path / f"nhật ký.{ending}")
    told = " ".join(said(tmp_path / f"nhật ký.{ending}").split())
    assert "đứt ở dòng 3 (13/04/2027)" in told
    assert "nguyên vẹn" not in told


@pytest.mark.parametrize("ending", ENDINGS)
def test_handing_it_over_is_a_line_of_its_own(lived: Services, tmp_path: Path, ending: str) -> None:
    lived.trail_exports.write(tmp_path / f"nhật ký.{ending}")
    line = rows_of(lived, "trail", "action", "subject", "count")[-1]
    assert line == ("export-trail", ending, 4)
    assert lived.trail_log.proof().whole


def test_only_what_is_wanted_goes_out_and_the_paper_says_so(
    lived: Services, tmp_path: Path
) -> None:
    wanted = TrailFilter(kind=DeedKind.OPENED, first=date(2027, 4, 1), last=date(2027, 4, 30))
    written = lived.trail_exports.write(tmp_path / "nhật ký.xlsx", wanted)
    text = said(written.out)
    assert written.lines == 1
    assert "Từ 01/04/2027 đến 30/04/2027" in text
    assert "Chỉ việc loại: Mở sổ" in text


def test_a_name_like_a_formula_stays_a_text(lived: Services, tmp_path: Path) -> None:
    person = lived.people.add(StaffMember("=HYPERLINK(0)", COUNSELLOR))
    keys = replace(lived.database.keys, person=person)
    with Services(Database(lived.database.folder, keys), lived.clock) as theirs:
        theirs.students.archive(2)
        theirs.trail_exports.write(tmp_path / "nhật ký.xlsx")
        theirs.trail_exports.write(tmp_path / "nhật ký.csv")
    sheet = openpyxl.load_workbook(tmp_path / "nhật ký.xlsx").active
    (cell,) = [one for row in sheet.iter_rows() for one in row if one.value == "=HYPERLINK(0)"]
    assert (cell.data_type, cell.quotePrefix) == ("s", True)
    rows = csv.DictReader(said(tmp_path / "nhật ký.csv").splitlines(), delimiter=";")
    assert "'=HYPERLINK(0)" in [row["person"] for row in rows]


def test_a_long_trail_has_its_headings_on_every_page(lived: Services, tmp_path: Path) -> None:
    for turn in range(80):
        lived.students.archive(1, archived=turn % 2 == 0)
    lived.trail_exports.write(tmp_path / "nhật ký.pdf")
    with pypdfium2.PdfDocument(tmp_path / "nhật ký.pdf") as paper:
        pages = [page.get_textpage().get_text_bounded() for page in paper]
    assert len(pages) == 3
    assert all("Thời điểm" in page for page in pages)
    assert sum(page.count("Cất hồ sơ") + page.count("Lấy lại hồ sơ") for page in pages) == 81


@pytest.mark.parametrize("ending", ["xlsx", "pdf"])
def test_the_same_trail_gives_the_same_bytes(lived: Services, tmp_path: Path, ending: str) -> None:
    wanted = TrailFilter(kind=DeedKind.OPENED)
    first, again = tmp_path / f"a.{ending}", tmp_path / f"b.{ending}"
    lived.trail_exports.write(first, wanted)
    with lived.database.transaction() as db:  # as it stood before
        db.execute(text("DELETE FROM trail WHERE id > 4"))
        db.execute(text("UPDATE trail_head SET number = 4, digest ="
                        " (SELECT digest FROM trail WHERE id = 4)"))  # fmt: skip
    lived.trail_exports.write(again, wanted)
    assert first.read_bytes() == again.read_bytes()


def test_what_cannot_be_written_or_is_stopped_leaves_no_line(
    lived: Services, tmp_path: Path
) -> None:
    before = rows_of(lived, "trail")

    def stop(_done: int, _of: int) -> None:
        raise Cancelled

    with pytest.raises(FileNotThere):
        lived.trail_exports.write(tmp_path / "không có" / "nhật ký.xlsx")
    with pytest.raises(Cancelled):
        lived.trail_exports.write(tmp_path / "nhật ký.xlsx", progress=stop)
    with pytest.raises(FileKindUnknown):
        lived.trail_exports.write(tmp_path / "nhật ký.docx")
    assert rows_of(lived, "trail") == before
    assert [one for one in tmp_path.iterdir() if one.suffix in (".xlsx", ".docx")] == []


def test_the_principal_hands_nothing_over(lived: Services, tmp_path: Path) -> None:
    keys = replace(lived.database.keys, role="principal", note_key=None)
    theirs = Services(Database(lived.database.folder, keys), lived.clock)
    with theirs, pytest.raises(NoRight):
        theirs.trail_exports.write(tmp_path / "nhật ký.xlsx")
    assert not (tmp_path / "nhật ký.xlsx").exists()
