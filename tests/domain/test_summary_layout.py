"""The tables as a school may change them."""

from __future__ import annotations

import pytest

from counsellor_app.domain.errors import CatalogueUnreadable
from counsellor_app.domain.summary_layout import parse_layout
from counsellor_app.domain.summary_tables import tables_of
from counsellor_app.paths import resources
from tests.summary_builders import invented, layout, pathways, student, summary

SHIPPED = resources("summaries", "tables.toml").read_text("utf-8")


@pytest.mark.parametrize("grade", [9, 12])
def test_every_column_group_is_one_of_the_catalogue(grade: int) -> None:
    known = {entry.facts["group"] for entry in pathways(grade).entries}
    for table in layout().of(grade, "intended"):
        assert frozenset().union(*(column.groups for column in table.columns)) <= known


@pytest.mark.parametrize("grade", [9, 12])
def test_every_student_stands_in_one_column_of_the_table_by_class(grade: int) -> None:
    codes = [entry.code for entry in pathways(grade).entries]
    school = summary(*(student(f"{grade}A1", code) for code in codes), grade=grade)
    table = tables_of(school, layout(), pathways(grade))[0]
    counts = [
        value
        for column, value in zip(table.columns, table.rows[0], strict=True)
        if column.heading == "SL"
    ]
    assert sum(one for one in counts[1:] if isinstance(one, int)) == len(codes)


def test_a_column_may_be_taken_out_and_another_renamed() -> None:
    changed = parse_layout(
        SHIPPED.replace('heading = "Khmer"', 'heading = "DT Khmer"').replace(
            '{ over = "Trong đó", heading = "Nữ DT", show = "count", of = "minority_female", '
            'among = "all", width = 8 },',
            "",
        )
    )
    headings = [one.heading for one in tables_of(invented(), changed, pathways())[1].columns]
    assert "DT Khmer" in headings
    assert "Nữ DT" not in headings


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("[[table]]", "[[table", "broken"),
        ('id = "by-class-9"\n', "", "missing"),
        ('show = "row"', 'show = "raw"', "unknown"),
        ('of = "khmer"', 'of = "kinh"', "unknown"),
        ('of = "minutes"', 'of = "hours"', "unknown"),
        ("width = 4", "widht = 4", "missing"),
        ("[text]", "[texts]", "missing"),
    ],
)
def test_a_broken_layout_is_named(old: str, new: str, reason: str) -> None:
    with pytest.raises(CatalogueUnreadable) as caught:
        parse_layout(SHIPPED.replace(old, new, 1))
    assert caught.value.facts["reason"] == reason
