"""Today's plan from all that is known: `plan_for`."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from hipdesk.domain.catalogue import Catalogue
from hipdesk.domain.caution_tags import CautionTag
from hipdesk.domain.layout import estimated_seconds
from hipdesk.domain.routine import Prescription, Routine, RoutineKind
from hipdesk.domain.rules.advice import advice
from hipdesk.domain.rules.context import Context
from hipdesk.domain.rules.days import Done, may_release, may_strengthen, may_train, next_day
from hipdesk.domain.rules.due_tests import due_tests
from hipdesk.domain.rules.facts import Facts, PlanPreferences
from hipdesk.domain.rules.fold import evaluate
from hipdesk.domain.rules.health import Health
from hipdesk.domain.rules.holds import holds
from hipdesk.domain.rules.lock import Lock
from hipdesk.domain.rules.pain import Before, before
from hipdesk.domain.rules.reasons import Reason, session_fact
from hipdesk.domain.rules.red_flags import ends_session
from hipdesk.domain.rules.selection import (
    Choosing,
    PlanItem,
    choose,
    gentle,
    locked_exercises,
)
from hipdesk.domain.rules.stage_up import Condition, is_offered, may_progress, stage_conditions
from hipdesk.domain.rules.state import State
from hipdesk.domain.timeline import Side

WARM_TIP = (
    "Best time: when the hip is least stiff and sore, for example after a warm shower or bath. "
    "Or walk or march on the spot for 3 to 5 minutes first."
)
"""PRE-6: SEED 004 and S5."""


class DayKind(StrEnum):
    """What kind of day it is."""

    SESSION = "session"
    GENTLE = "gentle"  # PAIN-B2
    REST = "rest"
    DONE = "done"  # PRE-5
    UNWELL = "unwell"  # PRE-4
    TOO_SORE = "too_sore"  # PAIN-B3
    SCREENING = "screening"  # the questions are due
    BLOCKED = "blocked"  # by the screening
    LOCKED = "locked"  # by a warning sign, or BACK-5


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
    offered: bool  # the next stage is open: "yes" or "stay"
    conditions: tuple[Condition, ...]  # of the next stage
    locks: tuple[Lock, ...]  # that hold today
    tags: frozenset[CautionTag]
    easier_offered: bool  # BACK-2
    tests: tuple[str, ...]  # exercise ids: the weekly check, the retest, the monthly count
    first_side: Side  # ORD-8
    extra_repeat: Side | None  # ORD-8: one more repeat is allowed there
    next_day: date | None
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
    locks = tuple(context.held_locks(today))
    done = _done(context, today)
    kind, why = _kind(state, context, health, locks, done, today)
    locked = locked_exercises(state, locks, today)
    choosing = Choosing(state, context, health, locked, today)
    following = next_day(done, state.rung, preferences.weekdays, today)
    release = preferences.release and _release_allowed(health)
    items: tuple[PlanItem, ...] = ()
    if kind is DayKind.SESSION:
        items = _session_on(choosing, done, today, release=release)
    elif kind is DayKind.GENTLE:
        items = gentle(choosing)
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
    return Plan(
        day=today,
        kind=kind,
        items=items,
        coming=coming,
        strength=may_strengthen(done, today),
        planned=not preferences.weekdays or today.weekday() in preferences.weekdays,
        minutes=estimated_seconds(routine, catalogue) / 60 if items else 0.0,
        stage=state.stage,
        best_stage=state.best_stage,
        catching_up=state.catching_up,
        days_per_week=state.rung.days,
        exercises=state.size,
        offered=_offered(state, context, health, locks, today),
        conditions=stage_conditions(state, context, today, locks),
        locks=locks,
        tags=health.tags,
        easier_offered=state.easier_offered,
        tests=due_tests(state, context, health, items, today),
        first_side=Side.RIGHT if side is Side.LEFT else Side.LEFT,
        extra_repeat=side if side in {Side.LEFT, Side.RIGHT} else None,
        next_day=following,
        reasons=(why, *_recent(state, context, today), *holds(state, context, today)),
        advice=advice(state, context, health, today),
        story=tuple(state.reasons),
    )


def _session_on(
    choosing: Choosing, done: Done, day: date, *, release: bool
) -> tuple[PlanItem, ...]:
    pressed = release and may_release(done, choosing.state.rung, day)
    return choose(choosing, strength=may_strengthen(done, day), release=pressed)


def _done(context: Context, today: date) -> Done:
    recent = [one for one in context.readings if today - timedelta(days=14) < one.day <= today]
    return Done(
        {one.day for one in recent},
        {one.day for one in recent if one.strengthened},
        {one.day for one in recent if one.released},
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


def _kind(
    state: State,
    context: Context,
    health: Health,
    locks: tuple[Lock, ...],
    done: Done,
    today: date,
) -> tuple[DayKind, Reason]:
    """The day's kind, the safest that applies (PRE-1 to PRE-5, PROG-1)."""
    for find in (_closed, _asked, _told_today):
        found = find(state, context, health, locks, today)
        if found is not None:
            return found
    if today in done.sessions:
        text = "You have trained today. Tests and reading are open."
        return DayKind.DONE, Reason("PRE-5", text, (session_fact(today, "done"),))
    visit = context.check_ins.get(today, ())
    if visit and visit[-1].unwell:
        return DayKind.UNWELL, Reason("PRE-4", "No session today. Get well; nothing is lost.")
    pain = visit[-1].pain if visit else 0
    allowed = before(pain)
    if allowed is Before.NO_SESSION:
        text = "Much pain today: no session. Heat or rest may feel good."
        return DayKind.TOO_SORE, Reason("PAIN-B3", text, (f"pain {pain}",))
    if not may_train(done, state.rung, today):
        text = "A rest day: the hip gets stronger between sessions."
        return DayKind.REST, Reason("PROG-1", text, (f"stage {state.stage}",))
    if allowed is Before.GENTLE:
        text = "A gentle session today. Stop everything if it gets worse than it is now."
        return DayKind.GENTLE, Reason("PAIN-B2", text, (f"pain {pain}",))
    facts = (f"pain {pain}",) if visit else ()
    return DayKind.SESSION, Reason("PAIN-B1", "A session is open today.", facts)


_Kind = tuple[DayKind, Reason]


def _closed(
    _state: State, _context: Context, _health: Health, locks: tuple[Lock, ...], _today: date
) -> _Kind | None:
    closing = [one for one in locks if one.exercises is None]
    if not closing:
        return None
    one = closing[0]
    text = "The plan waits. It opens again as the message says; the reading pages stay open."
    return DayKind.LOCKED, Reason(one.rule, text, (f"since {one.since.isoformat()}",))


def _asked(
    state: State, context: Context, health: Health, _locks: tuple[Lock, ...], today: date
) -> _Kind | None:
    result = health.result
    if result is not None and result.blocked:
        worst = max(result.findings, key=lambda one: one.outcome)
        text = "No exercises for now; please ask a health professional. Reading stays open."
        return DayKind.BLOCKED, Reason(worst.rule, text, (worst.outcome.name, worst.message))
    if context.health.screening_due(today, state.screening_asked):
        text = "A few questions about your health come first."
        return DayKind.SCREENING, Reason("PRE-3", text)
    return None


def _told_today(
    _state: State, context: Context, _health: Health, _locks: tuple[Lock, ...], today: date
) -> _Kind | None:
    """PRE-2: no session on a day with an E, U or P sign."""
    signs = [
        one for one in context.facts.flags if one.at.date() == today and ends_session(one.flag)
    ]
    if not signs:
        return None
    text = "You told of a warning sign today, so there is no session."
    return DayKind.REST, Reason(signs[0].flag, text)


def _recent(state: State, context: Context, today: date) -> tuple[Reason, ...]:
    """What fired since the last session."""
    last = context.readings[state.taken - 1].day if state.taken else state.began
    return tuple(one for one in state.reasons if one.day is not None and last < one.day <= today)
