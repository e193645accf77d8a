"""A program of its own, with failing_disk.c before libc: each deed with one of its calls failing.

Standard input: one JSON list of cases `[deed, fault, share]`; `share` (0 to 1) says where in the
deed's calls the failing one lies. Standard output: one JSON object a case, see `Outcome`.
"""

from __future__ import annotations

import json
import random
import shutil
import sys
import tempfile
import traceback
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path

from counsellor_app.domain.errors import ExpectedError, WrongPassphrase
from counsellor_app.sentences import sentence
from counsellor_app.storage.vault import open_keys
from tests.faults import deeds_of_paper as _papers  # noqa: F401 - adds its deeds
from tests.faults import school_at_work
from tests.faults.deeds import ALL, LIES, PAPERS, Deed, Hand, Subject, open_hand
from tests.faults.deeds_of_the_whole import CLOSING
from tests.faults.disk_cases import FAULTS
from tests.faults.failing_disk import REMOVALS, FailingDisk, Fault
from tests.faults.school_rows import (
    Rows,
    apart_from_the_trail,
    changes,
    faults_of,
    rows_of,
    tables_of,
)

# What is told as not done must not be: another passphrase at the door, a paper nobody tells of.
ALL_OR_TOLD = frozenset(PAPERS.keys() - {"print letters into a folder"}) | {
    "change the passphrase",
    "write a summary",
    "print letters",
}
BEFORE = {"undo a roll-over": "roll over"}
WAYS_ON = ("reopen", "mend", "power cut")
Files = dict[str, bytes]


@dataclass(slots=True)
class Outcome:
    """What one failing call came to; `wrong` names whatever must not be."""

    deed: str
    fault: str
    call: int
    calls: int
    way_on: str
    failed: int = 0
    answer: str = ""
    whole: bool = False
    wrong: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Case:
    """One deed with one failing call, in a fresh copy of the school."""

    disk: FailingDisk
    folder: Path
    deed: Deed
    fault: Fault
    rng: random.Random

    def count(self) -> int:
        """How many calls of the deed may fail this way."""
        hand = self._fresh_hand()
        with hand.school:
            subject = self._choose(hand, "C0")
            with self.disk.failing(self.fault, 0):
                self.deed.do(hand, subject, "C0")
        return self.disk.seen

    def try_out(self, outcome: Outcome) -> None:
        """Do the deed while its call fails, then look at everything that is left."""
        hand = self._fresh_hand()
        try:
            self._try_out(hand, outcome)
        finally:
            self.disk.disarm()
            hand.school.close()

    def _try_out(self, hand: Hand, outcome: Outcome) -> None:
        subject = self._choose(hand, "C1")
        rows, files = rows_of(hand.school.database), _files_of(hand.place)
        with self.disk.failing(self.fault, outcome.call):
            outcome.answer = _answer(hand, self.deed, subject, outcome)
        outcome.failed = self.disk.failed
        if self.deed.kind == "change the passphrase" and outcome.answer == "done":
            hand.passphrase = subject
        if self.deed.kind in CLOSING and outcome.answer != "done":
            hand.school = open_hand(hand.folder, hand.place, hand.passphrase).school
        if outcome.way_on == "mend":
            self._judge(hand, subject, outcome, rows, files)
            self._do_again(hand, outcome)
            rows, files = rows_of(hand.school.database), _files_of(hand.place)
            seen = self._as_after(hand, outcome)
            with seen.school:
                changed, gone = changes(rows, rows_of(seen.school.database))
                if apart_from_the_trail((*changed, *gone), rows):
                    outcome.wrong.append("lost or changed after the disk was mended")
            return
        seen = self._as_after(hand, outcome)
        with seen.school:
            self._judge(seen, subject, outcome, rows, files)

    def _as_after(self, hand: Hand, outcome: Outcome) -> Hand:
        """The school as it is found next time: closed and opened, or after the power went."""
        folder = hand.folder
        if outcome.way_on == "power cut":
            folder = folder.with_name("after-power-cut")
            shutil.copytree(hand.folder, folder, ignore=shutil.ignore_patterns("*-shm"))
        hand.school.close()
        if self.deed.kind == "change the passphrase":
            with suppress(WrongPassphrase):
                open_keys(folder, "mật khẩu mới C1")
                return open_hand(folder, hand.place, "mật khẩu mới C1")
        return open_hand(folder, hand.place, hand.passphrase)

    def _judge(
        self, seen: Hand, subject: Subject, outcome: Outcome, rows: Rows, files: Files
    ) -> None:
        outcome.wrong += faults_of(seen.school.database)
        changed, gone = changes(rows, rows_of(seen.school.database))
        if tables_of(changed, gone) - self.deed.touches:
            outcome.wrong.append("lost or changed what it did not touch")
        outcome.whole = _shows(seen, self.deed, subject, "C1")
        refused = self.deed.kind in ALL_OR_TOLD and outcome.answer != "done"
        if refused and outcome.whole and not self.fault.stays:
            outcome.wrong.append("answered as not done, and is done all the same")
        if outcome.answer == "done" and not outcome.whole:
            outcome.wrong.append("answered as done, and is not")
        if apart_from_the_trail((*changed, *gone), rows) and not outcome.whole:
            outcome.wrong.append("half done in the school file")
        self._judge_files(seen, subject, outcome, files)

    def _judge_files(self, seen: Hand, subject: Subject, outcome: Outcome, files: Files) -> None:
        now = _files_of(seen.place)
        spoilt = [name for name, content in files.items() if now.get(name) != content]
        if spoilt and not (
            outcome.whole and [str(seen.place / one) for one in spoilt] == [subject]
        ):
            outcome.wrong.append(f"spoilt {spoilt}")
        parts = [path for path in seen.folder.parent.rglob("*.part") if "power" not in str(path)]
        # What could not be taken away because taking away failed lies there still.
        if parts and not self.fault.which & REMOVALS:
            outcome.wrong.append("left a .part behind")

    def _do_again(self, hand: Hand, outcome: Outcome) -> None:
        """The disk is a disk again: the same open school goes on working."""
        try:
            if self.deed.kind not in ALL:
                self.deed.do(hand, self.deed.choose(hand, self.rng, "C1"), "C1")
                return
            deed = ALL["record a session"]
            subject = deed.choose(hand, self.rng, "C2")
            deed.do(hand, subject, "C2")
            if not deed.is_whole(hand, subject, "C2"):
                outcome.wrong.append("the next save is not there")
        except Exception:  # noqa: BLE001 - told to the parent
            outcome.wrong.append(f"the next save failed: {traceback.format_exc()}")

    def _choose(self, hand: Hand, tag: str) -> Subject:
        if self.deed.kind in BEFORE:
            before = ALL[BEFORE[self.deed.kind]]
            before.do(hand, before.choose(hand, self.rng, "C"), "C")
        return self.deed.choose(hand, self.rng, tag)

    def _fresh_hand(self) -> Hand:
        work = self.folder / "case"
        shutil.rmtree(work, ignore_errors=True)
        shutil.copytree(self.folder / "made", work)
        return open_hand(work / "school", work / "place")


def _answer(hand: Hand, deed: Deed, subject: Subject, outcome: Outcome) -> str:
    try:
        deed.do(hand, subject, "C1")
    except ExpectedError as error:
        if not sentence(error):
            outcome.wrong.append("an error without a sentence")
        return str(error)
    except Exception:  # noqa: BLE001 - told to the parent
        outcome.wrong.append(traceback.format_exc())
        return "bug"
    return "done"


def _shows(hand: Hand, deed: Deed, subject: Subject, tag: str) -> bool:
    if deed.kind == "change the passphrase":
        return bool(hand.passphrase == subject)
    try:
        return deed.is_whole(hand, subject, tag)
    except Exception:  # noqa: BLE001 - whatever is not there whole may be read in no way at all
        return False


def _files_of(folder: Path) -> Files:
    found = (path for path in folder.rglob("*") if path.is_file() and path.suffix != ".part")
    return {str(path.relative_to(folder)): path.read_bytes() for path in found}


def main(cases: list[tuple[str, str, float]]) -> None:
    """Try every case in turn."""
    disk = FailingDisk.at_hand()
    assert disk is not None, "without failing_disk.c before libc"
    folder = Path(sys.argv[1])
    (folder / "made").mkdir()
    school_at_work.make_school(folder / "made" / "school", folder / "made" / "place")
    tempfile.tempdir = str(folder)
    counted: dict[tuple[str, str], int] = {}
    for number, (kind, fault_name, share) in enumerate(cases):
        deed = (ALL | PAPERS | LIES)[kind]
        case = Case(disk, folder, deed, FAULTS[fault_name], random.Random(f"{kind}-{number}"))
        if (kind, fault_name) not in counted:
            counted[kind, fault_name] = case.count()
        calls = counted[kind, fault_name]
        way_on = WAYS_ON[number % len(WAYS_ON)]
        outcome = Outcome(kind, fault_name, 1 + int(share * calls), calls, way_on)
        try:
            case.try_out(outcome)
        except Exception:  # noqa: BLE001 - told to the parent
            outcome.wrong.append(traceback.format_exc())
        print(json.dumps(asdict(outcome), ensure_ascii=False), flush=True)


if __name__ == "__main__":
    main(json.load(sys.stdin))
