"""Where somebody left off when the notebook was locked; for nobody else who opens it next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from counsellor_app.ui.common.page import Place


@dataclass(slots=True)
class LeftOff:
    """The place, and what stood typed there and is not kept elsewhere; `way` is whose it is."""

    way: str = ""
    place: Place | None = None
    typed: Mapping[str, str] = field(default_factory=dict)

    def go_on(self, way: str) -> None:
        """Somebody opened the notebook by `way`: what another left off is forgotten."""
        if way != self.way:
            self.way, self.place, self.typed = way, None, {}
