"""Columns and spans: nothing lost, nothing twice, never too many."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hipdesk.domain.chart_model import Window
from hipdesk.domain.progress.columns import MOST_COLUMNS, Grain, columns_of, date_ticks
from hipdesk.domain.progress.spans import Span, between, span_window, window_text

SATURDAY = date(2026, 11, 21)
DAYS = st.dates(date(1990, 1, 1), date(2100, 12, 31))
WINDOWS = st.tuples(DAYS, DAYS).map(lambda ends: between(*ends))


@given(WINDOWS, st.sampled_from([Grain.DAY, Grain.WEEK]))
def test_columns_are_all_of_the_window_without_a_gap_and_few(window: Window, finest: Grain) -> None:
    columns = columns_of(window, finest)
    assert columns.starts[0] == window.first
    assert columns.ends[-1] == window.last
    assert len(columns) <= MOST_COLUMNS
    for end, start in zip(columns.ends, columns.starts[1:], strict=False):
        assert start - end == timedelta(days=1)
    for index in range(len(columns)):
        assert columns.index(columns.starts[index]) == columns.index(columns.ends[index]) == index


@given(WINDOWS)
def test_the_named_days_are_few_rising_and_begin_a_column(window: Window) -> None:
    columns = columns_of(window)
    days = [tick.day for tick in date_ticks(columns)]
    assert len(days) <= 12
    assert all(one < other for one, other in pairwise(days))
    assert set(days) <= set(columns.starts)


@pytest.mark.parametrize(
    ("days", "grain", "words"),
    [
        (28, Grain.DAY, "on Sun 25 Oct"),
        (91, Grain.DAY, "on Sun 23 Aug"),
        (364, Grain.WEEK, "in the week of 23 Nov 2025"),
        (3652, Grain.MONTH, "in November 2016"),
        (20 * 365, Grain.QUARTER, "in October to December 2006"),
        (60 * 365, Grain.YEAR, "in 1966"),
    ],
)
def test_the_longer_the_window_the_wider_its_columns(days: int, grain: Grain, words: str) -> None:
    columns = columns_of(Window(SATURDAY - timedelta(days=days - 1), SATURDAY))
    assert columns.grain is grain
    assert columns.when(0) == words


def test_the_end_of_summer_time_takes_no_day_and_adds_none() -> None:
    columns = columns_of(Window(date(2026, 10, 19), date(2026, 11, 1)))  # 25 Oct has 25 hours
    assert columns.starts == tuple(date(2026, 10, 19) + timedelta(days=n) for n in range(14))


def test_days_and_months_are_named_where_a_person_would_name_them() -> None:
    weeks = columns_of(Window(date(2026, 10, 26), SATURDAY))
    assert [tick.text for tick in date_ticks(weeks)] == ["26 Oct", "2 Nov", "9 Nov", "16 Nov"]
    years = columns_of(Window(date(2017, 1, 1), date(2026, 12, 31)))
    assert [tick.text for tick in date_ticks(years)] == ["2018", "2020", "2022", "2024", "2026"]


@pytest.mark.parametrize(
    ("span", "first"),
    [
        (Span.FOUR_WEEKS, date(2026, 10, 26)),
        (Span.THREE_MONTHS, date(2026, 8, 24)),
        (Span.YEAR, date(2025, 11, 24)),
        (Span.ALL, date(2024, 12, 30)),
    ],
)
def test_a_span_begins_on_a_monday_and_all_with_the_first_session(span: Span, first: date) -> None:
    assert span_window(span, date(2025, 1, 3), SATURDAY, SATURDAY) == Window(first, SATURDAY)


def test_a_day_ahead_of_today_belongs_to_every_span() -> None:
    sunday = SATURDAY + timedelta(days=1)
    for span in Span:
        assert span_window(span, SATURDAY, sunday, SATURDAY).last == sunday


def test_two_dates_are_a_window_in_either_order() -> None:
    window = between(SATURDAY, date(2026, 11, 1))
    assert window == Window(date(2026, 11, 1), SATURDAY)
    assert window_text(window) == "Sun 1 Nov 2026 to Sat 21 Nov 2026"
    assert window_text(between(SATURDAY, SATURDAY)) == "Sat 21 Nov 2026"
