"""A field of a form: its label above, the control, and what is not right yet below it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from counsellor_app.translation import tr
from counsellor_app.ui.common import icons
from counsellor_app.ui.common.choices import FilterCombo
from counsellor_app.ui.common.date_field import DateField
from counsellor_app.ui.common.labels import text_label, wrapped_label
from counsellor_app.ui.common.time_field import TimeField

__all__ = ["DateField", "Field", "TimeField", "mark_state"]

LABEL_GAP = 5


def mark_state(widget: QWidget, state: str) -> None:
    """Give a control the look of a state (`error`, or `` for none)."""
    if widget.property("state") != state:
        widget.setProperty("state", state)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.update()


class Field(QWidget):
    """A label, a control and room for one sentence on what to mend."""

    def __init__(
        self, label: str, widget: QWidget, *, optional: bool = False, hint: str = ""
    ) -> None:
        super().__init__()
        self.widget = widget
        self.problem = ""
        self._description = widget.accessibleDescription() or hint
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(LABEL_GAP)
        self._label = text_label(label, "cell_bold", "text")
        self._label.setBuddy(widget)
        column.addLayout(self._heading(optional))
        column.addWidget(widget)
        if hint:
            column.addWidget(wrapped_label(hint, "cell", "text-2"))
        self._sign, self._sentence = QLabel(), wrapped_label("", "cell", "danger")
        self._below = self._error_line()
        column.addWidget(self._below)
        named = widget.name if isinstance(widget, FilterCombo) else widget.accessibleName()
        self._named = bool(named)
        if not self._named:
            widget.setAccessibleName(label)
        widget.setAccessibleDescription(self._description)

    def _heading(self, optional: bool) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(LABEL_GAP)
        line.addWidget(self._label)
        if not self._label.text():
            self._label.hide()  # one of several under a common heading
        if optional:
            line.addWidget(text_label(tr("(không bắt buộc)"), "cell", "text-3"))
        line.addStretch(1)
        return line

    def _error_line(self) -> QWidget:
        below = QWidget()
        line = QHBoxLayout(below)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        line.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._sentence, 1)
        below.hide()
        return below

    @property
    def sentence_shown(self) -> str:
        """What stands under the control now, `` for nothing."""
        return "" if self._below.isHidden() else self._sentence.text()

    def set_label(self, text: str) -> None:
        """Call the field something else from now on."""
        if not self._named:
            self.widget.setAccessibleName(text)
        self._label.setText(text)

    def error(self, text: str) -> None:
        """Say under the control what is not right and how to mend it; `` clears it."""
        self.problem = text
        mark_state(self.widget, "error" if text else "")
        self._sentence.setText(text)
        if text:
            self._sign.setPixmap(icons.pixmap("warning-circle", "danger", icons.SMALL))
        self._below.setVisible(bool(text))
        self.widget.setAccessibleDescription(text or self._description)

    def clear_error(self) -> None:
        """Nothing is wrong (any more)."""
        self.error("")
