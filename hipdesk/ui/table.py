"""A quiet table of rows: one is chosen at a time, Enter or a click opens it."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from hipdesk.ui.look import Size, Weight, current_look, dress
from hipdesk.ui.widgets.enter_key import ENTER

PADDING = 28  # pixels a cell needs beside its text, at 100 %
ROW = 40

AnyIndex = QModelIndex | QPersistentModelIndex


class Table(QTableView):
    """Column widths come from sample texts; the column with an empty sample takes the rest."""

    opened = Signal(int)  # row

    def __init__(
        self, ident: str, name: str, samples: Sequence[str], least_rest: int = 160
    ) -> None:
        super().__init__()
        self._samples = tuple(samples)
        self._least_rest = least_rest
        self._row = -1  # the last one that was current
        self.setObjectName(ident)
        self.setAccessibleIdentifier(ident)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)  # Tab leaves the table
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.clicked.connect(lambda index: self.opened.emit(index.row()))
        dress(self)
        self._wear()

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        if model is not None:
            model.modelReset.connect(self._restore_row)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in ENTER and index.isValid():
            self.opened.emit(index.row())
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        index = self.currentIndex()
        if index.isValid() and not self.selectionModel().hasSelection():
            self.selectRow(index.row())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._wear()
            self._fit()

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self._row = current.row()

    def _restore_row(self) -> None:
        """New content must not throw the reader back to the top."""
        if 0 <= self._row < self.model().rowCount():
            self.selectRow(self._row)

    def _wear(self) -> None:
        look = current_look()
        self.horizontalHeader().setFont(look.font(Size.CAPTION, Weight.STRONG))
        self.verticalHeader().setDefaultSectionSize(look.px(ROW))

    def _fit(self) -> None:
        """Leave out columns at the right that have no room: a row that is opened tells all."""
        if self.model() is None:
            return
        widths = self._widths()
        shown = len(widths)
        while shown > 2 and sum(widths[:shown]) > self.viewport().width():
            shown -= 1
        rest = self.viewport().width() - sum(widths[:shown])
        for column, width in enumerate(widths):
            self.setColumnHidden(column, column >= shown)
            if column < shown:
                self.setColumnWidth(column, width if self._samples[column] else width + rest)

    def _widths(self) -> list[int]:
        look = current_look()
        cell, head = QFontMetrics(look.font()), QFontMetrics(look.font(Size.CAPTION, Weight.STRONG))
        widths = []
        for column, sample in enumerate(self._samples):
            title = str(self.model().headerData(column, Qt.Orientation.Horizontal))
            widest = max(cell.horizontalAdvance(sample), head.horizontalAdvance(title))
            widths.append(look.px(PADDING) + widest if sample else look.px(self._least_rest))
        return widths
