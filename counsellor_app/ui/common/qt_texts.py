"""What Qt says by itself (its file and print dialogs, the menus of its fields), in Vietnamese."""

from __future__ import annotations

import tomllib
from functools import cache

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from counsellor_app.paths import resources
from counsellor_app.translation import language


@cache
def qt_texts() -> dict[str, dict[str, str]]:
    """Qt's contexts, and in each its English texts with the Vietnamese ones."""
    return tomllib.loads(resources("translations", "qt_vi.toml").read_text("utf-8"))


class QtTexts(QTranslator):
    """Answers Qt in Vietnamese while Vietnamese is spoken; Qt's own English holds otherwise."""

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        """The text in the present language; as it came where there is none."""
        if language() != "vi":
            return text
        return qt_texts().get(context, {}).get(text, text)


def install_qt_texts(application: QCoreApplication) -> QtTexts:
    """Let Qt speak the program's language, and call the months by its names.

    Install once, before the first widget; dialogs made after a change of language follow it.
    """
    QLocale.setDefault(QLocale(language()))
    texts = QtTexts(application)
    application.installTranslator(texts)
    return texts
