"""keys.json: one slot for each way into the school, each holding wrapped keys and no secret.

    {"format": "sohn-keys", "version": 2, "digest": "<sha256 of seal and slots, canonical JSON>",
     "seal": "<HMAC of who may come in>",
     "slots": [{"id", "role", "person", "kdf": {"name", "memory_kib", "passes", "lanes"},
                "salt", "nonce", "wrapped", "public_key", "box"}, …]}

Bytes are base64. The seal is made with a key that only who may read notes has: a slot slipped in
from outside is known before new keys are put into it. Version 1 had neither seal, person nor key
pairs, and at most one slot a role; such slots live on in a version 2 file until they are changed.
The file comes from outside (a backup, a stick), so nothing in it is believed before it is checked.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from counsellor_app.domain.errors import SchoolFileDamaged, SchoolFileNewer
from counsellor_app.domain.way_in import MOST_WAYS_IN
from counsellor_app.storage.kdf_cost import KEY_LENGTH, KdfCost
from counsellor_app.storage.key_slot import (
    FORMAT,
    NONCE_LENGTH,
    ROLES,
    SALT_LENGTH,
    TAG_LENGTH,
    Role,
    Slot,
    canonical,
    text,
)

VERSION = 2
LARGEST_FILE = 64 * 1024
GENERATIONS = 2
"""Sets of keys a slot may hold: two while the school is given new ones."""
_DIGEST_LENGTH = 32
_PLAIN = {"id", "role", "kdf", "salt", "nonce", "wrapped"}
_PAIRED = _PLAIN | {"person", "public_key", "box"}


def keys_length(role: Role) -> int:
    """Bytes of one set of keys a role holds: the file key, and the note key but for principals."""
    return KEY_LENGTH if role == "principal" else 2 * KEY_LENGTH


@dataclass(frozen=True, slots=True)
class KeysFile:
    """The ways in, and the seal that says they are ours."""

    slots: tuple[Slot, ...]
    seal: bytes = b""

    @property
    def version(self) -> int:
        """The oldest version that can say it."""
        return VERSION if any(slot.has_pair for slot in self.slots) else 1

    def sealed_by(self, note_key: bytes) -> KeysFile:
        """The same ways in, known to be ours from now on."""
        return KeysFile(self.slots, _seal(self.slots, note_key) if self.version > 1 else b"")

    def is_ours(self, note_key: bytes) -> bool:
        """Whether nobody without the note key put a way in or changed whose it is."""
        return self.version == 1 or hmac.compare_digest(self.seal, _seal(self.slots, note_key))


def _seal(slots: tuple[Slot, ...], note_key: bytes) -> bytes:
    key = HKDF(SHA256(), KEY_LENGTH, None, b"sohn keys seal").derive(note_key)
    said = sorted((slot.id, slot.role, slot.person or 0, text(slot.public_key)) for slot in slots)
    return hmac.digest(key, canonical(said), "sha256")


def to_bytes(keys: KeysFile) -> bytes:
    """The whole file."""
    slots = []
    for slot in keys.slots:
        box = {"box": text(slot.box)} if slot.has_pair else {}
        slots.append({**slot.as_json(), "wrapped": text(slot.wrapped), **box})
    seal = {"seal": text(keys.seal)} if keys.version > 1 else {}
    document = {
        "format": FORMAT,
        "version": keys.version,
        "digest": _digest(slots, seal),
        **seal,
        "slots": slots,
    }
    return json.dumps(document, indent=2).encode() + b"\n"


def from_bytes(content: bytes, path: Path) -> KeysFile:
    """The ways in of a file, one a person at most.

    Raises:
        SchoolFileNewer: written by a newer version of the program.
        SchoolFileDamaged: anything else that is not exactly as we write it.
    """
    try:
        document = _document(content)
        if document["format"] != FORMAT:
            raise SchoolFileDamaged(path=path)
        version = document["version"]
        if type(version) is int and version > VERSION:
            raise SchoolFileNewer(path=path, version=version)
        return _keys(document)
    except (ValueError, TypeError, KeyError, RecursionError):
        raise SchoolFileDamaged(path=path) from None


def _document(content: bytes) -> dict[str, Any]:
    if len(content) > LARGEST_FILE:
        raise ValueError("too large")
    document = json.loads(content.decode("utf-8"), object_pairs_hook=_once_each)
    if type(document) is not dict:
        raise TypeError("not an object")
    return document


def _keys(document: dict[str, Any]) -> KeysFile:
    written, version = document["slots"], document["version"]
    seal = {name: document[name] for name in ("seal",) if name in document}
    _require(set(document) == {"format", "version", "digest", "slots", *seal})
    _require(type(version) is int and version in (1, VERSION))
    _require(bool(seal) == (version > 1))
    _require(type(written) is list and 1 <= len(written) <= MOST_WAYS_IN)
    _require(document["digest"] == _digest(written, seal))
    slots = tuple(_slot(one) for one in written)
    owners = {(slot.role, slot.person if slot.role != "recovery" else None) for slot in slots}
    _require(len(owners) == len(slots) == len({slot.id for slot in slots}))
    keys = KeysFile(slots, _bytes(seal["seal"], _DIGEST_LENGTH) if seal else b"")
    _require(keys.version == version)
    return keys


def _slot(written: dict[str, Any]) -> Slot:
    paired = "public_key" in written
    _require(set(written) == (_PAIRED if paired else _PLAIN))
    role, person = written["role"], written.get("person")
    _require(role in ROLES)
    _require(person is None or (type(person) is int and 0 < person < 2**31))
    _require(type(written["id"]) is str and 1 <= len(written["id"]) <= 64)
    # The private half takes as much room as a key, the voucher beside it as a second one.
    length = keys_length(role)
    return Slot(
        id=written["id"],
        role=role,
        person=person,
        cost=_cost(written["kdf"]),
        salt=_bytes(written["salt"], SALT_LENGTH),
        nonce=_bytes(written["nonce"], NONCE_LENGTH),
        wrapped=_bytes(written["wrapped"], length + TAG_LENGTH),
        public_key=_bytes(written["public_key"], KEY_LENGTH) if paired else b"",
        box=_box(written["box"], role) if paired else b"",
    )


def _cost(kdf: dict[str, Any]) -> KdfCost:
    _require(set(kdf) == {"name", "memory_kib", "passes", "lanes"} and kdf["name"] == "argon2id")
    numbers = (kdf["memory_kib"], kdf["passes"], kdf["lanes"])
    _require(all(type(number) is int for number in numbers))
    cost = KdfCost(*numbers)
    _require(cost.bearable())
    return cost


def _box(written: Any, role: Role) -> bytes:
    around = KEY_LENGTH + NONCE_LENGTH + TAG_LENGTH
    lengths = [around + keys_length(role) * sets for sets in range(1, GENERATIONS + 1)]
    return _bytes(written, *lengths)


def _digest(slots: Any, seal: dict[str, str]) -> str:
    said = {**seal, "slots": slots} if seal else slots
    return hashlib.sha256(canonical(said)).hexdigest()


def _require(so: bool) -> None:
    if not so:
        raise ValueError("not as we write it")


def _once_each(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    _require(len({name for name, _ in pairs}) == len(pairs))
    return dict(pairs)


def _bytes(written: Any, *lengths: int) -> bytes:
    _require(type(written) is str)
    content = base64.b64decode(written, validate=True)
    # One way of writing only: a stray bit in the last symbol would pass unseen.
    _require(len(content) in lengths and text(content) == written)
    return content
