"""The letter's values as clean text for the slots, every character known to have a shape."""

from __future__ import annotations

from functools import lru_cache

from counsellor_app.documents.khmer import printable
from counsellor_app.documents.wording import page_words
from counsellor_app.domain.errors import MissingGlyph
from counsellor_app.domain.letter import FamilyAnswer, Letter
from counsellor_app.domain.official_text import short_date
from counsellor_app.domain.vietnamese_text import clean

_CONDITION = {FamilyAnswer.AGREES: "family_agrees", FamilyAnswer.NOT_YET: "family_not_yet"}
_known: set[str] = set(map(chr, range(32, 127)))


@lru_cache(maxsize=2048)
def printed(text: str, field: str) -> str:
    """The text cleaned for print; MissingGlyph (character, field) where it has no shape."""
    text = clean(text)
    if not _known.issuperset(text):
        for letter in text:
            if letter not in _known:
                if not printable(letter):
                    raise MissingGlyph(character=letter, field=field)
                _known.add(letter)
    return text


def slot_values(letter: Letter) -> dict[str, str]:
    """What the slots of the wording stand for; an unknown value is empty."""
    guardian, advice, view = letter.guardian, letter.recommendation, letter.family_view
    values = {
        "student_name": letter.student_name,
        "class_name": letter.class_name,
        "school_year": letter.school_year,
        "counsellor_name": letter.counsellor.name,
        "counsellor_form": letter.counsellor.form,
        "guardian_name": guardian.name if guardian else "",
        "guardian_form": guardian.form if guardian else "",
        "recommendation": advice.pathway if advice else "",
        "recommendation_reason": advice.reason.rstrip(" .") if advice else "",
    }
    values = {field: printed(text, field) for field, text in values.items()}
    if values["guardian_name"]:
        form = values["guardian_form"] or page_words()["guardian_form"]
        values["guardian_form"] = form[:1].upper() + form[1:]
    values["birth_date"] = short_date(letter.birth_date) if letter.birth_date else ""
    year = letter.birth_year if letter.birth_date is None else None
    values["birth_year"] = str(year) if year else ""
    values["reply_by"] = short_date(letter.reply_by) if letter.reply_by else ""
    values["family_view_date"] = short_date(view.on) if view and view.on else ""
    return values


def wish_values(letter: Letter) -> list[dict[str, str]]:
    """The slots of each wish, in the student's order."""
    return [
        {
            "rank": str(wish.rank),
            "pathway": printed(wish.pathway, "wishes"),
            "programme": printed(wish.programme, "wishes"),
            "institution": printed(wish.institution, "wishes").rstrip("."),
        }
        for wish in letter.wishes
    ]


def conditions(letter: Letter) -> frozenset[str]:
    """Which conditional paragraphs of the wording stand for this letter."""
    held = {"wishes"} if letter.wishes else set()
    if letter.guardian is not None and letter.guardian.name.strip():
        held.add("guardian")
    if letter.family_view is not None and letter.wishes:
        held.add(_CONDITION[letter.family_view.answer])
    return frozenset(held)


def longest_field(letter: Letter) -> str:
    """The field with the longest text: the one to shorten when the letter does not fit."""
    texts = {
        "student_name": letter.student_name,
        "class_name": letter.class_name,
        "guardian": letter.guardian.name if letter.guardian else "",
        "wishes": "".join(w.pathway + w.programme + w.institution for w in letter.wishes),
        "recommendation": (
            letter.recommendation.pathway + letter.recommendation.reason
            if letter.recommendation
            else ""
        ),
        "counsellor": letter.counsellor.name,
        "school_name": letter.school_name,
        "governing_body": letter.governing_body,
        "signatory": letter.signatory.name,
        "recipients": "".join(letter.recipients),
    }
    return max(texts, key=lambda field: len(texts[field]))
