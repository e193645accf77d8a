"""The one loop over a list's rows: read cell by cell, made into a row of the trade, or refused."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Generic, TypeVar

from counsellor_app.domain.imports import ParsedList, Problem
from counsellor_app.exchange.headings import Headings
from counsellor_app.exchange.list_layout import Layout
from counsellor_app.exchange.list_options import ListOptions
from counsellor_app.exchange.list_rows import ListRow, Walk
from counsellor_app.exchange.list_tables import Table
from counsellor_app.exchange.row_reading import Readers, RowReader, RowReading, in_order

Row = TypeVar("Row")

#: Told of every row as it was read, and what it came to; None where it cannot be taken.
Watch = Callable[[RowReading, Any], None]


@dataclass(frozen=True, slots=True)
class ListReading(Generic[Row]):
    """How one kind of list is read.

    Attributes:
        headings: the spellings of its columns.
        needed: the fields of which one tells who a row is about.
        readers: the column readers of a table's layout.
        make: a row of the trade from what was read; may find more problems.
        secret: fields whose cells no problem repeats.
    """

    headings: Headings
    needed: frozenset[str]
    readers: Callable[[Table, Layout], Readers]
    make: Callable[[ListRow, RowReading, Table], Row | None]
    secret: frozenset[str] = frozenset()

    def read(
        self, tables: Sequence[Table], options: ListOptions, watch: Watch | None = None
    ) -> ParsedList[Row]:
        """Every row of these tables; those with a problem are left out."""
        rows: list[Row] = []
        problems: list[Problem] = []
        warnings: list[Problem] = []
        total = 0
        for table in tables:
            walk = Walk(table, self.headings, self.needed, options.class_name)
            readers = partial(self.readers, table)
            reader = RowReader(self.headings, readers, table.legacy, self.secret)
            for row in walk.students():
                total += 1
                reading = reader.read(row)
                made = self.make(row, reading, table)
                problems += in_order(reading.problems)
                warnings += in_order(reading.warnings)
                taken = None if reading.problems else made
                if taken is not None:
                    rows.append(taken)
                if watch is not None:
                    watch(reading, taken)
            warnings += walk.skipped
        return ParsedList(tuple(rows), tuple(problems), tuple(warnings), total)
