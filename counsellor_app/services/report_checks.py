"""A report before it is handed in: its checks with whom they concern, its tables and bars."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from counsellor_app.domain.catalogue import Catalogue
from counsellor_app.domain.errors import NotFound
from counsellor_app.domain.pathway import pathway_catalogue
from counsellor_app.domain.school_year import SchoolYear, class_sort_key, grade_of
from counsellor_app.domain.summary import Basis, Summary
from counsellor_app.domain.summary_bars import KindCount, kinds_of
from counsellor_app.domain.summary_layout import Layout, parse_layout
from counsellor_app.domain.summary_published import Number, Value, publish, written
from counsellor_app.domain.summary_tables import Table, tables_from
from counsellor_app.paths import resources
from counsellor_app.services.school import SchoolFacts
from counsellor_app.services.summaries import counted_summary
from counsellor_app.services.summary_counts import Concerned, Counting
from counsellor_app.storage.catalogues import load
from counsellor_app.storage.database import Database
from counsellor_app.storage.records import SchoolEntryRecord

EMPTY_CLASS = "class-without-students"
RECEIVERS = "receivers"


@dataclass(frozen=True, slots=True)
class ReportCheck:
    """One thing to look at: whom it concerns, and how many in each class; nobody is a pass."""

    code: str
    students: tuple[int, ...] = ()
    by_class: tuple[tuple[str, int], ...] = ()

    @property
    def count(self) -> int:
        """How many it concerns: students, or classes where it is about classes."""
        return len(self.students) or len(self.by_class)

    @property
    def passed(self) -> bool:
        """Whether there is nothing to look at."""
        return not self.count


@dataclass(frozen=True, slots=True)
class Report:
    """A summary as the screen shows it: the same cells that are written and handed in.

    `kind_of` tells the kind of a pathway by its label; `before` are last year's numbers by kind,
    where they may be told.
    """

    summary: Summary
    tables: tuple[Table, ...]
    kinds: tuple[KindCount, ...]
    totals: tuple[Number, ...]
    checks: tuple[ReportCheck, ...]
    kind_of: Mapping[str, str]
    before: Mapping[str, Number]
    layout: Layout

    def words(self, value: Value) -> str:
        """A value as Vietnamese papers write it."""
        return written(value, self.layout)


class ReportChecks:
    """What is looked at before handing in."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock
        self._school = SchoolFacts(database, clock)

    def look(
        self, year: SchoolYear, grade: int, basis: Basis = "intended", *, circulate: bool = False
    ) -> Report:
        """The report of a grade and year as it stands today; NotFound for an unknown year."""
        if year not in self._school.years():
            raise NotFound(kind="year", name=year.label)
        school = self._school.get()
        counting = Counting(year, grade, self._clock().date(), basis)
        last_year = Counting(SchoolYear(year.starts - 1), grade, counting.counted_on, basis)
        with self._database.read() as unit:
            db = unit.connection()
            summary, found = counted_summary(db, counting, basis, school)
            # Beside hidden numbers, last year's could tell what was hidden.
            before = None if circulate else counted_summary(db, last_year, basis, school)[0]
        layout, catalogue = _layout(), load(pathway_catalogue(grade))
        published = publish(summary, layout, catalogue, circulate=circulate)
        kinds = kinds_of(published, layout, catalogue)
        return Report(
            summary,
            tables_from(published, layout, catalogue, circulate=circulate),
            kinds,
            tuple(published.count(name, None, "total", "all") for name in summary.classes),
            (*_checks(found), self._empty_classes(year, grade, summary)),
            {catalogue.label(code): kind.kind for kind in kinds for code in kind.pathways},
            _before(before, layout, catalogue),
            layout,
        )

    def receivers(self) -> list[str]:
        """Who reports are handed to: the school's own receiver first, then the list's."""
        record = SchoolEntryRecord
        query = (
            select(record.label)
            .where(record.list_name == RECEIVERS, record.retired_at.is_(None))
            .order_by(record.position, record.id)
        )
        with self._database.read() as db:
            listed = list(db.scalars(query))
        names = [self._school.get().report_to, *listed]
        return [name for name in dict.fromkeys(names) if name]

    def _empty_classes(self, year: SchoolYear, grade: int, summary: Summary) -> ReportCheck:
        names = [name for name in self._school.classes(year) if grade_of(name) == grade]
        empty = [name for name in names if name not in summary.classes]
        return ReportCheck(EMPTY_CLASS, (), tuple((name, 0) for name in empty))


def _checks(found: Mapping[str, list[Concerned]]) -> list[ReportCheck]:
    checks = []
    for code, who in found.items():
        classes = Counter(one.class_name for one in who)
        by_class = sorted(classes.items(), key=lambda one: class_sort_key(one[0]))
        checks.append(ReportCheck(code, tuple(one.student for one in who), tuple(by_class)))
    return checks


def _before(summary: Summary | None, layout: Layout, catalogue: Catalogue) -> dict[str, Number]:
    if summary is None or not summary.all.total:
        return {}
    published = publish(summary, layout, catalogue, circulate=False)
    return {one.kind: one.count for one in kinds_of(published, layout, catalogue)}


def _layout() -> Layout:
    return parse_layout(resources("summaries", "tables.toml").read_text("utf-8"))
