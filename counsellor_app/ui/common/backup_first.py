"""No backup could be made before a deed on many rows: whoever asked for it decides."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from counsellor_app.domain.errors import ExpectedError, NotBackedUp
from counsellor_app.sentences import sentence
from counsellor_app.translation import tr
from counsellor_app.ui.common.workplace import Workplace

ResultT = TypeVar("ResultT")


def even_without_backup(workplace: Workplace, deed: Callable[[], ResultT]) -> ResultT:
    """Do it, with a backup first; without one only if somebody says so.

    Raises:
        NotBackedUp: they rather wait; nothing was changed.
    """
    try:
        return deed()
    except NotBackedUp as error:
        if not goes_on_without(workplace, error):
            raise
        return deed()


def goes_on_without(workplace: Workplace, error: ExpectedError) -> bool:
    """Whether the deed should be tried again, now without a backup first."""
    if not isinstance(error, NotBackedUp):
        return False
    goes_on = workplace.dialogs.confirm(
        tr("Chưa sao lưu được. Vẫn làm tiếp?"),
        tr("Làm tiếp, không sao lưu"),
        tr("Để lúc khác"),
        sentence(error),
    )
    if goes_on:
        workplace.services.backups.waive()
    return goes_on
