"""Every shape the tables have had, in order; a released one is never edited.

A new shape: change the records, write `versions/000N_….py` (`alembic.autogenerate` against an
opened school drafts it), set `HEAD`; tests/storage/test_migrate.py tells what does not agree.
"""

from __future__ import annotations

HEAD = "0003"
"""The newest shape, so that opening a school needs no Alembic (a test holds it to the files)."""
