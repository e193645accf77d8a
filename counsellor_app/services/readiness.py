"""What opening a school needs, imported while somebody still types the passphrase."""

from __future__ import annotations

from importlib import import_module
from threading import Thread

_NEEDED = (
    "counsellor_app.storage.vault",
    "counsellor_app.storage.database",
    "counsellor_app.storage.presence",
    "counsellor_app.storage.records",
    "counsellor_app.services.school",
    "counsellor_app.services.session_drafts",
    "counsellor_app.services.student_register",
    "counsellor_app.services.appointments",
    "counsellor_app.services.session_log",
    "counsellor_app.services.today",
    "counsellor_app.services.pathway_boards",
    "counsellor_app.services.timelines",
)


def get_ready() -> Thread:
    """Import it beside the window's own work; the thread ends by itself, nobody has to wait."""
    thread = Thread(target=_import, name="readiness", daemon=True)
    thread.start()
    return thread


def _import() -> None:
    for name in _NEEDED:
        import_module(name)
    from sqlalchemy.orm import configure_mappers

    from counsellor_app.storage import catalogues

    configure_mappers()
    for name in catalogues.catalogue_names():
        catalogues.load(name)
