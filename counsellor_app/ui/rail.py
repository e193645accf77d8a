"""The spine of the notebook: the school, the year, the places, and who has it open."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFontMetrics, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from counsellor_app.domain.school_year import SchoolYear
from counsellor_app.translation import tr
from counsellor_app.ui.common import icons, theme
from counsellor_app.ui.common.page import NARROW, SMALL
from counsellor_app.ui.page_list import PageEntry

WIDTH, NARROW_WIDTH = 196, 88
_ITEM, _NARROW_ITEM, _LOW_ITEM = 36, 52, 43
_KEPT_HYPHEN = "\u2060-\u2060"
"""A line does not break at the hyphen of `THCS-THPT`."""


class RailItem(QAbstractButton):
    """A place of the rail: icon, words, and the work that waits there."""

    def __init__(self, entry: PageEntry, key: str) -> None:
        super().__init__()
        self.entry = entry
        self._count = 0
        self._narrow = self._low = False
        self._hovered = False
        self.setCheckable(True)
        self.setText(tr(entry.words))
        self.setToolTip(key)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.count(0)

    def count(self, waiting: int) -> None:
        """Show how much waits; nothing above which there is nothing."""
        self._count = waiting
        words = self.text()
        self.setAccessibleName(
            tr("{place}, {count} việc đang chờ", place=words, count=waiting) if waiting else words
        )
        self.update()

    def fit(self, *, narrow: bool, low: bool) -> None:
        """Icon beside the words, or over them, closer where the window is low."""
        self._narrow, self._low = narrow, low
        over = _LOW_ITEM if low else _NARROW_ITEM
        self.setFixedHeight(theme.px(over if narrow else _ITEM))
        self.update()

    def sizeHint(self) -> QSize:
        """As high as the rail's items are."""
        return QSize(theme.px(60), self.minimumHeight())

    def enterEvent(self, event: QEnterEvent) -> None:
        """The mouse is over it."""
        self._hovered = True
        self.update()

    def leaveEvent(self, event: object) -> None:
        """The mouse has gone."""
        self._hovered = False
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the item."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        active = self.isChecked()
        box = QRectF(self.rect()).adjusted(8, 0, -8, 0)
        if active or self._hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            ground = theme.token("spine-active")
            ground.setAlphaF(1.0 if active else 0.5)
            painter.setBrush(ground)
            painter.drawRoundedRect(box, 8, 8)
        if active:
            painter.setBrush(theme.token("on-spine"))
            painter.drawRoundedRect(QRectF(-2, box.top() + 8, 5, box.height() - 16), 2, 2)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(theme.token("on-spine"))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 7, 7)
        colour = "on-spine" if active else "spine-text"
        name = f"{self.entry.icon}-fill" if active else self.entry.icon
        side = theme.px(icons.SIZE)
        picture = icons.pixmap(name, colour, icons.SIZE, self.devicePixelRatioF())
        painter.setPen(theme.token(colour))
        if self._narrow:
            self._paint_narrow(painter, box, picture_side=side, picture=picture)
        else:
            painter.drawPixmap(QPointF(box.left() + 11, box.center().y() - side / 2), picture)
            painter.setFont(theme.font("body_bold" if active else "body"))
            words = box.adjusted(11 + side + 9, 0, -34, 0)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
            if self._count:
                painter.setFont(theme.font("cell"))
                right = box.adjusted(0, 0, -9, 0)
                align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
                painter.drawText(right, align, str(self._count))

    def _paint_narrow(
        self, painter: QPainter, box: QRectF, *, picture_side: int, picture: QPixmap
    ) -> None:
        x = box.center().x() - picture_side / 2
        top = box.top() + (4 if self._low else 7)
        painter.drawPixmap(QPointF(x, top), picture)
        painter.setFont(theme.font("caption"))
        words = QRectF(box.left() - 6, top + picture_side, box.width() + 12, theme.px(20))
        shown = QFontMetrics(painter.font()).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, int(words.width())
        )
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, shown)
        if self._count:
            spot = QRect(int(x) + picture_side, int(box.top()) + 2, 30, 16)
            painter.drawText(spot, Qt.AlignmentFlag.AlignLeft, str(self._count))


class Rail(QFrame):
    """Where one is, and where one can go."""

    chosen = Signal(str)
    year_chosen = Signal(object)
    lock_asked = Signal()

    def __init__(self, pages: Sequence[PageEntry], school: str, person: str, role: str) -> None:
        super().__init__()
        self.setProperty("kind", "rail")
        self.setAccessibleName(tr("Các mục"))
        self.items: dict[str, RailItem] = {}
        self._group = QButtonGroup(self)
        self._headings: list[QLabel] = []
        self._school = _label(school.replace("-", _KEPT_HYPHEN), "rail_title", "strong")
        self._school.setWordWrap(True)
        self.year = _YearButton()
        self._menu = QMenu(self.year)
        self.year.clicked.connect(self._show_menu)
        self.year.setAccessibleName(tr("Năm học"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 12, 0, 10)
        whole.setSpacing(4)
        head = QVBoxLayout()
        head.setContentsMargins(16, 0, 8, 4)
        head.setSpacing(8)
        head.addWidget(self._school)
        year = QHBoxLayout()
        year.setContentsMargins(0, 0, 8, 0)
        year.addWidget(self.year)
        head.addLayout(year)
        whole.addLayout(head)
        whole.addWidget(self._places(pages), 1)
        whole.addWidget(_line())
        whole.addLayout(self._foot(person, role))
        self._group.buttonClicked.connect(self._clicked)

    def _places(self, pages: Sequence[PageEntry]) -> QWidget:
        inner = QWidget()
        inner.setProperty("ground", "none")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        group = ""
        listed = [page for page in pages if page.words]
        for number, page in enumerate(listed, start=1):
            if page.group != group:
                group = page.group
                heading = _label(tr(group), "cell", "dim")
                heading.setContentsMargins(18, 14, 0, 6)
                self._headings.append(heading)
                column.addWidget(heading)
            item = RailItem(page, f"Ctrl+{number}")
            self._group.addButton(item)
            self.items[page.name] = item
            column.addWidget(item)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(inner)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.viewport().setAutoFillBackground(False)
        return scroll

    def _foot(self, person: str, role: str) -> QHBoxLayout:
        self.lock = QPushButton()
        self.lock.setProperty("kind", "icon")
        self.lock.setIcon(icons.icon("lock-key", "spine-text"))
        self.lock.setAccessibleName(tr("Khóa sổ"))
        self.lock.setToolTip(tr("Khóa sổ") + "  Ctrl+L")
        self.lock.clicked.connect(self.lock_asked)
        self._who = QWidget()
        words = QVBoxLayout(self._who)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        self._person = _label(person, "cell_bold", "strong")
        self._person.setWordWrap(True)
        words.addWidget(self._person)
        duty = _label(role, "caption", "dim")
        duty.setWordWrap(True)
        words.addWidget(duty)
        row = QHBoxLayout()
        row.setContentsMargins(18, 6, 12, 0)
        row.addWidget(self._who, 1)
        row.addWidget(self.lock)
        return row

    def set_names(self, school: str, person: str) -> None:
        """The school and who has it open are called otherwise."""
        self._school.setText(school)
        self._person.setText(person)

    def set_years(self, years: Sequence[SchoolYear], present: SchoolYear) -> None:
        """The years to choose from, newest first, and the one that is open."""
        self._menu.clear()
        for year in sorted(years, key=lambda one: one.starts, reverse=True):
            action = self._menu.addAction(tr("Năm học {year}", year=year.written))
            action.setCheckable(True)
            action.setChecked(year == present)
            action.triggered.connect(lambda _=False, one=year: self.year_chosen.emit(one))
        self._year = present
        self._show_year()

    def _show_menu(self) -> None:
        self._menu.popup(self.year.mapToGlobal(self.year.rect().bottomLeft()))

    def show_place(self, name: str) -> None:
        """Mark the place one is at."""
        item = self.items.get(name)
        if item is not None:
            item.setChecked(True)

    def count(self, name: str, waiting: int) -> None:
        """Show how much work waits at a place."""
        if name in self.items:
            self.items[name].count(waiting)

    def fit(self, width_class: str, low: bool) -> None:
        """Wide with words beside the icons, or narrow with words under them."""
        self._narrow = width_class in (SMALL, NARROW)
        self.setFixedWidth(theme.px(NARROW_WIDTH if self._narrow else WIDTH))
        for item in self.items.values():
            item.fit(narrow=self._narrow, low=low)
        for heading in self._headings:
            heading.setVisible(not low and not self._narrow)
        self._school.setVisible(not self._narrow)
        self._who.setVisible(not self._narrow)
        self._show_year()

    def _show_year(self) -> None:
        label = self._year.written
        narrow = getattr(self, "_narrow", False)
        short = f"{label[2:4]}–{label[-2:]}"
        self.year.setText(short if narrow else tr("Năm học {year}", year=label))

    def _clicked(self, item: RailItem) -> None:
        self.chosen.emit(item.entry.name)


class _YearButton(QPushButton):
    """The year with a caret; a button with a menu of Qt's own loses its inset."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button and the caret at its right."""
        super().paintEvent(event)
        if self.width() < theme.px(NARROW_WIDTH):
            return
        side = theme.px(12)
        caret = icons.pixmap("caret-down", "spine-text", 12, self.devicePixelRatioF())
        QPainter(self).drawPixmap(
            QPointF(self.width() - side - 9, (self.height() - side) / 2), caret
        )


def _label(text: str, role: str, tone: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setFont(theme.font(role))
    label.setProperty("tone", tone)
    return label


def _line() -> QFrame:
    line = QFrame()
    line.setProperty("kind", "rail-line")
    return line
