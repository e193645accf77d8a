"""F6: from one region of the window to the next, and the first control of each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def next_region(regions: Sequence[QWidget], step: int) -> None:
    """Give the focus to the next region (step 1) or the one before (-1) that takes it."""
    shown = [one for one in regions if one.isVisible()]
    focus = QApplication.focusWidget()
    here = next(
        (i for i, one in enumerate(shown) if focus is not None and one.isAncestorOf(focus)), -1
    )
    for offset in range(1, len(shown) + 1):
        if focus_first(shown[(here + step * offset) % len(shown)]):
            return


def focus_first(region: QWidget) -> bool:
    """Give the focus to the first control of a region; whether there is one."""
    if region.focusPolicy() & Qt.FocusPolicy.TabFocus and region.isEnabled():
        region.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True
    for child in region.findChildren(QWidget):
        if (
            child.focusPolicy() & Qt.FocusPolicy.TabFocus
            and child.isEnabled()
            and child.isVisibleTo(region.window())
        ):
            child.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return True
    return False
