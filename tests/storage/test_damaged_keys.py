"""keys.json cut, altered, newer, or made by somebody who means harm."""

from __future__ import annotations

import base64
import hashlib
import json
import random
from collections.abc import Callable
from typing import Any

import pytest

from counsellor_app.domain.errors import (
    SchoolFileDamaged,
    SchoolFileNewer,
    WrongPassphrase,
)
from counsellor_app.storage.vault import KEYS_FILE, open_keys, open_with_recovery_key
from tests.storage.conftest import COUNSELLOR, SchoolFolder

SEED = 20261122


def test_no_altered_bit_is_taken_for_sound(school_folder: SchoolFolder) -> None:
    path = school_folder.path / KEYS_FILE
    sound = path.read_bytes()
    generator = random.Random(SEED)
    for place in generator.sample(range(len(sound)), 300):
        altered = bytearray(sound)
        altered[place] ^= 1 << generator.randrange(8)
        path.write_bytes(altered)
        with pytest.raises((SchoolFileDamaged, SchoolFileNewer)):
            open_keys(school_folder.path, COUNSELLOR)


def test_a_file_cut_short_is_refused(school_folder: SchoolFolder) -> None:
    path = school_folder.path / KEYS_FILE
    sound = path.read_bytes()
    for length in range(0, len(sound) - 2, 7):
        path.write_bytes(sound[:length])
        with pytest.raises(SchoolFileDamaged):
            open_keys(school_folder.path, COUNSELLOR)


def test_a_newer_file_is_named_so(school_folder: SchoolFolder) -> None:
    path = school_folder.path / KEYS_FILE
    path.write_text(json.dumps({**json.loads(path.read_text()), "version": 3, "more": []}))
    with pytest.raises(SchoolFileNewer) as caught:
        open_keys(school_folder.path, COUNSELLOR)
    assert caught.value.facts["version"] == 3


def _signed(document: dict[str, Any]) -> dict[str, Any]:
    """The document with the digest somebody who means harm would put on it."""
    said = {name: document[name] for name in ("seal", "slots") if name in document}
    canonical = json.dumps(said, sort_keys=True, separators=(",", ":"))
    return {**document, "digest": hashlib.sha256(canonical.encode()).hexdigest()}


def _kdf(**values: Any) -> Callable[[dict[str, Any]], object]:
    return lambda document: document["slots"][0]["kdf"].update(values)


def _slot(**values: Any) -> Callable[[dict[str, Any]], object]:
    return lambda document: document["slots"][0].update(values)


@pytest.mark.parametrize(
    "spoil",
    [
        _kdf(memory_kib=2**40),
        _kdf(passes=2**31),
        _kdf(lanes=2**20),
        _kdf(memory_kib=0),
        _kdf(memory_kib=-1),
        _kdf(memory_kib=64.0),
        _kdf(passes=True),
        _kdf(passes="3"),
        _kdf(name="md5"),
        _kdf(more=1),
        _slot(kdf=None),
        _slot(kdf=[]),
        _slot(role="owner"),
        _slot(role=["counsellor"]),
        _slot(role="principal"),
        _slot(salt=7),
        _slot(salt=""),
        _slot(nonce="AAAA"),
        _slot(wrapped="A" * 5000),
        _slot(id={}),
        _slot(more=1),
        _slot(person=0),
        _slot(person="1"),
        _slot(person=True),
        _slot(person=2**40),
        _slot(public_key=""),
        _slot(public_key=None),
        _slot(box="AAAA"),
        _slot(box="A" * 60_000),
        lambda document: document["slots"][0].pop("public_key"),
        lambda document: document.pop("seal"),
        lambda document: document.update(seal="AAAA"),
        lambda document: document.update(seal=None),
        lambda document: document.update(version=1),
        lambda document: document.update(slots=[]),
        lambda document: document.update(slots=document["slots"] * 2),
        lambda document: document.update(slots="slots"),
        lambda document: document.update(slots=[None]),
        lambda document: document.update(version="1"),
        lambda document: document.update(version=True),
        lambda document: document.update(version=0),
        lambda document: document.update(format="other"),
        lambda document: document.update(more=1),
        lambda document: document.pop("slots"),
    ],
)
def test_a_hostile_file_is_refused_before_it_costs_anything(
    school_folder: SchoolFolder, spoil: Callable[[dict[str, Any]], object]
) -> None:
    path = school_folder.path / KEYS_FILE
    document = json.loads(path.read_text())
    spoil(document)
    path.write_text(json.dumps(_signed(document)))
    with pytest.raises(SchoolFileDamaged):
        open_keys(school_folder.path, COUNSELLOR)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"null",
        b"[]",
        b"7",
        b"[" * 16_000,
        b'{"a":' * 3_000,
        b"9" * 10_000,
        b"\xff\xfe",
        b'{"format": "sohn-keys", "format": "sohn-keys"}',
        b'{"format": "\\ud800"}',
        b'{"format": NaN}',
        b" " * 100_000,
    ],
)
def test_what_is_no_keys_file_is_refused(school_folder: SchoolFolder, content: bytes) -> None:
    (school_folder.path / KEYS_FILE).write_bytes(content)
    with pytest.raises(SchoolFileDamaged):
        open_keys(school_folder.path, COUNSELLOR)


def test_a_folder_in_the_keys_place_is_refused(school_folder: SchoolFolder) -> None:
    path = school_folder.path / KEYS_FILE
    path.unlink()
    path.mkdir()
    with pytest.raises(SchoolFileDamaged):
        open_keys(school_folder.path, COUNSELLOR)


def test_altered_wrapped_keys_with_a_fresh_digest_do_not_open(school_folder: SchoolFolder) -> None:
    path = school_folder.path / KEYS_FILE
    document = json.loads(path.read_text())
    for slot in document["slots"]:
        first = slot["wrapped"][0]
        slot["wrapped"] = ("B" if first == "A" else "A") + slot["wrapped"][1:]
    path.write_text(json.dumps(_signed(document)))
    with pytest.raises(WrongPassphrase):
        open_keys(school_folder.path, COUNSELLOR)


def test_the_recovery_key_refuses_a_damaged_file_too(school_folder: SchoolFolder) -> None:
    (school_folder.path / KEYS_FILE).write_bytes(b"{}")
    with pytest.raises(SchoolFileDamaged):
        open_with_recovery_key(school_folder.path, school_folder.recovery_key)


@pytest.mark.parametrize(
    "public", [bytes(32), bytes([1, *bytes(31)]), bytes([0xFF] * 32)], ids=["zero", "one", "high"]
)
def test_a_box_from_a_key_of_small_order_does_not_open(
    school_folder: SchoolFolder, public: bytes
) -> None:
    path = school_folder.path / KEYS_FILE
    document = json.loads(path.read_text())
    for slot in document["slots"]:
        box = public + base64.b64decode(slot["box"])[32:]
        slot["box"] = base64.b64encode(box).decode()
    path.write_text(json.dumps(_signed(document)))
    with pytest.raises(WrongPassphrase):
        open_keys(school_folder.path, COUNSELLOR)
