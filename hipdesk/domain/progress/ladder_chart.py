"""The stage over time, with the reason of every step up and every step back."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from hipdesk.domain.chart_model import (
    Chart,
    Kind,
    Mark,
    Point,
    Series,
    Shape,
    Table,
    Tick,
    Tone,
    Window,
)
from hipdesk.domain.dates import full_day, short_day
from hipdesk.domain.progress.columns import MOST_COLUMNS, columns_of, date_ticks
from hipdesk.domain.progress.ladder_history import Change, ladder_changes, stage_on
from hipdesk.domain.progress.marks import merged
from hipdesk.domain.progress.material import Material
from hipdesk.domain.progress.numbers import capital, many
from hipdesk.domain.rules.ladder import LAST_STAGE, STAGES
from hipdesk.domain.words import listed

NO_STAGES = "There was no plan yet in this time."
_TICKS = tuple(
    Tick(float(number), str(number) if number else "") for number in range(LAST_STAGE + 1)
)
_MANY_PAUSES = 12  # more than that would hide the steps


def ladder_chart(material: Material, window: Window) -> Chart:
    """The stage of every day of the window up to today."""
    changes = ladder_changes(material)
    last = min(window.last, max(material.today, window.first))
    points = _points(changes, window.first, last)
    inside = [one for one in changes if window.first <= one.day <= last]
    columns = columns_of(window)
    if len(points) > MOST_COLUMNS:
        points = _thinned(material, changes, window, last)
    marks = (*_pauses(material, window), *(_mark(one) for one in inside))
    return Chart(
        id="ladder_chart",
        title="Your stage",
        finding=_finding(changes, inside, last) if points else NO_STAGES,
        first=window.first,
        last=window.last,
        ticks=_TICKS,
        dates=date_ticks(columns),
        series=(Series("Stage", Kind.STEPS, Tone.MAIN, points),) if points else (),
        table=_table(inside),
        marks=merged(sorted(marks, key=lambda one: one.first), columns),
        unit="stage",
        empty="" if points else NO_STAGES,
    )


def stage_text(number: int) -> str:
    """Such as "stage 3, Build"."""
    return f"stage {number}, {STAGES[number - 1].name}"


def stage_of_all(number: int) -> str:
    """Such as "Stage 3 of 7: Build"."""
    return f"Stage {number} of {LAST_STAGE}: {STAGES[number - 1].name}"


def _points(changes: Sequence[Change], first: date, last: date) -> tuple[Point, ...]:
    """A point for each stretch of days at one stage."""
    ends = [*(one.day - timedelta(days=1) for one in changes[1:]), last]
    found = []
    for one, end in zip(changes, ends, strict=True):
        begin, until = max(one.day, first), min(end, last)
        if begin <= until:
            text = f"{full_day(begin)} to {full_day(until)}: {stage_text(one.stage)}"
            found.append(Point(begin, until, float(one.stage), text))
    return tuple(found)


def _thinned(
    material: Material, changes: Sequence[Change], window: Window, last: date
) -> tuple[Point, ...]:
    """Where the steps are too many: the stage at the end of each column."""
    columns = columns_of(window)
    found = []
    for index, (start, end) in enumerate(zip(columns.starts, columns.ends, strict=True)):
        number = stage_on(material, min(end, last), changes)
        if number is not None and start <= last:
            text = f"{stage_text(number).capitalize()} {columns.when(index)}"
            found.append(Point(start, min(end, last), float(number), text))
    return tuple(found)


def _mark(one: Change) -> Mark:
    """Up, back, or the start."""
    text = f"{short_day(one.day)}: {stage_text(one.stage)}. {one.reason}"
    if not one.before:
        return Mark(one.day, one.day, text, Shape.CIRCLE, Tone.MAIN, "Start")
    if one.stage > one.before:
        return Mark(one.day, one.day, text, Shape.TRIANGLE_UP, Tone.GOOD, "Step up")
    return Mark(one.day, one.day, text, Shape.TRIANGLE_DOWN, Tone.CARE, "Step back")


def _pauses(material: Material, window: Window) -> list[Mark]:
    """Stretches of days on which the whole plan paused."""
    days = sorted(
        day for day in material.paused if window.first <= day <= min(window.last, material.today)
    )
    begins = [day for before, day in pairwise([date.min, *days]) if (day - before).days > 1]
    ends = [day for day, after in pairwise([*days, date.max]) if (after - day).days > 1]
    if len(begins) > _MANY_PAUSES:
        return []
    return [_pause(first, last) for first, last in zip(begins, ends, strict=True)]


def _pause(first: date, last: date) -> Mark:
    days = short_day(first) if first == last else f"{short_day(first)} to {short_day(last)}"
    return Mark(first, last, f"{days}: a pause of the plan", Shape.DIAMOND, Tone.QUIET, "Pause")


def _finding(changes: Sequence[Change], inside: Sequence[Change], last: date) -> str:
    now = next(one for one in reversed(changes) if one.day <= last).stage
    steps = [one for one in inside if one.before]
    ups = sum(one.stage > one.before for one in steps)
    downs = len(steps) - ups
    here = stage_of_all(now)
    if not steps:
        return f"{here}. No step in this time."
    told = [f"{many(ups, 'step')} up"] if ups else []
    told += [f"{many(downs, 'step')} back"] if downs else []
    return f"{here}. {capital(listed(tuple(told)))} in this time."


def _table(inside: Sequence[Change]) -> Table:
    rows = []
    for one in reversed(inside):
        what = "Start"
        if one.before:
            what = "Step up" if one.stage > one.before else "Step back"
        rows.append((full_day(one.day), str(one.stage), what, one.reason))
    return Table(("Day", "Stage", "What", "Why"), tuple(rows))
