"""How one exercise felt: pain where it was told, and the effort of the whole session."""

from collections.abc import Callable, Sequence

from hipdesk.domain.chart_model import Chart, Kind, Series, Shape, Table, Tone, Window
from hipdesk.domain.dates import full_day
from hipdesk.domain.progress.columns import columns_of, date_ticks
from hipdesk.domain.progress.material import Material
from hipdesk.domain.progress.numbers import (
    EN_DASH,
    by_column,
    many,
    mean_points,
    named,
    range_text,
)
from hipdesk.domain.progress.practice import Practice
from hipdesk.domain.progress.scale import SCORES


def feel_chart(
    material: Material, exercise_id: str, own: Sequence[Practice], window: Window, name: str
) -> Chart:
    """Pain is asked for when an exercise hurt, and pressure of every release; most days have none.

    Effort is told of a session as a whole, with everything else that was in it.
    """
    columns = columns_of(window)

    def score(one: Practice, field: str) -> int | None:
        told = material.told.item_scores.get((one.session_id, exercise_id))
        found: int | None = getattr(told, field, None)
        return found

    kinds: tuple[tuple[str, Kind, Tone, Shape, Callable[[Practice], int | None]], ...] = (
        ("Effort of the session", Kind.LINE, Tone.QUIET, Shape.NONE, lambda one: one.effort),
        ("Pain", Kind.DOTS, Tone.CARE, Shape.TRIANGLE_UP, lambda one: score(one, "pain")),
        ("Pressure", Kind.DOTS, Tone.THIRD, Shape.DIAMOND, lambda one: score(one, "pressure")),
    )
    found = by_column(columns, own, lambda one: one.day)
    series, rows = [], []
    for label, kind, tone, shape, value in kinds:
        scores = [
            [float(told) for one in part if (told := value(one)) is not None] for part in found
        ]
        points = mean_points(columns, scores, named(label))
        if points:
            series.append(Series(label, kind, tone, points, shape, dashed=kind is Kind.LINE))
    for one in reversed(own):
        cells = tuple(_cell(value(one)) for *_, value in kinds)
        rows.append((full_day(one.day), *cells))
    pains = [told for one in own if (told := score(one, "pain")) is not None]
    return Chart(
        id="feel_chart",
        title=f"{name}: how it felt",
        finding=_finding(pains, own),
        first=window.first,
        last=window.last,
        ticks=SCORES,
        dates=date_ticks(columns),
        series=tuple(series),
        table=Table(("Day", *(label for label, *_ in kinds)), tuple(rows)),
        unit="0 nothing, 10 the most there is",
        empty="" if series else "Nothing was told of it in this time.",
    )


def _cell(score: int | None) -> str:
    return EN_DASH if score is None else str(score)


def _finding(pains: Sequence[int], own: Sequence[Practice]) -> str:
    if not own:
        return "It was not done in this time."
    sessions = many(len(own), "session")
    if not pains:
        return f"No pain was told of it, in {sessions}."
    return f"Pain was told in {len(pains)} of {sessions}: {range_text(min(pains), max(pains))}."
