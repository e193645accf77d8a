"""The tables on paper."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from counsellor_app.documents.summary_pdf import write_summary_pdf
from counsellor_app.domain.errors import MissingGlyph
from counsellor_app.domain.summary import Summary
from tests.summary_builders import SIGNING, invented, layout, pathways


def written(path: Path, school: Summary, *, circulate: bool = False) -> Path:
    file = path / "summary.pdf"
    write_summary_pdf(
        school,
        file,
        layout=layout(),
        catalogue=pathways(school.grade),
        signing=SIGNING,
        circulate=circulate,
    )
    return file


def pages(file: Path) -> list[str]:
    with pypdfium2.PdfDocument(file) as document:
        return [page.get_textpage().get_text_range() for page in document]


def test_every_table_begins_a_page_lying_on_its_side(tmp_path: Path) -> None:
    file = written(tmp_path, invented())
    text = pages(file)
    for title in ("BIỂU 1. TỔNG HỢP", "BIỂU 2. HƯỚNG ĐI", "BIỂU 3. HOẠT ĐỘNG", "KIỂM TRA TRƯỚC"):
        assert sum(title in page for page in text) == 1
    with pypdfium2.PdfDocument(file) as document:
        width, height = document[0].get_size()
    assert (round(width), round(height)) == (842, 595)


def test_pages_are_numbered_from_the_second_on(tmp_path: Path) -> None:
    text = pages(written(tmp_path, invented()))
    lines = [page.split() for page in text]
    assert all(str(number) in one for number, one in enumerate(lines[1:], 2))
    assert lines[0][0] != "1"


def test_a_long_table_repeats_its_headings(tmp_path: Path) -> None:
    text = pages(written(tmp_path, invented(1600, 40)))
    with_headings = [page for page in text if "Tổng số HS lớp 9" in page]
    assert len(with_headings) >= 2
    assert "9A40" in with_headings[-1]


def test_numbers_are_written_the_vietnamese_way(tmp_path: Path) -> None:
    text = "".join(pages(written(tmp_path, invented(1200, 30))))
    assert "1.200" in text
    assert "100,0" in text


def test_the_same_counts_give_the_same_paper(tmp_path: Path) -> None:
    first = written(tmp_path, invented()).read_bytes()
    assert written(tmp_path, invented()).read_bytes() == first
    assert b"Helvetica" not in first


def test_a_circulated_paper_hides_and_says_so(tmp_path: Path) -> None:
    text = "".join(pages(written(tmp_path, invented(), circulate=True)))
    assert "…" in text
    assert "không công bố vì số lượng nhỏ" in text
    assert "KIỂM TRA" not in text


def test_a_character_without_a_shape_is_named(tmp_path: Path) -> None:
    school = invented()
    strange = replace(school, school=replace(school.school, name="Trường ក"))
    with pytest.raises(MissingGlyph) as caught:
        written(tmp_path, strange)
    assert caught.value.facts["character"] == "ក"
    assert list(tmp_path.iterdir()) == []
