"""What the views of charts share: a drawing that is kept, and the words of what is read."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap, QResizeEvent

from hipdesk.ui.charts.readout import Said, draw_ground, draw_readout, readout
from hipdesk.ui.charts.style import ChartStyle, screen_style
from hipdesk.ui.widgets.reading_strip import MARGIN, ReadingStrip

WIDTH = 480  # wanted, in pixels
LEAST_WIDTH = 200
BELOW = 6.0  # between the words and the drawing, at 100 %
MEASURED = 6  # of the longest words; the others are as high at most
FILLING = 2.0  # pixels beside the margin of the focus ring


class DrawnStrip(ReadingStrip):
    """The drawing is painted once for each size and look; what is read is painted over it."""

    def __init__(self, ident: str, name: str) -> None:
        super().__init__(ident, name)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._heights: dict[int, int] = {}
        self._words_high: dict[int, float] = {}
        self._picture: QPixmap | None = None
        self._held = False

    def hold(self) -> None:
        """Draw nothing yet: the place is laid out first, and the drawing made in another turn."""
        self._held = True

    @property
    def is_drawn(self) -> bool:
        """Whether the drawing is at hand, in the size that it has now."""
        picture, ratio = self._picture, self.devicePixelRatioF()
        if picture is None or picture.devicePixelRatio() != ratio:
            return False
        return picture.size() == self.size() * ratio

    def draw_ahead(self) -> None:
        """Make the drawing before anybody sees it; its place must have been laid out."""
        self._kept_picture()

    def drop_picture(self) -> None:
        """It is out of sight: the drawing is made again when it is wanted."""
        self._picture = None

    @property
    def is_held(self) -> bool:
        return self._held

    def release(self) -> None:
        self._held = False
        self.update()

    @property
    def style_now(self) -> ChartStyle:
        return screen_style()

    def drawing_height(self, width: float, style: ChartStyle) -> float:
        """How high the drawing wants to be."""
        raise NotImplementedError  # each view knows its own; a QWidget cannot be an ABC

    def lay_out(self, area: QRectF) -> None:
        """The place of the drawing has changed."""
        raise NotImplementedError  # as above

    def draw_picture(self, painter: QPainter) -> None:
        """The drawing, whatever is being read."""
        raise NotImplementedError  # as above

    def all_said(self) -> Sequence[Sequence[Said]]:
        """The words of everything that keeps its room above the drawing."""
        raise NotImplementedError  # as above

    def said_now(self) -> Sequence[Said]:
        """The words of what is being read."""
        raise NotImplementedError  # as above

    def forget(self) -> None:
        """Something else is to be drawn."""
        self._heights.clear()
        self._words_high.clear()
        self._picture = None
        self.updateGeometry()
        self._place()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            inner = width - 2 * (MARGIN + FILLING)
            high = self._words(inner) + self.drawing_height(inner, self.style_now)
            self._heights[width] = round(high + 2 * MARGIN)
        return self._heights[width]

    def sizeHint(self) -> QSize:
        width = max(WIDTH, self.width())
        return QSize(WIDTH, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST_WIDTH, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.forget()

    def draw(self, painter: QPainter) -> None:
        if self._held:
            return
        self.draw_behind(painter)
        painter.drawPixmap(0, 0, self._kept_picture())
        self.draw_over(painter)
        self._draw_words(painter)

    def draw_behind(self, painter: QPainter) -> None:
        """What is being read, behind the drawing."""

    def draw_over(self, painter: QPainter) -> None:
        """What is being read, over the drawing."""

    def _draw_words(self, painter: QPainter) -> None:
        style, inner = self.style_now, self._inner()
        told = readout(self.said_now(), inner.width(), style)
        box = QRectF(inner.left(), inner.top(), inner.width(), told.height)
        if told.height > self._words(inner.width()):
            draw_ground(painter, box, style)
        draw_readout(painter, inner.topLeft(), told, style, is_read=self.is_read)

    def _words(self, width: float) -> float:
        """The room that is kept for words, so that nothing moves while one reads."""
        key = round(width)
        if key not in self._words_high:
            style = self.style_now
            longest = sorted(self.all_said(), key=_length)[-MEASURED:]
            tallest = max((readout(one, width, style).height for one in longest), default=0.0)
            self._words_high[key] = tallest + BELOW * style.unit if tallest else 0.0
        return self._words_high[key]

    def _inner(self) -> QRectF:
        """Within the ring."""
        around = MARGIN + FILLING
        return QRectF(self.rect()).adjusted(around, MARGIN, -around, -MARGIN)

    def _place(self) -> None:
        inner = self._inner()
        if inner.width() > 0:
            self.lay_out(inner.adjusted(0, self._words(inner.width()), 0, 0))

    def _kept_picture(self) -> QPixmap:
        if self._picture is None or not self.is_drawn:
            ratio = self.devicePixelRatioF()
            self._picture = QPixmap(self.size() * ratio)
            self._picture.setDevicePixelRatio(ratio)
            self._picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._picture)
            self.draw_picture(painter)
            painter.end()
        return self._picture


def _length(said: Sequence[Said]) -> int:
    return sum(len(one.words) for one in said) + 4 * len(said)
