"""Charts on paper."""

import re
import zlib
from datetime import date

import pytest
from PySide6.QtGui import QPainter

from hipdesk.domain.chart_model import (
    Chart,
    DateTick,
    Kind,
    Point,
    Series,
    Shape,
    Table,
    Tick,
    Tone,
)
from hipdesk.domain.report_paper import Paper
from hipdesk.paths import resources
from hipdesk.ui.paper.canvas import About, Canvas, mm
from hipdesk.ui.paper.charts import figure
from hipdesk.ui.paper.press import open_press

pytestmark = pytest.mark.usefixtures("qapp")

DAY = date(2026, 3, 2)
POINTS = tuple(Point(date(2026, 3, day), date(2026, 3, day), day / 2, "") for day in (2, 9, 16))


def a_chart(*points: Point, shape: Shape = Shape.NONE, empty: str = "") -> Chart:
    return Chart(
        id="a_chart",
        title="Pain",
        finding="No clear change.",
        first=DAY,
        last=date(2026, 3, 16),
        ticks=(Tick(0, "0"), Tick(10, "10")),
        dates=(DateTick(DAY, "2 Mar"),),
        series=(Series("Mean", Kind.LINE, Tone.MAIN, points, shape),),
        table=Table(("Day", "Pain"), ()),
        empty=empty,
    )


def operators(chart: Chart) -> str:
    """What is drawn for the chart alone, as the page holds it."""
    open_press(resources())
    canvas = Canvas(Paper.A4, About("A chart"))
    for _ in figure(chart, mm(100), mm(30)).draw(canvas.painter, mm(20), mm(20)):
        pass
    found = []
    for stream in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", canvas.finish(), re.DOTALL):
        try:
            found.append(zlib.decompress(stream).decode("latin-1"))
        except zlib.error:
            continue
    return found[0]


def test_nothing_is_drawn_in_the_corner_of_a_chart() -> None:
    assert "\n0 0 m\n" not in operators(a_chart(*POINTS))
    assert "\n0 0 m\n" not in operators(a_chart(*POINTS, shape=Shape.DIAMOND))


def test_the_plot_is_as_tall_as_it_is_asked_to_be() -> None:
    open_press(resources())
    low, tall = (figure(a_chart(*POINTS), mm(100), mm(height)) for height in (20, 50))
    assert tall.height - low.height == pytest.approx(mm(30))


def test_what_has_nothing_to_draw_says_so_in_a_line() -> None:
    open_press(resources())
    found = figure(a_chart(empty="Nothing was told."), mm(100), mm(30))
    assert found.height < mm(12)


def test_a_painter_is_left_as_it_was() -> None:
    open_press(resources())
    canvas = Canvas(Paper.A4, About("A chart"))
    before = canvas.painter.transform()
    for _ in figure(a_chart(*POINTS), mm(100), mm(30)).draw(canvas.painter, 0, 0):
        pass
    assert canvas.painter.transform() == before
    assert isinstance(canvas.painter, QPainter)
    canvas.finish()
