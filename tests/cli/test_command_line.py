"""The command line itself: help, wrong usage, languages, where options may stand."""

from __future__ import annotations

from pathlib import Path

import pytest

from counsellor_app.cli.program import general_options_first
from tests.cli.conftest import command

COMMANDS = (
    "demo",
    "create",
    "import",
    "undo-import",
    "letters",
    "summary",
    "backup",
    "backups",
    "verify",
    "restore",
    "unlock-with-recovery-key",
)


def test_without_a_command_the_program_says_what_it_can_do() -> None:
    said = command()

    assert said.status == 0
    assert all(f"  {name} " in said.out for name in COMMANDS)


@pytest.mark.parametrize("name", [*COMMANDS, "import students", "import pathways"])
@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_command_explains_itself(name: str, language: str) -> None:
    said = command("--lang", language, *name.split(), "--help")

    assert said.status == 0
    assert said.out.startswith(f"{'Usage' if language == 'en' else 'Cách dùng'}: counsellor-app")
    assert "Show this message" not in said.out


WRONG = (
    (("lettrs",), "no-such-command", "Có phải letters?"),
    (("letters", "--outt", "x.pdf"), "no-such-option", "--outt"),
    (("letters",), "missing-parameter", "--out"),
    (("undo-import",), "missing-parameter", "SỐ"),
    (("undo-import", "ba"), "bad-value", "số nguyên"),
    (("letters", "--out"), "bad-option", "--out"),
    (("letters", "--out", "x.pdf", "--layout", "poster"), "bad-value", "notice, slip"),
    (("letters", "--out", "x.pdf", "--date", "31/02/2027"), "bad-value", "2027-04-13"),
    (("letters", "--out", "x.pdf", "--class", " "), "bad-value", "--class"),
    (("summary", "--out", "x.json", "--year", "2026-2028"), "bad-value", "2026-2027"),
    (("import",), "missing-command", "tên lệnh"),
    (("import", "students", ""), "bad-value", "đường dẫn"),
    (("verify", "a", "b"), "wrong-usage", "phần thừa"),
    (("letters", "--out", "x.pdf"), "missing-school", "--school"),
    (("--lang", "km", "letters"), "bad-value", "vi, en"),
    (("create", "--help-me"), "no-such-option", "--help-me"),
)


@pytest.mark.parametrize(("arguments", "code", "words"), WRONG)
def test_wrong_usage_is_one_sentence(arguments: tuple[str, ...], code: str, words: str) -> None:
    said = command("--json", *arguments)

    assert (said.status, said.json) == (2, {"error": code})
    assert words in said.err
    assert said.err.count("\n") == 1


def test_a_summary_needs_an_ending_the_program_writes() -> None:
    said = command("--json", "summary", "--out", "x.docx")

    assert (said.status, said.json["error"]) == (2, "file-kind-unknown")
    assert ".xlsx, .csv, .pdf, .json" in said.err


def test_json_without_a_command_is_still_one_object() -> None:
    assert command("--json").json == {"error": "missing-command"}


def test_help_for_a_script_is_one_object_too() -> None:
    assert command("--json", "letters", "--help").json["help"].startswith("Cách dùng")


def test_a_path_no_disk_can_hold_is_just_not_there(tmp_path: Path) -> None:
    long = tmp_path / ("x" * 5000)

    assert command("--school", long, "--json", "backup").json["error"] == "school-not-found"
    assert command("--json", "verify", long).json["error"] == "file-not-there"


def test_general_options_may_stand_after_the_command() -> None:
    line = ["letters", "--json", "--out", "x.pdf", "--school=s", "--passphrase-file", "p"]

    before, rest = general_options_first(line)

    assert before == ["--json", "--school=s", "--passphrase-file", "p"]
    assert rest == ["letters", "--out", "x.pdf"]


def test_a_file_may_have_the_name_of_an_option() -> None:
    assert general_options_first(["import", "students", "--", "--json"])[0] == []


def test_english_is_spoken_when_asked_for_and_forgotten_afterwards(tmp_path: Path) -> None:
    asked = ("--school", tmp_path / "nowhere", "backup")

    assert "There is no school record" in command("--lang", "en", *asked).err
    assert "chưa có sổ" in command(*asked).err


def test_the_version_is_told() -> None:
    assert command("--version").out.startswith("counsellor-app ")
