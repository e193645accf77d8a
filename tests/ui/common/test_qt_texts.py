"""What Qt says by itself is said in Vietnamese."""

from collections.abc import Iterator
from pathlib import Path

import PySide6
import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialogButtonBox,
    QFileDialog,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from counsellor_app.translation import set_language
from counsellor_app.ui.common.qt_texts import install_qt_texts, qt_texts

ALL = [(context, text) for context, texts in qt_texts().items() for text in texts]


@pytest.fixture(autouse=True)
def vietnamese(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    texts = install_qt_texts(qapp)
    yield
    qapp.removeTranslator(texts)
    QLocale.setDefault(before)


def test_qt_answers_with_each_listed_text() -> None:
    answers = {(context, text): QCoreApplication.translate(context, text) for context, text in ALL}

    assert len(answers) > 200
    assert [
        (one, said) for one, said in answers.items() if said != qt_texts()[one[0]][one[1]]
    ] == []
    assert [one for one, said in answers.items() if said == one[1]] == []


def test_every_listed_text_is_one_of_qts_own() -> None:
    parts = ("*Qt6Core*", "*Qt6Gui*", "*Qt6Widgets*", "*Qt6PrintSupport*")
    found = [path for part in parts for path in Path(PySide6.__file__).parent.rglob(part)]
    libraries = b"".join(path.read_bytes() for path in found if path.suffix in (".6", ".dll"))
    whole = set(libraries.split(b"\0"))
    unknown = [(context, text) for context, text in ALL if text.encode() not in whole]

    # A linker lets a short text be the end of a longer one; some are kept in two bytes a letter.
    assert [
        (context, text)
        for context, text in unknown
        if text.encode() + b"\0" not in libraries and text.encode("utf-16-le") not in libraries
    ] == []


def test_the_slots_of_a_text_stay() -> None:
    for texts in qt_texts().values():
        for english, vietnamese in texts.items():
            assert english.count("%1") == vietnamese.count("%1"), english


def test_standard_buttons_are_vietnamese(qtbot: QtBot) -> None:
    kinds = QDialogButtonBox.StandardButton
    box = QDialogButtonBox(kinds.Ok | kinds.Save | kinds.Cancel | kinds.Discard | kinds.Yes)
    qtbot.addWidget(box)

    said = {button.text().replace("&", "") for button in box.buttons()}
    assert said == {"Đồng ý", "Lưu", "Hủy", "Không lưu", "Có"}


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_the_menu_of_a_text_field_is_vietnamese(
    qtbot: QtBot, kind: type[QLineEdit] | type[QPlainTextEdit]
) -> None:
    field = kind()
    qtbot.addWidget(field)

    assert said_in(field.createStandardContextMenu()) == [
        "Hoàn tác", "Làm lại", "Cắt", "Sao chép", "Dán", "Xóa", "Chọn tất cả",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("mode", "words"),
    [
        (QFileDialog.AcceptMode.AcceptOpen, {"Tìm trong:", "Tên tệp:", "Loại tệp:", "Mở", "Hủy"}),
        (QFileDialog.AcceptMode.AcceptSave, {"Tìm trong:", "Tên tệp:", "Loại tệp:", "Lưu", "Hủy"}),
    ],
)
def test_qts_file_dialog_is_vietnamese(
    qtbot: QtBot, tmp_path: Path, mode: QFileDialog.AcceptMode, words: set[str]
) -> None:
    dialog = QFileDialog(None, "", str(tmp_path))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAcceptMode(mode)
    qtbot.addWidget(dialog)

    assert words_of(dialog) == words


def test_qts_print_dialog_is_vietnamese(qtbot: QtBot) -> None:
    dialog = QPrintDialog(QPrinter())
    qtbot.addWidget(dialog)

    assert dialog.windowTitle() == "In"
    assert words_of(dialog) >= {"Máy in", "Số bản:", "In tất cả", "Từ trang", "In hai mặt", "Hủy"}


def test_keys_keep_the_names_printed_on_them() -> None:
    native = QKeySequence.SequenceFormat.NativeText

    assert QKeySequence("Ctrl+Shift+Return").toString(native) == "Ctrl+Shift+Return"
    assert QKeySequence("Alt+Left") == QKeySequence(Qt.Modifier.ALT | Qt.Key.Key_Left)


def test_english_is_qts_own(qtbot: QtBot) -> None:
    set_language("en")
    try:
        field = QLineEdit()
        qtbot.addWidget(field)
        assert said_in(field.createStandardContextMenu())[0] == "Undo"
    finally:
        set_language("vi")


def said_in(menu: QMenu) -> list[str]:
    lines = [action.text() for action in menu.actions() if not action.isSeparator()]
    return [line.split("\t")[0].replace("&", "") for line in lines]


def words_of(dialog: QWidget) -> set[str]:
    texts = [label.text() for label in dialog.findChildren(QLabel)]
    texts += [button.text() for button in dialog.findChildren(QAbstractButton)]
    texts += [box.title() for box in dialog.findChildren(QGroupBox)]
    return {text.replace("&", "") for text in texts if text}
