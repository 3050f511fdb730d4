"""Tests of reading a chart by keys, by mouse and by ear."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hipdesk.domain.chart_model import Chart
from hipdesk.ui.charts.chart_view import ChartView
from hipdesk.ui.charts.stops import stops_of
from tests.ui.charts import chart_builders as charts
from tests.ui.pages import dressed

Key = Qt.Key


def a_view(qtbot: QtBot, chart: Chart) -> ChartView:
    view = ChartView(chart.id)
    qtbot.addWidget(view)
    view.show_chart(chart)
    view.resize(700, view.heightForWidth(700))
    with qtbot.waitExposed(view):
        view.show()
    view.setFocus()
    return view


def press(view: ChartView, *keys: Qt.Key) -> str:
    for key in keys:
        QTest.keyClick(view, key)
    return view.text()


def hover(view: ChartView, spot: QPointF) -> str:
    none = Qt.MouseButton.NoButton
    moved = QMouseEvent(
        QEvent.Type.MouseMove, spot, spot, none, none, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(view, moved)
    return view.text()


def test_reading_begins_with_the_newest_value(qtbot: QtBot) -> None:
    view = a_view(qtbot, charts.bars())
    assert view.text() == "9 min on Thu 19 Nov"
    assert view.accessibleName() == "Minutes per day"
    assert view.accessibleDescription() == view.text()
    assert view.accessibleIdentifier() == "minutes_chart"


def test_keys_go_from_column_to_column(qtbot: QtBot) -> None:
    view = a_view(qtbot, charts.bars())
    assert press(view, Key.Key_Home) == "6 min on Mon 26 Oct"
    assert press(view, Key.Key_Right) == "0 min on Tue 27 Oct"
    assert press(view, Key.Key_Left) == "6 min on Mon 26 Oct"
    assert press(view, Key.Key_PageDown) == "0 min on Mon 2 Nov"
    assert press(view, Key.Key_PageUp) == "6 min on Mon 26 Oct"
    assert press(view, Key.Key_End) == "0 min on Sat 21 Nov"
    assert press(view, Key.Key_Right) == "0 min on Sat 21 Nov"


def test_what_is_read_is_told_to_others_too(qtbot: QtBot) -> None:
    view = a_view(qtbot, charts.bars())
    with qtbot.waitSignal(view.highlighted) as told:
        press(view, Key.Key_Home)
    assert told.args == ["6 min on Mon 26 Oct"]
    assert view.accessibleDescription() == "6 min on Mon 26 Oct"


def test_up_and_down_go_from_series_to_series(qtbot: QtBot) -> None:
    view = a_view(qtbot, charts.sides())
    last = "Left 26 s on Sat 21 Nov", "Right 32 s on Sat 21 Nov"
    assert view.text() == ". ".join(last)
    assert press(view, Key.Key_Down) == last[0]
    assert press(view, Key.Key_Down) == last[1]
    assert press(view, Key.Key_Down) == last[1]
    assert press(view, Key.Key_Left) == "Right 30 s on Sat 7 Nov"
    assert view.accessibleDescription() == "Right 30 s on Sat 7 Nov"
    assert press(view, Key.Key_Up, Key.Key_Up).startswith("Left 24 s on Sat 7 Nov. Right")


def test_up_and_down_do_nothing_where_there_is_one_series(qtbot: QtBot) -> None:
    view = a_view(qtbot, charts.bars())
    assert press(view, Key.Key_Down, Key.Key_Up) == "9 min on Thu 19 Nov"


def test_the_way_leads_by_the_marks(qtbot: QtBot) -> None:
    chart = charts.ladder()
    view = a_view(qtbot, chart)
    press(view, Key.Key_Home)
    told = [press(view, Key.Key_Right) for _ in range(6)]
    assert {one.words for one in chart.marks} <= set(told)
    assert [one.first for one in stops_of(chart)] == sorted(one.first for one in stops_of(chart))


def test_the_words_of_several_lines_are_told_in_one(qtbot: QtBot) -> None:
    chart = charts.ladder()
    mark = replace(chart.marks[0], words="Step up\nsix good sessions")
    view = a_view(qtbot, replace(chart, marks=(mark,)))
    press(view, Key.Key_Home, Key.Key_Right, Key.Key_Right)
    assert view.text() == "Step up; six good sessions"


def test_the_mouse_tells_the_column_below_it(qtbot: QtBot) -> None:
    view = a_view(qtbot, charts.bars())
    assert hover(view, view.box(3).center()) == "9 min on Thu 29 Oct"
    assert hover(view, QPointF(1, view.box(3).center().y())) == "9 min on Thu 29 Oct"


def test_the_mouse_tells_the_mark_below_it(qtbot: QtBot) -> None:
    chart = charts.pain()
    view = a_view(qtbot, chart)
    at = next(n for n, one in enumerate(stops_of(chart)) if one.mark is chart.marks[1])
    assert hover(view, view.box(at).center()) == chart.marks[1].words


def test_a_new_chart_is_read_from_its_newest_value(qtbot: QtBot) -> None:
    view = a_view(qtbot, charts.pain())
    press(view, Key.Key_Home, Key.Key_Down)
    view.show_chart(charts.thin())
    assert view.text() == "3 of 10 on Sat 21 Nov"
    assert press(view, Key.Key_Right, Key.Key_Left) == "3 of 10 on Sat 21 Nov"


def test_a_chart_without_values_says_so_and_takes_no_focus(qtbot: QtBot) -> None:
    view = a_view(qtbot, charts.empty())
    assert view.text() == charts.empty().empty
    assert view.focusPolicy() is Qt.FocusPolicy.NoFocus
    assert not view.grab().isNull()


def test_the_words_have_their_room_so_that_nothing_moves(qtbot: QtBot) -> None:
    with dressed():
        view = a_view(qtbot, charts.stacked())
        high = view.heightForWidth(400)
        press(view, Key.Key_Home, Key.Key_Down)
        assert view.heightForWidth(400) == high
        assert high > view.heightForWidth(1200)  # fewer lines of words and of the legend


def test_what_is_read_is_brought_forward_in_the_drawing(qtbot: QtBot) -> None:
    with dressed():
        view = a_view(qtbot, charts.bars())
        box = view.box(5)
        spot = box.center().toPoint()
        before = view.grab().toImage().pixelColor(spot)
        press(view, Key.Key_Home, *[Key.Key_Right] * 5)
        assert view.grab().toImage().pixelColor(spot) != before


@pytest.mark.parametrize("percent", [100, 200])
def test_larger_text_makes_a_higher_chart(qtbot: QtBot, percent: int) -> None:
    with dressed():
        small = a_view(qtbot, charts.bars()).heightForWidth(700)
    with dressed(percent):
        assert a_view(qtbot, charts.bars()).heightForWidth(700) >= small * percent / 110
