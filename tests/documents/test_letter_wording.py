"""The wording files: their form, and what is refused when they are read."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from counsellor_app.documents.khmer import printable
from counsellor_app.documents.wording import khmer_summary, read_wording, wording_of
from counsellor_app.domain.errors import CatalogueUnreadable
from counsellor_app.domain.letter import Layout, Level
from counsellor_app.paths import resources

HEAD = '+++\ntitle = "T"\n+++\n'


def _read(tmp_path: Path, text: str) -> str:
    path = tmp_path / "wording.md"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(CatalogueUnreadable) as refused:
        read_wording(path)
    assert refused.value.facts["path"] == path
    return str(refused.value.facts["reason"])


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("# letter\n\nno head", "no-head"),
        ("+++\ntitle = \n+++\n", "broken-head"),
        (HEAD + "\n# other\n\nx", "unknown-section"),
        (HEAD + "\nno section", "no-section"),
        (HEAD + "\n# letter\n\n{ethnicity}", "unknown-slot"),
        (HEAD + "\n# letter\n\n{student_name.__class__}", "unknown-slot"),
        (HEAD + "\n# letter\n\n{student_name!r}", "unknown-slot"),
        (HEAD + "\n# letter\n\n{student_name", "broken-slot"),
        (HEAD + "\n# letter\n\n[{student_name}", "unmatched-bracket"),
        (HEAD + "\n# letter\n\n**{student_name}", "unmatched-bracket"),
        (HEAD + "\n# letter\n\n? rich\nx", "unknown-condition"),
    ],
)
def test_wording_that_breaks_the_form_is_refused(tmp_path: Path, text: str, reason: str) -> None:
    assert _read(tmp_path, text) == reason


@pytest.mark.parametrize("level", Level)
@pytest.mark.parametrize("layout", Layout)
def test_every_shipped_wording_reads_and_has_its_sections(layout: Layout, level: Level) -> None:
    wording = wording_of(layout, level)
    assert {"letter", "wish", "reply", "choices"} == set(wording.sections)
    assert len(wording.sections["choices"]) == 3


@pytest.mark.parametrize("level", Level)
def test_the_khmer_summary_is_marked_a_draft_may_break_and_can_be_printed(level: Level) -> None:
    summary = khmer_summary(level)
    assert summary.head["status"] == "draft-awaiting-native-reviewer"
    text = "".join(
        piece
        for paragraph in summary.sections["summary"]
        for group in paragraph.groups
        for _, piece in group.pieces
        if isinstance(piece, str)
    )
    assert "\u200b" in text
    assert all(printable(letter) for letter in text)


def test_the_fonts_are_the_ones_recorded() -> None:
    for line in resources("fonts", "SHA256SUMS").read_text(encoding="utf-8").splitlines():
        digest, name = line.split("  ")
        assert hashlib.sha256(resources("fonts", name).read_bytes()).hexdigest() == digest, name
