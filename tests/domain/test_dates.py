"""Tests of dates in words and of weeks."""

from datetime import UTC, date, datetime

import pytest

from hipdesk.domain.dates import clock_time, full_day, short_day, spoken_day, week_start


@pytest.mark.parametrize(
    ("day", "monday"),
    [
        (date(2026, 11, 16), date(2026, 11, 16)),
        (date(2026, 11, 22), date(2026, 11, 16)),
        (date(2027, 1, 3), date(2026, 12, 28)),  # ISO week 53 of 2026
        (date(2024, 2, 29), date(2024, 2, 26)),
    ],
)
def test_weeks_begin_on_monday(day: date, monday: date) -> None:
    assert week_start(day) == monday


def test_days_are_named_in_english_whatever_the_system_speaks() -> None:
    day = date(2026, 11, 19)
    assert short_day(day) == "Thu 19 Nov"
    assert full_day(day) == "Thu 19 Nov 2026"
    assert spoken_day(day) == "Thursday 19 November"


def test_clock_times_have_two_digits() -> None:
    assert clock_time(datetime(2026, 11, 19, 7, 5, tzinfo=UTC)) == "07:05"
