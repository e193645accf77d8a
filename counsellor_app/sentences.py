"""What the user reads when something cannot be done: what happened, and what to do next.

One sentence for every expected error, for every problem a list's row may have, and for every
check before handing in. Commands and screens both take them from here.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from counsellor_app.domain import errors
from counsellor_app.domain.errors import ExpectedError
from counsellor_app.error_sentences import ANY, BY_FACT, BY_TYPE
from counsellor_app.paths import plain_path
from counsellor_app.problem_sentences import (
    ABOUT_WHOM,
    CHECKS,
    KINDS,
    LETTER_FIELDS,
    PROBLEMS,
)
from counsellor_app.translation import mark, slots, tr

if TYPE_CHECKING:
    from counsellor_app.domain.imports import Problem

DEEDS: Mapping[str, str] = {
    "import": mark("nhập danh sách"),
    "undo": mark("hoàn tác"),
    "bulk": mark("thay đổi nhiều em"),
    "merge": mark("gộp hồ sơ"),
    "roll-over": mark("sang năm học mới"),
    "anonymise": mark("xóa tên các em đã hết hạn lưu"),
}
"""What a backup comes before."""


def code_of(error: ExpectedError) -> str:
    """The stable code of an error's type: `WrongPassphrase` → `wrong-passphrase`."""
    return "".join(f"-{c.lower()}" if c.isupper() else c for c in type(error).__name__).lstrip("-")


def sentence(error: ExpectedError) -> str:
    """What happened and what to do next, in the user's language."""
    text = next(
        (
            said
            for (kind, fact, value), said in BY_FACT.items()
            if isinstance(error, kind) and _holds(error.facts.get(fact), value)
        ),
        None,
    )
    if text is None:
        text = next(BY_TYPE[kind] for kind in type(error).__mro__ if kind in BY_TYPE)
    return tr(text, **{slot: _shown(error, slot) for slot in slots(text)})


def _holds(known: object, wanted: object) -> bool:
    if isinstance(known, Path):
        known = known.name
    return known is not None if wanted is ANY else known == wanted


def _shown(error: ExpectedError, slot: str) -> Any:
    value = error.facts.get(slot)
    if isinstance(error, errors.RowsRefused):
        return getattr(error.facts["result"], slot)
    if value is None:
        return tr("tệp") if slot == "path" else "…"
    if slot == "kind":
        return tr(KINDS.get(value, value))
    if slot == "field":
        return tr(LETTER_FIELDS.get(value, value))
    if slot == "deed":
        return tr(DEEDS[value]) if value in DEEDS else tr("làm việc này")
    if isinstance(value, ExpectedError):
        return sentence(value)
    if slot == "problems":
        return "; ".join(problem_words(one) for one in value)
    if isinstance(value, Path):
        return plain_path(str(value))
    return ", ".join(map(str, value)) if isinstance(value, (tuple, list)) else value


def problem_words(problem: Problem | str) -> str:
    """What is not right with a value, without where it stands."""
    code = problem if isinstance(problem, str) else problem.problem
    return tr(PROBLEMS[code]) if code in PROBLEMS else code


def row_sentence(problem: Problem) -> str:
    """«Dòng 7, cột “Ngày sinh”: ngày này không có trong lịch (31/02/2012)»."""
    where = (
        tr("Trang “{sheet}”, dòng {row}", sheet=problem.sheet, row=problem.row)
        if problem.sheet
        else tr("Dòng {row}", row=problem.row)
    )
    if problem.column:
        where += tr(", cột “{column}”", column=problem.column)
    told = problem.value and problem.problem not in ABOUT_WHOM
    value = f" ({problem.value})" if told else ""
    return f"{where}: {problem_words(problem)}{value}"


def check_sentence(code: str, count: int) -> str:
    """Something to look at before handing in."""
    return tr(CHECKS[code], count=count) if code in CHECKS else f"{code}: {count}"


def and_more(count: int) -> str:
    """That a list goes on."""
    return tr("… và {count} chỗ nữa (xem đủ bằng --json).", count=count)
