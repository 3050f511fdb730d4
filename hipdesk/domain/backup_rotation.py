"""Which copies of the history are kept: 7 days, 8 weeks, 24 months, and the last few snapshots.

Snapshots, from before what changes much, are kept apart: a day's copy never takes the place of
one, and of each kind the last one stays.

Only days that have a copy count, so that neither a long break nor a clock that was wrong for a
while takes the old ones away. A copy dated later than now is left alone: the clock was wrong
then, or is now.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime

from hipdesk.domain.dates import week_start

DAILY, WEEKLY, MONTHLY = 7, 8, 24
SNAPSHOTS = 10  # from before imports, restores, their undoing and migrations


@dataclass(frozen=True)
class Copy:
    """A copy by its name, the moment in that name, and what it was made before ("": a day)."""

    name: str
    made: datetime  # naive: the clock of the place, as in the name
    before: str = ""


def superfluous(copies: Iterable[Copy], now: datetime) -> set[str]:
    """The names of the copies that may go; `now` is naive, like their moments."""
    past = sorted((one for one in copies if one.made <= now), key=lambda one: one.made)
    of_days = [one for one in past if not one.before]
    snapshots = [one for one in past if one.before]
    kept = {one.name for one in snapshots[-SNAPSHOTS:]}
    kept |= set({one.before: one.name for one in snapshots}.values())
    kept |= _newest(of_days, DAILY, lambda day: day)
    kept |= _newest(of_days, WEEKLY, week_start)
    kept |= _newest(of_days, MONTHLY, lambda day: day.replace(day=1))
    return {one.name for one in past} - kept


def _newest(copies: list[Copy], most: int, span: Callable[[date], date]) -> set[str]:
    """The last copy of each of the newest spans that have one."""
    last = {span(one.made.date()): one.name for one in copies}
    return {last[key] for key in sorted(last)[-most:]}
