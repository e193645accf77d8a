"""The printed recovery key: 160 random bits as eleven groups of four that check themselves.

A group is three symbols of Crockford's base 32 (no I, L, O, U) and a check symbol, so a person
typing it is told at once which group is wrong. The check is a sum over GF(32): a·d1 + a²·d2 +
a³·d3 + a^position, which finds every single wrong symbol, every two neighbours swapped and
every group typed in another's place. Eleven groups hold 33 symbols: 32 of key (160 bits), the
last one a checksum of the whole.
"""

from __future__ import annotations

import hashlib
import secrets

from counsellor_app.domain.errors import WrongRecoveryKey

SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
GROUPS = 11
GROUP_LENGTH = 4
_KEY_BYTES = 20
_AS_READ = str.maketrans("OIL", "011")
_SEPARATORS = str.maketrans("", "", " \t\r\n-‐‑–—.·_\u00a0\ufeff")


def _powers() -> tuple[int, ...]:
    """The powers of the generator of GF(32), modulo x⁵ + x² + 1."""
    powers = [1]
    while len(powers) < len(SYMBOLS) - 1:
        doubled = powers[-1] << 1
        powers.append(doubled ^ 0b100101 if doubled & 0b100000 else doubled)
    return tuple(powers)


_POWERS = _powers()


def _times(a: int, b: int) -> int:
    if a == 0 or b == 0:
        return 0
    return _POWERS[(_POWERS.index(a) + _POWERS.index(b)) % len(_POWERS)]


def _check(values: list[int], position: int) -> int:
    check = _POWERS[position]
    for place, value in enumerate(values, start=1):
        check ^= _times(_POWERS[place], value)
    return check


def _whole_check(key: bytes) -> int:
    return hashlib.sha256(b"sohn recovery key" + key).digest()[0] & 31


def new_recovery_key() -> bytes:
    """A fresh key of 160 bits."""
    return secrets.token_bytes(_KEY_BYTES)


def written(key: bytes) -> str:
    """The key as it is printed: eleven groups of four with hyphens between."""
    number = int.from_bytes(key, "big")
    values = [number >> shift & 31 for shift in range(155, -1, -5)] + [_whole_check(key)]
    groups = []
    for position in range(1, GROUPS + 1):
        three = values[(position - 1) * 3 : position * 3]
        groups.append("".join(SYMBOLS[v] for v in [*three, _check(three, position)]))
    return "-".join(groups)


def _cleaned(text: str) -> str:
    return text.translate(_SEPARATORS).upper().translate(_AS_READ)


def _group_values(symbols: str, position: int) -> list[int] | None:
    values = [SYMBOLS.find(symbol) for symbol in symbols]
    if len(values) != GROUP_LENGTH or -1 in values:
        return None
    return values[:3] if _check(values[:3], position) == values[3] else None


def group_is_right(text: str, position: int) -> bool:
    """Whether the group at `position` (from 1) reads as one printed there."""
    return 1 <= position <= GROUPS and _group_values(_cleaned(text), position) is not None


def read_recovery_key(text: str) -> bytes:
    """The key a person typed: any case, O for 0, I and L for 1, spaces or hyphens anywhere.

    Raises:
        WrongRecoveryKey: with `group` the first wrong group, or None where every group reads
            right but the key as a whole does not, or is too long.
    """
    symbols = _cleaned(text)
    values: list[int] = []
    for position in range(1, GROUPS + 1):
        start = (position - 1) * GROUP_LENGTH
        three = _group_values(symbols[start : start + GROUP_LENGTH], position)
        if three is None:
            raise WrongRecoveryKey(group=position)
        values += three
    number = 0
    for value in values[:-1]:
        number = number << 5 | value
    key = number.to_bytes(_KEY_BYTES, "big")
    if len(symbols) != GROUPS * GROUP_LENGTH or _whole_check(key) != values[-1]:
        raise WrongRecoveryKey(group=None)
    return key
