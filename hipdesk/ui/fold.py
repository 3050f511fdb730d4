"""Two parts beside each other where there is room, else one below the other."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from hipdesk.ui.look import current_look


class Fold(QWidget):
    """The left part gets `share` times the width of the right one; with 0 it keeps its own.

    `least_width` is in pixels at 100 % text: larger text needs more room.
    """

    def __init__(
        self, left: QWidget, right: QWidget, share: int, least_width: int, spacing: int
    ) -> None:
        super().__init__()
        self._least_width = least_width
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(spacing)
        self._box.addWidget(left, share)
        self._box.addWidget(right, 1)

    @property
    def is_folded(self) -> bool:
        return self._box.direction() == QBoxLayout.Direction.TopToBottom

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        folded = self.width() < current_look().px(self._least_width)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._box.setDirection(down if folded else across)
