"""Text that a spreadsheet would take for a formula, and how it is kept from being run."""

from __future__ import annotations

SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a formula or a command (DDE) begins with, in full width too, or a cell of its own."""


def begins_formula(text: str) -> bool:
    """Whether a spreadsheet may run the text, also where blanks stand before the sign."""
    return text.startswith(SIGNS) or text.lstrip(" \u00a0\u200b\ufeff").startswith(SIGNS)


def as_plain_cell(text: str) -> str:
    """The text as a cell that is never run: an apostrophe stands before a formula's sign."""
    return f"'{text}" if begins_formula(text) else text
