"""A counsellor's hands: they click what is seen, press keys where the cursor is, and count."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QEvent,
    QKeyCombination,
    QMimeData,
    QModelIndex,
    QPoint,
    QPointF,
    Qt,
    QUrl,
)
from PySide6.QtGui import (
    QAccessible,
    QDragEnterEvent,
    QDropEvent,
    QInputMethodEvent,
    QInputMethodQueryEvent,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QCheckBox,
    QListView,
    QRadioButton,
    QScrollArea,
    QWidget,
)
from pytestqt.exceptions import TimeoutError as Impatience
from pytestqt.qtbot import QtBot

from counsellor_app.services import Services
from counsellor_app.ui.common.page import Page
from counsellor_app.ui.opening import Opening
from counsellor_app.ui.shell import Shell

NONE = Qt.KeyboardModifier.NoModifier
PATIENCE = 1000


@dataclass
class Hands:
    """Work the window of a program that was started; content that is typed is not counted."""

    opening: Opening
    qtbot: QtBot
    clicks: int = 0
    chords: int = 0
    keys: int = 0

    def begin_count(self) -> None:
        """What was done so far belongs to another flow."""
        self.clicks = self.chords = self.keys = 0

    @property
    def cost(self) -> tuple[int, int]:
        """Clicks, and keys of both kinds."""
        return self.clicks, self.chords + self.keys

    # where one is

    @property
    def shell(self) -> Shell:
        """The open notebook, which must be what is shown."""
        front = self.opening.window.front
        assert isinstance(front, Shell)
        return front

    @property
    def services(self) -> Services:
        """What the open school file holds."""
        assert self.opening.services is not None
        return self.opening.services

    @property
    def page(self) -> Page:
        """The page that is shown."""
        page = self.shell.present_page()
        assert page is not None
        return page

    @property
    def at(self) -> str:
        """The name of the place one is at."""
        place = self.shell.present_place()
        assert place is not None
        return place.page

    def settle(self) -> None:
        """Until what runs in the background has come back."""
        self.qtbot.waitUntil(lambda: not self.opening.tasks.busy, timeout=20_000)

    def wait(self, until: Callable[[], bool]) -> None:
        """Until the window shows it."""
        self.qtbot.waitUntil(until, timeout=10_000)

    # looking

    def sees(self, words: str) -> bool:
        """Whether these words stand somewhere on the window, toasts and bands included."""
        shown = [one for one in self.opening.window.findChildren(QWidget) if one.isVisible()]
        return any(words in name_of(one) for one in shown)

    def find(self, words: str, within: QWidget | None = None) -> QWidget:
        """The one control that is seen and bears these words, or begins with them."""
        found: list[QWidget] = []

        def seen() -> bool:
            found[:] = controls(within or self.opening.window, words)
            return bool(found)

        with suppress(Impatience):
            self.qtbot.waitUntil(seen, timeout=PATIENCE)  # what is new is painted first
        names = sorted({name_of(one) for one in controls(self.opening.window)})
        assert len(found) == 1, f"{len(found)} controls “{words}” among {names}"
        return found[0]

    # clicking

    def click(self, words: str, within: QWidget | None = None) -> None:
        """Click the control of these words."""
        self.click_on(self.find(words, within))

    def click_on(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Click there as a mouse does: what is hidden, off or covered cannot be clicked."""
        _scroll_to(widget)
        name = name_of(widget) or type(widget).__name__
        assert widget.isVisible(), f"hidden: {name}"
        assert widget.isEnabled(), f"off: {name}"
        window = widget.window()
        place = widget.mapTo(window, at or _spot(widget))
        assert window.rect().contains(place), f"outside the window: {name}"
        hit = window.childAt(place)
        assert hit is not None, f"nothing is where {name} is"
        assert hit is widget or widget.isAncestorOf(hit), f"{name} is covered by {hit}"
        self.clicks += 1
        QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, NONE, place)
        self._come_forward()

    def _come_forward(self) -> None:
        """A click brings a window forward; the screenless platform forgets that after a list."""
        window = self.opening.window
        if window.isVisible() and QApplication.activePopupWidget() is None:
            window.activateWindow()
            self.qtbot.waitUntil(window.isActiveWindow, timeout=PATIENCE)

    def click_row(self, view: QAbstractItemView, words: str, column: int = 0) -> None:
        """Click the row of a list that says these words."""
        index = row_that_says(view, words).siblingAtColumn(column)
        view.scrollTo(index)
        self.click_on(view.viewport(), view.visualRect(index).center())

    def drop(self, path: Path) -> None:
        """Let a file go over the middle of the page."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        middle = self.page.rect().center()
        how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, NONE)
        QApplication.sendEvent(self.page, QDragEnterEvent(middle, *how))
        QApplication.sendEvent(self.page, QDropEvent(QPointF(middle), *how))

    # keys

    def press(self, key: str, times: int = 1) -> None:
        """Press a key or a chord where the focus is: "Return", "Ctrl+Shift+G"."""
        chord = chord_of(key)
        modifiers = chord.keyboardModifiers()
        for _ in range(times):
            if modifiers & ~Qt.KeyboardModifier.ShiftModifier:
                self.chords += 1
            else:
                self.keys += 1
            QTest.keyClick(self.focus(), chord.key(), modifiers)

    def write(self, text: str) -> None:
        """Content, as an input method commits it; letter by letter where none is taken."""
        focus = self.focus()
        if takes_composed(focus):
            commit(focus, text)
            return
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(self.focus(), QKeyEvent(kind, 0, NONE, letter))

    def rewrite(self, text: str) -> None:
        """Content instead of what stands in the field."""
        QTest.keyClick(self.focus(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self.write(text)

    def focus(self) -> QWidget:
        """Where a key goes now."""
        found: list[QWidget] = []

        def seen() -> bool:
            popup = QApplication.activePopupWidget()
            inside = popup.focusWidget() if popup is not None else None
            focus = inside or popup or QApplication.focusWidget() or self.opening.window
            found[:] = [focus]
            return focus.isVisible()

        with suppress(Impatience):
            self.qtbot.waitUntil(seen, timeout=PATIENCE)  # what is new is painted first
        assert seen(), f"the focus is on a hidden {type(found[0]).__name__}: {name_of(found[0])}"
        return found[0]


def chord_of(key: str) -> QKeyCombination:
    """A key as it is called in the list of keys."""
    sequence: Any = QKeySequence(key)
    chord: QKeyCombination = sequence[0]
    return chord


def controls(within: QWidget, words: str = "") -> list[QWidget]:
    """What is seen and can be clicked, by its name or how the name begins."""
    shown = [
        one
        for one in within.findChildren(QWidget)
        if one.isVisible()
        and (isinstance(one, QAbstractButton) or one.focusPolicy() & Qt.FocusPolicy.ClickFocus)
    ]
    exact = [one for one in shown if name_of(one) == words]
    return exact or [one for one in shown if name_of(one).startswith(words)]


def takes_composed(widget: QWidget) -> bool:
    """Whether an input method gives its text to this widget; else keys come as they are."""
    asked = QInputMethodQueryEvent(Qt.InputMethodQuery.ImEnabled)
    QApplication.sendEvent(widget, asked)
    return bool(asked.value(Qt.InputMethodQuery.ImEnabled))


def commit(widget: QWidget, text: str) -> None:
    """Put text in as Unikey and Khmer keyboards do: a piece being made up, then its commit."""
    event = QInputMethodEvent(text[-1:], [])
    QApplication.sendEvent(widget, event)
    event = QInputMethodEvent("", [])
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


def name_of(widget: QWidget) -> str:
    """What the control is called: on it, or for a screen reader."""
    said = QAccessible.queryAccessibleInterface(widget)
    return widget.accessibleName() or (said.text(QAccessible.Text.Name) if said else "")


def row_that_says(view: QAbstractItemView, words: str) -> QModelIndex:
    """The first row of a list in which these words stand."""
    model = view.model()
    columns = 1 if isinstance(view, QListView) else model.columnCount()
    for row in range(model.rowCount()):
        for column in range(columns):
            index = model.index(row, column)
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
                if words in str(index.data(role) or ""):
                    return index
    raise AssertionError(f"no row says “{words}”")


def _spot(widget: QWidget) -> QPoint:
    """Where one clicks: a box is ticked at its left, anything else in the middle of what shows."""
    if isinstance(widget, QCheckBox | QRadioButton):
        return QPoint(9, widget.height() // 2)
    return widget.visibleRegion().boundingRect().center()


def _scroll_to(widget: QWidget) -> None:
    """Turn the wheel until the widget is in sight."""
    parent = widget.parentWidget()
    while parent is not None:
        inside = parent.widget() if isinstance(parent, QScrollArea) else None
        if isinstance(parent, QScrollArea) and inside is not None and inside.isAncestorOf(widget):
            parent.ensureWidgetVisible(widget, 0, 8)
        parent = parent.parentWidget()
