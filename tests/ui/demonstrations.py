"""Demonstration schools that open at once."""

from __future__ import annotations

from pathlib import Path

from counsellor_app.services.demonstration import make_demonstration
from counsellor_app.storage.kdf_cost import KdfCost
from counsellor_app.storage.key_changes import set_counsellor_passphrase
from counsellor_app.storage.vault import open_keys
from tests.conftest import PASSPHRASE


def quick_demonstration(folder: Path, students: int) -> Path:
    """A demonstration school that opens at once: its passphrase costs next to nothing."""
    made = make_demonstration(folder, PASSPHRASE, students=students).school
    keys = open_keys(made, PASSPHRASE)
    set_counsellor_passphrase(made, keys, PASSPHRASE, KdfCost.fast_for_tests())
    return made
