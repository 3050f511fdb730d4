"""Tests of where the parts of a chart lie."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations, pairwise

import pytest
from PySide6.QtCore import QRectF

from hipdesk.domain.chart_model import Chart, DateTick, Mark, Shape, Tone
from hipdesk.ui.charts.chart_layout import ChartLayout, chart_height
from hipdesk.ui.charts.legend import entries_of
from hipdesk.ui.charts.style import paper_style
from tests.ui.charts import chart_builders as charts

WIDTHS = (220, 400, 760, 1400)

pytestmark = pytest.mark.usefixtures("qapp")


def laid_out(chart: Chart, width: float = 760, pixels: int = 13) -> ChartLayout:
    style = paper_style(pixels)
    return ChartLayout(chart, QRectF(0, 0, width, chart_height(chart, width, style)), style)


def test_days_go_from_left_to_right_and_fill_the_plot() -> None:
    layout = laid_out(charts.bars())
    chart = layout.chart
    assert layout.x(chart.first) == pytest.approx(layout.plot.left())
    assert layout.x(chart.last + timedelta(days=1)) == pytest.approx(layout.plot.right())
    boxes = [layout.column(one.first, one.last) for one in chart.series[0].points]
    assert all(one.right() == pytest.approx(two.left()) for one, two in pairwise(boxes))


def test_values_go_from_the_first_tick_to_the_last_and_not_beyond() -> None:
    layout = laid_out(charts.bars())
    assert layout.y(0) == pytest.approx(layout.plot.bottom())
    assert layout.y(15) == pytest.approx(layout.plot.top())
    assert layout.y(7.5) == pytest.approx(layout.plot.center().y())
    assert layout.y(99) == layout.y(15)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("pixels", [13, 26])
@pytest.mark.parametrize("make", charts.ALL)
def test_no_two_texts_touch_at_any_width_and_size(
    make: Callable[[], Chart], width: int, pixels: int
) -> None:
    layout = laid_out(make(), width, pixels)
    ticks = [label.box for _, label in layout.tick_labels]
    dates = [label.box for label in layout.date_labels]
    legend = [one.words.translated(layout.legend_corner) for one in layout.legend]
    marks = [one.box for one in layout.marks]
    below = [*dates, *marks, *legend]
    for one, other in (*combinations(ticks, 2), *combinations(below, 2)):
        assert not one.adjusted(0.5, 0.5, -0.5, -0.5).intersects(other)
    inside = layout.rect.adjusted(-1, -pixels, 1, 1)
    assert all(inside.contains(box) for box in (*ticks, *below))


def test_a_long_name_of_a_stage_leaves_most_of_the_width_to_the_plot() -> None:
    chart = charts.ladder()
    ticks = tuple(replace(one, text=one.text * 20) for one in chart.ticks)
    layout = laid_out(replace(chart, ticks=ticks), 400)
    assert layout.plot.width() > 240
    assert all(label.text.endswith("\N{HORIZONTAL ELLIPSIS}") for _, label in layout.tick_labels)


def test_marks_that_stand_close_lie_below_one_another() -> None:
    day = charts.TODAY - timedelta(days=5)
    marks = tuple(Mark(day, day, f"{n}", Shape.CROSS, Tone.STOP) for n in range(3))
    layout = laid_out(replace(charts.bars(), marks=marks))
    tops = [one.box.top() for one in layout.marks]
    assert tops == sorted(set(tops))
    assert all(one.box.top() > layout.plot.bottom() for one in layout.marks)


def test_what_lasted_spans_its_days() -> None:
    layout = laid_out(charts.pain())
    (pause,) = [one for one in layout.marks if one.mark.name == "Pause"]
    days = layout.column(pause.mark.first, pause.mark.last)
    assert pause.box.left() == pytest.approx(days.left())
    assert pause.box.right() == pytest.approx(days.right())


def test_a_week_is_named_below_the_middle_of_its_bar() -> None:
    chart = charts.stacked(3)
    point = chart.series[0].points[1]
    layout = laid_out(replace(chart, dates=(DateTick(point.first, "16 Nov"),)))
    (label,) = layout.date_labels
    middle = layout.column(point.first, point.last).center().x()
    assert label.box.center().x() == pytest.approx(middle)


def test_days_outside_the_chart_are_not_named() -> None:
    chart = replace(charts.bars(), dates=(DateTick(date(2020, 1, 1), "long ago"),))
    assert laid_out(chart).date_labels == ()


def test_a_chart_without_values_asks_for_little_room() -> None:
    style = paper_style(13)
    assert chart_height(charts.empty(), 700, style) < chart_height(charts.thin(), 700, style) / 2


def test_equal_values_of_two_sides_stand_beside_one_another() -> None:
    layout = laid_out(charts.sides())
    left, right = layout.chart.series
    spots = [layout.centre(one.points[3], one) for one in (left, right)]
    assert spots[1] - spots[0] >= 3


def test_the_legend_names_only_what_has_a_value() -> None:
    chart = charts.sides()
    left, right = chart.series
    unknown = replace(right, points=tuple(replace(one, value=None) for one in right.points))
    style = paper_style(13)
    both, alone = (
        [entry.name for entry in entries_of(replace(chart, series=series), style)]
        for series in ((left, right), (left, unknown))
    )
    assert both[:2] == [left.name, right.name]
    assert alone == [name for name in both if name != right.name]
