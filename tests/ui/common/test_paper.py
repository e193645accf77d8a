"""Paper on the screen and at the printer: the very same pages."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPageLayout
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from counsellor_app.documents.letter_pdf import write_letters
from counsellor_app.domain.errors import Cancelled, PrinterMissing
from counsellor_app.ui.common.paper import Paper
from counsellor_app.ui.common.paper_view import PaperView
from counsellor_app.ui.common.printing import choose_printer, print_paper
from tests.documents.letters import NOTICE_9

NAMES = ("Thạch Thị Ngọc", "Nguyễn Văn Bình", "Kim Sô Phia")


def letters(*names: str) -> bytes:
    out = BytesIO()
    write_letters([replace(NOTICE_9, student_name=name) for name in names], out)
    return out.getvalue()


@pytest.fixture(scope="module")
def three() -> bytes:
    return letters(*NAMES)


@pytest.fixture
def view(qtbot: QtBot, three: bytes) -> PaperView:
    shown = PaperView("Thư {page} / {pages}")
    qtbot.addWidget(shown)
    shown.resize(700, 600)
    shown.show()
    shown.show_pdf(three)
    return shown


def press(view: PaperView, name: str) -> None:
    button = next(b for b in view.findChildren(QPushButton) if b.accessibleName() == name)
    button.click()


def to_pdf(out: Path, dots: int = 100) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(out))
    printer.setResolution(dots)
    return printer


@contextmanager
def paper_of(content: bytes) -> Iterator[Paper]:
    """The pages of a PDF, let go of at the end."""
    paper = Paper(content)
    try:
        yield paper
    finally:
        paper.close()


def dark_part(picture: QImage) -> QImage:
    """The picture made small: what of it is dark, whatever drew it."""
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    return grey.scaled(42, 60, mode=Qt.TransformationMode.SmoothTransformation)


def apart(one: QImage, other: QImage) -> int:
    """The largest difference between two small pictures, 0 to 255."""
    places = [(x, y) for x in range(one.width()) for y in range(one.height())]
    return max(abs(one.pixelColor(*at).red() - other.pixelColor(*at).red()) for at in places)


def test_pages_turn_by_button_and_key(view: PaperView) -> None:
    assert (view.page, view.place) == (0, "Thư 1 / 3")
    press(view, "Trang sau")
    assert view.place == "Thư 2 / 3"
    QTest.keyClick(view.sheet, Qt.Key.Key_Right)
    QTest.keyClick(view.sheet, Qt.Key.Key_Right)
    assert view.place == "Thư 3 / 3"
    QTest.keyClick(view.sheet, Qt.Key.Key_Left)
    assert view.page == 1


def test_page_keys_go_on_to_the_next_page_only_at_the_end_of_one(
    view: PaperView,
) -> None:
    presses = 0
    while view.page == 0 and presses < 10:
        QTest.keyClick(view.sheet, Qt.Key.Key_PageDown)
        presses += 1
    assert (view.page, presses > 1) == (1, True)


def test_the_page_fits_the_width_and_grows_by_steps(view: PaperView) -> None:
    press(view, "Phóng to")
    assert view.zoom_words != "Vừa chiều ngang"
    larger = view.zoom_words
    QTest.keyClick(view.sheet, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert view.zoom_words != larger
    QTest.keyClick(view.sheet, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert view.zoom_words == "Vừa chiều ngang"


def test_a_page_can_be_listened_to(view: PaperView) -> None:
    assert view.sheet.accessibleName() == "Trang 1 trên 3"
    assert "Thạch Thị Ngọc" in view.sheet.accessibleDescription()
    view.turn_to(2)
    assert "Kim Sô Phia" in view.sheet.accessibleDescription()


def test_the_screen_shows_the_bytes_it_was_given(view: PaperView, three: bytes) -> None:
    assert view.content == three
    view.show_pdf(letters("Lý Thị Sa Vên"))
    assert (view.pages, view.content == three) == (1, False)


def test_the_printer_gets_the_same_pages(three: bytes, tmp_path: Path, qtbot: QtBot) -> None:
    out = tmp_path / "in.pdf"
    with paper_of(three) as paper:
        print_paper(to_pdf(out), paper)
        with paper_of(out.read_bytes()) as printed:
            assert printed.pages == 3
            for page in range(3):
                one, other = (dark_part(held.picture(page, 1.0)) for held in (paper, printed))
                assert apart(one, other) < 40
        first, second = (dark_part(paper.picture(page, 1.0)) for page in (0, 1))
        assert apart(first, second) > 0


def test_a_fine_printer_gets_sharp_pages_of_one_bit(
    three: bytes, tmp_path: Path, qtbot: QtBot
) -> None:
    out = tmp_path / "in.pdf"
    with paper_of(three) as paper:
        print_paper(to_pdf(out, 300), paper)
        with paper_of(out.read_bytes()) as printed:
            one, other = (dark_part(held.picture(1, 1.0)) for held in (paper, printed))
            assert apart(one, other) < 40
            assert paper.ink(0, 1.0).depth() == 1
    assert out.stat().st_size < 3 * 150_000


def test_what_is_not_kept_is_not_printed(three: bytes, tmp_path: Path, qtbot: QtBot) -> None:
    def refuse() -> None:
        raise Cancelled

    out = tmp_path / "in.pdf"
    with pytest.raises(Cancelled), paper_of(three) as paper:
        print_paper(to_pdf(out), paper, before_sending=refuse)
    assert not out.exists() or out.stat().st_size == 0


def test_stopped_printing_sends_nothing(three: bytes, tmp_path: Path, qtbot: QtBot) -> None:
    def stop(done: int, _: int) -> None:
        if done == 2:
            raise Cancelled

    out = tmp_path / "in.pdf"
    with pytest.raises(Cancelled), paper_of(three) as paper:
        print_paper(to_pdf(out), paper, stop)
    assert not out.exists() or out.stat().st_size == 0


def test_a_lying_page_is_printed_lying(tmp_path: Path, qtbot: QtBot) -> None:
    document = pypdfium2.PdfDocument.new()
    document.new_page(842, 595)
    held = BytesIO()
    document.save(held)
    printer = to_pdf(tmp_path / "in.pdf")
    document.close()
    with paper_of(held.getvalue()) as paper:
        print_paper(printer, paper)
    assert printer.pageLayout().orientation() == QPageLayout.Orientation.Landscape


def test_a_computer_without_a_printer_says_so(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The machine the tests run on may have one.
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: [])
    with pytest.raises(PrinterMissing):
        choose_printer(None)
