"""The week so far as seven dots: a tick when done, a ring for today, a dash for rest."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel

from hipdesk.domain.dates import DAYS
from hipdesk.domain.home import DayMark, WeekDay
from hipdesk.ui.look import current_look


class WeekDots(QLabel):
    """A label whose text a screen reader hears, drawn as dots."""

    def __init__(self) -> None:
        super().__init__()
        self._days: tuple[WeekDay, ...] = ()

    def show_week(self, days: tuple[WeekDay, ...]) -> None:
        self._days = days
        self.setAccessibleName("; ".join(day.text for day in days))
        self.update()

    def sizeHint(self) -> QSize:
        line = self.fontMetrics().height()
        return QSize(round(line * 2.1) * 7, round(line * 3.0))

    def minimumSizeHint(self) -> QSize:
        line = self.fontMetrics().height()
        return QSize(round(line * 1.5) * 7, round(line * 3.0))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = QFontMetricsF(self.font()).height()
        slot = self.width() / 7
        theme = current_look().theme
        for index, day in enumerate(self._days):
            centre = QPointF((index + 0.5) * slot, line * 0.85)
            self._draw_dot(painter, day, centre, min(line * 0.75, slot * 0.44))
            painter.setPen(QColor(theme.text if day.is_today else theme.text_muted))
            box = QRectF(index * slot, line * 1.9, slot, line)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, DAYS[day.day.weekday()][:2])
        painter.end()

    def _draw_dot(self, painter: QPainter, day: WeekDay, centre: QPointF, radius: float) -> None:
        theme = current_look().theme
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if day.mark is DayMark.DONE:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent))
            painter.drawEllipse(centre, radius, radius)
            painter.setPen(_pen(theme.accent_text, radius * 0.22))
            painter.drawPolyline(
                [
                    centre + QPointF(-0.42, 0.04) * radius,
                    centre + QPointF(-0.12, 0.34) * radius,
                    centre + QPointF(0.44, -0.30) * radius,
                ]
            )
            return
        ring = theme.accent if day.is_today else theme.line
        painter.setPen(_pen(ring, 2.0))
        painter.drawEllipse(centre, radius - 1, radius - 1)
        if day.mark is DayMark.REST:
            painter.setPen(_pen(theme.text_muted, 2.0))
            painter.drawLine(centre - QPointF(radius * 0.35, 0), centre + QPointF(radius * 0.35, 0))


def _pen(colour: str, width: float) -> QPen:
    pen = QPen(QColor(colour), width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen
