"""The icon of a page on a soft tile."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from hipdesk.ui.icons import draw_icon
from hipdesk.ui.look import Radius, current_look

TILE = 48  # pixels at 100 % text
ICON = 28


class IconTile(QLabel):
    """It only adds colour to the words beside it: a screen reader skips it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = current_look().px(TILE)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter = current_look(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.theme.accent_soft))
        tile = QRectF(self.rect())
        painter.drawRoundedRect(tile, Radius.CONTROL, Radius.CONTROL)
        box = QRectF(0, 0, look.px(ICON), look.px(ICON))
        box.moveCenter(tile.center())
        draw_icon(painter, self._name, box, look.theme.accent_soft_text)
        painter.end()
