"""The printed recovery key as it is typed: group by group, each told at once."""

from __future__ import annotations

from counsellor_app.storage.recovery_key import GROUP_LENGTH, GROUPS, group_is_right

__all__ = ["GROUPS", "GROUP_LENGTH", "group_is_right", "groups_of"]


def groups_of(text: str) -> list[str]:
    """A whole key, typed or pasted, as its groups; hyphens and spaces may stand anywhere."""
    bare = "".join(symbol for symbol in text if symbol.isalnum())
    return [bare[start : start + GROUP_LENGTH] for start in range(0, len(bare), GROUP_LENGTH)]
