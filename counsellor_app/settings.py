"""This computer's choices, in one small TOML file; never anything about a student.

What belongs to the school travels in its encrypted file; what belongs here is how this person sees
the window on this machine: language, colours, text size, and where things were left.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping
from contextlib import suppress
from copy import deepcopy
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from counsellor_app.domain.backup_schedule import DAILY, SECOND_PLACE_TIMES, SecondPlace
from counsellor_app.domain.errors import ExpectedError
from counsellor_app.paths import portable_folder
from counsellor_app.translation import LANGUAGES
from counsellor_app.whole_file import write_whole

LIGHT, DARK, SYSTEM = THEMES = ("light", "dark", "system")
TEXT_SIZES = (100, 112, 125)
LONGEST_WAIT = 240
_FILE = "settings.toml"
_CLASS_NAME = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Settings:
    """What was chosen on this computer; the defaults suit a counsellor who chose nothing.

    `text_size` is in percent, `auto_lock_minutes` 0 means never. `window` is where the window was,
    as Qt writes it, in base 64. `pages` holds what each page remembers, by the page's name:
    widths, the last tab, the last class. `backup_place` is a second folder for backups (a stick),
    "" for none; `backup_place_when` says when copies go there. `others` keeps keys of newer
    versions as they are.
    """

    language: str = "vi"
    theme: str = SYSTEM
    text_size: int = 100
    reduced_motion: bool = False
    auto_lock_minutes: int = 10
    last_school: str = ""
    window: str = ""
    pages: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    backup_place: str = ""
    backup_place_when: str = DAILY
    others: Mapping[str, Any] = field(default_factory=dict)

    @property
    def second_place(self) -> SecondPlace | None:
        """Where backups go besides the school's own folder, and when."""
        if not self.backup_place:
            return None
        return SecondPlace(Path(self.backup_place), self.backup_place_when)


_FITS: dict[str, Callable[[Any], bool]] = {
    "language": lambda value: value in LANGUAGES,
    "theme": lambda value: value in THEMES,
    "text_size": lambda value: type(value) is int and value in TEXT_SIZES,
    "reduced_motion": lambda value: type(value) is bool,
    "auto_lock_minutes": lambda value: type(value) is int and 0 <= value <= LONGEST_WAIT,
    "last_school": lambda value: type(value) is str,
    "window": lambda value: type(value) is str,
    "backup_place": lambda value: type(value) is str,
    "backup_place_when": lambda value: value in SECOND_PLACE_TIMES,
    "pages": lambda value: (
        isinstance(value, Mapping) and all(isinstance(page, Mapping) for page in value.values())
    ),
}


def settings_path() -> Path:
    """The file of this user on this computer, or beside the program on a stick."""
    portable = portable_folder()
    if portable is not None:
        return portable / _FILE
    from platformdirs import user_config_path

    return user_config_path("counsellor-app", appauthor=False) / _FILE


def load(path: Path) -> Settings:
    """What `path` says; the defaults for whatever is missing or does not fit.

    A file that is no TOML is set aside as `….damaged`, so that nobody's choices are overwritten.
    """
    try:
        said = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError:
        return Settings()
    except ValueError:
        with suppress(OSError):
            path.replace(path.with_name(f"{path.name}.damaged"))
        return Settings()
    fitting = {name: said.pop(name) for name in _FITS if name in said and _FITS[name](said[name])}
    return Settings(**fitting, others={name: said[name] for name in said if name not in _FITS})


def save(settings: Settings, path: Path) -> None:
    """Write the choices; the whole new file, or what was there before.

    Raises:
        CannotWrite, DiskFull, FileNotThere: the place refuses.
    """
    import tomli_w

    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    known = asdict(settings)
    others = known.pop("others")
    write_whole(path, tomli_w.dumps({**others, **known}).encode())


class SettingsFile:
    """The choices of the running program: read once, changed here, written when it matters."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.present = load(path)
        self._written = self.present

    def change(self, **choices: Any) -> None:
        """Choose anew and write it down; ValueError for a choice there is not."""
        for name, value in choices.items():
            if not _FITS[name](value):
                raise ValueError(name)
        self.present = replace(self.present, **choices)
        self.write()

    def recall(self, page: str, name: str, otherwise: Any = None) -> Any:
        """What a page remembered under `name`, or `otherwise` where the kinds differ."""
        value = self.present.pages.get(page, {}).get(name, otherwise)
        fits = otherwise is None or type(value) is type(otherwise)
        return deepcopy(value) if fits else otherwise

    def remember(self, page: str, name: str, value: Any) -> None:
        """Keep a width, a tab or a class for next time; a text that may be a name is not kept."""
        if _may_name_somebody(value):
            return
        pages = {key: dict(kept) for key, kept in self.present.pages.items()}
        pages.setdefault(page, {})[name] = deepcopy(value)
        self.present = replace(self.present, pages=pages)

    def write(self) -> None:
        """Write down what changed; where the place refuses, the choices hold until the end."""
        if self.present != self._written:
            with suppress(ExpectedError):
                save(self.present, self.path)
                self._written = self.present


def _may_name_somebody(value: Any) -> bool:
    """Whether a text of several words stands in it that is not a class ("12 Toán")."""
    if isinstance(value, str):
        return len(value.split()) > 1 and not _CLASS_NAME.match(value)
    if isinstance(value, Mapping):
        return any(_may_name_somebody(part) for pair in value.items() for part in pair)
    return isinstance(value, list | tuple) and any(_may_name_somebody(part) for part in value)
