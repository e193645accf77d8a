"""Text of the old .VnTime and VNI fonts is recognised, and converted only when asked."""

from __future__ import annotations

import csv
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counsellor_app.exchange.legacy_text import (
    Legacy,
    detect,
    detect_many,
    is_capital_font,
    legacy_of_font,
    to_unicode,
)
from counsellor_app.paths import resources

SMALL_LETTERS = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
FAMILY = (
    "Nguyễn Trần Lê Phạm Huỳnh Hoàng Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Thạch Sơn Kim Kiên Lâm Danh"
)
GIVEN = (
    "Thị Văn Ngọc Anh Ánh Bình Cường Dũng Đào Hằng Hòa Hoà Huệ Hương Khánh Khoá Lệ Loan Mỹ Nghĩa "
    "Oanh Phượng Quý Quốc Sáng Thảo Thoại Toàn Toán Trọng Tuấn Tường Uyên Vĩnh Xuân Ý Yến Bảo "
    "Bé Lài Sáu Út"
)
KHMER = (
    "Sô Phiếp Đa Ra Rót Tha Na Sây Ha Chanh Thu Sóc Kha Rây Sa Ươne Phol Néang Chau Thươl Rinh Bôl"
)
FRENCH = (
    "Loïc Zoë Noël Anaïs Gaël Raphaël Chloé René José Hélène Geneviève François Benoît Aïcha "
    "Héloïse Thaïs Maël Joël Moïse Élodie Éléonore Jérôme Côme Anne-Noëlle Saül Israël Françoise "
    "Maïté Aude où goût août naïf maïs Haïti «école» garçon forêt poêle créée cœur"
)


def written(legacy: Legacy) -> dict[str, str]:
    """Letter → how the old font's user typed it."""
    with resources("encodings", f"{legacy.value}.csv").open(encoding="utf-8", newline="") as file:
        return {row["letter"]: row["written"] for row in csv.DictReader(file)}


def old(text: str, legacy: Legacy) -> str:
    table = written(legacy)
    return "".join(table.get(letter, letter) for letter in text)


@pytest.mark.parametrize(
    ("text", "legacy", "meant"),
    [
        ("Ninh B×nh", Legacy.TCVN3, "Ninh Bình"),
        ("NguyÔn ThÞ Lª", Legacy.TCVN3, "Nguyễn Thị Lê"),
        ("Th¹ch ThÞ Sa R©y", Legacy.TCVN3, "Thạch Thị Sa Rây"),
        ("Tr\xadêng THCS Trµ Có", Legacy.TCVN3, "Trường THCS Trà Cú"),
        ("chaøo caùc baïn", Legacy.VNI, "chào các bạn"),
        ("Thaïch Thò Sa Raây", Legacy.VNI, "Thạch Thị Sa Rây"),
        ("THAÏCH THÒ SA RAÂY", Legacy.VNI, "THẠCH THỊ SA RÂY"),
        ("Ñaëng Thò Nhö YÙ", Legacy.VNI, "Đặng Thị Như Ý"),
        ("Tröôøng THCS Traø Cuù", Legacy.VNI, "Trường THCS Trà Cú"),
        ("Nguyeãn Vaên Aùnh", Legacy.VNI, "Nguyễn Văn Ánh"),
    ],
)
def test_real_words_are_recognised_and_read(text: str, legacy: Legacy, meant: str) -> None:
    assert detect(text) is legacy
    assert to_unicode(text, legacy) == meant


def test_both_tables_hold_every_vietnamese_letter() -> None:
    assert unicodedata.normalize("NFC", SMALL_LETTERS) == SMALL_LETTERS
    assert set(SMALL_LETTERS) <= set(written(Legacy.TCVN3))
    assert set(SMALL_LETTERS + SMALL_LETTERS.upper()) == set(written(Legacy.VNI))
    for legacy in Legacy:
        ways = list(written(legacy).values())
        assert len(ways) == len(set(ways))


@pytest.mark.parametrize("legacy", list(Legacy))
def test_every_letter_comes_back(legacy: Legacy) -> None:
    for letter, way in written(legacy).items():
        assert to_unicode(way, legacy) == letter


@pytest.mark.parametrize("legacy", list(Legacy))
@settings(derandomize=True, deadline=None)
@given(st.lists(st.sampled_from((FAMILY + " " + GIVEN).split()), min_size=1, max_size=5))
def test_every_name_written_the_old_way_comes_back(legacy: Legacy, words: list[str]) -> None:
    name = " ".join(words)
    if legacy is Legacy.TCVN3:
        name = name.lower()  # it has few capitals of its own; the font drew the others
    assert to_unicode(old(name, legacy), legacy) == name


@pytest.mark.parametrize("legacy", list(Legacy))
def test_a_column_of_old_names_is_recognised(legacy: Legacy) -> None:
    assert detect_many(old(name, legacy) for name in (FAMILY + " " + GIVEN).split()) is legacy


def test_the_case_lost_in_capital_fonts_is_given_back() -> None:
    assert is_capital_font(".VnTimeH")
    assert not is_capital_font(".VnTime")
    assert not is_capital_font("VNI-HelvH")
    assert to_unicode("nguyÔn thÞ lª", Legacy.TCVN3, upper=True) == "NGUYỄN THỊ LÊ"


@pytest.mark.parametrize(
    ("font", "legacy"),
    [
        (".VnTime", Legacy.TCVN3),
        (".vnarialh", Legacy.TCVN3),
        ("VNI-Times", Legacy.VNI),
        ("VNI Helve", Legacy.VNI),
        ("Times New Roman", None),
        ("Vnlucida", None),
        ("", None),
    ],
)
def test_old_fonts_are_known_by_name(font: str, legacy: Legacy | None) -> None:
    assert legacy_of_font(font) is legacy


NAMES = st.lists(
    st.sampled_from((FAMILY + " " + GIVEN + " " + KHMER).split()), min_size=1, max_size=6
)


@settings(derandomize=True, deadline=None, max_examples=300)
@given(NAMES, st.booleans())
def test_proper_vietnamese_and_khmer_names_are_left_alone(words: list[str], capitals: bool) -> None:
    text = " ".join(words)
    assert detect(text.upper() if capitals else text) is None


@settings(derandomize=True, deadline=None, max_examples=300)
@given(st.lists(st.sampled_from(FRENCH.split()), min_size=1, max_size=30), st.booleans())
def test_french_is_left_alone(words: list[str], capitals: bool) -> None:
    text = " ".join(words)
    assert detect(text.upper() if capitals else text) is None


@settings(derandomize=True, deadline=None)
@given(st.text(alphabet=st.characters(min_codepoint=0x1780, max_codepoint=0x17FF), max_size=30))
def test_khmer_script_is_left_alone(text: str) -> None:
    assert detect("ឈ្មោះ " + text) is None


def test_whole_lists_of_proper_names_are_left_alone() -> None:
    assert (
        detect_many(f"{a} {b}" for a in FAMILY.split() for b in (GIVEN + " " + KHMER).split())
        is None
    )
    assert detect_many(FRENCH.split()) is None
    assert detect_many(["Lê Hoàng Toàn", "Hà Thoá", "8½", "5µm", "3×4", "«Anh»", "m²", "©"]) is None


def test_plain_text_has_nothing_to_recognise() -> None:
    assert detect("") is None
    assert detect("Kim Lan 9A1") is None
