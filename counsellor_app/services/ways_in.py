"""Ways in: the counsellor's passphrase, the principal's, the recovery sheet."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from counsellor_app.domain.errors import WrongPassphrase
from counsellor_app.services.trail import note
from counsellor_app.storage import keys_file
from counsellor_app.storage.database import Database
from counsellor_app.storage.vault import (
    KEYS_FILE,
    drawn_recovery_key,
    open_keys,
    read_keys_file,
    remove_principal,
    set_passphrase,
    use_recovery_key,
)


class WaysIn:
    """Who may come in; every change asks for the counsellor's passphrase once more."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock

    def as_counsellor(self) -> bool:
        """Whether the counsellor came in, who may give and take every way in."""
        return self._database.keys.role == "counsellor"

    def has_principal(self) -> bool:
        """Whether the principal has a passphrase of their own."""
        folder = self._database.folder
        slots = keys_file.from_bytes(read_keys_file(folder), folder / KEYS_FILE)
        return any(slot.role == "principal" for slot in slots)

    def change_passphrase(self, present: str, new: str) -> None:
        """A new passphrase for whoever opened the notebook.

        Raises:
            WrongPassphrase: `present` is not the one of this way in.
            Invalid: the other way in opens with `new` already.
        """
        self._ask(present)
        keys = self._database.keys
        set_passphrase(self._database.folder, keys, keys.role, new)
        self._note("change-passphrase")

    def draw_recovery_key(self, present: str) -> str:
        """A fresh recovery key to print; the old sheet stays good until this one is used."""
        self._ask(present)
        return drawn_recovery_key()

    def use_recovery_key(self, present: str, key: str) -> None:
        """The sheet of `key` is at hand: it opens from now on, the old one opens nothing.

        Raises:
            WrongPassphrase: `present` is not the one of this way in.
            WrongRecoveryKey: `key` is none.
        """
        self._ask(present)
        use_recovery_key(self._database.folder, self._database.keys, key)
        self._note("new-recovery-key")

    def let_principal_in(self, present: str, new: str) -> None:
        """Give the principal a passphrase: the school opens with it, private notes do not."""
        self._ask(present)
        set_passphrase(self._database.folder, self._database.keys, "principal", new)
        self._note("let-principal-in")

    def shut_principal_out(self, present: str) -> None:
        """Close the principal's way in."""
        self._ask(present)
        remove_principal(self._database.folder, self._database.keys)
        self._note("shut-principal-out")

    def _ask(self, present: str) -> None:
        if open_keys(self._database.folder, present).role != self._database.keys.role:
            raise WrongPassphrase

    def _note(self, action: str) -> None:
        with self._database.transaction() as db:
            note(db, self._database.keys.role, self._clock(), action)
