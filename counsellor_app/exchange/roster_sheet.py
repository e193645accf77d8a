"""A class or school list: its students, with whatever the list says of each (domain facts §6)."""

from __future__ import annotations

from datetime import date
from typing import Any

from counsellor_app.domain.imports import GuardianFacts, ParsedList, RosterRow
from counsellor_app.exchange.catalogue_values import code_reader
from counsellor_app.exchange.cell_values import (
    completion_reader,
    read_mark,
    read_named,
    read_phone,
    read_text,
    read_year,
)
from counsellor_app.exchange.column_reader import ColumnReader
from counsellor_app.exchange.headings import load_headings
from counsellor_app.exchange.identifiers import personal_id_doubts
from counsellor_app.exchange.level_columns import level_reader
from counsellor_app.exchange.list_catalogues import ListCatalogues
from counsellor_app.exchange.list_layout import NAMES, Layout
from counsellor_app.exchange.list_options import ListOptions
from counsellor_app.exchange.list_reading import ListReading, Watch
from counsellor_app.exchange.list_rows import ListRow
from counsellor_app.exchange.list_tables import Table, tables
from counsellor_app.exchange.policy_columns import Policies, is_marked
from counsellor_app.exchange.row_reading import Readers, RowReading
from counsellor_app.exchange.spreadsheet import Workbook
from counsellor_app.exchange.student_key_columns import (
    Repeats,
    key_of,
    key_readers,
    name_of,
    repeated,
)
from counsellor_app.exchange.uncollected import uncollected

_TEXTS = ("birth_place", "address", "hamlet", "commune", "district", "province")
_AS_READ = (*_TEXTS, "phone", "status", "leaving_reason", "completed")
_NO_LEVEL = (None, None)
_Relation = tuple[str, tuple[str, ...]]
_GUARDIANS: tuple[_Relation, ...] = tuple(
    (relation, tuple(f"{who}_{fact}" for fact in ("name", "birth", "occupation", "phone")))
    for who, relation in (("father", "FATHER"), ("mother", "MOTHER"), ("guardian", "GUARDIAN"))
)
_UNSAID = (None, None, None, None)
_SEX_MARKS = ("male_mark", "female_mark")

__all__ = ["ListOptions", "read_roster"]


def read_roster(
    workbook: Workbook,
    catalogues: ListCatalogues,
    options: ListOptions,
    watch: Watch | None = None,
) -> ParsedList[RosterRow]:
    """The students of every sheet that holds a list; rows with a problem are left out.

    `watch` is told of every row as it is read.

    Raises:
        SheetHeadingMissing: no sheet has a row of headings with a name.
        SheetNotFound: the asked sheet is not in the workbook.
    """
    with uncollected():
        return _RosterReader(workbook, catalogues, options).parsed(watch)


class _RosterReader:
    def __init__(
        self, workbook: Workbook, catalogues: ListCatalogues, options: ListOptions
    ) -> None:
        self._catalogues = catalogues
        self._options = options
        self._headings = load_headings("students")
        self._tables = tables(workbook, self._headings, NAMES, options)
        self._policies = Policies(catalogues.policy_groups, self._headings, self._tables)
        self._sexes = [_sex_code(catalogues, word) for word in ("Nam", "Nữ")]
        self._marked = {name for name in _SEX_MARKS if is_marked(self._tables, name)}
        self._readers: dict[str, ColumnReader[Any]] = self._make_readers()
        self._repeats = Repeats()
        self._layout: Layout | None = None
        self._plain: list[str] = []
        self._relations: list[_Relation] = []

    def parsed(self, watch: Watch | None) -> ParsedList[RosterRow]:
        reading = ListReading(
            self._headings, NAMES, self._for, lambda row, read, _: self._student(row, read)
        )
        return reading.read(self._tables, self._options, watch)

    def _for(self, table: Table, layout: Layout) -> Readers:
        """The readers, with those of study and conduct set to the scale the table uses."""
        catalogues = self._catalogues
        levels = {"study": catalogues.study_levels, "conduct": catalogues.conduct_levels}
        scaled = {
            name: ColumnReader(level_reader(levels[name], table.rows, layout, name))
            for name in levels
            if name in layout.columns
        }
        return {**self._readers, **scaled}

    def _make_readers(self) -> dict[str, ColumnReader[Any]]:
        given = self._catalogues
        text, phone, year = (
            ColumnReader(read_text),
            ColumnReader(read_phone),
            ColumnReader(read_year),
        )
        male, female = self._sexes
        sexes = {male: ("male",), female: ("female",)}
        readers: dict[str, ColumnReader[Any]] = {
            **key_readers(),
            **dict.fromkeys(_TEXTS, text),
            "phone": phone,
            "sex": ColumnReader(read_named("sex", sexes, "unknown-sex")),
            "male_mark": ColumnReader(read_mark),
            "female_mark": ColumnReader(read_mark),
            "ethnic_group": ColumnReader(
                code_reader(given.ethnic_groups, "unknown-ethnic-group", "code_1979")
            ),
            "ethnic_code": ColumnReader(
                code_reader(given.ethnic_groups, "unknown-ethnic-group", "code_1979")
            ),
            "status": ColumnReader(code_reader(given.student_statuses, "unknown-status")),
            "leaving_reason": ColumnReader(
                code_reader(given.leaving_reasons, "unknown-leaving-reason")
            ),
            "completed": ColumnReader(completion_reader()),
            **self._policies.readers(),
        }
        for _, fields in _GUARDIANS:
            readers |= dict(zip(fields, (text, year, text, phone), strict=True))
        return readers

    def _student(self, row: ListRow, reading: RowReading) -> RosterRow:
        values = reading.values
        if row.layout is not self._layout:
            self._look_at(row.layout)
        key, birth_year = key_of(reading, self._options.today, name_needed=True)
        if key.class_name is None and "class_name" not in _told(reading):
            reading.problem("class_name", "missing-class")
        sex = self._sex(reading)
        self._doubt(reading, key.birth_date or birth_year, key.personal_id, sex)
        study_label, study_level = values.get("study") or _NO_LEVEL
        conduct_label, conduct_level = values.get("conduct") or _NO_LEVEL
        if not reading.problems and (field := self._repeats.field_of(key, birth_year)):
            repeated(reading, field)
        return RosterRow(
            row=row.number,
            key=key,
            given_name=name_of(reading)[1] if "given_name" in values else None,
            birth_year=birth_year,
            sex=sex,
            ethnic_group=values.get("ethnic_group") or values.get("ethnic_code"),
            guardians=_guardians(reading, self._relations) if self._relations else (),
            policies=self._policies.facts(reading),
            roll_number=values.get("order"),
            study_label=study_label,
            study_level=study_level,
            conduct_label=conduct_label,
            conduct_level=conduct_level,
            **{name: values[name] for name in self._plain if name in values},
        )

    def _look_at(self, layout: Layout) -> None:
        """Which facts a table can say at all."""
        self._layout = layout
        self._plain = [name for name in _AS_READ if name in layout.columns]
        self._relations = [one for one in _GUARDIANS if layout.columns.keys() & set(one[1])]

    def _sex(self, reading: RowReading) -> str | None:
        """From the sex column, else the marks, else the column the birth date stands in."""
        male, female = self._sexes
        named: str | None = reading.get("sex")
        if named is not None:
            return named
        if "sex" in reading.row.layout.columns and not self._marked:
            return None
        marks = {
            name: bool(reading.get(name))
            for name in self._marked
            if name in reading.row.layout.columns
        }
        if all(marks.get(name) for name in _SEX_MARKS):
            reading.problem("female_mark", "unknown-sex", reading.row.cell("female_mark"))
            return None
        if marks.get("female_mark") or marks.get("male_mark"):
            return female if marks.get("female_mark") else male
        if len(marks) == 1 and not set(_SEX_MARKS) <= reading.row.layout.columns.keys():
            # One column, `Nữ`: who is not marked in it is a boy.
            return male if "female_mark" in marks else female
        if reading.get("birth_if_male") is not None:
            return male
        return female if reading.get("birth_if_female") is not None else None

    def _doubt(
        self, reading: RowReading, born: date | int | None, personal: str | None, sex: str | None
    ) -> None:
        if personal is None or len(personal) != 12 or not personal.isdigit():
            return
        column = "personal_id" if "personal_id" in reading.row.layout.columns else "any_id"
        for doubt in personal_id_doubts(personal, born, sex, *self._sexes):
            reading.warning(column, doubt, reading.row.cell(column))


def _sex_code(catalogues: ListCatalogues, word: str) -> str:
    entry = catalogues.sexes.find(word)
    return entry.code if entry is not None else word


def _guardians(reading: RowReading, relations: list[_Relation]) -> tuple[GuardianFacts, ...]:
    get = reading.values.get
    found = []
    for relation, (name, birth, occupation, phone) in relations:
        facts = (get(name), get(birth), get(occupation), get(phone))
        if facts != _UNSAID:
            found.append(GuardianFacts(relation, *facts))
    return tuple(found)


def _told(reading: RowReading) -> set[str]:
    columns = {column for column, _ in reading.problems}
    return {name for name, column in reading.row.layout.columns.items() if column in columns}
