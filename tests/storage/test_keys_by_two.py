"""Two programs at the keys at once: neither undoes what the other did."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from counsellor_app.domain.errors import WrongPassphrase
from counsellor_app.storage import key_changes
from counsellor_app.storage.key_changes import change_passphrase, let_in, shut_out
from counsellor_app.storage.vault import Keys, open_keys
from tests.storage.conftest import COUNSELLOR, FAST, PRINCIPAL, SchoolFolder


@pytest.mark.parametrize(
    "deed",
    [
        lambda folder, _: change_passphrase(folder, COUNSELLOR, "bến đò chiều hôm", FAST),
        lambda folder, keys: let_in(folder, keys, "counsellor", 4, "bến đò chiều hôm", FAST),
    ],
)
def test_a_way_in_closed_meanwhile_stays_closed(
    school_folder: SchoolFolder,
    monkeypatch: pytest.MonkeyPatch,
    deed: Callable[[Path, Keys], object],
) -> None:
    """Turning a passphrase into a key takes its second, and the other program uses it."""
    folder, turn = school_folder.path, key_changes._refuse_shared
    theirs = open_keys(folder, PRINCIPAL).slot

    def meanwhile(*args: Any) -> None:
        shut_out(folder, school_folder.keys, theirs)
        turn(*args)

    monkeypatch.setattr(key_changes, "_refuse_shared", meanwhile)
    deed(folder, school_folder.keys)
    assert open_keys(folder, "bến đò chiều hôm").may_read_notes
    with pytest.raises(WrongPassphrase):
        open_keys(folder, PRINCIPAL)
