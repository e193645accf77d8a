"""Ministry ids (10 digits) and personal ids (12 digits) as spreadsheets leave them.

Spreadsheets drop leading zeros and shorten twelve digits to 8.41E+10; domain facts §6.2 and §6.3.
"""

from __future__ import annotations

import re
from datetime import date

from counsellor_app.exchange.cell_values import (
    NOTHING,
    Reading,
    as_written,
    is_placeholder,
)
from counsellor_app.exchange.spreadsheet import CellValue

MINISTRY_DIGITS = 10
PERSONAL_DIGITS = 12
_FEWEST = 7
_NO_ID = "no-id"
_SHORTENED = re.compile(r"\d+(?:[.,]\d+)?[eE]\+?\d+")
_JUNK = re.compile(r"[\s'’‘`\"]+")
_IN_MINISTRY = re.compile(r"[0-9A-Za-z._/-]{4,30}")
_CENTURIES = {0: (1900, "male"), 1: (1900, "female"), 2: (2000, "male"), 3: (2000, "female")}


def read_ministry_id(cell: CellValue) -> Reading[str]:
    """Ten digits; another length in text is kept as written, with the warning `odd-ministry-id`."""
    if isinstance(cell, str) and len(cell) == MINISTRY_DIGITS and _is_digits(cell):
        return Reading(cell)
    digits, problem = _digits(cell)
    if problem or not digits:
        return Reading(problem="bad-ministry-id" if problem == _NO_ID else problem)
    if not _IN_MINISTRY.fullmatch(digits):
        return Reading(problem="bad-ministry-id")
    number = _is_digits(digits)
    if number and len(digits) == MINISTRY_DIGITS:
        return Reading(digits)
    if number and _FEWEST <= len(digits) < MINISTRY_DIGITS:
        return Reading(digits.zfill(MINISTRY_DIGITS), warning="leading-zero-restored")
    if not number or not isinstance(cell, str):
        return Reading(problem="bad-ministry-id")
    return Reading(digits, warning="odd-ministry-id")


def read_personal_id(cell: CellValue) -> Reading[str]:
    """Twelve digits; eleven or ten had zeros in front (province codes 001 to 096)."""
    if isinstance(cell, str) and len(cell) == PERSONAL_DIGITS and _is_digits(cell):
        return Reading(cell)
    digits, problem = _digits(cell)
    if problem or not digits:
        return Reading(problem="bad-personal-id" if problem == _NO_ID else problem)
    if not _is_digits(digits):
        return Reading(problem="bad-personal-id")
    if len(digits) == PERSONAL_DIGITS:
        return Reading(digits)
    if PERSONAL_DIGITS - 2 <= len(digits) < PERSONAL_DIGITS:
        return Reading(digits.zfill(PERSONAL_DIGITS), warning="leading-zero-restored")
    return Reading(problem="bad-personal-id")


def is_personal_id(cell: CellValue) -> bool:
    """Whether an id in a column that does not say which is the twelve-digit personal one."""
    digits, problem = _digits(cell)
    return not problem and _is_digits(digits) and len(digits) in (11, PERSONAL_DIGITS)


def read_school_code(cell: CellValue) -> Reading[str]:
    """`Mã học sinh`: a ministry id when it has ten digits, else the school's own code, not kept."""
    digits, problem = _digits(cell)
    if problem or not _is_digits(digits) or len(digits) not in (9, MINISTRY_DIGITS):
        return NOTHING
    if len(digits) == MINISTRY_DIGITS:
        return Reading(digits)
    if isinstance(cell, str):
        return NOTHING
    return Reading(digits.zfill(MINISTRY_DIGITS), warning="leading-zero-restored")


def personal_id_doubts(
    personal_id: str, birth: date | int | None, sex: str | None, male: str, female: str
) -> list[str]:
    """What the id says otherwise: `id-does-not-fit-birth-year`, `id-does-not-fit-sex`.

    The fourth digit is century and sex, the fifth and sixth the year of birth (domain facts §6.3).
    """
    century, meant = _CENTURIES.get(int(personal_id[3]), (0, ""))
    if not century:
        return []
    doubts = []
    year = birth.year if isinstance(birth, date) else birth
    if year is not None and century + int(personal_id[4:6]) != year:
        doubts.append("id-does-not-fit-birth-year")
    if sex is not None and sex != {"male": male, "female": female}[meant]:
        doubts.append("id-does-not-fit-sex")
    return doubts


def _digits(cell: CellValue) -> tuple[str, str | None]:
    """The id without what spreadsheets add, and a problem where it was cut short."""
    if isinstance(cell, bool) or not isinstance(cell, (str, int, float)):
        return "", _NO_ID if cell is not None else None
    if isinstance(cell, float):
        whole = cell.is_integer() and abs(cell) < 1e15
        return (str(int(cell)), None) if whole else ("", "number-cut-short")
    if isinstance(cell, int):
        return str(cell), None
    if cell.isascii() and cell.isdigit() and len(cell) > 2:
        return cell, None
    if is_placeholder(cell):
        return "", None
    text = _JUNK.sub("", as_written(cell))
    if _SHORTENED.fullmatch(text):
        return "", "number-cut-short"
    return text.removesuffix(".0"), None


def _is_digits(text: str) -> bool:
    return text.isascii() and text.isdigit()
