"""The columns of a chart: days, or weeks, months, quarters or years where days would be too thin.

Columns follow one another without a gap and are all of the window, so that nothing is lost and
nothing counted twice.
"""

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from hipdesk.domain.chart_model import DateTick, Window
from hipdesk.domain.dates import (
    MONTHS,
    day_month,
    day_month_year,
    full_day,
    month_name,
    short_day,
    week_start,
)


class Grain(StrEnum):
    """How much time one column stands for."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


MOST_COLUMNS = 123
_LONGEST = {  # days of a window that still has columns of this grain
    Grain.DAY: 93,
    Grain.WEEK: 2 * 366,
    Grain.MONTH: 3_690,
    Grain.QUARTER: 30 * 365,
}
_ORDER = tuple(Grain)
_MOST_DATES = 9  # named under a chart
_STEPS = {  # how many columns lie between two dates that are named
    Grain.DAY: (1, 7, 14),
    Grain.WEEK: (1, 2, 4, 8, 13, 26),
    Grain.MONTH: (1, 2, 3, 6, 12, 24),
    Grain.QUARTER: (1, 2, 4, 8, 20),
    Grain.YEAR: (1, 2, 5, 10, 20, 50),
}


@dataclass(frozen=True)
class Columns:
    """Rising, without gaps; the first begins and the last ends with the window."""

    grain: Grain
    starts: tuple[date, ...]
    ends: tuple[date, ...]

    def index(self, day: date) -> int:
        """The column that holds a day of the window."""
        return bisect_right(self.starts, day) - 1

    def __len__(self) -> int:
        return len(self.starts)

    def when(self, index: int) -> str:
        """Such as "on Thu 19 Nov", "in the week of 16 Nov 2026"."""
        start = self.starts[index]
        match self.grain:
            case Grain.DAY:
                return f"on {short_day(start)}"
            case Grain.WEEK:
                return f"in the week of {day_month_year(start)}"
            case _:
                return f"in {self.label(index)}"

    def label(self, index: int) -> str:
        """Such as "Thu 19 Nov 2026", "Week of 16 Nov 2026", "November 2026"."""
        start = self.starts[index]
        match self.grain:
            case Grain.DAY:
                return full_day(start)
            case Grain.WEEK:
                return f"Week of {day_month_year(start)}"
            case Grain.MONTH:
                return f"{MONTHS[start.month - 1]} {start.year}"
            case Grain.QUARTER:
                first = (start.month - 1) // 3 * 3
                return f"{MONTHS[first]} to {MONTHS[first + 2]} {start.year}"
            case Grain.YEAR:
                return str(start.year)


def columns_of(window: Window, finest: Grain = Grain.DAY) -> Columns:
    """The columns of a window, at most MOST_COLUMNS."""
    grain = grain_of(window, finest)
    starts = [window.first]
    while (after := _next(starts[-1], grain)) <= window.last:
        starts.append(after)
    ends = (*(start - timedelta(days=1) for start in starts[1:]), window.last)
    return Columns(grain, tuple(starts), ends)


def grain_of(window: Window, finest: Grain = Grain.DAY) -> Grain:
    """The finest grain that still leaves few enough columns."""
    days = (window.last - window.first).days + 1
    allowed = _ORDER[_ORDER.index(finest) :]
    return next((one for one in allowed if days <= _LONGEST.get(one, days)), Grain.YEAR)


def _next(start: date, grain: Grain) -> date:
    match grain:
        case Grain.DAY:
            return start + timedelta(days=1)
        case Grain.WEEK:
            return week_start(start) + timedelta(weeks=1)
        case Grain.MONTH:
            return _months_later(start.replace(day=1), 1)
        case Grain.QUARTER:
            return _months_later(start.replace(month=(start.month - 1) // 3 * 3 + 1, day=1), 3)
        case Grain.YEAR:
            return date(start.year + 1, 1, 1)


def _months_later(first: date, months: int) -> date:
    years, month = divmod(first.month - 1 + months, 12)
    return date(first.year + years, month + 1, 1)


def date_ticks(columns: Columns) -> tuple[DateTick, ...]:
    """The days that are named under a chart: few, and at round places."""
    steps = _STEPS[columns.grain]
    for step in steps:
        named = _named(columns, step)
        if len(named) <= _MOST_DATES:
            break
    return tuple(DateTick(day, _name(day, columns)) for day in named)


def _named(columns: Columns, step: int) -> list[date]:
    if step == 1:
        return list(columns.starts)
    return [start for start in columns.starts if _is_round(start, columns.grain, step)]


def _is_round(start: date, grain: Grain, step: int) -> bool:
    match grain:
        case Grain.DAY:
            return start.weekday() == 0 and start.toordinal() // 7 % (step // 7) == 0
        case Grain.WEEK:
            return start.weekday() == 0 and start.toordinal() // 7 % step == 0
        case Grain.MONTH:
            return start.day == 1 and (start.year * 12 + start.month - 1) % step == 0
        case Grain.QUARTER:
            place = start.year * 4 + (start.month - 1) // 3
            return start.day == 1 and start.month % 3 == 1 and place % step == 0
        case Grain.YEAR:
            return start.year % step == 0


def _name(day: date, columns: Columns) -> str:
    long = columns.starts[-1].year > columns.starts[0].year
    match columns.grain:
        case Grain.DAY | Grain.WEEK:
            return day_month_year(day) if long and _wide(columns) else day_month(day)
        case Grain.MONTH | Grain.QUARTER:
            return f"{month_name(day)} {day.year}" if day.month > 1 or not long else str(day.year)
        case Grain.YEAR:
            return str(day.year)


def _wide(columns: Columns) -> bool:
    """Whether a day and a month alone could stand for two days."""
    return (columns.starts[-1] - columns.starts[0]).days > 300
