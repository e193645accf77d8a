"""How the tables of a summary are laid out: columns and wording, read from resources/summaries."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from functools import lru_cache
from typing import Any, Literal

from counsellor_app.domain.errors import CatalogueUnreadable
from counsellor_app.domain.summary import COUNT_NAMES, Basis, CountedSessions

Shown = Literal["number", "row", "blank", "count", "percent", "session", "check"]
Among = Literal["all", "completed", "base"]
RowsOf = Literal["classes", "pathways", "counselling", "checks"]

_SECTIONS = {"letterhead", "text", "levels", "next", "notes", "checks"}
_SESSIONS = tuple(field.name for field in fields(CountedSessions))[1:]
_SHOWN: tuple[Shown, ...] = ("number", "row", "blank", "count", "percent", "session", "check")


@dataclass(frozen=True, slots=True)
class ColumnLayout:
    """One column: its heading and what stands in it; resources/summaries says what each means."""

    heading: str
    show: Shown
    width: int
    over: str = ""
    of: str = "total"
    among: Among = "all"
    share_of: Among | None = None
    groups: frozenset[str] = frozenset()
    rest: bool = False


@dataclass(frozen=True, slots=True)
class TableLayout:
    """One table: for which grades and bases, its rows, columns and notes."""

    id: str
    sheet: str
    title: str
    rows: RowsOf
    grades: tuple[int, ...]
    bases: tuple[Basis, ...]
    notes: tuple[str, ...]
    columns: tuple[ColumnLayout, ...]
    circulated: bool = True
    signed: bool = True


@dataclass(frozen=True, slots=True)
class Layout:
    """The tables in order, and their wording by section and name."""

    tables: tuple[TableLayout, ...]
    wording: Mapping[str, Mapping[str, str]]

    def text(self, name: str, **values: object) -> str:
        """A wording of the section `text`, filled in."""
        return self.wording["text"][name].format(**values)

    def of(self, grade: int, basis: Basis) -> tuple[TableLayout, ...]:
        """The tables a grade and basis asks for."""
        return tuple(
            table for table in self.tables if grade in table.grades and basis in table.bases
        )


@lru_cache(maxsize=4)
def parse_layout(text: str) -> Layout:
    """Read a layout from TOML text, as resources/summaries/tables.toml explains.

    Raises:
        CatalogueUnreadable: with `reason` `broken` (no TOML), `missing` or `unknown`.
    """
    try:
        content = tomllib.loads(text)
        tables = tuple(_table(one) for one in content.pop("table"))
    except tomllib.TOMLDecodeError as error:
        raise CatalogueUnreadable(path=None, reason="broken") from error
    except (KeyError, TypeError, AttributeError) as error:
        raise CatalogueUnreadable(path=None, reason="missing") from error
    wording = {name: part for name, part in content.items() if isinstance(part, dict)}
    if not wording.keys() >= _SECTIONS:
        raise CatalogueUnreadable(path=None, reason="missing")
    return Layout(tables, wording)


def _table(content: dict[str, Any]) -> TableLayout:
    columns = tuple(_column(one) for one in content["column"])
    _known(content["rows"], ("classes", "pathways", "counselling", "checks"))
    return TableLayout(
        id=content["id"],
        sheet=content["sheet"],
        title=content["title"],
        rows=content["rows"],
        grades=tuple(content["grades"]),
        bases=tuple(content["bases"]),
        notes=tuple(content["notes"]),
        columns=columns,
        circulated=content.get("circulated", True),
        signed=content.get("signed", True),
    )


def _column(content: dict[str, Any]) -> ColumnLayout:
    column = ColumnLayout(**(content | {"groups": frozenset(content.get("groups", ()))}))
    _known(column.show, _SHOWN)
    _known(column.among, ("all", "completed", "base"))
    if column.show in ("count", "session"):
        _known(column.of, COUNT_NAMES if column.show == "count" else _SESSIONS)
    return column


def _known(word: str, words: Iterable[str]) -> None:
    if word not in words:
        raise CatalogueUnreadable(path=None, reason="unknown")
