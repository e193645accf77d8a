"""A list half looked at: what was said of its columns and cells outlives page and program."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from counsellor_app.domain.list_mapping import CellPlace
from counsellor_app.translation import tr
from counsellor_app.ui.common.page import Place
from counsellor_app.ui.imports.import_sitting import ImportSitting

if TYPE_CHECKING:
    from counsellor_app.ui.imports.import_page import ImportPage


class ImportUnsaved:
    """Holds what waits for its file: opened by itself, or by hand where it has been moved."""

    def __init__(self, page: ImportPage) -> None:
        self._page = page
        self._waiting: dict[str, Any] | None = None

    def typed(self) -> dict[str, Any] | None:
        """The list at hand and what was said of it; None where nothing was."""
        sitting = self._page.sitting
        if sitting is None:
            return self._waiting
        return None if not sitting.said else {**_where(sitting), **_said(sitting)}

    def type_in(self, typed: dict[str, Any]) -> None:
        """Open the list again; its cells and columns are as they were left."""
        self._page.choose_kind(typed["kind"])
        self._waiting = typed
        path = Path(typed["path"])
        if path.exists():
            self._page.open_list(path)

    def typed_place(self) -> Place | None:
        """The list of that kind."""
        return Place("imports", part=self._page.kind)

    def opened(self, sitting: ImportSitting) -> None:
        """A file was opened: if it is the one that was waited for, go on with it."""
        typed = self._waiting
        if typed is None or typed["kind"] != sitting.kind:
            return
        if typed["digest"] != sitting.at_hand.digest:
            return
        self._waiting = None
        _say_again(sitting, typed)

    def say(self) -> None:
        """Say it where the list could not be opened again, or is another one by now."""
        typed = self._waiting
        if typed is not None and not self._page.workplace.tasks.busy:
            self._page.band.warning(self._why_not(typed))

    def _why_not(self, typed: dict[str, Any]) -> str:
        name = Path(typed["path"]).name
        if self._page.sitting is not None:
            self._waiting = None
            return tr(
                "Tệp {name} đã khác lúc gõ dở, nên các ô đã sửa không đặt lại được.", name=name
            )
        return tr(
            "Tệp {name} không còn ở chỗ cũ. Chọn lại tệp ấy thì các ô đã sửa còn nguyên.",
            name=name,
        )


def _where(sitting: ImportSitting) -> dict[str, Any]:
    at_hand = sitting.at_hand
    return {"kind": sitting.kind, "path": str(at_hand.path), "digest": at_hand.digest}


def _said(sitting: ImportSitting) -> dict[str, Any]:
    choices = sitting.choices
    return {
        "sheet": choices.sheet,
        "class": choices.class_name,
        "legacy": choices.legacy,
        "new_classes": choices.new_classes,
        "fields": [[column, field] for column, field in choices.fields.items()],
        "edits": [[*place, text] for place, text in choices.edits.items()],
        "declined": sorted(sitting.declined),
    }


def _say_again(sitting: ImportSitting, typed: dict[str, Any]) -> None:
    if typed["sheet"] is not None or len(sitting.list_sheets) > 1:
        sitting.choose_sheet(typed["sheet"])
    if typed["legacy"] is not None:
        sitting.convert()
    sitting.say(
        class_name=typed["class"],
        new_classes=bool(typed["new_classes"]),
        fields={int(column): field for column, field in typed["fields"]},
        edits={
            CellPlace(sheet, int(row), int(column)): text
            for sheet, row, column, text in typed["edits"]
        },
    )
    sitting.declined = set(typed["declined"])
    sitting.resumed = True
