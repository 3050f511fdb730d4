"""Left against right: always the same colour and shape for each."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from hipdesk.domain.chart_model import Kind, Series, Shape, Table, Tone
from hipdesk.domain.progress.columns import Columns, Grain
from hipdesk.domain.progress.numbers import (
    EN_DASH,
    by_column,
    mean,
    mean_points,
    named,
    number_text,
)
from hipdesk.domain.timeline import Side

SideLook = tuple[str, Tone, Shape]
LOOKS: Mapping[Side, SideLook] = {
    Side.LEFT: ("Left", Tone.MAIN, Shape.CIRCLE),
    Side.RIGHT: ("Right", Tone.SECOND, Shape.SQUARE),
}
SideValue = tuple[date, Side, float]


def side_series(
    columns: Columns, values: Sequence[SideValue], words: Callable[[float], str]
) -> tuple[tuple[Series, ...], Table]:
    """A line for each side that has any value, and the table of both."""
    found = {
        side: [
            [value for _, _, value in column]
            for column in by_column(
                columns, [one for one in values if one[1] is side], lambda one: one[0]
            )
        ]
        for side in LOOKS
    }
    series = []
    for side, (name, tone, shape) in LOOKS.items():
        points = mean_points(columns, found[side], named(name, words))
        if points:
            series.append(Series(name, Kind.LINE, tone, points, shape))
    rows = []
    for index in range(len(columns) - 1, -1, -1):
        cells = [found[side][index] for side in LOOKS]
        if any(cells):
            texts = (number_text(mean(one)) if one else EN_DASH for one in cells)
            rows.append((columns.label(index), *texts))
    head = "Day" if columns.grain is Grain.DAY else "When"
    return tuple(series), Table((head, "Left", "Right"), tuple(rows))
