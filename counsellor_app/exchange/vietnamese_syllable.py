"""Whether a word can be one Vietnamese syllable: onset, rime and tone fit together."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_ONSET = "(?:ngh|ng|nh|n|th|tr|t|ch|c|gh|gi|g|kh|k|ph|qu|b|d|đ|h|l|m|p|r|s|v|x)?"
_OPEN = (
    "iêu|yêu|ươu|uôi|ươi|oai|oay|oao|uây|oeo|uya|uyu|ai|ao|au|ay|âu|ây|eo|êu|ia|iu|oi|ôi|ơi|ua|ui|"
    "ưa|ưi|ưu|uơ|uê|uy|oa|oe|a|e|ê|i|o|ô|ơ|u|ư|y"
)
_CLOSED = "iê|yê|uyê|uâ|uê|oa|oă|oe|oo|ươ|uô|uy|a|ă|â|e|ê|i|o|ô|ơ|u|ư|y"
_SYLLABLE = re.compile(f"{_ONSET}(?:(?:{_OPEN})|(?:{_CLOSED})(?:ch|c|ng|nh|n|m|p|t))")
_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_LEVEL_TONES = ("\u0300", "\u0303", "\u0309")  # huyền, ngã and hỏi never meet a final stop
_STOPS = ("c", "ch", "p", "t")


@lru_cache(maxsize=16_384)
def is_syllable(word: str) -> bool:
    """True for what Vietnamese spelling allows, in any case: "Thạch", "quyền"; False for "Zoë"."""
    marked = unicodedata.normalize("NFD", word.lower())
    tones = _TONES.findall(marked)
    if len(tones) > 1:
        return False
    plain = unicodedata.normalize("NFC", _TONES.sub("", marked))
    if not _SYLLABLE.fullmatch(plain):
        return False
    return not (plain.endswith(_STOPS) and tones and tones[0] in _LEVEL_TONES)
