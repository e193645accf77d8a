"""The numbers of a summary as far as they may be shown, added up as tables ask for them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property

from counsellor_app.domain.catalogue import Catalogue
from counsellor_app.domain.small_numbers import Cells, Hidden, cells_of, hide_small_numbers
from counsellor_app.domain.small_numbers_worlds import ALL, COUNTS
from counsellor_app.domain.summary import COUNT_NAMES, Summary
from counsellor_app.domain.summary_layout import Among, ColumnLayout, Layout, TableLayout
from counsellor_app.domain.summary_rates import tenths, tenths_text, thousands


class Mark(Enum):
    """What stands where no number does."""

    HIDDEN = "hidden"
    NOTHING = "nothing"  # a percentage of nobody, a count nobody has made yet


@dataclass(frozen=True, slots=True)
class Percent:
    """A percentage in tenths: 385 is 38,5."""

    tenths: int


Value = str | int | Percent | Mark
Number = int | Mark


def written(value: Value, layout: Layout) -> str:
    """A value as Vietnamese papers write it: `1.234`, `38,5`, `…` where it is hidden."""
    if isinstance(value, Percent):
        return tenths_text(value.tenths)
    if isinstance(value, Mark):
        return layout.text("hidden" if value is Mark.HIDDEN else "dash")
    return thousands(value) if isinstance(value, int) else value


def share(part: Number, whole: Number) -> Value:
    """A percentage; hidden where either number is."""
    if isinstance(part, Mark) or isinstance(whole, Mark):
        return Mark.HIDDEN
    found = tenths(part, whole)
    return Mark.NOTHING if found is None else Percent(found)


@dataclass(frozen=True)
class Published:
    """The numbers of a summary as far as they may be shown."""

    summary: Summary
    cells: Cells
    hidden: Hidden = field(default_factory=lambda: Hidden({}))

    def count(
        self, class_name: str, codes: frozenset[str] | None, name: str, among: Among
    ) -> Number:
        """One number: of a class (or `ALL`), on some pathways (or any), of the nine counts.

        Only shown cells are added, so what cannot be added from shown cells is hidden too.
        """
        place = COUNT_NAMES.index(name) + (COUNTS if self._completed(among) else 0)
        total = 0
        for column in self._columns(class_name, codes, place):
            if self.hidden.hides((class_name, column), place):
                return Mark.HIDDEN
            total += self.cells.values[class_name, column][place]
        return total

    def _completed(self, among: Among) -> bool:
        return among == "completed" or (among == "base" and self._of_completers)

    @cached_property
    def _of_completers(self) -> bool:
        return self.summary.of_completers

    def _columns(self, class_name: str, codes: frozenset[str] | None, place: int) -> Iterator[str]:
        """Cells that make up a sum: everything, else whole column groups, else pathways."""
        parts = self._parts.get(codes)
        if parts is None:
            parts = self._parts[codes] = self._split(codes)
        for block, inside in parts:
            if block is not None and not self.hidden.hides((class_name, block), place):
                yield block
            else:
                yield from inside or (ALL,)

    @cached_property
    def _parts(self) -> dict[frozenset[str] | None, list[tuple[str | None, list[str]]]]:
        """Sums met before, split; a table asks for the same ones class after class."""
        return {None: [(ALL, [])]}

    def _split(self, codes: frozenset[str] | None) -> list[tuple[str | None, list[str]]]:
        """Pathways of a sum by column group; with the group's name where all of it is wanted."""
        blocks = self.cells.blocks
        wanted = [code for code in blocks if codes is None or code in codes]
        if len(wanted) == len(blocks):
            return [(ALL, [])]
        whole = Counter(blocks.values())
        found: dict[str, list[str]] = {}
        for code in wanted:
            found.setdefault(blocks[code], []).append(code)
        return [
            (block if len(inside) == whole[block] else None, inside)
            for block, inside in found.items()
        ]


def publish(
    summary: Summary, layout: Layout, catalogue: Catalogue, *, circulate: bool
) -> Published:
    """Lay out the numbers; with `circulate`, small ones and what gives them away are hidden."""
    cells = cells_of(summary, _blocks(summary, layout, catalogue))
    if not circulate:
        return Published(summary, cells)
    return Published(summary, cells, hide_small_numbers(cells, summary.counselling))


def _blocks(summary: Summary, layout: Layout, catalogue: Catalogue) -> Mapping[str, str]:
    """The column of the first table by class that each pathway stands in."""
    for table in layout.of(summary.grade, summary.basis):
        if table.rows == "classes":
            found: dict[str, str] = {}
            for place, column in enumerate(table.columns):
                if column.show == "count" and (column.groups or column.rest):
                    for code in codes_of(column, table, summary, catalogue) or ():
                        found.setdefault(code, str(place))
            return found
    return {}


def codes_of(
    column: ColumnLayout, table: TableLayout, summary: Summary, catalogue: Catalogue
) -> frozenset[str] | None:
    """The pathways a column is about; None for all of them."""
    if not column.groups and not column.rest:
        return None
    groups = {entry.code: str(entry.facts.get("group", "")) for entry in catalogue.entries}
    groups |= {row.pathway: "" for row in summary.rows if row.pathway not in groups}
    if column.rest:
        named = frozenset[str]().union(*(one.groups for one in table.columns))
        return frozenset(code for code, group in groups.items() if group not in named)
    return frozenset(code for code, group in groups.items() if group in column.groups)
