"""Who of the demonstration's leaving grade signed the consent form, and who took it back."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from typing import Any

from counsellor_app.domain.consent import STUDENT, Consent
from counsellor_app.domain.student import Student
from counsellor_app.services import Services
from counsellor_app.services.demonstration_classes import LAST_GRADE, NOW
from counsellor_app.services.demonstration_words import Weighted, dice, words

_BOTH = ("student", "family")


def sign_consents(services: Services, put_clock: Callable[[str], None], seed: int) -> None:
    """Keep the papers of the leaving grade, and the one that was withdrawn since."""
    facts, rng = words("consents"), dice(seed, "consents")
    signed = Weighted((tuple(one["by"]), one["share"]) for one in facts["signed"])
    ticked = Weighted((one["purposes"], one["share"]) for one in facts["ticked"])
    withdrawn = facts["withdrawn"]
    board = services.pathway_boards.grade_board(NOW, LAST_GRADE)
    for place, row in enumerate(board.rows):
        put_clock("consents")
        by = signed.draw(rng)
        takes_back = place == withdrawn["student"]
        student = services.student_files.get(row.student, NOW).student
        for paper in _papers(student, _BOTH if takes_back else by, ticked, facts, rng):
            services.consents.give(row.student, paper)
        if takes_back:
            put_clock("consent_withdrawn")
            services.consents.withdraw(row.student, withdrawn["on"])


def _papers(
    student: Student,
    by: tuple[str, ...],
    ticked: Weighted[str],
    facts: dict[str, Any],
    rng: random.Random,
) -> Iterator[Consent]:
    """The papers of one family: the same day and ticks, each with its own signature."""
    on, purposes = rng.choice(facts["signed_on"]), ticked.draw(rng)
    for side in by:
        name, relation = student.full_name, STUDENT
        if side == "family":
            guardian = student.guardians[0]
            name, relation = guardian.name, guardian.relation
        yield Consent(facts["version"], name, relation, on, purposes=purposes)
