"""The flat table for other programs."""

from __future__ import annotations

import csv
from pathlib import Path

from counsellor_app.domain.summary import Summary
from counsellor_app.exchange.summary_csv import HEADINGS, write_summary_csv
from tests.summary_builders import invented, layout, pathways, student, summary


def written(path: Path, school: Summary, *, circulate: bool = False) -> list[dict[str, str]]:
    file = path / "summary.csv"
    write_summary_csv(
        school, file, layout=layout(), catalogue=pathways(school.grade), circulate=circulate
    )
    assert file.read_bytes().startswith(b"\xef\xbb\xbfclass;pathway;label;total;")
    with file.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines, delimiter=";"))


def test_every_row_of_the_summary_is_a_line(tmp_path: Path) -> None:
    school = invented()
    found = written(tmp_path, school)
    assert len(found) == len(school.rows)
    assert tuple(found[0]) == HEADINGS
    assert sum(int(one["total"]) for one in found) == 142
    assert sum(int(one["completed_khmer"]) for one in found) == school.completed.khmer
    assert found[0]["label"] == pathways().label(found[0]["pathway"])


def test_a_text_is_never_a_formula(tmp_path: Path) -> None:
    names = ["=1+1", '9A1;"x"', "@A"]
    found = written(tmp_path, summary(*map(student, names)))
    assert {one["class"] for one in found} == {"'=1+1", '9A1;"x"', "'@A"}


def test_a_circulated_table_shows_no_small_number_nor_by_a_missing_line(tmp_path: Path) -> None:
    school = invented(60, 3)
    found = written(tmp_path, school, circulate=True)
    codes = {row.pathway for row in school.rows}
    assert len(found) == 3 * len(codes) > len(school.rows)
    numbers = {one[name] for one in found for name in HEADINGS[3:]}
    assert "…" in numbers
    assert not numbers & {"1", "2", "3", "4"}
