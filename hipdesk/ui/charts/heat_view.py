"""A calendar of days that a mouse, a keyboard and a screen reader can read day by day."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
)

from hipdesk.domain.heat_model import HeatMap
from hipdesk.ui.charts.drawn_strip import DrawnStrip
from hipdesk.ui.charts.heat_layout import HeatLayout, heat_height
from hipdesk.ui.charts.heat_painting import paint_heat_layout
from hipdesk.ui.charts.readout import Said
from hipdesk.ui.charts.style import ChartStyle

WEEK = 7
PAGE = 28  # days
_OPENS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}


class HeatView(DrawnStrip):
    """Its value is the index of the day; arrows go as the days lie, Enter or a click opens one."""

    day_opened = Signal(object)  # date

    def __init__(self, ident: str, name: str = "") -> None:
        super().__init__(ident, name)
        self._heat: HeatMap | None = None
        self._layout: HeatLayout | None = None
        self._pressed: date | None = None

    def show_heat(self, heat: HeatMap) -> None:
        """Draw this calendar; reading begins with its last day of practice."""
        self._heat = heat
        self.setAccessibleName(heat.title)
        done = [index for index, one in enumerate(heat.days) if one.minutes]
        at = done[-1] if done else max(0, len(heat.days) - 1)
        self.show_texts([one.words for one in heat.days], at)
        self.forget()

    @property
    def day(self) -> date | None:
        """The day that is read."""
        if self._heat is None or not self._heat.days:
            return None
        return self._heat.days[self.value()].day

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        turn = self._turns().get(key, 0)
        if key in _OPENS and self.day is not None:
            self.day_opened.emit(self.day)
        elif not turn:
            super().keyPressEvent(event)
        elif abs(turn) == PAGE or 0 <= self.value() + turn <= self.maximum():
            self.setValue(self.value() + turn)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.text()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._pressed = self._day_at(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        day = self._day_at(event.position())
        if day is not None and day == self._pressed:
            self.day_opened.emit(day)

    def box(self, index: int) -> QRectF:
        """Where a day is drawn."""
        if self._layout is None or self._heat is None:
            return QRectF(self.rect())
        return self._layout.box(self._heat.days[index].day)

    def drawing_height(self, width: float, style: ChartStyle) -> float:
        return 0.0 if self._heat is None else heat_height(self._heat, width, style)

    def lay_out(self, area: QRectF) -> None:
        if self._heat is not None:
            self._layout = HeatLayout(self._heat, area, self.style_now)

    def draw_picture(self, painter: QPainter) -> None:
        if self._layout is not None:
            paint_heat_layout(painter, self._layout)

    def draw_over(self, painter: QPainter) -> None:
        """A ring around the day that is read."""
        if self._layout is None or not self.is_read:
            return
        style = self._layout.style
        box = self.box(self.value()).adjusted(-1, -1, 1, 1)
        painter.setPen(QPen(QColor(style.ink), 2 * style.unit))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        corner = min(box.width(), box.height()) * 0.22
        painter.drawRoundedRect(box, corner, corner)

    def all_said(self) -> Sequence[Sequence[Said]]:
        days = self._heat.days if self._heat is not None else ()
        longest = sorted((one.words for one in days), key=len)[-3:]
        return [(Said(one),) for one in longest]

    def said_now(self) -> Sequence[Said]:
        return (Said(self.text()),)

    def _turns(self) -> dict[Qt.Key, int]:
        """By how many days each key goes: weeks stand below or beside one another."""
        is_page = self._layout is not None and self._layout.grid.is_page
        across, down = (1, WEEK) if is_page else (WEEK, 1)
        return {
            Qt.Key.Key_Left: -across,
            Qt.Key.Key_Right: across,
            Qt.Key.Key_Up: -down,
            Qt.Key.Key_Down: down,
            Qt.Key.Key_PageUp: -PAGE,
            Qt.Key.Key_PageDown: PAGE,
        }

    def _day_at(self, spot: QPointF) -> date | None:
        return None if self._layout is None else self._layout.day_at(spot)

    def _point_at(self, point: QPointF) -> None:
        day = self._day_at(point)
        if day is not None and self._heat is not None:
            self.setValue((day - self._heat.days[0].day) // timedelta(days=1))
