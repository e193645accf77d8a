"""What stands half typed in a form: kept sealed, its page's own, gone once it is saved."""

from __future__ import annotations

import pytest
from sqlalchemy import update

from counsellor_app.domain.errors import NoRight
from counsellor_app.services import Services
from counsellor_app.services.school_folders import open_school
from counsellor_app.storage.kdf_cost import KdfCost
from counsellor_app.storage.key_changes import let_in
from counsellor_app.storage.records import FormDraftRecord
from tests.conftest import NOW, fixed_clock

WORDS = "Em kể chuyện cầu vồng tím than ở nhà dì Út Bảy."


def test_the_last_words_of_each_page_are_kept(school: Services) -> None:
    school.form_drafts.keep("students", "Ngọ")
    school.form_drafts.keep("students", WORDS)
    school.form_drafts.keep("today", "14h")
    kept = {one.page: one.text for one in school.form_drafts.all()}
    assert kept == {"students": WORDS, "today": "14h"}
    assert school.form_drafts.all()[0].saved_at == NOW


def test_what_was_saved_is_kept_no_longer(school: Services) -> None:
    school.form_drafts.keep("students", WORDS)
    school.form_drafts.drop("students")
    assert school.form_drafts.all() == []


def test_the_school_file_holds_the_words_only_sealed(school: Services) -> None:
    school.form_drafts.keep("students", WORDS)
    with school.database.read() as db:
        row = db.query(FormDraftRecord).one()
        assert b"Em k" not in row.sealed
        assert WORDS.encode() not in row.sealed


def test_words_sealed_for_one_page_do_not_open_on_another(school: Services) -> None:
    school.form_drafts.keep("students", WORDS)
    with school.database.transaction() as db:
        db.execute(update(FormDraftRecord).values(page="today"))
    assert school.form_drafts.all() == []


def test_the_principal_keeps_nothing_and_sees_nothing(school: Services) -> None:
    school.form_drafts.keep("students", WORDS)
    folder, words = school.database.folder, "trống trường buổi sáng"
    let_in(folder, school.database.keys, "principal", None, words, KdfCost.fast_for_tests())
    with open_school(folder, words, clock=fixed_clock) as principal:
        assert not principal.form_drafts.may_keep
        assert principal.form_drafts.all() == []
        with pytest.raises(NoRight):
            principal.form_drafts.keep("settings", WORDS)
        with pytest.raises(NoRight):
            principal.form_drafts.drop("students")
    assert [one.text for one in school.form_drafts.all()] == [WORDS]
