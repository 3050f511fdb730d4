"""What somebody wants of it, as they said it last."""

from collections.abc import Iterable

from hipdesk.domain.first_start_standing import latest_entry
from hipdesk.domain.rules.entries import Entered, Goal
from hipdesk.domain.words import listed


def goal_words(entered: Iterable[Entered]) -> str:
    """The goal in their own words, or what they named; "" while nothing was said."""
    told = latest_entry(entered, Goal)
    if told is None:
        return ""
    goal = told.entry
    return goal.words or listed(tuple(one.name for one in goal.activities))
