"""Danh mục: the catalogues at the left, the lines of the open one at the right."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from counsellor_app.translation import tr
from counsellor_app.ui.catalogues.catalogue_own_pane import OwnCataloguePane
from counsellor_app.ui.catalogues.catalogue_shipped_pane import ShippedCataloguePane
from counsellor_app.ui.catalogues.catalogue_words import OWN, catalogues_of
from counsellor_app.ui.common import theme
from counsellor_app.ui.common.page import Page, Place
from counsellor_app.ui.common.section_list import SectionList
from counsellor_app.ui.common.split import SplitPane
from counsellor_app.ui.common.workplace import Workplace

NAME = "catalogues"
_LIST_WIDTH = 240
CataloguePane = OwnCataloguePane | ShippedCataloguePane


class CataloguesPage(Page):
    """Place("catalogues", part=…): one of CATALOGUES; without, the one last looked at."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._listed = catalogues_of(workplace.services.school.get())
        self._panes: dict[str, CataloguePane] = {}
        self._size = ("M", False)
        self.top_bar.set_heading(tr("Danh mục"), tr("Năm học {year}", year=workplace.year.written))
        sections = [(code, tr(one.words), one.icon) for code, one in self._listed.items()]
        self.sections = SectionList(sections, tr("Các danh mục"))
        self.stack = QStackedWidget()
        self.pane = SplitPane(
            self._left(), self.stack, tr("Các danh mục"), "", main_width=_LIST_WIDTH, at_s="split"
        )
        self.body.addWidget(self.pane)
        self.sections.chosen.connect(self._show)
        self.sections.entered.connect(lambda _: self.pane.show_side())
        workplace.changes.catalogues.connect(self.refresh)
        workplace.changes.pathways.connect(self.refresh)
        self.shortcut("Ctrl+Shift+A", self._begin_adding)

    def _left(self) -> QWidget:
        left = QWidget()
        left.setProperty("ground", "surface")
        left.setMinimumWidth(theme.px(180))
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(self.sections)
        return left

    @property
    def part(self) -> str:
        """The catalogue that is open."""
        return self.sections.code

    def catalogue(self, code: str) -> CataloguePane:
        """The pane of a catalogue, made at its first use."""
        if code not in self._panes:
            kind = OwnCataloguePane if code in OWN else ShippedCataloguePane
            made = kind(self.workplace, code, self._listed[code])
            made.failed.connect(self.show_error)
            made.fit(*self._size)
            self.stack.addWidget(made)
            self._panes[code] = made
        return self._panes[code]

    def arrive(self, place: Place) -> None:
        """Open the catalogue asked for."""
        last = str(self.workplace.settings.recall(NAME, "list", ""))
        wanted = next(
            one for one in (place.part, self.part, last, *self._listed) if one in self._listed
        )
        if wanted == self.part:
            self._show(wanted)
        else:
            self.sections.choose(wanted)
        if place.part:
            self.pane.show_side()

    def refresh(self) -> None:
        """Read the open catalogue again."""
        if self.part in self._panes:
            self._panes[self.part].refresh()

    def _show(self, code: str) -> None:
        self.band.clear()
        pane = self.catalogue(code)
        pane.refresh()
        self.stack.setCurrentWidget(pane)
        self.workplace.settings.remember(NAME, "list", code)

    def _begin_adding(self) -> None:
        if self.part:
            self.pane.show_side()
            self.catalogue(self.part).begin_adding()

    def typed(self) -> dict[str, dict[str, Any]] | None:
        """The new lines begun, by catalogue."""
        own = {code: one for code, one in self._panes.items() if isinstance(one, OwnCataloguePane)}
        texts = {code: pane.typed() for code, pane in own.items()}
        return {code: typed for code, typed in texts.items() if typed} or None

    def type_in(self, typed: dict[str, dict[str, Any]]) -> None:
        """Put them back."""
        for code, texts in typed.items():
            pane = self.catalogue(code) if code in self._listed else None
            if isinstance(pane, OwnCataloguePane):
                pane.type_in(texts)

    def typed_place(self) -> Place | None:
        """The catalogue with a line begun."""
        typed = self.typed() or {}
        part = self.part if self.part in typed else next(iter(typed), "")
        return Place(NAME, part=part) if part else None

    def present_place(self) -> Place:
        """The open catalogue."""
        return Place(NAME, part=self.part)

    def keys(self) -> list[tuple[str, str]]:
        """What the keyboard does here."""
        return [
            ("Ctrl+Shift+A", tr("Ghi mục mới")),
            ("F2", tr("Sửa ô đang đứng")),
            ("Alt+↑ ↓", tr("Đưa mục lên, xuống")),
            ("Delete", tr("Xóa, hoặc ngừng dùng mục đã ghi cho các em")),
            (tr("Phím cách"), tr("Dùng hoặc không dùng trong năm học này")),
            ("Ctrl+Z", tr("Hoàn tác việc vừa làm")),
        ]

    def fit(self, width_class: str, low: bool) -> None:
        """One pane at a time where there is no room for two."""
        super().fit(width_class, low)
        self._size = (width_class, low)
        self.pane.fit(width_class, low)
        for pane in self._panes.values():
            pane.fit(width_class, low)

    def regions(self) -> list[QWidget]:
        """List, then catalogue."""
        return [self.top_bar, self.sections, self.stack]
