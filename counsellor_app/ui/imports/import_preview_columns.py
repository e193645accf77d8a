"""The columns of the preview: the sheet's row, what was mapped, and what the check found."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from counsellor_app.domain.list_mapping import ERROR, ListShape, PreviewRow
from counsellor_app.translation import tr
from counsellor_app.ui.common.tables import Cell, Column
from counsellor_app.ui.imports.import_sitting import NOT_TAKEN, ImportSitting
from counsellor_app.ui.imports.import_words import PATHWAYS, SESSIONS, STUDENTS, row_look, row_words

Write = Callable[[PreviewRow, int, str], None]

_NAMES = ("full_name", "family_name", "given_name")
#: What is shown at first, in this order; the rest on a right click on the headings.
_FIRST = {
    STUDENTS: (*_NAMES, "class_name", "birth_date", "birth_year", "sex", "female_mark",
               "ethnic_group"),
    PATHWAYS: (*_NAMES, "class_name", "only_wish", "wish_1", "wish_2", "state"),
    SESSIONS: ("held_on", *_NAMES, "class_name", "form", "topics"),
}  # fmt: skip
_LOOKED_AT = 200
RESULT = 225
_FIELDS_OF_ROWS = frozenset({"order"})


def preview_columns(sitting: ImportSitting, write: Write) -> list[Column[PreviewRow]]:
    """Every mapped column with the row's number before and the result after."""
    number = Column(tr("Dòng"), _number, "right", sort_key=_place, hideable=False)
    columns: list[Column[PreviewRow]] = [number]
    if len({row.sheet for row in sitting.preview.rows}) > 1:
        columns.append(Column(tr("Trang"), lambda row: row.sheet, hideable=False))
    shape = sitting.shape
    labels = {field.code: field.label for field in shape.fields}
    for at in _in_order(sitting):
        code = sitting.code_at(at)
        heading = shape.columns[at].heading
        columns.append(
            Column(
                heading if len(heading) <= len(labels[code]) else labels[code],
                partial(_cell, at, code in _NAMES, _is_secret(shape, at, code)),
                name=shape.columns[at].key,
                write=None if _is_secret(shape, at, code) else partial(_written, write, at),
            )
        )
    result = Column(tr("Kết quả kiểm tra"), _result, stretch=True, least=RESULT, hideable=False)
    return [*columns, result]


def quiet_columns(sitting: ImportSitting) -> list[str]:
    """Columns there is no need for at first: blank, or of less weight with nothing to say."""
    first = _FIRST[sitting.kind]
    rows = sitting.preview.rows
    speaking = {finding.column for row in rows for finding in row.findings}
    filled = {at for row in rows[:_LOOKED_AT] for at, cell in enumerate(row.cells) if cell}
    return [
        sitting.shape.columns[at].key
        for at in _in_order(sitting)
        if at not in speaking and (sitting.code_at(at) not in first or at not in filled)
    ]


def yielding_columns(sitting: ImportSitting) -> list[str]:
    """Columns that give way where the result would not be seen otherwise, the first to go first."""
    said = [finding for row in sitting.preview.rows for finding in row.findings]
    faulty = {finding.column for finding in said if finding.weight == ERROR}
    speaking = {finding.column for finding in said}
    wide = [
        at
        for at in reversed(_in_order(sitting))
        if at not in faulty and sitting.code_at(at) not in _NAMES
    ]
    return [sitting.shape.columns[at].key for at in sorted(wide, key=lambda at: at in speaking)]


def _in_order(sitting: ImportSitting) -> list[int]:
    first = _FIRST[sitting.kind]
    places = {code: at for at, code in enumerate(first)}
    shown = [
        at
        for at in range(len(sitting.shape.columns))
        if sitting.code_at(at) not in ("", NOT_TAKEN, *_FIELDS_OF_ROWS)
    ]
    return sorted(shown, key=lambda at: (places.get(sitting.code_at(at), len(first)), at))


def _is_secret(shape: ListShape, at: int, code: str) -> bool:
    return shape.columns[at].secret or code == "private_note"


def _number(row: PreviewRow) -> Cell:
    return Cell(str(row.number), token="text-2")


def _place(row: PreviewRow) -> tuple[str, int]:
    return row.sheet, row.number


def _cell(at: int, is_name: bool, secret: bool, row: PreviewRow) -> Cell:
    if secret:
        return Cell(tr("không hiện"), token="text-3")
    text = row.cells[at]
    weights = {finding.weight for finding in row.findings if finding.column == at}
    if ERROR in weights:
        return Cell(text or tr("Để trống"), token="danger", bold=True, tint="danger-soft",
                    spoken=text or tr("để trống"))  # fmt: skip
    if weights:
        return Cell(text, token="warning", bold=True, tint="warning-soft")
    return Cell(text, bold=is_name)


def _written(write: Write, at: int, row: PreviewRow, text: str) -> None:
    write(row, at, text)


def _result(row: PreviewRow) -> Cell:
    icon, token = row_look(row)
    return Cell(row_words(row), icon, token, bold=bool(row.findings) or row.fate == "updated")
