"""The label on the cover of a closed notebook: what may be read before it is opened.

`label.json` beside the school file holds what stands on the door of the room as well: the school,
the year, the counsellor. Nothing of a student, and nothing needs it.
"""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from counsellor_app.domain.errors import PlaceError
from counsellor_app.domain.school import COUNSELLOR, addressed
from counsellor_app.services import Services
from counsellor_app.storage.disk import write_whole

FILE = "label.json"


@dataclass(frozen=True, slots=True)
class SchoolLabel:
    """Who the notebook belongs to; `last_backup`, the newest proved one, is an ISO date or "".

    `school_id` tells its backups from another school's when the school file cannot be read.
    """

    school: str
    year: str
    counsellor: str
    last_backup: str = ""
    school_id: str = ""


def read_label(folder: Path) -> SchoolLabel | None:
    """The label of a school folder; None where there is none that can be read."""
    try:
        said = json.loads((folder / FILE).read_text("utf-8"))
        return SchoolLabel(**{name: str(said.get(name, "")) for name in SchoolLabel.__slots__})
    except (OSError, ValueError, AttributeError):
        return None


def write_label(folder: Path, services: Services) -> SchoolLabel:
    """Write the label as the open school stands; a place that refuses is no matter."""
    school = services.school.get()
    people = services.school.staff(COUNSELLOR)
    last = services.backups.last_proved()
    label = SchoolLabel(
        school.name,
        services.school.present_year().written,
        addressed(people[0]) if people else "",
        last.astimezone(services.clock().tzinfo).date().isoformat() if last else "",
        school.uuid,
    )
    if label != read_label(folder):
        with suppress(PlaceError):
            write_whole(folder / FILE, json.dumps(asdict(label), ensure_ascii=False).encode())
    return label
