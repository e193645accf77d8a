"""What the chain of the trail proves: a quiet line while it is whole, else a red band."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from counsellor_app.domain.errors import ExpectedError
from counsellor_app.domain.trail_proof import TrailProof
from counsellor_app.services.trail_words import WHAT_TO_DO, break_words, number_words
from counsellor_app.translation import tr
from counsellor_app.ui.common import icons
from counsellor_app.ui.common.band import Band
from counsellor_app.ui.common.labels import wrapped_label
from counsellor_app.ui.common.workplace import Workplace


class TrailState(QWidget):
    """Reads the whole chain in the background; `asked` for the number of the line that breaks."""

    asked = Signal(int)
    proved = Signal()

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._workplace = workplace
        self._busy = False
        self.proof: TrailProof | None = None
        self.band = Band()
        self._sign, self.words = QLabel(), wrapped_label("", "cell", "text-2")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._quiet = QWidget()
        row = QHBoxLayout(self._quiet)
        row.setContentsMargins(16, 10, 16, 0)
        row.setSpacing(8)
        row.addWidget(self._sign)
        row.addWidget(self.words, 1)
        column.addWidget(self.band)
        column.addWidget(self._quiet)

    @property
    def broken_at(self) -> int | None:
        """The number of the first line that does not follow."""
        broken = self.proof.broken if self.proof is not None else None
        return broken.number if broken else None

    def check(self) -> None:
        """Read the chain again, unless that is being done."""
        if self._busy:
            return
        self._busy = True
        if self.proof is None:
            self._say("clock", "text-3", tr("Đang đọc lại chuỗi nhật ký…"))
        log = self._workplace.services.trail_log
        self._workplace.tasks.run(tr("Đang đọc nhật ký"), log.proof, self._read, self._not_read)

    def _read(self, proof: TrailProof) -> None:
        self._busy, self.proof = False, proof
        broken = proof.broken
        if broken is None:
            self.band.clear()
            count = number_words(proof.lines)
            said = tr("Chuỗi nhật ký nguyên vẹn: {count} dòng.", count=count)
            self._say("check-circle", "success", said)
        else:
            self._quiet.hide()
            said = break_words(broken, zone=self._workplace.now().tzinfo)
            self.band.error(
                f"{said} {tr(WHAT_TO_DO)}",
                tr("Xem chỗ đứt"),
                lambda: self.asked.emit(broken.number),
                stays=True,
            )
        self.proved.emit()

    def _not_read(self, _error: ExpectedError) -> None:
        self._busy = False
        self._say("warning", "warning", tr("Chưa đọc lại được chuỗi nhật ký. Mở lại phần này."))

    def _say(self, icon: str, token: str, words: str) -> None:
        self._sign.setPixmap(icons.pixmap(icon, token, 16, self.devicePixelRatioF()))
        self.words.setText(words)
        self._quiet.show()
