"""Day totals summed into the bars of a chart, with the words for each bar.

Dates here are the sessions' own local dates, so neither a time zone nor a clock
change can move a session to another bar. All sums are kept: the bars of a chart
add up to the totals of its range.
"""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from hipdesk.domain.dates import MONTHS, day_month, month_name, short_day, week_start
from hipdesk.domain.durations import minutes_text, total_text
from hipdesk.domain.history import DayTotal


class Span(StrEnum):
    """How much history a chart shows."""

    FOUR_WEEKS = "four_weeks"
    THREE_MONTHS = "three_months"
    YEAR = "year"
    ALL = "all"


class Grain(StrEnum):
    """How much time one bar stands for."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"


@dataclass(frozen=True)
class Bar:
    """One bar: its days (both included), its height, and its words."""

    first: date
    last: date
    value: float  # minutes, or sessions
    text: str  # such as "12 min on Thu 19 Nov"
    label: str  # under the axis, "" for none


@dataclass(frozen=True)
class Tick:
    """A line across the chart."""

    value: float
    text: str


@dataclass(frozen=True)
class Chart:
    """Everything a bar chart draws; ticks rise from 0 and the last is the top."""

    title: str
    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]


WEEKS = {Span.FOUR_WEEKS: 4, Span.THREE_MONTHS: 13, Span.YEAR: 52}
MOST_DAY_BARS = 7 * 13
MOST_WEEK_BARS = 2 * 52
MINUTE_STEPS = (1, 2, 5, 10, 15, 20, 30, 60, 120, 300, 600, 1200, 3000, 6000)
COUNT_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
MOST_TICKS = 5  # lines above the axis


def minutes_chart(days: Sequence[DayTotal], today: date, span: Span) -> Chart:
    """Minutes of practice per day, or per week or month where days would be too thin."""
    first, last = window(days, today, span)
    grain = _grain(first, last, Grain.DAY)
    bars = _bars(days, first, last, grain, lambda total: total.active_s / 60.0, _minutes_words)
    return Chart(f"Minutes per {grain}", bars, _ticks(bars, MINUTE_STEPS))


def sessions_chart(days: Sequence[DayTotal], today: date, span: Span) -> Chart:
    """Sessions per week, or per month where weeks would be too thin."""
    first, last = window(days, today, span)
    grain = _grain(first, last, Grain.WEEK)
    bars = _bars(days, first, last, grain, lambda total: float(total.sessions), _session_words)
    return Chart(f"Sessions per {grain}", bars, _ticks(bars, COUNT_STEPS))


def totals_text(days: Sequence[DayTotal], today: date, span: Span) -> str:
    """What the window of this span holds, such as "5 sessions, 42 minutes"."""
    first, last = window(days, today, span)
    inside = [total for total in days if first <= total.day <= last]
    sessions = sum(total.sessions for total in inside)
    if sessions == 0:
        return "No sessions in this time"
    words = _session_words(float(sessions))
    return f"{words}, {total_text(sum(total.active_s for total in inside))}"


def window(days: Sequence[DayTotal], today: date, span: Span) -> tuple[date, date]:
    """The first (always a Monday) and last day of a span.

    A day after today can hold a session when the traveller has crossed the date line;
    it belongs to every span.
    """
    last = max([today, *(total.day for total in days)])
    if span is Span.ALL:
        first = min([today, *(total.day for total in days)])
        return week_start(first), last
    return week_start(today) - timedelta(weeks=WEEKS[span] - 1), last


def _grain(first: date, last: date, finest: Grain) -> Grain:
    days = (last - first).days + 1
    if finest is Grain.DAY and days <= MOST_DAY_BARS:
        return Grain.DAY
    return Grain.WEEK if days <= MOST_WEEK_BARS * 7 else Grain.MONTH


def _bars(
    days: Sequence[DayTotal],
    first: date,
    last: date,
    grain: Grain,
    value_of: Callable[[DayTotal], float],
    words: Callable[[float], str],
) -> tuple[Bar, ...]:
    starts = _starts(first, last, grain)
    values = [0.0] * len(starts)
    for total in days:
        if first <= total.day <= last:
            values[bisect_right(starts, total.day) - 1] += value_of(total)
    ends = [start - timedelta(days=1) for start in starts[1:]] + [last]
    every = len(starts) <= MOST_DAY_BARS // 7
    return tuple(
        Bar(
            start,
            end,
            value,
            f"{words(value)} {_when(start, grain)}",
            _label(start, grain, every or index == 0),
        )
        for index, (start, end, value) in enumerate(zip(starts, ends, values, strict=True))
    )


def _starts(first: date, last: date, grain: Grain) -> list[date]:
    """The first day of each bar; the first bar begins at `first` itself."""
    starts = [first]
    while True:
        after = _next(starts[-1], grain)
        if after > last:
            return starts
        starts.append(after)


def _next(start: date, grain: Grain) -> date:
    if grain is Grain.DAY:
        return start + timedelta(days=1)
    if grain is Grain.WEEK:
        return week_start(start) + timedelta(weeks=1)
    return (start.replace(day=1) + timedelta(days=31)).replace(day=1)


def _when(start: date, grain: Grain) -> str:
    if grain is Grain.DAY:
        return f"on {short_day(start)}"
    if grain is Grain.WEEK:
        return f"in the week of {day_month(start)} {start.year}"
    return f"in {MONTHS[start.month - 1]} {start.year}"


def _label(start: date, grain: Grain, every: bool) -> str:
    if grain is Grain.DAY:
        return day_month(start) if start.weekday() == 0 else ""
    if grain is Grain.WEEK:
        if every:
            return day_month(start)
        return month_name(start) if start.day <= 7 else ""
    return str(start.year) if start.month == 1 else ""


def _ticks(bars: Sequence[Bar], steps: Sequence[int]) -> tuple[Tick, ...]:
    """Round values from 0 up to the first that is not below any bar."""
    highest = max([bar.value for bar in bars] + [1.0])
    step = next((step for step in steps if step * MOST_TICKS >= highest), None)
    if step is None:
        step = steps[-1] * int(-(-highest // (steps[-1] * MOST_TICKS)))
    count = int(-(-highest // step))
    return tuple(Tick(float(index * step), str(index * step)) for index in range(count + 1))


def _minutes_words(minutes: float) -> str:
    return minutes_text(minutes * 60.0) if minutes else "No practice"


def _session_words(sessions: float) -> str:
    count = round(sessions)
    if count == 0:
        return "No session"
    return "1 session" if count == 1 else f"{count} sessions"
