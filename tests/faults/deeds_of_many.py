"""Deeds of many rows or of whole files: lists, new years, backups, passphrases, papers."""

from __future__ import annotations

import random
import zipfile
from datetime import date
from pathlib import Path

from counsellor_app.services.backups import verify
from counsellor_app.services.school_folders import open_school
from tests.conftest import FIRST_YEAR, fixed_clock
from tests.exchange.sheet_builders import xlsx_bytes
from tests.faults.deeds import Hand, Subject, deed, spelled
from tests.faults.deeds_of_one import DAY, students

_BATCH = ("import_batches", "import_changes")
_ROSTER = ("students", "enrolments", "classes", "years", "guardians", "student_policies", *_BATCH)
_SESSIONS = ("counselling_sessions", "session_topics", "participants", "private_notes", *_BATCH)
_PLANS = ("pathway_plans", "pathway_choices", "destinations", *_BATCH)
LISTED = 25


def _ids(tag: str) -> list[str]:
    """The ministry ids of the students of a list: ten digits nobody else has."""
    first = random.Random(tag).randrange(10**9, 9 * 10**9)
    return [str(first + number) for number in range(LISTED)]


def _list_file(hand: Hand, name: str, rows: list[list[object]]) -> Path:
    path = hand.place / f"{name}.xlsx"
    path.write_bytes(xlsx_bytes({"Danh sách": rows}))
    return path


def _roster(hand: Hand, _rng: random.Random, tag: str) -> Subject:
    rows: list[list[object]] = [["Mã định danh Bộ GD&ĐT", "Họ tên", "Ngày sinh", "Lớp"]]
    for number, ministry_id in enumerate(_ids(tag)):
        rows.append(
            [ministry_id, f"Sơn Thị {spelled(tag)} {spelled(str(number))}", date(2014, 3, 1), "7A1"]
        )
    return str(_list_file(hand, f"roster-{tag}", rows))


def _of_list(hand: Hand, tag: str) -> int:
    found = hand.school.students.search(f"Sơn Thị {spelled(tag)}", FIRST_YEAR)
    return sum(one.full_name.split()[2] == spelled(tag) for one in found)


deed(
    "import a roster",
    lambda hand, path, _tag: hand.school.rosters.import_file(Path(path), FIRST_YEAR),
    lambda hand, _path, tag: _of_list(hand, tag) == LISTED,
    *_ROSTER,
    choose=_roster,
    often=3,
)


def _a_batch(hand: Hand, _rng: random.Random, _tag: str) -> Subject:
    newest = [one for one in hand.school.import_batches.all() if not one.undone][:1]
    return newest[0].id if newest and newest[0].kind == "students" else None


def _is_undone(hand: Hand, batch: Subject, _tag: str) -> bool:
    return any(one.id == batch and one.undone for one in hand.school.import_batches.all())


deed(
    "undo an import",
    lambda hand, batch, _tag: hand.school.import_batches.undo(batch),
    _is_undone,
    *_ROSTER,
    choose=_a_batch,
    often=3,
)


def _listed_students(hand: Hand) -> list[list[object]]:
    found = hand.school.students.search("", FIRST_YEAR)
    return [[one.full_name, one.birth_date, one.class_name] for one in found if one.birth_date]


def _log_book(hand: Hand, rng: random.Random, tag: str) -> Subject:
    rows: list[list[object]] = [
        ["Họ và tên", "Ngày sinh", "Lớp", "Ngày", "Hình thức", "Nội dung", "Nội dung trao đổi"]
    ]
    chosen = rng.sample(_listed_students(hand), 10)
    rows += [[*one, DAY, "Cá nhân", "Hướng nghiệp", f"Từ sổ cũ {tag}"] for one in chosen]
    return str(_list_file(hand, f"sessions-{tag}", rows))


def _in_log(hand: Hand, tag: str) -> int:
    said = hand.school.counselling.between(date(2000, 1, 1), date(2100, 1, 1))
    return sum(one.talked_about == f"Từ sổ cũ {tag}" for _, one in said)


deed(
    "import a log book",
    lambda hand, path, _tag: hand.school.session_lists.import_file(Path(path)),
    lambda hand, _path, tag: _in_log(hand, tag) == 10,
    *_SESSIONS,
    choose=_log_book,
    often=2,
)


def _confirmable(hand: Hand, _rng: random.Random, _tag: str) -> Subject:
    standing = {one: hand.school.pathway_boards.standing(one, hand.year) for one in _ninth(hand)}
    return [s for s, one in standing.items() if one.plan and one.plan.state == "INTENDED"] or None


def _ninth(hand: Hand) -> list[int]:
    return students(hand, "9A1")


def _are_confirmed(hand: Hand, who: Subject, _tag: str) -> bool:
    standing = [hand.school.pathway_boards.standing(one, hand.year).plan for one in who]
    return all(plan is not None and plan.state == "CONFIRMED" for plan in standing)


deed(
    "confirm many plans",
    lambda hand, who, _tag: hand.school.pathway_edits.confirm(hand.year, who),
    _are_confirmed,
    *_PLANS,
    choose=_confirmable,
)


def _old_year(hand: Hand, _rng: random.Random, _tag: str) -> Subject:
    return True if hand.year == FIRST_YEAR else None


def _roll_over(hand: Hand, _: Subject, _tag: str) -> None:
    years = hand.school.year_rollovers
    years.carry_out(years.proposal(FIRST_YEAR))


def _a_rollover(hand: Hand, _rng: random.Random, _tag: str) -> Subject:
    done = hand.school.year_rollovers.latest()
    return done.batch if done else None


def _new_year_is_whole(hand: Hand, _: Subject, _tag: str) -> bool:
    if hand.year != FIRST_YEAR.following:
        return False
    gone_on = [one for one in hand.school.students.search(year=FIRST_YEAR) if one.class_name]
    there = {one.id for one in hand.school.students.search(year=hand.year) if one.class_name}
    leaving = ("9", "12")
    went = {one.id for one in gone_on if not (one.class_name or "").startswith(leaving)}
    return there == went


_YEAR = ("years", "classes", "enrolments", "students", "settings", "destinations", *_BATCH)
deed("roll over", _roll_over, _new_year_is_whole, *_YEAR, choose=_old_year, often=3)
deed(
    "undo a roll-over",
    lambda hand, batch, _tag: hand.school.year_rollovers.undo(batch),
    lambda hand, batch, tag: hand.year == FIRST_YEAR and _is_undone(hand, batch, tag),
    *_YEAR,
    choose=_a_rollover,
    often=12,
)


def _backup_name(hand: Hand, _rng: random.Random, tag: str) -> Subject:
    return [str(hand.folder / "backups" / f"kept-{tag}.sohn"), hand.passphrase]


def _stick_name(hand: Hand, _rng: random.Random, tag: str) -> Subject:
    return [str(hand.place / f"kept-{tag}.sohn"), hand.passphrase]


def _is_kept(_hand: Hand, subject: Subject, _tag: str) -> bool:
    """It opens with the passphrase of its day, whatever keys the school has by now."""
    return verify(Path(subject[0]), subject[1]).proved


for _where, _choose in (("here", _backup_name), ("on a stick", _stick_name)):
    deed(
        f"back up {_where}",
        lambda hand, subject, _tag: hand.school.backups.make(Path(subject[0])),
        _is_kept,
        choose=_choose,
    )


def _a_backup(hand: Hand, _rng: random.Random, tag: str) -> Subject:
    backup = hand.school.backups.make(hand.place / f"beside-{tag}.sohn").path
    return [str(backup), str(hand.place / f"restored-{tag}"), hand.passphrase]


def _is_restored(_hand: Hand, subject: Subject, _tag: str) -> bool:
    with open_school(Path(subject[1]), subject[2], clock=fixed_clock) as restored:
        return bool(restored.students.search(year=FIRST_YEAR))


deed(
    "restore beside",
    lambda hand, subject, _tag: hand.school.backups.restore(Path(subject[0]), Path(subject[1])),
    _is_restored,
    choose=_a_backup,
    often=3,
)


def _passphrase(_hand: Hand, _rng: random.Random, tag: str) -> Subject:
    return f"mật khẩu mới {tag}"


deed(
    "change the passphrase",
    lambda hand, new, _tag: hand.school.ways_in.change_passphrase(hand.passphrase, new),
    lambda hand, new, _tag: hand.passphrase == new,
    choose=_passphrase,
    often=1,
)


def _sheet(hand: Hand, rng: random.Random, tag: str) -> Subject:
    return str(hand.place / f"summary-{tag}{rng.choice(('.xlsx', '.csv', '.pdf', '.json'))}")


def _is_a_whole_paper(_hand: Hand, path: Subject, _tag: str) -> bool:
    content = Path(path).read_bytes()
    if path.endswith(".xlsx"):
        with zipfile.ZipFile(path) as book:
            return book.testzip() is None
    return content.endswith(b"%%EOF\n" if path.endswith(".pdf") else b"\n")


def _letters(hand: Hand, _rng: random.Random, tag: str) -> Subject:
    planned = [one for one in _ninth(hand) if hand.school.pathways.history(one, hand.year).plans]
    return str(hand.place / f"letters-{tag}.pdf") if planned else None


deed(
    "write a summary",
    lambda hand, path, _tag: hand.school.summaries.write(Path(path), year=FIRST_YEAR),
    _is_a_whole_paper,
    choose=_sheet,
    often=2,
)
deed(
    "print letters",
    lambda hand, path, _tag: hand.school.letters.print_letters(Path(path), classes=["9A1"]),
    _is_a_whole_paper,
    "letters",
    choose=_letters,
    often=2,
)
