"""Letters as PDF: their words, their bytes, what is refused, and what a stopped run leaves."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import segno
from hypothesis import given, settings
from hypothesis import strategies as st

from counsellor_app.documents import letter_code, letter_document
from counsellor_app.documents.letter_pdf import write_letter_files, write_letters
from counsellor_app.domain.errors import (
    Cancelled,
    CannotWrite,
    FileNotThere,
    LetterDoesNotFit,
    LetterError,
    MissingGlyph,
)
from counsellor_app.domain.letter import (
    FamilyAnswer,
    FamilyView,
    Language,
    Layout,
    Letter,
    Level,
    Person,
    Wish,
)
from tests.documents.letters import (
    DEPUTY,
    LONG_WISH,
    NOTICE_9,
    NOTICE_12,
    SLIP_9,
    letter,
    long_letter,
)
from tests.documents.pages import flowing, opened, rules, text_of, written

EXPECTED = Path(__file__).parent / "expected"
GOLDEN = {
    "notice_after_9": NOTICE_9,
    "notice_after_12": NOTICE_12,
    "slip_after_9": SLIP_9,
    "slip_after_12": replace(NOTICE_12, layout=Layout.SLIP),
    "notice_with_khmer": letter(language=Language.WITH_KHMER, number=None),
    "deputy_with_code": letter(signatory=DEPUTY, page_code="ST-00001-7Q2K"),
    "little_known": letter(
        wishes=(),
        family_view=None,
        recommendation=None,
        reply_by=None,
        guardian=None,
        birth_date=None,
        birth_year=2012,
        number=None,
    ),
}


@pytest.mark.parametrize("name", GOLDEN)
def test_a_letter_says_what_it_always_said(name: str) -> None:
    """The file in expected/ is the page's text; look at the page, then renew it by hand."""
    expected = (EXPECTED / f"letter_{name}.txt").read_text(encoding="utf-8")
    assert text_of(written(GOLDEN[name])).rstrip() + "\n" == expected


@pytest.mark.parametrize("layout", Layout)
@pytest.mark.parametrize("level", Level)
def test_no_letter_pushes_or_forbids_a_pathway(layout: Layout, level: Level) -> None:
    text = flowing(written(letter(layout=layout, level=level))).lower()
    for words in (
        "không nên",
        "không được thi",
        "bắt buộc phải",
        "phân luồng",
        "yếu",
        "kém",
        "chỉ tiêu",
    ):
        assert words not in text
    assert "không bắt buộc" in text
    assert "mọi hướng đều mở" in text
    assert "gia đình chọn hướng khác" in text


def test_wishes_stand_word_for_word_in_the_students_order() -> None:
    wishes = (Wish(1, "Đi làm cùng gia đình", "sửa máy nổ"), Wish(2, "THPT công lập"))
    text = flowing(written(letter(wishes=wishes)))
    assert text.index("1. Đi làm cùng gia đình, sửa máy nổ.") < text.index("2. THPT công lập.")


def test_the_familys_different_answer_is_respected() -> None:
    view = FamilyView(FamilyAnswer.NOT_YET, date(2027, 4, 6))
    text = flowing(written(letter(family_view=view)))
    assert (
        "ngày 06/04/2027: chưa đồng ý với nguyện vọng thứ nhất của em; nhà trường tôn trọng" in text
    )


def test_an_unknown_form_of_address_is_both() -> None:
    text = flowing(written(letter(guardian=Person("Kim Sa Ra"))))
    assert "Kính gửi: Ông (Bà) Kim Sa Ra, phụ huynh em" in text


def test_markup_in_a_name_is_printed_as_typed() -> None:
    typed = "Thạch <b>&amp; {student_name} **Rây** [x]\\(1)"
    assert typed in flowing(written(letter(student_name=typed)))


def test_other_latin_letters_are_printed_too() -> None:
    assert "Françoise Ñandú Öztürk Škoda" in flowing(
        written(letter(student_name="Françoise Ñandú Öztürk Škoda"))
    )


def test_a_name_in_khmer_script_is_shaped_and_kept_readable_for_readers_aloud() -> None:
    plain, khmer = written(letter(student_name="Sa")), written(letter(student_name="ស៊ីណា"))
    assert "ស" not in text_of(khmer)  # outlines, not characters one after another
    assert len(rules(khmer)) > len(rules(plain))


@pytest.mark.parametrize(
    ("changes", "character", "field"),
    [
        ({"student_name": "Thạch 😀"}, "😀", "student_name"),
        ({"wishes": (Wish(1, "தமிழ்"),)}, "த", "wishes"),
        ({"school_name": "Trường 学校"}, "学", "school_name"),
        ({"recipients": ("Lưu: 学",)}, "学", "recipients"),
    ],
)
def test_a_character_without_a_shape_is_refused_by_name(
    changes: dict[str, object], character: str, field: str, tmp_path: Path
) -> None:
    out = tmp_path / "letters.pdf"
    with pytest.raises(MissingGlyph) as refused:
        write_letters([NOTICE_9, letter(**changes)], out)
    assert refused.value.facts == {"character": character, "field": field}
    assert list(tmp_path.iterdir()) == []


def test_decomposed_letters_and_control_characters_print_as_plain_text() -> None:
    messy = "Tha\u0323ch\u0000 Thi\u0323\u200b Sa\u00a0 R\u00e2y\n"
    assert written(letter(student_name=messy)) == written(NOTICE_9)


@pytest.mark.parametrize(
    "printed",
    [
        long_letter(),
        long_letter(layout=Layout.SLIP),
        letter(
            wishes=tuple(
                Wish(n, "Trung cấp", "ngành Điện công nghiệp", "Trường Trung cấp nghề Sông Trăng")
                for n in range(1, 6)
            )
        ),
    ],
    ids=["long notice", "long slip", "five wishes"],
)
def test_long_names_and_wishes_still_make_one_whole_page(printed: Letter) -> None:
    pdf = written(printed)
    text = flowing(pdf)
    with opened(pdf) as document:
        assert len(document) == 1
    assert printed.student_name in text
    assert all(wish.institution in text for wish in printed.wishes)


def test_what_does_not_fit_is_refused_by_field() -> None:
    many = tuple(Wish(rank, LONG_WISH * 3) for rank in range(1, 6))
    with pytest.raises(LetterDoesNotFit) as refused:
        written(letter(wishes=many))
    assert refused.value.facts == {"field": "wishes"}
    with pytest.raises(LetterDoesNotFit) as refused:
        written(letter(student_name="A" * 300))
    assert refused.value.facts == {"field": "student_name"}


_name = st.text(st.sampled_from("aăâđêôơưạặẩỹ Thịg'-ñᎠខ្មែ"), min_size=1, max_size=90)


@settings(max_examples=60, derandomize=True, deadline=None)
@given(_name, st.lists(_name, max_size=5), _name, st.sampled_from(Layout))
@pytest.mark.slow
def test_any_letter_is_one_page_or_refused(
    name: str, wishes: list[str], school: str, layout: Layout
) -> None:
    printed = letter(
        student_name=name,
        school_name=school,
        wishes=tuple(Wish(rank, wish) for rank, wish in enumerate(wishes, start=1)),
        layout=layout,
    )
    try:
        pdf = written(printed)
    except LetterError:
        return
    with opened(pdf) as document:
        assert len(document) == 1


def test_the_same_letters_give_the_same_bytes_in_any_process() -> None:
    code = (
        "import hashlib; from tests.documents.test_letter import GOLDEN;"
        "from tests.documents.pages import written;"
        "print(hashlib.sha256(written(*GOLDEN.values())).hexdigest())"
    )
    seeds = [
        subprocess.run(
            [sys.executable, "-c", code],
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert seeds[0] == seeds[1]


def test_a_letter_alone_has_the_same_bytes_whatever_the_batch(tmp_path: Path) -> None:
    alone = written(NOTICE_9)
    paths = write_letter_files([("a.pdf", NOTICE_12), ("b.pdf", NOTICE_9)], tmp_path / "out")
    assert [path.name for path in paths] == ["a.pdf", "b.pdf"]
    assert paths[1].read_bytes() == alone


def test_a_merged_file_keeps_the_order_and_names_nobody_in_its_title() -> None:
    names = ["Thạch Thị Sa Rây", "Kim Đa Ra", "Sơn Minh Khôi"]
    pdf = written(*(letter(student_name=name) for name in names))
    with opened(pdf) as document:
        assert len(document) == 3
        title = document.get_metadata_dict()
    assert all(name in text_of(pdf, page) for page, name in enumerate(names))
    assert title["Title"] == "Thư về hướng đi của học sinh"
    assert title["Author"] == NOTICE_9.school_name
    assert not any(name in value for name in names for value in title.values())
    assert b"vi-VN" in pdf


def test_every_face_is_embedded() -> None:
    pdf = written(*GOLDEN.values())
    faces = set(re.findall(rb"/BaseFont /(\S+)", pdf))
    assert len(faces) >= 3
    assert all(face.startswith(b"AAAAAA+LiberationSerif") for face in faces)
    assert pdf.count(b"/FontFile2") == len(faces)


def test_pages_are_packed_as_they_are_finished_and_without_that_the_page_is_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    packed = written(NOTICE_9, NOTICE_12)
    monkeypatch.setattr(letter_document.LetterDocument, "_pack_last_page", lambda self: None)
    plain = written(NOTICE_9, NOTICE_12)
    assert [text_of(packed, n) for n in (0, 1)] == [text_of(plain, n) for n in (0, 1)]
    with opened(packed) as one, opened(plain) as other:
        pictures = [document[0].render(scale=1).to_pil().tobytes() for document in (one, other)]
    assert pictures[0] == pictures[1]


def test_the_code_under_the_qr_is_all_it_holds() -> None:
    coded, plain = letter(page_code="ST-00001-7Q2K"), letter()
    assert "ST-00001-7Q2K" in text_of(written(coded))
    assert "ST-" not in text_of(written(plain))


@settings(max_examples=80, derandomize=True, deadline=None)
@given(st.text(st.sampled_from("0123456789ABCXYZ -/:$%abĐ"), min_size=1, max_size=24))
def test_a_qr_put_together_is_the_librarys_own(code: str) -> None:
    mode = "alphanumeric" if not set(code) & set("abĐ") else None
    own = segno.make(code, error="m", micro=False, mask=0, boost_error=False, mode=mode).matrix
    drawn = "".join(str(module) for row in own for module in row)
    bits, side = letter_code.modules(code)
    assert (f"{bits:0{side * side}b}", side) == (drawn, len(own))


def test_a_stopped_run_leaves_what_was_there(tmp_path: Path) -> None:
    out = tmp_path / "letters.pdf"
    out.write_bytes(b"earlier")

    def stop(done: int, total: int) -> None:
        if done == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        write_letters([NOTICE_9] * 3, out, stop)
    assert out.read_bytes() == b"earlier"
    folder = tmp_path / "files"
    with pytest.raises(Cancelled):
        write_letter_files([(f"{n}.pdf", NOTICE_9) for n in range(3)], folder, stop)
    assert sorted(path.name for path in folder.iterdir()) == ["0.pdf", "1.pdf"]
    assert {path.read_bytes() for path in folder.iterdir()} == {written(NOTICE_9)}


def test_a_refused_letter_leaves_no_file_of_its_batch(tmp_path: Path) -> None:
    batch = [("a.pdf", NOTICE_9), ("b.pdf", letter(student_name="😀"))]
    with pytest.raises(MissingGlyph):
        write_letter_files(batch, tmp_path / "out")
    assert list(tmp_path.iterdir()) == []


def test_progress_is_told_letter_by_letter() -> None:
    told: list[tuple[int, int]] = []
    write_letters([NOTICE_9, SLIP_9], io.BytesIO(), lambda *step: told.append(step))
    assert told == [(1, 2), (2, 2)]


def test_a_place_that_refuses_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(FileNotThere) as missing:
        write_letters([NOTICE_9], tmp_path / "missing" / "letters.pdf")
    assert missing.value.facts == {"path": tmp_path / "missing"}
    with pytest.raises(CannotWrite):
        write_letters([NOTICE_9], tmp_path)
    with pytest.raises(CannotWrite):
        write_letter_files([("a.pdf", NOTICE_9)], tmp_path / "file")
    with pytest.raises(ValueError, match="plain"):
        write_letter_files([("../a.pdf", NOTICE_9)], tmp_path)


def test_no_letters_write_no_file(tmp_path: Path) -> None:
    assert write_letters([], tmp_path / "letters.pdf") == 0
    assert list(tmp_path.iterdir()) == []
