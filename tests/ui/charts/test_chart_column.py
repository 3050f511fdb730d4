"""Tests of charts below one another."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from hipdesk.ui.charts.chart_column import KEPT, ChartColumn
from hipdesk.ui.charts.chart_frame import ChartFrame
from tests.ui.charts import chart_builders as charts
from tests.ui.pages import all_slices, settle, shown


def a_column(qtbot: QtBot) -> ChartColumn:
    column = ChartColumn()
    shown(qtbot, column)
    return column


def test_charts_come_one_in_each_slice(qtbot: QtBot) -> None:
    column = a_column(qtbot)
    column.show_charts((charts.bars(), charts.thin()))
    assert column.shown_ids() == ()
    all_slices(qtbot, column)
    assert column.shown_ids() == ("minutes_chart", "thin")


def test_a_card_whose_making_was_cut_short_is_finished(qtbot: QtBot) -> None:
    column = a_column(qtbot)
    for turns in range(1, 8):
        column.show_charts((charts.bars(turns),))
        for _ in range(turns):
            QApplication.processEvents()
    all_slices(qtbot, column)
    frame = column.frame("minutes_chart")
    assert frame is not None
    assert not frame.view.is_held
    assert frame.chart == charts.bars(7)


def test_a_chart_that_stays_is_the_same_card_in_its_new_place(qtbot: QtBot) -> None:
    column = a_column(qtbot)
    column.show_charts((charts.bars(), charts.thin()))
    all_slices(qtbot, column)
    kept = column.frame("thin")
    column.show_charts((charts.thin(), charts.ladder()))
    all_slices(qtbot, column)
    assert column.shown_ids() == ("thin", "ladder")
    assert column.frame("thin") is kept
    column.show_charts((charts.ladder(), charts.bars()))
    all_slices(qtbot, column)
    assert column.shown_ids() == ("ladder", "minutes_chart")


def test_a_chart_of_other_days_is_drawn_anew(qtbot: QtBot) -> None:
    column = a_column(qtbot)
    for count in (27, 5):
        column.show_charts((charts.bars(count),))
        all_slices(qtbot, column)
    frame = column.frame("minutes_chart")
    assert frame is not None
    assert frame.chart == charts.bars(5)


def test_the_calendar_whose_day_was_opened_is_known(qtbot: QtBot) -> None:
    column = a_column(qtbot)
    column.show_charts((charts.heat(28),))
    all_slices(qtbot, column)
    frame = column.frame("calendar")
    assert frame is not None
    with qtbot.waitSignal(column.day_opened):
        QTest.keyClick(frame.view, Qt.Key.Key_Return)
    assert column.opened is frame


def test_out_of_sight_everything_is_laid_out_and_drawn_for_when_it_is_opened(
    qtbot: QtBot,
) -> None:
    column, other, pages = ChartColumn(), QWidget(), QStackedWidget()
    for page in (other, column):
        pages.addWidget(page)
    shown(qtbot, pages)
    column.setGeometry(other.geometry())
    column.show_charts((charts.bars(), charts.empty()))
    all_slices(qtbot, column)
    bars, empty = (column.frame(one) for one in ("minutes_chart", "empty"))
    assert bars is not None
    assert empty is not None
    place = bars.view.geometry()
    assert bars.view.is_drawn
    assert not empty.view.is_drawn  # there is nothing to draw
    pages.setCurrentWidget(column)
    settle()
    assert bars.view.geometry() == place


def test_cards_that_nobody_looks_at_are_not_kept_for_ever(qtbot: QtBot) -> None:
    column = ChartColumn()
    qtbot.addWidget(column)
    for number in range(KEPT + 10):
        column.show_charts((replace(charts.thin(), id=f"c{number}"),))
        all_slices(qtbot, column)
    assert len(column.findChildren(ChartFrame)) <= KEPT + 1
