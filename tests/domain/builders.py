"""Exercises, routines and sessions made for tests."""

from dataclasses import replace
from typing import Any

from hipdesk.domain.catalogue import (
    Catalogue,
    Category,
    Dose,
    Effort,
    Equipment,
    Exercise,
    GuidedLine,
    LineTime,
    MomentTexts,
    Position,
    Sides,
    Tempo,
    Timing,
)
from hipdesk.domain.layout import planned_sets
from hipdesk.domain.routine import Pacing, Prescription, Routine, RoutineKind
from hipdesk.domain.session import Session
from hipdesk.domain.timeline import PlannedSet

_AN_EXERCISE = Exercise(
    id="leg_lift",
    name="Leg lift",
    also_called=(),
    category=Category.STRENGTHEN,
    slot="T2",
    slot_name="side of hip",
    sides=Sides.EACH,
    position=Position.STANDING,
    start_position="Standing tall, holding support.",
    from_stage=1,
    equipment=(Equipment.SUPPORT,),
    optional_equipment=(),
    equipment_note="",
    steps=("Stand tall.", "Lift your {side} leg.", "Lower it slowly."),
    optional_step="",
    feel="Outer hip.",
    mistakes=("Leaning.",),
    muscles=("Gluteus medius",),
    timing=Timing.REPS,
    doses=(Dose(1, 5), Dose(2, 5), Dose(3, 5), Dose(4, 5)),
    tempo=Tempo(2, 2, 1),
    side_rest_s=5,
    set_rest_s=(30, 60),
    moment=MomentTexts("Lift your {side} leg", "Hold", "Lower", "Rest"),
    efforts=(),
    guided=(),
    pain_cap=None,
    max_days_per_week=None,
    leave_out=(),
    caution=(),
    stop_when=("Pain 6/10.",),
    easier=("Lift less.",),
    harder=(),
    dose_note="",
    evidence=(),
    sources=(),
)

PACING = Pacing(set_up_s=20, count_in_s=3)


def an_exercise(**changes: Any) -> Exercise:
    """A leg lift: each side 2 + 5 + 2 + 1 s a repetition, twice at step 1."""
    return replace(_AN_EXERCISE, **changes)


SQUEEZE_AND_PUSH = an_exercise(
    id="squeeze_and_push",
    name="Squeeze and push",
    sides=Sides.BOTH,
    timing=Timing.ROUNDS,
    doses=(Dose(1, 5), Dose(2, 5), Dose(2, 5), Dose(3, 5)),
    efforts=(
        Effort("squeeze", "Squeeze", 1, 5, 1, 8, 10, "Now the belt"),
        Effort("push", "Push", 1, 5, 1, 8),
    ),
)
HEEL_TAPS = an_exercise(id="heel_taps", name="Heel taps", sides=Sides.ALTERNATE, side_rest_s=0)
SLOW_ROLL = an_exercise(
    id="slow_roll",
    name="Slow roll",
    category=Category.RELEASE,
    timing=Timing.CONTINUOUS,
    doses=(Dose(1, 10), Dose(1, 30), Dose(1, 45), Dose(1, 60)),
    side_rest_s=10,
)
BALANCE = an_exercise(
    id="balance",
    name="Balance",
    category=Category.TEST,
    timing=Timing.STOPWATCH,
    doses=(Dose(1, 45),) * 4,
    side_rest_s=22,
    set_rest_s=(0, 0),
)
CHAIR_COUNT = an_exercise(
    id="chair_count",
    name="Chair count",
    category=Category.TEST,
    sides=Sides.BOTH,
    timing=Timing.COUNT,
    doses=(Dose(1, 30),) * 4,
)
SELF_CHECK = an_exercise(
    id="self_check",
    name="Self-check",
    category=Category.TEST,
    timing=Timing.GUIDED,
    doses=(Dose(1, 8),) * 4,
    side_rest_s=0,
    guided=(
        GuidedLine(1, LineTime.BEFORE),
        GuidedLine(2, LineTime.SIDE),
        GuidedLine(3, LineTime.AFTER),
    ),
)
ALL = (
    an_exercise(),
    SQUEEZE_AND_PUSH,
    HEEL_TAPS,
    SLOW_ROLL,
    BALANCE,
    CHAIR_COUNT,
    SELF_CHECK,
)
CATALOGUE = Catalogue(ALL)


def a_routine(*ids: str, step: int = 1, sets: int = 1, pacing: Pacing = PACING) -> Routine:
    items = tuple(Prescription(one, step, sets) for one in ids or ("leg_lift",))
    return Routine(RoutineKind.PLANNED, items, pacing)


def sets_of(*ids: str, step: int = 1, sets: int = 1) -> tuple[PlannedSet, ...]:
    return planned_sets(a_routine(*ids, step=step, sets=sets), CATALOGUE)


def a_session(*ids: str, now: float = 0.0, sets: int = 1) -> Session:
    return Session(sets_of(*ids, sets=sets), PACING, now)
