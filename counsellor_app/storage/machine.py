"""Which computer this is, so that it knows itself again after it was given another name.

Three marks: the name, the system's own number, the network card's. Two of them must agree: a
renamed machine keeps its numbers, one in a dock has another card, and one of many copied from the
same disk image has its own name and card.
"""

from __future__ import annotations

import hashlib
import socket
import sys
import uuid
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

_NUMBER_FILES = (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id"))
_ENOUGH = 2
_RANDOM_CARD = 1 << 40
"""The bit Python sets in a card's number it had to invent."""


@dataclass(frozen=True, slots=True)
class Machine:
    """A computer's name as people see it, and digests of its two numbers ("" where unknown)."""

    name: str
    number: str = ""
    card: str = ""

    def is_same(self, other: Machine) -> bool:
        """Whether two of the marks agree; the name alone where nothing else was written down."""
        if not (self.number or self.card) or not (other.number or other.card):
            return self.name == other.name
        pairs = zip(
            (self.name, self.number, self.card), (other.name, other.number, other.card), strict=True
        )
        return sum(mine == theirs != "" for mine, theirs in pairs) >= _ENOUGH


def this_machine() -> Machine:
    """The computer the program runs on."""
    card = uuid.getnode()
    return Machine(
        socket.gethostname(),
        _digest(_system_number()),
        "" if card & _RANDOM_CARD else _digest(str(card)),
    )


def _digest(number: str) -> str:
    """A number nobody can read back out of the file, yet the same each time."""
    if not number:
        return ""
    return hashlib.sha256(f"so-huong-nghiep {number}".encode()).hexdigest()[:16]


def _system_number() -> str:
    if sys.platform == "win32":
        import winreg

        with (
            suppress(OSError),
            winreg.OpenKey(
                winreg.HKEY_LOCAL_MACHINE,
                r"SOFTWARE\Microsoft\Cryptography",
                access=winreg.KEY_READ | winreg.KEY_WOW64_64KEY,
            ) as key,
        ):
            return str(winreg.QueryValueEx(key, "MachineGuid")[0])
        return ""
    for path in _NUMBER_FILES:
        with suppress(OSError, UnicodeDecodeError):
            return path.read_text("ascii").strip()
    return ""
