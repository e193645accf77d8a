"""Writes the rows of a pathway list: what each student plans, is advised, and came to."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from counsellor_app.domain.imports import (
    PathwayRow,
    Problem,
)
from counsellor_app.domain.pathway import (
    CONFIRMED,
    INTENDED,
    NOT_ASKED,
    Choice,
    Destination,
    PathwayPlan,
    pathway_catalogue,
)
from counsellor_app.services.batch_writer import BatchWriter
from counsellor_app.services.enrolment_finder import Enrolled, EnrolmentFinder
from counsellor_app.services.import_run import (
    ADDED,
    UNCHANGED,
    UPDATED,
    RowOutcome,
    refused,
)
from counsellor_app.services.pathway_store import (
    Place,
    add_destination,
    add_plan,
    catalogue_of,
    destinations_of,
    plans_of,
)
from counsellor_app.services.school import switched_off
from counsellor_app.services.student_finder import Doubt, StudentFinder
from counsellor_app.storage.records import EnrolmentRecord


class PathwayWriter:
    """Takes the rows of one pathway list into a batch, oldest date first."""

    def __init__(self, batch: BatchWriter, now: datetime, by_day: list[PathwayRow]) -> None:
        self._batch = batch
        self._now = now
        self._students = StudentFinder.of_year(batch.db, None)
        self._enrolments = EnrolmentFinder(batch.db)
        self._plans = plans_of(batch.db)
        self._destinations = destinations_of(batch.db)
        self._taken: set[tuple[int, date]] = set()
        self._last_word = self._last_words(by_day)
        self._switched_off = switched_off(batch.db)
        self.warnings: list[Problem] = []

    def take(self, row: PathwayRow) -> RowOutcome:
        """Keep what a row says that the school does not hold yet."""
        meant = self._meant(row)
        if isinstance(meant, RowOutcome):
            return meant
        student, enrolled = meant
        day = self._day(row)
        if (student, day) in self._taken:
            return refused(row.row, "Họ và tên", "duplicate-in-file")
        place = (student, enrolled.year_id)
        standing = _standing(self._plans[place], row.dated_on)
        plan = _merged(standing, row, day)
        if plan.state == CONFIRMED and not plan.choices:
            return refused(row.row, "Trạng thái", "confirmed-without-wish")
        self._taken.add((student, day))
        self._warn_of_ways_not_offered(row, enrolled)
        known = bool(self._plans.get(place) or self._destinations.get(place))
        changed = self._take_plan(standing, plan, place, enrolled)
        changed |= self._take_destination(row, place, enrolled, day)
        changed |= self._take_completion(row, enrolled)
        if not changed:
            return UNCHANGED
        return UPDATED if known else ADDED

    def _meant(self, row: PathwayRow) -> tuple[int, Enrolled] | RowOutcome:
        """The student a row means and the enrolment it falls under."""
        found = self._students.find(row.key)
        if isinstance(found, Doubt):
            return refused(row.row, "Họ và tên", found.value)
        enrolled = self._enrolments.on(found.id, self._day(row), _catalogue(row))
        if enrolled is None:
            return refused(row.row, "Họ và tên", "not-enrolled")
        return _of_another_level(row, enrolled) or (found.id, enrolled)

    def _day(self, row: PathwayRow) -> date:
        return row.dated_on or self._now.date()

    def _last_words(self, by_day: list[PathwayRow]) -> dict[int, PathwayRow]:
        """The newest row taken that says of an enrolment whether the level was completed."""
        said: dict[int, PathwayRow] = {}
        if all(row.completed is None for row in by_day):
            return said
        seen: set[tuple[int, date]] = set()
        for row in by_day:
            meant = self._meant(row)
            if isinstance(meant, RowOutcome):
                continue
            student, enrolled = meant
            if row.completed is not None and (student, self._day(row)) not in seen:
                said[enrolled.id] = row
            seen.add((student, self._day(row)))
        return said

    def _warn_of_ways_not_offered(self, row: PathwayRow, enrolled: Enrolled) -> None:
        """A wish is the student's own: it is taken, but the school does not offer it this year."""
        catalogue = pathway_catalogue(enrolled.grade)
        for wish in row.wishes or ():
            ways = ((catalogue, wish.pathway, year) for year in (enrolled.starts, None))
            if not self._switched_off.isdisjoint(ways):
                column = f"Nguyện vọng {wish.rank}"
                self.warnings.append(Problem(row.row, column, "not-offered", wish.pathway))

    def _take_plan(
        self, standing: PathwayPlan | None, plan: PathwayPlan, place: Place, enrolled: Enrolled
    ) -> bool:
        if plan == (standing and replace(standing, planned_on=plan.planned_on)):
            return False
        if standing is None and plan == PathwayPlan(planned_on=plan.planned_on):
            return False
        plans = self._plans[place]
        add_plan(self._batch, place, enrolled.grade, plan, self._now)
        plans.append(plan)
        plans.sort(key=lambda known: known.planned_on)
        return True

    def _take_destination(
        self, row: PathwayRow, place: Place, enrolled: Enrolled, day: date
    ) -> bool:
        if row.destination is None:
            return False
        known = self._destinations[place]
        before = known if row.dated_on is None else [d for d in known if d.dated_on <= day]
        standing = before[-1] if before else None
        institution = row.destination_institution or ""
        same_place = standing and institution in ("", standing.institution)
        if standing and same_place and standing.pathway == row.destination:
            return False
        if standing and row.dated_on is None:
            day = max(day, standing.dated_on)
        destination = Destination(day, row.destination, institution)
        add_destination(self._batch, place, enrolled.grade, destination, self._now)
        known.append(destination)
        known.sort(key=lambda one: one.dated_on)
        return True

    def _take_completion(self, row: PathwayRow, enrolled: Enrolled) -> bool:
        if self._last_word.get(enrolled.id) is not row or row.completed == enrolled.completed:
            return False
        held = {
            "id": enrolled.id,
            "completed": enrolled.completed,
            "revision": enrolled.revision,
        }
        self._batch.update(EnrolmentRecord, held, {"completed": row.completed})
        return True


def _catalogue(row: PathwayRow) -> str | None:
    """The list of pathways a row speaks of; None when it names none."""
    wishes = [wish.pathway for wish in row.wishes or ()]
    for code in (row.destination, *wishes, row.recommendation):
        if code is not None:
            return catalogue_of(code)
    return None


def _of_another_level(row: PathwayRow, enrolled: Enrolled) -> RowOutcome | None:
    """The refusal of a row that names a pathway the student's grade does not choose from."""
    named = [(f"Nguyện vọng {wish.rank}", wish.pathway) for wish in row.wishes or ()]
    named += [
        ("Kết quả thực tế", row.destination or ""),
        ("Đề nghị của giáo viên tư vấn", row.recommendation or ""),
    ]
    known = pathway_catalogue(enrolled.grade)
    return next(
        (
            refused(row.row, column, "unknown-pathway", code)
            for column, code in named
            if code and catalogue_of(code) != known
        ),
        None,
    )


def _standing(plans: list[PathwayPlan], day: date | None) -> PathwayPlan | None:
    """The plan that held on the day (the present one without a day)."""
    before = plans if day is None else [plan for plan in plans if plan.planned_on <= day]
    return before[-1] if before else None


def _merged(standing: PathwayPlan | None, row: PathwayRow, day: date) -> PathwayPlan:
    """The standing plan with what the row says; new wishes open a confirmed plan again."""
    plan = standing or PathwayPlan(planned_on=day)
    if row.dated_on is None:
        day = max(day, plan.planned_on)
    choices = plan.choices
    if row.wishes is not None:
        choices = _wished(row, plan.choices)
    state = plan.state if choices == plan.choices else INTENDED
    family_view = row.family_view or plan.family_view
    asked_on = plan.family_view_on
    if family_view != plan.family_view:
        asked_on = row.dated_on if family_view != NOT_ASKED else None
    advised = bool(row.recommendation or row.recommendation_text)
    return replace(
        plan,
        planned_on=day,
        choices=choices,
        state=row.state or state,
        family_view=family_view,
        family_view_on=asked_on,
        recommendation=row.recommendation if advised else plan.recommendation,
        recommendation_text=(row.recommendation_text or "")
        if advised
        else plan.recommendation_text,
    )


def _wished(row: PathwayRow, standing: tuple[Choice, ...]) -> tuple[Choice, ...]:
    """The row's wishes; where it names no place, the place already known of that wish stays."""
    choices = []
    for place, wish in enumerate(row.wishes or ()):
        known = standing[place] if place < len(standing) else None
        if known and known.pathway == wish.pathway and wish.institution in ("", known.institution):
            choices.append(known)
        else:
            choices.append(Choice(wish.pathway, wish.institution))
    return tuple(choices)
