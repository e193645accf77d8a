"""A program of its own: for every line it is sent, a fresh process opens a school and does deeds.

It imports everything once and never opens a school itself, so each process it forks is as new as
a program just started. Every line a process writes is one JSON object:

    {"pid": …, "rows": {…}}                                    the school stands open; its rows
    {"begin": "record a session", "tag": …, "subject": …}      a deed begins
    {"done": true, "changed": {…}, "gone": […]}                the service has returned
    {"refused": "NotUndoable"}                                 the service said no
    {"bug": "…"}                                               the service failed as it never should
    {"killed": true}                                           the process is gone
"""

from __future__ import annotations

import json
import os
import random
import sys
import traceback
from pathlib import Path
from typing import Any

from counsellor_app.domain.errors import ExpectedError
from counsellor_app.storage import backup, migrate  # noqa: F401 - loaded before the first fork
from tests.faults import school_at_work  # noqa: F401 - adds every deed
from tests.faults.deeds import ALL, Deed, Hand, open_hand
from tests.faults.failing_disk import EVERYTHING, KILLED, FailingDisk, Fault
from tests.faults.school_rows import changes, rows_of


def say(**told: Any) -> None:
    sys.stdout.write(json.dumps(told, ensure_ascii=False) + "\n")
    sys.stdout.flush()


def live(order: dict[str, Any]) -> None:
    """Open the school and do one deed after another, until killed."""
    rng = random.Random(order["seed"])
    disk = FailingDisk.at_hand() if order["at_call"] else None
    if disk:
        disk.disarm()  # the process before died with it armed
    if disk and order["opening"]:
        disk.arm(_kill(order), order["at_call"])
    say(pid=os.getpid())
    hand = open_hand(Path(order["folder"]), Path(order["place"]), order["passphrase"])
    rows = rows_of(hand.school.database)
    say(rows=rows)
    kinds = [ALL[kind] for kind in order["kinds"] or ALL]
    for number in range(10**6):
        deed = rng.choices(kinds, [one.often for one in kinds])[0]
        tag = f"{order['tag']}x{number}"
        subject = deed.choose(hand, rng, tag)
        if subject is None:
            continue
        say(begin=deed.kind, tag=tag, subject=subject)
        if disk and number >= order["after"]:
            disk.arm(_kill(order), order["at_call"])
        if _done(hand, deed, subject, tag, lying=order["lying"]):
            if disk:
                disk.disarm()
            now = rows_of(hand.school.database)
            changed, gone = changes(rows, now)
            say(done=True, changed=changed, gone=gone)
            rows = now


def _kill(order: dict[str, Any]) -> Fault:
    return Fault("killed", KILLED, EVERYTHING, keep=order["keep"], stays=True)


def _done(hand: Hand, deed: Deed, subject: Any, tag: str, *, lying: bool) -> bool:
    if lying:  # for the test of the test: said to be saved, and never was
        say(done=True, changed={"settings:lie": tag}, gone=[])
        return False
    try:
        deed.do(hand, subject, tag)
    except ExpectedError as error:
        say(refused=str(error))
        return False
    except Exception:  # noqa: BLE001 - told to the parent, who counts it
        say(bug=traceback.format_exc())
        return False
    if deed.kind == "change the passphrase":
        hand.passphrase = subject
    return True


def serve() -> None:
    """One process for every line; the next one is begun when it is gone."""
    for line in sys.stdin:
        if child := os.fork():
            os.waitpid(child, 0)
            say(killed=True)
            continue
        try:
            live(json.loads(line))
        finally:
            traceback.print_exc()
            os._exit(1)


if __name__ == "__main__":
    serve()
