"""The letter's page to the millimetre, as Decree 30/2020/NĐ-CP asks."""

from __future__ import annotations

import itertools

import pytest

from counsellor_app.domain.letter import Language, Letter
from tests.documents.letters import DEPUTY, NOTICE_9, NOTICE_12, SLIP_9, letter, long_letter
from tests.documents.pages import find, ink, opened, rules, written

VARIANTS = {
    "notice 9": NOTICE_9,
    "notice 12": NOTICE_12,
    "slip": SLIP_9,
    "with Khmer": letter(language=Language.WITH_KHMER),
    "deputy": letter(signatory=DEPUTY, page_code="ST-00001-7Q2K"),
    "long": long_letter(),
}
each = pytest.mark.parametrize("printed", VARIANTS.values(), ids=VARIANTS.keys())


@each
def test_the_page_is_a4_with_the_decrees_margins(printed: Letter) -> None:
    pdf = written(printed)
    with opened(pdf) as document:
        width, height = document[0].get_size()
    assert (round(width / 72 * 25.4, 1), round(height / 72 * 25.4, 1)) == (210.0, 297.0)
    boxes = ink(pdf)
    assert 29.5 <= min(box.left for box in boxes) <= 31
    assert 20 <= min(box.top for box in boxes) <= 24
    assert 15 <= 210 - max(box.right for box in boxes) <= 20.6
    assert 297 - max(box.bottom for box in boxes) >= 20
    for line in rules(pdf):
        assert line.left >= 29.5
        assert line.right <= 195.5
        assert line.bottom <= 277.5


@each
def test_no_two_lines_of_text_run_into_each_other(printed: Letter) -> None:
    boxes = ink(written(printed))
    for one, other in itertools.combinations(boxes, 2):
        across = min(one.right, other.right) - max(one.left, other.left)
        down = min(one.bottom, other.bottom) - max(one.top, other.top)
        assert across < 1.2 or down < 1.0, (one, other)


def test_country_and_motto_are_centred_and_the_rule_is_as_long_as_the_motto() -> None:
    pdf = written(NOTICE_9)
    country = find(pdf, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    motto = find(pdf, "Độc lập - Tự do - Hạnh phúc")
    day = find(pdf, "Sông Trăng, ngày 13 tháng 4 năm 2027")
    assert motto.middle == pytest.approx(country.middle, abs=0.4)
    assert day.middle == pytest.approx(country.middle, abs=0.6)
    under = [box for box in rules(pdf) if motto.bottom < box.top < motto.bottom + 3]
    assert any(
        box.width == pytest.approx(motto.width, abs=1)
        and box.middle == pytest.approx(motto.middle, abs=0.4)
        for box in under
    )


def test_the_rule_under_the_school_is_a_third_to_a_half_of_its_line() -> None:
    pdf = written(NOTICE_9)
    school, number = find(pdf, "THCS SÔNG TRĂNG"), find(pdf, "Số: 05/TB-THCSST")
    under = [box for box in rules(pdf) if school.bottom - 1 < box.top < number.top]
    (rule,) = [box for box in under if box.middle < 105]
    assert 1 / 3 <= rule.width / school.width <= 1 / 2
    assert rule.middle == pytest.approx(school.middle, abs=0.4)
    assert number.middle == pytest.approx(school.middle, abs=0.4)


def test_number_and_date_stand_on_one_line() -> None:
    pdf = written(NOTICE_9)
    number, year = find(pdf, "05"), find(pdf, "2027")
    assert number.bottom == pytest.approx(year.bottom, abs=0.3)


def test_title_and_subject_are_centred_on_the_text() -> None:
    pdf = written(NOTICE_9)
    for words in ("THÔNG BÁO", "Kết quả tư vấn hướng nghiệp của học sinh lớp 9"):
        assert find(pdf, words).middle == pytest.approx(30 + 160 / 2, abs=0.5)


def test_paragraphs_are_indented_by_a_centimetre_and_justified() -> None:
    pdf = written(NOTICE_9)
    assert find(pdf, "Kính gửi").left == pytest.approx(40, abs=0.5)
    assert find(pdf, "1. Trung").left == pytest.approx(40, abs=0.8)
    assert find(pdf, ", sinh ngày").right == pytest.approx(190, abs=0.6)


@each
def test_stamp_and_signature_have_28_mm(printed: Letter) -> None:
    pdf = written(printed)
    title = find(pdf, printed.signatory.lines[-1])
    name = find(pdf, printed.signatory.name)
    assert name.top - title.bottom >= 28
    assert name.middle == pytest.approx(title.middle, abs=0.5)


def test_paragraphs_stand_at_least_6_points_apart() -> None:
    pdf = written(letter(language=Language.WITH_KHMER, page_code=""))
    second, third = find(pdf, "2. Trung học"), find(pdf, "3. Giáo dục")
    single = 13 * 1.15
    assert (third.top - second.top) / 25.4 * 72 >= single + 6 - 1.2


@each
def test_the_families_boxes_are_drawn_left_of_their_choices(printed: Letter) -> None:
    pdf = written(printed)
    boxes = [box for box in rules(pdf) if box.left < 30.2 and 3 < box.width < 5]
    assert len(boxes) == 3
    choice = find(pdf, "Gia đình chọn hướng khác")
    assert any(box.top < choice.bottom and box.bottom > choice.top for box in boxes)
