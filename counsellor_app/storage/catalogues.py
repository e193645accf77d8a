"""The reader of the lists shipped with the program: `resources/catalogues/<list>/<version>.toml`.

A new year is a new file; older ones stay, for the days they were valid.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from counsellor_app.domain.catalogue import Catalogue, Entry
from counsellor_app.domain.errors import CatalogueUnreadable
from counsellor_app.paths import resources

_CODE = re.compile(r"[A-Z0-9_]+")
_LANGUAGES = frozenset({"vi", "en", "km"})
_HEADER = {"version": str, "valid_from": date, "source": str, "entry": list}
_ENTRY = {"code": str, "label": dict, "aliases": list, "retired": bool, "facts": dict}


def load(name: str, on: date | None = None) -> Catalogue:
    """The catalogue valid on a day; the newest without one, the oldest for days before it.

    Raises:
        CatalogueUnreadable: a file of the list is broken, or there is no such list.
    """
    versions = _versions(resources("catalogues", name))
    begun = [version for version in versions if on is None or version.valid_from <= on]
    return begun[-1] if begun else versions[0]


def catalogue_names() -> tuple[str, ...]:
    """The lists shipped, in alphabetical order."""
    return tuple(sorted(folder.name for folder in resources("catalogues").iterdir()))


def read_catalogue(path: Path) -> Catalogue:
    """One catalogue file, checked as a whole; the list's name is its folder's.

    Raises:
        CatalogueUnreadable: with reason `not-there`, `syntax`, `header`, `entry` (a field is
            missing, unknown or of the wrong kind), `code` (not A-Z 0-9 _), `repeated-code` or
            `label` (no Vietnamese or English wording).
    """
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise CatalogueUnreadable(path=path, reason="not-there") from error
    except ValueError as error:  # bad TOML or bad UTF-8
        raise CatalogueUnreadable(path=path, reason="syntax") from error
    if not _fits(content, _HEADER, needed=_HEADER) or not content["entry"]:
        raise CatalogueUnreadable(path=path, reason="header")
    entries = tuple(_entry(path, record) for record in content["entry"])
    if len({entry.code for entry in entries}) < len(entries):
        raise CatalogueUnreadable(path=path, reason="repeated-code")
    return Catalogue(
        name=path.parent.name,
        version=content["version"],
        valid_from=content["valid_from"],
        source=content["source"],
        entries=entries,
    )


@lru_cache(maxsize=64)
def _versions(folder: Path) -> tuple[Catalogue, ...]:
    read = [read_catalogue(path) for path in folder.glob("*.toml")]
    if not read:
        raise CatalogueUnreadable(path=folder, reason="not-there")
    return tuple(sorted(read, key=lambda catalogue: catalogue.valid_from))


def _entry(path: Path, record: Any) -> Entry:
    if not isinstance(record, dict) or not _fits(record, _ENTRY, needed=("code", "label")):
        raise CatalogueUnreadable(path=path, reason="entry")
    label, aliases = record["label"], record.get("aliases", [])
    if not _CODE.fullmatch(record["code"]):
        raise CatalogueUnreadable(path=path, reason="code")
    if not {"vi", "en"} <= set(label) <= _LANGUAGES or not all(map(_is_text, label.values())):
        raise CatalogueUnreadable(path=path, reason="label")
    if not all(map(_is_text, aliases)):
        raise CatalogueUnreadable(path=path, reason="entry")
    return Entry(
        code=record["code"],
        label=MappingProxyType(label),
        aliases=tuple(aliases),
        retired=record.get("retired", False),
        facts=MappingProxyType(record.get("facts", {})),
    )


def _fits(record: dict[str, Any], kinds: Mapping[str, type], needed: Any) -> bool:
    """Whether the record has what it needs, nothing unknown, and each field of its kind."""
    return set(needed) <= set(record) and all(
        type(value) is kinds.get(field) for field, value in record.items()
    )


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())
