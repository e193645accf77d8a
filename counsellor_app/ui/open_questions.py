"""A question in front of the page: it goes before the page behind it is taken away."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QDialog


def let_go_of_questions() -> bool:
    """Answer what is asked with the safe answer; whether something was asked.

    The page that asks stands in the middle of its work: it gets its answer first, at the next turn.
    """
    asked = QApplication.activeModalWidget()
    if not isinstance(asked, QDialog):
        return False
    asked.reject()
    return not asked.isVisible()


def is_asked() -> bool:
    """Whether a question stands in front."""
    return isinstance(QApplication.activeModalWidget(), QDialog)
