"""A file is the whole new one or what was there before, and a place that refuses is named."""

from __future__ import annotations

import resource
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from counsellor_app.domain.errors import CannotWrite, DiskFull, FileNotThere
from counsellor_app.exchange.list_template import write_template
from counsellor_app.exchange.refused_rows import RefusedRow, write_refused_rows
from counsellor_app.whole_file import write_whole
from tests.exchange.list_builders import workbook

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
