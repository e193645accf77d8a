"""The columns that tell which student a row is about, and rows that repeat a student."""

from __future__ import annotations

import re
from collections.abc import Hashable
from datetime import date
from typing import Any

from counsellor_app.domain.imports import StudentKey
from counsellor_app.domain.school_year import class_key
from counsellor_app.domain.vietnamese_text import spelling
from counsellor_app.exchange.cell_values import (
    NOTHING,
    Reading,
    as_written,
    is_placeholder,
    read_birth,
    read_whole_number,
)
from counsellor_app.exchange.class_names import read_class
from counsellor_app.exchange.column_reader import ColumnReader
from counsellor_app.exchange.headings import row_words
from counsellor_app.exchange.identifiers import (
    is_personal_id,
    read_ministry_id,
    read_personal_id,
    read_school_code,
)
from counsellor_app.exchange.row_reading import RowReading
from counsellor_app.exchange.spreadsheet import CellValue

_LONGEST_NAME = 100
_FIGURE = re.compile(r"\d")
_LETTER = re.compile(r"[^\W\d_]")
YOUNGEST, OLDEST = 5, 60
_BIRTHS = ("birth_date", "birth_if_male", "birth_if_female", "birth_year")


def read_name(cell: CellValue) -> Reading[str]:
    """A person's name as written, cleaned; digits make it `unlikely-name`."""
    if not isinstance(cell, str):
        return Reading(problem="unlikely-name")
    name = as_written(cell)
    if not name or is_placeholder(name):
        return NOTHING
    return _likely(name)


def _read_name_part(cell: CellValue) -> Reading[str]:
    """A column of given or of family names, where `Na` and `Không` are names."""
    part = as_written(cell)
    return _likely(part) if part.lower() in row_words()["names_too"] else read_name(cell)


def _likely(name: str) -> Reading[str]:
    if len(name) > _LONGEST_NAME:
        return Reading(problem="unlikely-name")
    if name.replace(" ", "").isalpha():
        return Reading(name)
    if _FIGURE.search(name) or not _LETTER.search(name):
        return Reading(problem="unlikely-name")
    return Reading(name)


def _read_any_id(cell: CellValue) -> Reading[str]:
    return read_personal_id(cell) if is_personal_id(cell) else read_ministry_id(cell)


def key_readers() -> dict[str, ColumnReader[Any]]:
    """A reader for every column of resources/headings/student_key.toml."""
    part = ColumnReader(_read_name_part)
    birth = ColumnReader(read_birth)
    number = ColumnReader(read_whole_number)
    return {
        "order": number,
        "ministry_id": ColumnReader(read_ministry_id),
        "personal_id": ColumnReader(read_personal_id),
        "any_id": ColumnReader(_read_any_id),
        "school_code": ColumnReader(read_school_code),
        "full_name": ColumnReader(read_name),
        "family_name": part,
        "given_name": part,
        "birth_date": birth,
        "birth_day": number,
        "birth_month": number,
        "birth_year": birth,
        "birth_if_male": birth,
        "birth_if_female": birth,
        "class_name": ColumnReader(read_class),
    }


def name_of(reading: RowReading) -> tuple[str | None, str | None]:
    """The full name, and the given name where it is not the last syllable (domain facts §7).

    `Họ đệm` + `Tên` make the full name; a `Tên` of several syllables is the given name itself.
    """
    get = reading.values.get
    full, family, given = get("full_name"), get("family_name"), get("given_name")
    if given is None and family is None:
        return full, None
    if full is None or (given and not _ends_with(full, given)):
        full = " ".join(filter(None, (full or family, given))) or None
    return full, given if given and " " in given and given != full else None


def _ends_with(full: str, given: str) -> bool:
    return f" {spelling(full)}".endswith(f" {spelling(given)}")


def birth_of(reading: RowReading, today: date) -> tuple[date | None, int | None]:
    """Birth date, or else the birth year; told off when it cannot be a student's."""
    values = reading.values
    for name in _BIRTHS:
        if name in values:
            break
    else:
        return None, None
    born: date | int = values[name]
    if name == "birth_year" and isinstance(born, int):
        born = _assembled(reading, born)
    year = born.year if isinstance(born, date) else born
    if (born > today) if isinstance(born, date) else (year > today.year):
        reading.problem(name, "unlikely-birth-date", reading.row.cell(name))
    elif not YOUNGEST <= today.year - year <= OLDEST:
        reading.warning(name, "unlikely-birth-date", reading.row.cell(name))
    return (born, None) if isinstance(born, date) else (None, year)


def _assembled(reading: RowReading, year: int) -> date | int:
    """Day, month and year in three columns."""
    day, month = reading.get("birth_day"), reading.get("birth_month")
    if day is None or month is None:
        return year
    try:
        return date(year, month, day)
    except ValueError:
        reading.problem("birth_day", "no-such-date", f"{day}/{month}/{year}")
        return year


def class_of(reading: RowReading) -> str | None:
    """The class cell, else the class the row stands under."""
    named: str | None = reading.get("class_name")
    return named or reading.row.class_name


def ids_of(reading: RowReading) -> tuple[str | None, str | None]:
    """Ministry id and personal id, from whichever column holds them."""
    get = reading.values.get
    ministry, personal, other = get("ministry_id"), get("personal_id"), get("any_id")
    if other is None:
        return ministry or get("school_code"), personal
    if is_personal_id(other):
        personal = personal or other
    else:
        ministry = ministry or other
    return ministry or get("school_code"), personal


def key_of(
    reading: RowReading, today: date, *, name_needed: bool, class_may_do: bool = False
) -> tuple[StudentKey, int | None]:
    """Who the row is about, and the birth year when only that is known.

    Problems: `missing-name` without a name (where ids may do, without both; where the class may
    do, without that too).
    """
    full, _ = name_of(reading)
    born, year = birth_of(reading, today)
    ministry, personal = ids_of(reading)
    room = class_of(reading)
    enough = (not name_needed and (ministry or personal)) or (class_may_do and room)
    if full is None and not enough and not _name_refused(reading):
        reading.problem(_name_field(reading), "missing-name", None)
    return StudentKey(full, born, room, ministry, personal), year


def _name_refused(reading: RowReading) -> bool:
    columns = reading.row.layout.columns
    names = {
        columns[name] for name in ("full_name", "family_name", "given_name") if name in columns
    }
    return any(column in names for column, _ in reading.problems)


def _name_field(reading: RowReading) -> str:
    columns = reading.row.layout.columns
    return next(
        (name for name in ("full_name", "family_name", "given_name") if name in columns),
        "full_name",
    )


class Repeats:
    """Remembers the students of a file, to tell one that stands in it twice.

    Two rows of one name, birth date and class are two students only if both have ids; so names
    are compared only once a row without ids turns up.
    """

    def __init__(self) -> None:
        self._ids: set[Hashable] = set()
        self._names: dict[Hashable, bool] = {}
        self._unnamed: list[tuple[StudentKey, int | None, Hashable]] = []

    def field_of(
        self, key: StudentKey, year: int | None = None, part: Hashable = None
    ) -> str | None:
        """The field by which the student was met before; None the first time.

        `part` keeps apart rows that may repeat a student (of other days).
        """
        ids: list[tuple[str, str, Hashable]] = []
        if key.ministry_id is not None:
            ids.append(("ministry_id", key.ministry_id, part))
        if key.personal_id is not None:
            ids.append(("personal_id", key.personal_id, part))
        for known in ids:
            if known in self._ids:
                return known[0]
        if ids:
            self._ids.update(ids)
            self._unnamed.append((key, year, part))
            if self._names and self._names.get(_named(key, year, part)) is False:
                return "full_name"
            return None
        for identified in self._unnamed:
            self._names.setdefault(_named(*identified), True)
        self._unnamed.clear()
        named = _named(key, year, part)
        if named in self._names:
            return "full_name"
        self._names[named] = False
        return None


def _named(key: StudentKey, year: int | None, part: Hashable) -> Hashable:
    name, room = spelling(key.full_name or ""), class_key(key.class_name or "")
    return (name, key.birth_date or year, room, part)


def repeated(reading: RowReading, field: str) -> None:
    """Tell that the row's student stands in the file already."""
    if field == "full_name" or field not in reading.row.layout.columns:
        aliases = {"ministry_id": ("any_id", "school_code"), "personal_id": ("any_id",)}
        named = (*aliases.get(field, ()), _name_field(reading))
        field = next(
            name for name in named if name in reading.row.layout.columns or name == named[-1]
        )
    reading.problem(field, "duplicate-in-file", as_written(reading.row.cell(field)))
