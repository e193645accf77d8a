"""What somebody typed goes out as text: no formula, markup, path, code or temporary file."""

from __future__ import annotations

import csv
import io
import os
import sys
import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from counsellor_app.documents.wording import read_wording
from counsellor_app.domain.errors import CatalogueUnreadable
from counsellor_app.domain.file_names import file_name_part
from counsellor_app.domain.formula_text import as_plain_cell, begins_formula
from counsellor_app.domain.school_year import SchoolYear
from counsellor_app.exchange.refused_rows import RefusedRow, write_refused_rows
from counsellor_app.exchange.spreadsheet import read_workbook
from counsellor_app.exchange.summary_csv import field
from counsellor_app.sentences import sentence
from counsellor_app.services import Services
from counsellor_app.services.phrases import Phrase
from counsellor_app.services.recovery_sheets import recovery_sheet
from tests.exchange.sheet_builders import xlsx_bytes
from tests.services.builders import talk, three_students
from tests.services.test_session_diaries import words

FORMULAS = (
    "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "\u00a0=1", "\ufeff=1",
    "=cmd|'/C calc'!A0", "＝1+1", "＋1", "－1", "＠SUM(A1)", '=HYPERLINK("http://x","y")',
)  # fmt: skip
PLAIN = ("9A1", "Thạch Thị Sa Rây", "", "a=b", "3-4 em", "'=đã có dấu", "1,5", "–")
MARKUP = (
    "<b>đậm</b> &amp; <para>x</para> <img src='/etc/passwd'/> <a href='file:///etc/passwd'>y</a>"
)
TEMPLATES = (
    "{0.__class__}", "{x!r}", "{student_name.__class__}", "{student_name[0]}", "{student_name:>9}",
    "{{student_name}}", "{% import os %}", "{{ ''.__class__ }}", "{student_name", "}", "{}", "${x}",
)  # fmt: skip
PATHS = (
    "../../etc/passwd", "..", ".", "a/b", "a\\b", "C:\\x", "/etc/passwd", "CON", "con.txt", "NUL",
    "COM1", "lpt9.pdf", "x\0y", "x" * 300, "ấ" * 300, "tên.", "tên ", " .ẩn", "a\nb", "a\u202egpj",
    '9"A*1?', "", "   ", "~", "9A1|tee", "a:b", "COM¹",
)  # fmt: skip


# formulas


@pytest.mark.parametrize("text", FORMULAS)
def test_what_a_spreadsheet_would_run_gets_an_apostrophe_in_front(text: str) -> None:
    assert begins_formula(text)
    assert as_plain_cell(text) == f"'{text}"
    (row,) = csv.reader(io.StringIO(field(text), newline=""), delimiter=";")
    assert row == [f"'{text}"]


@pytest.mark.parametrize("text", PLAIN)
def test_other_texts_stay_as_they_are(text: str) -> None:
    assert as_plain_cell(text) == text


def test_refused_rows_hold_no_formula_and_read_back_equal(tmp_path: Path) -> None:
    source = tmp_path / "list.xlsx"
    rows = [[text.strip(), "9A1"] for text in FORMULAS]
    source.write_bytes(xlsx_bytes({"Lớp 9": [["Họ và tên", "Lớp"], *rows]}))
    workbook, out = read_workbook(source), tmp_path / "refused.xlsx"
    refused = [RefusedRow("Lớp 9", number + 2, "=1+1") for number in range(len(rows))]
    write_refused_rows(out, workbook, refused, kind="students", reason_heading="Lý do")
    sheet = openpyxl.load_workbook(out)["Lớp 9"]
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n"}
    again = read_workbook(out).sheets[0].rows[1:]
    assert [row[0] for row in again] == [row[0] for row in workbook.sheets[0].rows[1:]]


# markup


def test_markup_in_a_session_is_printed_as_it_was_typed(school: Services) -> None:
    who = three_students(school)
    typed = dict.fromkeys(("talked_about", "place", "circumstances", "methods"), MARKUP)
    number = school.counselling.record(talk(who["Ngọc"], **typed))
    assert_literal(school.session_diaries.of_session(number))


def test_markup_in_the_name_of_a_school_is_printed_as_it_was_typed(
    school: Services, tmp_path: Path
) -> None:
    three_students(school)
    short = "<b>Trường</b> & <para>x</para>"
    school.school.change(replace(school.school.get(), name=short, governing_body=short))
    out = tmp_path / "summary.pdf"
    school.summaries.write(out, year=SchoolYear(2026), grade=9)
    assert short.upper() in words(out.read_bytes())
    sheet = recovery_sheet(short, "A" * 44, date(2027, 4, 13))
    assert short in words(sheet)


def assert_literal(pdf: bytes) -> None:
    text = " ".join(words(pdf).split())
    assert "<b>đậm</b> &amp; <para>x</para>" in text
    assert "src='/etc/passwd'/>" in text
    assert "root:" not in text
    assert b"/URI" not in pdf
    assert b"/Launch" not in pdf


# code


@pytest.mark.parametrize("text", TEMPLATES)
def test_a_letters_wording_cannot_reach_python(tmp_path: Path, text: str) -> None:
    path = tmp_path / "wording.md"
    path.write_text(f'+++\ntitle = "T"\n+++\n\n# letter\n\nKính gửi {text}.\n', encoding="utf-8")
    with pytest.raises(CatalogueUnreadable) as refused:
        read_wording(path)
    assert str(path) in sentence(refused.value)


@pytest.mark.parametrize("text", ["%s %(x)s", "$x", "<b>x</b>", "<script>", "\\u0041"])
def test_signs_of_other_template_languages_are_plain_words(tmp_path: Path, text: str) -> None:
    path = tmp_path / "wording.md"
    path.write_text(f'+++\ntitle = "T"\n+++\n\n# letter\n\n{text}\n', encoding="utf-8")
    (paragraph,) = read_wording(path).sections["letter"]
    assert [span for _, span in paragraph.fill({})] == [text]


def test_a_phrase_of_the_school_is_never_filled_in(school: Services) -> None:
    phrase = "Em {0.__class__} nói {name!r} với %s và ${x}"
    school.phrases.add(Phrase("mẫu", phrase))
    assert phrase in [one.text for one in school.phrases.list()]


# names of files


@pytest.mark.parametrize("text", PATHS)
def test_what_was_typed_becomes_one_name_in_one_folder(tmp_path: Path, text: str) -> None:
    name = file_name_part(text)
    assert (tmp_path / name).resolve().parent == tmp_path.resolve()
    assert name
    assert len(name.encode()) <= 250
    assert not set(name) & set('/\\:*?"<>|\0\n\r\t\u202e')
    assert name[-1] not in ". "
    assert name[0] != "."
    assert name.split(".")[0].lower() not in {"con", "nul", "com1", "lpt9", "com¹"}
    (tmp_path / f"{name}.pdf").write_bytes(b"")


def test_ordinary_names_of_classes_are_kept() -> None:
    assert [file_name_part(name) for name in ("9A1", "10 Toán", "Lớp lá")] == [
        "9A1", "10-Toán", "Lớp-lá",
    ]  # fmt: skip


# temporary files


def test_no_export_passes_through_a_temporary_file(school: Services, tmp_path: Path) -> None:
    who = three_students(school)
    school.counselling.record(talk(who["Ngọc"]))
    chosen = tmp_path / "chosen"
    chosen.mkdir()
    source = chosen / "list.xlsx"
    source.write_bytes(xlsx_bytes({"A": [["Họ và tên", "Lớp"], [None, "9A1"]]}))
    book, refused = read_workbook(source), [RefusedRow("A", 2, "thiếu tên")]
    opened, year = Opened(), SchoolYear(2026)
    with opened.watching():
        for ending in (".xlsx", ".csv", ".pdf", ".json"):
            school.summaries.write(chosen / f"out{ending}", year=year, grade=9)
        write_refused_rows(chosen / "r.xlsx", book, refused, kind="students", reason_heading="L")
        school.session_diaries.of_student(who["Ngọc"])
        school.list_imports.write_template(chosen / "t.xlsx", "students")
    assert opened.elsewhere(chosen, school.database.folder) == []


class Opened:
    """Every file this process opens for writing, as Python itself tells."""

    def __init__(self) -> None:
        self.paths: list[str] = []
        self._on = False
        sys.addaudithook(self._hear)

    def _hear(self, event: str, facts: tuple[Any, ...]) -> None:
        if self._on and event == "open" and isinstance(facts[0], str | bytes | Path):
            mode, flags = str(facts[1] or ""), facts[2]
            if set(mode) & set("wax+") or (isinstance(flags, int) and flags & os.O_CREAT):
                self.paths.append(str(facts[0]))

    def watching(self) -> Opened:
        return self

    def __enter__(self) -> None:
        self._on = True

    def __exit__(self, *_: object) -> None:
        self._on = False

    def elsewhere(self, *folders: Path) -> list[str]:
        """What was written outside these folders."""
        within = tuple(str(folder) for folder in folders)
        return [path for path in self.paths if not path.startswith(within)]


def test_the_watch_over_files_sees_a_temporary_one() -> None:
    opened = Opened()
    with opened.watching(), tempfile.NamedTemporaryFile():
        pass
    assert opened.elsewhere(Path("/nowhere"))
