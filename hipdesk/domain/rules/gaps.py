"""Missed time: GAP-0 to GAP-4, and how the plan begins again after it (section 6.5)."""

from datetime import date, timedelta

from hipdesk.domain.rules.context import Context
from hipdesk.domain.rules.setbacks import KEPT_SMALL
from hipdesk.domain.rules.state import State

AWAY_DAYS = 3  # without opening the app

_DAYS = (7, 14, 28, 56)  # GAP-1 to GAP-4
FIRST_GAP = timedelta(days=_DAYS[0])
_STAGES = (0, 0, 1, 2)  # lost by then, for levels 0 to 3; level 4 is stage 1
_LOWER = ("", "a little lower", "a little lower", "lower", "gently from the start")


def missed_time(state: State, context: Context, since: date, today: date) -> None:
    """GAP-0 to GAP-4: once for an absence, growing with it (R28).

    `since` is the evaluation before this one: only who was away is welcomed back.
    """
    gap = (today - state.absent_since).days
    if gap < _DAYS[0]:
        return
    level = sum(gap >= days for days in _DAYS)
    if level <= state.gap_level:
        return
    before, state.gap_level = state.gap_level, level
    amounts = state.amounts
    if level == 1:
        state.all_lower(today, 1)
        state.run_from = today
    else:
        lost = state.stage if level == 4 else _STAGES[level] - _STAGES[before]
        state.step_back(today, lost)
        state.all_at_first_step(today)
        state.returned_on = today
    if level >= 3:
        state.screening_asked = today
    lower = f"we begin {_LOWER[level]}" if state.is_lower_than(amounts) else KEPT_SMALL
    words = f"A break does not undo your work; {lower}."
    greeting = "A while without a session."
    if (today - since).days >= AWAY_DAYS:
        greeting = "Welcome back."
    elif context.was_closed(state.absent_since, today):
        greeting = "The pause counts as time away."
    state.say(
        today, f"GAP-{level}", f"{greeting} {words}", f"{gap} days without a completed session"
    )
