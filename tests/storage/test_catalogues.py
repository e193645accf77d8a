"""The shipped catalogues hold what the trade needs, and a broken file says so."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from counsellor_app.domain.catalogue import Entry, loose_key
from counsellor_app.domain.errors import CatalogueUnreadable
from counsellor_app.storage.catalogues import catalogue_names, load, read_catalogue

AFTER_9 = (
    "THPT_CL THPT_CHUYEN THPT_DTNT THPT_NCL GDTX GDTX_TC TC THN SC CD9 NGHE_NH LD_DP LD_XA TU "
    "DUHOC LUUBAN KHL BOHOC CHUA"
)
AFTER_12 = "DH CD TC SC DBDH CT XKLD DUHOC NVQS LD_DP LD_XA ONTHI KTN KHAC CHUA"
LISTS = (
    "activity_kinds conduct_levels counselling_topics ethnic_groups family_views leaving_reasons "
    "pathways_after_12 pathways_after_9 plan_states policy_groups relations session_endings "
    "session_forms sexes student_statuses study_levels"
)
GOOD = """version = "1"
valid_from = 2026-01-01
source = "the test"
[[entry]]
code = "A"
label = { vi = "Một", en = "One" }
aliases = ["mot"]
"""


def codes_where(name: str, **facts: object) -> list[str]:
    return [entry.code for entry in load(name).having(**facts).entries]


def found(name: str, text: str) -> str | None:
    entry = load(name).find(text)
    return entry.code if entry else None


def test_every_list_is_shipped() -> None:
    assert set(LISTS.split()) <= set(catalogue_names())


@pytest.mark.parametrize("name", catalogue_names())
def test_a_name_belongs_to_one_entry(name: str) -> None:
    owners: dict[tuple[str, str], Entry] = {}
    for entry in load(name).entries:
        for word in entry.names:
            place = (str(entry.facts.get("system")), loose_key(word))
            assert place[1], (entry.code, word)
            assert owners.setdefault(place, entry) is entry, (word, owners[place].code, entry.code)


@pytest.mark.parametrize("name", catalogue_names())
def test_every_entry_is_found_by_each_of_its_names_and_has_the_facts_of_its_list(name: str) -> None:
    entries = load(name).entries
    for entry in entries:
        system = entry.facts.get("system")
        list_of_it = load(name).having(system=system) if system else load(name)
        assert {list_of_it.find(word) for word in entry.names} == {entry}
        assert entry.label["vi"] != entry.label["en"] or name == "ethnic_groups"
        if name != "policy_groups":
            assert set(entry.facts) == set(entries[0].facts), entry.code


def test_every_way_after_grade_9_and_12_is_there() -> None:
    after_9 = [entry.code for entry in load("pathways_after_9").entries]
    assert after_9 == [f"S9_{way}" for way in AFTER_9.split()]
    after_12 = [entry.code for entry in load("pathways_after_12").entries]
    assert after_12 == [f"S12_{way}" for way in AFTER_12.split()]


def test_the_ways_count_where_the_decisions_say() -> None:
    vocational = {"S9_GDTX_TC", "S9_TC", "S9_THN", "S9_SC", "S9_CD9"}
    schools = {"S9_THPT_CL", "S9_THPT_CHUYEN", "S9_THPT_DTNT", "S9_THPT_NCL", "S9_GDTX"}
    assert set(codes_where("pathways_after_9", counts_as_vocational=True)) == vocational
    assert set(codes_where("pathways_after_9", counts_as_transition=True)) == vocational | schools
    assert codes_where("pathways_after_12", counts_as_vocational=True) == ["S12_CD"]


def test_who_has_not_completed_is_known_by_the_way() -> None:
    not_completed = ["S9_LUUBAN", "S9_BOHOC", "S9_CHUA"]
    assert codes_where("pathways_after_9", completes=False) == not_completed
    assert codes_where("pathways_after_12", completes=False) == ["S12_KTN", "S12_CHUA"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("lớp 10 công lập", "S9_THPT_CL"),
        ("THPT", "S9_THPT_CL"),
        ("nội trú", "S9_THPT_DTNT"),
        ("PTDTNT", "S9_THPT_DTNT"),
        ("Bổ túc văn hoá", "S9_GDTX"),
        ("GDTX + nghề", "S9_GDTX_TC"),
        ("9+", "S9_GDTX_TC"),
        ("Cao đẳng 9+", "S9_CD9"),
        ("tc nghề", "S9_TC"),
        ("Học nghề", "S9_TC"),
        ("đi làm ở TPHCM", "S9_LD_XA"),
        ("chưa biết", "S9_CHUA"),
        ("nghỉ học", None),
        ("tư", None),
        ("chuyển", None),
    ],
)
def test_what_teachers_type_is_understood(text: str, code: str | None) -> None:
    assert found("pathways_after_9", text) == code


def test_there_are_54_ethnic_groups_and_two_orders_of_them() -> None:
    groups = load("ethnic_groups")
    assert len(codes_where("ethnic_groups", minority=True)) == 53
    assert codes_where("ethnic_groups", majority=True) == ["KINH"]
    assert codes_where("ethnic_groups", code_1979="06") == ["MUONG"]
    assert codes_where("ethnic_groups", code_2008="06") == ["HOA"]
    for order in ("code_1979", "code_2008"):
        numbers = sorted(entry.facts[order] for entry in groups.entries)
        assert numbers == [f"{number:02}" for number in range(1, 57)]


@pytest.mark.parametrize(
    "text", ["Khmer", "Khơ me", "Khơ-me", "Khơme", "Khome", "KHMER", "Khơ Me", "Miên", "Kh'mer"]
)
def test_khmer_is_read_in_every_spelling(text: str) -> None:
    assert found("ethnic_groups", text) == "KHMER"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Việt", "KINH"),
        ("Hán", "HOA"),
        ("Chàm", "CHAM"),
        ("H'Mông", "HMONG"),
        ("Tày", "TAY"),
        ("Thổ", "THO"),
        ("Xá Lá Vàng", None),
        ("06", None),
    ],
)
def test_an_ethnic_group_is_read_by_name_and_not_by_number(text: str, code: str | None) -> None:
    assert found("ethnic_groups", text) == code


def test_levels_of_two_systems_are_never_mixed() -> None:
    levels = load("study_levels")
    assert levels.find("Khá") is None
    old, new = (levels.having(system=system).find("Khá") for system in ("old", "tt22-2021"))
    assert old is not None
    assert new is not None
    assert old.code != new.code
    assert levels.having(system="tt22-2021").find("Giỏi") is None


def test_the_sector_codes_are_all_read() -> None:
    assert {f"{code:02}" for code in range(1, 13)} <= {
        entry.facts["sector"] for entry in load("student_statuses").entries
    }
    policy = [code for entry in load("policy_groups").entries for code in entry.facts["sector"]]
    assert sorted(policy) == [f"{code:02}" for code in range(1, 17)]
    assert codes_where("leaving_reasons", sector="08") == ["TO_TRADE"]


def test_the_groups_the_package_counts_are_marked() -> None:
    assert codes_where("policy_groups", poor=True) == ["POOR"]
    assert codes_where("policy_groups", near_poor=True) == ["NEAR_POOR"]
    assert codes_where("policy_groups", disabled=True) == ["DISABLED"]
    assert codes_where("policy_groups", boarding=True) == ["BOARDING"]


def test_the_newest_list_begun_by_that_day_is_used(tmp_path: Path) -> None:
    for year in (2024, 2026):
        dated = GOOD.replace('"1"', f'"{year}"').replace("2026-01-01", f"{year}-09-01")
        (tmp_path / f"{year}.toml").write_text(dated, encoding="utf-8")
    name = str(tmp_path)
    assert load(name).version == "2026"
    assert load(name, date(2026, 8, 31)).version == "2024"
    assert load(name, date(2026, 9, 1)).version == "2026"
    assert load(name, date(2020, 1, 1)).version == "2024"


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ((GOOD, "entry = [[["), "syntax"),
        (('version = "1"', ""), "header"),
        (("2026-01-01", '"2026"'), "header"),
        (("2026-01-01", "2026-01-01T00:00:00"), "header"),
        (("[[entry]]", "[[entries]]"), "header"),
        (('code = "A"', ""), "entry"),
        (("aliases =", "alias ="), "entry"),
        (('["mot"]', "[1]"), "entry"),
        (('["mot"]', '[" "]'), "entry"),
        (('"A"', '"a b"'), "code"),
        ((', en = "One"', ""), "label"),
        (('"Một"', '""'), "label"),
        ((GOOD, GOOD + GOOD[GOOD.index("[[") :]), "repeated-code"),
    ],
)
def test_a_broken_list_says_what_is_broken(
    tmp_path: Path, change: tuple[str, str], reason: str
) -> None:
    path = tmp_path / "1.toml"
    path.write_text(GOOD.replace(*change), encoding="utf-8")
    with pytest.raises(CatalogueUnreadable) as raised:
        read_catalogue(path)
    assert raised.value.facts == {"path": path, "reason": reason}


def test_bytes_that_are_no_text_and_a_list_that_is_not_there_are_unreadable(tmp_path: Path) -> None:
    (tmp_path / "1.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(CatalogueUnreadable):
        read_catalogue(tmp_path / "1.toml")
    with pytest.raises(CatalogueUnreadable):
        load("no_such_list")
