"""How a list is brought in with somebody watching: which column means what, and what each row does.

A column is known by its place among the columns shown, a cell of the sheet by `CellPlace`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

#: Rows come out of a preview with one of these fates.
ADDED, UPDATED, UNCHANGED = "added", "updated", "unchanged"
REFUSED, SKIPPED = "refused", "skipped"
#: How a finding in a cell is told: in the way, mended by itself, to be looked at.
ERROR, MENDED, DOUBT = "error", "mended", "doubt"


class CellPlace(NamedTuple):
    """A cell of the file: sheet, the sheet's own row number, 0-based column."""

    sheet: str
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class ListField:
    """Something the school keeps that a column may say; `several` columns may say it together."""

    code: str
    label: str
    several: bool = False


@dataclass(frozen=True, slots=True)
class ListColumn:
    """A column of the file under its heading.

    Attributes:
        key: what stands for the column from file to file.
        heading: as written.
        sample: the first value under it; empty where it is secret.
        field: what it is taken to mean; None when nobody knows.
        remembered: whether that is what the counsellor said last time.
        secret: holds private notes, which are shown nowhere.
    """

    key: str
    heading: str
    sample: str
    field: str | None = None
    remembered: bool = False
    secret: bool = False


@dataclass(frozen=True, slots=True)
class ListSheet:
    """A sheet of the file; `is_list`: headings were found in it."""

    name: str
    rows: int
    is_list: bool


@dataclass(frozen=True, slots=True)
class ListChoices:
    """What the counsellor says about the file.

    Attributes:
        sheet: only this sheet; None takes every one that holds a list.
        class_name: the class of rows that name none.
        legacy: the old encoding to convert from, "tcvn3" or "vni".
        fields: column → field, for the columns that mean something else than was taken.
        edits: cells as they shall read; the file stays as it is.
        new_classes: whether classes the year has not, and few rows name, are made.
    """

    sheet: str | None = None
    class_name: str | None = None
    legacy: str | None = None
    fields: Mapping[int, str | None] = field(default_factory=dict)
    edits: Mapping[CellPlace, str] = field(default_factory=dict)
    new_classes: bool = False


@dataclass(frozen=True, slots=True)
class ListShape:
    """What was found in a file before its rows are judged.

    `legacy` names the old encoding some of it is written in; `heading_row` is the sheet's own
    number; `reads_class`: whether a column, a title or a sheet's name tells the class.
    """

    sheets: tuple[ListSheet, ...]
    columns: tuple[ListColumn, ...]
    fields: tuple[ListField, ...]
    heading_row: int
    legacy: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """What is to be said of a cell; `column` -1 speaks of the row, `value` of what is meant."""

    column: int
    code: str
    weight: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """A row as it stands and what would become of it; `places`: where each cell is in the sheet."""

    sheet: str
    number: int
    cells: tuple[str, ...]
    places: tuple[int, ...]
    fate: str
    findings: tuple[Finding, ...] = ()

    @property
    def is_refused(self) -> bool:
        """Whether the row stays out."""
        return self.fate == REFUSED

    def has(self, weight: str) -> bool:
        """Whether something of that weight is to be said of the row."""
        return any(finding.weight == weight for finding in self.findings)


@dataclass(frozen=True, slots=True)
class ListPreview:
    """Every row of a list before any of it is saved.

    Attributes:
        shown: the columns worth showing, by their place in the shape.
        missing: labels of fields without which nothing can be read.
        new_classes: classes the year does not have yet that rows are waiting for.
        absent: students of the file's classes that it no longer names.
    """

    rows: tuple[PreviewRow, ...]
    shown: tuple[int, ...]
    missing: tuple[str, ...] = ()
    new_classes: tuple[str, ...] = ()
    absent: int = 0

    def count(self, fate: str) -> int:
        """How many rows have that fate."""
        return sum(row.fate == fate for row in self.rows)

    def weighing(self, weight: str) -> int:
        """How many rows that are taken have something of that weight."""
        return sum(row.has(weight) and not row.is_refused for row in self.rows)

    @property
    def takes(self) -> int:
        """How many rows would be taken."""
        return sum(row.fate in (ADDED, UPDATED, UNCHANGED) for row in self.rows)


def with_field(
    chosen: Mapping[int, str | None],
    columns: tuple[ListColumn, ...],
    column: int,
    meaning: ListField | None,
) -> dict[int, str | None]:
    """The choices with one column meaning something else; another column gives that up."""
    wanted = dict(chosen)
    code = meaning.code if meaning else None
    if meaning is not None and not meaning.several:
        for at in range(len(columns)):
            if at != column and field_at(wanted, columns, at) == code:
                wanted[at] = None
    wanted[column] = code
    return {at: said for at, said in wanted.items() if said != columns[at].field}


def field_at(
    chosen: Mapping[int, str | None], columns: tuple[ListColumn, ...], column: int
) -> str | None:
    """What a column means, all told."""
    return chosen[column] if column in chosen else columns[column].field
