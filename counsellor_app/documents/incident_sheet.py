"""The incident sheet on paper: what happened, who was told, what the trail counts.

Margins, letterhead and signatures follow Decree 30/2020/NĐ-CP, Annex I.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from functools import partial
from typing import Any, Final

from reportlab.lib.colors import black
from reportlab.platypus import Flowable, KeepTogether, LongTable, Spacer

from counsellor_app.documents.flow_document import MEASURE, flow_pdf, letterhead
from counsellor_app.documents.fonts import BOLD, ITALIC, REGULAR
from counsellor_app.documents.official_flow import flow_font, flow_text, halves, runs, shaped
from counsellor_app.documents.page import SIGNING_ROOM
from counsellor_app.domain.incident import Incident, IncidentSheet
from counsellor_app.domain.official_text import place_and_date, short_date

_FIELD: Final = "incident_sheet"
_SIZE: Final = 13.0
_SHARES: Final = (0.27, 0.35, 0.1, 0.14, 0.14)
_LINES: Final = {"happened": 4, "data_concerned": 2, "measures": 4}
_text = partial(flow_text, field=_FIELD)


def incident_sheet(sheet: IncidentSheet) -> bytes:
    """The sheet as a PDF; what was typed always comes out, □ for what the face has no shape for."""
    words = sheet.wording
    return flow_pdf(
        _flow(sheet), title=f"{words['title']} {words['subtitle'].lower()}", author=sheet.school,
        foot=words["foot"],
    )  # fmt: skip


def _flow(sheet: IncidentSheet) -> Iterator[Flowable]:
    words, head = sheet.wording, sheet.wording["letterhead"]
    yield letterhead(
        sheet.governing_body, sheet.school, head["country"], head["motto"], field=_FIELD
    )
    yield Spacer(0, 10)
    # A sheet kept for a bad day is not of the day it was printed.
    dated = place_and_date(sheet.place, sheet.made_at.date()) if sheet.incident else (
        str(words["dated_blank"]).format(place=sheet.place)
    )  # fmt: skip
    yield _text(dated, ITALIC, 13, "center", indent=200)
    yield Spacer(0, 10)
    yield _text(words["title"].upper(), BOLD, 14)
    yield Spacer(0, 2)
    yield _text(words["subtitle"], BOLD, 14)
    if sheet.incident is not None and sheet.incident.id is not None:
        yield _text(words["number"].format(number=sheet.incident.id), ITALIC, 12)
    yield Spacer(0, 8)
    for name, label in words["row"].items():
        said = _said(sheet, name)
        if said is None:
            short = words["short_blank"] if name not in _LINES else ""
            yield _line([(f"{label}: ", BOLD), (short, REGULAR)])
            for _ in range(_LINES.get(name, 0)):
                yield _line([(words["blank"], REGULAR)])
        else:
            yield _line([(f"{label}: ", BOLD), (said, REGULAR)])
    yield from _extract(sheet)
    yield _signatures(sheet)


def _said(sheet: IncidentSheet, name: str) -> str | None:
    """What stands in a row; None for room to write by hand."""
    one, words = sheet.incident, sheet.wording
    if one is None:
        return None
    if name == "noticed_at":
        return _moment(sheet, one.noticed_at)
    if name == "kind":
        return sheet.kind
    if name == "students_concerned":
        known = one.students_concerned
        return str(known) if known is not None else str(words["unknown_number"])
    if name == "authority_told_at":
        return _authority(sheet, one)
    if name == "families_told_on":
        on = one.families_told_on
        return short_date(on) if on else str(words["families_not_yet"])
    text: str = getattr(one, name)
    return shaped(text)[0] or None


def _authority(sheet: IncidentSheet, one: Incident) -> str:
    words = sheet.wording
    due = words["deadline"].format(
        time=f"{one.deadline:%H:%M}", day=short_date(one.deadline.date())
    )
    if one.authority_told_at is None:
        return str(words["not_yet"]).format(deadline=due)
    late = words["late"] if one.told_late else ""
    return f"{_moment(sheet, one.authority_told_at)}{late}"


def _moment(sheet: IncidentSheet, at: datetime) -> str:
    return str(sheet.wording["moment"]).format(time=f"{at:%H:%M}", day=short_date(at.date()))


def _extract(sheet: IncidentSheet) -> Iterator[Flowable]:
    """What the trail counts in the time around it."""
    words = sheet.wording
    if sheet.accessed is None:
        yield _line([(words["extract_blank"], ITALIC)])
        return
    first, last = (short_date(at.date()) for at in sheet.accessed)
    heading = _line([(words["extract"].format(first=first, last=last), BOLD)], before=8)
    heading.keepWithNext = True
    yield heading
    whole = words["trail_whole" if sheet.trail_whole else "trail_broken"]
    yield _line([(f"{words['extract_note']} {whole}", ITALIC)])
    if not sheet.accesses:
        yield _line([(words["extract_none"], REGULAR)])
        return
    yield Spacer(0, 4)
    yield _table(sheet)


def _table(sheet: IncidentSheet) -> Flowable:
    heading, cell = partial(_text, style=BOLD, size=11), partial(_text, size=11, align="left")
    rows: list[list[Any]] = [
        [heading(sheet.wording[name]) for name in ("who", "deed", "times", "first", "last")]
    ]
    rows += [
        [cell(one.who), cell(one.deed), str(one.times), f"{one.first:%d/%m/%Y}",
         f"{one.last:%d/%m/%Y}"]
        for one in sheet.accesses
    ]  # fmt: skip
    return LongTable(
        rows,
        colWidths=[MEASURE * share for share in _SHARES],
        repeatRows=1,
        style=[
            ("FONT", (0, 0), (-1, -1), flow_font(REGULAR), 11, 13),
            ("GRID", (0, 0), (-1, -1), 0.5, black),
            ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
            ("ALIGN", (2, 1), (2, -1), "RIGHT"),
            ("TOPPADDING", (0, 0), (-1, -1), 1.5),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 2.5),
        ],
    )


def _signatures(sheet: IncidentSheet) -> Flowable:
    words = sheet.wording
    hint = runs(((words["hint"], ITALIC),), _FIELD)
    rows: list[list[Any]] = [
        [_text(words["sign_writer"].upper(), BOLD, 13),
         _text(words["sign_principal"].upper(), BOLD, 13)],
        [_text(hint, markup=True), _text(hint, markup=True)],
        [Spacer(0, SIGNING_ROOM), ""],
        [_text(sheet.writer, BOLD, 13), _text(sheet.principal, BOLD, 13)],
    ]  # fmt: skip
    return KeepTogether([Spacer(0, 12), halves(rows, MEASURE)])


def _line(parts: list[tuple[str, str]], *, before: float = 4) -> Flowable:
    return _text(
        runs(parts, _FIELD), REGULAR, _SIZE, "left", markup=True, leading=1.2, before=before
    )
