"""One school through several kills: what was acknowledged of it, and whether all of it is there."""

from __future__ import annotations

from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from counsellor_app.domain.errors import BackupDamaged, ExpectedError, WrongPassphrase
from counsellor_app.services import Services
from counsellor_app.services.backups import verify
from counsellor_app.storage.vault import open_keys
from tests.faults.deeds import ALL, Hand, open_hand
from tests.faults.school_rows import (
    Rows,
    apart_from_the_trail,
    changes,
    faults_of,
    rows_of,
    tables_of,
)

_FILES = (
    "back up here",
    "back up on a stick",
    "restore beside",
    "write a summary",
    "print letters",
)


@dataclass(slots=True)
class KillCounts:
    """What came of the kills; everything from `lost` on should be nothing."""

    kills: int = 0
    acknowledged: int = 0
    at: Counter[str] = field(default_factory=Counter)
    in_flight: int = 0
    kept_whole: int = 0
    backups_proved: int = 0
    left_over: int = 0
    lost: int = 0
    half_done: int = 0
    unsound: int = 0
    bugs: list[str] = field(default_factory=list)

    @property
    def failures(self) -> int:
        return self.lost + self.half_done + self.unsound + len(self.bugs)


@dataclass(slots=True)
class KilledSchool:
    """A school folder that programs die over; `rows` is how it stood at the last answer."""

    folder: Path
    place: Path
    passphrase: str
    counts: KillCounts
    rows: Rows = field(default_factory=dict)
    in_flight: dict[str, Any] | None = None
    earlier: bool = False  # of an earlier version, not brought up to date yet
    _whose: dict[str, int] = field(default_factory=dict)
    _files: list[tuple[str, Any, str]] = field(default_factory=list)
    _passphrases: set[str] = field(default_factory=set)
    _proved: set[tuple[str, int]] = field(default_factory=set)

    def hear(self, told: dict[str, Any]) -> None:
        """A line of the program that is going to die."""
        if "rows" in told:
            self.rows, self.earlier = told["rows"], False
        elif "begin" in told:
            self.in_flight = told
        elif "done" in told:
            self._acknowledged(told)
        elif "refused" in told or "bug" in told:
            self.counts.bugs += [told["bug"]] if "bug" in told else []
            self.in_flight = None

    def _acknowledged(self, told: dict[str, Any]) -> None:
        deed, self.in_flight = self.in_flight or {}, None
        self.counts.acknowledged += 1
        self.rows.update(told["changed"])
        self._whose.update(dict.fromkeys(told["changed"], self.counts.acknowledged))
        for key in told["gone"]:
            self.rows.pop(key, None)
        if deed["begin"] in _FILES:
            self._files.append((deed["begin"], deed["subject"], deed["tag"]))
        if deed["begin"] == "change the passphrase":
            self.passphrase = deed["subject"]

    def look(self) -> None:
        """Open the killed school again, and count what is not as it must be."""
        self.counts.kills += 1
        self.counts.in_flight += self.in_flight is not None
        try:
            hand = self._open()
        except ExpectedError as error:
            self.counts.lost += 1
            self._tell(f"does not open: {error!r}")
            return
        with hand.school as school:
            self._look_at(hand, school)
        self.in_flight, self.earlier = None, False  # looking brought it up to date

    def _look_at(self, hand: Hand, school: Services) -> None:
        found = faults_of(school.database)
        if found:
            self.counts.unsound += 1
            self._tell(f"unsound: {found}")
        rows = rows_of(school.database)
        if rows != self.rows:
            self._judge(hand, rows)
        for kind, subject, tag in self._files:
            if not _shows(hand, kind, subject, tag):
                self.counts.lost += 1
                self._tell(f"{kind} is not there whole")
        self._files.clear()
        self._prove_backups(hand)
        # Looking at notes is told in the trail as well.
        self.rows = rows_of(hand.school.database)

    def _open(self) -> Hand:
        deed = self.in_flight or {}
        if deed.get("begin") == "change the passphrase":
            # Whichever of the two it is now: the other one opens nothing.
            with suppress(WrongPassphrase):
                open_keys(self.folder, deed["subject"])
                self.passphrase = deed["subject"]
        self._passphrases.add(self.passphrase)
        return open_hand(self.folder, self.place, self.passphrase)

    def _judge(self, hand: Hand, rows: Rows) -> None:
        """The rows differ from the last answer: by the deed in flight, whole, and nothing else."""
        changed, gone = changes(self.rows, rows)
        deed = self.in_flight
        every = apart_from_the_trail((*changed, *gone), self.rows)
        excused = ALL[deed["begin"]].touches if deed else frozenset[str]()
        others = [key for key in every if key.partition(":")[0] not in excused]
        if others:
            hit = {self._whose.get(key, -1) for key in others}
            self.counts.lost += len(hit)
            tables = sorted(tables_of(dict.fromkeys(others, ""), []))
            self._tell(f"changed without a deed: {tables}")
        elif not every:
            pass  # nothing but the trail went on
        elif deed and _shows(hand, deed["begin"], deed["subject"], deed["tag"]):
            self.counts.kept_whole += 1
        else:
            self.counts.half_done += 1
            self._tell("half done")

    def _prove_backups(self, hand: Hand) -> None:
        """Whatever is listed as a backup proves; what a killed program left is never listed."""
        listed = hand.school.backups.kept(self.place)
        for one in listed:
            mark = (str(one.path), one.path.stat().st_mtime_ns)
            if mark in self._proved:
                continue
            try:
                self._prove(hand, one.path)
                self._proved.add(mark)
                self.counts.backups_proved += 1
            except ExpectedError as error:
                self.counts.unsound += 1
                self._tell(f"a listed backup does not prove: {error!r}")

    def _prove(self, hand: Hand, backup: Path) -> None:
        """With the keys of today, or with a passphrase of its day."""
        try:
            hand.school.backups.verify(backup)
        except BackupDamaged as error:
            if error.facts["reason"] != "key-does-not-fit":
                raise
            for passphrase in self._passphrases:
                with suppress(WrongPassphrase):
                    verify(backup, passphrase)
                    return
            raise

    def _tell(self, what: str) -> None:
        deed = self.in_flight or {}
        print(f"  {self.folder}: {what}; in flight: {deed.get('begin')} {deed.get('tag')}")


def _shows(hand: Hand, kind: str, subject: Any, tag: str) -> bool:
    try:
        return ALL[kind].is_whole(hand, subject, tag)
    except (ExpectedError, OSError, IndexError) as error:
        print(f"  {kind} {tag}: {error!r}")
        return False
