"""No room left: one sentence, what was saved stays, and saving goes on once there is room."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from counsellor_app.domain.errors import DiskFull
from tests.baddays.weather import full_disk
from tests.storage.conftest import SchoolFolder


def test_on_a_full_disk_the_school_is_read_and_once_there_is_room_written(
    school_folder: SchoolFolder,
) -> None:
    with school_folder.open() as school:
        with full_disk(school.folder):
            with pytest.raises(DiskFull), school.transaction() as db:
                db.execute(text("CREATE TABLE piece (content BLOB)"))
            assert school.revision()
        with school.transaction() as db:
            db.execute(text("CREATE TABLE piece (content BLOB)"))
