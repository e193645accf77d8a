"""Opening and saving files leaves no list of folders or files in the user's home."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

CHOOSING = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget
from counsellor_app.ui.common.dialogs import WindowDialogs
from counsellor_app.ui.running import application_made
application = application_made()
asked = []

def answer():
    dialog = application.activeModalWidget()
    asked.append(dialog.testOption(QFileDialog.Option.DontUseNativeDialog))
    line = dialog.findChild(QLineEdit)
    line.setText(sys.argv[1])
    dialog.accept()

window = QWidget()
dialogs = WindowDialogs(window)
for _ in range(2):
    QTimer.singleShot(50, answer)
    print(dialogs.save_path("Lưu", "thu-9A1.pdf", [("PDF", "*.pdf")]))
print(*asked)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the system's own dialog is used")
def test_a_file_that_was_saved_is_remembered_nowhere(tmp_path: Path) -> None:
    home, chosen = tmp_path / "home", tmp_path / "Thạch Thị Sa Rây"
    home.mkdir()
    chosen.mkdir()
    env = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    env |= {"HOME": str(home), "PYTHONUTF8": "1"}
    line = [sys.executable, "-c", CHOOSING, str(chosen / "thư.pdf")]
    ran = subprocess.run(line, env=env, capture_output=True, text=True, check=True)
    assert ran.stdout.splitlines() == [str(chosen / "thư.pdf")] * 2 + ["True True"]
    held = [path for path in home.rglob("*") if path.is_file()]
    assert [path for path in held if b"Sa R" in path.read_bytes()] == []
    assert not any(path.name == "QtProject.conf" for path in held)
