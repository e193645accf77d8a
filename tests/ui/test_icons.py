"""The program's own icon."""

import importlib.util

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from counsellor_app.paths import resources

SCRIPT = importlib.util.spec_from_file_location("make_icons", resources("icons", "make_icons.py"))
assert SCRIPT is not None
assert SCRIPT.loader is not None
make_icons = importlib.util.module_from_spec(SCRIPT)
SCRIPT.loader.exec_module(make_icons)


@pytest.mark.parametrize("size", make_icons.SIZES)
def test_the_icon_is_the_one_the_script_draws(qtbot: QtBot, size: int) -> None:
    kept = QImage(str(resources("icons", f"so-huong-nghiep-{size}.png")))

    assert kept.width() == kept.height() == size
    assert kept == make_icons.draw(size).convertToFormat(kept.format())
