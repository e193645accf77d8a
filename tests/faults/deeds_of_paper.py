"""Deeds that write a file where one lies already: the whole new one, or the one that was there."""

from __future__ import annotations

import random
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from counsellor_app.domain.errors import CannotWrite
from counsellor_app.domain.list_mapping import ListChoices
from counsellor_app.domain.session_draft import SessionDraft
from counsellor_app.exchange.summary_package import read_package
from counsellor_app.services.recovery_sheets import recovery_sheet
from counsellor_app.settings import Settings, load, save
from counsellor_app.whole_file import write_whole
from tests.conftest import FIRST_YEAR
from tests.exchange.sheet_builders import xlsx_bytes
from tests.faults.deeds import LIES, PAPERS, Hand, Subject, deed, secret, words
from tests.faults.deeds_of_one import DAY

BEFORE = b"what lay there before\n"


def _over(name: str) -> Callable[[Hand, random.Random, str], Subject]:
    """A place where a file lies already."""

    def choose(hand: Hand, _rng: random.Random, _tag: str) -> Subject:
        path = hand.place / name
        path.write_bytes(BEFORE)
        return str(path)

    return choose


def _paper(
    kind: str,
    name: str,
    do: Callable[[Hand, Path, str], object],
    is_whole: Callable[[Hand, Path, str], bool],
    *touches: str,
) -> None:
    deed(
        kind,
        lambda hand, path, tag: do(hand, Path(path), tag),
        lambda hand, path, tag: is_whole(hand, Path(path), tag),
        *touches,
        choose=_over(name),
        among=PAPERS,
    )


def _is_pdf(_hand: Hand, path: Path, _tag: str) -> bool:
    content = path.read_bytes()
    return content.startswith(b"%PDF-") and content.rstrip().endswith(b"%%EOF")


def _is_book(_hand: Hand, path: Path, _tag: str) -> bool:
    if not zipfile.is_zipfile(path):
        return False
    with zipfile.ZipFile(path) as book:
        return book.testzip() is None


def _is_csv(_hand: Hand, path: Path, _tag: str) -> bool:
    return path.read_bytes().startswith(b"\xef\xbb\xbf") and path.read_bytes().endswith(b"\r\n")


for _ending, _is_whole in {
    ".xlsx": _is_book,
    ".csv": _is_csv,
    ".pdf": _is_pdf,
    ".json": lambda _hand, path, _tag: read_package(path).digest != "",
}.items():
    _paper(
        f"write a summary over another {_ending}",
        f"summary{_ending}",
        lambda hand, path, _tag: hand.school.summaries.write(path, year=FIRST_YEAR),
        _is_whole,
    )
_paper(
    "print letters over others",
    "letters.pdf",
    lambda hand, path, _tag: hand.school.letters.print_letters(path, classes=["9A1"]),
    _is_pdf,
    "letters",
)
_paper(
    "save a recovery sheet over another",
    "recovery.pdf",
    lambda _hand, path, _tag: write_whole(path, recovery_sheet("THCS Sông Trăng", "A" * 44, DAY)),
    _is_pdf,
)
_paper(
    "write an empty list over another",
    "template.xlsx",
    lambda hand, path, _tag: hand.school.list_imports.write_template(path, "students"),
    _is_book,
)


def _save_refused(hand: Hand, path: Path, _tag: str) -> None:
    source = path.with_name("source.xlsx")
    at_hand = hand.school.list_imports.open(source, "students")
    refused = [("Danh sách", 2, "Ngày này không có trong lịch")]
    hand.school.list_imports.save_refused(path, at_hand, ListChoices(), refused, "Lý do")


def _with_source(hand: Hand, rng: random.Random, tag: str) -> Subject:
    rows = [["Họ tên", "Ngày sinh", "Lớp"], ["Kim Văn An", "31/02/2012", "9A1"]]
    (hand.place / "source.xlsx").write_bytes(xlsx_bytes({"Danh sách": rows}))
    return _over("refused.xlsx")(hand, rng, tag)


deed(
    "save refused rows over others",
    lambda hand, path, tag: _save_refused(hand, Path(path), tag),
    lambda hand, path, tag: _is_book(hand, Path(path), tag),
    choose=_with_source,
    among=PAPERS,
)


def _settings(hand: Hand, _rng: random.Random, _tag: str) -> Subject:
    path = hand.place / "settings.toml"
    save(Settings(language="en"), path)
    return str(path)


deed(
    "save this computer's choices",
    lambda _hand, path, tag: save(replace(load(Path(path)), window=tag), Path(path)),
    lambda _hand, path, tag: load(Path(path)) == Settings(language="en", window=tag),
    choose=_settings,
    among=PAPERS,
)


def _draft(tag: str) -> SessionDraft:
    return SessionDraft("d", talked_about=words(tag), private_note=secret(tag))


_paper(
    "put a draft on a stick over another",
    "draft.sohn",
    lambda hand, path, tag: hand.school.session_drafts.write_to(_draft(tag), path),
    lambda hand, path, tag: hand.school.session_drafts.read_from(path) == _draft(tag),
)


def _new_folder(hand: Hand, _rng: random.Random, tag: str) -> Subject:
    return str(hand.place / f"letters-{tag}")


def _are_letters(hand: Hand, folder: Subject, tag: str) -> bool:
    """A folder of letters may be cut short by a full disk; each letter in it is whole."""
    found = [path for path in Path(folder).iterdir() if path.suffix == ".pdf"]
    return bool(found) and all(_is_pdf(hand, path, tag) for path in found)


deed(
    "print letters into a folder",
    lambda hand, folder, _tag: hand.school.letters.print_letters(Path(folder), classes=["9A1"]),
    _are_letters,
    "letters",
    choose=_new_folder,
    among=PAPERS,
)


def _in_place(path: Path, tag: str) -> None:
    """The way a file must not be written: what was there is gone before the new one is."""
    try:
        path.write_bytes(tag.encode() * 1000)
    except OSError:
        raise CannotWrite(path=path) from None


deed(
    "say it is saved, and save nothing",
    lambda _hand, _path, _tag: None,
    lambda hand, path, tag: _is_pdf(hand, Path(path), tag),
    choose=_over("lie.pdf"),
    among=LIES,
)
deed(
    "write over what was there",
    lambda _hand, path, tag: _in_place(Path(path), tag),
    lambda _hand, path, tag: Path(path).read_bytes() == tag.encode() * 1000,
    choose=_over("spoilt.txt"),
    among=LIES,
)
deed(
    "fail without a sentence",
    lambda _hand, path, tag: Path(path).write_bytes(tag.encode()),
    lambda _hand, path, tag: Path(path).read_bytes() == tag.encode(),
    choose=_over("bug.txt"),
    among=LIES,
)
