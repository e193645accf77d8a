"""A list looked at before it is taken: columns given their meaning, cells mended, rows counted."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from counsellor_app.domain.errors import (
    Cancelled,
    SheetHeadingMissing,
    SheetUnreadable,
)
from counsellor_app.domain.list_mapping import (
    CellPlace,
    ListChoices,
    ListPreview,
    ListShape,
    with_field,
)
from counsellor_app.services import Services
from counsellor_app.services.list_imports import ListAtHand
from tests.conftest import FIRST_YEAR
from tests.exchange.sheet_builders import xlsx_bytes
from tests.services.builders import (
    BINH,
    NGOC,
    PHIA,
    everything,
    numbers,
    rows_of,
    three_students,
    workbook,
)

PLAIN = "STT|Họ và tên|Lớp|Ngày sinh|Dân tộc|Ghi chú"
ROWS = (
    [1, NGOC[0], "9A1", NGOC[1], "Khơ-me", "hộ nghèo"],
    [2, BINH[0], "9A1", "31/02/2012", "Kinh", None],
    [3, None, "9A1", PHIA[1], "Khmer", None],
)
NO_CHOICES = ListChoices()
BAD_DAY = CellPlace("Danh sách", 5, 3)
BAD_NAME = CellPlace("Danh sách", 6, 1)


def at_hand(
    school: Services,
    folder: Path,
    heading: str = PLAIN,
    rows: Sequence[Sequence[Any]] = ROWS,
    kind: str = "students",
) -> ListAtHand:
    path = workbook(folder, [heading.split("|"), *rows])
    return school.list_imports.open(path, kind)


def look(school: Services, one: ListAtHand, **choices: Any) -> ListPreview:
    return school.list_imports.preview(one, ListChoices(**choices), FIRST_YEAR)


def field_of(shape: ListShape, heading: str) -> str | None:
    return next(column.field for column in shape.columns if column.heading == heading)


def choosing(school: Services, one: ListAtHand, heading: str, code: str | None) -> ListChoices:
    """The choices with the column under a heading meaning something else."""
    shape = school.list_imports.shape(one, NO_CHOICES)
    at = next(at for at, column in enumerate(shape.columns) if column.heading == heading)
    meaning = next((one for one in shape.fields if one.code == code), None)
    return ListChoices(fields=with_field({}, shape.columns, at, meaning))


def test_columns_come_with_a_sample_and_what_they_seem_to_mean(
    school: Services, tmp_path: Path
) -> None:
    shape = school.list_imports.shape(at_hand(school, tmp_path), NO_CHOICES)
    assert [(c.heading, c.sample, c.field) for c in shape.columns] == [
        ("STT", "1", "order"),
        ("Họ và tên", NGOC[0], "full_name"),
        ("Lớp", "9A1", "class_name"),
        ("Ngày sinh", "13/04/2012", "birth_date"),
        ("Dân tộc", "Khơ-me", "ethnic_group"),
        ("Ghi chú", "hộ nghèo", None),
    ]
    assert shape.heading_row == 3
    assert [(one.name, one.is_list) for one in shape.sheets] == [("Danh sách", True)]


def test_a_look_tells_what_every_row_would_do_and_saves_nothing(
    school: Services, tmp_path: Path
) -> None:
    before = everything(school)
    preview = look(school, at_hand(school, tmp_path))
    assert [(row.number, row.fate) for row in preview.rows] == [
        (4, "added"),
        (5, "refused"),
        (6, "refused"),
    ]
    said = [(f.column, f.code, f.weight, f.value) for row in preview.rows for f in row.findings]
    assert said == [
        (4, "understood-as", "mended", "Khmer"),
        (3, "no-such-date", "error", "31/02/2012"),
        (1, "missing-name", "error", ""),
    ]
    assert everything(school) == before


def test_students_in_the_book_already_are_told_apart(school: Services, tmp_path: Path) -> None:
    three_students(school)
    rows = ([1, *NGOC, "9A1", "Khmer"], [2, *BINH, "9A1", "Hoa"], [3, "Sơn Mỹ", None, "9A1", None])
    heading = "STT|Họ và tên|Ngày sinh|Lớp|Dân tộc"
    preview = look(school, at_hand(school, tmp_path, heading, rows))
    assert [row.fate for row in preview.rows] == ["updated", "updated", "added"]
    assert (preview.takes, preview.absent) == (3, 1)


def test_a_cell_mended_in_place_heals_its_row(school: Services, tmp_path: Path) -> None:
    one = at_hand(school, tmp_path)
    stood = one.path.read_bytes()
    edits = {BAD_DAY: "3/2/2012", BAD_NAME: "Kim Sô Phia"}
    assert look(school, one, edits=edits).count("added") == 3
    result = school.list_imports.commit(one, ListChoices(edits=edits), FIRST_YEAR)
    assert (result.added, result.refused) == (3, 0)
    assert rows_of(school, "students", "full_name", "birth_date")[1:] == [
        (BINH[0], date(2012, 2, 3)),
        PHIA,
    ]
    assert one.path.read_bytes() == stood


def test_good_rows_are_taken_while_bad_ones_wait_and_all_of_it_can_be_undone(
    school: Services, tmp_path: Path
) -> None:
    before = everything(school)
    result = school.list_imports.commit(at_hand(school, tmp_path), NO_CHOICES, FIRST_YEAR)
    assert (result.added, result.refused) == (1, 2)
    assert result.batch is not None
    school.import_batches.undo(result.batch)
    assert everything(school) == before


def test_a_column_given_its_meaning_by_hand_is_read(school: Services, tmp_path: Path) -> None:
    one = at_hand(school, tmp_path, rows=ROWS[:1])
    choices = choosing(school, one, "Ghi chú", "poverty")
    assert school.list_imports.preview(one, choices, FIRST_YEAR).shown == (0, 1, 2, 3, 4, 5)
    school.list_imports.commit(one, choices, FIRST_YEAR)
    assert rows_of(school, "student_policies", "policy") == [("POOR",)]


def test_a_column_taken_away_says_nothing(school: Services, tmp_path: Path) -> None:
    one = at_hand(school, tmp_path, rows=ROWS[:1])
    school.list_imports.commit(one, choosing(school, one, "Dân tộc", None), FIRST_YEAR)
    assert rows_of(school, "students", "full_name", "ethnic_group") == [(NGOC[0], None)]


def test_two_columns_cannot_mean_the_same(school: Services, tmp_path: Path) -> None:
    one = at_hand(school, tmp_path)
    choices = choosing(school, one, "Ghi chú", "ethnic_group")
    assert choices.fields == {4: None, 5: "ethnic_group"}


def test_without_a_name_nothing_can_be_read(school: Services, tmp_path: Path) -> None:
    one = at_hand(school, tmp_path)
    preview = school.list_imports.preview(one, choosing(school, one, "Họ và tên", None), FIRST_YEAR)
    assert (preview.rows, preview.missing) == ((), ("Họ và tên",))


def test_headings_nobody_knows_are_given_their_meaning_by_hand(
    school: Services, tmp_path: Path
) -> None:
    one = at_hand(school, tmp_path, "Danh tính|Chỗ ngồi", [["Sơn Mỹ", "9A1"], ["Kim An", "9A1"]])
    shape = school.list_imports.shape(one, NO_CHOICES)
    assert [column.field for column in shape.columns] == [None, None]
    assert look(school, one).missing == ("Họ và tên",)
    result = school.list_imports.commit(
        one, ListChoices(fields={0: "full_name", 1: "class_name"}), FIRST_YEAR
    )
    assert result.added == 2


def test_what_was_said_of_columns_is_remembered_for_the_next_file(
    school: Services, tmp_path: Path
) -> None:
    one = at_hand(school, tmp_path)
    school.list_imports.commit(one, choosing(school, one, "Ghi chú", "poverty"), FIRST_YEAR)
    again = school.list_imports.shape(at_hand(school, tmp_path), NO_CHOICES)
    assert field_of(again, "Ghi chú") == "poverty"
    assert [column.heading for column in again.columns if column.remembered] == ["Ghi chú"]
    other = at_hand(school, tmp_path, PLAIN + "|Lớp cũ", ROWS)
    assert field_of(school.list_imports.shape(other, NO_CHOICES), "Ghi chú") is None


def test_what_was_said_is_forgotten_when_asked(school: Services, tmp_path: Path) -> None:
    one = at_hand(school, tmp_path)
    choices = choosing(school, one, "Ghi chú", "poverty")
    school.list_imports.commit(one, choices, FIRST_YEAR, keep_meanings=False)
    assert rows_of(school, "list_mappings") == []


def test_refused_rows_go_out_with_their_reasons_and_come_back_mended(
    school: Services, tmp_path: Path
) -> None:
    one = at_hand(school, tmp_path)
    school.list_imports.commit(one, choosing(school, one, "Ghi chú", "poverty"), FIRST_YEAR)
    target = tmp_path / "dòng lỗi.xlsx"
    why = [("Danh sách", 5, "Ngày 31/02 không có trong lịch"), ("Danh sách", 6, "Thiếu họ và tên")]
    school.list_imports.save_refused(target, one, NO_CHOICES, why, "Lý do chưa nhận")
    line = rows_of(school, "trail", "action", "subject", "count")[-1]
    assert line == ("export-refused-rows", "students", 2)
    book = openpyxl.load_workbook(target)
    assert [row[6] for row in book.active.iter_rows(values_only=True)][1:] == [w[2] for w in why]
    book.active["D2"], book.active["B3"] = "02/09/2012", PHIA[0]
    book.save(target)
    mended = school.list_imports.open(target, "students")
    shape = school.list_imports.shape(mended, NO_CHOICES)
    assert (len(shape.columns), field_of(shape, "Ghi chú")) == (6, "poverty")
    assert school.list_imports.commit(mended, NO_CHOICES, FIRST_YEAR).added == 2


def test_a_stopped_import_saves_nothing(school: Services, tmp_path: Path) -> None:
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    before = everything(school)
    one = at_hand(school, tmp_path)
    choices = choosing(school, one, "Ghi chú", "poverty")
    with pytest.raises(Cancelled):
        school.list_imports.commit(one, choices, FIRST_YEAR, progress=stop)
    assert everything(school) == before


def test_a_class_few_rows_name_waits_until_somebody_agrees(
    school: Services, tmp_path: Path
) -> None:
    three_students(school)
    rows = ([1, "Sơn Mỹ", "9A12", None, None, None], [2, "Kim An", "9A1", None, None, None])
    one = at_hand(school, tmp_path, rows=rows)
    preview = look(school, one)
    assert preview.new_classes == ("9A12",)
    assert [f.code for f in preview.rows[0].findings] == ["no-such-class"]
    assert look(school, one, new_classes=True).count("added") == 2


def test_a_whole_new_class_waits_for_nobody(school: Services, tmp_path: Path) -> None:
    three_students(school)
    rows = [[at, f"Sơn Mỹ {'ABCDE'[at]}", "9A3", None, None, None] for at in range(5)]
    preview = look(school, at_hand(school, tmp_path, rows=rows))
    assert (preview.new_classes, preview.count("added")) == ((), 5)


def test_sheets_are_taken_together_or_one_by_one(school: Services, tmp_path: Path) -> None:
    path = tmp_path / "hai trang.xlsx"
    heading = ["Họ và tên", "Ngày sinh"]
    sheets: dict[str, Any] = {
        "9A1": [heading, [*NGOC]],
        "9A2": [heading, [*BINH]],
        "Hướng dẫn": [["Xem kỹ"]],
    }
    path.write_bytes(xlsx_bytes(sheets))
    one = school.list_imports.open(path, "students")
    shape = school.list_imports.shape(one, NO_CHOICES)
    assert [(s.name, s.is_list) for s in shape.sheets] == [
        ("9A1", True),
        ("9A2", True),
        ("Hướng dẫn", False),
    ]
    assert [row.sheet for row in look(school, one).rows] == ["9A1", "9A2"]
    assert [row.sheet for row in look(school, one, sheet="9A2").rows] == ["9A2"]


def test_the_class_of_a_list_that_names_none_is_said_once(school: Services, tmp_path: Path) -> None:
    one = at_hand(school, tmp_path, "STT|Họ và tên", [[1, NGOC[0]], [2, BINH[0]]])
    assert look(school, one).count("refused") == 2
    assert look(school, one, class_name="9A1").count("added") == 2


def test_old_encodings_are_told_and_converted_when_asked(school: Services, tmp_path: Path) -> None:
    rows = [[1, "NguyÔn V¨n B×nh", "9A1"], [2, "Th¹ch ThÞ Ngäc", "9A1"]]
    one = at_hand(school, tmp_path, "STT|Họ và tên|Lớp", rows)
    assert school.list_imports.shape(one, NO_CHOICES).legacy == "tcvn3"
    assert look(school, one).count("refused") == 2
    converted = look(school, one, legacy="tcvn3")
    assert [row.cells[1] for row in converted.rows] == ["Nguyễn Văn Bình", "Thạch Thị Ngọc"]


def test_old_letters_under_unknown_headings_are_not_taken_as_they_are(
    school: Services, tmp_path: Path
) -> None:
    rows = [["NguyÔn V¨n B×nh", "9A1"], ["Th¹ch ThÞ Ngäc", "9A1"]]
    one = at_hand(school, tmp_path, "Danh tính|Chỗ ngồi", rows)
    fields = {0: "full_name", 1: "class_name"}
    assert look(school, one, fields=fields).count("refused") == 2
    assert look(school, one, fields=fields, legacy="tcvn3").count("added") == 2


def test_private_notes_are_read_and_never_shown(school: Services, tmp_path: Path) -> None:
    three_students(school)
    heading = "Họ và tên|Ngày sinh|Ngày tư vấn|Nội dung tư vấn|Ghi chú riêng tư"
    row = [*NGOC, date(2027, 3, 2), "Hướng nghiệp", "chuyện riêng của em"]
    one = at_hand(school, tmp_path, heading, [row], "sessions")
    shape = school.list_imports.shape(one, NO_CHOICES)
    preview = look(school, one)
    assert "chuyện riêng" not in repr((shape, preview))
    assert shape.columns[4].secret


def test_pathways_are_looked_at_like_students(school: Services, tmp_path: Path) -> None:
    three_students(school)
    rows: list[list[Any]] = [[*NGOC, "GDTX"], [*BINH, "phi công"], ["Sơn Lạ", None, "GDTX"]]
    one = at_hand(school, tmp_path, "Họ và tên|Ngày sinh|Nguyện vọng 1", rows, "pathways")
    preview = look(school, one)
    assert [row.fate for row in preview.rows] == ["added", "refused", "refused"]
    assert [f.code for row in preview.rows for f in row.findings if f.weight == "error"] == [
        "unknown-pathway",
        "unknown-student",
    ]
    assert school.list_imports.commit(one, NO_CHOICES, FIRST_YEAR).added == 1
    assert school.pathways.history(numbers(school)["Ngọc"], FIRST_YEAR).plans


@pytest.mark.parametrize("kind", ["students", "pathways", "sessions"])
def test_the_empty_sheet_is_read_whole_when_it_comes_back(
    school: Services, tmp_path: Path, kind: str
) -> None:
    path = tmp_path / "mẫu.xlsx"
    school.list_imports.write_template(path, kind)
    shape = school.list_imports.shape(school.list_imports.open(path, kind), NO_CHOICES)
    assert all(column.field for column in shape.columns)


@pytest.mark.parametrize("content", [b"\x89PNG\r\n\x1a\n" + bytes(40), b"%PDF-1.7\n"])
def test_a_file_that_is_no_list_is_refused_when_opened(
    school: Services, tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "ảnh.xlsx"
    path.write_bytes(content)
    with pytest.raises(SheetUnreadable):
        school.list_imports.open(path, "students")


def test_a_sheet_without_headings_is_refused(school: Services, tmp_path: Path) -> None:
    one = at_hand(school, tmp_path, "1", [])
    with pytest.raises(SheetHeadingMissing):
        school.list_imports.shape(one, NO_CHOICES)
