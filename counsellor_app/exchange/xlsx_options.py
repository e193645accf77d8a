"""How every workbook of ours is written: in memory, and a text stays a text."""

from __future__ import annotations

from typing import Any, Final

AS_TEXT: Final[dict[str, Any]] = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
