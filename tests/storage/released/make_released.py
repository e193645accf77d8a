"""Makes a school and a backup with the code of a released shape (see README.md here).

Run in a checkout of that version: `PYTHONPATH=. python make_released.py FOLDER`.
"""

from __future__ import annotations

import shutil
import sys
from datetime import date
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from counsellor_app.domain.counselling import CounsellingSession, Participant
from counsellor_app.services.demonstration import make_demonstration
from counsellor_app.services.school_folders import open_school
from counsellor_app.storage.vault import open_keys

PASSPHRASE = "ghe sen mua muc"
NOTE = "Em ở với bà ngoại, chiều nào cũng phụ bán bánh."


def make(folder: Path) -> str:
    """A school of twelve invented students under `folder`/school, and school.sohn beside it."""
    made = make_demonstration(folder / "made", PASSPHRASE, students=12)
    school = folder / "school"
    shutil.move(made.school, school)
    shutil.rmtree(folder / "made")
    recovery = _new_recovery_key(school)
    with open_school(school, PASSPHRASE) as services:
        student = services.students.search()[0].id
        talk = CounsellingSession(
            held_on=date(2027, 4, 12),
            form="INDIVIDUAL",
            topics=("CAREER",),
            minutes=25,
            talked_about="Em hỏi về trường nghề gần nhà.",
            participants=(Participant(student),),
            private_note=NOTE,
        )
        number = services.counselling.record(talk)
        assert services.counselling.private_note(number) == NOTE
        services.backups.make(folder / "school.sohn")
    return recovery


def _new_recovery_key(school: Path) -> str:
    """Where the code of the day keeps it: storage/vault until shape 0002, then key_changes."""
    places = ("counsellor_app.storage.key_changes", "counsellor_app.storage.vault")
    place = next(name for name in places if find_spec(name) is not None)
    key = import_module(place).set_recovery_key(school, open_keys(school, PASSPHRASE))
    return str(key)


if __name__ == "__main__":
    print(make(Path(sys.argv[1])))
