"""What is done with a line of a catalogue, each deed with its way back."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from counsellor_app.domain.errors import ExpectedError
from counsellor_app.domain.school_list import SchoolEntry
from counsellor_app.sentences import sentence
from counsellor_app.translation import tr
from counsellor_app.ui.common.workplace import Workplace


class CatalogueDeeds:
    """Deeds on the school's lists; each raises what the service raises."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace
        self._lists = workplace.services.school_lists
        self._year = workplace.year

    def add(self, name: str, label: str, detail: str) -> int:
        """A new line; its number."""
        number = self._lists.add(name, label, detail)
        self._done(tr("Đã thêm “{label}”", label=" ".join(label.split())),
                   lambda: self._lists.remove(name, number))  # fmt: skip
        return number

    def change(self, name: str, entry: SchoolEntry, label: str, detail: str) -> int:
        """Write a line otherwise; its number."""
        number = self._lists.change(name, entry, label, detail)

        def back() -> None:
            now = next(one for one in self._lists.entries(name) if one.id == number)
            self._lists.change(name, now, entry.label, entry.detail)

        self._done(tr("Đã sửa “{label}”", label=" ".join(label.split())), back)
        return number

    def retire(self, name: str, entry: SchoolEntry) -> int:
        """Offer a line no longer, or again; its number."""
        retired = not entry.retired
        number = self._lists.retire(name, entry.id, retired=retired)
        self._done(
            _said(entry.label, used=not retired),
            lambda: self._lists.retire(name, number, retired=not retired),
        )
        return number

    def remove(self, name: str, entry: SchoolEntry) -> None:
        """Take a line nothing bears the name of off the list."""
        place = [one.id for one in self._lists.entries(name)].index(entry.id)
        self._lists.remove(name, entry.id)

        def back() -> None:
            number = self._lists.add(name, entry.label, entry.detail)
            self._lists.move(name, number, place - len(self._lists.entries(name)) + 1)
            if entry.retired:
                self._lists.retire(name, number)

        self._done(tr("Đã xóa “{label}”", label=entry.label), back)

    def move(self, name: str, entry: SchoolEntry, by: int) -> int:
        """Put a line higher or lower; its number. The order itself shows it: nothing is said."""
        number = self._lists.move(name, entry.id, by)
        self._workplace.changes.catalogues.emit()
        return number

    def switch(self, catalogue: str, wanted: Mapping[str, bool], label: str) -> None:
        """Use lines of a shipped list in this year, or not; `label` names the only one."""
        self._lists.use(catalogue, wanted, self._year)
        words = tr("Đã đổi {count} mục", count=len(wanted))
        if len(wanted) == 1:
            words = _said(label, used=next(iter(wanted.values())))
        before = {code: not offered for code, offered in wanted.items()}
        self._done(words, lambda: self._lists.use(catalogue, before, self._year))

    def _done(self, words: str, undo: Callable[[], object]) -> None:
        def back() -> None:
            try:
                undo()
            except ExpectedError as error:
                self._workplace.notices.toast(sentence(error))
            self._workplace.changes.catalogues.emit()

        self._workplace.changes.catalogues.emit()
        self._workplace.notices.toast(words, back)


def _said(label: str, *, used: bool) -> str:
    """What was done with one line."""
    if used:
        return tr("Dùng lại “{label}”", label=label)
    return tr("Đã ngừng dùng “{label}”", label=label)
