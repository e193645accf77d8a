"""Codes of a student's file in the words of the catalogues."""

from __future__ import annotations

from datetime import date

from counsellor_app.domain.catalogue import Catalogue
from counsellor_app.domain.consent import STUDENT, ConsentStanding, ConsentState
from counsellor_app.domain.student import StudentFile
from counsellor_app.translation import language, mark, tr
from counsellor_app.ui.common.student_rows import written_date
from counsellor_app.ui.common.workplace import Workplace

MISSING = "–"
_CONSENT_STATES = {
    ConsentState.NONE: mark("Chưa có phiếu đồng ý."),
    ConsentState.STUDENT_MISSING: mark("Gia đình đã đồng ý, còn thiếu phiếu của em."),
    ConsentState.REPRESENTATIVE_MISSING: mark("Em đã đồng ý, còn thiếu phiếu của gia đình."),
    ConsentState.GIVEN: mark("Em và gia đình đã đồng ý."),
}
_BOARDERS = {"BOARDING": mark("Nội trú"), "SEMI_BOARDING": mark("Bán trú")}


class StudentWords:
    """The catalogues a student's page needs, each read when first asked for."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace
        self._lists: dict[str, Catalogue] = {}
        workplace.changes.catalogues.connect(self._lists.clear)

    def label(self, list_name: str, code: str | None) -> str:
        """The words of a code, `–` for none."""
        if list_name == "consent_givers":
            return tr("Chính em") if code == STUDENT else self.label("relations", code)
        return self._list(list_name).label(code, language()) if code else MISSING

    def pathway(self, code: str | None) -> str:
        """The words of a pathway of either level."""
        upper = code is not None and code.startswith("S12")
        return self.label("pathways_after_12" if upper else "pathways_after_9", code)

    def givers(self, *held: str | None) -> list[tuple[str, str]]:
        """Who may sign a consent: the student, or somebody of the family."""
        return [(STUDENT, tr("Chính em")), *self.choices("relations", *held)]

    def choices(self, list_name: str, *held: str | None) -> list[tuple[str, str]]:
        """What may be chosen today, and what is held already though no longer offered."""
        if list_name == "consent_givers":
            return self.givers(*(one for one in held if one != STUDENT))
        if list_name == "consent_forms":
            forms = self._workplace.services.consents.forms()
            return [(one.version, tr("Mẫu {version}", version=one.version)) for one in forms]
        entries = self._list(list_name)
        codes = [entry.code for entry in entries.current()]
        codes += [code for code in held if code and code not in codes]
        return [(code, entries.label(code, language())) for code in codes]

    def left_choices(self) -> list[tuple[str, str]]:
        """The statuses of somebody who has left the school."""
        entries = self._list("student_statuses").having(kind="left").current()
        return [(one.code, one.label.get(language()) or one.label["vi"]) for one in entries]

    def facts(self, file: StudentFile) -> str:
        """One line under the name: class, sex, birth date, ethnic group, boarding."""
        student = file.student
        parts = [tr("Lớp {name}", name=file.stay.class_name)] if file.stay else []
        parts += [self.label("sexes", student.sex)] if student.sex else []
        if student.birth_date or student.birth_year:
            parts.append(written_date(student.birth_date, student.birth_year))
        if student.ethnic_group:
            parts.append(self.label("ethnic_groups", student.ethnic_group))
        held = {one.policy for one in student.policies}
        parts += [tr(words) for code, words in _BOARDERS.items() if code in held]
        return " · ".join(parts)

    def _list(self, name: str) -> Catalogue:
        if name not in self._lists:
            school = self._workplace.services.school
            self._lists[name] = school.offered(name, self._workplace.year)
        return self._lists[name]


def consent_words(standing: ConsentStanding) -> str:
    """How a student's consents stand, in a sentence."""
    if standing.state is ConsentState.WITHDRAWN:
        return tr("Đã rút đồng ý ngày {day}.", day=day(standing.withdrawn_on))
    return tr(_CONSENT_STATES[standing.state])


def day(value: date | None) -> str:
    """A day as it is written, `–` for none."""
    return f"{value:%d/%m/%Y}" if value else MISSING
