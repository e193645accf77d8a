"""Whom an appointment or a draft is with, in words."""

from __future__ import annotations

from collections.abc import Sequence

from counsellor_app.domain.appointment import AppointmentRow
from counsellor_app.domain.counselling import PARENTS, WHOLE_CLASS
from counsellor_app.translation import tr

_MOST_CLASSES = 3


def who(form: str, names: Sequence[str], classes: Sequence[str]) -> str:
    """`Sơn Thị Ngọc Hân`, `Nhóm 12 em`, `Phụ huynh em Kim Sô Phia`, `Cả lớp 9A1`."""
    if form == WHOLE_CLASS:
        return tr("Cả lớp {class_name}", class_name=", ".join(classes) or "–")
    if not names:
        return tr("Chưa chọn em nào")
    if form == PARENTS:
        return tr("Phụ huynh em {name}", name=", ".join(names))
    if len(names) > 1:
        return tr("Nhóm {count} em", count=len(names))
    return names[0]


def classes_of(form: str, classes: Sequence[str]) -> str:
    """The classes after the name; none after a whole class, which is its own name."""
    if form == WHOLE_CLASS:
        return ""
    shown = ", ".join(classes[:_MOST_CLASSES])
    return shown + ("…" if len(classes) > _MOST_CLASSES else "")


def title(row: AppointmentRow) -> str:
    """Whom an appointment is with."""
    return who(row.form, row.names, row.classes)
