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
from counsellor_app.domain.way_in import MOST_WAYS_IN, RECOVERY
from counsellor_app.services import Services
from counsellor_app.storage.disk import write_in_school

FILE = "label.json"


@dataclass(frozen=True, slots=True)
class LabelWay:
    """Somebody who may come in: the way in, the name as it is said, what it opens."""

    id: str
    name: str
    role: str


@dataclass(frozen=True, slots=True)
class SchoolLabel:
    """Who the notebook belongs to and who may open it.

    `last_backup`, the newest proved one, is an ISO date or "". `school_id` tells the school's
    backups from another's when the school file cannot be read.
    """

    school: str
    year: str
    counsellor: str
    last_backup: str = ""
    school_id: str = ""
    ways: tuple[LabelWay, ...] = ()


_LINES = ("school", "year", "counsellor", "last_backup", "school_id")


def read_label(folder: Path) -> SchoolLabel | None:
    """The label of a school folder; None where there is none that can be read."""
    try:
        said = json.loads((folder / FILE).read_text("utf-8"))
        ways = tuple(
            LabelWay(*(str(way.get(name, "")) for name in LabelWay.__slots__))
            for way in said.get("ways", [])[:MOST_WAYS_IN]
        )
        lines = {name: str(said.get(name, "")) for name in _LINES}
        return SchoolLabel(**lines, ways=ways)
    except (OSError, ValueError, AttributeError, TypeError):
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
        tuple(
            LabelWay(one.id, addressed(one.member) if one.member else "", one.role)
            for one in services.ways_in.all()
            if one.role != RECOVERY
        ),
    )
    if label != read_label(folder):
        with suppress(PlaceError):
            write_in_school(folder / FILE, json.dumps(asdict(label), ensure_ascii=False).encode())
    return label
