"""The second step: the columns at the left and the rows at the right, or one of them at a time."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counsellor_app.domain.list_mapping import ListPreview, PreviewRow
from counsellor_app.translation import tr
from counsellor_app.ui.common import theme
from counsellor_app.ui.common.buttons import Tabs
from counsellor_app.ui.common.page import INSET, NARROW, SMALL
from counsellor_app.ui.common.tasks import Tasks
from counsellor_app.ui.imports.import_mapping import ImportMapping
from counsellor_app.ui.imports.import_preview import ImportPreview
from counsellor_app.ui.imports.import_sitting import ImportSitting

_MAPPING, _PREVIEW = "mapping", "preview"
_WIDTH, _WIDE, _WIDEST = 376, 430, 720
#: A list up to this long is looked at while one waits: some hundredths of a second.
_AT_ONCE = 300


class ImportDesk(QWidget):
    """Mapping and preview of one list; looks at it anew after everything that is said of it."""

    looked = Signal()
    failed = Signal(object)

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        self.sitting: ImportSitting | None = None
        self._tasks = tasks
        self._looks = 0
        self._together = True
        self.mapping = ImportMapping()
        self.preview = ImportPreview()
        self._tabs = Tabs([(_PREVIEW, tr("Xem trước")), (_MAPPING, tr("Ghép cột"))],
                          tr("Phần của bước này"))  # fmt: skip
        self._tabs.changed.connect(self._arrange)
        self.panes = QHBoxLayout()
        self.panes.setSpacing(16)
        self.panes.addWidget(self.mapping, 3)
        self.panes.addWidget(self.preview, 1000)
        self.panes.addStretch(1)  # the columns alone stand at the left
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._tabs)
        column.addLayout(self.panes, 1)
        self.mapping.meaning_given.connect(self._give_meaning)
        self.mapping.class_named.connect(self._name_class)
        self.mapping.new_classes_agreed.connect(self._agree_classes)
        self.preview.edited.connect(self._edit)
        self.fit(NARROW, low=True)  # until the window says how large it is

    @property
    def parts(self) -> tuple[QWidget, ...]:
        """What is on it, in reading order."""
        return self._tabs, self.mapping, self.preview

    def open_sitting(self, sitting: ImportSitting | None) -> None:
        """Another list is at hand, looked at already; or none."""
        self.sitting = sitting
        self._looks += 1
        if sitting is not None:
            self._show(sitting)

    def look_again(self) -> None:
        """Something was said: work out anew what every row would do."""
        sitting = self.sitting
        if sitting is None:
            return
        self._looks += 1
        look = self._looks
        if len(sitting.preview.rows) in range(1, _AT_ONCE):
            self._take_look(look, sitting.look())
            return
        self._tasks.run(
            tr("Đang kiểm tra các dòng"),
            lambda _: sitting.look(),
            lambda preview: self._take_look(look, preview),
            self.failed.emit,
        )

    def convert(self) -> None:
        """Read the old letters as Unicode."""
        if self.sitting is not None:
            self.sitting.convert()
            self.look_again()

    def fit(self, width_class: str, low: bool) -> None:
        """Side by side where there is room."""
        self._together = width_class not in (SMALL, NARROW)
        width = theme.px(_WIDE if width_class == "L" else _WIDTH)
        self.mapping.setMinimumWidth(width if self._together else 0)
        self.mapping.setMaximumWidth(width if self._together else theme.px(_WIDEST))
        self.preview.fit(low)
        top, bottom = (16 if self._together else 2), (10 if low else 16)
        self.setContentsMargins(INSET, top, INSET, bottom)
        self._arrange()

    def focus(self) -> None:
        """Begin where something is to be mended."""
        if self.sitting is not None and self.sitting.preview.missing:
            self.mapping.choice(0).setFocus()
        elif self.sitting is not None and self.sitting.lacks_class:
            self.mapping.class_name.setFocus()
        else:
            self.preview.table.setFocus()
            self.preview.go_to_next_error()

    def _take_look(self, look: int, preview: ListPreview) -> None:
        if self.sitting is not None and look == self._looks:
            self.sitting.preview = preview
            self._show(self.sitting)
            self.looked.emit()

    def _show(self, sitting: ImportSitting) -> None:
        self.mapping.show_sitting(sitting)
        self.preview.show_sitting(sitting)
        waiting = len(sitting.unmapped)
        words = tr("Ghép cột ({count} cột chưa ghép)", count=waiting) if waiting else None
        self._tabs.set_words(_MAPPING, words or tr("Ghép cột"))
        if sitting.preview.missing or (sitting.lacks_class and not sitting.choices.class_name):
            self._tabs.value = _MAPPING
            self._arrange()

    def _arrange(self) -> None:
        self._tabs.setVisible(not self._together)
        self.mapping.setVisible(self._together or self._tabs.value == _MAPPING)
        self.preview.setVisible(self._together or self._tabs.value == _PREVIEW)

    def _give_meaning(self, column: int, code: str) -> None:
        if self.sitting is not None:
            self.sitting.give_meaning(column, code)
            self.look_again()

    def _name_class(self, name: str) -> None:
        if self.sitting is not None and (self.sitting.choices.class_name or "") != name:
            self.sitting.say(class_name=name or None)
            self.look_again()

    def _agree_classes(self, agreed: bool) -> None:
        if self.sitting is not None:
            self.sitting.say(new_classes=agreed)
            self.look_again()

    def _edit(self, row: PreviewRow, column: int, text: str) -> None:
        if self.sitting is not None and self.sitting.edit(row, column, text):
            self.look_again()
