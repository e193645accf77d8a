"""The hue of each kind of pathway in a report's bars, from resources/theme."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from functools import cache

from counsellor_app.domain.summary_bars import NONE
from counsellor_app.paths import resources

_HUES = 8


@cache
def _named() -> dict[str, int]:
    hues: dict[str, int] = tomllib.loads(resources("theme", "kinds.toml").read_text("utf-8"))[
        "hues"
    ]
    return hues


def hue_tokens(kinds: Sequence[str]) -> dict[str, str]:
    """The colour token of each kind; one nobody named takes the next hue in turn."""
    return {
        kind: "kind-none" if kind == NONE else f"kind-{_named().get(kind, place % _HUES + 1)}"
        for place, kind in enumerate(kinds)
    }
