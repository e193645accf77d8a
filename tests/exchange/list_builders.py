"""Lists for the tests: real workbooks written with XlsxWriter, catalogues as shipped."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import xlsxwriter

from counsellor_app.domain.imports import ParsedList, PathwayRow, RosterRow, SessionRow
from counsellor_app.exchange.list_catalogues import ListCatalogues
from counsellor_app.exchange.list_options import ListOptions
from counsellor_app.exchange.pathway_sheet import read_pathways
from counsellor_app.exchange.roster_sheet import read_roster
from counsellor_app.exchange.session_sheet import read_sessions
from counsellor_app.exchange.spreadsheet import Workbook, read_workbook
from counsellor_app.storage.catalogues import load

TODAY = datetime.date(2026, 11, 22)
Grid = Any  # rows of cells of any kind, some blank

CATALOGUES = ListCatalogues(
    pathways_after_9=load("pathways_after_9"),
    pathways_after_12=load("pathways_after_12"),
    ethnic_groups=load("ethnic_groups"),
    topics=load("counselling_topics"),
    session_forms=load("session_forms"),
    policy_groups=load("policy_groups"),
    study_levels=load("study_levels"),
    conduct_levels=load("conduct_levels"),
    student_statuses=load("student_statuses"),
    leaving_reasons=load("leaving_reasons"),
    family_views=load("family_views"),
    plan_states=load("plan_states"),
    sexes=load("sexes"),
)


def options(**said: Any) -> ListOptions:
    """How the list is read, on a fixed day."""
    return ListOptions(**{"today": TODAY, **said})


def workbook(path: Path, sheets: Mapping[str, Grid], **settings: Any) -> Workbook:
    """Write the grids as an .xlsx and read it back; `hidden`: sheets to hide, `font`: one font."""
    book = xlsxwriter.Workbook(path, {"strings_to_numbers": False, "strings_to_formulas": False})
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    text = book.add_format({"font_name": settings["font"]}) if "font" in settings else None
    for name, grid in sheets.items():
        sheet = book.add_worksheet(name)
        for at, row in enumerate(grid):
            for column, cell in enumerate(row):
                if isinstance(cell, datetime.date):
                    sheet.write_datetime(at, column, cell, day)
                elif isinstance(cell, str):
                    sheet.write_string(at, column, cell, text)
                elif cell is not None:
                    sheet.write(at, column, cell)
        for merged in settings.get("merge", ()):
            first = grid[merged[0]][merged[1]]
            sheet.merge_range(*merged, first)
        if name in settings.get("hidden", ()):
            sheet.hide()
    book.close()
    return read_workbook(path)


def roster(path: Path, grid: Grid, **said: Any) -> ParsedList[RosterRow]:
    """A class list of one sheet, read."""
    return rosters(path, {"Danh sach": grid}, **said)


def rosters(path: Path, sheets: Mapping[str, Grid], **said: Any) -> ParsedList[RosterRow]:
    """A class list of several sheets, read."""
    settings = {name: said.pop(name) for name in ("hidden", "font", "merge") if name in said}
    book = workbook(path / "list.xlsx", sheets, **settings)
    return read_roster(book, CATALOGUES, options(**said))


def pathways(path: Path, grid: Grid, **said: Any) -> ParsedList[PathwayRow]:
    """A pathway list of one sheet, read."""
    grade = said.pop("grade", None)
    book = workbook(path / "pathways.xlsx", {"Nguyen vong": grid}, **said)
    return read_pathways(book, CATALOGUES, options(), grade_of_key=lambda _: grade)


def sessions(path: Path, grid: Grid) -> ParsedList[SessionRow]:
    """An old log book of one sheet, read."""
    book = workbook(path / "sessions.xlsx", {"So nhat ky": grid})
    return read_sessions(book, CATALOGUES, options())


def codes(parsed: ParsedList[Any]) -> list[tuple[int, str, str]]:
    """Row, column and code of every problem."""
    return [(found.row, found.column, found.problem) for found in parsed.problems]


def warned(parsed: ParsedList[Any]) -> list[tuple[int, str, str]]:
    """Row, column and code of every warning."""
    return [(found.row, found.column, found.problem) for found in parsed.warnings]
