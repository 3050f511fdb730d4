"""Pictures beside text: the figure of a starting position, and small icons."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from hipdesk.domain.catalogue import Position
from hipdesk.domain.words import POSITIONS
from hipdesk.ui.icons import draw_icon
from hipdesk.ui.look import Radius, current_look

INSET = 0.14  # of the tile stays free around the figure
ICON = 20


class Pictogram(QLabel):
    """The figure of a position on a soft tile; `pixels` is its side at 100 % text."""

    def __init__(self, position: Position, pixels: int) -> None:
        super().__init__()
        self._position = position
        self._pixels = pixels
        self.setAccessibleName(POSITIONS[position])
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = current_look().px(self._pixels)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = current_look().theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.accent_soft))
        tile = QRectF(self.rect())
        painter.drawRoundedRect(tile, Radius.CARD * 0.75, Radius.CARD * 0.75)
        inset = tile.width() * INSET
        figure = tile.adjusted(inset, inset, -inset, -inset)
        draw_icon(painter, self._position.value, figure, theme.accent_soft_text)
        painter.end()


class SmallIcon(QLabel):
    """An icon that only adds colour to the words beside it: a screen reader skips it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_icon(self, name: str) -> None:
        self._name = name
        self.update()

    def sizeHint(self) -> QSize:
        side = current_look().px(ICON)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_icon(painter, self._name, QRectF(self.rect()), current_look().theme.text_muted)
        painter.end()
