"""One exercise over time: its dose, left against right, and how it felt."""

from collections.abc import Callable, Mapping, Sequence

from hipdesk.domain.catalogue import Catalogue, Timing
from hipdesk.domain.chart_model import (
    Chart,
    Kind,
    Point,
    Series,
    Shape,
    Table,
    Tone,
    Window,
)
from hipdesk.domain.dates import full_day
from hipdesk.domain.durations import seconds_text
from hipdesk.domain.progress.columns import Columns, columns_of, date_ticks
from hipdesk.domain.progress.feel_chart import feel_chart
from hipdesk.domain.progress.material import Material
from hipdesk.domain.progress.numbers import (
    EN_DASH,
    by_column,
    many,
    mean_points,
    named,
    number_text,
)
from hipdesk.domain.progress.practice import Practice, practices
from hipdesk.domain.progress.rows import Rows
from hipdesk.domain.progress.scale import COUNT_STEPS, SECOND_STEPS, ticks_up_to
from hipdesk.domain.progress.sides import LOOKS
from hipdesk.domain.summaries import exercise_name
from hipdesk.domain.timeline import Side
from hipdesk.domain.words import listed


def exercise_charts(
    material: Material, rows: Rows, window: Window, exercise_id: str
) -> tuple[Chart, ...]:
    """The charts of the chosen exercise, or of the one done most; none without any."""
    chosen = chosen_exercise(rows, exercise_id)
    if not chosen:
        return ()
    in_seconds = counts_seconds(chosen, material.catalogue)
    own = practices(rows.doses, window, in_seconds=in_seconds)
    name = exercise_name(chosen, material.catalogue)
    return (
        dose_chart(own, window, name, in_seconds=in_seconds),
        feel_chart(material, chosen, own, window, name),
    )


def chosen_exercise(rows: Rows, exercise_id: str) -> str:
    """The one that is asked for, or the one done most; "" where there is none."""
    return exercise_id or next((one.exercise_id for one in rows.choices), "")


def counts_seconds(exercise_id: str, catalogue: Catalogue) -> bool:
    """Whether the dose of an exercise is told in seconds of holding or of work."""
    if exercise_id not in catalogue or catalogue[exercise_id].timing is Timing.ROUNDS:
        return False
    exercise = catalogue[exercise_id]
    return exercise.timing is not Timing.REPS or max(one.hold_s for one in exercise.doses) > 1


def dose_chart(own: Sequence[Practice], window: Window, name: str, *, in_seconds: bool) -> Chart:
    """What was planned, and what the left and the right side did."""
    columns = columns_of(window)
    text = seconds_text if in_seconds else _times
    found = by_column(columns, own, lambda one: one.day)
    lines = [
        Series(
            "Planned", Kind.STEPS, Tone.QUIET, _planned_points(columns, found, text), dashed=True
        )
    ]
    for side_name, tone, shape, side in _sides(own):
        values = [[one for one in map(side, part) if one is not None] for part in found]
        points = mean_points(columns, values, named(side_name, text))
        lines.append(Series(side_name, Kind.LINE, tone, points, shape))
    tops = [one.high or one.value or 0.0 for line in lines for one in line.points]
    unit = "seconds of a side" if in_seconds else "repetitions of a side"
    if not any(one.left is not None or one.right is not None for one in own):
        unit = "seconds" if in_seconds else "repetitions"
    return Chart(
        id="dose_chart",
        title=f"{name}: how much",
        finding=_dose_finding(own, text),
        first=window.first,
        last=window.last,
        ticks=ticks_up_to(tops, SECOND_STEPS if in_seconds else COUNT_STEPS),
        dates=date_ticks(columns),
        series=tuple(lines) if own else (),
        table=_dose_table(own, text),
        unit=unit,
        empty="" if own else f"{name} was not done in this time.",
    )


_Value = Callable[[Practice], float | None]


def _sides(own: Sequence[Practice]) -> list[tuple[str, Tone, Shape, _Value]]:
    values: Mapping[Side, _Value] = {
        Side.LEFT: lambda one: one.left,
        Side.RIGHT: lambda one: one.right,
    }
    found = [
        (*look, values[side])
        for side, look in LOOKS.items()
        if any(values[side](one) is not None for one in own)
    ]
    if any(one.both is not None for one in own):
        found.append(("Done", Tone.MAIN, Shape.CIRCLE, lambda one: one.both))
    return found


def _planned_points(
    columns: Columns, found: Sequence[Sequence[Practice]], text: Callable[[float], str]
) -> tuple[Point, ...]:
    """The last dose of each column."""
    points = []
    for index, part in enumerate(found):
        if part:
            last = part[-1]
            words = f"Planned: {text(last.planned)} ({last.dose_text}) {columns.when(index)}"
            points.append(Point(columns.starts[index], columns.ends[index], last.planned, words))
    return tuple(points)


def _times(count: float) -> str:
    return (
        many(int(count), "repetition")
        if count == int(count)
        else f"{number_text(count)} repetitions"
    )


def _dose_finding(own: Sequence[Practice], text: Callable[[float], str]) -> str:
    """From the first to the last dose, and whether the sides differ; a dose is no success."""
    if not own:
        return "It was not done in this time."
    first, last = text(own[0].planned), text(own[-1].planned)
    planned = f"{first} planned at first and {last} last" if first != last else f"{last} planned"
    told = f"In {many(len(own), 'session')}, with {planned}"
    gaps = [one.left - one.right for one in own if one.left is not None and one.right is not None]
    if not gaps:
        return f"{told}."
    if not any(gaps):
        return f"{told}. Left and right did the same each time."
    less = {"left": sum(gap < 0 for gap in gaps), "right": sum(gap > 0 for gap in gaps)}
    parts = tuple(f"the {side} {many(count, 'time')}" for side, count in less.items() if count)
    return f"{told}. Less was done by {listed(parts)}."


def _dose_table(own: Sequence[Practice], text: Callable[[float], str]) -> Table:
    sided = any(one.left is not None or one.right is not None for one in own)
    rows = []
    for one in reversed(own):
        sides = (one.left, one.right) if sided else (one.both,)
        cells = (EN_DASH if value is None else text(value) for value in sides)
        dose = one.dose_text[:1].upper() + one.dose_text[1:]
        rows.append((full_day(one.day), dose, text(one.planned), *cells))
    done = ("Left", "Right") if sided else ("Done",)
    return Table(("Day", "Dose", "Planned", *done), tuple(rows))
