"""What this computer remembers, and what it never does."""

from pathlib import Path

import pytest

from counsellor_app import paths
from counsellor_app.settings import Settings, SettingsFile, load, save, settings_path


def test_a_new_computer_has_the_defaults(tmp_path: Path) -> None:
    chosen = load(tmp_path / "settings.toml")

    assert chosen == Settings()
    assert (chosen.language, chosen.theme, chosen.text_size) == ("vi", "system", 100)


def test_every_choice_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "new" / "settings.toml"
    chosen = Settings(
        "en", "dark", 125, True, 0, "D:/Sổ/Sông Trăng", "AdnQywA=", {"students": {"tab": "letters"}}
    )
    save(chosen, path)

    assert load(path) == chosen


def test_what_a_newer_version_wrote_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text('shade = "violet"\n[future]\nanswer = 1\n', "utf-8")
    SettingsFile(path).change(theme="dark")

    assert load(path) == Settings(theme="dark", others={"shade": "violet", "future": {"answer": 1}})


def test_a_damaged_file_is_set_aside(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes(b'language = "en\xff')

    assert load(path) == Settings()
    assert not path.exists()
    assert path.with_name("settings.toml.damaged").read_bytes() == b'language = "en\xff'


@pytest.mark.parametrize(
    "line",
    ['language = "km"', "text_size = 300", 'text_size = "big"', "reduced_motion = 1", "pages = 3",
     "auto_lock_minutes = -1", "auto_lock_minutes = true", "last_school = 5"],
)  # fmt: skip
def test_a_value_that_does_not_fit_leaves_the_others(tmp_path: Path, line: str) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(f'theme = "light"\n{line}\n', "utf-8")

    assert load(path) == Settings(theme="light")


def test_a_page_finds_what_it_left(tmp_path: Path) -> None:
    choices = SettingsFile(tmp_path / "settings.toml")
    choices.remember("students", "widths", [362, 640])
    choices.remember("pathways", "class", "12 Toán")
    choices.write()

    again = SettingsFile(choices.path)
    assert again.recall("students", "widths") == [362, 640]
    assert again.recall("pathways", "class", "9A1") == "12 Toán"


def test_a_page_that_left_nothing_has_its_own_default(tmp_path: Path) -> None:
    choices = SettingsFile(tmp_path / "settings.toml")
    choices.remember("students", "widths", "wide")

    assert choices.recall("students", "widths", [362, 640]) == [362, 640]
    assert choices.recall("students", "tab", "timeline") == "timeline"


@pytest.mark.parametrize("value", ["Thạch Thị Sa Rây", ["Kim Sô Phia"], {"Sa Rây": 1}])
def test_no_name_is_ever_remembered(tmp_path: Path, value: object) -> None:
    choices = SettingsFile(tmp_path / "settings.toml")
    choices.remember("students", "last", value)

    assert choices.recall("students", "last") is None


def test_a_choice_there_is_not_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="text_size"):
        SettingsFile(tmp_path / "settings.toml").change(text_size=90)


def test_choices_hold_where_nothing_can_be_written(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").mkdir()
    choices = SettingsFile(tmp_path / "settings.toml")
    choices.change(theme="dark")

    assert choices.present.theme == "dark"
    assert (tmp_path / "settings.toml").is_dir()


def test_a_program_on_a_stick_keeps_its_choices_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "_PACKAGE", tmp_path / "counsellor_app")
    assert settings_path().parent != tmp_path / "so-huong-nghiep-data"
    (tmp_path / "so-huong-nghiep-data").mkdir()

    assert settings_path() == tmp_path / "so-huong-nghiep-data" / "settings.toml"
