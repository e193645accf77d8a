"""The summary package, version 1: a school's counts as JSON, with a digest and a signature.

The file is described in the design (commands and files); other programs rely on it. It carries
exact numbers only and never a word about a single student.
"""

from __future__ import annotations

import base64
import hashlib
import json
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any, Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from counsellor_app.domain.errors import FileNotThere, HiddenNumbersRefused, PackageDamaged
from counsellor_app.domain.summary import COUNT_NAMES, Counts, Summary
from counsellor_app.exchange.summary_package_shape import MalformedPackage, summary_from
from counsellor_app.whole_file import write_whole

FORMAT: Final = "counsellor-summary"
VERSION: Final = 1
VIETNAM: Final = timezone(timedelta(hours=7))
LARGEST: Final = 16 * 1024 * 1024  # bytes; a school's package is some tens of kilobytes
_SEALS: Final = ("digest", "signature")


@dataclass(frozen=True, slots=True)
class Package:
    """A package read and found sound; `public_key` is the signing school's, 32 bytes."""

    summary: Summary
    made_at: datetime
    digest: str
    public_key: bytes


def write_package(
    summary: Summary,
    path: Path,
    *,
    made_at: datetime,
    signing_key: bytes,
    circulate: bool = False,
) -> None:
    """Write the package; the same summary gives the same bytes but for `made_at` and the seals.

    Args:
        summary: exact counts.
        path: replaced if it exists.
        made_at: with a time zone; written in Vietnam's, to the second.
        signing_key: the school's Ed25519 seed, 32 bytes.
        circulate: hidden numbers were asked for, which a package refuses.

    Raises:
        HiddenNumbersRefused: if `circulate`.
        PlaceError: if the place refuses.
    """
    if circulate:
        raise HiddenNumbersRefused
    write_whole(path, package_bytes(summary, made_at=made_at, signing_key=signing_key))


def package_bytes(summary: Summary, *, made_at: datetime, signing_key: bytes) -> bytes:
    """What `write_package` writes."""
    content = _content(summary, made_at)
    digest = _digest(content)
    key = Ed25519PrivateKey.from_private_bytes(signing_key)
    content["digest"] = digest.hex()
    content["signature"] = {
        "algorithm": "ed25519",
        "public_key": _base64(key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)),
        "value": _base64(key.sign(digest)),
    }
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()


def read_package(path: Path) -> Package:
    """Read a package and prove it: shape, counts that add up, digest, signature.

    Keys the version does not know are covered by the digest and otherwise passed over.

    Raises:
        FileNotThere: no such file.
        PackageDamaged: with `reason` `unreadable`, `not-a-package`, `newer`, `shape`, `counts`,
            `digest` or `signature`.
    """
    try:
        with path.open("rb") as file:
            raw = file.read(LARGEST + 1)
    except FileNotFoundError:
        raise FileNotThere(path=path) from None
    except OSError:
        raise PackageDamaged(path=path, reason="unreadable") from None
    try:
        return parse_package(raw)
    except MalformedPackage as error:
        raise PackageDamaged(path=path, reason=error.reason) from None


def parse_package(raw: bytes) -> Package:
    """As `read_package`, from the file's bytes; raises `MalformedPackage`."""
    content = _json(raw)
    if content.get("format") != FORMAT:
        raise MalformedPackage("not-a-package")
    version = content.get("version")
    if type(version) is not int or version < 1:
        raise MalformedPackage("shape")
    if version > VERSION:
        raise MalformedPackage("newer")
    sealed = {name: value for name, value in content.items() if name not in _SEALS}
    digest = _digest(sealed)
    if content.get("digest") != digest.hex():
        raise MalformedPackage("digest")
    public_key = _signed(content.get("signature"), digest)
    summary, made_at = summary_from(content)
    return Package(summary, made_at, digest.hex(), public_key)


def _json(raw: bytes) -> dict[str, Any]:
    if len(raw) > LARGEST:
        raise MalformedPackage("unreadable")
    try:
        content = json.loads(
            raw.decode("utf-8"),
            object_pairs_hook=_once_each,
            parse_float=_not_whole,
            parse_constant=_not_whole,
        )
    except (ValueError, RecursionError):
        raise MalformedPackage("unreadable") from None
    if not isinstance(content, dict):
        raise MalformedPackage("not-a-package")
    return content


def _once_each(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Two values under one key could show one to the digest and another to the reader."""
    found = dict(pairs)
    if len(found) != len(pairs):
        raise MalformedPackage("shape")
    return found


def _not_whole(name: str) -> Any:
    raise ValueError(name)


def _signed(signature: Any, digest: bytes) -> bytes:
    """The public key, where the signature is that key's."""
    if not isinstance(signature, dict) or signature.get("algorithm") != "ed25519":
        raise MalformedPackage("signature")
    try:
        key = base64.b64decode(signature["public_key"], validate=True)
        value = base64.b64decode(signature["value"], validate=True)
        Ed25519PublicKey.from_public_bytes(key).verify(value, digest)
    except (KeyError, TypeError, ValueError, InvalidSignature):
        raise MalformedPackage("signature") from None
    return key


def _digest(content: dict[str, Any]) -> bytes:
    """SHA-256 of the canonical form (RFC 8785; a package has no numbers but whole ones)."""
    try:
        canonical = json.dumps(
            content, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
        ).encode()
    except (ValueError, RecursionError):  # a lone surrogate, or nesting without end
        raise MalformedPackage("shape") from None
    return hashlib.sha256(canonical).digest()


def _base64(raw: bytes) -> str:
    return base64.b64encode(raw).decode("ascii")


def _counts(counts: Counts) -> dict[str, int]:
    return dict(zip(COUNT_NAMES, counts.values(), strict=True))


def _content(summary: Summary, made_at: datetime) -> dict[str, Any]:
    school = summary.school
    return {
        "format": FORMAT,
        "version": VERSION,
        "school": {
            "id": school.id,
            "name": school.name,
            "level": str(school.level),
            "boarding": school.boarding,
            "governing_body": school.governing_body,
        },
        "year": summary.year,
        "grade": summary.grade,
        "basis": summary.basis,
        "counted_on": summary.counted_on.isoformat(),
        "made_at": made_at.astimezone(VIETNAM).isoformat(timespec="seconds"),
        "catalogue": {"pathways": summary.catalogue_version},
        "rows": [
            {
                "class": row.class_name,
                "pathway": row.pathway,
                "all": _counts(row.all),
                "completed": _counts(row.completed),
            }
            for row in summary.rows
        ],
        "counselling": [
            {
                "class": one.class_name,
                "students": one.students,
                "met": one.met,
                "sessions": one.sessions,
                "individual": one.individual,
                "group": one.group,
                "parent": one.parent,
                "minutes": one.minutes,
            }
            for one in summary.counselling
        ],
        "checks": [{"check": check.code, "count": check.count} for check in summary.checks],
    }
