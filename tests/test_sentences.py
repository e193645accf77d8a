"""Every expected error and every problem of a row has its sentence."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import counsellor_app
from counsellor_app import error_sentences, sentences
from counsellor_app.domain import errors
from counsellor_app.domain.errors import ExpectedError
from counsellor_app.domain.imports import ImportResult, Problem
from counsellor_app.problem_sentences import CHECKS, KINDS, LETTER_FIELDS, PROBLEMS
from counsellor_app.translation import set_language

CODE = Path(counsellor_app.__file__).parent
RESULT = ImportResult(None, 5, 0, 0, 0, 2, ())
FACTS = {
    "path": Path("lớp 9A1.xlsx"),
    "group": 3,
    "missing": ("Họ và tên",),
    "sheet": "9A1",
    "sheets": ("9A2", "9A3"),
    "result": RESULT,
    "character": "字",
    "field": "student_name",
    "asked": 7,
    "endings": (".xlsx", ".csv"),
    "batch": 4,
    "kind": "class",
    "name": "9Z9",
    "problems": (Problem(0, "", "missing-topic"), "bad-minutes"),
}

# Where problems of rows and records come from, and the words in there that are no problems.
SOURCES = (
    "exchange/*_sheet.py",
    "exchange/*_columns.py",
    "exchange/*_values.py",
    "exchange/class_names.py",
    "exchange/identifiers.py",
    "exchange/row_reading.py",
    "exchange/list_rows.py",
    "services/student_finder.py",
    "services/*_lists.py",
    "services/*_writer.py",
    "storage/key_changes.py",
    "domain/activity.py",
    "domain/anonymising.py",
    "domain/appointment.py",
    "domain/consent.py",
    "domain/counselling.py",
    "domain/deadline.py",
    "domain/session_draft.py",
    "domain/incident.py",
    "domain/pathway.py",
    "domain/school_list.py",
    "domain/student.py",
    "domain/year_rollover.py",
    "services/people.py",
    "services/student_files.py",
    "storage/vault.py",
)
PERSON_DEEDS = {"add-person", "change-person", "retire-person", "return-person"}
ENTRY_DEEDS = {
    "add-entry", "change-entry", "retire-entry", "return-entry", "remove-entry", "move-entry",
}  # fmt: skip
STUDENT_DEEDS = {"add-student", "change-student"}
NO_PROBLEMS = {"utf-8", "no-id", "way-in", "catalogue-entry", "switch-on", "switch-off"}.union(
    PERSON_DEEDS, ENTRY_DEEDS, STUDENT_DEEDS
)
CODE_FORM = re.compile(r"[a-z]+(-[a-z]+)+")


@pytest.fixture(autouse=True, params=["vi", "en"])
def spoken(request: pytest.FixtureRequest) -> Iterator[None]:
    set_language(request.param)
    yield
    set_language("vi")


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def kinds(of: type[ExpectedError] = ExpectedError) -> Iterator[type[ExpectedError]]:
    for kind in of.__subclasses__():
        if kind.__subclasses__():
            yield from kinds(kind)
        else:
            yield kind


def constants(pattern: str) -> Iterator[str]:
    for path in CODE.glob(pattern):
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value


@pytest.mark.parametrize("kind", list(kinds()), ids=lambda kind: kind.__name__)
def test_every_expected_error_says_what_happened(kind: type[ExpectedError]) -> None:
    assert kind in error_sentences.BY_TYPE
    for facts in (FACTS, {"result": RESULT}):
        said = sentences.sentence(kind(**facts))
        assert said.endswith(".")
        assert "{" not in said
        assert "!" not in said


@pytest.mark.parametrize("case", list(error_sentences.BY_FACT), ids=lambda case: f"{case[1:]}")
def test_a_known_fact_makes_the_sentence_more_exact(
    case: tuple[type[ExpectedError], str, object],
) -> None:
    kind, fact, value = case
    known = 3 if value is error_sentences.ANY else value

    exact = sentences.sentence(kind(**(FACTS | {fact: known})))

    assert exact != sentences.sentence(kind(**(FACTS | {fact: None})))
    assert "{" not in exact


def test_every_problem_of_a_row_has_its_words() -> None:
    found = {
        text
        for pattern in SOURCES
        for text in constants(pattern)
        if CODE_FORM.fullmatch(text) and text not in NO_PROBLEMS
    }

    assert {"no-such-date", "unknown-student", "not-enrolled"} <= found
    assert found - PROBLEMS.keys() == set()
    assert PROBLEMS.keys() - found == set()


def test_every_check_before_handing_in_has_its_words() -> None:
    (concerned,) = (
        node
        for node in ast.walk(tree(CODE / "services" / "summary_counts.py"))
        if isinstance(node, ast.FunctionDef) and node.name == "concerned"
    )
    found = {
        key.value
        for node in ast.walk(concerned)
        if isinstance(node, ast.Dict)
        for key in node.keys
        if isinstance(key, ast.Constant)
    }

    assert found
    assert found == CHECKS.keys()
    assert all("5" in sentences.check_sentence(code, 5) for code in CHECKS)


def test_every_kind_of_thing_not_found_has_its_words() -> None:
    found = {
        keyword.value.value
        for path in CODE.rglob("*.py")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "NotFound"
        for keyword in node.keywords
        if keyword.arg == "kind" and isinstance(keyword.value, ast.Constant)
    }

    assert found <= KINDS.keys()


def test_every_part_of_a_letter_that_may_be_too_long_has_its_words() -> None:
    named = {
        keyword.value.value
        for path in (CODE / "documents").glob("*.py")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call)
        for keyword in node.keywords
        if keyword.arg == "field" and isinstance(keyword.value, ast.Constant)
    }

    assert {text for text in named if isinstance(text, str)} <= LETTER_FIELDS.keys()


def test_a_problem_is_told_with_its_place_and_value() -> None:
    set_language("vi")
    problem = Problem(7, "Ngày sinh", "no-such-date", "31/02/2012", "9A1")

    said = sentences.row_sentence(problem)

    expected = "Trang “9A1”, dòng 7, cột “Ngày sinh”: ngày này không có trong lịch (31/02/2012)"
    assert said == expected


def test_codes_of_errors_are_stable() -> None:
    assert sentences.code_of(errors.WrongPassphrase()) == "wrong-passphrase"
    assert sentences.code_of(errors.SheetHeadingMissing()) == "sheet-heading-missing"
