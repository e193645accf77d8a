"""What a command says in the end: one JSON object, or lines to read; and the exit status."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from counsellor_app import sentences
from counsellor_app.cli import usage
from counsellor_app.domain import errors
from counsellor_app.domain.errors import ExpectedError
from counsellor_app.translation import mark, tr

if TYPE_CHECKING:
    from counsellor_app.domain.imports import ImportResult, Problem

DONE, FAILED, WRONG_USAGE, NO_RIGHT, ROWS_REFUSED = range(5)

_STATUS: Mapping[type[ExpectedError], int] = {
    errors.WrongPassphrase: NO_RIGHT,
    errors.WrongRecoveryKey: NO_RIGHT,
    errors.NoRight: NO_RIGHT,
    errors.RowsRefused: ROWS_REFUSED,
    errors.FileKindUnknown: WRONG_USAGE,
    errors.HiddenNumbersRefused: WRONG_USAGE,
}

# Which option does what the sentence offers.
_HINTS: Mapping[type[ExpectedError], str] = {
    errors.RowsRefused: mark("(Tùy chọn: --accept-valid.)"),
    errors.NotBackedUp: mark("(Tùy chọn: --without-backup.)"),
}


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command did: facts for a script, lines for a person."""

    facts: Mapping[str, Any]
    lines: tuple[str, ...]
    opens: tuple[Path, str] | None = None
    """A school folder and its passphrase to open the window on."""


class Teller:
    """Says how a run ended, for a script or for a person."""

    def __init__(self, *, as_json: bool) -> None:
        self._as_json = as_json

    def done(self, answer: Answer) -> int:
        """It was done."""
        if self._as_json:
            _print_json(answer.facts)
        else:
            for line in answer.lines:
                print(line)
        return DONE

    def failed(self, error: ExpectedError) -> int:
        """It could not be done: one sentence, and the facts where a script asked for them."""
        if isinstance(error, errors.RowsRefused):
            self._rows_refused(error.facts["result"])
        elif self._as_json:
            _print_json({"error": sentences.code_of(error), **_plain(error.facts)})
        sys.stdout.flush()
        hint = _HINTS.get(type(error))
        said = sentences.sentence(error)
        print(f"{said} {tr(hint)}" if hint else said, file=sys.stderr)
        return next((status for kind, status in _STATUS.items() if isinstance(error, kind)), FAILED)

    def _rows_refused(self, result: ImportResult) -> None:
        if self._as_json:
            _print_json(import_facts(result))
        else:
            for line in problem_lines(result):
                print(line)

    def wrong_usage(self, error: click.UsageError) -> int:
        """The command line cannot be understood."""
        if self._as_json:
            _print_json({"error": usage.code_of(error)})
        sys.stdout.flush()
        print(usage.sentence(error), file=sys.stderr)
        return WRONG_USAGE


def import_facts(result: ImportResult) -> dict[str, Any]:
    """An import's result, as commands-and-files writes it, and what was mended after it."""
    return {
        "batch": result.batch,
        "rows": result.rows,
        "added": result.added,
        "updated": result.updated,
        "unchanged": result.unchanged,
        "refused": result.refused,
        "problems": [_problem_facts(problem) for problem in result.problems],
        "absent": result.absent,
        "warnings": [_problem_facts(warning) for warning in result.warnings],
    }


_MOST_LINES = 60


def problem_lines(result: ImportResult) -> list[str]:
    """The problems of a list, row by row, then what to look at; the first ones of very many."""
    warnings = _first(result.warnings)
    return [*_first(result.problems), *([tr("Nên xem lại:")] if warnings else ()), *warnings]


def _first(problems: tuple[Problem, ...]) -> list[str]:
    lines = [sentences.row_sentence(problem) for problem in problems[:_MOST_LINES]]
    more = len(problems) - len(lines)
    return [*lines, sentences.and_more(more)] if more else lines


def _problem_facts(problem: Problem) -> dict[str, Any]:
    return {
        "row": problem.row,
        "column": problem.column,
        "problem": problem.problem,
        "value": problem.value,
    }


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {str(name): _plain(one) for name, one in value.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [_plain(one) for one in value]
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    # Of a problem the stable code, of anything else (a path, a year) its text.
    return str(getattr(value, "problem", value))


def _print_json(facts: Mapping[str, Any]) -> None:
    print(json.dumps(_plain(facts), ensure_ascii=False))
