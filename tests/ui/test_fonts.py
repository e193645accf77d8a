"""The window's own fonts: every weight it uses, every letter a name may hold."""

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QRawFont
from pytestqt.qtbot import QtBot

from counsellor_app.paths import resources

SMALL = (
    "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệfghiìỉĩíịjklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvwxyỳỷỹýỵz"
)
VIETNAMESE = SMALL + SMALL.upper()
SIGNS = "0123456789.,;:()[]/%+-–…“”‘’‹›·•×"
FACES = [
    ("NotoSans-Regular.ttf", "Noto Sans", 400),
    ("NotoSans-SemiBold.ttf", "Noto Sans", 600),
    ("NotoSans-Bold.ttf", "Noto Sans", 700),
    ("BeVietnamPro-SemiBold.ttf", "Be Vietnam Pro", 600),
    ("BeVietnamPro-Bold.ttf", "Be Vietnam Pro", 700),
    ("NotoSansKhmer-Regular.ttf", "Noto Sans Khmer", 400),
    ("NotoSansKhmer-SemiBold.ttf", "Noto Sans Khmer", 600),
]


@pytest.mark.parametrize(("file", "family", "weight"), FACES)
def test_each_weight_is_a_face_of_its_family(
    qtbot: QtBot, file: str, family: str, weight: int
) -> None:
    number = QFontDatabase.addApplicationFont(str(resources("fonts", file)))
    weights = {QFontDatabase.weight(family, style) for style in QFontDatabase.styles(family)}

    assert family in QFontDatabase.applicationFontFamilies(number)
    assert weight in weights


@pytest.mark.parametrize("file", [file for file, _, _ in FACES if "Khmer" not in file])
def test_every_vietnamese_letter_has_a_glyph(qtbot: QtBot, file: str) -> None:
    face = face_of(file)

    assert [
        letter for letter in VIETNAMESE + SIGNS if not face.supportsCharacter(ord(letter))
    ] == []


def test_digits_of_a_table_are_of_one_width(qtbot: QtBot) -> None:
    face = face_of("NotoSans-Regular.ttf")
    widths = {advance.x() for advance in face.advancesForGlyphIndexes(glyphs(face, "0123456789"))}

    assert len(widths) == 1


@pytest.mark.parametrize("file", ["NotoSansKhmer-Regular.ttf", "NotoSansKhmer-SemiBold.ttf"])
def test_a_name_in_khmer_script_has_its_glyphs(qtbot: QtBot, file: str) -> None:
    face = face_of(file)

    assert all(face.supportsCharacter(ord(letter)) for letter in "សុខាស្រីមុំ")


def face_of(file: str) -> QRawFont:
    return QRawFont(
        str(resources("fonts", file)), 14.0, QFont.HintingPreference.PreferDefaultHinting
    )


def glyphs(face: QRawFont, text: str) -> list[int]:
    return [face.glyphIndexesForString(letter)[0] for letter in text]
