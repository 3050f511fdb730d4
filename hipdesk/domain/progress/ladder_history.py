"""Where a person stood on the ladder on each day, from what the plan tells of itself."""

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date
from operator import attrgetter
from typing import NamedTuple

from hipdesk.domain.progress.material import Material


class Change(NamedTuple):
    """A day on which the stage changed, and why."""

    day: date
    before: int  # 0 on the day of the start
    stage: int  # 1-7
    reason: str


def ladder_changes(material: Material) -> tuple[Change, ...]:
    """Every change since the start, oldest first; none before the first plan is made.

    What changes more than once on a day ends where the last reason left it.
    """
    if material.plan is None:
        return ()
    found = [Change(material.facts.start.day, 0, 1, "Your start.")]
    for one in material.plan.story:
        if one.day is None or one.stage in {0, found[-1].stage}:
            continue
        found.append(Change(one.day, found[-1].stage, one.stage, one.sentence))
    return tuple(found)


def stage_on(material: Material, day: date, changes: Sequence[Change] | None = None) -> int | None:
    """The stage at the end of a day; None before the start."""
    known = ladder_changes(material) if changes is None else changes
    place = bisect_right(known, day, key=attrgetter("day"))
    return known[place - 1].stage if place else None
