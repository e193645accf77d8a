"""Drafts of sessions: no word lost, none readable, finished all or nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from counsellor_app.domain.counselling import Participant
from counsellor_app.domain.errors import DraftUnreadable, Invalid, NoRight, NotFound
from counsellor_app.domain.session_draft import DraftAgreement, SessionDraft
from counsellor_app.services import Services
from counsellor_app.services.school_folders import open_school
from counsellor_app.storage.kdf_cost import KdfCost
from counsellor_app.storage.key_changes import let_in
from tests.conftest import NOW, PASSPHRASE, fixed_clock
from tests.services.builders import rows_of, talk, three_students

WORDS = "Em kể chuyện cầu vồng tím than ở nhà dì Út Bảy."
TYPED = {"held_on": "31/2", "minutes": "nửa giờ"}


def draft_for(student: int, **said: object) -> SessionDraft:
    """A draft that can be finished, unless `said` says otherwise."""
    plain = SessionDraft(
        uuid="d1",
        participants=(Participant(student),),
        held_on=date(2027, 4, 13),
        held_at=time(9, 15),
        minutes=30,
        topics=("CAREER",),
        talked_about="Em hỏi về trường nghề.",
        private_note=WORDS,
    )
    return replace(plain, **said)  # type: ignore[arg-type]


def spoil(school: Services, column: str = "sealed") -> None:
    with school.database.transaction() as db:
        db.execute(text(f"UPDATE session_drafts SET {column} = zeroblob(200)"))  # noqa: S608


def test_a_draft_is_opened_as_it_was_typed_however_wrong(school: Services) -> None:
    who = three_students(school)
    group = (Participant(who["Ngọc"], "Nói nhiều"), Participant(who["Bình"]))
    draft = draft_for(
        who["Ngọc"], participants=group, held_on=None, typed=TYPED, topics=(),
        agreements=(DraftAgreement("Xem trường nghề"),), next_on=date(2027, 4, 27),
    )  # fmt: skip
    assert school.session_drafts.save(draft) == NOW
    assert school.session_drafts.open("d1") == draft


def test_a_draft_outlives_a_crash(school: Services) -> None:
    who = three_students(school)
    school.session_drafts.save(draft_for(who["Ngọc"]))
    # Nothing is closed: another process finds the file as a power cut leaves it.
    with open_school(school.database.folder, PASSPHRASE, clock=fixed_clock) as again:
        assert again.session_drafts.open("d1").private_note == WORDS


def test_no_word_of_a_draft_stands_in_the_clear_inside_the_school_file(school: Services) -> None:
    who = three_students(school)
    school.session_drafts.save(draft_for(who["Ngọc"], talked_about=WORDS))
    school.session_drafts.save(draft_for(who["Ngọc"], talked_about=WORDS + "!"))
    ((_, sealed, earlier),) = rows_of(school, "session_drafts", "uuid", "sealed", "earlier_sealed")
    for one in (sealed, earlier):
        assert one
        assert "tím than".encode() not in one
    assert "tím than" not in repr(rows_of(school, "trail")) + repr(draft_for(1))
    files = [path for path in school.database.folder.rglob("*") if path.is_file()]
    assert not any("tím than".encode() in path.read_bytes() for path in files)


def test_drafts_are_listed_by_who_and_what_about(school: Services) -> None:
    who = three_students(school)
    school.session_drafts.save(draft_for(who["Ngọc"], class_name="9A1", appointment=None))
    (row,) = school.session_drafts.list()
    assert (row.names, row.class_name, row.topics) == (("Thạch Thị Ngọc",), "9A1", ("CAREER",))
    assert (row.held_on, row.saved_at, row.damaged) == (date(2027, 4, 13), NOW, False)
    assert school.session_drafts.count() == 1


def test_a_damaged_draft_leaves_the_copy_saved_before_it(school: Services) -> None:
    who = three_students(school)
    earlier = NOW - timedelta(minutes=5)
    first, second = draft_for(who["Ngọc"]), draft_for(who["Ngọc"], talked_about="Thêm nữa.")
    school.session_drafts._clock = lambda: earlier
    school.session_drafts.save(first)
    school.session_drafts.save(second)
    spoil(school)
    (row,) = school.session_drafts.list()
    assert (row.damaged, row.names, row.earlier_saved_at) == (True, (), earlier)
    with pytest.raises(DraftUnreadable) as refused:
        school.session_drafts.open("d1")
    assert refused.value.facts["saved_at"] == earlier
    assert school.session_drafts.open_earlier("d1") == first


def test_a_damaged_draft_never_takes_the_place_of_a_whole_copy(school: Services) -> None:
    who = three_students(school)
    first = draft_for(who["Ngọc"])
    for words in ("1", "2"):
        school.session_drafts.save(replace(first, talked_about=words))
    spoil(school)
    school.session_drafts.save(replace(first, talked_about="3"))
    assert school.session_drafts.open_earlier("d1").talked_about == "1"


def test_a_draft_damaged_with_its_copy_says_so(school: Services) -> None:
    who = three_students(school)
    school.session_drafts.save(draft_for(who["Ngọc"]))
    spoil(school)
    (row,) = school.session_drafts.list()
    assert row.earlier_saved_at is None
    with pytest.raises(DraftUnreadable):
        school.session_drafts.open_earlier("d1")


def test_a_discarded_draft_comes_back_whole(school: Services) -> None:
    who = three_students(school)
    draft = draft_for(who["Ngọc"])
    school.session_drafts.save(draft)
    discarded = school.session_drafts.discard("d1")
    assert school.session_drafts.list() == []
    assert discarded is not None
    school.session_drafts.restore(discarded)
    assert school.session_drafts.open("d1") == draft
    assert school.session_drafts.discard("another") is None


def test_a_finished_draft_is_a_session_and_no_draft(school: Services) -> None:
    who = three_students(school)
    agreed = (DraftAgreement("Xem trường nghề"), DraftAgreement("  "))
    draft = draft_for(who["Ngọc"], agreements=agreed)
    school.session_drafts.save(draft)
    finished = school.session_drafts.finish(draft)
    session = school.counselling.get(finished.session)
    assert (session.talked_about, session.minutes) == ("Em hỏi về trường nghề.", 30)
    assert school.counselling.private_note(finished.session) == WORDS
    kept = school.session_agreements.of_session(finished.session)
    assert [one.agreed for one in kept] == ["Xem trường nghề"]
    with pytest.raises(NotFound):
        school.session_drafts.open("d1")


def test_a_draft_that_cannot_be_finished_is_still_a_draft(school: Services) -> None:
    who = three_students(school)
    draft = draft_for(who["Ngọc"], topics=(), held_on=None, typed=TYPED, participants=())
    school.session_drafts.save(draft)
    with pytest.raises(Invalid) as refused:
        school.session_drafts.finish(draft)
    found = [(one.column, one.problem) for one in refused.value.facts["problems"]]
    assert found == [
        ("held_on", "unreadable-date"), ("minutes", "bad-minutes"),
        ("participants", "missing-student"), ("topics", "missing-topic"),
    ]  # fmt: skip
    assert school.session_drafts.open("d1") == draft


def test_finishing_is_all_or_nothing(school: Services) -> None:
    who = three_students(school)
    draft = draft_for(who["Ngọc"])
    school.session_drafts.save(draft)
    with school.database.transaction() as db:
        db.execute(text("CREATE TRIGGER t BEFORE DELETE ON session_drafts BEGIN "
                        "SELECT RAISE(ABORT, 'no'); END"))  # fmt: skip
    with pytest.raises(Exception, match="no"):
        school.session_drafts.finish(draft)
    assert rows_of(school, "counselling_sessions") == []
    assert rows_of(school, "private_notes") == []
    assert school.session_drafts.open("d1") == draft


def test_taking_a_finished_session_back_brings_the_draft_back(school: Services) -> None:
    who = three_students(school)
    draft = draft_for(who["Ngọc"])
    finished = school.session_drafts.finish(draft)
    school.session_drafts.take_back(finished)
    assert school.session_drafts.open("d1") == draft
    assert school.counselling.of_student(who["Ngọc"]) == []


def test_a_session_from_an_appointment_is_tied_to_it(school: Services) -> None:
    who = three_students(school)
    with school.database.transaction() as db:
        db.execute(
            text(
                "INSERT INTO appointments (id, year_id, on_day, form, subject, place, saved_at)"
                " VALUES (7, 1, '2027-04-13', 'INDIVIDUAL', '', '', '2027-04-01 00:00:00')"
            )
        )
    draft = draft_for(who["Ngọc"], appointment=7)
    school.session_drafts.save(draft)
    assert school.session_drafts.of_appointment(7) == "d1"
    finished = school.session_drafts.finish(draft)
    assert rows_of(school, "appointments", "session_id") == [(finished.session,)]
    school.session_drafts.take_back(finished)
    assert rows_of(school, "appointments", "session_id") == [(None,)]


def test_amending_through_a_draft_leaves_a_note_nobody_opened(school: Services) -> None:
    who = three_students(school)
    number = school.counselling.record(talk(who["Ngọc"], private_note=WORDS))
    draft = school.session_drafts.of_session(number, "d2")
    assert draft.private_note is None
    finished = school.session_drafts.finish(replace(draft, talked_about="Hỏi lại."))
    assert (finished.session, finished.amended) == (number, True)
    assert school.counselling.private_note(number) == WORDS
    (before,) = school.counselling.earlier_versions(number)
    assert before.session == talk(who["Ngọc"])


def test_a_draft_begun_for_a_session_is_taken_up_again(school: Services) -> None:
    who = three_students(school)
    number = school.counselling.record(talk(who["Ngọc"]))
    begun = replace(school.session_drafts.of_session(number, "d2"), talked_about="Dở dang")
    school.session_drafts.save(begun)
    assert school.session_drafts.of_session(number, "d3") == begun


def test_taking_an_amendment_back_puts_session_and_note_as_they_were(school: Services) -> None:
    who = three_students(school)
    number = school.counselling.record(talk(who["Ngọc"], private_note=WORDS, place="Thư viện"))
    draft = school.session_drafts.of_session(number, "d2")
    changed = replace(draft, place="Sân trường", private_note="Khác hẳn.")
    school.session_drafts.take_back(school.session_drafts.finish(changed))
    assert school.counselling.get(number) == talk(who["Ngọc"], place="Thư viện")
    assert school.counselling.private_note(number) == WORDS
    assert school.counselling.earlier_versions(number) == []
    assert school.session_drafts.open("d2") == changed


def test_a_group_with_a_class_is_kept_with_its_class(school: Services) -> None:
    who = three_students(school)
    group = tuple(Participant(one, "") for one in who.values())
    draft = draft_for(1, participants=group, form="CLASS", class_name="9a1")
    finished = school.session_drafts.finish(draft)
    assert school.counselling.get(finished.session).class_id == 1
    assert school.session_drafts.of_session(finished.session, "x").class_name == "9A1"
    assert all(len(school.counselling.of_student(one)) == 1 for one in who.values())


def test_a_draft_carried_away_on_a_stick_comes_back(school: Services, tmp_path: Path) -> None:
    who = three_students(school)
    draft = draft_for(who["Ngọc"])
    stick = tmp_path / "phiên dở.nhap"
    school.session_drafts.write_to(draft, stick)
    assert "tím than".encode() not in stick.read_bytes()
    assert school.session_drafts.read_from(stick) == draft
    stick.write_bytes(stick.read_bytes()[:-3])
    with pytest.raises(DraftUnreadable):
        school.session_drafts.read_from(stick)


def test_the_principal_has_no_drafts(school: Services) -> None:
    who = three_students(school)
    school.session_drafts.save(draft_for(who["Ngọc"]))
    folder, words = school.database.folder, "trống trường buổi sáng"
    let_in(folder, school.database.keys, "principal", None, words, KdfCost.fast_for_tests())
    with open_school(folder, words, clock=fixed_clock) as principal:
        for deed in (
            lambda: principal.session_drafts.save(draft_for(who["Ngọc"])),
            lambda: principal.session_drafts.open("d1"),
            lambda: principal.session_drafts.list(),
        ):
            with pytest.raises(NoRight):
                deed()


def test_what_was_agreed_is_ticked_when_it_is_done(school: Services) -> None:
    who = three_students(school)
    agreed = (DraftAgreement("Xem trường nghề"), DraftAgreement("Mời phụ huynh"))
    school.session_drafts.finish(draft_for(who["Ngọc"], agreements=agreed))
    first, second = school.session_agreements.of_student(who["Ngọc"])
    school.session_agreements.mark(first.id, date(2027, 4, 13))
    mine = school.session_agreements.of_student(who["Ngọc"])
    assert [(one.agreed, one.done_on) for one in mine] == [
        ("Xem trường nghề", date(2027, 4, 13)), ("Mời phụ huynh", None),
    ]  # fmt: skip
    later = draft_for(who["Ngọc"], uuid="d2", agreements=(DraftAgreement("Gọi lại"),))
    school.session_drafts.finish(later)
    assert [one.agreed for one in school.session_agreements.of_student(who["Ngọc"])] == [
        "Mời phụ huynh", "Gọi lại",
    ]  # fmt: skip
    school.session_agreements.mark(second.id, date(2027, 4, 13))
    school.session_agreements.mark(second.id, None)
    assert school.session_agreements.count_open() == 2


def test_amending_what_was_agreed_leaves_what_was_done(school: Services) -> None:
    who = three_students(school)
    agreed = (DraftAgreement("Xem trường nghề"), DraftAgreement("Mời phụ huynh"))
    number = school.session_drafts.finish(draft_for(who["Ngọc"], agreements=agreed)).session
    kept = school.session_agreements.of_session(number)[0]
    school.session_agreements.mark(kept.id, date(2027, 4, 13))
    draft = school.session_drafts.of_session(number, "d2")
    changed = (replace(draft.agreements[0], agreed="Xem hai trường nghề"),)
    school.session_drafts.finish(replace(draft, agreements=changed))
    (now,) = school.session_agreements.of_session(number)
    assert (now.id, now.agreed, now.done_on) == (
        kept.id, "Xem hai trường nghề", date(2027, 4, 13),
    )  # fmt: skip
