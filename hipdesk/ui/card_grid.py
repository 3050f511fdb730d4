"""Cards in as many equal columns as the width allows."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from hipdesk.ui.look import current_look


class CardGrid(QWidget):
    """Lays out its cards; `least_width` is the narrowest one may be, in pixels at 100 %."""

    def __init__(self, least_width: int, spacing: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least_width = least_width
        self._cards: list[QWidget] = []
        self._columns = 1
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(spacing)
        self._grid.setAlignment(Qt.AlignmentFlag.AlignTop)

    @property
    def columns(self) -> int:
        return self._columns

    def show_cards(self, cards: Sequence[QWidget]) -> None:
        """Show exactly these cards, in this order; others that were shown are hidden."""
        known = len(self._cards)
        if list(cards[:known]) != self._cards:
            for card in self._cards:
                self._grid.removeWidget(card)
                card.setVisible(card in cards)
            known = 0
        self._cards = list(cards)
        self._place(known)
        for card in cards[known:]:
            card.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        spacing = self._grid.spacing()
        least = current_look().px(self._least_width)
        columns = max(1, (self.width() + spacing) // (least + spacing))
        if columns != self._columns:
            self._columns = columns
            for card in self._cards:
                self._grid.removeWidget(card)
            self._place(0)

    def _place(self, first: int) -> None:
        """Put the cards from this one on into the grid."""
        for column in range(max(self._columns, self._grid.columnCount())):
            self._grid.setColumnStretch(column, 1 if column < self._columns else 0)
        for index, card in enumerate(self._cards[first:], start=first):
            self._grid.addWidget(card, index // self._columns, index % self._columns)
