"""A list of the sections of a page: an icon and a word each, one of them open."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from counsellor_app.ui.common import icons, theme
from counsellor_app.ui.common.view_manners import ViewManners

_ROW = 44
_INSET = 16
_EDGE = 3
_CODE = Qt.ItemDataRole.UserRole
_ICON = Qt.ItemDataRole.UserRole + 1


class SectionList(QListWidget):
    """`chosen(code)` when another section opens; `entered(code)` on a click or Enter."""

    chosen = Signal(str)
    entered = Signal(str)

    def __init__(self, sections: Sequence[tuple[str, str, str]], name: str) -> None:
        """`sections` are (code, words, icon name)."""
        super().__init__()
        self.setAccessibleName(name)
        self.manners = ViewManners(self)
        self.setItemDelegate(_SectionDelegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for code, words, icon in sections:
            item = QListWidgetItem(words)
            item.setData(_CODE, code)
            item.setData(_ICON, icon)
            self.addItem(item)
        self.currentItemChanged.connect(lambda now, _: self._tell(now))
        self.itemClicked.connect(lambda item: self.entered.emit(str(item.data(_CODE))))

    @property
    def code(self) -> str:
        """The section that is open."""
        item = self.currentItem()
        return str(item.data(_CODE)) if item is not None else ""

    def choose(self, code: str) -> None:
        """Open a section; nothing for a code there is not."""
        for place in range(self.count()):
            if self.item(place).data(_CODE) == code:
                self.setCurrentRow(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes into the section."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.code:
            self.entered.emit(self.code)
        else:
            super().keyPressEvent(event)

    def _tell(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(str(item.data(_CODE)))


class _SectionDelegate(QStyledItemDelegate):
    """Draws a section: the open one tinted, with an accent at its left."""

    def __init__(self, sections: SectionList) -> None:
        super().__init__(sections)
        self._list = sections

    def sizeHint(self, option: QStyleOptionViewItem, index: object) -> QSize:
        """One height for all."""
        del option, index
        return QSize(theme.px(120), theme.px(_ROW))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Ground, icon, words."""
        rect = QRect(option.rect)
        opened = index.row() == self._list.currentRow()
        if opened:
            painter.fillRect(rect, theme.token("selection"))
            edge = QRect(rect.left(), rect.top(), _EDGE, rect.height())
            painter.fillRect(edge, theme.token("accent"))
        elif index.row() == self._list.manners.hovered:
            painter.fillRect(rect, theme.token("hover"))
        if self._list.manners.ringed(index):
            painter.setPen(theme.token("accent"))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        colour = "on-selection" if opened else "text-2"
        side = theme.px(icons.SIZE)
        picture = icons.pixmap(
            str(index.data(_ICON)), colour, icons.SIZE, self._list.devicePixelRatioF()
        )
        painter.drawPixmap(QPointF(rect.left() + _INSET, rect.center().y() - side / 2 + 1), picture)
        painter.setFont(theme.font("body_bold" if opened else "body"))
        painter.setPen(theme.token("on-selection" if opened else "text"))
        words = rect.adjusted(_INSET + side + 12, 0, -8, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, str(index.data()))
