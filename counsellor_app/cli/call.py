"""What was asked beside the command itself."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Call:
    """The general options of one run."""

    school: Path | None = None
    as_json: bool = False
    passphrase_file: Path | None = None
