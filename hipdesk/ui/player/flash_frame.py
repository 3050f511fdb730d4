"""A glow around the card with each cue: what is heard can also be seen."""

import math
from collections.abc import Iterator

from PySide6.QtCore import QEasingCurve, QPoint, QRect, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent, QPolygon, QRegion
from PySide6.QtWidgets import QWidget

from hipdesk.domain.timeline import Cue
from hipdesk.ui.look import Space, current_look
from hipdesk.ui.theme import Theme
from hipdesk.ui.widgets.page_size import PageSize

WIDTH = Space.S  # of the page's least margin: nothing on it is painted again
FADE_MS = 450
STILL_MS = 300
_STOPS = (0.0, 0.25, 0.5, 0.75, 1.0)  # from the outermost pixel inwards
SHADES = 8  # of one fade; each paints the edge of a large window anew


class FlashFrame(QWidget):
    """Lies over its parent, lets the mouse through, and is hidden between cues."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._page = parent
        self._cue = Cue.TICK
        self._strength = 0.0
        self._still = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self._fade = QVariantAnimation(self)
        self._fade.setStartValue(1.0)
        self._fade.setEndValue(0.0)
        self._fade.setEasingCurve(QEasingCurve.Type.OutQuad)
        self._fade.valueChanged.connect(self._show_strength)
        self._fade.finished.connect(self.hide)
        PageSize(self).changed.connect(self._settle)
        self.hide()

    def set_still(self, still: bool) -> None:
        """With reduced motion the glow comes and goes without fading."""
        self._still = still

    def flash(self, cue: Cue) -> None:
        self._cue = cue
        self._fade.stop()
        self._fade.setDuration(STILL_MS if self._still else FADE_MS)
        self._strength = 1.0
        self._settle()
        self.show()
        self.raise_()
        self._fade.start()

    @property
    def cue(self) -> Cue | None:
        """The cue now glowing."""
        return self._cue if self.isVisible() else None

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        colour = QColor(cue_colour(current_look().theme, self._cue))
        for edge, outer, inner in _edges(self.rect()):  # far quicker than a line for each pixel
            glow = QLinearGradient(outer, inner)
            for at in _STOPS:
                colour.setAlphaF(self._strength * (1.0 - at) * (1.0 - at))
                glow.setColorAt(at, colour)
            painter.setBrush(glow)
            painter.drawPolygon(edge)
        painter.end()

    def _show_strength(self, strength: float) -> None:
        shade = math.ceil(strength * SHADES) / SHADES
        if not self._still and shade != self._strength:
            self._strength = shade
            self.update()

    def _settle(self) -> None:
        """Cover the edge alone, so that the card below is not painted again."""
        whole = QRect(self._page.rect())
        self.setGeometry(whole)
        inner = whole.adjusted(WIDTH, WIDTH, -WIDTH, -WIDTH)
        self.setMask(QRegion(whole).subtracted(QRegion(inner)))


def _edges(box: QRect) -> Iterator[tuple[QPolygon, QPoint, QPoint]]:
    """What lies above, below, left and right, mitred, each with where its glow begins and ends."""
    whole = box.adjusted(0, 0, 1, 1)  # corners between pixels
    inner = whole.adjusted(WIDTH, WIDTH, -WIDTH, -WIDTH)
    outside = (whole.topLeft(), whole.topRight(), whole.bottomRight(), whole.bottomLeft())
    inside = (inner.topLeft(), inner.topRight(), inner.bottomRight(), inner.bottomLeft())
    ways = (QPoint(0, WIDTH), QPoint(-WIDTH, 0), QPoint(0, -WIDTH), QPoint(WIDTH, 0))
    for here, way in enumerate(ways):
        there = (here + 1) % len(ways)
        corners = [outside[here], outside[there], inside[there], inside[here]]
        yield QPolygon(corners), outside[here], outside[here] + way


def cue_colour(theme: Theme, cue: Cue) -> str:
    """Changes of side and warnings stand out from the beat of the rest."""
    match cue:
        case Cue.SWITCH:
            return theme.both
        case Cue.ALERT:
            return theme.danger
        case Cue.FINISH:
            return theme.good
        case Cue.REST:
            return theme.left
        case Cue.TICK | Cue.START | Cue.HALFWAY | Cue.LAST:
            return theme.accent
