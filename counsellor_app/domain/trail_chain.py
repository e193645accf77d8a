"""The chain of the audit trail: each line's digest covers the line and the digest before it.

So a line that was altered, taken out or slipped in is seen by whoever reads the trail again.
The formula is never changed: school files carry digests made by it (migration 0003 too).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from datetime import UTC, datetime

BEGINNING = b""
"""What stands before the first line."""


def chained(
    before: bytes,
    number: int,
    at: datetime,
    role: str,
    person: int | None,
    action: str,
    subject: str,
    subject_id: int | None,
    count: int | None,
) -> bytes:
    """The digest of a line (32 bytes) after the line whose digest is `before`."""
    moment = at.astimezone(UTC).isoformat(timespec="microseconds")
    return link(before, (number, moment, role, person, action, subject, subject_id, count))


def link(before: bytes, line: Sequence[object]) -> bytes:
    """The same for a line as it was read, its moment already written out.

    Raises:
        TypeError: what stands there was never written by us.
    """
    said = json.dumps(line, ensure_ascii=True, separators=(",", ":")).encode()
    return hashlib.sha256(before + said).digest()
