"""The side of the body: always by word, colour and shape."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from hipdesk.domain.timeline import Side
from hipdesk.ui.look import Weight, current_look
from hipdesk.ui.theme import Theme

WORDS = {
    Side.LEFT: "Left",
    Side.RIGHT: "Right",
    Side.BOTH: "Both sides",
    Side.ALTERNATE: "Left and right",
}
_LONGEST = max(WORDS.values(), key=len)


class SideBadge(QLabel):
    """A pill with an arrow to the left, to the right, or a diamond."""

    def __init__(self, pixels: int = 18, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pixels = pixels
        self._side = Side.BOTH
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._wear()
        self.show_side(Side.BOTH)

    def show_side(self, side: Side) -> None:
        if side is self._side and self.text():
            return
        self._side = side
        self.setText(WORDS[side])
        self.setAccessibleName(WORDS[side])
        self.updateGeometry()

    def set_pixels(self, pixels: int) -> None:
        """The text's height at 100 %."""
        if pixels != self._pixels:
            self._pixels = pixels
            self._wear()
            self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.StyleChange:
            self._wear()
        super().changeEvent(event)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        height = metrics.height()
        return QSize(metrics.horizontalAdvance(self.text()) + round(height * 1.9), height + 12)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        ink, soft = side_colours(current_look().theme, self._side)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(soft))
        box = QRectF(self.rect())
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        metrics = QFontMetrics(self.font())
        line, gap = metrics.height(), metrics.height() * 0.35
        mark = line * 0.55
        left = box.center().x() - (mark + gap + metrics.horizontalAdvance(self.text())) / 2
        shape = QRectF(0, 0, mark, mark)
        painter.setBrush(QColor(ink))
        if self._side is Side.RIGHT:  # the arrow stands at the end that it points to
            shape.moveCenter(QPointF(box.right() - left + box.left() - mark / 2, box.center().y()))
            text_left = left
        else:
            shape.moveCenter(QPointF(left + mark / 2, box.center().y()))
            text_left = left + mark + gap
        painter.drawPolygon(_shape(self._side, shape))
        painter.setPen(QColor(ink))
        painter.setFont(self.font())
        text_box = QRectF(text_left, box.top(), box.width(), box.height())
        align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(text_box, align, self.text())
        painter.end()

    def _wear(self) -> None:
        look = current_look()
        self.setFont(look.font_of(look.px(self._pixels), Weight.STRONG))


def side_colours(theme: Theme, side: Side) -> tuple[str, str]:
    """The strong and the soft colour of a side."""
    match side:
        case Side.LEFT:
            return theme.left, theme.left_soft
        case Side.RIGHT:
            return theme.right, theme.right_soft
        case Side.BOTH | Side.ALTERNATE:
            return theme.both, theme.both_soft


def _shape(side: Side, box: QRectF) -> QPolygonF:
    middle = box.center()
    match side:
        case Side.LEFT:
            points = [box.topRight(), box.bottomRight(), QPointF(box.left(), middle.y())]
        case Side.RIGHT:
            points = [box.topLeft(), box.bottomLeft(), QPointF(box.right(), middle.y())]
        case Side.BOTH | Side.ALTERNATE:
            points = [
                QPointF(middle.x(), box.top()),
                QPointF(box.right(), middle.y()),
                QPointF(middle.x(), box.bottom()),
                QPointF(box.left(), middle.y()),
            ]
    return QPolygonF(points)
