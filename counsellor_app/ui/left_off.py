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
    _others: dict[str, Mapping[str, str]] = field(default_factory=dict)

    @property
    def unkept(self) -> bool:
        """Whether words wait here alone, anybody's: the disk would not take them."""
        return bool(self.typed or self._others)

    def go_on(self, way: str) -> None:
        """Somebody opened the notebook by `way`: another's place is forgotten, their words wait."""
        if way == self.way:
            return
        if self.typed:
            self._others[self.way] = self.typed
        self.way, self.place, self.typed = way, None, self._others.pop(way, {})
