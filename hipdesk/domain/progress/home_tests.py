"""The home tests: balance, chair stands, self-checks, and activities as a person rates them."""

from collections.abc import Sequence

from hipdesk.domain.chart_model import (
    Band,
    Chart,
    Kind,
    Series,
    Shape,
    Table,
    Tone,
    Window,
)
from hipdesk.domain.dates import full_day
from hipdesk.domain.progress.activities_chart import activities_chart
from hipdesk.domain.progress.balance_chart import balance_chart
from hipdesk.domain.progress.columns import columns_of, date_ticks
from hipdesk.domain.progress.material import Material
from hipdesk.domain.progress.numbers import (
    by_column,
    capital,
    many,
    mean_points,
    number_text,
)
from hipdesk.domain.progress.rows import HomeTestRow
from hipdesk.domain.progress.scale import COUNT_STEPS, ticks_up_to
from hipdesk.domain.progress.self_check_chart import self_check_chart
from hipdesk.domain.rules.due_tests import CHAIR_STAND
from hipdesk.domain.rules.measures import ChairStandTable, chair_stand_norm

NO_STANDS = "No chair-stand test in this time."


def home_test_charts(
    material: Material, tests: Sequence[HomeTestRow], window: Window
) -> tuple[Chart, ...]:
    """All four, also where there is nothing yet."""
    return (
        balance_chart(material, tests, window),
        chair_stand_chart(material, tests, window),
        self_check_chart(material, tests, window),
        activities_chart(material, window),
    )


def chair_stand_chart(material: Material, tests: Sequence[HomeTestRow], window: Window) -> Chart:
    """Stands in 30 seconds; no source of ours says what change is clear, so none is claimed."""
    own = _of(CHAIR_STAND, tests, window)
    counts = [(one.day, one.counted) for one in own if one.counted is not None]
    columns = columns_of(window)
    values = [
        [float(count) for _, count in found]
        for found in by_column(columns, counts, lambda one: one[0])
    ]
    points = mean_points(columns, values, lambda value: f"{number_text(value)} stands")
    bands = _norms(material.age)
    tops = [one.high or one.value or 0.0 for one in points]
    rows = tuple((full_day(day), str(count)) for day, count in reversed(counts))
    return Chart(
        id="chair_stand_chart",
        title="Chair stands in 30 seconds",
        finding=_stands([count for _, count in counts]),
        first=window.first,
        last=window.last,
        ticks=ticks_up_to([*tops, *(one.high for one in bands)] if counts else (), COUNT_STEPS),
        dates=date_ticks(columns),
        series=(Series("Stands", Kind.LINE, Tone.MAIN, points, Shape.CIRCLE),) if counts else (),
        table=Table(("Day", "Stands"), rows),
        bands=bands if counts else (),
        unit="stands",
        empty="" if counts else NO_STANDS,
    )


def _norms(age: int | None) -> tuple[Band, ...]:
    """S11: from 60 on, for men and for women, since HipDesk asks nobody which they are."""
    found = []
    for table in ChairStandTable:
        least = None if age is None else chair_stand_norm(age, table)
        if least is not None:
            words = f"{capital(table)} of your age: fewer than {least} is below average"
            found.append(Band(words, least, least, Tone.QUIET))
    return tuple(found)


def _stands(counts: Sequence[int]) -> str:
    if not counts:
        return NO_STANDS
    last = f"{many(counts[-1], 'stand')} the last time"
    if len(counts) == 1:
        return f"{last}; one test tells of no change."
    return (
        f"{last}, {counts[0]} the first; between {min(counts)} and {max(counts)} in "
        f"{many(len(counts), 'test')}. Only a change that stays over several tests means something."
    )


def _of(exercise_id: str, tests: Sequence[HomeTestRow], window: Window) -> list[HomeTestRow]:
    return [
        one
        for one in tests
        if one.exercise_id == exercise_id and window.first <= one.day <= window.last
    ]
