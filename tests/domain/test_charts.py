"""Tests of the sums and the words of the charts."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hipdesk.domain.charts import (
    MOST_TICKS,
    Chart,
    Span,
    minutes_chart,
    sessions_chart,
    totals_text,
    window,
)
from hipdesk.domain.history import DayTotal

SATURDAY = date(2026, 11, 21)


def total(day: date, minutes: float = 5.0, sessions: int = 1) -> DayTotal:
    return DayTotal(day, sessions, minutes * 60.0)


def values(chart: Chart) -> list[float]:
    return [bar.value for bar in chart.bars]


def test_four_weeks_of_days_begin_on_a_monday_and_are_zero_filled() -> None:
    chart = minutes_chart([total(date(2026, 11, 19), 12)], SATURDAY, Span.FOUR_WEEKS)
    assert chart.title == "Minutes per day"
    assert chart.bars[0].first == date(2026, 10, 26)
    assert chart.bars[-1].first == SATURDAY
    assert len(chart.bars) == 27
    assert [bar.text for bar in chart.bars if bar.value] == ["12 min on Thu 19 Nov"]
    assert chart.bars[-1].text == "No practice on Sat 21 Nov"


def test_the_end_of_summer_time_takes_no_day_and_adds_none() -> None:
    chart = minutes_chart([], date(2026, 11, 1), Span.FOUR_WEEKS)  # 25 Oct 2026 has 25 hours
    days = [bar.first for bar in chart.bars]
    assert days == [days[0] + timedelta(days=n) for n in range(28)]


def test_sessions_are_counted_in_iso_weeks_across_the_new_year() -> None:
    days = [total(date(2026, 12, 31)), total(date(2027, 1, 3)), total(date(2027, 1, 4))]
    chart = sessions_chart(days, date(2027, 1, 6), Span.FOUR_WEEKS)
    assert [bar.first for bar in chart.bars[-2:]] == [date(2026, 12, 28), date(2027, 1, 4)]
    assert values(chart) == [0, 0, 2, 1]
    assert chart.bars[-2].text == "2 sessions in the week of 28 Dec 2026"


def test_a_leap_day_has_its_own_bar() -> None:
    chart = minutes_chart([total(date(2028, 2, 29), 7)], date(2028, 3, 1), Span.FOUR_WEEKS)
    assert values(chart)[-2:] == [7, 0]
    assert chart.bars[-2].text == "7 min on Tue 29 Feb"


def test_a_year_of_minutes_is_summed_into_weeks() -> None:
    days = [total(date(2026, 11, 16), 4), total(date(2026, 11, 18), 6)]
    chart = minutes_chart(days, SATURDAY, Span.YEAR)
    assert chart.title == "Minutes per week"
    assert len(chart.bars) == 52
    assert values(chart)[-1] == 10


def test_ten_years_are_summed_into_months_with_a_label_for_each_year() -> None:
    chart = sessions_chart([total(date(2016, 11, 24)), total(SATURDAY)], SATURDAY, Span.ALL)
    assert chart.title == "Sessions per month"
    assert chart.bars[0].first == date(2016, 11, 21)
    assert chart.bars[1].first == date(2016, 12, 1)
    assert [bar.label for bar in chart.bars if bar.label] == [str(y) for y in range(2017, 2027)]
    assert chart.bars[-1].text == "1 session in November 2026"


def test_all_of_a_short_history_stays_in_days() -> None:
    chart = minutes_chart([total(date(2026, 11, 18))], SATURDAY, Span.ALL)
    assert [bar.first for bar in chart.bars] == [
        date(2026, 11, 16) + timedelta(n) for n in range(6)
    ]


def test_a_day_ahead_of_today_is_shown() -> None:
    tomorrow = SATURDAY + timedelta(days=1)
    chart = minutes_chart([total(tomorrow, 9)], SATURDAY, Span.FOUR_WEEKS)
    assert chart.bars[-1].first == tomorrow
    assert values(chart)[-1] == 9


def test_older_history_is_outside_the_span_and_its_totals() -> None:
    days = [total(date(2026, 10, 25), 50), total(date(2026, 10, 26), 5), total(SATURDAY, 6)]
    assert sum(values(minutes_chart(days, SATURDAY, Span.FOUR_WEEKS))) == 11
    assert totals_text(days, SATURDAY, Span.FOUR_WEEKS) == "2 sessions, 11 minutes"
    assert totals_text(days, SATURDAY, Span.ALL) == "3 sessions, 1 hour 1 minute"


def test_an_empty_span_says_so() -> None:
    assert totals_text([], SATURDAY, Span.YEAR) == "No sessions in this time"


@pytest.mark.parametrize(
    ("minutes", "ticks"),
    [
        (0, [0, 1]),
        (5, [0, 1, 2, 3, 4, 5]),
        (12, [0, 5, 10, 15]),
        (61, [0, 15, 30, 45, 60, 75]),
        (40000, [0, 12000, 24000, 36000, 48000]),
    ],
)
def test_ticks_are_round_and_reach_over_the_highest_bar(minutes: float, ticks: list[int]) -> None:
    chart = minutes_chart([total(SATURDAY, minutes)], SATURDAY, Span.FOUR_WEEKS)
    assert [tick.value for tick in chart.ticks] == ticks


DAYS = st.dates(date(2014, 1, 1), date(2028, 12, 31))
TOTALS = st.lists(
    st.builds(DayTotal, DAYS, st.integers(1, 4), st.integers(0, 7200).map(float)),
    max_size=60,
    unique_by=lambda day: day.day,
)


@given(TOTALS, DAYS, st.sampled_from(Span))
def test_no_minute_and_no_session_is_lost_or_counted_twice(
    days: list[DayTotal], today: date, span: Span
) -> None:
    first, last = window(days, today, span)
    inside = [day for day in days if first <= day.day <= last]
    assert first.weekday() == 0
    for chart, wanted in (
        (minutes_chart(days, today, span), sum(day.active_s for day in inside) / 60.0),
        (sessions_chart(days, today, span), sum(day.sessions for day in inside)),
    ):
        assert sum(values(chart)) == pytest.approx(wanted)
        assert len(chart.ticks) <= MOST_TICKS + 1
        assert chart.ticks[-1].value >= max(values(chart))
        edges = [(bar.first, bar.last) for bar in chart.bars]
        assert edges[0][0] == first
        assert edges[-1][1] == last
        assert all(after[0] - before[1] == timedelta(days=1) for before, after in pairwise(edges))


@given(TOTALS, DAYS)
def test_all_history_means_all_of_it(days: list[DayTotal], today: date) -> None:
    total_sessions = sum(day.sessions for day in days)
    assert sum(values(sessions_chart(days, today, Span.ALL))) == total_sessions
