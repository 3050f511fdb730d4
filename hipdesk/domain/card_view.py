"""Reads the step card and the session bar off a session."""

from collections.abc import Sequence

from hipdesk.domain.card import Card, Segment, SegmentState
from hipdesk.domain.card_version import version_lines
from hipdesk.domain.catalogue import Catalogue
from hipdesk.domain.history import Outcome
from hipdesk.domain.layout import with_side
from hipdesk.domain.routine import Prescription
from hipdesk.domain.session import Session
from hipdesk.domain.timeline import PhaseKind, PlannedSet, SetKey, Side

_SIDE_WORDS = {Side.LEFT: "left", Side.RIGHT: "right"}
_STATES = {
    Outcome.DONE: SegmentState.DONE,
    Outcome.STOPPED: SegmentState.STOPPED,
    Outcome.SKIPPED: SegmentState.SKIPPED,
}


def card(session: Session, catalogue: Catalogue, items: Sequence[Prescription] = ()) -> Card:
    """What the step card shows at the session's last reading; `items` are those of the routine."""
    state = session.state
    shown = state.current or state.sets[-1]
    exercise = catalogue[shown.exercise_id]
    phase = state.phase
    item = shown.key.item
    return Card(
        phase=phase.kind,
        exercise_id=exercise.id,
        exercise=exercise.name,
        side=phase.side,
        instruction=phase.instruction,
        elapsed_s=elapsed_s(session),
        phase_s=phase.seconds,
        counts_up=phase.kind is PhaseKind.STOPWATCH,
        rep=phase.rep,
        reps=shown.reps,
        set_number=shown.key.number,
        sets=shown.sets,
        next_text=_next_text(session),
        steps=tuple(with_side(step, phase.side) for step in exercise.steps),
        position=exercise.position,
        paused=state.paused,
        can_get_ready=session.can_get_ready,
        can_stop_clock=session.can_stop_clock,
        undo=session.undo_text,
        session_elapsed_s=planned_before(session) + elapsed_s(session),
        session_s=sum(map(_seconds, state.sets)) + _added_seconds(session),
        stop_when=exercise.stop_when,
        can_repeat=session.can_repeat,
        next_exercise_id=_next_exercise_id(session),
        part=phase.part,
        cycle_s=exercise.cycle_s,
        version=version_lines(exercise, items[item]) if item < len(items) else (),
    )


def elapsed_s(session: Session) -> float:
    """Seconds of the running phase at the session's last reading."""
    return min(session.elapsed_s, session.state.phase.seconds)


def planned_before(session: Session) -> float:
    """Seconds of the session that were planned before the running phase."""
    state = session.state
    before = sum(map(_seconds, state.sets[: state.set_index]))
    return before + _passed_in_set(session)


def segments(session: Session) -> tuple[Segment, ...]:
    """The sets of the session, for the session bar."""
    state = session.state
    return tuple(
        Segment(
            label=set_label(one.exercise_name, one.key, one.sets),
            seconds=_seconds(one),
            state=SegmentState.CURRENT
            if index == state.set_index
            else _STATES[state.results[one.key].outcome]
            if one.key in state.results
            else SegmentState.AHEAD,
            item=one.key.item,
        )
        for index, one in enumerate(state.sets)
    )


def current_fraction(session: Session) -> float:
    """How much of the running set's time has passed, 0-1."""
    state = session.state
    if state.current is None:
        return 0.0
    passed = _passed_in_set(session) + session.elapsed_s
    return min(1.0, passed / max(_seconds(state.current), 0.001))


def set_label(exercise_name: str, key: SetKey, sets: int) -> str:
    """Names a set for a person: "Hip abduction, right, set 2"."""
    parts = [exercise_name]
    if key.side in _SIDE_WORDS:
        parts.append(_SIDE_WORDS[key.side])
    if sets > 1 or key.number > 1:
        parts.append(f"set {key.number}")
    return ", ".join(parts)


def _next_text(session: Session) -> str:
    state = session.state
    if state.current is None:
        return ""
    following = state.pending_from(state.set_index + 1)
    if following == len(state.sets):
        return "This is the last one"
    after = state.sets[following]
    if after.key.item != state.current.key.item:
        return f"Next: {set_label(after.exercise_name, after.key, after.sets)}"
    if after.key.side is not state.current.key.side:
        return f"Next: {_SIDE_WORDS.get(after.key.side, 'other')} side"
    return "Next: the same once more"


def _next_exercise_id(session: Session) -> str:
    state = session.state
    if state.current is None:
        return ""
    item = state.current.key.item
    ahead = (one for one in state.sets[state.set_index + 1 :] if one.key not in state.results)
    return next((one.exercise_id for one in ahead if one.key.item != item), "")


def _passed_in_set(session: Session) -> float:
    state = session.state
    if state.current is None:
        return 0.0
    phases = state.current.lead + state.current.work
    return sum(phase.seconds for phase in phases[: state.phase_index])


def _added_seconds(session: Session) -> float:
    """How much longer the running phase was made."""
    state = session.state
    if state.current is None:
        return 0.0
    planned = (state.current.lead + state.current.work)[state.phase_index]
    return state.phase.seconds - planned.seconds


def _seconds(one: PlannedSet) -> float:
    return one.lead_seconds + one.work_seconds
