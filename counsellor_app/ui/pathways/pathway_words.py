"""How pathways, families' views and changes of mind are said on the screen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from counsellor_app.domain.catalogue import Entry
from counsellor_app.domain.pathway import (
    CONFIRMED,
    UNDECIDED,
    Choice,
    Destination,
    PathwayPlan,
    may_be_wished,
    pathway_catalogue,
)
from counsellor_app.domain.pathway_board import BoardRow
from counsellor_app.domain.school_year import SchoolYear
from counsellor_app.services import Services
from counsellor_app.translation import language, mark, tr
from counsellor_app.ui.common.labels import STATE_WORDS

FAMILY_VIEWS = {
    "NOT_ASKED": mark("Chưa hỏi"),
    "AGREES": mark("Đồng ý"),
    "DISAGREES": mark("Chưa đồng ý"),
}
FAMILY_ICONS = {"NOT_ASKED": "", "AGREES": "check", "DISAGREES": "warning-circle"}
GAPS = {
    "wish": mark("chưa có nguyện vọng"),
    "family": mark("chưa hỏi phụ huynh"),
    "reason": mark("phụ huynh chưa đồng ý"),
}
DAY = "%d/%m/%Y"


class PathwayNames:
    """What the pathways are called this year, and which of them are offered."""

    def __init__(self, services: Services, year: SchoolYear) -> None:
        self._services, self._year = services, year
        self.read()

    def read(self) -> None:
        """Read the lists again: the school offers another way, or one less."""
        offered = self._services.school.offered
        names = ("pathways_after_9", "pathways_after_12")
        self._lists = {name: offered(name, self._year) for name in names}

    def label(self, code: str) -> str:
        """The words for a code, offered or not."""
        for catalogue in self._lists.values():
            if catalogue.by_code(code) is not None:
                return catalogue.label(code, language())
        return code

    def wishes(self, grade: int | None, *held: str) -> list[tuple[str, str]]:
        """Codes and words a grade may wish for, and those the student holds already."""
        return self._offered(grade, held, may_be_wished)

    def advice(self, grade: int | None, *held: str) -> list[tuple[str, str]]:
        """What may be recommended: a way that is known."""
        return [one for one in self.wishes(grade, *held) if one[0] not in UNDECIDED]

    def outcomes(self, grade: int | None, *held: str) -> list[tuple[str, str]]:
        """Where a student of the grade may really have gone."""
        return self._offered(grade, held, lambda _: True)

    def _offered(
        self, grade: int | None, held: tuple[str, ...], fits: Callable[[Entry], bool]
    ) -> list[tuple[str, str]]:
        catalogue = self._lists[pathway_catalogue(grade)]
        return [
            (entry.code, catalogue.label(entry.code, language()))
            for entry in catalogue.entries
            if entry.code in held or (fits(entry) and not entry.retired)
        ]

    def wish(self, choice: Choice) -> str:
        """A wish in one line: pathway · trade · place."""
        return " · ".join(part for part in (self.label(choice.pathway), details(choice)) if part)


def details(choice: Choice | Destination) -> str:
    """Trade and place of a wish, as far as they are known."""
    return " · ".join(part for part in (choice.programme, choice.institution) if part)


def grade_facts(grade: int | None) -> str:
    """The line under the page's title: the grade, and after which level it chooses."""
    if grade is None:
        return ""
    after_12 = pathway_catalogue(grade) == "pathways_after_12"
    level = tr("sau THPT") if after_12 else tr("sau THCS")
    return tr("Khối {grade}, {level}", grade=grade, level=level)


def written(day: date | None) -> str:
    """A day as dd/MM/yyyy, or nothing."""
    return day.strftime(DAY) if day else ""


def spoken(row: BoardRow, names: PathwayNames) -> str:
    """A row of the board as a screen reader says it."""
    first = names.wish(row.first) if row.first else tr("chưa có nguyện vọng")
    return tr(
        "{name}, lớp {class_name}, {wish}, phụ huynh: {family}, {state}",
        name=row.full_name,
        class_name=row.class_name,
        wish=first,
        family=tr(FAMILY_VIEWS[row.standing.family_view]),
        state=tr(STATE_WORDS[row.state]),
    )


def changes(before: PathwayPlan | None, after: PathwayPlan, names: PathwayNames) -> list[str]:
    """What a plan says that the one before it did not, a line each; nothing: no line."""
    held = before or PathwayPlan(after.planned_on)
    lines = [*_wishes(held, after, names), *_family(held, after), *_advice(held, after, names)]
    if held.state != after.state or (before is None and after.state == CONFIRMED):
        lines.append(tr(STATE_WORDS.get(after.state, after.state)))
    if after.confirmation_reason and held.confirmation_reason != after.confirmation_reason:
        lines.append(tr("Lý do vẫn xác nhận: {words}", words=after.confirmation_reason))
    return lines


def _wishes(held: PathwayPlan, after: PathwayPlan, names: PathwayNames) -> list[str]:
    if held.choices == after.choices:
        return []
    if not after.choices:
        return [tr("Không còn nguyện vọng nào")]
    lines = []
    for rank, choice in enumerate(after.choices, start=1):
        known = held.choices[rank - 1] if rank <= len(held.choices) else None
        if known != choice:
            lines.append(tr("Nguyện vọng {rank}: {wish}", rank=rank, wish=names.wish(choice)))
    gone = held.choices[len(after.choices) :]
    lines += [tr("Bỏ nguyện vọng: {wish}", wish=names.wish(choice)) for choice in gone]
    return lines


def _family(held: PathwayPlan, after: PathwayPlan) -> list[str]:
    lines = []
    if (held.family_view, held.family_view_on) != (after.family_view, after.family_view_on):
        day = f" ({written(after.family_view_on)})" if after.family_view_on else ""
        lines.append(tr("Phụ huynh: {view}", view=tr(FAMILY_VIEWS[after.family_view])) + day)
    if held.family_words != after.family_words and after.family_words:
        lines.append(tr("Lời phụ huynh: {words}", words=after.family_words))
    return lines


def _advice(held: PathwayPlan, after: PathwayPlan, names: PathwayNames) -> list[str]:
    said = (after.recommendation, after.recommendation_text, after.recommendation_reason)
    if said == (held.recommendation, held.recommendation_text, held.recommendation_reason):
        return []
    label = names.label(after.recommendation) if after.recommendation else ""
    parts = [label, after.recommendation_text, after.recommendation_reason]
    words = " · ".join(part for part in parts if part)
    if not words:
        return [tr("Không còn lời đề nghị")]
    return [tr("Đề nghị: {words}", words=words)]
