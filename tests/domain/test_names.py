"""Names and Vietnamese text: order (against an independent collation), search, recognition."""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Callable
from functools import cmp_to_key
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QCollator, QLocale, Qt

from counsellor_app.domain.names import (
    class_list_key,
    match_key,
    name_initials,
    same_name,
    search_key,
    split_name,
)
from counsellor_app.domain.vietnamese_text import clean, clean_lines, fold, nfc, sort_key

SEED = 20261122
FIRSTS = ["", *"bcdđghklmnpqrstvxfjwz", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr"]
VOWELS = "aăâeêioôơuưy"
RIMES = [*VOWELS, "an", "ăn", "ân", "anh", "ong", "uyên", "iêu", "ươi", "oa", "oan", "uy"]
LASTS = ["", "c", "m", "n", "p", "t", "ng"]
TONES = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"]
NAMES = st.text(
    st.sampled_from("aàảãáạăằâấđĐeêGiơớưừnNhH' -.\u00a0\u200b9កាខ្មុំ\u0301\u0302\u0323ßİﬁ"),
    max_size=24,
)


def vietnamese(ignoring_case: bool) -> Callable[[str, str], int]:
    collator = QCollator(QLocale("vi_VN"))
    if ignoring_case:
        collator.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    return collator.compare


compare, compare_letters = vietnamese(ignoring_case=False), vietnamese(ignoring_case=True)


def sign(number: int) -> int:
    return (number > 0) - (number < 0)


def by_bytes(one: bytes, other: bytes) -> int:
    return (one > other) - (one < other)


def syllable(chance: random.Random) -> str:
    """A syllable, its tone after the first vowel of the rime (where it stands does not matter)."""
    rime = chance.choice(RIMES)
    written = chance.choice(FIRSTS) + rime[0] + chance.choice(TONES) + rime[1:]
    written += chance.choice(LASTS) if len(rime) == 1 else ""
    return nfc(chance.choice([str.lower, str.capitalize, str.upper])(written))


def near(chance: random.Random, name: str) -> str:
    """The same letters with another tone, another length or other capitals: the hard pairs."""
    tone = chance.choice(TONES)
    letters = unicodedata.normalize("NFD", name)
    again = "".join(tone if letter in TONES else letter for letter in letters)
    return nfc(chance.choice([again, again.upper(), name + chance.choice("an"), name.lower()]))


def word_by_word(one: str, other: str) -> int:
    """Whole names by Qt's collation of single words: all of a word before the next word."""
    ones, others = one.split(), other.split()
    for left, right in zip(ones, others, strict=False):
        if order := sign(compare_letters(left, right)):
            return order
    if len(ones) != len(others):
        return sign(len(ones) - len(others))
    return next(filter(None, (sign(compare(*pair)) for pair in zip(ones, others, strict=True))), 0)


def test_words_stand_as_an_independent_collation_has_them() -> None:
    chance = random.Random(SEED)
    for _ in range(10_000):
        one = syllable(chance)
        other = near(chance, one) if chance.random() < 0.5 else syllable(chance)
        expected = sign(compare(one, other))
        assert by_bytes(sort_key(one), sort_key(other)) == expected, (SEED, one, other)


def test_names_stand_as_an_independent_collation_has_their_words() -> None:
    chance = random.Random(SEED + 1)
    common = [syllable(chance) for _ in range(12)]
    for _ in range(10_000):
        one, other = (" ".join(chance.choices(common, k=chance.randint(1, 4))) for _ in "12")
        expected = word_by_word(one, other)
        assert by_bytes(sort_key(one), sort_key(other)) == expected, (SEED, one, other)


def test_sorting_by_key_is_sorting_by_the_collation() -> None:
    chance = random.Random(SEED + 2)
    words = list({syllable(chance) for _ in range(2_000)})
    assert sorted(words, key=sort_key) == sorted(words, key=cmp_to_key(compare))


@pytest.mark.parametrize(
    "in_order",
    [
        "An Ẩn",
        "Hoa Hòa Hỏa Hõa Hóa Họa",
        "Dung Dũng Đa",
        "a ă â b c d đ e ê f g h i j k l m n o ô ơ p q r s t u ư v w x y z",
        "9 a A à À ả",
        "H-Mông H'Mông Hmông Z Я សុខ",
        "Hoan Hoàn Hoang",
    ],
)
def test_letters_come_before_tones_and_tones_before_capitals(in_order: str) -> None:
    words = in_order.split()
    assert all(sort_key(left) < sort_key(right) for left, right in pairwise(words))


def test_all_of_a_word_counts_before_the_next_word() -> None:
    names = ["Hoa", "Hoa Yến", "Hòa", "Hòa An", "Hoan"]
    assert all(sort_key(left) < sort_key(right) for left, right in pairwise(names))


def test_capitals_count_only_after_every_word() -> None:
    assert sort_key("AN Bình") < sort_key("An Cúc") < sort_key("AN CÚC")


def test_where_the_tone_is_written_does_not_part_two_of_one_name() -> None:
    assert sort_key("Hoà") == sort_key("Hòa")
    assert sort_key("Hoà") < sort_key("Hỏa") < sort_key("Hoá")


def test_a_class_list_goes_by_given_name_then_family_then_middle_name() -> None:
    in_order = [
        "Thạch Thị Ân",
        "Đỗ Đa",
        "Nguyễn Văn Hoa",
        "Kim Thị Hòa",
        "Lê Hoà",
        "Lê Anh Hòa",
        "Lê Văn Hoà",
        "Sơn Thị Hỏa",
        "ថាច់ សុខា",
    ]
    keys = list(map(class_list_key, in_order))
    assert all(left < right for left, right in pairwise(keys))


def test_a_khmer_given_name_of_two_syllables_is_sorted_as_said() -> None:
    assert class_list_key("Thạch Sa Rây") > class_list_key("Kim Phú")
    assert class_list_key("Thạch Sa Rây", "Sa Rây") > class_list_key("Kim Sa Ray", "Sa Ray")
    assert class_list_key("Thạch Sa Rây", "Sa Rây") < class_list_key("Kim Tâm")
    assert class_list_key("Kim Rót Tha Na", "Rót Tha Na") < class_list_key("Kim Sa Na", "Sa Na")


def test_people_of_one_name_have_one_key_whatever_the_capitals() -> None:
    assert class_list_key("NGUYỄN VĂN  HOÀ") == class_list_key("Nguyễn Văn Hòa")


@pytest.mark.parametrize(
    ("full", "given", "parts"),
    [
        ("Nguyễn Văn An", None, ("Nguyễn", "Văn", "An")),
        ("Nguyễn Thị Ngọc Ánh", None, ("Nguyễn", "Thị Ngọc", "Ánh")),
        ("Thạch Sa Rây", "sa  rây", ("Thạch", "", "Sa Rây")),
        ("Kim Thị Rót Tha Na", "Rót Tha Na", ("Kim", "Thị", "Rót Tha Na")),
        ("Thạch Sa Rây", "Út", ("Thạch", "Sa", "Út")),
        ("Sô Phia", "Sô Phia", ("", "", "Sô Phia")),
        ("Lý", None, ("", "", "Lý")),
        ("Lý", " ", ("", "", "Lý")),
        ("", None, ("", "", "")),
    ],
)
def test_a_name_is_taken_apart(full: str, given: str | None, parts: tuple[str, str, str]) -> None:
    assert split_name(full, given) == parts


def test_a_search_needs_no_diacritics() -> None:
    assert search_key("Đào  Thị Bé") == "dao thi be"
    assert search_key("Nguyễn Thuý Hoà") == search_key("nguyen thúy hòa") == "nguyen thuy hoa"
    assert search_key("Giàng A H\u2019Mông") == "giang a h'mong"
    assert name_initials("Đào Thị Bé") == "dtb"


def test_a_search_in_khmer_keeps_the_vowels() -> None:
    assert search_key("កា") != search_key("កិ")
    assert search_key("សុខ\u200bសាន្ត") == search_key("សុខសាន្ត") == "សុខសាន្ត"


def test_the_same_name_written_otherwise_is_recognised() -> None:
    assert same_name("Nguyễn Thúy Hòa", "NGUYỄN  THUÝ HOÀ ")
    assert same_name("H'Mông", "H\u2019Mông")
    assert match_key(unicodedata.normalize("NFD", "Đặng Mỹ Lệ")) == match_key("đặng mỹ lệ")


@pytest.mark.parametrize(
    ("one", "other"),
    [("Văn An", "Văn Ân"), ("Quí", "Quý"), ("Hòa", "Hóa"), ("Dung", "Đung"), ("Sa Rây", "Sarây")],
)
def test_different_names_stay_different(one: str, other: str) -> None:
    assert not same_name(one, other)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Nguyễn\u00a0\u2003Văn \r\n An ", "Nguyễn Văn An"),
        ("Lê\u200b Thị\ufeff M\u00adai\u0007", "Lê Thị Mai"),
        ("ＫＩＭ\u3000Ｐｈú", "KIM Phú"),
        (unicodedata.normalize("NFD", "Thạch Sô Phiếp"), "Thạch Sô Phiếp"),
        ("a\u200b\u0300n", "àn"),
        ("H'Mông, Khơ-me", "H'Mông, Khơ-me"),
        ("hoÀ nGỌC", "hoÀ nGỌC"),
        ("សុខ\u200bសាន្ត \u200bក", "សុខ\u200bសាន្ត ក"),
    ],
)
def test_junk_goes_and_the_spelling_stays(typed: str, kept: str) -> None:
    assert clean(typed) == kept


def test_a_note_keeps_its_lines() -> None:
    assert clean_lines(" một\u00a0 hai \r\n\r\n ba\t\n") == "một hai\n\nba"


@given(NAMES | st.text(max_size=24))
@settings(derandomize=True, max_examples=1_000, deadline=None)
def test_cleaning_and_folding_twice_change_nothing(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    assert fold(fold(text)) == fold(text)
    assert fold(clean(text)) == fold(text)


@given(NAMES | st.text(max_size=24))
@settings(derandomize=True, max_examples=1_000, deadline=None)
def test_composed_and_decomposed_text_have_the_same_keys(text: str) -> None:
    one, other = (unicodedata.normalize(form, text) for form in ("NFC", "NFD"))
    assert clean(one) == clean(other)
    assert fold(one) == fold(other)
    assert sort_key(one) == sort_key(other)
    assert match_key(one) == match_key(other)
    assert class_list_key(one) == class_list_key(other)


@given(NAMES, NAMES)
@settings(derandomize=True, max_examples=1_000, deadline=None)
def test_what_is_the_same_name_is_found_and_listed_as_one(one: str, other: str) -> None:
    if same_name(one, other):
        assert search_key(one) == search_key(other)
        assert class_list_key(one) == class_list_key(other)
