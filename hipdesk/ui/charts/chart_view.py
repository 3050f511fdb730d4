"""A chart that a mouse, a keyboard and a screen reader can read value by value."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QKeyEvent,
    QPainter,
    QPen,
)

from hipdesk.domain.chart_model import Chart, Kind, Mark
from hipdesk.ui.charts.chart_layout import ChartLayout, chart_height, has_values
from hipdesk.ui.charts.drawn_strip import DrawnStrip
from hipdesk.ui.charts.legend import draw_sample
from hipdesk.ui.charts.painting import draw_lit, paint_layout
from hipdesk.ui.charts.readout import Said, Swatch
from hipdesk.ui.charts.shapes import draw_shape
from hipdesk.ui.charts.stops import Stop, Value, newest_filled, said, stops_of
from hipdesk.ui.charts.style import ChartStyle

PAGE = 7  # stops
RING = 7.0  # radius of the ring around a value, at 100 %


class ChartView(DrawnStrip):
    """Its value is the index of the stop that is read.

    Left and right go from column to column and by the marks, up and down from series to series.
    """

    def __init__(self, ident: str, name: str = "") -> None:
        super().__init__(ident, name)
        self._chart: Chart | None = None
        self._stops: tuple[Stop, ...] = ()
        self._series = -1  # the one that is read alone; -1: all
        self._layout: ChartLayout | None = None
        self.setPageStep(PAGE)

    def show_chart(self, chart: Chart) -> None:
        """Draw this chart; reading begins with its newest value."""
        self._chart = chart
        self._series = -1
        self._stops = stops_of(chart)
        self.setAccessibleName(chart.title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if self._stops else Qt.FocusPolicy.NoFocus)
        texts = [one.words for one in self._stops] or [chart.empty]
        self.show_texts(texts, max(0, newest_filled(self._stops)))
        self.forget()

    def text(self) -> str:
        """The words of the stop, or of the one series that is read."""
        chosen = self._chosen()
        return said(chosen.point.words) if chosen is not None else super().text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self._turn_series(1 if key == Qt.Key.Key_Down else -1)
        elif key in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:  # earlier and later, as in a calendar
            self.setValue(self.value() + (PAGE if key == Qt.Key.Key_PageDown else -PAGE))
        else:
            super().keyPressEvent(event)
            return
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.text()))

    def box(self, index: int) -> QRectF:
        """Where a stop is drawn."""
        if self._layout is None or not self._stops:
            return QRectF(self.rect())
        stop = self._stops[index]
        if stop.mark is not None:
            return self._mark_box(stop.mark)
        return self._layout.column(stop.first, stop.last)

    def drawing_height(self, width: float, style: ChartStyle) -> float:
        return 0.0 if self._chart is None else chart_height(self._chart, width, style)

    def lay_out(self, area: QRectF) -> None:
        if self._chart is not None:
            self._layout = ChartLayout(self._chart, area, self.style_now)

    def draw_picture(self, painter: QPainter) -> None:
        if self._layout is not None:
            paint_layout(painter, self._layout)

    def draw_behind(self, painter: QPainter) -> None:
        stop = self._stop()
        if self._layout is not None and stop is not None and self.is_read:
            draw_lit(painter, self._layout, (stop.first, stop.last))

    def draw_over(self, painter: QPainter) -> None:
        """A ring around what is read."""
        stop, layout = self._stop(), self._layout
        if stop is None or layout is None or not self.is_read:
            return
        unit = layout.style.unit
        painter.setPen(QPen(QColor(layout.style.ink), 1.6 * unit))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if stop.mark is not None:
            centre = self._mark_box(stop.mark).center()
            painter.drawEllipse(centre, RING * 1.2 * unit, RING * 1.2 * unit)
        chosen = self._chosen()
        for one in stop.values if chosen is None else (chosen,):
            if one.point.value is not None and one.series.kind in {Kind.LINE, Kind.DOTS}:
                spot = QPointF(layout.centre(one.point, one.series), layout.y(one.point.value))
                painter.drawEllipse(spot, RING * unit, RING * unit)

    def all_said(self) -> Sequence[Sequence[Said]]:
        """Marks have no room of their own: theirs are long and few."""
        if self._chart is None or not has_values(self._chart):
            return ()
        return [self._said(one) for one in self._stops if one.mark is None] or [(Said(" "),)]

    def said_now(self) -> Sequence[Said]:
        stop = self._stop()
        if stop is None or self._chart is None or not has_values(self._chart):
            return ()
        return self._said(stop)

    def _said(self, stop: Stop) -> tuple[Said, ...]:
        if stop.mark is not None:
            return (Said(stop.words, self._mark_swatch(stop.mark)),)
        many = self._chart is not None and len(self._chart.series) > 1
        chosen = self._chosen()
        return tuple(
            Said(
                said(one.point.words),
                self._swatch(one) if many else None,
                is_strong=chosen is None or one.series is chosen.series,
            )
            for one in stop.values
        )

    def _swatch(self, value: Value) -> Swatch:
        style = self.style_now
        return lambda painter, box: draw_sample(painter, value.series, box, style)

    def _mark_swatch(self, mark: Mark) -> Swatch:
        style = self.style_now
        size, tone = 9.0 * style.unit, style.tone(mark.tone)
        return lambda painter, box: draw_shape(painter, mark.shape, box.center(), size, tone)

    def _stop(self) -> Stop | None:
        return self._stops[self.value()] if self._stops else None

    def _chosen(self) -> Value | None:
        """The value of the series that is read alone, if it has one here."""
        stop = self._stop()
        if stop is None or self._chart is None or self._series < 0:
            return None
        wanted = self._chart.series[self._series]
        return next((one for one in stop.values if one.series is wanted), None)

    def _turn_series(self, step: int) -> None:
        """Those that have a value here; above the first are all together."""
        stop = self._stop()
        if stop is None or self._chart is None or len(stop.values) < 2:
            return
        series = self._chart.series
        here = [-1, *(index for index, one in enumerate(series) if _has(stop, one))]
        at = here.index(self._series) if self._series in here else 0
        self._series = here[max(0, min(len(here) - 1, at + step))]
        self._tell()

    def _mark_box(self, mark: Mark) -> QRectF:
        assert self._layout is not None
        return next(one.box for one in self._layout.marks if one.mark is mark)

    def _point_at(self, point: QPointF) -> None:
        """The mark or the column below the mouse, else the column that is nearest."""
        if self._layout is None or not self._stops:
            return
        columns = []
        for index, stop in enumerate(self._stops):
            box = self.box(index)
            if stop.mark is None:
                columns.append((abs(box.center().x() - point.x()), index))
            elif box.adjusted(-3, -3, 3, 3).contains(point):
                self.setValue(index)
                return
        if columns and self._layout.plot.left() <= point.x() <= self._layout.plot.right():
            self.setValue(min(columns)[1])


def _has(stop: Stop, series: object) -> bool:
    return any(one.series is series for one in stop.values)
