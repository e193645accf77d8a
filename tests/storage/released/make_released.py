"""Makes a school and a backup with the code of a released shape (see README.md here).

Run in a checkout of that version: `PYTHONPATH=. python make_released.py FOLDER`.
"""

from __future__ import annotations

import shutil
import sys
from datetime import date
from pathlib import Path

from counsellor_app.domain.counselling import CounsellingSession, Participant
from counsellor_app.services.demonstration import make_demonstration
from counsellor_app.services.school_folders import open_school
from counsellor_app.storage.vault import open_keys, set_recovery_key

PASSPHRASE = "ghe sen mua muc"
NOTE = "Em ở với bà ngoại, chiều nào cũng phụ bán bánh."


def make(folder: Path) -> str:
    """A school of twelve invented students under `folder`/school, and school.sohn beside it."""
    made = make_demonstration(folder / "made", PASSPHRASE, students=12)
    school = folder / "school"
    shutil.move(made.school, school)
    shutil.rmtree(folder / "made")
    recovery = set_recovery_key(school, open_keys(school, PASSPHRASE))
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


if __name__ == "__main__":
    print(make(Path(sys.argv[1])))
