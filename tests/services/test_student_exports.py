"""Everything held about one student goes out, and nothing of anybody else."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from counsellor_app.domain.errors import CannotWrite, NotFound
from counsellor_app.services import Services, student_holdings
from counsellor_app.services.student_export_sections import UNSAID
from counsellor_app.services.student_exports import export_wording
from counsellor_app.storage.records import Record
from tests.services.builders import rows_of, talk, three_students
from tests.services.planted import plant
from tests.services.test_consents import MOTHERS
from tests.services.test_session_diaries import words

NOTE = "Em kể chuyện cầu vồng tím than."


@pytest.fixture
def who(school: Services) -> dict[str, int]:
    return three_students(school)


def exported(school: Services, student: int, folder: Path, **how: Any) -> tuple[str, Any]:
    written = school.student_exports.write(student, folder, **how)
    text = written.json.read_text("utf-8")
    return re.sub(r"\s+", " ", words(written.pdf.read_bytes())), json.loads(text)


def test_every_table_is_known_to_hold_something_of_a_student_or_nothing() -> None:
    tables = set(Record.metadata.tables)
    about, nobody = student_holdings.HELD, set(student_holdings.ABOUT_NOBODY)
    assert about | nobody == tables
    assert not about & nobody


def test_every_planted_word_stands_in_both_files(
    school: Services, who: dict[str, int], tmp_path: Path
) -> None:
    planted = plant(school, who["Ngọc"], "A")
    others = plant(school, who["Bình"], "B")
    text, whole = exported(school, who["Ngọc"], tmp_path, with_private_notes=True)
    held = json.dumps(whole, ensure_ascii=False)
    assert [one for one in planted.words if one not in held] == []
    assert [one for one in planted.words if one not in text] == []
    assert [one for one in others.words if one in held or one in text] == []


def test_every_field_of_a_section_is_labelled_in_the_printed_copy() -> None:
    labels, missing = export_wording()["field"], []
    for table in student_holdings.HELD - {"session_topics", "session_versions"}:
        names = {column.name for column in Record.metadata.tables[table].c} - UNSAID
        missing += [f"{table}.{name}" for name in names if name not in labels]
    assert missing == []


def test_private_notes_stay_out_unless_asked_for_and_each_is_kept_as_seen(
    school: Services, who: dict[str, int], tmp_path: Path
) -> None:
    school.counselling.record(talk(who["Ngọc"], private_note=NOTE))
    text, whole = exported(school, who["Ngọc"], tmp_path)
    assert NOTE not in text + json.dumps(whole, ensure_ascii=False)
    assert whole["sections"]["sessions"][0]["has_private_note"] is True
    assert "see-note" not in [action for (action,) in rows_of(school, "trail", "action")]
    text, whole = exported(school, who["Ngọc"], tmp_path, with_private_notes=True)
    assert NOTE in text
    assert whole["sections"]["sessions"][0]["private_note"] == NOTE
    assert rows_of(school, "trail", "action", "subject")[-2:] == [
        ("see-note", "counselling_sessions"),
        ("export-student", "students"),
    ]


def test_what_was_agreed_to_is_printed_in_words(
    school: Services, who: dict[str, int], tmp_path: Path
) -> None:
    school.consents.give(who["Ngọc"], MOTHERS)
    text, whole = exported(school, who["Ngọc"], tmp_path)
    (held,) = whole["sections"]["consents"]
    assert held["purposes"] == MOTHERS.purposes.split()
    assert "Ghi nội dung các buổi tư vấn" in text
    assert "SESSIONS" not in text


def test_of_a_group_only_the_own_line_and_how_many_others(
    school: Services, who: dict[str, int], tmp_path: Path
) -> None:
    school.counselling.record(talk(who["Ngọc"], who["Bình"]))
    text, whole = exported(school, who["Ngọc"], tmp_path)
    assert whole["sections"]["sessions"][0]["others"] == 1
    assert "Nguyễn Văn Bình" not in text + json.dumps(whole, ensure_ascii=False)


def test_what_was_merged_into_the_file_goes_out_with_it(
    school: Services, who: dict[str, int], tmp_path: Path
) -> None:
    school.student_merges.merge(who["Ngọc"], who["Phia"])
    _, whole = exported(school, who["Ngọc"], tmp_path)
    names = [one["full_name"] for one in whole["sections"]["student"]]
    assert names == ["Thạch Thị Ngọc", "Kim Sô Phia"]
    assert school.student_exports.number("HS00003") == who["Ngọc"]


def test_typed_markup_is_printed_as_it_was_typed_and_strange_signs_do_not_stop_it(
    school: Services, who: dict[str, int], tmp_path: Path
) -> None:
    said = "<b>đậm</b> & <font name='x'>😀"
    school.counselling.record(talk(who["Ngọc"], talked_about=said))
    text, whole = exported(school, who["Ngọc"], tmp_path)
    assert "<b>đậm</b> & <font name='x'>□" in text
    assert "Dấu □ thay cho" in text
    assert whole["sections"]["sessions"][0]["talked_about"] == said


def test_the_files_bear_the_code_and_no_name(
    school: Services, who: dict[str, int], tmp_path: Path
) -> None:
    school.student_exports.write(who["Ngọc"], tmp_path / "ra")
    names = sorted(one.name for one in (tmp_path / "ra").iterdir())
    assert names == ["hoc-sinh-HS00001.json", "hoc-sinh-HS00001.pdf"]


def test_where_the_place_refuses_the_trail_says_nothing(
    school: Services, who: dict[str, int], tmp_path: Path
) -> None:
    (tmp_path / "hoc-sinh-HS00001.json").mkdir()
    before = rows_of(school, "trail")
    with pytest.raises(CannotWrite):
        school.student_exports.write(who["Ngọc"], tmp_path)
    assert rows_of(school, "trail") == before


def test_a_code_nobody_bears_is_nobodys(school: Services) -> None:
    with pytest.raises(NotFound):
        school.student_exports.number("HS99999")
