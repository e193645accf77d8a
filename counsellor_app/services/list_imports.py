"""Bringing a list in with somebody watching: open, give columns their meaning, look, mend, take."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from counsellor_app.domain.errors import SheetHeadingMissing
from counsellor_app.domain.imports import ImportResult, ParsedList
from counsellor_app.domain.list_mapping import (
    ListChoices,
    ListPreview,
    ListShape,
    ListSheet,
    field_at,
)
from counsellor_app.domain.progress import Progress, silent
from counsellor_app.domain.school_year import SchoolYear, class_key
from counsellor_app.exchange.edited_cells import with_edits
from counsellor_app.exchange.headings import load_headings
from counsellor_app.exchange.list_layout import IDS, NAMES
from counsellor_app.exchange.list_reading import Watch
from counsellor_app.exchange.list_tables import Table, tables_as_found
from counsellor_app.exchange.refused_rows import RefusedRow, write_refused_rows
from counsellor_app.services.backup_first import backed_up_first
from counsellor_app.services.import_run import ListFile, OpenedList, read_file
from counsellor_app.services.list_columns import (
    as_remembered,
    columns_of,
    fields_of,
    with_secrets,
)
from counsellor_app.services.list_mappings import headings_digest, remember, remembered
from counsellor_app.services.list_preview import ListLook
from counsellor_app.services.pathway_lists import PathwayLists
from counsellor_app.services.rosters import Rosters
from counsellor_app.services.school import SchoolFacts
from counsellor_app.services.session_lists import SessionLists
from counsellor_app.services.trail import note
from counsellor_app.storage.database import Database
from counsellor_app.whole_file import or_as_before

KINDS = ("students", "pathways", "sessions")
_NEEDED = {"students": NAMES, "pathways": NAMES | IDS, "sessions": NAMES | IDS}
#: A class the year has not, in fewer rows than this, may well be mistyped.
_FEW = 5


@dataclass(frozen=True, slots=True)
class ListAtHand:
    """A list file while it is being looked at."""

    kind: str
    file: ListFile
    _found: dict[tuple[str | None, str | None, bool], list[Table]] = field(
        default_factory=dict, repr=False, compare=False
    )

    @property
    def path(self) -> Path:
        """Where the file is."""
        return self.file.path

    @property
    def digest(self) -> str:
        """What tells its content from any other."""
        return self.file.content.hexdigest()

    def tables(self, source: OpenedList, *, by_hand: bool) -> list[Table]:
        """The lists of the file as recognised, found once for each way of reading."""
        options = source.options
        key = (options.sheet, options.legacy.value if options.legacy else None, by_hand)
        if key not in self._found:
            headings, needed = load_headings(self.kind), _NEEDED[self.kind]
            self._found[key] = tables_as_found(
                self.file.workbook, headings, needed, options, by_hand=by_hand
            )
        return self._found[key]


class ListImports:
    """Lists of students, pathways or sessions on their way in."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock
        self._lists: dict[str, Any] = {
            "students": Rosters(database, clock),
            "pathways": PathwayLists(database, clock),
            "sessions": SessionLists(database, clock),
        }
        self._school = SchoolFacts(database, clock)

    def open(self, path: Path, kind: str) -> ListAtHand:
        """Open a file; raises SheetError (facts: path) when it is no list of any kind."""
        if kind not in KINDS:
            raise ValueError(kind)
        return ListAtHand(kind, read_file(path))

    def shape(self, at_hand: ListAtHand, choices: ListChoices) -> ListShape:
        """The sheets and columns found, and what each column is taken to mean.

        Raises:
            SheetHeadingMissing: nowhere a row that may be headings.
            SheetNotFound: no sheet of the chosen name.
        """
        return self._shape(at_hand, choices)[0]

    def preview(self, at_hand: ListAtHand, choices: ListChoices, year: SchoolYear) -> ListPreview:
        """Every row as it would be taken; nothing is saved."""
        shape, meanings = self._shape(at_hand, choices)
        source = self._source(at_hand, choices, meanings)
        shown = tuple(
            at
            for at in range(len(shape.columns))
            if field_at(choices.fields, shape.columns, at) is not None
        )
        columns = with_secrets(shape.columns, choices)
        headings = load_headings(at_hand.kind)
        look = ListLook(source.workbook, headings, columns, source.catalogues)
        try:
            parsed = self._read(at_hand, source, look.saw)
        except SheetHeadingMissing as error:
            return ListPreview((), shown, missing=tuple(error.facts["missing"]))
        unsure = self._unsure_classes(at_hand, parsed, year)
        result = self._take(
            at_hand, parsed, year, unsure, choices, dry_run=True, accept_valid=True, watch=look.came
        )
        rows = look.rows(parsed, result)
        return ListPreview(rows, shown, (), tuple(sorted(unsure.values())), result.absent)

    def commit(
        self,
        at_hand: ListAtHand,
        choices: ListChoices,
        year: SchoolYear,
        *,
        keep_meanings: bool = True,
        progress: Progress = silent,
    ) -> ImportResult:
        """Take every row that can be taken, as one transaction; what is refused stays out.

        `keep_meanings`: what the columns mean is remembered for the next file headed so.

        Raises:
            NotBackedUp: no backup could be made first; nothing saved.
        """
        shape, meanings = self._shape(at_hand, choices)
        source = self._source(at_hand, choices, meanings)
        parsed = self._read(at_hand, source)
        unsure = self._unsure_classes(at_hand, parsed, year)
        digest = headings_digest(column.key for column in shape.columns)
        now = self._clock()

        def also(db: Any) -> None:
            if keep_meanings:
                remember(db, at_hand.kind, digest, meanings, now)

        backed_up_first(self._database, self._clock, "import")
        return self._take(
            at_hand,
            parsed,
            year,
            unsure,
            choices,
            accept_valid=True,
            file_digest=source.digest,
            progress=progress,
            also=also,
        )

    def save_refused(
        self,
        path: Path,
        at_hand: ListAtHand,
        choices: ListChoices,
        refused: Iterable[tuple[str, int, str]],
        reason_heading: str,
    ) -> None:
        """Write refused rows (sheet, row, why) as an .xlsx to mend.

        Raises PlaceError, SchoolInUse: what was at `path` stays.
        """
        rows = [RefusedRow(*one) for one in refused]
        workbook = with_edits(at_hand.file.workbook, choices.edits)
        with or_as_before(path), self._database.transaction() as db:
            role, now = self._database.keys.role, self._clock()
            note(db, role, now, "export-refused-rows", at_hand.kind, count=len(rows))
            write_refused_rows(
                path, workbook, rows, kind=at_hand.kind, reason_heading=reason_heading
            )

    def write_template(self, path: Path, kind: str) -> None:
        """Write an empty .xlsx with the headings that are read; raises PlaceError."""
        from counsellor_app.exchange.list_template import write_template

        write_template(path, kind)

    def _shape(
        self, at_hand: ListAtHand, choices: ListChoices
    ) -> tuple[ListShape, dict[str, str | None]]:
        """The shape, and what is said of columns that differs from what was recognised."""
        headings = load_headings(at_hand.kind)
        found = at_hand.tables(self._source(at_hand, choices, {}), by_hand=True)
        if not found:
            missing = (headings.labels["full_name"],)
            raise SheetHeadingMissing(path=at_hand.path, missing=missing)
        recognised, columns = columns_of(found, headings)
        with self._database.read() as db:
            said = remembered(db, at_hand.kind, headings_digest(recognised))
        columns = tuple(as_remembered(column, said, headings) for column in columns)
        final = {
            column.key: field_at(choices.fields, columns, at) for at, column in enumerate(columns)
        }
        meanings = {key: said for key, said in final.items() if said != recognised[key]}
        first = found[0]
        legacy = next((one.legacy.value for table in found for one in table.legacy.values()), None)
        shape = ListShape(
            sheets=self._sheets(at_hand),
            columns=columns,
            fields=fields_of(headings),
            heading_row=first.sheet.first_row + first.layout.first - 1,
            legacy=legacy,
        )
        return shape, meanings

    def _sheets(self, at_hand: ListAtHand) -> tuple[ListSheet, ...]:
        source = self._source(at_hand, ListChoices(), {})
        found = at_hand.tables(source, by_hand=False)
        lists = {table.sheet.name for table in found}
        return tuple(
            ListSheet(sheet.name, len(sheet.rows), sheet.name in lists)
            for sheet in source.workbook.sheets
            if not sheet.hidden
        )

    def _source(
        self, at_hand: ListAtHand, choices: ListChoices, meanings: Mapping[str, str | None]
    ) -> OpenedList:
        file = at_hand.file
        if choices.edits:
            content = file.content.copy()
            content.update(repr(sorted(choices.edits.items())).encode())
            file = ListFile(file.path, with_edits(file.workbook, choices.edits), content)
        today = self._clock().date()
        return file.source(today, choices.sheet, choices.class_name, choices.legacy, meanings)

    def _read(
        self, at_hand: ListAtHand, source: OpenedList, watch: Watch | None = None
    ) -> ParsedList[Any]:
        parsed: ParsedList[Any] = self._lists[at_hand.kind].read(source, watch)
        return parsed

    def _take(
        self,
        at_hand: ListAtHand,
        parsed: ParsedList[Any],
        year: SchoolYear,
        unsure: Mapping[str, str],
        choices: ListChoices,
        **how: Any,
    ) -> ImportResult:
        service = self._lists[at_hand.kind]
        if at_hand.kind == "students":
            how["refused_classes"] = frozenset(() if choices.new_classes else unsure)
            result: ImportResult = service.take(parsed, year, **how)
        else:
            result = service.take(parsed, **how)
        return result

    def _unsure_classes(
        self, at_hand: ListAtHand, parsed: ParsedList[Any], year: SchoolYear
    ) -> dict[str, str]:
        """Classes, by key, that the year has not and few rows name; none in an empty year."""
        if at_hand.kind != "students":
            return {}
        known = {class_key(name) for name in self._school.classes(year)}
        names = {class_key(row.key.class_name): row.key.class_name for row in parsed.rows}
        rows = Counter(class_key(row.key.class_name) for row in parsed.rows)
        if not known:
            return {}
        return {key: name for key, name in names.items() if key not in known and rows[key] < _FEW}
