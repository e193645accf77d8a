"""The places of the window, in the order of the rail; a page is imported at its first use."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module

from counsellor_app.domain.school import PRINCIPAL
from counsellor_app.translation import mark
from counsellor_app.ui.common.page import Page
from counsellor_app.ui.common.workplace import Workplace

DAILY, PAPERS, SETUP = "", mark("Giấy tờ"), mark("Thiết lập")


@dataclass(frozen=True, slots=True)
class PageEntry:
    """A page: its name in a Place, its words and icon in the rail, where its class is.

    A page without words is none of the rail's; `within` is the rail's item it belongs to;
    `principal` says whether the principal sees it too.
    """

    name: str
    where: str
    words: str = ""
    icon: str = ""
    group: str = DAILY
    within: str = ""
    principal: bool = False

    def make(self, workplace: Workplace) -> Page:
        """The page itself."""
        module, _, kind = self.where.partition(":")
        made = getattr(import_module(f"counsellor_app.ui.{module}"), kind)(workplace)
        assert isinstance(made, Page)  # noqa: S101 - the list names pages only
        return made


PAGES: tuple[PageEntry, ...] = (
    # name, "package.module:Class" within counsellor_app.ui, words and icon in the rail
    PageEntry("today", "today.today_page:TodayPage", mark("Hôm nay"), "sun"),
    PageEntry("students", "students.students_page:StudentsPage", mark("Học sinh"), "student"),
    PageEntry(
        "sessions",
        "counselling.session_log_page:SessionLogPage",
        mark("Phiên tư vấn"),
        "chat-circle-text",
    ),
    PageEntry(
        "session-editor", "counselling.session_editor_page:SessionEditorPage", within="sessions"
    ),
    PageEntry(
        "session-diary", "counselling.session_diary_page:SessionDiaryPage", within="sessions"
    ),
    PageEntry("imports", "imports.import_page:ImportPage", within="students"),
    PageEntry("pathways", "pathways.pathways_page:PathwaysPage", mark("Hướng đi"), "path"),
    PageEntry(
        "activities",
        "activities.activities_page:ActivitiesPage",
        mark("Hoạt động"),
        "calendar-check",
    ),
    PageEntry(
        "letters",
        "letters.letters_page:LettersPage",
        mark("Thư"),
        "envelope-simple",
        PAPERS,
        principal=True,
    ),
    PageEntry(
        "reports",
        "reports.reports_page:ReportsPage",
        mark("Báo cáo"),
        "chart-bar",
        PAPERS,
        principal=True,
    ),
    PageEntry(
        "catalogues", "catalogues.catalogues_page:CataloguesPage", mark("Danh mục"), "books", SETUP
    ),
    PageEntry(
        "settings",
        "settings.settings_page:SettingsPage",
        mark("Cài đặt"),
        "gear",
        SETUP,
        principal=True,
    ),
    PageEntry("year-rollover", "settings.rollover_page:RolloverPage", within="settings"),
)


def pages_for(role: str) -> tuple[PageEntry, ...]:
    """The pages of a role: the principal sees papers, not children's records."""
    return tuple(page for page in PAGES if page.principal or role != PRINCIPAL)


def entry(name: str) -> PageEntry:
    """The page of that name; KeyError where there is none."""
    for one in PAGES:
        if one.name == name:
            return one
    raise KeyError(name)
