"""Whether pain changed in a way that matters, and whether the numbers carry that (section 11).

The last 14 days are held against the first 7. A fall of 1 is a little better, of 2, or of 30 %
and at least 1, clearly better (Salaffi 2004, S37); a rise by as much is told in the same way.
Safer reading (APP): the change must also be more than two standard errors of those means, so
that a few scores that swing by chance are never called progress; and a few scores are too few.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from hipdesk.domain.chart_model import Window
from hipdesk.domain.progress.numbers import mean, number_text, standard_error
from hipdesk.domain.progress.told import Score
from hipdesk.domain.rules.measures import Progress, pain_progress

FIRST_DAYS = 7
LAST_DAYS = 14
FEWEST_FIRST = 2  # scores; APP
FEWEST_LAST = 3
ERRORS = 2.0  # APP: standard errors of the difference that chance reaches in 1 of 20


class Direction(StrEnum):
    """How pain changed."""

    CLEARLY_BETTER = "clearly better"
    LITTLE_BETTER = "a little better"
    NO_CHANGE = "no clear change"
    LITTLE_WORSE = "a little worse"
    CLEARLY_WORSE = "clearly worse"
    TOO_LITTLE = "too little to tell"


_FALLS = {
    Progress.CLEARLY_BETTER: Direction.CLEARLY_BETTER,
    Progress.LITTLE_BETTER: Direction.LITTLE_BETTER,
    Progress.NO_CHANGE: Direction.NO_CHANGE,
}


@dataclass(frozen=True)
class PainChange:
    """The change, and the two means it is read from; None where there are too few scores."""

    direction: Direction
    first: float | None = None
    last: float | None = None

    @property
    def sentence(self) -> str:
        if self.first is None or self.last is None:
            return (
                "Too little is known to say whether pain changed: that takes scores from three "
                "weeks."
            )
        told = (
            f"{number_text(self.last)} on average in the last two weeks, "
            f"{number_text(self.first)} in the first week."
        )
        if self.direction is Direction.NO_CHANGE:
            return f"No clear change in pain before sessions: {told}"
        return f"Pain before sessions is {self.direction}: {told}"


def pain_change(scores: Sequence[Score], window: Window) -> PainChange:
    """Of the scores in a window; the first week begins with the first of them."""
    inside = [one for one in scores if window.first <= one.day <= window.last]
    if not inside:
        return PainChange(Direction.TOO_LITTLE)
    began = min(one.day for one in inside)
    end, start = began + timedelta(days=FIRST_DAYS), _last_days(window.last)
    if start < end:  # the same scores would stand on both sides
        return PainChange(Direction.TOO_LITTLE)
    first = [float(one.score) for one in inside if one.day < end]
    last = [float(one.score) for one in inside if one.day >= start]
    if len(first) < FEWEST_FIRST or len(last) < FEWEST_LAST:
        return PainChange(Direction.TOO_LITTLE)
    return PainChange(_direction(first, last), mean(first), mean(last))


def _last_days(last: date) -> date:
    return last - timedelta(days=LAST_DAYS - 1)


def _direction(first: Sequence[float], last: Sequence[float]) -> Direction:
    fall = mean(first) - mean(last)
    if abs(fall) <= ERRORS * standard_error(first, last):
        return Direction.NO_CHANGE
    if fall >= 0:
        return _FALLS[pain_progress(mean(first), mean(last))]
    if -fall >= 2 or (-fall >= 1 and -fall >= 0.3 * mean(first)):
        return Direction.CLEARLY_WORSE
    return Direction.LITTLE_WORSE if -fall >= 1 else Direction.NO_CHANGE
