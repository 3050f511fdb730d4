"""Tests of the choice of days: the usual spans, and two dates in any order."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hipdesk.domain.chart_model import Window
from hipdesk.domain.progress.spans import Span
from hipdesk.ui.date_field import EARLIEST, DateField
from hipdesk.ui.range_bar import SPANS, TURNED, RangeBar
from tests.ui.pages import button, found, shown, unnamed

TODAY = date(2026, 11, 21)
WINDOW = Window(date(2026, 10, 26), TODAY)


def a_bar(qtbot: QtBot) -> RangeBar:
    bar = RangeBar()
    shown(qtbot, bar)
    bar.show_window(WINDOW, TODAY)
    return bar


def field(bar: RangeBar, ident: str) -> DateField:
    one = found(bar, ident)
    assert isinstance(one, DateField)
    return one


def typed(qtbot: QtBot, bar: RangeBar, ident: str, day: date) -> object:
    """Digits, as somebody types them, and Enter; what the bar wishes for."""
    one = field(bar, ident)
    one.setFocus()
    one.selectAll()
    with qtbot.waitSignal(bar.chosen) as told:
        one.lineEdit().setText(f"{day.day} {day:%b} {day.year}")
        QTest.keyClick(one, Qt.Key.Key_Return)
    return told.args[0]


@pytest.mark.parametrize("span", list(Span))
def test_each_span_can_be_chosen(qtbot: QtBot, span: Span) -> None:
    bar = a_bar(qtbot)
    with qtbot.waitSignal(bar.chosen) as told:
        button(bar, f"span_{span}").click()
    assert told.args == [span.value]
    assert bar.choice == span.value
    assert button(bar, f"span_{span}").isChecked()
    assert set(SPANS) == {one.value for one in Span}


def test_two_dates_begin_with_the_days_that_are_shown(qtbot: QtBot) -> None:
    bar = a_bar(qtbot)
    assert bar.findChildren(DateField) == []
    button(bar, "span_dates").click()
    assert (field(bar, "range_from").day, field(bar, "range_to").day) == (WINDOW.first, TODAY)
    qtbot.waitUntil(field(bar, "range_from").hasFocus)


def test_typed_dates_are_told_at_enter(qtbot: QtBot) -> None:
    bar = a_bar(qtbot)
    button(bar, "span_dates").click()
    assert typed(qtbot, bar, "range_from", date(2026, 3, 1)) == (date(2026, 3, 1), TODAY)
    assert typed(qtbot, bar, "range_to", date(2026, 4, 2)) == (date(2026, 3, 1), date(2026, 4, 2))
    assert not found(bar, "range_note").isVisible()


def test_dates_that_come_to_rest_are_told_without_enter(qtbot: QtBot) -> None:
    bar = a_bar(qtbot)
    button(bar, "span_dates").click()
    with qtbot.waitSignal(bar.chosen) as told:
        QTest.keyClick(field(bar, "range_from"), Qt.Key.Key_Up)
    assert told.args == [(date(2026, 10, 27), TODAY)]


def test_dates_in_the_wrong_order_are_told_and_explained(qtbot: QtBot) -> None:
    bar = a_bar(qtbot)
    button(bar, "span_dates").click()
    wish = typed(qtbot, bar, "range_to", date(2026, 1, 5))
    assert wish == (WINDOW.first, date(2026, 1, 5))
    note = found(bar, "range_note")
    assert note.isVisible()
    assert note.property("text") == TURNED
    button(bar, "span_year").click()
    assert not note.isVisible()


def test_a_date_that_is_being_typed_is_left_alone(qtbot: QtBot) -> None:
    bar = a_bar(qtbot)
    button(bar, "span_dates").click()
    typed(qtbot, bar, "range_from", date(2026, 3, 1))
    bar.show_window(Window(date(2025, 1, 1), date(2025, 2, 1)), TODAY)
    assert field(bar, "range_from").day == date(2026, 3, 1)
    button(bar, "span_all").setFocus()
    bar.show_window(Window(date(2025, 1, 1), date(2025, 2, 1)), TODAY)
    assert field(bar, "range_from").day == date(2025, 1, 1)


def test_no_day_after_today_and_none_long_ago(qtbot: QtBot) -> None:
    bar = a_bar(qtbot)
    button(bar, "span_dates").click()
    to = field(bar, "range_to")
    QTest.keyClick(to, Qt.Key.Key_Up)
    assert to.day == TODAY
    bar.show_window(Window(date(1990, 1, 1), TODAY), TODAY)
    assert field(bar, "range_from").day >= EARLIEST


def test_everything_has_a_name(qtbot: QtBot) -> None:
    bar = a_bar(qtbot)
    button(bar, "span_dates").click()
    assert unnamed(bar) == []
