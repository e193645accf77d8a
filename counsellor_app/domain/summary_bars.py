"""The published numbers of a summary by kind of pathway, for bars on the screen."""

from __future__ import annotations

from dataclasses import dataclass

from counsellor_app.domain.catalogue import Catalogue
from counsellor_app.domain.pathway import undecided
from counsellor_app.domain.small_numbers_worlds import ALL
from counsellor_app.domain.summary_layout import Layout
from counsellor_app.domain.summary_published import Number, Published, codes_of

OTHER, NONE = "other", "none"


@dataclass(frozen=True, slots=True)
class KindCount:
    """How many go one kind of way: in the grade, and in each class (in the summary's order).

    `kind` is the group of the pathway catalogue, `other`, or `none` for those without a pathway;
    `pathways` are the codes that belong to it.
    """

    kind: str
    label: str
    count: Number
    by_class: tuple[Number, ...]
    pathways: frozenset[str]


def kinds_of(published: Published, layout: Layout, catalogue: Catalogue) -> tuple[KindCount, ...]:
    """The kinds in the order of the official table by class, then the rest, then none."""
    summary = published.summary
    none = frozenset((undecided(summary.grade),))
    kinds: list[tuple[str, str, frozenset[str]]] = []
    rest: frozenset[str] = frozenset()
    for table in layout.of(summary.grade, summary.basis):
        if table.rows != "classes" or kinds:
            continue
        for column in table.columns:
            if column.show != "count" or not (column.groups or column.rest):
                continue
            codes = codes_of(column, table, summary, catalogue) or frozenset()
            if column.rest:
                rest = codes - none
            else:
                name = "+".join(sorted(column.groups))
                kinds.append((name, column.over or column.heading, codes))
    kinds += [(OTHER, "", rest), (NONE, "", none)]
    return tuple(
        KindCount(
            kind,
            label,
            published.count(ALL, codes, "total", "all"),
            tuple(published.count(one, codes, "total", "all") for one in summary.classes),
            codes,
        )
        for kind, label, codes in kinds
    )
