"""Letters on their way out: the bytes, and what keeps them as issued; safe in any thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtPrintSupport import QPrinter

from counsellor_app.domain.errors import PrinterError
from counsellor_app.domain.progress import Progress
from counsellor_app.ui.common.paper import Paper
from counsellor_app.ui.common.printing import print_paper


@dataclass(frozen=True, slots=True)
class OutgoingLetters:
    """Taken from the page when a button is pressed; what happens on it later changes nothing."""

    content: bytes
    count: int
    file_name: str
    save: Callable[[Path], None]
    keep: Callable[[], tuple[int, ...]]
    take_back: Callable[[tuple[int, ...]], None]

    def print_on(self, printer: QPrinter, progress: Progress) -> None:
        """Print all, or none: kept once every page is drawn, taken back if the printer refuses.

        Raises Cancelled, PrinterFailed, SchoolInUse …: then nothing has gone out.
        """
        kept: list[int] = []
        paper = Paper(self.content)
        try:
            print_paper(printer, paper, progress, lambda: kept.extend(self.keep()))
        except PrinterError:
            self.take_back(tuple(kept))
            raise
        finally:
            paper.close()
