"""What may stand in a summary package: every key, its kind and its range."""

from __future__ import annotations

import re
import unicodedata
import uuid
from datetime import date, datetime
from typing import Any, Final, Literal

from counsellor_app.domain.school import SchoolLevel
from counsellor_app.domain.school_year import parse_school_year
from counsellor_app.domain.summary import (
    COUNT_NAMES,
    Basis,
    Check,
    CountedSessions,
    Counts,
    SchoolIdentity,
    Summary,
    SummaryRow,
)

Reason = Literal["unreadable", "not-a-package", "newer", "shape", "counts", "digest", "signature"]

_CODE: Final = re.compile(r"[A-Z][A-Z0-9_]{0,39}")
_CHECK: Final = re.compile(r"[a-z][a-z0-9-]{0,59}")
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_MOMENT: Final = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+07:00")
_MOST: Final = 1_000_000  # students or sessions of one class; minutes more
_MOST_MINUTES: Final = 1_000_000_000
_MOST_ROWS: Final = 20_000
_LONGEST: Final = 300  # characters of a name


class MalformedPackage(Exception):
    """Why it is no sound package; `read_package` names the file and raises `PackageDamaged`."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason: Reason = reason


def summary_from(content: dict[str, Any]) -> tuple[Summary, datetime]:
    """The summary in a parsed package and when it was made; raises `MalformedPackage`."""
    rows = tuple(_row(one) for one in _list(content, "rows"))
    if len({(row.class_name, row.pathway) for row in rows}) != len(rows):
        raise MalformedPackage("counts")
    grade = _number(content, "grade")
    year = _text(content, "year")
    known_year = parse_school_year(year)
    if grade not in (9, 12) or known_year is None or known_year.label != year:
        raise MalformedPackage("shape")
    summary = Summary(
        school=_school(_part(content, "school")),
        year=year,
        grade=grade,
        basis=_basis(content),
        counted_on=_day(content),
        catalogue_version=_text(_part(content, "catalogue"), "pathways"),
        rows=rows,
        counselling=tuple(_sessions(one) for one in _list(content, "counselling")),
        checks=tuple(_check(one) for one in _list(content, "checks")),
    )
    return summary, _moment(content)


def _school(part: dict[str, Any]) -> SchoolIdentity:
    try:
        level = SchoolLevel(_text(part, "level"))
        identity = str(uuid.UUID(_text(part, "id")))
    except ValueError:
        raise MalformedPackage("shape") from None
    boarding = part.get("boarding")
    if not isinstance(boarding, bool) or identity != part["id"]:
        raise MalformedPackage("shape")
    return SchoolIdentity(
        identity, _text(part, "name"), level, boarding, _text(part, "governing_body")
    )


def _row(part: Any) -> SummaryRow:
    row = SummaryRow(
        _text(part, "class"),
        _matching(part, "pathway", _CODE),
        _counts(_part(part, "all")),
        _counts(_part(part, "completed")),
    )
    if not row.consistent or not row.all.total:
        raise MalformedPackage("counts")
    return row


def _counts(part: dict[str, Any]) -> Counts:
    return Counts(*(_number(part, name) for name in COUNT_NAMES))


def _sessions(part: Any) -> CountedSessions:
    found = CountedSessions(
        class_name=_text(part, "class"),
        students=_number(part, "students"),
        met=_number(part, "met"),
        sessions=_number(part, "sessions"),
        individual=_number(part, "individual"),
        group=_number(part, "group"),
        parent=_number(part, "parent"),
        minutes=_number(part, "minutes", _MOST_MINUTES),
    )
    if found.met > found.students:
        raise MalformedPackage("counts")
    return found


def _check(part: Any) -> Check:
    return Check(_matching(part, "check", _CHECK), _number(part, "count"))


def _basis(content: dict[str, Any]) -> Basis:
    match content.get("basis"):
        case "intended":
            return "intended"
        case "actual":
            return "actual"
    raise MalformedPackage("shape")


def _day(content: dict[str, Any]) -> date:
    try:
        return date.fromisoformat(_matching(content, "counted_on", _DAY))
    except ValueError:
        raise MalformedPackage("shape") from None


def _moment(content: dict[str, Any]) -> datetime:
    try:
        return datetime.fromisoformat(_matching(content, "made_at", _MOMENT))
    except ValueError:
        raise MalformedPackage("shape") from None


def _part(content: Any, name: str) -> dict[str, Any]:
    part = content.get(name) if isinstance(content, dict) else None
    if not isinstance(part, dict):
        raise MalformedPackage("shape")
    return part


def _list(content: dict[str, Any], name: str) -> list[Any]:
    part = content.get(name)
    if not isinstance(part, list) or len(part) > _MOST_ROWS:
        raise MalformedPackage("shape")
    return part


def _text(content: Any, name: str) -> str:
    text = content.get(name) if isinstance(content, dict) else None
    if not isinstance(text, str) or not 0 < len(text) <= _LONGEST or text != text.strip():
        raise MalformedPackage("shape")
    if not text.isprintable() or unicodedata.normalize("NFC", text) != text:
        raise MalformedPackage("shape")
    return text


def _matching(content: Any, name: str, pattern: re.Pattern[str]) -> str:
    text = _text(content, name)
    if not pattern.fullmatch(text):
        raise MalformedPackage("shape")
    return text


def _number(content: Any, name: str, most: int = _MOST) -> int:
    number = content.get(name) if isinstance(content, dict) else None
    if type(number) is not int or not 0 <= number <= most:
        raise MalformedPackage("shape")
    return number
