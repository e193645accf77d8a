"""The tables of a summary, cell by cell, as every kind of file prints them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Final

from counsellor_app.domain.catalogue import Catalogue
from counsellor_app.domain.small_numbers_worlds import ALL
from counsellor_app.domain.summary import CountedSessions, Summary
from counsellor_app.domain.summary_layout import ColumnLayout, Layout, TableLayout
from counsellor_app.domain.summary_published import (
    Mark,
    Published,
    Value,
    codes_of,
    publish,
    share,
    written,
)
from counsellor_app.domain.summary_rates import numerator


@dataclass(frozen=True, slots=True)
class Column:
    """A printed column: headings, width in characters, and whether the total row adds it up."""

    over: str
    heading: str
    width: int
    words: bool
    summed: bool


@dataclass(frozen=True, slots=True)
class Table:
    """A printed table: `total` is None for a list without one; texts are ready to print."""

    sheet: str
    title: str
    subtitles: tuple[str, ...]
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]
    total: tuple[Value, ...] | None
    notes: tuple[str, ...]
    signed: bool


@dataclass(frozen=True, slots=True)
class Signing:
    """Who signs the tables, where and when; empty names leave room for the pen."""

    place: str
    day: date
    prepared_by: str = ""
    principal: str = ""


def tables_of(
    summary: Summary, layout: Layout, catalogue: Catalogue, *, circulate: bool = False
) -> tuple[Table, ...]:
    """The tables of the layout that the grade and basis ask for, ready to be written.

    With `circulate`, small numbers are hidden and tables meant for the school itself left out.
    """
    published = publish(summary, layout, catalogue, circulate=circulate)
    return tables_from(published, layout, catalogue, circulate=circulate)


def tables_from(
    published: Published, layout: Layout, catalogue: Catalogue, *, circulate: bool
) -> tuple[Table, ...]:
    """As `tables_of`, of numbers that are laid out already."""
    summary = published.summary
    return tuple(
        _Printer(published, layout, catalogue, table, circulate).table()
        for table in layout.of(summary.grade, summary.basis)
        if (table.circulated or not circulate)
        and (table.rows != "counselling" or summary.counselling)
    )


_WORDS: Final = ("row", "blank")


@dataclass(frozen=True)
class _Printer:
    """One table being made."""

    published: Published
    layout: Layout
    catalogue: Catalogue
    shape: TableLayout
    circulate: bool

    @property
    def summary(self) -> Summary:
        return self.published.summary

    def table(self) -> Table:
        rows, total = self._content()
        text = self.layout.text
        day = self.summary.counted_on
        subtitles = (
            text("year", year=self.summary.year),
            text("counted_on", date=f"{day:%d/%m/%Y}"),
            *(() if self.shape.rows == "counselling" else (text(self.summary.basis),)),
        )
        columns = tuple(
            Column(
                one.over,
                one.heading,
                one.width,
                one.show in _WORDS,
                one.show in ("count", "session"),
            )
            for one in self.shape.columns
        )
        return Table(
            self.shape.sheet,
            self.shape.title,
            subtitles,
            columns,
            rows,
            total,
            self._notes(),
            self.shape.signed,
        )

    def _content(self) -> tuple[tuple[tuple[Value, ...], ...], tuple[Value, ...] | None]:
        names: list[str]
        if self.shape.rows == "classes":
            names, line = list(self.summary.classes), self._class_line
        elif self.shape.rows == "pathways":
            entries = [one.code for one in self.catalogue.entries if not one.retired]
            used = {row.pathway for row in self.summary.rows}
            order = [one.code for one in self.catalogue.entries]
            kept = [code for code in order if code in used or code in entries]
            names, line = [*kept, *sorted(used.difference(order))], self._pathway_line
        elif self.shape.rows == "counselling":
            names = [one.class_name for one in self.summary.counselling]
            line = self._counselling_line
        else:
            return self._checks(), None
        rows = tuple(self._line(number, name, line) for number, name in enumerate(names, 1))
        return rows, self._line(0, ALL, line)

    def _line(
        self, number: int, name: str, value: Callable[[str, ColumnLayout], Value]
    ) -> tuple[Value, ...]:
        line: list[Value] = []
        for column in self.shape.columns:
            if column.show == "number":
                line.append(number or "")
            elif column.show == "row":
                line.append(self._name(name))
            elif column.show == "blank":
                line.append("")
            else:
                line.append(value(name, column))
        return tuple(line)

    def _name(self, name: str) -> str:
        if name == ALL:
            return self.layout.text("total")
        return self.catalogue.label(name) if self.shape.rows == "pathways" else name

    def _class_line(self, name: str, column: ColumnLayout) -> Value:
        return self._number(column, (name, self._codes[column]), (name, None))

    @cached_property
    def _codes(self) -> dict[ColumnLayout, frozenset[str] | None]:
        """The pathways each column is about."""
        return {
            column: codes_of(column, self.shape, self.summary, self.catalogue)
            for column in self.shape.columns
        }

    def _pathway_line(self, name: str, column: ColumnLayout) -> Value:
        codes = frozenset((name,)) if name else None
        return self._number(column, (ALL, codes), (ALL, None))

    def _number(
        self,
        column: ColumnLayout,
        part_of: tuple[str, frozenset[str] | None],
        whole_of: tuple[str, None],
    ) -> Value:
        if column.among == "completed" and not self.summary.of_completers:
            return Mark.NOTHING  # nothing recorded yet is not a nought
        part = self.published.count(*part_of, column.of, column.among)
        if column.show == "count":
            return part
        return share(
            part, self.published.count(*whole_of, "total", column.share_of or column.among)
        )

    def _counselling_line(self, name: str, column: ColumnLayout) -> Value:
        hidden = self.published.hidden
        if column.of == "students" and (name, ALL) in self.published.cells.values:
            if hidden.hides((name, ALL), 0):
                return Mark.HIDDEN
        elif name in hidden.counselling:
            return Mark.HIDDEN
        rows = [one for one in self.summary.counselling if name in (ALL, one.class_name)]
        return sum(_session_number(one, column.of) for one in rows)

    def _checks(self) -> tuple[tuple[Value, ...], ...]:
        wording = self.layout.wording["checks"]
        return tuple(
            tuple(
                number
                if column.show == "number"
                else wording.get(check.code, check.code)
                if column.show == "row"
                else check.count
                if column.show == "check"
                else ""
                for column in self.shape.columns
            )
            for number, check in enumerate(self.summary.checks, 1)
        )

    def _notes(self) -> tuple[str, ...]:
        notes = [self._note(name) for name in self.shape.notes]
        if self.circulate:
            notes.append(self.layout.wording["notes"]["hidden"])
        return tuple(notes)

    def _note(self, name: str) -> str:
        wording = self.layout.wording
        grade = str(self.summary.grade)
        facts: dict[str, object] = {"grade": grade, "level": wording["levels"][grade]}
        whole = self.published.count(ALL, None, "total", "base")
        facts |= {"next": wording["next"][grade], "whole": written(whole, self.layout)}
        if name == "denominator":
            name += "_completed" if self.summary.of_completers else "_all"
        elif name in ("phan_luong", "chuyen_cap"):
            codes = numerator(
                self.catalogue, "phan_luong" if name == "phan_luong" else "chuyen_cap"
            )
            part = self.published.count(ALL, frozenset(codes), "total", "base")
            facts |= {
                "part": written(part, self.layout),
                "rate": written(share(part, whole), self.layout),
            }
            facts["pathways"] = "; ".join(map(self.catalogue.label, codes))
        return wording["notes"][name].format(**facts)


def _session_number(row: CountedSessions, name: str) -> int:
    return {
        "students": row.students,
        "met": row.met,
        "sessions": row.sessions,
        "individual": row.individual,
        "group": row.group,
        "parent": row.parent,
        "minutes": row.minutes,
    }[name]
