"""Private notes, sealed with the second key so that only the counsellor can read them."""

from __future__ import annotations

import os
import unicodedata

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from counsellor_app.domain.errors import NoRight, SchoolFileDamaged

_VERSION = b"\x01"
_NONCE_LENGTH = 12
_BLOCK = 64
_END = b"\x80"


def seal(note_key: bytes | None, note_id: str, text: str) -> bytes:
    """The note as it is stored: version, nonce, AES-256-GCM text bound to `note_id`.

    The text is padded to blocks of 64 bytes, so its length says little.

    Raises:
        NoRight: this way in has no note key.
    """
    content = unicodedata.normalize("NFC", text).encode() + _END
    content += bytes(-len(content) % _BLOCK)
    nonce = os.urandom(_NONCE_LENGTH)
    return _VERSION + nonce + _cipher(note_key).encrypt(nonce, content, _bound_to(note_id))


def unseal(note_key: bytes | None, note_id: str, sealed: bytes) -> str:
    """The note as it was written.

    Raises:
        NoRight: this way in has no note key.
        SchoolFileDamaged: the note was altered, or is another note's, or of another school.
    """
    cipher = _cipher(note_key)
    if sealed[:1] != _VERSION or len(sealed) < 1 + _NONCE_LENGTH + 16:
        raise SchoolFileDamaged(path=None)
    nonce, content = sealed[1 : 1 + _NONCE_LENGTH], sealed[1 + _NONCE_LENGTH :]
    try:
        padded = cipher.decrypt(nonce, content, _bound_to(note_id))
    except InvalidTag:
        raise SchoolFileDamaged(path=None) from None
    return padded[: padded.rindex(_END)].decode()


def _cipher(note_key: bytes | None) -> AESGCM:
    if note_key is None:
        raise NoRight(role="principal")
    return AESGCM(note_key)


def _bound_to(note_id: str) -> bytes:
    return b"sohn note\x00" + note_id.encode()
