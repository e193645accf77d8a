"""What stands in the controls of a form, right or not, as plain texts; and put back."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from counsellor_app.ui.common.buttons import Segments
from counsellor_app.ui.common.choices import FilterCombo

_TICKED = "x"


def texts_of(controls: Mapping[str, QWidget]) -> dict[str, str]:
    """The text, code or tick of each control, by the names given."""
    return {name: _text_of(control) for name, control in controls.items()}


def put_texts(controls: Mapping[str, QWidget], texts: Mapping[str, str]) -> None:
    """Put back what `texts_of` told; controls it says nothing of stay as they are."""
    for name, text in texts.items():
        if name in controls:
            _put(controls[name], text)


def _text_of(control: QWidget) -> str:
    if isinstance(control, FilterCombo):
        return control.code
    if isinstance(control, Segments):
        return str(control.value)
    if isinstance(control, QComboBox):
        return str(control.currentData())
    if isinstance(control, QPlainTextEdit):
        return control.toPlainText()
    if isinstance(control, QAbstractButton):
        return _TICKED if control.isChecked() else ""
    return control.text() if isinstance(control, QLineEdit) else ""


def _put(control: QWidget, text: str) -> None:
    if isinstance(control, FilterCombo):
        control.code = text
    elif isinstance(control, Segments):
        control.value = text
    elif isinstance(control, QComboBox):
        control.setCurrentIndex(max(0, control.findData(text)))
    elif isinstance(control, QPlainTextEdit):
        control.setPlainText(text)
    elif isinstance(control, QAbstractButton):
        control.setChecked(bool(text))
    elif isinstance(control, QLineEdit):
        control.setText(text)
