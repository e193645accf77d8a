"""What can go wrong and is nobody's bug.

An `ExpectedError` carries facts, never sentences: the edge (cli, ui) turns its type into one
translated sentence that says what happened and what to do next. Whatever is not an
`ExpectedError` is a bug.

    ExpectedError
    ├── SchoolFileError
    │   ├── SchoolNotFound          no school folder there
    │   ├── SchoolExists            a school folder is already there
    │   ├── WrongPassphrase         no way in opens with it
    │   │   └── TriedTooSoon        after wrong ones the next try has to wait
    │   ├── NoRight                 this way in may not do that
    │   ├── WrongRecoveryKey        the printed key was mistyped or belongs elsewhere
    │   ├── SchoolFileDamaged       the school file or its keys cannot be read
    │   ├── KeysNotFound            no backup holds keys that open the school
    │   ├── SchoolFileNewer         written by a newer version of the program
    │   ├── SchoolClosed            asked of a school that was locked meanwhile
    │   ├── TooLittleMemory         the machine has no room to turn a passphrase into a key
    │   └── SchoolInUse             another program holds the school file
    │       └── SchoolOpenElsewhere another machine has the school open
    ├── PlaceError
    │   ├── FileNotThere            the named file or folder does not exist
    │   │   └── SchoolGone          the open school's folder went away (a stick pulled out)
    │   ├── CannotWrite             the place refuses writing (read-only, no right, is a folder)
    │   │   ├── SchoolReadOnly      the school lies where nothing can be written
    │   │   ├── PathTooLong         the path is longer than SQLite takes
    │   │   ├── FileInUse           another program holds the file
    │   │   └── DiskFails           the disk itself answers with an error
    │   ├── FileTaken               something is already there and is not replaced
    │   └── DiskFull                no room left
    ├── SheetError                  the file as a whole cannot be read as a list
    │   ├── SheetUnreadable         not a sheet, or broken
    │   ├── SheetEncrypted          protected by a password
    │   ├── SheetTooLarge           bigger than any real list (a bomb, or the wrong file)
    │   ├── SheetHeadingMissing     no heading row, or a needed column is missing
    │   └── SheetNotFound           the workbook has no sheet of that name, or several fit
    ├── RowsRefused                 some rows cannot be taken; nothing was saved
    ├── LetterError
    │   ├── MissingGlyph            a character has no shape in the letter's font
    │   ├── LetterDoesNotFit        the text needs more than one page
    │   └── NothingToPrint          no student asked for has a pathway yet
    ├── DraftUnreadable             a draft of a session is damaged
    ├── PrinterError
    │   ├── PrinterMissing          this computer has no printer
    │   └── PrinterFailed           the printer does not take the pages; nothing was printed
    ├── TrailBroken                 the chain of the trail does not hold
    ├── BackupDamaged               the backup does not prove sound
    ├── BackupOfAnotherSchool       it would replace a school it is not of
    ├── NotBackedUp                 a deed on many rows, and no backup before it could be made
    ├── NotUndoable                 something has been built on the import since
    ├── PathwayChanged              the student's pathway was changed elsewhere meanwhile
    ├── ChangedElsewhere            saved by somebody else since it was opened
    ├── NotFound                    no student, class, year, batch … of that name
    ├── Invalid                     a value breaks a rule of the trade
    ├── FileKindUnknown         the file's ending is none the program can write
    ├── HiddenNumbersRefused        a package carries exact numbers only
    ├── PackageDamaged              the summary package is not what a school wrote
    ├── CatalogueUnreadable         a shipped or added catalogue file is broken
    └── Cancelled                   the user pressed stop; nothing was saved
"""

from __future__ import annotations

from counsellor_app.domain import place_errors
from counsellor_app.domain.expected_error import ExpectedError as ExpectedError

CannotWrite = place_errors.CannotWrite
DiskFails = place_errors.DiskFails
DiskFull = place_errors.DiskFull
FileInUse = place_errors.FileInUse
FileNotThere = place_errors.FileNotThere
FileTaken = place_errors.FileTaken
PathTooLong = place_errors.PathTooLong
PlaceError = place_errors.PlaceError
SchoolGone = place_errors.SchoolGone
SchoolReadOnly = place_errors.SchoolReadOnly


class SchoolFileError(ExpectedError):
    """The school folder cannot be opened; facts: path."""


class SchoolNotFound(SchoolFileError):
    """No school folder at that place; facts: path."""


class SchoolExists(SchoolFileError):
    """A school folder, or something else, is already at that place; facts: path."""


class WrongPassphrase(SchoolFileError):
    """No way in opens with this passphrase."""


class TriedTooSoon(WrongPassphrase):
    """After wrong passphrases the next try has to wait; facts: seconds."""


class NoRight(SchoolFileError):
    """This way in may not do that; facts: role."""


class WrongRecoveryKey(SchoolFileError):
    """The recovery key is mistyped or of another school; facts: group (1-based, or None)."""


class SchoolFileDamaged(SchoolFileError):
    """The school file or keys.json cannot be read; facts: path."""


class KeysNotFound(SchoolFileError):
    """No backup holds keys this passphrase opens and that open the school; facts: path."""


class SchoolFileNewer(SchoolFileError):
    """A newer version of the program wrote it; facts: path, version."""


class SchoolClosed(SchoolFileError):
    """The school was locked before this came to be done; facts: path."""


class TooLittleMemory(SchoolFileError):
    """The machine has not the memory the keys ask for; facts: path."""


class SchoolInUse(SchoolFileError):
    """Another program holds the school file; facts: path."""


class SchoolOpenElsewhere(SchoolInUse):
    """Another machine has the school open (facts: path, machine, since)."""


class SheetError(ExpectedError):
    """The file as a whole cannot be read as a list; facts: path."""


class SheetUnreadable(SheetError):
    """Not a sheet, or broken; facts: path, reason (a stable code, or None)."""


class SheetEncrypted(SheetError):
    """Protected by a password; facts: path."""


class SheetTooLarge(SheetError):
    """Bigger than any real list; facts: path, limit (what was passed, a stable code)."""


class SheetHeadingMissing(SheetError):
    """No heading row was found, or a needed column is missing; facts: path, missing (tuple)."""


class SheetNotFound(SheetError):
    """No sheet of that name; facts: path, sheet, sheets (tuple of names)."""


class RowsRefused(ExpectedError):
    """Some rows cannot be taken and nothing was saved; facts: result (an ImportResult)."""


class LetterError(ExpectedError):
    """A letter cannot be printed as it stands."""


class MissingGlyph(LetterError):
    """A character has no shape in the letter's font.

    Facts: character, field; student (our code) and class_name, whose letter it is.
    """


class LetterDoesNotFit(LetterError):
    """The text needs more than the page has.

    Facts: field (the longest one); student (our code) and class_name, whose letter it is.
    """


class NothingToPrint(LetterError):
    """No student asked for has a pathway yet; facts: asked (how many)."""


class DraftUnreadable(ExpectedError):
    """A draft of a session cannot be read; facts: saved_at of the copy before it (or None)."""


class PrinterError(ExpectedError):
    """Pages cannot be put on paper."""


class PrinterMissing(PrinterError):
    """This computer has no printer."""


class PrinterFailed(PrinterError):
    """The printer does not take the pages; nothing was printed."""


class TrailBroken(ExpectedError):
    """The chain of the trail does not hold (facts: lines, whole, broken_at, kind, missing …)."""


class BackupDamaged(ExpectedError):
    """The backup does not prove sound; facts: path, reason (a stable code)."""


class BackupOfAnotherSchool(ExpectedError):
    """The backup is of another school than the one it should replace; facts: path."""


class NotBackedUp(ExpectedError):
    """No backup could be made before a deed on many rows, so it was not begun.

    Facts: deed (a stable word), cause (the ExpectedError that kept it).
    """


class NotUndoable(ExpectedError):
    """Something has been built on it since; facts: batch, or pathway (True: of one student)."""


class PathwayChanged(ExpectedError):
    """The student's pathway was changed elsewhere since the page read it.

    Facts: student (the row's number), saved_at (when the other change was kept, or None).
    """


class ChangedElsewhere(ExpectedError):
    """It was saved by somebody else, or undone, since it was opened; facts: kind."""


class NotFound(ExpectedError):
    """Nothing of that name; facts: kind (student, class, year, batch, person …), name."""


class Invalid(ExpectedError):
    """A value breaks a rule of the trade; facts: problems (tuple of Problem)."""


class FileKindUnknown(ExpectedError):
    """The file's ending is none the program can write; facts: path, endings (tuple)."""


class HiddenNumbersRefused(ExpectedError):
    """A package carries exact numbers only; hidden ones are for xlsx, csv and pdf."""


class PackageDamaged(ExpectedError):
    """A summary package is not what a school wrote; facts: path, reason (a stable code)."""


class CatalogueUnreadable(ExpectedError):
    """A catalogue file is broken; facts: path, reason (a stable code)."""


class Cancelled(ExpectedError):
    """The user pressed stop; nothing was saved."""
