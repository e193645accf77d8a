"""Percentages and rates of a summary, in whole numbers all the way; no rate has a target."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final, Literal

from counsellor_app.domain.catalogue import Catalogue
from counsellor_app.domain.summary import Summary

DASH: Final = "–"
RateName = Literal["phan_luong", "chuyen_cap"]
RATES: Final[dict[RateName, str]] = {
    "phan_luong": "counts_as_vocational",
    "chuyen_cap": "counts_as_transition",
}


def tenths(part: int, whole: int) -> int | None:
    """`part` in tenths of a percent of `whole`, half away from zero; None of nothing."""
    if whole <= 0:
        return None
    rounded = (abs(part) * 2000 + whole) // (2 * whole)
    return rounded if part >= 0 else -rounded


def tenths_text(number: int | None) -> str:
    """Tenths of a percent as Vietnamese papers write them: 385 is `38,5`; None is `–`."""
    if number is None:
        return DASH
    sign = "-" if number < 0 else ""
    return f"{sign}{abs(number) // 10},{abs(number) % 10}"


def percent(part: int, whole: int) -> str:
    """`38,5` for 5 of 13; `–` where there is nothing to take a part of."""
    return tenths_text(tenths(part, whole))


def thousands(number: int) -> str:
    """A count with a full stop between thousands: `1.234`."""
    return f"{number:,}".replace(",", ".")


@dataclass(frozen=True, slots=True)
class Rate:
    """A rate with everything it was made of; the sheet prints all of it.

    Attributes:
        name: `phan_luong` (went on to vocational education, as in QĐ 522/QĐ-TTg) or `chuyen_cap`
            (went on to the next level, QĐ 525/QĐ-TTg).
        pathways: the codes of the numerator.
        part: students on those pathways, of the same students as `whole`.
        whole: completers, or everybody where the level is not completed yet.
        of_completers: which of the two.
    """

    name: RateName
    pathways: tuple[str, ...]
    part: int
    whole: int
    of_completers: bool

    @property
    def tenths(self) -> int | None:
        """In tenths of a percent."""
        return tenths(self.part, self.whole)


def numerator(catalogue: Catalogue, name: RateName) -> tuple[str, ...]:
    """The codes a rate counts, by the catalogue's own facts, in display order."""
    return tuple(entry.code for entry in catalogue.entries if entry.facts.get(RATES[name]))


def rate(
    summary: Summary, catalogue: Catalogue, name: RateName, *, pathways: Collection[str] = ()
) -> Rate:
    """A rate of the summary; `pathways` replaces the catalogue's numerator."""
    codes = tuple(pathways) or numerator(catalogue, name)
    counted = [row.completed if summary.of_completers else row.all for row in summary.rows]
    rows = list(zip(summary.rows, counted, strict=True))
    part = sum(counts.total for row, counts in rows if row.pathway in codes)
    whole = sum(counts.total for _, counts in rows)
    return Rate(name, codes, part, whole, summary.of_completers)
