"""Time under stretch and time of strengthening, by the muscles that an exercise is mainly for.

Each exercise counts for one group, its main one, so that the groups add up to the whole. Of a
stretch its holds count, of strengthening all seconds of work that were credited.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from hipdesk.domain.catalogue import Category, Exercise, Timing
from hipdesk.domain.chart_model import Chart, Kind, Point, Series, Table, Tone, Window
from hipdesk.domain.durations import minutes_text, total_text
from hipdesk.domain.progress.columns import Columns, Grain, columns_of, date_ticks
from hipdesk.domain.progress.material import Material
from hipdesk.domain.progress.muscles import MuscleGroup, muscle_groups
from hipdesk.domain.progress.numbers import EN_DASH, capital
from hipdesk.domain.progress.rows import TimeRow
from hipdesk.domain.progress.scale import MINUTE_STEPS, ticks_up_to

STRETCHES = frozenset({Category.STRETCH, Category.MOBILISE})
STRENGTHENS = frozenset({Category.STRENGTHEN})
_TONES = (Tone.MAIN, Tone.SECOND, Tone.THIRD)
OTHERS = "Others"

Seconds = Mapping[MuscleGroup, Sequence[float]]  # for each group, by column


def muscle_charts(
    material: Material, times: Sequence[TimeRow], window: Window
) -> tuple[Chart, ...]:
    """Stretching, mobilising with it, and strengthening."""
    return (
        _chart(material, times, window, STRETCHES, "stretch_chart", "under stretch"),
        _chart(material, times, window, STRENGTHENS, "strength_chart", "of strengthening"),
    )


def seconds_of(exercise: Exercise, row: TimeRow) -> float:
    """Of strengthening, of efforts in rounds and of what has no hold: all seconds of work."""
    if exercise.category is Category.STRENGTHEN or exercise.timing is Timing.ROUNDS:
        return row.work_s
    return row.held_s or row.work_s


def _chart(
    material: Material,
    times: Sequence[TimeRow],
    window: Window,
    kinds: frozenset[Category],
    ident: str,
    what: str,
) -> Chart:
    columns = columns_of(window, Grain.WEEK)
    seconds = _by_group(material, times, columns, kinds)
    order = sorted(seconds, key=lambda one: (-sum(seconds[one]), one))
    parts = _parts(order, seconds)
    series = tuple(
        Series(name, Kind.STACKED, tone, _points(columns, found, name))
        for (name, found), tone in zip(parts, (*_TONES, Tone.QUIET), strict=False)
    )
    sums = [sum(one) for one in zip(*(found for _, found in parts), strict=True)]
    nothing = f"No time {what} in this time."
    return Chart(
        id=ident,
        title=f"Minutes {what} per {columns.grain}",
        finding=_finding(order, seconds, what) if order else nothing,
        first=window.first,
        last=window.last,
        ticks=ticks_up_to((one / 60.0 for one in sums), MINUTE_STEPS),
        dates=date_ticks(columns),
        series=series,
        table=_table(columns, order, seconds),
        unit="minutes, both sides together",
        empty="" if order else nothing,
    )


def _by_group(
    material: Material, times: Sequence[TimeRow], columns: Columns, kinds: frozenset[Category]
) -> dict[MuscleGroup, list[float]]:
    known = {
        one.id: (one, groups[0])
        for one in material.catalogue.exercises
        if one.category in kinds and (groups := muscle_groups(one))
    }
    found: defaultdict[MuscleGroup, list[float]] = defaultdict(lambda: [0.0] * len(columns))
    for row in times:
        if row.exercise_id not in known or row.day > columns.ends[-1]:
            continue
        exercise, group = known[row.exercise_id]
        seconds = seconds_of(exercise, row)
        if seconds > 0:
            found[group][max(0, columns.index(row.day))] += seconds
    return found


def _parts(order: Sequence[MuscleGroup], seconds: Seconds) -> list[tuple[str, Sequence[float]]]:
    """The groups with most time; the rest together, where it is more than one."""
    most = len(_TONES) + (len(order) == len(_TONES) + 1)
    parts: list[tuple[str, Sequence[float]]] = [(one.value, seconds[one]) for one in order[:most]]
    rest = [seconds[one] for one in order[most:]]
    if rest:
        parts.append((OTHERS, [sum(one) for one in zip(*rest, strict=True)]))
    return parts


def _points(columns: Columns, seconds: Sequence[float], name: str) -> tuple[Point, ...]:
    return tuple(
        Point(
            columns.starts[index],
            columns.ends[index],
            one / 60.0,
            f"{name}: {minutes_text(one) if one else 'none'} {columns.when(index)}",
        )
        for index, one in enumerate(seconds)
    )


def _finding(order: Sequence[MuscleGroup], seconds: Seconds, what: str) -> str:
    whole = sum(sum(one) for one in seconds.values())
    main = order[0]
    told = capital(total_text(whole))
    if len(order) == 1:
        return f"{told} {what}, all of it for the {main.lower()}."
    share = total_text(sum(seconds[main]))
    return f"{told} {what}, the largest part for the {main.lower()}: {share}."


def _table(columns: Columns, order: Sequence[MuscleGroup], seconds: Seconds) -> Table:
    rows = []
    for index in range(len(columns) - 1, -1, -1):
        cells = [seconds[one][index] for one in order]
        if any(cells):
            texts = (minutes_text(one) if one else EN_DASH for one in cells)
            rows.append((columns.label(index), *texts))
    return Table((capital(columns.grain.value), *(one.value for one in order)), tuple(rows))
