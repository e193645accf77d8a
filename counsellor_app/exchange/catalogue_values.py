"""Words of a list looked up in the catalogues: by label, alias, code, or the sector's number."""

from __future__ import annotations

import re
from collections.abc import Callable

from counsellor_app.domain.catalogue import Catalogue, Entry
from counsellor_app.exchange.cell_values import (
    NOTHING,
    Reading,
    as_written,
    is_placeholder,
)
from counsellor_app.exchange.spreadsheet import CellValue

_PARTS = re.compile(r"[;\n]")
_FINER_PARTS = re.compile(r"[;,\n]")
_NUMBERED = re.compile(r"^\(?(\d{1,2})[.)]\s*")


def find(catalogue: Catalogue, text: str, number_fact: str = "sector") -> Entry | None:
    """The entry a text means; a bare number is the sector database's (`facts[number_fact]`)."""
    if text.isascii() and text.isdigit() and len(text) < 3:
        return _by_number(catalogue, text, number_fact) or catalogue.find(text)
    found = catalogue.find(text)
    if found is None and (numbered := _NUMBERED.match(text)):
        found = catalogue.find(text[numbered.end() :])
    return found


def _by_number(catalogue: Catalogue, text: str, fact: str) -> Entry | None:
    wanted = {text, text.zfill(2), text.lstrip("0")}
    for entry in catalogue.entries:
        known = entry.facts.get(fact)
        values = known if isinstance(known, (list, tuple)) else [known]
        if any(str(value) in wanted for value in values if value is not None):
            return entry
    return None


def code_reader(
    catalogue: Catalogue, unknown: str, number_fact: str = "sector"
) -> Callable[[CellValue], Reading[str]]:
    """A reader of one word of a catalogue: its code, else the problem `unknown`."""

    def read(cell: CellValue) -> Reading[str]:
        text = as_written(cell)
        entry = find(catalogue, text, number_fact) if text else None
        if entry is not None:
            return Reading(entry.code)
        if not text:
            return NOTHING
        if is_placeholder(cell):
            return Reading(warning="placeholder-dropped")
        return Reading(problem=unknown)

    return read


def codes_reader(
    catalogue: Catalogue, unknown: str, number_fact: str = "sector"
) -> Callable[[CellValue], Reading[tuple[str, ...]]]:
    """A reader of several words in one cell, between `;`, line ends or commas.

    Labels that hold commas themselves are tried whole before they are split further.
    """

    def read(cell: CellValue) -> Reading[tuple[str, ...]]:
        if not as_written(cell):
            return NOTHING
        if is_placeholder(cell):
            return Reading(warning="placeholder-dropped")
        text = cell if isinstance(cell, str) else as_written(cell)
        codes = _codes(text)
        return Reading(tuple(dict.fromkeys(codes))) if codes else Reading(problem=unknown)

    def _codes(text: str) -> list[str] | None:
        whole = find(catalogue, as_written(text), number_fact)
        if whole is not None:
            return [whole.code]
        for separator in (_PARTS, _FINER_PARTS):
            parts = [part for part in map(as_written, separator.split(text)) if part]
            found = [_one(part) for part in parts]
            if len(parts) > 0 and all(found):
                return [code for codes in found if codes for code in codes]
        return None

    def _one(part: str) -> list[str] | None:
        entry = find(catalogue, part.lstrip("-–•+ "), number_fact)
        if entry is not None:
            return [entry.code]
        pieces = [piece for piece in map(as_written, part.split(",")) if piece]
        return _joined(pieces) if len(pieces) > 1 else None

    def _joined(pieces: list[str]) -> list[str] | None:
        """Labels with commas among labels: the longest run of pieces that is one label."""
        codes: list[str] = []
        at = 0
        while at < len(pieces):
            for end in range(min(len(pieces), at + 4), at, -1):
                entry = find(catalogue, ", ".join(pieces[at:end]), number_fact)
                if entry is not None:
                    codes.append(entry.code)
                    at = end
                    break
            else:
                return None
        return codes

    return read
