"""A file is the whole new one or what was there before, and a place that refuses is named."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from counsellor_app.domain.errors import CannotWrite, DiskFull, ExpectedError, FileNotThere
from counsellor_app.domain.school import COUNSELLOR, StaffMember
from counsellor_app.exchange.list_template import write_template
from counsellor_app.exchange.refused_rows import RefusedRow, write_refused_rows
from counsellor_app.services import Services
from counsellor_app.services.school_folders import open_school
from counsellor_app.whole_file import or_as_before, write_whole
from tests.conftest import PASSPHRASE, fixed_clock
from tests.exchange.list_builders import workbook
from tests.faults.school_at_work import make_school

resource = pytest.importorskip("resource", reason="how large a file may be is said to Unix alone")
BEFORE = b"what lay there before"


@contextmanager
def no_file_larger(than: int) -> Iterator[None]:
    """The disk takes no file of more bytes."""
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    deaf = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (than, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, deaf)


def test_without_room_what_was_there_stays(tmp_path: Path) -> None:
    path = tmp_path / "paper"
    path.write_bytes(BEFORE)
    with no_file_larger(100), pytest.raises(DiskFull):
        write_whole(path, bytes(1000))
    assert [one.read_bytes() for one in tmp_path.iterdir()] == [BEFORE]


def test_a_file_in_place_of_the_folder_is_a_place_that_refuses(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(CannotWrite):
        write_whole(tmp_path / "file" / "paper", b"new")


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotThere) as caught:
        write_whole(tmp_path / "nowhere" / "paper", b"new")
    assert caught.value.facts["path"] == tmp_path / "nowhere"


def test_an_empty_list_that_has_no_room_spoils_nothing(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    path.write_bytes(BEFORE)
    with no_file_larger(100), pytest.raises(DiskFull):
        write_template(path, "students")
    assert [one.read_bytes() for one in tmp_path.iterdir()] == [BEFORE]


def test_refused_rows_that_have_no_room_spoil_nothing(tmp_path: Path) -> None:
    source = workbook(tmp_path / "source.xlsx", {"9A1": [["Họ tên", "Lớp"], ["Kim An", "9A1"]]})
    (tmp_path / "source.xlsx").unlink()
    path = tmp_path / "refused.xlsx"
    path.write_bytes(BEFORE)
    rows = [RefusedRow("9A1", 2, "Tên lạ")]
    with no_file_larger(100), pytest.raises(DiskFull):
        write_refused_rows(path, source, rows, kind="students", reason_heading="Lý do")
    assert [one.read_bytes() for one in tmp_path.iterdir()] == [BEFORE]


def test_refused_rows_pass_through_no_temporary_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = workbook(tmp_path / "source.xlsx", {"9A1": [["Họ tên", "Lớp"], ["Kim An", "9A1"]]})
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "nowhere"))
    rows = [RefusedRow("9A1", 2, "Tên lạ")]
    path = tmp_path / "refused.xlsx"
    write_refused_rows(path, source, rows, kind="students", reason_heading="Lý do")
    assert path.stat().st_size


def test_what_is_written_stays_only_where_all_comes_to_its_end(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    old.write_bytes(BEFORE)

    def cut_off() -> None:
        with or_as_before(old), or_as_before(new):
            old.write_bytes(b"half")
            new.write_bytes(b"half")
            raise CannotWrite(path=old)

    with pytest.raises(CannotWrite):
        cut_off()
    assert [one.read_bytes() for one in tmp_path.iterdir()] == [BEFORE]
    with or_as_before(new):
        new.write_bytes(b"whole")
    assert new.read_bytes() == b"whole"


@pytest.mark.parametrize(
    ("name", "largest", "hand_out"),
    [
        ("summary.csv", 9_000, lambda school, path: school.summaries.write(path)),
        (
            "letters.pdf",
            200_000,
            lambda school, path: school.letters.print_letters(path, classes=["9A1"]),
        ),
    ],
)
def test_no_paper_is_handed_out_that_the_trail_could_not_tell_of(
    tmp_path: Path, name: str, largest: int, hand_out: Callable[[Services, Path], object]
) -> None:
    """There is room for the paper, and none for the school file to grow."""
    made = make_school(tmp_path / "school", tmp_path / "lists")
    path = tmp_path / "papers" / name
    path.parent.mkdir()
    path.write_bytes(BEFORE)
    with open_school(made, PASSPHRASE, clock=fixed_clock) as school:
        _grown_journal(school, largest)
        with no_file_larger(largest), pytest.raises(ExpectedError):
            hand_out(school, path)
        assert [one.read_bytes() for one in path.parent.iterdir()] == [BEFORE]
        hand_out(school, path)
        assert path.read_bytes() != BEFORE


def _grown_journal(school: Services, beyond: int) -> None:
    """Write until the journal is so long that another line lies beyond the limit."""
    journal = school.database.path.with_name("school.db-wal")
    while journal.stat().st_size < beyond:
        school.people.add(StaffMember("Lâm Thị Bích", COUNSELLOR, "cô"))
