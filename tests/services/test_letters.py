"""Letters to the families: whose, in which order, with what in them, and what is kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from sqlalchemy import delete, insert, update

from counsellor_app.domain.errors import (
    Cancelled,
    MissingGlyph,
    NotFound,
    NothingToPrint,
    SchoolInUse,
)
from counsellor_app.domain.imports import GuardianFacts, PolicyFact
from counsellor_app.domain.pathway import Choice, PathwayPlan
from counsellor_app.services import Services
from counsellor_app.storage.database import Database
from counsellor_app.storage.records import PersonRecord
from tests.conftest import FIRST_YEAR
from tests.services.builders import (
    everything,
    numbers,
    parsed,
    pathway_row,
    roster_row,
    rows_of,
    talk,
    three_students,
)

DAY = date(2027, 4, 1)
PLAN = PathwayPlan(DAY, (Choice("S9_TC"),))


def pages(path: Path) -> list[str]:
    document = pypdfium2.PdfDocument(path)
    try:
        return [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()


def who_in(path: Path, *names: str) -> list[str]:
    """The first of these names on each page, in page order."""
    return [next(name for name in names if name in page) for page in pages(path)]


def wish_for_all(school: Services) -> dict[str, int]:
    who = numbers(school)
    for student in who.values():
        school.pathways.save_plan(student, PLAN)
    return who


def test_letters_stand_in_class_list_order(school: Services, tmp_path: Path) -> None:
    names = ("Nguyễn Văn Ẩn", "Lê Thị An", "Kim Sô Phia", "Trần Văn Đạt", "Lý Thị Dung", "Sơn Ra")
    rows = [roster_row(at, name) for at, name in enumerate(names, start=2)]
    rows.append(roster_row(20, "Thạch A Na", "9A10"))
    rows.append(roster_row(21, "Thạch Út", "9A2"))
    school.rosters.take(parsed(*rows), FIRST_YEAR)
    who = wish_for_all(school)
    school.students.name_given_name(who["Phia"], "Sô Phia")
    out = tmp_path / "thư.pdf"
    school.letters.print_letters(out)
    assert who_in(out, *names, "Thạch A Na", "Thạch Út") == [
        "Lê Thị An",
        "Nguyễn Văn Ẩn",
        "Lý Thị Dung",
        "Trần Văn Đạt",
        "Sơn Ra",
        "Kim Sô Phia",
        "Thạch Út",
        "Thạch A Na",
    ]


def test_who_has_no_wish_is_skipped(school: Services, tmp_path: Path) -> None:
    who = three_students(school)
    school.pathways.save_plan(who["Ngọc"], PLAN)
    school.pathways.save_plan(who["Bình"], PathwayPlan(DAY, (Choice("S9_CHUA"),)))
    printed = school.letters.print_letters(tmp_path / "thư.pdf", classes=["9a1"])
    assert (printed.letters, printed.skipped) == (1, 2)
    assert who_in(printed.out, "Thạch Thị Ngọc") == ["Thạch Thị Ngọc"]


def test_a_wish_said_in_a_class_of_the_other_level_makes_no_letter(
    school: Services, tmp_path: Path
) -> None:
    who = three_students(school)
    school.pathways.save_plan(who["Ngọc"], PLAN)
    school.students.move_class(who["Ngọc"], FIRST_YEAR, "12A1", DAY)
    with pytest.raises(NothingToPrint):
        school.letters.print_letters(tmp_path / "thư.pdf", classes=["12A1"])


def test_a_letter_never_names_a_way_taken_for_health_or_family_reasons(
    school: Services, tmp_path: Path
) -> None:
    who = three_students(school)
    wishes = (Choice("S9_TC"), Choice("S9_KHL", "nghỉ dưỡng bệnh"))
    school.pathways.save_plan(who["Ngọc"], PathwayPlan(DAY, wishes, recommendation="S9_KHL"))
    school.pathways.save_plan(who["Bình"], PathwayPlan(DAY, (Choice("S9_KHL"),)))
    printed = school.letters.print_letters(tmp_path / "thư.pdf")
    assert (printed.letters, printed.skipped) == (1, 2)
    (text,) = pages(printed.out)
    assert "Trung cấp" in text
    assert not any(word in text for word in ("sức khỏe", "khuyết tật", "dưỡng bệnh"))


def test_nobody_with_a_wish_leaves_nothing(school: Services, tmp_path: Path) -> None:
    three_students(school)
    with pytest.raises(NothingToPrint) as refusal:
        school.letters.print_letters(tmp_path / "thư.pdf")
    assert refusal.value.facts == {"asked": 3}
    assert list(tmp_path.glob("*.pdf")) == []


def test_a_class_or_student_that_is_not_there_is_named(school: Services, tmp_path: Path) -> None:
    three_students(school)
    wish_for_all(school)
    with pytest.raises(NotFound) as refusal:
        school.letters.print_letters(tmp_path / "thư.pdf", classes=["9A1", "9A7"])
    assert refusal.value.facts == {"kind": "class", "name": "9A7"}
    with pytest.raises(NotFound) as refusal:
        school.letters.print_letters(tmp_path / "thư.pdf", students=["HS00001", "HS00777"])
    assert refusal.value.facts == {"kind": "student", "name": "HS00777"}
    assert rows_of(school, "letters") == []


def test_a_student_is_asked_for_by_any_of_their_ids(school: Services, tmp_path: Path) -> None:
    rows = [
        roster_row(2, "Lê An", ministry_id="8400000001"),
        roster_row(3, "Lê Ba", personal_id="084312000002"),
        roster_row(4, "Lê Cúc"),
        roster_row(5, "Lê Dung"),
    ]
    school.rosters.take(parsed(*rows), FIRST_YEAR)
    wish_for_all(school)
    asked = ["8400000001", "084312000002", "HS00003"]
    printed = school.letters.print_letters(tmp_path / "thư.pdf", students=asked)
    assert printed.letters == 3


def test_who_left_or_was_put_away_gets_no_letter(school: Services, tmp_path: Path) -> None:
    who = three_students(school)
    wish_for_all(school)
    school.students.leave(who["Ngọc"], FIRST_YEAR, DAY, "DROPPED_OUT")
    school.students.archive(who["Bình"])
    assert school.letters.print_letters(tmp_path / "thư.pdf").letters == 1


def test_a_letter_is_kept_as_it_was_printed(school: Services, tmp_path: Path) -> None:
    who = three_students(school)
    school.pathways.save_plan(who["Ngọc"], PLAN)
    school.letters.print_letters(tmp_path / "thư.pdf", dated_on=DAY)
    ((content, dated_on),) = rows_of(school, "letters", "content", "dated_on")
    assert dated_on == DAY
    assert content["student_name"] == "Thạch Thị Ngọc"
    assert "Trung cấp" in repr(content["wishes"])
    later = replace(PLAN, planned_on=date(2027, 4, 9), choices=(Choice("S9_GDTX"),))
    school.pathways.save_plan(who["Ngọc"], later)
    assert rows_of(school, "letters", "content") == [(content,)]


def test_the_same_letter_is_kept_once_and_is_the_same_to_the_byte(
    school: Services, tmp_path: Path
) -> None:
    who = three_students(school)
    wish_for_all(school)
    first = school.letters.print_letters(tmp_path / "1.pdf")
    again = school.letters.print_letters(tmp_path / "2.pdf")
    assert first.out.read_bytes() == again.out.read_bytes()
    assert len(rows_of(school, "letters")) == 3
    later = replace(PLAN, choices=(Choice("S9_GDTX"),))
    school.pathways.save_plan(who["Ngọc"], later)
    school.letters.print_letters(tmp_path / "3.pdf")
    assert [one for (one,) in rows_of(school, "letters", "student_id")].count(who["Ngọc"]) == 2


def test_while_another_writes_no_letter_leaves_the_school(school: Services, tmp_path: Path) -> None:
    three_students(school)
    wish_for_all(school)
    hurried = Database(school.database.folder, school.database.keys, wait=0.01)
    with Services(hurried, school.clock) as other, school.database.transaction() as db:
        db.execute(update(PersonRecord).values(active=False))
        with pytest.raises(SchoolInUse):
            other.letters.print_letters(tmp_path / "thư.pdf")
    assert list(tmp_path.glob("*.pdf")) == []


def test_letters_that_were_stopped_are_not_kept(school: Services, tmp_path: Path) -> None:
    three_students(school)
    wish_for_all(school)
    before = rows_of(school, "trail")

    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        school.letters.print_letters(tmp_path / "thư.pdf", progress=stop)
    assert (rows_of(school, "letters"), rows_of(school, "trail")) == ([], before)
    assert list(tmp_path.glob("*.pdf")) == []


def test_files_bear_class_and_code_and_no_name(school: Services, tmp_path: Path) -> None:
    three_students(school, "9/1")
    wish_for_all(school)
    printed = school.letters.print_letters(tmp_path / "thư lớp 9")
    assert sorted(path.name for path in printed.files) == [
        "9-1-HS00001.pdf",
        "9-1-HS00002.pdf",
        "9-1-HS00003.pdf",
    ]
    assert all(len(pages(path)) == 1 for path in printed.files)


def test_the_deputy_signs_where_there_is_no_principal(school: Services, tmp_path: Path) -> None:
    three_students(school)
    wish_for_all(school)
    out = tmp_path / "thư.pdf"
    school.letters.print_letters(out)
    assert "KT. HIỆU TRƯỞNG" not in pages(out)[0]
    with school.database.transaction() as db:
        db.execute(delete(PersonRecord).where(PersonRecord.role == "principal"))
        db.execute(insert(PersonRecord).values(name="Sơn Minh Trí", role="deputy"))
    school.letters.print_letters(out)
    text = pages(out)[0]
    assert "KT. HIỆU TRƯỞNG" in text
    assert "PHÓ HIỆU TRƯỞNG" in text
    assert "Sơn Minh Trí" in text


@pytest.mark.parametrize("name", ["thư.pdf", "thư"])
def test_a_sign_no_font_has_is_refused_whole(school: Services, tmp_path: Path, name: str) -> None:
    who = three_students(school)
    wish_for_all(school)
    odd = PathwayPlan(date(2027, 4, 2), (Choice("S9_TC", "Trường nghề 🎓"),))
    school.pathways.save_plan(who["Phia"], odd)
    before = everything(school)
    out = tmp_path / name
    with pytest.raises(MissingGlyph) as refusal:
        school.letters.print_letters(out)
    whose = refusal.value.facts["student"], refusal.value.facts["class_name"]
    assert whose == (school.students.search("Phia")[0].code, "9A1")
    assert not out.is_file()
    assert list(tmp_path.glob("**/*.pdf")) == []
    assert everything(school) == before


def test_a_letter_tells_nothing_that_is_not_the_familys(school: Services, tmp_path: Path) -> None:
    row = roster_row(
        2,
        "Thạch Thị Ngọc",
        sex="FEMALE",
        ethnic_group="KHMER",
        personal_id="084312000001",
        guardians=(GuardianFacts("MOTHER", "Kim Thị Sa", occupation="làm mướn"),),
        policies=(PolicyFact("POOR", True), PolicyFact("DISABLED", True, "khuyết tật nghe")),
        conduct_label="Khá",
    )
    school.rosters.take(parsed(row), FIRST_YEAR)
    wished = pathway_row(3, "Thạch Thị Ngọc", "S9_TC", recommendation="S9_TC")
    school.pathway_lists.take(parsed(wished))
    noted = talk(1, circumstances="Cha mất sớm.", private_note="Em bị bạn bè xa lánh.")
    school.counselling.record(noted)
    out = tmp_path / "thư.pdf"
    school.letters.print_letters(out)
    (text,) = pages(out)
    folded = text.casefold()
    assert "kim thị sa" in folded
    kept_back = (
        "khmer",
        "nghèo",
        "khuyết tật",
        "xa lánh",
        "cha mất",
        "trường nghề gần",
        "làm mướn",
    )
    for word in (*kept_back, "084312000001"):
        assert word not in folded
    kept = repr(rows_of(school, "letters", "content")).casefold()
    assert not any(word in kept for word in kept_back)
