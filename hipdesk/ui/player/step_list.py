"""The numbered steps of an exercise, as large as their place allows."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from hipdesk.ui.look import Look, Weight, current_look

_LEAST_SHARE = 0.8  # of the wished size at 100 %; then it scrolls
_LEAST_SHARE_LARGE = 0.65  # large text gives way more, down to the usual size
_WRAP = Qt.TextFlag.TextWordWrap


class StepList(QLabel):
    """A label for screen readers; painted with the numbers hanging at the left."""

    def __init__(self, pixels: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pixels = pixels
        self._steps: tuple[str, ...] = ()
        self._room = QSize(300, 300)
        self._fitted: tuple[tuple[object, ...], QFont] | None = None
        self._heights: dict[tuple[int, int], tuple[int, ...]] = {}  # by pixels and width
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)

    def show_steps(self, steps: tuple[str, ...]) -> None:
        if steps != self._steps:
            self._steps = steps
            self._heights.clear()
            text = "\n".join(f"{number}. {step}" for number, step in enumerate(steps, start=1))
            self.setText(text)
            self.setAccessibleName(text)
            self.updateGeometry()

    def set_pixels(self, pixels: int) -> None:
        """The size wished for, at 100 %."""
        if pixels != self._pixels:
            self._pixels = pixels
            self.updateGeometry()

    def index_at(self, share: float) -> int:
        """The step to be read at this share (0-1) of the time, long steps taking longer."""
        total, passed = sum(map(len, self._steps)), 0
        for index, step in enumerate(self._steps):
            passed += len(step)
            if share * total < passed:
                return index
        return max(0, len(self._steps) - 1)

    def top_of(self, index: int) -> int:
        """How many pixels lie above this step."""
        font = self._fitting()
        return self._height(font, self._room.width(), index) if index else 0

    def set_room(self, room: QSize) -> None:
        """The place it has; larger than this it scrolls."""
        if room != self._room:
            self._room = room
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, self._height(self._fitting(), self._room.width()))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_look().theme
        font = self._fitting()
        metrics = QFontMetrics(font)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font)
        indent, gap = self._indent(metrics), self._gap(metrics)
        top = max(0, (self.height() - self._height(font, self.width())) // 2)
        disc = metrics.height() * 1.15
        heights = self._each_height(font, self.width())
        for number, (step, used) in enumerate(zip(self._steps, heights, strict=True), start=1):
            area = QRect(indent, top, self.width() - indent, 100_000)
            mark = QRectF(0, top - (disc - metrics.height()) / 2, disc, disc)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent_soft))
            painter.drawEllipse(mark)
            painter.setPen(QColor(theme.accent_soft_text))
            painter.drawText(mark, Qt.AlignmentFlag.AlignCenter, str(number))
            painter.setPen(QColor(theme.text))
            painter.drawText(area, _WRAP, step)
            top += used + gap
        painter.end()

    def _fitting(self) -> QFont:
        """Asked for many times while the page is laid out, so it remembers its last answer."""
        look = current_look()
        asked = (self._steps, self._pixels, self._room, look.text_percent)
        if self._fitted is None or self._fitted[0] != asked:
            self._fitted = (asked, self._largest_that_fits(look))
        return self._fitted[1]

    def _largest_that_fits(self, look: Look) -> QFont:
        wished = look.px(self._pixels)
        share = max(_LEAST_SHARE_LARGE, min(_LEAST_SHARE, 100 / look.text_percent))
        for pixels in range(wished, round(wished * share), -1):
            font = look.font_of(pixels, Weight.REGULAR)
            if self._height(font, self._room.width()) <= self._room.height():
                return font
        return look.font_of(round(wished * share), Weight.REGULAR)

    def _height(self, font: QFont, width: int, count: int | None = None) -> int:
        """Of all steps, or of the first `count` and the gap after them."""
        heights = self._each_height(font, width)[:count]
        return sum(heights) + self._gap(QFontMetrics(font)) * len(heights)

    def _each_height(self, font: QFont, width: int) -> tuple[int, ...]:
        """Of each step, without the gaps; remembered, for breaking lines takes long."""
        key = (font.pixelSize(), width)
        if key not in self._heights:
            metrics = QFontMetrics(font)
            area = QRect(0, 0, width - self._indent(metrics), 100_000)
            self._heights[key] = tuple(
                metrics.boundingRect(area, _WRAP, step).height() for step in self._steps
            )
        return self._heights[key]

    @staticmethod
    def _indent(metrics: QFontMetrics) -> int:
        return round(metrics.height() * 1.6)

    @staticmethod
    def _gap(metrics: QFontMetrics) -> int:
        return round(metrics.height() * 0.4)
