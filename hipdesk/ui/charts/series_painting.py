"""Bars, lines, steps and dots."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF

from hipdesk.domain.chart_model import Kind, Point, Series, Shape, Tone
from hipdesk.ui.charts.chart_layout import ChartLayout
from hipdesk.ui.charts.shapes import draw_shapes
from hipdesk.ui.charts.strokes import dot_fill, fill_bars, line_pen

WIDEST_BAR = 40.0  # pixels at 100 %
GAP_SHARE = 0.28  # of a column stays free between two bars
DOT, LEAST_DOT = 8.0, 5.0
FAR = 70.0  # between the dots of a crowded line
CROWDED = 15.0  # points of a line that stand closer than this have a ribbon and no whiskers

Spot = tuple[Point, QPointF]


def draw_series(painter: QPainter, layout: ChartLayout) -> None:
    """All series; bars lie below lines, and lines below dots."""
    series = layout.chart.series
    _draw_bars(painter, layout, [one for one in series if one.kind is Kind.BARS])
    _draw_stacks(painter, layout, [one for one in series if one.kind is Kind.STACKED])
    for one in series:
        if one.kind is Kind.STEPS:
            _draw_steps(painter, layout, one)
        elif one.kind is Kind.LINE:
            _draw_line(painter, layout, one)
    for one in series:
        if one.kind is Kind.LINE:
            _draw_dots_of_line(painter, layout, one)
        elif one.kind is Kind.DOTS:
            spots = spots_of(layout, one, one.points)
            _draw_whiskers(painter, layout, spots, one.tone)
            _draw_dots(painter, layout, one, [spot for _, spot in spots])


def spots_of(layout: ChartLayout, series: Series, points: Sequence[Point]) -> list[Spot]:
    """Where the values lie."""
    return [
        (one, QPointF(layout.centre(one, series), layout.y(one.value)))
        for one in points
        if one.value is not None
    ]


def runs(points: Sequence[Point]) -> list[list[Point]]:
    """The stretches of a line between its gaps."""
    found: list[list[Point]] = [[]]
    for point in points:
        if point.value is None:
            found.append([])
        else:
            found[-1].append(point)
    return [run for run in found if run]


def bar_boxes(layout: ChartLayout, series: Sequence[Series], at: int) -> Iterator[QRectF]:
    """The bars of one series; those of the same days stand side by side."""
    many, unit = len(series), layout.style.unit
    for point in series[at].points:
        if point.value is None or point.value == layout.lowest:
            continue
        start, end = layout.edges(point.first, point.last)
        wide = min(WIDEST_BAR * unit * min(2, many), (end - start) * (1 - GAP_SHARE))
        each = wide / many
        left = (start + end - wide) / 2 + at * each
        top = min(layout.y(point.value), layout.plot.bottom() - 2 * unit)
        gap = unit if each > 6 * unit and many > 1 else 0.0
        yield QRectF(left, top, each - gap, layout.plot.bottom() - top)


def _draw_bars(painter: QPainter, layout: ChartLayout, series: Sequence[Series]) -> None:
    for at, one in enumerate(series):
        boxes = list(bar_boxes(layout, series, at))
        fill_bars(painter, boxes, one, layout.style, rounded=4 * layout.style.unit)
        _draw_whiskers(painter, layout, spots_of(layout, one, one.points), one.tone)


def _draw_stacks(painter: QPainter, layout: ChartLayout, series: Sequence[Series]) -> None:
    """The first series lies at the bottom."""
    reached: dict[tuple[date, date], float] = {}
    unit = layout.style.unit
    for one in series:
        boxes = []
        for point in one.points:
            if not point.value:
                continue
            key = (point.first, point.last)
            low = reached.get(key, 0.0)
            reached[key] = low + point.value
            start, end = layout.edges(*key)
            wide = min(WIDEST_BAR * unit, (end - start) * (1 - GAP_SHARE))
            top, bottom = layout.y(reached[key]), layout.y(low)
            high = bottom - top - (min(unit, (bottom - top) / 3) if low else 0.0)
            boxes.append(QRectF((start + end - wide) / 2, top, wide, max(unit, high)))
        fill_bars(painter, boxes, one, layout.style, rounded=0.0)


def _draw_line(painter: QPainter, layout: ChartLayout, series: Series) -> None:
    path = QPainterPath()
    for run in runs(series.points):
        path.addPolygon(QPolygonF([spot for _, spot in spots_of(layout, series, run)]))
        if is_crowded(layout):
            _draw_ribbon(painter, layout, run, series)
    painter.setPen(line_pen(series, layout.style))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)


def _draw_dots_of_line(painter: QPainter, layout: ChartLayout, series: Series) -> None:
    """Over all lines: some of them where they are crowded, and each that stands alone."""
    crowded = is_crowded(layout)
    spots = spots_of(layout, series, series.points)
    alone = [run[0] for run in runs(series.points) if len(run) == 1]
    lone = [spot for _, spot in spots_of(layout, series, alone)]
    if not crowded:
        _draw_whiskers(painter, layout, spots, series.tone)
    dotted = [spot for _, spot in spots] if series.shape is not Shape.NONE else lone
    far = FAR * layout.style.unit if crowded else 0.0
    _draw_dots(painter, layout, series, [*_far_apart(dotted, far), *lone])


def is_crowded(layout: ChartLayout) -> bool:
    """Whether the points of lines stand too close for a dot each."""
    return layout.spread < CROWDED * layout.style.unit


def _draw_steps(painter: QPainter, layout: ChartLayout, series: Series) -> None:
    """Each value holds over its days, and until the next one begins."""
    path = QPainterPath()
    for run in runs(series.points):
        corners = []
        for at, point in enumerate(run):
            last = run[at + 1].first - timedelta(days=1) if at + 1 < len(run) else point.last
            y = layout.y(point.value or 0.0)
            edges = layout.edges(point.first, max(last, point.first))
            corners += [QPointF(x, y) for x in edges]
        path.addPolygon(QPolygonF(corners))
    painter.setPen(line_pen(series, layout.style))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)


def _far_apart(spots: Sequence[QPointF], least: float) -> list[QPointF]:
    """Those of the spots, from the left, that keep this distance."""
    kept: list[QPointF] = []
    for spot in spots:
        if not kept or spot.x() - kept[-1].x() >= least:
            kept.append(spot)
    return kept


def _draw_dots(
    painter: QPainter, layout: ChartLayout, series: Series, spots: Sequence[QPointF]
) -> None:
    style = layout.style
    close = layout.spread if series.kind is Kind.LINE else DOT * style.unit
    size = min(DOT * style.unit, max(LEAST_DOT * style.unit, close * 0.8))
    shape = series.shape if series.shape is not Shape.NONE else Shape.CIRCLE
    draw_shapes(painter, shape, spots, size, style.tone(series.tone), dot_fill(series, style))


def _draw_whiskers(
    painter: QPainter, layout: ChartLayout, spots: Sequence[Spot], tone: Tone
) -> None:
    """The error of each value, or the least and the most of those it stands for."""
    style, lines = layout.style, []
    cap = 4 * style.unit
    for point, spot in spots:
        if point.low is None or point.high is None or point.low == point.high:
            continue
        x, top, bottom = spot.x(), layout.y(point.high), layout.y(point.low)
        lines += [QLineF(x, top, x, bottom)]
        lines += [QLineF(x - cap, y, x + cap, y) for y in (top, bottom)]
    painter.setPen(QPen(style.tint(tone, 0.6), 1.4 * style.unit))
    painter.drawLines(lines)


def _draw_ribbon(
    painter: QPainter, layout: ChartLayout, run: Sequence[Point], series: Series
) -> None:
    """Least and most of many values, as one soft area behind their line."""
    if len(run) < 2 or any(one.low is None or one.high is None for one in run):
        return
    edges = [
        (layout.centre(one, series), layout.y(one.high or 0.0), layout.y(one.low or 0.0))
        for one in run
    ]
    over = [QPointF(x, top) for x, top, _ in edges]
    under = [QPointF(x, bottom) for x, _, bottom in reversed(edges)]
    soft = layout.style.tone(series.tone)
    soft.setAlphaF(0.18)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(soft)
    painter.drawPolygon(QPolygonF(over + under))
