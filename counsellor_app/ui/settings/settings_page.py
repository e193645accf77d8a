"""Cài đặt: the sections at the left, the open one at the right, in one scroll."""

from __future__ import annotations

from importlib import import_module
from typing import Any, NamedTuple

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from counsellor_app.domain.school import PRINCIPAL
from counsellor_app.translation import mark, tr
from counsellor_app.ui.common import theme
from counsellor_app.ui.common.page import INSET, Page, Place
from counsellor_app.ui.common.section_list import SectionList
from counsellor_app.ui.common.split import SplitPane
from counsellor_app.ui.common.workplace import Workplace
from counsellor_app.ui.settings.settings_section import SettingsSection

_LIST_WIDTH = 216


class _Listed(NamedTuple):
    words: str
    icon: str
    where: str  # "module:Class" within this package


SECTIONS: dict[str, _Listed] = {
    "school": _Listed(mark("Trường"), "buildings", "settings_school:SchoolSection"),
    "people": _Listed(mark("Người dùng"), "users", "settings_people:PeopleSection"),
    "security": _Listed(mark("Bảo mật"), "shield-check", "settings_security:SecuritySection"),
    "privacy": _Listed(mark("Dữ liệu cá nhân"), "user", "settings_privacy:PrivacySection"),
    "backups": _Listed(mark("Sao lưu"), "hard-drives", "settings_backups:BackupsSection"),
    "appearance": _Listed(mark("Giao diện"), "palette", "settings_appearance:AppearanceSection"),
    "years": _Listed(mark("Năm học"), "calendar-blank", "settings_years:YearsSection"),
    "log": _Listed(mark("Nhật ký"), "clock-counter-clockwise", "settings_log:LogSection"),
}


_FOR_PRINCIPAL = ("security", "appearance")
"""What the principal sets for themselves; the school is the counsellor's to keep."""


class SettingsPage(Page):
    """Place("settings", part=…): one of SECTIONS; without, the one last looked at."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self._made: dict[str, SettingsSection] = {}
        self.top_bar.set_heading(tr("Cài đặt"), tr("Sửa xong là lưu ngay, không cần bấm Lưu."))
        self._offered = [
            code
            for code in SECTIONS
            if code in _FOR_PRINCIPAL or workplace.services.role != PRINCIPAL
        ]
        listed = [(code, tr(SECTIONS[code].words), SECTIONS[code].icon) for code in self._offered]
        self.sections = SectionList(listed, tr("Các phần của Cài đặt"))
        self.right = QScrollArea()
        self._column = QVBoxLayout()
        self._lay_out()
        self.pane = SplitPane(
            self._left(), self.right, tr("Các phần"), "", main_width=_LIST_WIDTH, at_s="split"
        )
        self.body.addWidget(self.pane)
        self.sections.chosen.connect(self._show)
        self.sections.entered.connect(lambda _: self.pane.show_side())
        workplace.changes.school.connect(self._refresh_shown)
        workplace.changes.backups.connect(self._refresh_shown)
        workplace.changes.imports.connect(self._refresh_shown)

    def _left(self) -> QWidget:
        left = QWidget()
        left.setProperty("ground", "surface")
        left.setMinimumWidth(theme.px(150))
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(self.sections)
        return left

    def _lay_out(self) -> None:
        inner = QWidget()
        inner.setProperty("ground", "none")
        row = QHBoxLayout(inner)
        row.setContentsMargins(INSET, 16, INSET, INSET)
        row.addLayout(self._column, 1000)
        row.addStretch(1)
        self._column.setSpacing(0)
        self.right.setWidget(inner)
        self.right.setWidgetResizable(True)
        self.right.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.right.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @property
    def part(self) -> str:
        """The section that is open."""
        return self.sections.code

    def section(self, part: str) -> SettingsSection:
        """A section, made at its first use."""
        if part not in self._made:
            module, _, kind = SECTIONS[part].where.partition(":")
            package = "counsellor_app.ui.settings"
            made: SettingsSection = getattr(import_module(f"{package}.{module}"), kind)(
                self.workplace
            )
            made.setMaximumWidth(theme.px(made.widest))
            made.failed.connect(self.show_error)
            made.opened.connect(self.opened)
            made.unfolded.connect(self._bring_in_sight)
            made.warned.connect(self.band.warning)
            self._column.addWidget(made, 0, Qt.AlignmentFlag.AlignTop)
            made.hide()
            self._made[part] = made
        return self._made[part]

    def arrive(self, place: Place) -> None:
        """Open the section asked for."""
        last = str(self.workplace.settings.recall("settings", "section", "school"))
        wanted = place.part or self.part or last
        code = wanted if wanted in self._offered else self._offered[0]
        if code == self.part:
            self._show(code)
        else:
            self.sections.choose(code)
        if place.part:
            self.pane.show_side()
        focused = str(place.facts.get("focus", ""))
        if focused:
            self.section(code).focus_on(focused)

    def _show(self, code: str) -> None:
        self.band.clear()
        shown = self.section(code)
        for part, section in self._made.items():
            if part != code and not section.isHidden():
                section.keep()
                if section.focusWidget() is not None and section.focusWidget().hasFocus():
                    self.sections.setFocus()
            section.setVisible(part == code)
        shown.refresh()
        self.right.verticalScrollBar().setValue(0)
        self.workplace.settings.remember("settings", "section", code)

    def _bring_in_sight(self, widget: QWidget) -> None:
        # Laid out first: before that it has no place to scroll to.
        QTimer.singleShot(0, widget, lambda: self.right.ensureWidgetVisible(widget, 0, INSET))

    def refresh(self) -> None:
        """Read the open section again."""
        self._refresh_shown()

    def _refresh_shown(self) -> None:
        if self.isVisible() and self.part in self._made:
            self._made[self.part].refresh()

    def leave(self) -> None:
        """Save what is being typed."""
        if self.part in self._made:
            self._made[self.part].keep()

    def typed(self) -> dict[str, Any] | None:
        """What is typed in the sections and not saved."""
        texts = {part: section.typed() for part, section in self._made.items()}
        return {part: typed for part, typed in texts.items() if typed is not None} or None

    def type_in(self, typed: dict[str, Any]) -> None:
        """Put it back where it was typed."""
        for part, texts in typed.items():
            if part in self._offered:
                self.section(part).refresh()
                self.section(part).type_in(texts)

    def typed_place(self) -> Place | None:
        """The section where something is typed."""
        typed = self.typed() or {}
        part = self.part if self.part in typed else next(iter(typed), "")
        return Place("settings", part=part) if part else None

    def present_place(self) -> Place | None:
        """The open section."""
        made = self._made.get(self.part)
        facts = {"focus": made.focused} if made is not None and made.focused else {}
        return Place("settings", part=self.part, facts=facts)

    def keys(self) -> list[tuple[str, str]]:
        """What the keyboard does here."""
        return [
            ("↑ ↓", tr("Chọn phần của Cài đặt")),
            ("Esc", tr("Bỏ chữ đang gõ trong ô")),
            ("Ctrl+Z", tr("Hoàn tác việc vừa làm")),
        ]

    def fit(self, width_class: str, low: bool) -> None:
        """One pane at a time where there is no room for two."""
        super().fit(width_class, low)
        self.pane.fit(width_class, low)

    def regions(self) -> list[QWidget]:
        """List, then section."""
        return [self.top_bar, self.sections, self.right, self.footer]
