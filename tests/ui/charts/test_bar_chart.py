"""Tests of the bar chart, by keys, mouse and what a screen reader hears."""

from datetime import date
from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QFontMetricsF, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hipdesk.domain.charts import Span, minutes_chart
from hipdesk.domain.history import DayTotal
from hipdesk.ui.charts.bar_chart import MARGIN, BarChart
from hipdesk.ui.charts.bar_layout import bar_layout, shown_labels
from tests.ui.pages import dressed

TODAY = date(2026, 11, 21)
CHART = minutes_chart([DayTotal(date(2026, 11, 19), 1, 720.0)], TODAY, Span.FOUR_WEEKS)


@pytest.fixture
def chart(qtbot: QtBot) -> BarChart:
    widget = BarChart()
    qtbot.addWidget(widget)
    widget.resize(600, 240)
    widget.show_chart(CHART)
    with qtbot.waitExposed(widget):
        widget.show()
    widget.setFocus()
    return widget


def test_the_newest_bar_that_is_not_empty_is_told_first(chart: BarChart) -> None:
    assert chart.text() == "12 min on Thu 19 Nov"
    assert chart.accessibleName() == "Minutes per day"
    assert chart.accessibleDescription() == chart.text()


def test_arrows_go_from_bar_to_bar_and_tell_each(qtbot: QtBot, chart: BarChart) -> None:
    with qtbot.waitSignal(chart.highlighted) as told:
        QTest.keyClick(chart, Qt.Key.Key_Right)
    assert told.args == ["No practice on Fri 20 Nov"]
    QTest.keyClick(chart, Qt.Key.Key_Left)
    assert chart.accessibleDescription() == "12 min on Thu 19 Nov"
    QTest.keyClick(chart, Qt.Key.Key_Home)
    assert chart.text() == "No practice on Mon 26 Oct"
    QTest.keyClick(chart, Qt.Key.Key_End)
    assert chart.text() == "No practice on Sat 21 Nov"


def test_the_mouse_tells_the_bar_below_it(chart: BarChart) -> None:
    area = chart.rect().toRectF().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
    layout = bar_layout(CHART, area, QFontMetricsF(chart.font()))
    over = QPointF(layout.slot(3).center())
    none = Qt.MouseButton.NoButton
    event = QMouseEvent(
        QEvent.Type.MouseMove, over, over, none, none, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(chart, event)
    assert chart.text() == "No practice on Thu 29 Oct"


def test_bars_are_as_high_as_their_values(chart: BarChart) -> None:
    layout = bar_layout(CHART, chart.rect().toRectF(), QFontMetricsF(chart.font()))
    assert layout.bar(0, 15).height() == pytest.approx(layout.plot.height())
    assert layout.bar(0, 7.5).height() == pytest.approx(layout.plot.height() / 2)
    assert layout.bar(0, 0).height() == 0
    assert layout.bar(0, 0.01).height() == 2


def test_the_bars_are_drawn_in_the_colours_of_the_theme(chart: BarChart) -> None:
    with dressed():
        picture = chart.grab().toImage()
    area = chart.rect().toRectF().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
    layout = bar_layout(CHART, area, QFontMetricsF(chart.font()))
    bar = layout.bar(24, 12)
    colours = {picture.pixelColor(int(bar.center().x()), int(bar.center().y())).name()}
    assert colours == {"#0d6b5d"}


@pytest.mark.parametrize("width", [200, 300, 600, 1200])
@pytest.mark.parametrize("span", list(Span))
def test_labels_never_touch_and_keep_an_even_step(chart: BarChart, width: int, span: Span) -> None:
    days = [DayTotal(date(2016, 3, 1), 1, 60.0), DayTotal(TODAY, 1, 60.0)]
    full = minutes_chart(days, TODAY, span)
    metrics = QFontMetricsF(chart.font())
    area = chart.rect().toRectF()
    area.setWidth(width)
    layout = bar_layout(full, area, metrics)
    labels = shown_labels(full, layout, metrics)
    assert labels
    edges = [
        (centre - metrics.horizontalAdvance(text) / 2, centre + metrics.horizontalAdvance(text) / 2)
        for centre, text in labels
    ]
    assert all(one[1] < two[0] for one, two in pairwise(edges))
    assert edges[-1][1] <= layout.plot.right() + 1


def test_a_chart_without_bars_to_show_draws_nothing_and_breaks_nothing(qtbot: QtBot) -> None:
    widget = BarChart()
    qtbot.addWidget(widget)
    assert widget.text() == ""
    assert not widget.grab().isNull()
