"""Where in a session it hurts: in which exercise, and on which side."""

from dataclasses import dataclass

from hipdesk.domain.history import Outcome
from hipdesk.domain.rules.entries import Waiting
from hipdesk.domain.session_state import SessionState
from hipdesk.domain.timeline import PhaseKind, PlannedSet, Side


@dataclass(frozen=True)
class HurtPlace:
    """The exercise that a sign is written down for."""

    exercise_id: str = ""  # "" when nothing was begun
    name: str = ""
    side: Side | None = None
    item: int | None = None
    runs: bool = False  # whether it is the exercise that the session is at


def hurt_place(state: SessionState) -> HurtPlace:
    """The running exercise; while the next is only announced, or after the last, the one before.

    Safer reading: pain while getting into position belongs to the exercise that is set up for.
    """
    current, last = state.current, _last_begun(state)
    if current is not None and (state.phase.kind is not PhaseKind.NEXT_EXERCISE or last is None):
        return _place(current, state.phase.side, runs=True)
    return HurtPlace() if last is None else _place(last, last.key.side, runs=False)


def place_of(waiting: Waiting, state: SessionState) -> HurtPlace:
    """Where a wait that was cut off began, in the session that goes on."""
    current = state.current
    runs = current is not None and current.key.item == waiting.item
    name = next((one.exercise_name for one in state.sets if one.key.item == waiting.item), "")
    return HurtPlace(waiting.exercise_id, name, waiting.side, waiting.item, runs)


def item_is_over(state: SessionState, item: int) -> bool:
    """Whether nothing of this exercise is still to be done."""
    return all(one.key in state.results for one in state.sets if one.key.item == item)


def was_begun(state: SessionState, item: int) -> bool:
    """Whether anything of this exercise was done."""
    return any(
        result.outcome is not Outcome.SKIPPED
        for key, result in state.results.items()
        if key.item == item
    )


def _place(one: PlannedSet, side: Side, *, runs: bool) -> HurtPlace:
    return HurtPlace(one.exercise_id, one.exercise_name, side, one.key.item, runs)


def _last_begun(state: SessionState) -> PlannedSet | None:
    begun = (
        one
        for one in reversed(state.sets[: state.set_index])
        if one.key in state.results and state.results[one.key].outcome is not Outcome.SKIPPED
    )
    return next(begun, None)
