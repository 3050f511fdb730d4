"""A bar chart that a mouse, a keyboard and a screen reader can read bar by bar."""

from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from hipdesk.domain.charts import Chart
from hipdesk.ui.charts.bar_layout import BarLayout, bar_layout, shown_labels
from hipdesk.ui.look import current_look

MARGIN = 4.0  # room for the focus ring
LINES_HIGH = 13  # the chart's height in lines of text


class BarChart(QSlider):
    """Draws the bars it is given; its value is the index of the highlighted bar.

    It is a slider so that left and right, Home and End, the role and the value events
    come from Qt itself.
    """

    highlighted = Signal(str)  # the words of the bar now highlighted

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._chart: Chart | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.valueChanged.connect(self._tell)

    def show_chart(self, chart: Chart) -> None:
        """Draw this chart; the newest bar that is not empty is highlighted."""
        self._chart = chart
        filled = [index for index, bar in enumerate(chart.bars) if bar.value]
        last = len(chart.bars) - 1
        self.blockSignals(True)  # half-set limits are nobody's business
        self.setRange(0, last)
        self.setPageStep(7)
        self.setValue(filled[-1] if filled else last)
        self.blockSignals(False)
        self.setAccessibleName(chart.title)
        self._describe()
        self.update()

    def text(self) -> str:
        """The words of the highlighted bar, or "" before there is a chart."""
        return "" if self._chart is None else self._chart.bars[self.value()].text

    def sizeHint(self) -> QSize:
        line = self.fontMetrics().height()
        return QSize(line * 20, line * LINES_HIGH)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if self.hasFocus():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.text()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point_at(event.position().x())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._point_at(event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the wheel scrolls the page, not the highlight

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._chart is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        layout = self._layout(self._chart)
        self._draw_axes(painter, self._chart, layout)
        self._draw_bars(painter, self._chart, layout)
        self._draw_text(painter)
        if self.hasFocus():
            painter.setPen(QPen(QColor(current_look().theme.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        painter.end()

    def _layout(self, chart: Chart) -> BarLayout:
        area = QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        return bar_layout(chart, area, QFontMetricsF(self.font()))

    def _draw_axes(self, painter: QPainter, chart: Chart, layout: BarLayout) -> None:
        metrics = QFontMetricsF(self.font())
        for tick in chart.ticks:
            y = round(layout.y(tick.value)) + 0.5
            painter.setPen(QPen(QColor(current_look().theme.chart_grid), 1))
            painter.drawLine(QLineF(layout.plot.left(), y, layout.plot.right(), y))
            painter.setPen(QColor(current_look().theme.text_muted))
            box = QRectF(
                MARGIN, y - metrics.height() / 2, layout.plot.left() - MARGIN - 10, metrics.height()
            )
            painter.drawText(
                box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, tick.text
            )
        for centre, label in shown_labels(chart, layout, metrics):
            half = metrics.horizontalAdvance(label) / 2 + 1
            box = QRectF(centre - half, layout.plot.bottom() + 8, 2 * half, metrics.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, label)

    def _draw_bars(self, painter: QPainter, chart: Chart, layout: BarLayout) -> None:
        at = self.value()
        painter.setPen(Qt.PenStyle.NoPen)
        if self.underMouse() or self.hasFocus():
            painter.fillRect(layout.slot(at), QColor(current_look().theme.accent_soft))
        for index, bar in enumerate(chart.bars):
            if bar.value:
                colour = (
                    current_look().theme.accent if index == at else current_look().theme.chart_bar
                )
                painter.setBrush(QColor(colour))
                painter.drawPath(_rounded_top(layout.bar(index, bar.value)))

    def _draw_text(self, painter: QPainter) -> None:
        painter.setPen(QColor(current_look().theme.text))
        box = QRectF(self.rect()).adjusted(MARGIN + 4, MARGIN, -MARGIN - 2, 0)
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, self.text())

    def _point_at(self, x: float) -> None:
        if self._chart is None:
            return
        index = self._layout(self._chart).index_at(x, len(self._chart.bars))
        if index is not None:
            self.setValue(index)

    def _tell(self) -> None:
        self._describe()
        self.update()
        self.highlighted.emit(self.text())

    def _describe(self) -> None:
        self.setAccessibleDescription(self.text())


def _rounded_top(box: QRectF) -> QPainterPath:
    radius = min(4.0, box.width() / 2, box.height())
    path = QPainterPath()
    path.moveTo(box.bottomLeft())
    path.lineTo(box.left(), box.top() + radius)
    path.quadTo(box.topLeft(), box.topLeft() + QPointF(radius, 0))
    path.lineTo(box.right() - radius, box.top())
    path.quadTo(box.topRight(), box.topRight() + QPointF(0, radius))
    path.lineTo(box.bottomRight())
    path.closeSubpath()
    return path
