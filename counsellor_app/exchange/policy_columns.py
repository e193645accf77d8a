"""Policy groups in a list: columns of marks, poverty, boarding, and the list of groups."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from counsellor_app.domain.catalogue import Catalogue, Entry
from counsellor_app.domain.imports import PolicyFact
from counsellor_app.exchange.catalogue_values import codes_reader
from counsellor_app.exchange.cell_values import (
    NOTHING,
    Reading,
    as_written,
    read_mark,
    read_named,
)
from counsellor_app.exchange.column_reader import ColumnReader
from counsellor_app.exchange.headings import Headings
from counsellor_app.exchange.list_layout import Layout
from counsellor_app.exchange.list_tables import Table
from counsellor_app.exchange.row_reading import RowReading
from counsellor_app.exchange.spreadsheet import CellValue

Facts = tuple[PolicyFact, ...]


def is_marked(tables: Sequence[Table], field: str) -> bool:
    """Whether a column of marks has any: then a blank in it means no, else it means nothing."""
    for table in tables:
        column = table.layout.columns.get(field, -1)
        if column < 0:
            continue
        for row in table.rows[table.layout.first :]:
            if (
                len(row) > column
                and row[column] is not None
                and read_mark(row[column]).value is not False
            ):
                return True
    return False


class Policies:
    """Reads every policy column of one file."""

    def __init__(self, catalogue: Catalogue, headings: Headings, tables: Sequence[Table]) -> None:
        self._catalogue = catalogue
        self._fields = {
            field: facts
            for field, facts in headings.facts.items()
            if field.startswith("policy_") and "policy" in facts
        }
        self._found = {
            field: catalogue.find(facts["policy"]) for field, facts in self._fields.items()
        }
        self._absent: dict[str, Facts] = {}
        self._layout: Layout | None = None
        self._present: tuple[str, ...] = ()
        self._double = {
            "poverty": ("poor", "near_poor", ()),
            "boarding": ("boarder", "semi_boarder", ("neither",)),
        }
        self._pairs = {"poverty": ("Hộ nghèo", "Hộ cận nghèo"), "boarding": ("Nội trú", "Bán trú")}
        for field in (*self._fields, *self._pairs):
            if is_marked(tables, field):
                self._absent[field] = self._not_members(field)

    def readers(self) -> dict[str, ColumnReader[Any]]:
        """A reader for each policy column; each answers facts."""
        readers: dict[str, ColumnReader[Any]] = {
            field: ColumnReader(self._mark_reader(field)) for field in self._fields
        }
        readers |= {field: ColumnReader(self._pair_reader(field)) for field in self._pairs}
        listed = codes_reader(self._catalogue, "unknown-policy-group")
        readers["policy_list"] = ColumnReader(lambda cell: _members(listed(cell)))
        return readers

    def facts(self, reading: RowReading) -> Facts:
        """What the row says of policy groups; being in one wins over a blank elsewhere."""
        found: dict[str, PolicyFact] = {}
        layout, values = reading.row.layout, reading.values
        if layout is not self._layout:
            self._layout = layout
            every = (*self._fields, *self._pairs, "policy_list")
            self._present = tuple(field for field in every if field in layout.columns)
        for field in self._present:
            for fact in values.get(field) or self._absent.get(field, ()):
                known = found.get(fact.policy)
                if known is None or (fact.member and not known.member):
                    found[fact.policy] = fact
        return tuple(found.values())

    def _mark_reader(self, field: str) -> Callable[[CellValue], Reading[Facts]]:
        entry = self._found[field]
        facts = self._fields[field]

        def read(cell: CellValue) -> Reading[Facts]:
            text = as_written(cell)
            if not text:
                return NOTHING
            mark = read_mark(cell)
            if mark.value is not None:
                return self._marked(entry, mark.value)
            other = self._catalogue.find(facts.get("prefix", "") + text) or self._catalogue.find(
                text
            )
            if other is not None:
                return Reading((PolicyFact(other.code, True),))
            if entry is not None and facts.get("detail"):
                return Reading((PolicyFact(entry.code, True, text),))
            return Reading(problem="unknown-mark")

        return read

    def _marked(self, entry: Entry | None, member: bool) -> Reading[Facts]:
        if entry is None:
            # `Mồ côi` marked x: of one parent or both? Nobody can tell, so it is left out.
            return Reading(warning="unclear-mark" if member else None)
        return Reading((PolicyFact(entry.code, member),))

    def _pair_reader(self, field: str) -> Callable[[CellValue], Reading[Facts]]:
        """A column that names one of two groups: nghèo / cận nghèo, NT / BT."""
        first, second, none = self._double[field]
        answers = {first: (first,), second: (second,)} | ({"none": none} if none else {})
        named = read_named(field, answers, "unknown-mark")
        codes = {
            key: entry.code
            for key, label in zip((first, second), self._pairs[field], strict=True)
            if (entry := self._catalogue.find(label)) is not None
        }

        def read(cell: CellValue) -> Reading[Facts]:
            answer = named(cell)
            if answer.problem and read_mark(cell).value is False:
                answer = Reading("none")
            if answer.value is None:
                return Reading(problem=answer.problem)
            return Reading(
                tuple(PolicyFact(code, key == answer.value) for key, code in codes.items())
            )

        return read

    def _not_members(self, field: str) -> Facts:
        if field in self._pairs:
            entries = [self._catalogue.find(label) for label in self._pairs[field]]
        else:
            entries = [self._found[field]]
        return tuple(PolicyFact(entry.code, False) for entry in entries if entry is not None)


def _members(codes: Reading[tuple[str, ...]]) -> Reading[Facts]:
    facts = tuple(PolicyFact(code, True) for code in codes.value) if codes.value else None
    return Reading(facts, codes.problem, codes.warning)
