"""Everything held about one student on paper: section by section, in words, page numbers on top.

A character the face has no shape for is shown as □ and told of; the JSON copy has it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time
from typing import Any, Final

from reportlab.platypus import Flowable, Spacer

from counsellor_app.documents.flow_document import flow_pdf, letterhead
from counsellor_app.documents.fonts import BOLD, ITALIC, REGULAR
from counsellor_app.documents.official_flow import flow_text, runs, shaped
from counsellor_app.domain.official_text import place_and_date, short_date
from counsellor_app.domain.student_export import Fact, StudentExport, file_stem

_FIELD: Final = "student_export"
_SHORT: Final = 70
_SIZE: Final = 12.0
_STEP: Final = 14.0
_DAYS: Final = frozenset({"dated_on", "birth_date", "reply_by", "on"})


def student_export_pdf(export: StudentExport) -> bytes:
    """The export as a PDF; whatever was written stands in it, markup as plain signs."""
    paper = _Paper(export)
    story = list(paper.flow())
    if paper.missing:
        story.append(paper.line([(paper.said("missing_sign"), ITALIC)], before=10))
    return flow_pdf(
        story,
        title=paper.said("title"),
        author=export.school,
        foot=shaped(paper.said("foot"), REGULAR)[0],
    )


class _Paper:
    """Sets one export."""

    def __init__(self, export: StudentExport) -> None:
        self._export = export
        self._words = export.wording
        self._zone = export.made_at.tzinfo
        self.missing = False

    def said(self, name: str, **more: Any) -> str:
        """Words of the paper, with what is known of the student."""
        one = self._export
        return str(self._words[name]).format(
            name=one.name, code=one.code, json=f"{file_stem(one.code)}.json",
            day=short_date(one.made_at.date()), **more,
        )  # fmt: skip

    def flow(self) -> Iterator[Flowable]:
        """The whole paper."""
        one, head = self._export, self._words["letterhead"]
        yield letterhead(
            self._plain(one.governing_body, REGULAR), self._plain(one.school, BOLD),
            head["country"], head["motto"], field=_FIELD,
        )  # fmt: skip
        yield Spacer(0, 12)
        dated = place_and_date(self._plain(one.place, ITALIC), one.made_at.date())
        yield flow_text(dated, ITALIC, 13, "center", field=_FIELD, indent=200)
        yield Spacer(0, 10)
        yield self.line([(self.said("title").upper(), BOLD)], size=14, align="center")
        yield self.line([(self.said("subtitle"), BOLD)], size=13, align="center")
        yield Spacer(0, 8)
        yield self.line([(self.said("intro"), REGULAR)], align="left")
        notes = "notes_in" if one.with_private_notes else "notes_out"
        yield self.line([(self.said(notes), ITALIC)])
        yield self.line([(self.said("wrong_ask"), REGULAR)])
        for place, (name, rows) in enumerate(one.sections.items(), start=1):
            yield from self._section(f"{place}. {self._words['section'][name]}", rows)

    def line(
        self,
        parts: list[tuple[str, str]],
        *,
        size: float = _SIZE,
        align: str = "left",
        before: float = 2,
        indent: float = 0,
    ) -> Flowable:
        """A paragraph of (text, style) one after the other."""
        said = [(self._plain(text, style), style) for text, style in parts]
        return flow_text(
            runs(said, _FIELD), REGULAR, size, align, field=_FIELD, markup=True,
            leading=1.2, before=before, indent=indent,
        )  # fmt: skip

    def _plain(self, text: str, style: str) -> str:
        said, whole = shaped(text, style)
        self.missing = self.missing or not whole
        return said

    def _section(self, title: str, rows: tuple[Fact, ...]) -> Iterator[Flowable]:
        heading = self.line([(title, BOLD)], size=13, before=10)
        heading.keepWithNext = True
        yield heading
        if not rows:
            yield self.line([(self._words["none"], ITALIC)])
        for number, row in enumerate(rows, start=1):
            mark = self.said("row", number=number) if len(rows) > 1 else ""
            yield from self._row(row, mark, 0)

    def _row(self, row: Mapping[str, Any], mark: str, indent: float) -> Iterator[Flowable]:
        """Short facts in one paragraph, each long text in its own, rows within moved in."""
        short: list[tuple[str, str]] = [(f"{mark} ", BOLD)] if mark else []
        long: list[tuple[str, str]] = []
        inner: list[tuple[str, Any]] = []
        for name, value in row.items():
            if _is_rows(value):
                inner.append((name, value))
            elif words := self._value(name, value):
                if len(words) > _SHORT or "\n" in words:
                    long.append((self._label(name), words))
                else:
                    end = "; " if any(style == REGULAR for _, style in short) else ""
                    short += [(f"{end}{self._label(name)}: ", ITALIC), (words, REGULAR)]
        yield self.line(short, before=4, indent=indent)
        for label, words in long:
            yield self.line([(f"{label}: ", ITALIC), (words, REGULAR)], indent=indent + _STEP)
        if row.get("others"):
            shared = self.said("shared", count=row["others"])
            yield self.line([(shared, ITALIC)], indent=indent + _STEP)
        for name, value in inner:
            yield from self._inner(name, value, indent + _STEP)

    def _inner(self, name: str, value: Any, indent: float) -> Iterator[Flowable]:
        rows = [value] if isinstance(value, Mapping) else list(value)
        if rows:
            yield self.line([(f"{self._label(name)}:", ITALIC)], indent=indent)
        for place, row in enumerate(rows, start=1):
            mark = self.said("row", number=place) if len(rows) > 1 else "–"
            yield from self._row(row, mark, indent)

    def _label(self, name: str) -> str:
        return str(self._words["field"].get(name, name))

    def _value(self, name: str, value: Any) -> str:
        """A fact in words; "" where there is nothing to say."""
        quiet = self._words["quiet"]
        if value is None or value == "" or name in quiet["always"]:
            return ""
        if not value and name in quiet["when_no"]:
            return ""
        if isinstance(value, bool):
            return str(self._words["yes" if value else "no"])
        if isinstance(value, datetime):
            return f"{value.astimezone(self._zone):%H:%M %d/%m/%Y}"
        if isinstance(value, date):
            return short_date(value)
        if isinstance(value, time):
            return f"{value:%H:%M}"
        if name == "fields":
            return ", ".join(self._label(one) for one in value)
        if isinstance(value, list | tuple):
            return "; ".join(self._value(name, one) for one in value)
        if name in _DAYS and isinstance(value, str):
            return _day(value)
        return self._export.labels.get(name, {}).get(str(value), str(value))


def _day(text: str) -> str:
    """A day frozen in a letter as it is written."""
    try:
        return short_date(date.fromisoformat(text))
    except ValueError:
        return text


def _is_rows(value: Any) -> bool:
    return isinstance(value, Mapping) or (
        isinstance(value, list | tuple) and bool(value) and isinstance(value[0], Mapping)
    )
