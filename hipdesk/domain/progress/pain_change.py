"""Whether pain changed in a way that matters, and whether the numbers carry that (section 11).

The last 14 days are held against the first 7. A fall of 1 is a little better, of 2, or of 30 %
and at least 1, clearly better (Salaffi 2004, S37); a rise by as much is told in the same way.
Safer reading (APP): the change must also be more than scores that swing by chance would give in
1 of 20 such comparisons (Student's t), so that noise is not called progress; and a few scores are
too few.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from hipdesk.domain.chart_model import Window
from hipdesk.domain.dates import day_month_year
from hipdesk.domain.progress.numbers import mean, number_text, standard_error
from hipdesk.domain.progress.told import Score
from hipdesk.domain.rules.measures import Progress, pain_progress

FIRST_DAYS = 7
LAST_DAYS = 14
FEWEST_FIRST = 2  # scores; APP
FEWEST_LAST = 3
MATTERS = 1.0  # points: less is nothing to anybody (Salaffi 2004)


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
    """The change, and the two means it is read from; None where there are too few scores.

    The first week is named with its day: that of all and that of a range are told on one page.
    """

    direction: Direction
    first: float | None = None
    last: float | None = None
    swings: bool = False  # a change that would matter, but is within the noise
    began: date | None = None  # the first day of the first week

    @property
    def sentence(self) -> str:
        if self.first is None or self.last is None or self.began is None:
            return (
                "Too little is known to say whether pain changed: that takes scores from three "
                "weeks."
            )
        told = (
            f"{number_text(self.last)} on average in the last two weeks shown, "
            f"{number_text(self.first)} in the first week, from "
            f"{day_month_year(self.began)}."
        )
        if self.swings:
            return f"No clear change in pain, the scores swing too much to tell: {told}"
        if self.direction is Direction.NO_CHANGE:
            return f"No clear change in pain before sessions: {told}"
        return f"Pain before sessions is {self.direction}: {told}"

    @property
    def since_the_start(self) -> str:
        """The sentence where all of the time since the start was looked at."""
        if self.direction is Direction.TOO_LITTLE:
            return self.sentence
        return f"Since the start: {self.sentence[:1].lower()}{self.sentence[1:]}"


def change_since_the_start(scores: Sequence[Score], last: date) -> PainChange:
    """The last 14 days up to a day, against the first 7 of all."""
    if not scores:
        return PainChange(Direction.TOO_LITTLE)
    first = min(one.day for one in scores)
    return pain_change(scores, Window(min(first, last), last))


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
    before, after = mean(first), mean(last)
    moved = abs(before - after)
    if moved <= _by_chance(first, last):
        return PainChange(Direction.NO_CHANGE, before, after, moved >= MATTERS, began)
    return PainChange(_direction(before, after), before, after, began=began)


def _last_days(last: date) -> date:
    return last - timedelta(days=LAST_DAYS - 1)


def _by_chance(one: Sequence[float], other: Sequence[float]) -> float:
    """What the difference of two means reaches by chance in 1 of 20."""
    free = len(one) + len(other) - 2
    student = 1.96 + 2.4 / free + 3 / free**2  # within 0.1 of the table from 3 on
    return student * standard_error(one, other)


def _direction(first: float, last: float) -> Direction:
    """A rise is read as a fall is."""
    fall = first - last
    if fall >= 0:
        return _FALLS[pain_progress(first, last)]
    if -fall >= 2 * MATTERS or (-fall >= MATTERS and -fall >= 0.3 * first):
        return Direction.CLEARLY_WORSE
    return Direction.LITTLE_WORSE if -fall >= MATTERS else Direction.NO_CHANGE
