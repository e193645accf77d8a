"""What the principal's passphrase opens to somebody with other tools than ours: no private note.

Nothing of the program reads here: JSON, Argon2, AES and SQLCipher as anybody has them.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from contextlib import closing
from hashlib import sha256
from pathlib import Path

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from sqlcipher3 import dbapi2 as driver

from tests.storage.conftest import PRINCIPAL, SchoolFolder
from tests.storage.test_secrecy import NAME, NOTE, write_session

HEADER = 1 + 12  # version and nonce of a sealed note
BOUND = b"sohn note\x00note-1"


def canonical(said: object) -> bytes:
    return json.dumps(said, sort_keys=True, separators=(",", ":")).encode()


def opened_slots(path: Path, passphrase: str) -> Iterator[tuple[str, bytes, bytes]]:
    """Role, private half and keys of every way in the passphrase opens, by hand."""
    document = json.loads(path.read_text())
    for slot in document["slots"]:
        kdf = slot["kdf"]
        key = hash_secret_raw(
            passphrase.encode(), base64.b64decode(slot["salt"]), kdf["passes"],
            kdf["memory_kib"], kdf["lanes"], 32, Type.ID,
        )  # fmt: skip
        header = {name: slot[name] for name in slot if name not in ("wrapped", "box")}
        header |= {"format": "sohn-keys", "version": 2}
        nonce, wrapped = (base64.b64decode(slot[name]) for name in ("nonce", "wrapped"))
        try:
            private = AESGCM(key).decrypt(nonce, wrapped, canonical(header))
        except InvalidTag:
            continue
        box = base64.b64decode(slot["box"])
        shared = X25519PrivateKey.from_private_bytes(private).exchange(
            X25519PublicKey.from_public_bytes(box[:32])
        )
        info = b"sohn box\x00" + box[:32] + base64.b64decode(slot["public_key"])
        box_key = HKDF(SHA256(), 32, None, info).derive(shared)
        owner = canonical([slot["id"], slot["role"], slot["person"]])
        yield slot["role"], private, AESGCM(box_key).decrypt(box[32:44], box[44:], owner)


def whole_content(path: Path, file_key: bytes) -> list[bytes]:
    """Every value of every table, as bytes."""
    with closing(driver.connect(str(path))) as school:
        school.execute(f"PRAGMA key = \"x'{file_key.hex()}'\"")
        names = [n for (n,) in school.execute("SELECT name FROM sqlite_master WHERE type='table'")]
        rows = [row for name in names for row in school.execute(f'SELECT * FROM "{name}"')]  # noqa: S608 - the file's own names
    values = [value for row in rows for value in row if value is not None]
    return [value if isinstance(value, bytes) else str(value).encode() for value in values]


def opens(sealed: bytes, keys: Iterator[bytes] | list[bytes]) -> bool:
    """Whether one of the keys opens the sealed note."""
    for key in keys:
        try:
            AESGCM(key).decrypt(sealed[1:HEADER], sealed[HEADER:], BOUND)
        except InvalidTag:
            continue
        return True
    return False


def windows(content: list[bytes]) -> Iterator[bytes]:
    """Every run of 32 bytes: a note key that lay about anywhere would be among them."""
    for value in content:
        for start in range(len(value) - 31):
            yield value[start : start + 32]


def test_nothing_the_principal_can_read_opens_a_note(school_folder: SchoolFolder) -> None:
    write_session(school_folder, NAME)
    keys_json = school_folder.path / "keys.json"
    ((role, private, inside),) = opened_slots(keys_json, PRINCIPAL)
    assert (role, len(inside)) == ("principal", 32)
    content = whole_content(school_folder.path / "school.db", inside)
    assert any(NAME.encode() in value for value in content)  # the file itself does open
    assert not any(NOTE.encode() in value for value in content)
    sealed = next(v for v in content if v[:1] == b"\x01" and len(v) >= HEADER + 64 + 16)
    decoded = [base64.b64decode(v) for v in json.loads(keys_json.read_text())["slots"][0].values()
               if isinstance(v, str) and len(v) > 40]  # fmt: skip
    derived = [sha256(inside).digest(), sha256(private).digest(), private, inside]
    assert not opens(sealed, derived)
    assert not opens(sealed, windows([*content, keys_json.read_bytes(), *decoded]))


def test_the_same_search_finds_the_note_key_where_it_is(school_folder: SchoolFolder) -> None:
    write_session(school_folder, NAME)
    keys = school_folder.keys
    assert keys.note_key is not None
    content = whole_content(school_folder.path / "school.db", keys.file_key)
    sealed = next(v for v in content if v[:1] == b"\x01" and len(v) >= HEADER + 64 + 16)
    assert opens(sealed, windows([*content, b"--" + keys.note_key + b"--"]))
