"""Lists brought in by command, and taken back."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

from counsellor_app.cli.watch import Watch
from counsellor_app.domain.errors import Cancelled
from counsellor_app.domain.school_year import SchoolYear
from counsellor_app.services.school_folders import open_school
from tests.cli.conftest import PASSPHRASE, Book, write

KEYS = ["batch", "rows", "added", "updated", "unchanged", "refused", "problems", "absent"]


def test_the_result_is_written_as_the_contract_says(book: Book, roster: Path) -> None:
    said = book("--json", "import", "students", roster)

    assert said.status == 0
    assert list(said.json)[:8] == KEYS
    assert [said.json[key] for key in KEYS] == [1, 3, 3, 0, 0, 0, [], 0]


def test_the_same_list_twice_changes_nothing(book: Book, roster: Path) -> None:
    book("import", "students", roster)

    again = book("--json", "import", "students", roster).json

    assert (again["batch"], again["added"], again["updated"], again["unchanged"]) == (None, 0, 0, 3)


def test_a_refused_row_refuses_the_file(book: Book, tmp_path: Path) -> None:
    bad = write(
        tmp_path / "bad.csv",
        "Họ và tên,Ngày sinh,Lớp",
        "Thạch Thị Ngọc,13/04/2012,9A1",
        "Nguyễn Văn Bình,31/02/2012,9A1",
    )
    problem = {
        "row": 3,
        "column": "Ngày sinh",
        "problem": "no-such-date",
        "value": "31/02/2012",
    }

    said = book("--json", "import", "students", bad)

    assert (said.status, said.json["batch"], said.json["refused"]) == (4, None, 1)
    assert said.json["problems"] == [problem]
    assert book("--json", "import", "students", bad, "--accept-valid").json["added"] == 1


def test_a_person_reads_the_problem_row_by_row(book: Book, tmp_path: Path) -> None:
    bad = write(tmp_path / "b.csv", "Họ và tên,Ngày sinh,Lớp", "Kim Sô Phia,31/02/2012,9A1")

    said = book("import", "students", bad)

    assert "Dòng 2, cột “Ngày sinh”: ngày này không có trong lịch (31/02/2012)" in said.out
    assert said.err.startswith("Có 1 trên 1 dòng chưa nhận được, nên chưa lưu gì.")
    assert "--accept-valid" in said.err


def test_of_very_many_problems_the_first_are_told(book: Book, tmp_path: Path) -> None:
    rows = [f"Kim Sô Phia,31/02/2012,9A{number}" for number in range(1, 101)]

    said = book("import", "students", write(tmp_path / "b.csv", "Họ và tên,Ngày sinh,Lớp", *rows))

    assert said.out.count("Dòng ") == 60
    assert said.out.endswith("… và 40 chỗ nữa (xem đủ bằng --json).\n")


def test_a_person_reads_what_an_import_did(book: Book, roster: Path, tmp_path: Path) -> None:
    fewer = write(
        tmp_path / "fewer.csv",
        "Họ và tên,Ngày sinh,Giới tính,Lớp",
        "Thạch Thị Ngọc,13/04/2012,Nữ,9A1",
        "Kim Thị Mỹ,01/05/2012,Nữ,9A1",
    )
    first = book("import", "students", roster).out.splitlines()
    then = book("import", "students", fewer).out.splitlines()

    assert first[0] == "3 dòng: thêm 3, cập nhật 0, giữ nguyên 0, chưa nhận 0."
    assert first[1] == "Đợt nhập số 1; hoàn tác bằng: undo-import 1"
    assert then[0] == "2 dòng: thêm 1, cập nhật 0, giữ nguyên 1, chưa nhận 0."
    assert then[1] == "2 em của các lớp này không có trong tệp; sổ vẫn giữ nguyên các em."


def test_a_dry_run_saves_nothing(book: Book, roster: Path) -> None:
    tried = book("--json", "import", "students", roster, "--dry-run").json

    assert (tried["batch"], tried["added"]) == (None, 3)
    assert book("--json", "import", "students", roster).json["added"] == 3


def test_the_class_and_year_may_be_named(book: Book, tmp_path: Path) -> None:
    plain = write(tmp_path / "p.csv", "Họ và tên,Ngày sinh", "Kim Sô Phia,28/02/2012")
    line = ("--json", "import", "students", plain)

    assert book(*line).json["problems"][0]["problem"] == "missing-class"
    assert book(*line, "--class", "9A1", "--year", "2026-2027").json["added"] == 1


def test_old_text_is_converted_only_when_told_to(book: Book, tmp_path: Path) -> None:
    old = tmp_path / "old.csv"
    head = "Họ và tên,Ngày sinh,Lớp\n"
    old.write_text(head + "NguyÔn V¨n B×nh,02/09/2012,9A1\n", encoding="utf-8")
    line = ("--json", "import", "students", old)

    assert book(*line).json["problems"][0]["problem"] == "legacy-encoding"
    assert book(*line, "--legacy", "tcvn3").json["added"] == 1
    again = write(tmp_path / "n.csv", head.strip(), "Nguyễn Văn Bình,02/09/2012,9A1")
    assert book("--json", "import", "students", again).json["unchanged"] == 1


def test_pathways_and_sessions_come_in(book: Book, roster: Path, pathways: Path) -> None:
    log = write(
        pathways.with_name("log.csv"),
        "Họ và tên,Ngày sinh,Ngày,Hình thức,Nội dung,Thời lượng",
        "Thạch Thị Ngọc,13/04/2012,10/10/2026,Cá nhân,Hướng nghiệp,30",
    )
    book("import", "students", roster)

    assert book("--json", "import", "pathways", pathways).json["added"] == 2
    said = book("--json", "import", "sessions", log)
    assert (said.status, said.json["added"]) == (0, 1), said


def test_a_student_nobody_knows_is_refused(book: Book, pathways: Path) -> None:
    said = book("--json", "import", "pathways", pathways)

    assert said.status == 4
    assert {one["problem"] for one in said.json["problems"]} == {"unknown-student"}


def test_a_whole_import_is_taken_back(book: Book, roster: Path) -> None:
    batch = book("--json", "import", "students", roster).json["batch"]

    assert book("--json", "undo-import", str(batch)).json["batch"] == batch
    assert book("--json", "import", "students", roster).json["added"] == 3


def test_an_import_built_upon_stays(book: Book, roster: Path, pathways: Path) -> None:
    book("import", "students", roster)
    book("import", "pathways", pathways)

    said = book("--json", "undo-import", "1")

    assert (said.status, said.json) == (1, {"error": "not-undoable", "batch": 1})


def test_no_such_import_is_told(book: Book) -> None:
    said = book("undo-import", "7")

    assert (said.status, said.err) == (1, "Không thấy đợt nhập “7”. Xem lại tên hoặc số.\n")


@pytest.mark.parametrize("kind", ["students", "pathways", "sessions"])
def test_a_file_that_is_no_list_is_one_sentence(kind: str, book: Book, tmp_path: Path) -> None:
    (tmp_path / "f.pdf").write_bytes(b"%PDF-1.7\n\0\0")

    for name in ("f.pdf", "nowhere.xlsx"):
        said = book("import", kind, tmp_path / name)
        assert (said.status, said.out) == (1, "")
        assert str(tmp_path / name) in said.err


def test_a_sheet_that_is_not_there_is_told_with_those_that_are(book: Book, roster: Path) -> None:
    said = book("--json", "import", "students", roster, "--sheet", "9A7")

    assert (said.status, said.json["error"]) == (1, "sheet-not-found")


def test_a_stopped_import_saves_nothing(book: Book, roster: Path) -> None:
    with open_school(book.folder, PASSPHRASE) as services, Watch("…", None) as watch:

        def pressed(done: int, total: int) -> None:
            signal.raise_signal(signal.SIGINT)
            watch(done, total)

        with pytest.raises(Cancelled):
            services.rosters.import_file(roster, SchoolYear(2026), progress=pressed)

    assert book("--json", "import", "students", roster).json["added"] == 3
