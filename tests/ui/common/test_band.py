"""What is said of the school itself stays while it is the gravest there is to say."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from counsellor_app.ui.common.band import StateBand


@pytest.fixture
def band(themed: QApplication) -> StateBand:
    return StateBand()


def test_a_damaged_file_is_not_hidden_by_a_failed_backup(band: StateBand) -> None:
    band.error("Một phần tệp sổ bị hỏng.")
    band.warning("Chưa tự sao lưu được.")
    assert band.text == "Một phần tệp sổ bị hỏng."


def test_what_is_as_grave_or_graver_is_said(band: StateBand) -> None:
    band.warning("Chưa tự sao lưu được.")
    band.error("Một phần tệp sổ bị hỏng.")
    assert band.text == "Một phần tệp sổ bị hỏng."
    band.clear()
    band.info("Sổ đã khóa.")
    assert band.text == "Sổ đã khóa."
