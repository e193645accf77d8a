"""Ctrl+Z with the cursor in a field: one that has nothing to undo leaves it to the window."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from counsellor_app.ui.common.notices import Notices


class UndoKey(QObject):
    """Qt's fields keep Ctrl+Z even with nothing to undo, and the last deed would stay done."""

    def __init__(self, window: QWidget, notices: Notices) -> None:
        super().__init__(window)
        self._notices = notices
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)
            self._follow(None, application.focusWidget())

    def _follow(self, before: QWidget | None, now: QWidget | None) -> None:
        if before is not None:
            before.removeEventFilter(self)
        if isinstance(now, QLineEdit | QPlainTextEdit):
            now.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the key from a field that could do nothing with it."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.matches(QKeySequence.StandardKey.Undo)
            and self._notices.can_undo
            and not _has_own(watched)
        ):
            event.ignore()
            return True
        return False


def _has_own(field: QObject) -> bool:
    """Whether the field has typing of its own to undo."""
    if isinstance(field, QLineEdit):
        return field.isUndoAvailable()
    return isinstance(field, QPlainTextEdit) and field.document().isUndoAvailable()
