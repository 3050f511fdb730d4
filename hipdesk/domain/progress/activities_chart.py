"""What the hip makes hard, as a person rates it: 0 cannot do it, 10 as before (S47).

About 2 points on the mean of the same activities count as a real change (section 11).
"""

from collections.abc import Sequence
from datetime import date

from hipdesk.domain.chart_model import Chart, Kind, Series, Shape, Table, Tone, Window
from hipdesk.domain.dates import full_day
from hipdesk.domain.progress.columns import columns_of, date_ticks
from hipdesk.domain.progress.material import Material
from hipdesk.domain.progress.numbers import (
    EN_DASH,
    by_column,
    mean,
    mean_points,
    named,
    number_text,
)
from hipdesk.domain.progress.scale import SCORES
from hipdesk.domain.rules.entries import Goal

CLEAR_RATING = 2.0  # points, S47
NOTHING = "No activity was rated in this time."
_LOOKS = (
    (Tone.MAIN, Shape.CIRCLE),
    (Tone.SECOND, Shape.SQUARE),
    (Tone.THIRD, Shape.TRIANGLE_UP),
    (Tone.GOOD, Shape.DIAMOND),
    (Tone.CARE, Shape.TRIANGLE_DOWN),
)

Ratings = Sequence[tuple[date, dict[str, int]]]


def activities_chart(material: Material, window: Window) -> Chart:
    """A line for each activity that was rated in the window."""
    ratings = _ratings(material.told.goals, window)
    columns = columns_of(window)
    names = tuple(dict.fromkeys(name for _, told in reversed(ratings) for name in told))
    found = by_column(columns, ratings, lambda one: one[0])
    series = []
    for name, (tone, shape) in zip(names, _LOOKS, strict=False):
        values = [[float(told[name]) for _, told in part if name in told] for part in found]
        points = mean_points(columns, values, named(name))
        series.append(Series(name, Kind.LINE, tone, points, shape))
    rows = tuple(
        (full_day(day), *(str(told.get(name, EN_DASH)) for name in names))
        for day, told in reversed(ratings)
    )
    return Chart(
        id="activities_chart",
        title="What the hip makes hard",
        finding=activities_finding(ratings),
        first=window.first,
        last=window.last,
        ticks=SCORES,
        dates=date_ticks(columns),
        series=tuple(series),
        table=Table(("Day", *names), rows),
        unit="0 cannot do it, 10 as before",
        empty="" if ratings else NOTHING,
    )


def _ratings(goals: Sequence[Goal], window: Window) -> list[tuple[date, dict[str, int]]]:
    """By day; told again on one day, the last counts."""
    days: dict[date, dict[str, int]] = {}
    for one in goals:
        day = one.at.date()
        if one.activities and window.first <= day <= window.last:
            days[day] = {activity.name: activity.rating for activity in one.activities}
    return sorted(days.items())


def activities_finding(ratings: Ratings) -> str:
    """The first rating against the last, of the activities that are in both."""
    if not ratings:
        return NOTHING
    first, last = ratings[0][1], ratings[-1][1]
    same = [name for name in last if name in first]
    if len(ratings) == 1 or not same:
        return "Rated once so far; a change shows when the same activities are rated again."
    before = mean([float(first[name]) for name in same])
    now = mean([float(last[name]) for name in same])
    told = f"{number_text(now)} on average now, {number_text(before)} at first"
    if now - before >= CLEAR_RATING:
        return f"Clearly easier: {told}."
    if before - now >= CLEAR_RATING:
        return f"Clearly harder: {told}."
    return f"No clear change: {told}."
