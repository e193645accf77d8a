"""What only counsellors may do; the principal sees letters and reports."""

from __future__ import annotations

from counsellor_app.domain.errors import NoRight
from counsellor_app.domain.school import PRINCIPAL
from counsellor_app.storage.database import Database


def counsellors_only(database: Database) -> None:
    """Go on as a counsellor; NoRight for a principal."""
    if database.keys.role == PRINCIPAL:
        raise NoRight(role=PRINCIPAL)
