"""A school where nothing can be written is not opened: who opened it could not be kept."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from counsellor_app.domain.errors import SchoolReadOnly
from tests.baddays.weather import read_only, rights_bind_administrators
from tests.storage.conftest import SchoolFolder


def test_on_a_medium_that_takes_no_writing_the_school_says_so(school_folder: SchoolFolder) -> None:
    with read_only(school_folder.path), pytest.raises(SchoolReadOnly) as caught:
        school_folder.open()
    assert caught.value.facts["path"] == school_folder.path
    assert not (school_folder.path / "school.db-wal").exists()


def test_a_file_made_read_only_is_said_at_the_first_writing(school_folder: SchoolFolder) -> None:
    (school_folder.path / "school.db").chmod(0o400)
    with (
        rights_bind_administrators(),
        pytest.raises(SchoolReadOnly),
        school_folder.open() as school,
        school.transaction() as db,
    ):
        db.execute(text("CREATE TABLE piece (content BLOB)"))


def test_once_the_lock_of_the_stick_is_undone_it_opens(school_folder: SchoolFolder) -> None:
    with read_only(school_folder.path), pytest.raises(SchoolReadOnly):
        school_folder.open()
    school_folder.open().close()
