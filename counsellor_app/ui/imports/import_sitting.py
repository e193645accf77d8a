"""One list on its way in: the file, what was said of it so far, and what would come of it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

from counsellor_app.domain.imports import ImportResult
from counsellor_app.domain.list_mapping import (
    CellPlace,
    ListChoices,
    ListPreview,
    ListShape,
    PreviewRow,
    field_at,
    with_field,
)
from counsellor_app.domain.progress import Progress
from counsellor_app.domain.school_year import SchoolYear
from counsellor_app.services.list_imports import ListAtHand, ListImports

NOT_TAKEN = "-"
"""The code of a column somebody has said is not to be taken."""


@dataclass(slots=True)
class ImportSitting:
    """Holds the choices; asks the service anew after each of them.

    `refused_kept`: the rows that stay out have been written to a file. `resumed`: it was looked
    at before, and goes on from there.
    """

    service: ListImports
    year: SchoolYear
    at_hand: ListAtHand
    shape: ListShape
    choices: ListChoices = field(default_factory=ListChoices)
    preview: ListPreview = field(default_factory=lambda: ListPreview((), ()))
    declined: set[int] = field(default_factory=set)
    refused_kept: bool = False
    resumed: bool = False

    @classmethod
    def begin(cls, service: ListImports, year: SchoolYear, path: Path, kind: str) -> ImportSitting:
        """Open the file and look at its columns; raises SheetError."""
        at_hand = service.open(path, kind)
        return cls(service, year, at_hand, service.shape(at_hand, ListChoices()))

    @property
    def kind(self) -> str:
        """Students, pathways or sessions."""
        return self.at_hand.kind

    @property
    def said(self) -> bool:
        """Whether anything was said of the list that would be missed."""
        said = self.choices
        asked = bool(said.fields or said.edits or said.class_name or said.new_classes)
        return asked or bool(self.declined)

    @property
    def asks_sheet(self) -> bool:
        """Whether one of several sheets is to be chosen first."""
        return len(self.list_sheets) > 1 and not self.resumed

    @property
    def list_sheets(self) -> list[str]:
        """The sheets that hold a list."""
        return [sheet.name for sheet in self.shape.sheets if sheet.is_list]

    @property
    def sheet(self) -> str:
        """The one sheet that is read; `` where there are several, or none by name."""
        sheets = [self.choices.sheet] if self.choices.sheet else self.list_sheets
        return sheets[0] if len(sheets) == 1 else ""

    @property
    def guessed(self) -> int:
        """How many columns were given their meaning without asking."""
        return sum(column.field is not None for column in self.shape.columns)

    @property
    def unmapped(self) -> list[str]:
        """Headings of columns that mean nothing, and nobody has said so."""
        return [
            column.heading for at, column in enumerate(self.shape.columns) if self.code_at(at) == ""
        ]

    @property
    def takes(self) -> int:
        """How many rows would change the book."""
        return self.preview.count("added") + self.preview.count("updated")

    @property
    def refused(self) -> list[PreviewRow]:
        """The rows that stay out."""
        return [row for row in self.preview.rows if row.is_refused]

    @property
    def lacks_class(self) -> bool:
        """Whether rows wait for the class nobody has named."""
        missing = any(f.code == "missing-class" for row in self.refused for f in row.findings)
        return self.choices.class_name is not None or missing

    def code_at(self, column: int) -> str:
        """The field of a column; `` where nobody knows, NOT_TAKEN where it is not wanted."""
        code = field_at(self.choices.fields, self.shape.columns, column)
        if code is not None:
            return code
        remembered = self.shape.columns[column].remembered
        return NOT_TAKEN if column in self.declined or remembered else ""

    def give_meaning(self, column: int, code: str) -> None:
        """A column means something else from now on."""
        meaning = next((one for one in self.shape.fields if one.code == code), None)
        fields = with_field(self.choices.fields, self.shape.columns, column, meaning)
        self.declined.discard(column)
        if meaning is None:
            self.declined.add(column)
        self.choices = replace(self.choices, fields=fields)

    def edit(self, row: PreviewRow, column: int, text: str) -> bool:
        """A cell reads otherwise from now on; False where it reads so already."""
        if row.cells[column] == text or row.places[column] < 0:
            return False
        self.refused_kept = False
        place = CellPlace(row.sheet, row.number, row.places[column])
        self.choices = replace(self.choices, edits={**self.choices.edits, place: text})
        return True

    def choose_sheet(self, sheet: str | None) -> None:
        """Another sheet has other columns: what was said of the last one's is gone."""
        kept = ListChoices(sheet=sheet, legacy=self.choices.legacy)
        self.shape = self.service.shape(self.at_hand, kept)
        self.choices = kept
        self.declined = set()

    def convert(self) -> None:
        """Read old letters as Unicode."""
        legacy = self.shape.legacy
        choices = replace(self.choices, legacy=legacy, fields={}, edits={})
        self.shape = replace(self.service.shape(self.at_hand, choices), legacy=None)
        self.choices = choices

    def say(self, **choices: object) -> None:
        """Anything else that is said of the file."""
        self.choices = replace(self.choices, **choices)  # type: ignore[arg-type]

    def look(self) -> ListPreview:
        """What would come of it; slow for a long list, so it may run in the background."""
        return self.service.preview(self.at_hand, self.choices, self.year)

    def take(self, keep_meanings: bool, progress: Progress) -> ImportResult:
        """Bring it in."""
        return self.service.commit(
            self.at_hand, self.choices, self.year, keep_meanings=keep_meanings, progress=progress
        )
