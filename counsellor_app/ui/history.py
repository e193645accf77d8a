"""The way back and forward through the places of the window."""

from __future__ import annotations

from counsellor_app.ui.common.page import Place

LONGEST = 100


class History:
    """Where one has been; what comes after a turn is forgotten."""

    def __init__(self) -> None:
        self._places: list[Place] = []
        self._at = -1

    @property
    def present(self) -> Place | None:
        """Where one is."""
        return self._places[self._at] if self._at >= 0 else None

    def before(self, page: str) -> Place | None:
        """The last place that was another page."""
        earlier = reversed(self._places[: max(self._at, 0)])
        return next((place for place in earlier if place.page != page), None)

    def go(self, place: Place) -> None:
        """Go on to a new place."""
        if place == self.present:
            return
        self._places = [*self._places[: self._at + 1], place][-LONGEST:]
        self._at = len(self._places) - 1

    def left(self, place: Place | None) -> None:
        """Remember where exactly one was when one left (None: as one came)."""
        if place is not None and self._at >= 0:
            self._places[self._at] = place

    def back(self) -> Place | None:
        """The place before; None at the first."""
        if self._at <= 0:
            return None
        self._at -= 1
        return self._places[self._at]

    def forward(self) -> Place | None:
        """The place after; None at the last."""
        if self._at + 1 >= len(self._places):
            return None
        self._at += 1
        return self._places[self._at]
