"""A glow around the card with each cue: what is heard can also be seen."""

import math

from PySide6.QtCore import QEasingCurve, QEvent, QObject, QRect, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QWidget

from hipdesk.domain.timeline import Cue
from hipdesk.ui.look import current_look
from hipdesk.ui.theme import Theme

WIDTH = 10
FADE_MS = 450
STILL_MS = 300
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
        parent.installEventFilter(self)
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

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._settle()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        colour = QColor(cue_colour(current_look().theme, self._cue))
        for inset in range(WIDTH):
            share = 1.0 - inset / WIDTH
            colour.setAlphaF(self._strength * share * share)
            for side in _sides(self.rect().adjusted(inset, inset, -inset, -inset)):
                painter.fillRect(side, colour)  # many times quicker than an outline
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


def _sides(box: QRect) -> tuple[QRect, ...]:
    """The outermost pixels of a box: above, below, left and right of the rest."""
    left, top, width, height = box.x(), box.y(), box.width(), box.height()
    return (
        QRect(left, top, width, 1),
        QRect(left, top + height - 1, width, 1),
        QRect(left, top + 1, 1, height - 2),
        QRect(left + width - 1, top + 1, 1, height - 2),
    )


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
