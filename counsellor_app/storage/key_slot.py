"""One way into the school: whose it is, and the keys it opens.

A slot holds a key pair of its own (X25519). The private half is wrapped under the passphrase
(Argon2id, then AES-256-GCM with the slot's header as additional data: a slot cannot be given
another role or person). The school's keys lie in a box that only the private half opens. So new
keys can be put into everybody's box without knowing anybody's passphrase, and a new passphrase
wraps the private half anew and touches no box.

Anybody can put something into a box whose public key they read. So a box of who reads notes opens
only with a voucher, too, which lies beside the private half: whoever does not read notes cannot
hand a counsellor a note key of their own making, and read what is sealed with it.

Slots of keys.json version 1 have no key pair: the school's keys are wrapped directly.
"""

from __future__ import annotations

import base64
import json
import os
import secrets
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Literal, get_args

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from counsellor_app.storage.kdf_cost import KEY_LENGTH, KdfCost, derived

Role = Literal["counsellor", "principal", "recovery"]
ROLES: tuple[Role, ...] = get_args(Role)

FORMAT = "sohn-keys"
SALT_LENGTH = 16
NONCE_LENGTH = 12
TAG_LENGTH = 16


@dataclass(frozen=True, slots=True)
class Inside:
    """What a slot opens: the keys in its box, and the voucher of who reads notes."""

    keys: bytes = field(repr=False)
    voucher: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Slot:
    """One way in; `person` is a number among the school's people, `box` holds the keys."""

    id: str
    role: Role
    person: int | None
    cost: KdfCost
    salt: bytes
    nonce: bytes
    wrapped: bytes
    public_key: bytes = b""
    box: bytes = b""

    @property
    def has_pair(self) -> bool:
        """Whether new keys can be put in without its passphrase."""
        return bool(self.public_key)

    @property
    def reads_notes(self) -> bool:
        """Whether there is a note key inside, and a voucher beside its private half."""
        return self.role != "principal"

    def unwrap(self, secret: bytes, path: Path) -> Inside | None:
        """What is inside, or None where `secret` does not open it."""
        opened = self._unwrapped(secret, path)
        if opened is None:
            return None
        if not self.has_pair:
            return Inside(opened, voucher(opened[KEY_LENGTH:]) if self.reads_notes else b"")
        return _out_of_box(self, opened[:KEY_LENGTH], opened[KEY_LENGTH:])

    def rewrapped(self, present: bytes, new: bytes, cost: KdfCost, path: Path) -> Slot | None:
        """The same way in under another passphrase; None where `present` does not open it."""
        opened = self._unwrapped(present, path)
        return None if opened is None else _wrapped(self, new, opened, cost, path)

    def with_keys(self, inside: Inside) -> Slot:
        """The same way in, opening other keys from now on."""
        return replace(self, box=_into_box(self, inside))

    def _unwrapped(self, secret: bytes, path: Path) -> bytes | None:
        cipher = AESGCM(derived(secret, self.salt, self.cost, path))
        try:
            return cipher.decrypt(self.nonce, self.wrapped, canonical(self.header()))
        except InvalidTag:
            return None

    def header(self) -> dict[str, Any]:
        """What the wrapping is bound to: everything of the slot but the wrapped and the box."""
        version = 2 if self.has_pair else 1
        return {"format": FORMAT, "version": version, **self.as_json()}

    def as_json(self) -> dict[str, Any]:
        """The slot as it stands in the file, but for what is wrapped and the box."""
        written: dict[str, Any] = {
            "id": self.id,
            "role": self.role,
            "kdf": {
                "name": "argon2id",
                "memory_kib": self.cost.memory_kib,
                "passes": self.cost.passes,
                "lanes": self.cost.lanes,
            },
            "salt": text(self.salt),
            "nonce": text(self.nonce),
        }
        if self.has_pair:
            written |= {"person": self.person, "public_key": text(self.public_key)}
        return written


def new_slot(
    role: Role, person: int | None, secret: bytes, inside: Inside, cost: KdfCost, path: Path
) -> Slot:
    """A new way in through which `secret` opens what is `inside`."""
    pair = X25519PrivateKey.generate()
    slot = Slot(
        id=secrets.token_hex(8),
        role=role,
        person=person,
        cost=cost,
        salt=b"",
        nonce=b"",
        wrapped=b"",
        public_key=pair.public_key().public_bytes_raw(),
    )
    beside = inside.voucher if slot.reads_notes else b""
    return _wrapped(slot, secret, pair.private_bytes_raw() + beside, cost, path).with_keys(inside)


def voucher(note_key: bytes) -> bytes:
    """What who reads notes vouches with; of the school's first note key, and kept ever after."""
    return HKDF(SHA256(), KEY_LENGTH, None, b"sohn voucher").derive(note_key)


def _wrapped(slot: Slot, secret: bytes, inside: bytes, cost: KdfCost, path: Path) -> Slot:
    fresh = replace(
        slot, cost=cost, salt=os.urandom(SALT_LENGTH), nonce=os.urandom(NONCE_LENGTH), wrapped=b""
    )
    cipher = AESGCM(derived(secret, fresh.salt, cost, path))
    sealed = cipher.encrypt(fresh.nonce, inside, canonical(fresh.header()))
    return replace(fresh, wrapped=sealed)


def _into_box(slot: Slot, inside: Inside) -> bytes:
    once = X25519PrivateKey.generate()
    shared = once.exchange(X25519PublicKey.from_public_bytes(slot.public_key))
    sender, nonce = once.public_key().public_bytes_raw(), os.urandom(NONCE_LENGTH)
    cipher = AESGCM(_box_key(shared, sender, slot, inside.voucher))
    sealed = cipher.encrypt(nonce, inside.keys, _owner(slot))
    return sender + nonce + sealed


def _out_of_box(slot: Slot, private: bytes, vouched: bytes) -> Inside | None:
    sender, nonce = slot.box[:KEY_LENGTH], slot.box[KEY_LENGTH : KEY_LENGTH + NONCE_LENGTH]
    try:
        # A public key of small order gives no secret: cryptography refuses it as ValueError.
        shared = X25519PrivateKey.from_private_bytes(private).exchange(
            X25519PublicKey.from_public_bytes(sender)
        )
        cipher = AESGCM(_box_key(shared, sender, slot, vouched))
        keys = cipher.decrypt(nonce, slot.box[KEY_LENGTH + NONCE_LENGTH :], _owner(slot))
        return Inside(keys, vouched)
    except (InvalidTag, ValueError):
        return None


def _box_key(shared: bytes, sender: bytes, slot: Slot, vouched: bytes) -> bytes:
    info = b"sohn box\x00" + sender + slot.public_key
    salt = vouched if slot.reads_notes else None
    return HKDF(SHA256(), KEY_LENGTH, salt, info).derive(shared)


def _owner(slot: Slot) -> bytes:
    return canonical([slot.id, slot.role, slot.person])


def canonical(written: Any) -> bytes:
    """The one way of writing `written` as JSON."""
    return json.dumps(written, sort_keys=True, separators=(",", ":"), allow_nan=False).encode()


def text(content: bytes) -> str:
    """Bytes as they stand in the file."""
    return base64.b64encode(content).decode("ascii")
