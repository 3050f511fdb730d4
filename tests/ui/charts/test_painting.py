"""Tests of what is drawn: by pixels, and by the words of a drawing."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from itertools import combinations

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from hipdesk.domain.chart_model import Chart, Kind, Point, Series, Shape, Tone
from hipdesk.ui.charts.chart_layout import ChartLayout, chart_height
from hipdesk.ui.charts.painting import paint_chart, paint_layout
from hipdesk.ui.charts.picture import svg_bytes
from hipdesk.ui.charts.series_painting import runs
from hipdesk.ui.charts.shapes import draw_shape
from hipdesk.ui.charts.style import ChartStyle, paper_style, screen_style
from tests.ui.charts import chart_builders as charts

SIZE = (760, 320)

pytestmark = pytest.mark.usefixtures("qapp")


def drawn(chart: Chart, style: ChartStyle) -> tuple[QImage, ChartLayout]:
    image = QImage(*SIZE, QImage.Format.Format_RGB32)
    image.fill(QColor(style.ground))
    layout = ChartLayout(chart, QRectF(0, 0, *SIZE), style)
    painter = QPainter(image)
    paint_layout(painter, layout)
    painter.end()
    return image, layout


def at(image: QImage, x: float, y: float) -> str:
    return image.pixelColor(int(x), int(y)).name()


def test_a_bar_is_as_high_as_its_value() -> None:
    style = screen_style()
    image, layout = drawn(charts.bars(), style)
    point = next(one for one in layout.chart.series[0].points if one.value)
    x = layout.centre(point)
    top = layout.y(point.value or 0.0)
    assert at(image, x, top + 5) == style.tones[Tone.THIRD]
    assert at(image, x, top - 5) in {style.ground, style.grid}


def test_stacked_parts_lie_on_one_another() -> None:
    style = screen_style()
    image, layout = drawn(charts.stacked(8), style)
    low, middle, high, _ = layout.chart.series
    x, base = layout.centre(low.points[3]), 0.0
    for one in (low, middle, high):
        value = one.points[3].value or 0.0
        assert at(image, x, layout.y(base + value / 2)) == style.tones[one.tone]
        base += value


def test_a_line_breaks_where_nothing_is_known() -> None:
    points = charts.pain().series[0].points
    assert [len(run) for run in runs(points)] == [12, len(points) - 17]
    style = screen_style()
    image, layout = drawn(replace(charts.pain(), marks=()), style)
    x = layout.centre(points[14])
    column = {at(image, x, y) for y in range(round(layout.plot.top()), round(layout.plot.bottom()))}
    assert style.tones[Tone.MAIN] not in column


def test_a_value_alone_between_gaps_is_a_dot() -> None:
    style = screen_style()
    day = charts.TODAY - timedelta(days=9)
    points = (
        charts.point(day - timedelta(days=1), None),
        charts.point(day, 5.0),
        charts.point(day + timedelta(days=1), None),
    )
    line = Series("Mean", Kind.LINE, Tone.MAIN, points)
    image, layout = drawn(replace(charts.thin(), series=(line,)), style)
    assert at(image, layout.centre(points[1], line), layout.y(5)) == style.tones[Tone.MAIN]


def test_steps_hold_their_value_until_the_next() -> None:
    style = screen_style()
    image, layout = drawn(charts.ladder(), style)
    for one in layout.chart.series[0].points:
        x = layout.column(one.first, one.last).center().x()
        assert at(image, x, layout.y(one.value or 0.0)) == style.tones[Tone.THIRD]


def test_a_band_and_an_error_are_drawn() -> None:
    style = screen_style()
    image, layout = drawn(charts.sides(), style)
    band = layout.chart.bands[0]
    inside = at(image, layout.plot.left() + 40, layout.y((band.low + band.high) / 2))
    assert inside not in {style.ground, style.grid}
    left = layout.chart.series[0]
    point = left.points[2]
    assert point.high is not None
    x = layout.centre(point, left)
    assert at(image, x, layout.y(point.high) + 4) != style.ground


def test_least_and_most_of_a_long_line_are_one_soft_area() -> None:
    style = screen_style()
    days = charts.days(charts.TODAY - timedelta(days=119), charts.TODAY)
    points = tuple(Point(one, one, 5.0, "5", 2.0, 8.0) for one in days)
    line = Series("Pain", Kind.LINE, Tone.MAIN, points, Shape.CIRCLE)
    chart = replace(charts.pain(), first=days[0], series=(line,), marks=())
    image, layout = drawn(chart, style)
    x = layout.plot.center().x()
    area = {at(image, x + shift, layout.y(7)) for shift in range(30)}
    assert area == {at(image, x, layout.y(7))}
    assert area.isdisjoint({style.ground, style.tones[Tone.MAIN]})


def test_two_sides_are_told_apart_without_colour() -> None:
    """Left is a filled circle, right a hollow square."""
    style = screen_style()
    image, layout = drawn(replace(charts.sides(), bands=()), style)
    left, right = layout.chart.series
    for series, inside in ((left, style.tones[Tone.MAIN]), (right, style.ground)):
        point = series.points[3]
        assert at(image, layout.centre(point, series), layout.y(point.value or 0.0)) == inside


@pytest.mark.parametrize("shape", [one for one in Shape if one is not Shape.NONE])
def test_every_shape_is_drawn_in_its_place(shape: Shape) -> None:
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("#ffffff"))
    painter = QPainter(image)
    draw_shape(painter, shape, QPointF(20, 20), 20, QColor("#000000"))
    painter.end()
    assert at(image, 20, 20) == "#000000"
    corners = {at(image, x, y) for x in (2, 37) for y in (2, 37)}
    assert corners == {"#ffffff"}


def test_shapes_differ_from_one_another() -> None:
    pictures = []
    for shape in Shape:
        image = QImage(40, 40, QImage.Format.Format_RGB32)
        image.fill(QColor("#ffffff"))
        painter = QPainter(image)
        draw_shape(painter, shape, QPointF(20, 20), 20, QColor("#000000"))
        painter.end()
        pictures.append(bytes(image.constBits()))
    assert len(set(pictures)) == len(Shape)


@pytest.mark.parametrize("make", charts.ALL)
def test_the_words_of_every_chart_are_text_in_a_drawing(make: Callable[[], Chart]) -> None:
    chart = make()
    told = svg_bytes(chart).decode()
    assert chart.title in told
    if chart.series:
        names = {one.name for one in chart.series if len(chart.series) > 1}
        names |= {one.name for one in chart.marks} | {one.name for one in chart.bands}
        assert all(name in told for name in names)
    else:
        assert "No test in this time." in told


def test_paper_has_patterns_and_no_screen_colour() -> None:
    image, _ = drawn(charts.stacked(8), paper_style())
    colours = {at(image, x, y) for x in range(0, SIZE[0], 3) for y in range(0, SIZE[1], 3)}
    assert "#1b3f80" in colours
    assert not colours & set(screen_style().tones.values())


@pytest.mark.parametrize("make", charts.ALL)
def test_a_painter_comes_back_as_it_was(make: Callable[[], Chart]) -> None:
    image = QImage(*SIZE, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setPen(QColor("#123456"))
    high = chart_height(make(), SIZE[0], paper_style())
    paint_chart(painter, QRectF(0, 0, SIZE[0], high), make(), paper_style())
    assert painter.pen().color() == QColor("#123456")
    painter.end()


def test_stacked_parts_differ_in_grey_print() -> None:
    image, layout = drawn(charts.stacked(8), paper_style())
    greys, base = [], 0.0
    for one in layout.chart.series[:3]:
        point = one.points[4]
        value = point.value or 0.0
        top, bottom = layout.y(base + value), layout.y(base)
        box = QRectF(layout.centre(point) - 8, top + 3, 16, bottom - top - 6).toRect()
        grey = image.copy(box).scaled(1, 1, mode=Qt.TransformationMode.SmoothTransformation)
        greys.append(QColor(grey.pixelColor(0, 0)).lightness())
        base += value
    assert min(abs(one - other) for one, other in combinations(greys, 2)) >= 25
