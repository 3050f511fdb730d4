"""The weekly self-check: better, the same or worse than the time before, as a person saw it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from hipdesk.domain.chart_model import (
    Chart,
    Kind,
    Point,
    Series,
    Shape,
    Table,
    Tick,
    Tone,
    Window,
)
from hipdesk.domain.dates import full_day, short_day
from hipdesk.domain.progress.columns import Columns, columns_of, date_ticks
from hipdesk.domain.progress.material import Material
from hipdesk.domain.progress.numbers import EN_DASH, by_column, capital, many, mean
from hipdesk.domain.progress.rows import HomeTestRow
from hipdesk.domain.rules.due_tests import SELF_CHECK
from hipdesk.domain.rules.measures import Change
from hipdesk.domain.words import listed

NOTHING = "No self-check in this time."
_LEVELS: Mapping[Change, float] = {Change.BETTER: 1.0, Change.SAME: 0.0, Change.WORSE: -1.0}
_TICKS = (Tick(-1.0, "worse"), Tick(0.0, "same"), Tick(1.0, "better"))
_WORDS = {Change.BETTER: "better", Change.SAME: "the same", Change.WORSE: "worse"}


def self_check_chart(material: Material, tests: Sequence[HomeTestRow], window: Window) -> Chart:
    """A dot for each self-check that was compared with the one before."""
    own = _checks(material, tests, window)
    columns = columns_of(window)
    points = _points(columns, own)
    dots = Series("Compared with the time before", Kind.DOTS, Tone.MAIN, points, Shape.CIRCLE)
    rows = tuple(
        (full_day(day), _WORDS[change] if change is not None else EN_DASH)
        for day, change in reversed(own)
    )
    return Chart(
        id="self_check_chart",
        title="Self-checks",
        finding=_finding(own),
        first=window.first,
        last=window.last,
        ticks=_TICKS,
        dates=date_ticks(columns),
        series=(dots,) if points else (),
        table=Table(("Day", "Compared with the time before"), rows),
        empty="" if points else _finding(own),
    )


def _points(columns: Columns, own: Sequence[tuple[date, Change | None]]) -> tuple[Point, ...]:
    """Those of one column together, in the middle of what they say."""
    found = []
    for index, part in enumerate(by_column(columns, own, lambda one: one[0])):
        changes = [change for _, change in part if change is not None]
        if changes:
            words = capital(_told(Counter(changes)))
            value = mean([_LEVELS[one] for one in changes])
            start, end = columns.starts[index], columns.ends[index]
            found.append(Point(start, end, value, f"{words} {columns.when(index)}"))
    return tuple(found)


def _told(counts: Counter[Change]) -> str:
    """Such as "better", or "2 better and 1 the same"."""
    if counts.total() == 1:
        return _WORDS[next(iter(counts))]
    return listed(tuple(f"{counts[one]} {_WORDS[one]}" for one in _WORDS if counts[one]))


def _checks(
    material: Material, tests: Sequence[HomeTestRow], window: Window
) -> list[tuple[date, Change | None]]:
    """By session, oldest first; None where nobody compared it, as the first."""
    days = {
        one.session_id: one.day
        for one in tests
        if one.exercise_id == SELF_CHECK and window.first <= one.day <= window.last
    }
    told = material.told.checks
    return [(day, told[one].change if one in told else None) for one, day in days.items()]


def _finding(own: Sequence[tuple[date, Change | None]]) -> str:
    if not own:
        return NOTHING
    counts = Counter(change for _, change in own if change is not None)
    checks = many(len(own), "self-check")
    if not counts:
        return f"{checks}, the last one on {short_day(own[-1][0])}; none to compare it with yet."
    return f"{checks}, compared with the time before: {_told(counts)}."
