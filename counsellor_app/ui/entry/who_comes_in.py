"""Who opens the notebook, where several may: joined buttons for a few, a list for more."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from counsellor_app.domain.school import PRINCIPAL
from counsellor_app.services.school_labels import LabelWay
from counsellor_app.settings import SettingsFile
from counsellor_app.translation import tr
from counsellor_app.ui.common.buttons import Segments

_AS_BUTTONS = 2
_PAGE = "lock"


class WhoComesIn(QWidget):
    """The chosen way in; asks only where there is a choice. `chosen`: somebody was picked."""

    chosen = Signal()

    def __init__(self, ways: Sequence[LabelWay], last: str = "") -> None:
        super().__init__()
        self.asks = len(ways) > 1
        words = _words(ways)
        few = len(ways) <= _AS_BUTTONS
        self._buttons: Segments | None = None
        self._list: QComboBox | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        if not self.asks:
            return
        if few:
            choices = [
                (one.id, said, "pen-nib" if one.role == PRINCIPAL else "user")
                for one, said in zip(ways, words, strict=True)
            ]
            self._buttons = Segments(choices, tr("Người mở sổ"))
            if last in {one.id for one in ways}:
                self._buttons.value = last
            self._buttons.changed.connect(self.chosen)
            column.addWidget(self._buttons)
        else:
            self._list = QComboBox()
            self._list.setAccessibleName(tr("Người mở sổ"))
            for one, said in zip(ways, words, strict=True):
                self._list.addItem(said, one.id)
            self._list.setCurrentIndex(max(0, self._list.findData(last)))
            self._list.activated.connect(self.chosen)
            column.addWidget(self._list)

    @property
    def way(self) -> str:
        """The way in that is chosen; "" where nobody is asked."""
        if self._buttons is not None:
            return str(self._buttons.value)
        return str(self._list.currentData()) if self._list is not None else ""


def _words(ways: Sequence[LabelWay]) -> list[str]:
    """Names as the label says them; the principal by role, unless there are several."""
    principals = Counter(one.role for one in ways)[PRINCIPAL]
    said = []
    for one in ways:
        role = tr("Hiệu trưởng") if one.role == PRINCIPAL else tr("Giáo viên tư vấn")
        alone = one.role == PRINCIPAL and principals == 1
        said.append(role if alone or not one.name else one.name)
    return said


def last_way(settings: SettingsFile, folder: Path) -> str:
    """The way in that opened this school last on this computer; "" where none did."""
    return str(settings.recall(_PAGE, folder.name, ""))


def keep_last_way(settings: SettingsFile, folder: Path, way: str) -> None:
    """Choose this way in the next time."""
    settings.remember(_PAGE, folder.name, way)
