"""Every sentence is said in English too, with the same things in it."""

from __future__ import annotations

import ast
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import counsellor_app
from counsellor_app.paths import resources
from counsellor_app.translation import language, mark, set_language, slots, tr, translations

CODE = Path(counsellor_app.__file__).parent
TS = resources("translations", "en.ts")


@cache
def calls() -> list[tuple[str, ast.Call]]:
    return list(_calls())


def _calls() -> Iterator[tuple[str, ast.Call]]:
    for path in sorted(CODE.rglob("*.py")):
        if path.name != "translation.py":
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                    yield f"{path.relative_to(CODE)}:{node.lineno}", node


def sentences() -> set[str]:
    return {
        node.args[0].value
        for _, node in calls()
        if isinstance(node.func, ast.Name)
        and node.func.id in ("tr", "mark")
        and isinstance(node.args[0], ast.Constant)
        and isinstance(node.args[0].value, str)
    }


def messages() -> list[ET.Element]:
    return list(ET.parse(TS).getroot().iter("message"))  # noqa: S314 - our own file


def source(message: ET.Element) -> str:
    return message.findtext("source") or ""


def test_there_are_sentences() -> None:
    assert len(sentences()) > 200


def test_every_sentence_has_a_finished_translation() -> None:
    missing = sentences() - translations("en").keys()

    assert not missing, f"add to {TS.name}: {sorted(missing)}"


def test_no_translation_outlives_its_sentence() -> None:
    assert {source(message) for message in messages()} == sentences()


def test_no_translation_is_unfinished_or_empty() -> None:
    for message in messages():
        translation = message.find("translation")
        assert translation is not None
        assert not translation.attrib, source(message)
        assert (translation.text or "").strip(), source(message)


def test_a_translation_holds_the_same_facts() -> None:
    for vietnamese, english in translations("en").items():
        assert slots(vietnamese) == slots(english), vietnamese


def test_a_sentence_is_translated_the_same_wherever_it_stands() -> None:
    found: dict[str, str] = {}
    for message in messages():
        english = message.findtext("translation") or ""
        assert found.setdefault(source(message), english) == english


def test_the_file_is_one_qt_linguist_reads() -> None:
    head = TS.read_text(encoding="utf-8").splitlines()[:3]

    assert head[1] == "<!DOCTYPE TS>"
    assert head[2] == '<TS version="2.1" language="en" sourcelanguage="vi">'


def test_every_fact_of_a_sentence_is_given() -> None:
    for place, node in calls():
        if isinstance(node.func, ast.Name) and node.func.id == "tr":
            text = node.args[0]
            given = {keyword.arg for keyword in node.keywords}
            if isinstance(text, ast.Constant) and isinstance(text.value, str) and None not in given:
                assert slots(text.value) == given, place


def test_only_known_languages_are_spoken() -> None:
    with pytest.raises(ValueError, match="km"):
        set_language("km")
    assert language() == "vi"


def test_a_fact_with_braces_is_shown_as_it_is() -> None:
    assert tr("Sổ: {path}", path="{x}") == "Sổ: {x}"
    assert mark("Sổ: {path}") == "Sổ: {path}"
