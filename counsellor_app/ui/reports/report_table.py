"""An official table on the screen: the same cells that are written, total at the foot."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import (
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from counsellor_app.domain.summary_published import Value
from counsellor_app.domain.summary_tables import Column, Table
from counsellor_app.ui.common import theme
from counsellor_app.ui.common.row_ring import paint_row_ring
from counsellor_app.ui.common.rows_text import tab_field
from counsellor_app.ui.reports.report_table_header import INSET, ReportTableHeader

Index = QModelIndex | QPersistentModelIndex
ROW = 36
SWATCH = 10
_HUE = Qt.ItemDataRole.UserRole + 1
_TOTAL = Qt.ItemDataRole.UserRole + 2
_LEAST_WORDS = 200  # long names take two lines before the table scrolls sideways


class ReportTableModel(QAbstractTableModel):
    """Texts of a table, columns for the pen (Ghi chú) left out."""

    def __init__(self) -> None:
        super().__init__()
        self.columns: list[Column] = []
        self._lines: list[list[str]] = []
        self._hues: Mapping[str, str] = {}
        self._total = False

    def show_table(
        self, table: Table, words: Callable[[Value], str], hues: Mapping[str, str]
    ) -> None:
        """Show a table; `hues` are colour tokens by what stands in its first column of words."""
        self.beginResetModel()
        lines = [*table.rows, *([table.total] if table.total is not None else [])]
        kept = [at for at in range(len(table.columns)) if any(line[at] != "" for line in lines)]
        self.columns = [table.columns[at] for at in kept]
        self._lines = [[words(line[at]) for at in kept] for line in lines]
        self._hues, self._total = hues, table.total is not None
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """The rows and the total."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """The columns that say something."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Text, hue, whether it is the total; spoken with its heading."""
        line, column = self._lines[index.row()], self.columns[index.column()]
        text = line[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return text
        if role == _TOTAL:
            return self._total and index.row() == len(self._lines) - 1
        if role == _HUE:
            return self._hues.get(text, "") if column.words else ""
        if role == Qt.ItemDataRole.ToolTipRole and column.words:
            return text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return text if column.words else f"{self.heading(index.column())} {text}"
        return None

    def heading(self, section: int) -> str:
        """Both tiers of a heading as one."""
        column = self.columns[section]
        return f"{column.over}, {column.heading}" if column.over else column.heading

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The headings."""
        horizontal = orientation == Qt.Orientation.Horizontal
        return self.heading(section) if horizontal and role == 0 else None


class ReportTable(QTableView):
    """As high as its rows: the page scrolls, the table only sideways."""

    def __init__(self) -> None:
        super().__init__()
        self.table_model = ReportTableModel()
        self.setModel(self.table_model)
        self._heading = ReportTableHeader(self)
        self.setHorizontalHeader(self._heading)
        self.setItemDelegate(_ReportCells(self))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(theme.px(ROW))
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows, and the ring around the one the keyboard is at."""
        super().paintEvent(event)
        if self.hasFocus():
            paint_row_ring(self)

    def show_table(
        self, table: Table, words: Callable[[Value], str], hues: Mapping[str, str]
    ) -> None:
        """Show another table."""
        self.table_model.show_table(table, words, hues)
        self.setAccessibleName(table.title)
        self._heading.measure(self.table_model.columns)
        for section in range(self.table_model.columnCount()):
            self.setColumnWidth(section, self._width(section))
        self._stretch()
        self._set_height()

    def _width(self, section: int) -> int:
        model = self.table_model
        metrics = QFontMetrics(theme.font("cell_bold"))
        texts = (str(model.index(row, section).data()) for row in range(model.rowCount()))
        widest = max((metrics.horizontalAdvance(text) for text in texts), default=0)
        if any(model.index(row, section).data(_HUE) for row in range(model.rowCount())):
            widest += theme.px(SWATCH) + 8
        if model.columns[section].words:
            widest = min(widest, theme.px(_LEAST_WORDS))
        widest += 2 * INSET + 4
        return max(widest, self._heading.least_width(section))

    def _stretch(self) -> None:
        """What is left of the width goes to the words."""
        columns = self.table_model.columns
        wide = [at for at, one in enumerate(columns) if one.words]
        if not wide:
            return
        others = sum(self.columnWidth(at) for at in range(len(columns)) if at != wide[0])
        room = self.viewport().width() - others
        self.setColumnWidth(wide[0], max(self._width(wide[0]), room))

    def _set_height(self) -> None:
        rows = self.table_model.rowCount() * theme.px(ROW)
        scroll = self.horizontalScrollBar()
        bar = scroll.sizeHint().height() if scroll.maximum() > 0 else 0
        self.setFixedHeight(self._heading.sizeHint().height() + rows + bar + 2)

    def resizeEvent(self, event: object) -> None:
        """Share the width out anew."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._stretch()
        self._set_height()

    def wheelEvent(self, event: object) -> None:
        """Upright turning is for the page."""
        event.ignore()  # type: ignore[attr-defined]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+C copies the chosen rows as Excel takes them."""
        if event.matches(QKeySequence.StandardKey.Copy):
            rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
            columns = range(self.table_model.columnCount())
            lines = [
                "\t".join(tab_field(str(self.table_model.index(r, c).data())) for c in columns)
                for r in rows
            ]
            QGuiApplication.clipboard().setText("\n".join(lines))
        else:
            super().keyPressEvent(event)


class _ReportCells(QStyledItemDelegate):
    """Quiet cells: one thin line under each row, the total bold on sunken."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(theme.px(60), theme.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        total = bool(index.data(_TOTAL))
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        ground = "sunken" if total else "selection" if chosen else "surface"
        painter.fillRect(rect, theme.token(ground))
        line = QRect(rect.left(), rect.bottom(), rect.width(), 1)
        painter.fillRect(line, theme.token("line-soft"))
        inner = rect.adjusted(INSET, 0, -INSET, 0)
        hue = str(index.data(_HUE))
        if hue:
            side = theme.px(SWATCH)
            place = QRect(inner.left(), inner.center().y() - side // 2 + 1, side, side)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.token(hue))
            painter.drawRoundedRect(place, 3, 3)
            inner.adjust(side + 8, 0, 0, 0)
        self._paint_text(painter, inner, index, total)
        painter.restore()

    @staticmethod
    def _paint_text(painter: QPainter, rect: QRect, index: Index, total: bool) -> None:
        model = index.model()
        assert isinstance(model, ReportTableModel)  # noqa: S101 - the delegate's own table
        words = model.columns[index.column()].words
        painter.setFont(theme.font("cell_bold" if total else "cell"))
        painter.setPen(theme.token("text"))
        side = Qt.AlignmentFlag.AlignLeft if words else Qt.AlignmentFlag.AlignRight
        flags = side | Qt.AlignmentFlag.AlignVCenter
        if words:
            flags |= Qt.TextFlag.TextWordWrap  # a long name takes the row's second line
        painter.setClipRect(rect)
        painter.drawText(rect, flags, str(index.data()))
