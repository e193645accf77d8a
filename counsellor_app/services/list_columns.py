"""The columns of a list at hand: what each is taken to mean, by its heading or by what was said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from counsellor_app.domain.list_mapping import (
    ListChoices,
    ListColumn,
    ListField,
    field_at,
)
from counsellor_app.exchange.headings import Headings
from counsellor_app.exchange.list_columns import column_keys, meanings_of, sample_under
from counsellor_app.exchange.list_tables import Table

_PRIVATE = "private_note"


def columns_of(
    found: list[Table], headings: Headings
) -> tuple[dict[str, str | None], tuple[ListColumn, ...]]:
    """What each column was recognised as, by key; and the columns of all tables, each once."""
    recognised: dict[str, str | None] = {}
    columns: list[ListColumn] = []
    for table in found:
        meanings = meanings_of(table.layout)
        for column, key in column_keys(table.layout).items():
            if key in recognised:
                continue
            field = meanings.get(column)
            field = field if field is not None and _is_kept(headings, field) else None
            recognised[key] = field
            secret = field == _PRIVATE
            sample = "" if secret else sample_under(table.rows, table.layout, column)
            heading = table.layout.headings[column]
            columns.append(ListColumn(key, heading, sample, field, secret=secret))
    return recognised, tuple(columns)


def as_remembered(
    column: ListColumn, said: Mapping[str, str | None], headings: Headings
) -> ListColumn:
    """The column meaning what was said of it last, if that still means anything."""
    if column.key not in said:
        return column
    field = said[column.key]
    if field is not None and field not in headings.labels:
        return column
    secret = column.secret or field == _PRIVATE
    sample = "" if secret else column.sample
    return replace(column, field=field, remembered=True, secret=secret, sample=sample)


def with_secrets(columns: tuple[ListColumn, ...], choices: ListChoices) -> list[ListColumn]:
    """The columns with what is a private note by the counsellor's word hidden too."""
    return [
        replace(column, secret=True)
        if choices.fields.get(at) == _PRIVATE
        else replace(column, field=field_at(choices.fields, columns, at))
        for at, column in enumerate(columns)
    ]


def fields_of(headings: Headings) -> tuple[ListField, ...]:
    """What a column may be said to mean."""
    return tuple(
        ListField(code, headings.facts.get(code, {}).get("choice", label), code in headings.spans)
        for code, label in headings.labels.items()
        if _is_kept(headings, code)
    )


def _is_kept(headings: Headings, field: str) -> bool:
    return bool(headings.facts.get(field, {}).get("kept", True))
