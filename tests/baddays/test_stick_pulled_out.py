"""A stick pulled out while the school on it is open: said as what it is, and gone on with."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import text

from counsellor_app.domain.errors import DiskFails, SchoolClosed, SchoolGone
from counsellor_app.storage.database import Database
from tests.baddays.weather import failing_disk, stick
from tests.storage.conftest import SchoolFolder

LARGE = text("INSERT INTO piece VALUES (randomblob(200000))")
COUNT = text("SELECT count(*) FROM piece")


@pytest.fixture
def written(school_folder: SchoolFolder) -> Database:
    """An open school with a table of our own to write pieces in."""
    database = school_folder.open()
    with database.transaction() as db:
        db.execute(text("CREATE TABLE piece (content BLOB)"))
    write(database)
    return database


def write(database: Database) -> None:
    with database.transaction() as db:
        db.execute(LARGE)


def write_while(database: Database, happens: Callable[[], None]) -> None:
    with database.transaction() as db:
        db.execute(LARGE)
        happens()
        db.execute(LARGE)


def pieces(database: Database) -> int:
    with database.read() as db:
        return int(db.execute(COUNT).scalar_one())


def test_each_deed_says_that_the_school_is_gone(written: Database) -> None:
    with stick(written.folder) as one:
        one.pull_out()
        for deed in (write, pieces, write):
            with pytest.raises(SchoolGone):
                deed(written)
        one.put_back()
        written.close()


def test_with_the_stick_back_in_everything_saved_is_there(written: Database) -> None:
    with stick(written.folder) as one:
        one.pull_out()
        with pytest.raises(SchoolGone):
            write(written)
        one.put_back()
        write(written)
        assert pieces(written) == 2
        written.close()


def test_pulled_out_in_the_middle_of_saving_nothing_is_half_saved(written: Database) -> None:
    with stick(written.folder) as one:
        with pytest.raises(SchoolGone):
            write_while(written, one.pull_out)
        one.put_back()
        assert pieces(written) == 1
        written.close()


def test_a_late_timer_does_not_open_a_locked_school_again(written: Database) -> None:
    written.close()
    with pytest.raises(SchoolClosed):
        pieces(written)
    assert not written.path.with_name("school.db-wal").exists()


def test_a_stick_with_another_school_does_not_get_what_was_meant_for_the_first(
    written: Database, school_template: SchoolFolder
) -> None:
    aside = written.folder.with_name("aside")
    written.folder.rename(aside)
    written.folder.mkdir()
    with pytest.raises(SchoolGone):
        write(written)
    assert list(written.folder.iterdir()) == []
    written.close()


def test_a_disk_that_answers_with_errors_is_not_called_a_damaged_school(written: Database) -> None:
    written.close()
    again = Database(written.folder, written.keys)
    with failing_disk(written.folder), pytest.raises(DiskFails):
        pieces(again)
    assert pieces(again) == 1
    again.close()
