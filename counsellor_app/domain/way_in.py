"""A way into the notebook: whose passphrase opens it, and what it opens."""

from __future__ import annotations

from dataclasses import dataclass

from counsellor_app.domain.school import COUNSELLOR, PRINCIPAL, StaffMember

RECOVERY = "recovery"
MOST_WAYS_IN = 24
"""More than any school has people who need one; keys.json stays small."""


@dataclass(frozen=True, slots=True)
class WayIn:
    """Somebody's passphrase, or the recovery sheet (`role` RECOVERY).

    `person` is a number among the school's people; None, and no `member`, for one that was given
    before ways in had names. `own`: the notebook was opened by it. `renewed`: it gets the school's
    new keys by itself; otherwise it has to be given anew after new keys.
    """

    id: str
    role: str
    person: int | None
    member: StaffMember | None
    own: bool
    renewed: bool


@dataclass(frozen=True, slots=True)
class NewKeysGiven:
    """The school has new keys: who goes on coming in, and whose way in has to be given anew.

    The recovery sheet is among them.
    """

    renewed: tuple[WayIn, ...]
    given_anew: tuple[WayIn, ...]


def role_of_way(member: StaffMember) -> str:
    """Counsellors read everything; principals and deputies see letters and reports."""
    return COUNSELLOR if member.role == COUNSELLOR else PRINCIPAL
