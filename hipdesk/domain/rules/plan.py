"""Today's plan from all that is known: `plan_for`."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from hipdesk.domain.catalogue import Catalogue, Category
from hipdesk.domain.caution_tags import CautionTag
from hipdesk.domain.layout import estimated_seconds
from hipdesk.domain.routine import Prescription, Routine, RoutineKind
from hipdesk.domain.rules.advice import advice
from hipdesk.domain.rules.context import Context
from hipdesk.domain.rules.day_kind import DayKind, Today, day_kind
from hipdesk.domain.rules.days import Done, may_release, may_strengthen, next_day
from hipdesk.domain.rules.due_tests import due_tests
from hipdesk.domain.rules.facts import Facts, PlanPreferences
from hipdesk.domain.rules.fold import evaluate
from hipdesk.domain.rules.health import Health
from hipdesk.domain.rules.holds import holds
from hipdesk.domain.rules.ladder import MOBILITY_FROM_STAGE
from hipdesk.domain.rules.lock import Lock
from hipdesk.domain.rules.reasons import Reason
from hipdesk.domain.rules.selection import (
    Choosing,
    PlanItem,
    as_item,
    choose,
    gentle,
    locked_exercises,
)
from hipdesk.domain.rules.series import days_with
from hipdesk.domain.rules.stage_up import Condition, is_offered, may_progress, stage_conditions
from hipdesk.domain.rules.state import State
from hipdesk.domain.timeline import Side

WARM_TIP = (
    "Best time: when the hip is least stiff and sore, for example after a warm shower or bath. "
    "Or walk or march on the spot for 3 to 5 minutes first."
)
"""PRE-6: SEED 004 and S5."""


_SAID_BY = {"RED": {"BACK-4", "BACK-5"}, "BACK-3": {"BACK-4", "BACK-5"}, "BACK-4": {"BACK-5"}}
"""What goes unsaid on a day on which one of these is said: one sentence for one event."""

_CLOSED = {DayKind.SCREENING, DayKind.BLOCKED, DayKind.LOCKED}


@dataclass(frozen=True)
class Plan:
    """What a day holds, where the person is on the ladder, and why."""

    day: date
    kind: DayKind
    items: tuple[PlanItem, ...]  # in order; empty unless SESSION or GENTLE
    coming: tuple[PlanItem, ...]  # what the next session would hold, as things stand
    strength: bool  # a strength day, not a mobility day
    planned: bool  # on one of the weekdays the person chose
    minutes: float
    stage: int
    best_stage: int
    catching_up: bool
    days_per_week: int
    exercises: int  # that a session of the stage holds
    filled: tuple[int, ...]  # that its strength and its mobility days find, locks apart (R29)
    offered: bool  # the next stage is open: "yes" or "stay"
    conditions: tuple[Condition, ...]  # of the next stage
    locks: tuple[Lock, ...]  # that hold today
    tags: frozenset[CautionTag]
    easier_offered: bool  # BACK-2
    tests: tuple[PlanItem, ...]  # the weekly check, the retest, the monthly count
    first_side: Side  # ORD-8
    extra_repeat: Side | None  # ORD-8: one more repeat is allowed there
    next_day: date | None  # once today's session is done, if one is planned
    reasons: tuple[Reason, ...]  # of today's plan
    advice: tuple[Reason, ...]
    story: tuple[Reason, ...]  # everything that fired since the start

    @property
    def warm_tip(self) -> str:
        return WARM_TIP if self.items else ""


def plan_for(facts: Facts, catalogue: Catalogue, preferences: PlanPreferences, today: date) -> Plan:
    """The plan of a day. Facts of later days have no say; the order of entry does not matter."""
    state, context = evaluate(facts, catalogue, today)
    health = context.health.on(today)
    locks = tuple(one for one in context.held_locks(today) if one not in state.ended)
    done = _done(context, today)
    kind, why = day_kind(Today(state, context, health, locks, done, today))
    locked = locked_exercises(state, locks, today)
    choosing = Choosing(state, context, health, locked, today)
    release = preferences.release and _release_allowed(health)
    items: tuple[PlanItem, ...] = ()
    if kind is DayKind.SESSION:
        items = _session_on(choosing, done, today, release=release)
    elif kind is DayKind.GENTLE:
        items = gentle(choosing)
    planned = not preferences.weekdays or today.weekday() in preferences.weekdays
    ahead = replace(done, sessions={*done.sessions, today}) if items and planned else done
    following = next_day(ahead, state.rung, preferences.weekdays, today)
    coming = items
    if kind not in _CLOSED and following is not None and not items:
        coming = _session_on(choosing, done, following, release=release)
    if kind in {DayKind.SESSION, DayKind.GENTLE} and not items:
        kind = DayKind.REST
        why = Reason("R18", "Nothing in your plan is open today, so it is a rest day.")
    routine = Routine(
        RoutineKind.PLANNED,
        tuple(Prescription(one.exercise_id, one.step, one.sets) for one in items),
    )
    side = preferences.sore_side
    held = () if kind in _CLOSED else holds(state, context, health, today)  # it waits anyway
    return Plan(
        day=today,
        kind=kind,
        items=items,
        coming=coming,
        strength=may_strengthen(done, today),
        planned=planned,
        minutes=estimated_seconds(routine, catalogue) / 60 if items else 0.0,
        stage=state.stage,
        best_stage=state.best_stage,
        catching_up=state.catching_up,
        days_per_week=state.rung.days,
        exercises=state.size,
        filled=_filled(choosing),
        offered=_offered(state, context, health, locks, today),
        conditions=stage_conditions(state, context, today, locks),
        locks=locks,
        tags=health.tags,
        easier_offered=state.easier_offered,
        tests=tuple(
            as_item(choosing, one) for one in due_tests(state, context, health, items, today)
        ),
        first_side=Side.RIGHT if side is Side.LEFT else Side.LEFT,
        extra_repeat=side if side in {Side.LEFT, Side.RIGHT} else None,
        next_day=following,
        reasons=(why, *_recent(state, context, today), *held),
        advice=advice(state, context, health, today),
        story=tuple(state.reasons),
    )


def _session_on(
    choosing: Choosing, done: Done, day: date, *, release: bool
) -> tuple[PlanItem, ...]:
    pressed = release and may_release(done, day)
    return choose(choosing, strength=may_strengthen(done, day), release=pressed)


def _filled(choosing: Choosing) -> tuple[int, ...]:
    """On strength days, and from the first stage that has them on mobility days (PROG-1)."""
    free = replace(choosing, locked=frozenset())
    kinds = (True, False) if choosing.state.stage >= MOBILITY_FROM_STAGE else (True,)
    return tuple(len(choose(free, strength=kind, release=False)) for kind in kinds)


def _done(context: Context, today: date) -> Done:
    recent = context.sessions_between(today - timedelta(days=14), today)
    return Done(
        {one.day for one in recent},
        days_with(Category.STRENGTHEN, recent, context.exercises.values()),
        days_with(Category.RELEASE, recent, context.exercises.values()),
    )


def _release_allowed(health: Health) -> bool:
    return health.result is not None and health.result.release_allowed


def _offered(
    state: State, context: Context, health: Health, locks: tuple[Lock, ...], today: date
) -> bool:
    """Not once the day's session is done: the answer would come too late to count."""
    if today in context.first_session:
        return False
    return may_progress(state, context, today, health, locks) and is_offered(
        state, context, today, locks
    )


def _recent(state: State, context: Context, today: date) -> tuple[Reason, ...]:
    """What fired since the last session, the weaker of two sentences on one event left out."""
    last = context.readings[state.taken - 1].day if state.taken else state.began
    found = [one for one in state.reasons if one.day is not None and last < one.day <= today]
    fired = {(one.day, one.rule) for one in found}
    return tuple(
        one
        for one in found
        if not any((one.day, rule) in fired for rule in _SAID_BY.get(one.rule, ()))
    )
