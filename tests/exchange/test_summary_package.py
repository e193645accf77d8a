"""The package: written to the letter, proved before it is believed."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from counsellor_app.domain.errors import (
    CannotWrite,
    FileNotThere,
    HiddenNumbersRefused,
    PackageDamaged,
)
from counsellor_app.domain.summary import Check, CountedSessions, Summary
from counsellor_app.exchange.summary_package import package_bytes, read_package, write_package
from tests.summary_builders import KEY, MADE_AT, invented, student, summary

EXPECTED = """{
  "format": "counsellor-summary",
  "version": 1,
  "school": {
    "id": "0b8f3c1e-6d0e-4c0e-9a52-3a6a5f1b7c11",
    "name": "Trường PTDTNT THCS-THPT Sông Trăng",
    "level": "both",
    "boarding": true,
    "governing_body": "Sở Giáo dục và Đào tạo tỉnh Vĩnh Long"
  },
  "year": "2026-2027",
  "grade": 9,
  "basis": "actual",
  "counted_on": "2027-04-13",
  "made_at": "2027-04-13T09:31:12+07:00",
  "catalogue": {
    "pathways": "2026"
  },
  "rows": [
    {
      "class": "9A1",
      "pathway": "S9_TC",
      "all": {
        "total": 2,
        "female": 1,
        "minority": 1,
        "minority_female": 1,
        "khmer": 1,
        "poor": 0,
        "near_poor": 1,
        "disabled": 0,
        "boarding": 1
      },
      "completed": {
        "total": 1,
        "female": 0,
        "minority": 0,
        "minority_female": 0,
        "khmer": 0,
        "poor": 0,
        "near_poor": 0,
        "disabled": 0,
        "boarding": 0
      }
    }
  ],
  "counselling": [
    {
      "class": "9A1",
      "students": 35,
      "met": 28,
      "sessions": 41,
      "individual": 33,
      "group": 6,
      "parent": 2,
      "minutes": 1025
    }
  ],
  "checks": [
    {
      "check": "no-pathway",
      "count": 5
    }
  ],
  "digest": \""""


def small() -> Summary:
    girl = student(female=True, minority=True, khmer=True, near_poor=True, boarding=True)
    return summary(
        girl,
        student(completed=True),
        counselling=[CountedSessions("9A1", 35, 28, 41, 33, 6, 2, 1025)],
        checks=[Check("no-pathway", 5)],
    )


def written(path: Path, school: Summary | None = None) -> Path:
    file = path / "summary.json"
    write_package(school or invented(), file, made_at=MADE_AT, signing_key=KEY)
    return file


def test_a_package_reads_as_described() -> None:
    text = package_bytes(small(), made_at=MADE_AT, signing_key=KEY).decode()
    assert text.startswith(EXPECTED)
    assert text.endswith('"\n  }\n}\n')


def test_anybody_can_check_digest_and_signature(tmp_path: Path) -> None:
    content = json.loads(written(tmp_path).read_text("utf-8"))
    signature = content.pop("signature")
    digest = content.pop("digest")
    canonical = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert hashlib.sha256(canonical.encode()).hexdigest() == digest
    assert signature["algorithm"] == "ed25519"
    key = Ed25519PublicKey.from_public_bytes(base64.b64decode(signature["public_key"]))
    key.verify(base64.b64decode(signature["value"]), bytes.fromhex(digest))


@pytest.mark.parametrize(("grade", "completed"), [(9, True), (9, False), (12, True)])
def test_what_was_written_is_read_back(tmp_path: Path, grade: int, completed: bool) -> None:
    school = invented(grade=grade, completed=completed)
    package = read_package(written(tmp_path, school))
    assert package.summary == school
    assert package.made_at == MADE_AT


def test_the_same_counts_give_the_same_bytes(tmp_path: Path) -> None:
    first = written(tmp_path).read_bytes()
    assert written(tmp_path).read_bytes() == first
    later = package_bytes(invented(), made_at=MADE_AT + timedelta(days=1), signing_key=KEY)
    changed = [
        one for one, two in zip(first.split(b"\n"), later.split(b"\n"), strict=True) if one != two
    ]
    assert [line.split(b'"')[1] for line in changed] == [b"made_at", b"digest", b"value"]


def test_a_package_with_hidden_numbers_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "summary.json"
    with pytest.raises(HiddenNumbersRefused):
        write_package(invented(), file, made_at=MADE_AT, signing_key=KEY, circulate=True)
    assert list(tmp_path.iterdir()) == []


def test_a_package_replaces_the_older_one_whole(tmp_path: Path) -> None:
    file = tmp_path / "summary.json"
    file.write_text("older")
    assert read_package(written(tmp_path)).summary.grade == 9
    assert [one.name for one in tmp_path.iterdir()] == ["summary.json"]


def test_a_place_that_refuses_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotThere):
        write_package(small(), tmp_path / "no" / "x.json", made_at=MADE_AT, signing_key=KEY)
    (tmp_path / "folder").mkdir()
    with pytest.raises(CannotWrite):
        write_package(small(), tmp_path / "folder", made_at=MADE_AT, signing_key=KEY)
    assert [one.name for one in tmp_path.iterdir()] == ["folder"]


def reason(file: Path) -> str:
    with pytest.raises(PackageDamaged) as caught:
        read_package(file)
    return str(caught.value.facts["reason"])


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ('"total": 2', '"total": 3', "digest"),
        ("Sông Trăng", "Sông Trắng", "digest"),
        ('"format": "counsellor-summary"', '"format": "other"', "not-a-package"),
        ('"version": 1', '"version": 2', "newer"),
        ('"version": 1', '"version": true', "shape"),
        ('"grade": 9', '"grade": 9, "grade": 12', "shape"),
        ('"grade": 9', '"grade": 9.0', "unreadable"),
        ('"grade": 9', '"grade": NaN', "unreadable"),
        ('"ed25519"', '"none"', "signature"),
        ("{", "", "unreadable"),
    ],
)
def test_a_changed_package_is_not_believed(
    tmp_path: Path, old: str, new: str, expected: str
) -> None:
    file = written(tmp_path, small())
    file.write_text(file.read_text("utf-8").replace(old, new, 1), "utf-8")
    assert reason(file) == expected


def test_another_schools_seal_does_not_fit(tmp_path: Path) -> None:
    file = written(tmp_path, small())
    content = json.loads(file.read_text("utf-8"))
    other = json.loads(package_bytes(small(), made_at=MADE_AT, signing_key=bytes(32)))
    content["signature"]["public_key"] = other["signature"]["public_key"]
    file.write_text(json.dumps(content), "utf-8")
    assert reason(file) == "signature"


def sealed(path: Path, change: Callable[[dict[str, Any]], object]) -> Path:
    """A package somebody made by hand, properly sealed."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    content = json.loads(package_bytes(small(), made_at=MADE_AT, signing_key=KEY))
    signature = content.pop("signature")
    content.pop("digest")
    change(content)
    canonical = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    digest = hashlib.sha256(canonical.encode()).digest()
    value = Ed25519PrivateKey.from_private_bytes(KEY).sign(digest)
    signature["value"] = base64.b64encode(value).decode()
    file = path / "made.json"
    file.write_text(json.dumps(content | {"digest": digest.hex(), "signature": signature}), "utf-8")
    return file


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda c: c["rows"][0]["all"].update(female=3), "counts"),
        (lambda c: c["rows"][0]["all"].update(khmer=2), "counts"),
        (lambda c: c["rows"][0]["completed"].update(total=3), "counts"),
        (lambda c: c["rows"].append(c["rows"][0]), "counts"),
        (lambda c: c["rows"][0]["all"].update(total=-1), "shape"),
        (lambda c: c["rows"][0]["all"].update(total=True), "shape"),
        (lambda c: c["rows"][0]["all"].pop("poor"), "shape"),
        (lambda c: c["rows"][0].update(pathway="=1+1"), "shape"),
        (lambda c: c["counselling"][0].update(met=36), "counts"),
        (lambda c: c.update(rows={}), "shape"),
        (lambda c: c.update(rows=[7]), "shape"),
        (lambda c: c.update(grade=10), "shape"),
        (lambda c: c.update(year="2026-2028"), "shape"),
        (lambda c: c.update(basis="both"), "shape"),
        (lambda c: c.update(counted_on="2027-02-30"), "shape"),
        (lambda c: c.update(made_at="2027-04-13T09:31:12Z"), "shape"),
        (lambda c: c["school"].update(level="university"), "shape"),
        (lambda c: c["school"].update(id="1"), "shape"),
        (lambda c: c["school"].update(name="x" * 301), "shape"),
        (lambda c: c["school"].update(name="Tru\u031bo\u031b\u0300ng"), "shape"),
        (lambda c: c["school"].update(boarding=1), "shape"),
        (lambda c: c.pop("catalogue"), "shape"),
    ],
)
def test_a_sealed_package_must_still_make_sense(
    tmp_path: Path, change: Callable[[dict[str, Any]], object], expected: str
) -> None:
    assert reason(sealed(tmp_path, change)) == expected


def test_a_key_of_a_later_hand_is_passed_over(tmp_path: Path) -> None:
    assert read_package(sealed(tmp_path, lambda c: c.update(remark="x"))).summary == small()


def test_a_file_that_is_no_package_is_named(tmp_path: Path) -> None:
    file = tmp_path / "x.json"
    with pytest.raises(FileNotThere):
        read_package(file)
    for content, expected in (
        (b"", "unreadable"),
        (b"\xff\xfe{", "unreadable"),
        (b"[]", "not-a-package"),
        (b"{}", "not-a-package"),
        (b"[" * 200_000, "unreadable"),
    ):
        file.write_bytes(content)
        assert reason(file) == expected
