"""Sentences in the user's language: Vietnamese stands in the code, others in resources."""

from __future__ import annotations

from functools import cache
from string import Formatter
from typing import Any
from xml.parsers import expat

from counsellor_app.paths import resources

LANGUAGES = ("vi", "en")
_present = "vi"


def set_language(language: str) -> None:
    """Speak `vi` or `en` from now on."""
    global _present
    if language not in LANGUAGES:
        raise ValueError(language)
    _present = language


def language() -> str:
    """The language spoken now."""
    return _present


def mark(text: str) -> str:
    """The text as it is: a sentence of a table, translated by `tr` when it is shown."""
    return text


def tr(text: str, **values: Any) -> str:
    """The sentence in the present language, its `{slots}` filled."""
    sentence = text if _present == "vi" else translations(_present).get(text, text)
    return sentence.format(**values) if values else sentence


def slots(text: str) -> frozenset[str]:
    """The names between braces in a sentence."""
    return frozenset(name for _, name, _, _ in Formatter().parse(text) if name)


@cache
def translations(language: str) -> dict[str, str]:
    """Every finished translation of resources/translations/<language>.ts, by its source."""
    reader = _TsReader()
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.text
    parser.Parse(resources("translations", f"{language}.ts").read_bytes(), True)
    return reader.found


class _TsReader:
    """Collects source and translation of each message of a Qt Linguist file."""

    def __init__(self) -> None:
        self.found: dict[str, str] = {}
        self._parts: dict[str, str] = {}
        self._open = ""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element opens; an unfinished or vanished translation is passed over."""
        if name == "message":
            self._parts = {}
        self._open = name if not attributes.get("type") else ""

    def text(self, text: str) -> None:
        """Text inside an element."""
        self._parts[self._open] = self._parts.get(self._open, "") + text

    def end(self, name: str) -> None:
        """An element closes; with its message, a translation is whole."""
        if name == "message" and self._parts.get("translation"):
            self.found[self._parts["source"]] = self._parts["translation"]
        self._open = ""
