"""Names of files made of what somebody typed: one name in one folder, on every system."""

from __future__ import annotations

import re
import unicodedata

_LONGEST = 80
_UNFIT = re.compile(r'[\x00-\x1f\x7f-\x9f/\\:*?"<>|\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]+')
_DEVICES = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?", re.IGNORECASE)


def file_name_part(text: str, otherwise: str = "tep") -> str:
    """`text` as (part of) the name of a file: no folder, no device, no hidden or endless name.

    What no system takes becomes a hyphen; `otherwise` stands where nothing is left.
    """
    name = _UNFIT.sub("-", unicodedata.normalize("NFC", text))
    name = re.sub(r"\s+", "-", name.strip()).strip(".- ")[:_LONGEST].rstrip(".- ")
    if not name:
        return otherwise
    return f"_{name}" if _DEVICES.fullmatch(name) else name
