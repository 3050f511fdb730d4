"""The lines across a chart: round values that reach over everything that is drawn."""

from collections.abc import Iterable, Sequence
from math import ceil, floor

from hipdesk.domain.chart_model import Tick

MINUTE_STEPS = (1, 2, 5, 10, 15, 20, 30, 60, 120, 300, 600, 1200, 3000, 6000)
COUNT_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)
SECOND_STEPS = (5, 10, 15, 20, 30, 60, 120, 300, 600, 1200)
MOST_TICKS = 5  # lines above the axis
SCORES = tuple(Tick(float(value), str(value)) for value in range(0, 11, 2))
"""Of pain, effort and ratings, which always have the whole scale."""


def ticks_up_to(values: Iterable[float], steps: Sequence[int]) -> tuple[Tick, ...]:
    """From 0 to the first round value that is not below any of these; the last is the top."""
    highest = max([*values, 1.0])
    step = next((step for step in steps if step * MOST_TICKS >= highest), None)
    if step is None:
        step = steps[-1] * ceil(highest / (steps[-1] * MOST_TICKS))
    return tuple(_tick(index * step) for index in range(ceil(highest / step) + 1))


def ticks_around_zero(values: Iterable[float], step: int) -> tuple[Tick, ...]:
    """From below the lowest to above the highest, 0 among them."""
    found = list(values)
    low, high = floor(min([*found, -step]) / step), ceil(max([*found, step]) / step)
    wider = ceil((high - low) / (2 * MOST_TICKS))
    low, high = floor(low / wider), ceil(high / wider)
    return tuple(_tick(index * wider * step) for index in range(low, high + 1))


def _tick(value: int) -> Tick:
    return Tick(float(value), str(value).replace("-", "\N{MINUS SIGN}"))
