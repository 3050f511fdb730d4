"""Which chimes belong to a phase, and how they move when it is made longer."""

from dataclasses import replace

from hipdesk.domain.timeline import Cue, Phase, PhaseKind

HALFWAY_FROM_S = 15.0  # shorter holds need no half-way chime
LAST_FROM_S = 10.0  # shorter holds need no count-down
COUNT_DOWN_S = 3

_COUNTED_IN = {PhaseKind.SWITCH_SIDES, PhaseKind.REST, PhaseKind.CHANGE}
_AT_START = {
    PhaseKind.NEXT_EXERCISE: Cue.REST,
    PhaseKind.SWITCH_SIDES: Cue.SWITCH,
    PhaseKind.REST: Cue.REST,
    PhaseKind.MOVE_IN: Cue.START,
    PhaseKind.MOVE_OUT: Cue.REST,
    PhaseKind.CHANGE: Cue.SWITCH,
    PhaseKind.WORK: Cue.START,
    PhaseKind.STOPWATCH: Cue.START,
    PhaseKind.GUIDED: Cue.START,
    PhaseKind.FINISH: Cue.FINISH,
}
_COUNTED_DOWN = {PhaseKind.HOLD, PhaseKind.WORK, PhaseKind.STOPWATCH}


def cues(kind: PhaseKind, seconds: float) -> tuple[tuple[float, Cue], ...]:
    """The cues of a phase of `seconds`, as (seconds from its start, cue), in order."""
    found: list[tuple[float, Cue]] = []
    if kind in _AT_START:
        found.append((0.0, _AT_START[kind]))
    if kind in _COUNTED_DOWN and seconds >= HALFWAY_FROM_S and kind is not PhaseKind.STOPWATCH:
        found.append((seconds / 2, Cue.HALFWAY))
    found += _countdown(kind, seconds)
    return tuple(sorted(found, key=lambda due: due[0]))


def _countdown(kind: PhaseKind, seconds: float) -> list[tuple[float, Cue]]:
    """The ticks that lead to a phase's end."""
    if kind is PhaseKind.COUNT_IN:
        return [(seconds - left, Cue.TICK) for left in range(int(seconds), 0, -1)]
    left_to_count = range(COUNT_DOWN_S, 0, -1)
    if kind in _COUNTED_IN:  # the switch chime has the first second to itself
        return [(seconds - left, Cue.TICK) for left in left_to_count if seconds - left >= 1]
    if kind in _COUNTED_DOWN and seconds >= LAST_FROM_S:
        return [(seconds - left, Cue.LAST) for left in left_to_count]
    return []


def extended(phase: Phase, more_s: float, elapsed_s: float, given: int) -> Phase:
    """The phase made `more_s` longer when `elapsed_s` of it have passed and `given` cues sounded.

    What has sounded stays as it was; what leads to the end moves with the end.
    """
    seconds = phase.seconds + more_s
    past = phase.cues[:given]
    halfway_given = any(cue is Cue.HALFWAY for _, cue in past)
    later = tuple(
        (offset, cue)
        for offset, cue in cues(phase.kind, seconds)
        if offset > elapsed_s and not (cue is Cue.HALFWAY and halfway_given)
    )
    return replace(phase, seconds=seconds, cues=past + later)
