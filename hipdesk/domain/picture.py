"""Which picture belongs to an instant of a session: a function of the phase and its time alone.

A slow machine that looks seldom shows fewer pictures, and never a late one.
"""

import math
from dataclasses import dataclass
from enum import StrEnum

from hipdesk.domain.card import Card
from hipdesk.domain.timeline import PhaseKind, Side

BREATH_S = 4.0  # one breath, in and out
STILL_S = 5.0  # how long each set-up picture is shown before the following one


class View(StrEnum):
    """What is looked at."""

    SET_UP = "set_up"  # the set-up pictures, one after another
    LINE = "line"  # the picture of one guided line
    LOOP = "loop"  # a place in the movement


class Way(StrEnum):
    """Where the movement goes."""

    NONE = "none"
    IN = "in"
    OUT = "out"
    AROUND = "around"  # there and back, again and again


@dataclass(frozen=True)
class Picture:
    """A picture of an exercise; a picture book knows the drawing for it."""

    exercise_id: str
    side: Side
    view: View = View.LOOP
    part: str = ""  # the effort of a round or the guided line, as in `Phase.part`
    at: float = 0.0  # place in the movement: 0 start, 1 end
    way: Way = Way.NONE
    turn: int = 0  # how often it went there and back before, in continuous work
    breath: float = 0.0  # 0 breathed out, 1 breathed in
    elapsed_s: float = 0.0  # of the phase
    phase_s: float = 1.0
    is_next: bool = False  # it shows what comes, not what is done now
    effort: bool = False  # force is given now


_NEXT = {PhaseKind.NEXT_EXERCISE, PhaseKind.REST, PhaseKind.SWITCH_SIDES, PhaseKind.CHANGE}
_EFFORT = {PhaseKind.MOVE_IN, PhaseKind.HOLD, PhaseKind.WORK}
_WAYS = {
    PhaseKind.MOVE_IN: Way.IN,
    PhaseKind.MOVE_OUT: Way.OUT,
    PhaseKind.WORK: Way.AROUND,
    PhaseKind.GUIDED: Way.AROUND,
}
_AROUND = {kind for kind, way in _WAYS.items() if way is Way.AROUND}
_VIEWS = {PhaseKind.SET_UP: View.SET_UP, PhaseKind.GUIDED: View.LINE}


def picture(card: Card) -> Picture:
    """The picture of this instant."""
    kind = card.phase
    holds = kind in {PhaseKind.HOLD, PhaseKind.STOPWATCH}
    return Picture(
        exercise_id=card.exercise_id,
        side=card.side,
        view=_VIEWS.get(kind, View.LOOP),
        part=card.part,
        at=place(kind, card.elapsed_s, card.phase_s, card.cycle_s),
        way=_WAYS.get(kind, Way.NONE),
        turn=int(card.elapsed_s / max(card.cycle_s, 0.001)) if kind in _AROUND else 0,
        breath=breath(card.elapsed_s) if holds else 0.0,
        elapsed_s=card.elapsed_s,
        phase_s=card.phase_s,
        is_next=kind in _NEXT,
        effort=kind in _EFFORT,
    )


def place(kind: PhaseKind, elapsed_s: float, phase_s: float, cycle_s: float) -> float:
    """The place in the movement, 0 (start) to 1 (end); `cycle_s` is once there and back."""
    share = min(1.0, max(0.0, elapsed_s / max(phase_s, 0.001)))
    match kind:
        case PhaseKind.MOVE_IN:
            return share
        case PhaseKind.MOVE_OUT:
            return 1.0 - share
        case PhaseKind.HOLD | PhaseKind.STOPWATCH:
            return 1.0
        case PhaseKind.WORK | PhaseKind.GUIDED:
            turn = (max(0.0, elapsed_s) / max(cycle_s, 0.001)) % 1.0
            return 1.0 - abs(1.0 - 2.0 * turn)
        case _:
            return 0.0


def breath(elapsed_s: float) -> float:
    """How far breathed in, 0-1; it begins breathed out."""
    return (1.0 - math.cos(math.tau * elapsed_s / BREATH_S)) / 2.0


def still_index(elapsed_s: float, phase_s: float, count: int) -> int:
    """Which of `count` set-up pictures is shown: each at least once, then all over again."""
    if count < 1:
        raise ValueError("there is no picture to choose from")
    whole = max(phase_s, 0.001)
    each = min(STILL_S, whole / count)
    return int(min(max(0.0, elapsed_s), whole * 0.999_999) / each) % count
