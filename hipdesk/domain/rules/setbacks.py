"""What makes the plan smaller: BACK-1 to BACK-7, X2a, P1, P6 and PAIN-W1; `gaps` has the rest.

Several rules on one session add up in the order X2a, BACK-1, BACK-2, BACK-3, BACK-4 (R14).
"""

from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date, timedelta

from hipdesk.domain.catalogue import Category
from hipdesk.domain.rules.context import Context
from hipdesk.domain.rules.facts import Choice
from hipdesk.domain.rules.flag_kinds import Flag
from hipdesk.domain.rules.pain import GENTLE_FROM, RISE_AGAIN_DAYS, limit
from hipdesk.domain.rules.reasons import session_fact
from hipdesk.domain.rules.runs import COMFORTABLE_RUN
from hipdesk.domain.rules.series import STAND_IN_DAYS, Reading
from hipdesk.domain.rules.state import Dose, State
from hipdesk.domain.rules.verdict import GREEN, HARD_EFFORT, PENDING, RED, Verdict, red_by_pain

FLARE_STEP = 0  # 3 repeats, or 10 s
STAND_IN_WEEK = 7  # days
SECOND_RED_DAYS = 14  # BACK-4
AMBERS_IN_A_ROW = 3  # BACK-2

KEPT_SMALL = "everything is kept small"  # where there is nothing to make less


@dataclass(slots=True)
class OpenSession:
    """A session whose verdict may still change, and what it has led to so far."""

    reading: Reading
    applied: set[str] = field(default_factory=set)


def take_in(state: State, context: Context, one: Reading, today: date) -> None:
    """A session that is over joins the history; X2a and BACK-1 need no verdict.

    Safer reading of R19: what hurt too much in a gentle session, at step 0, comes back at it.
    """
    history = state.history
    planned = context.planned(one.exercises)
    for exercise in planned:
        history[exercise].append(one)
    if len(state.practised) < len(history):
        often = {exercise for exercise in planned if len(history[exercise]) >= COMFORTABLE_RUN}
        state.happened += len(often - state.practised)
        state.practised |= often
    if one.completed and not one.own:
        state.absent_since = one.day
        state.gap_level = 0
    if one.final is GREEN:
        return  # nothing hurt, and it was not hard
    for flag, exercise in one.went.own_flags:
        if exercise in context.own:
            continue  # its dose is the person's own choice
        if flag is Flag.X2A:
            state.guards[exercise] = one.day
            before = state.amounts
            state.doses[exercise].lower(FLARE_STEP, today)
            less = "a little less of it" if state.is_lower_than(before) else "it is kept small"
            name = context.exercises[exercise].name
            state.say(
                today,
                "X2a",
                f"{name} was sore last time: next time {less}, made easier.",
                session_fact(one.day, exercise),
            )
        if flag is Flag.X2 and one.session.pre >= GENTLE_FROM:
            state.doses[exercise].at_most(FLARE_STEP, today)
    if one.session.over_1h or (one.session.effort or 0) >= HARD_EFFORT:
        _less_strengthening(state, context, one, today)


def _less_strengthening(state: State, context: Context, one: Reading, today: date) -> None:
    """BACK-1, with what only this session brought."""

    def strengthens(exercise: str) -> bool:
        strength = context.exercises[exercise].category is Category.STRENGTHEN
        return strength and exercise not in context.own

    before = state.amounts
    for item in filter(lambda item: strengthens(item.exercise_id), one.session.items):
        state.doses.setdefault(item.exercise_id, Dose())
    for exercise, dose in state.doses.items():
        if strengthens(exercise):
            dose.lower(FLARE_STEP, today)
    less = "strengthening gets fewer repeats" if state.is_lower_than(before) else KEPT_SMALL
    state.say(
        today,
        "BACK-1",
        f"Last time was hard on the hip, so {less}.",
        session_fact(one.day, "sore for over an hour" if one.session.over_1h else "effort"),
    )


def settled(state: State, one: Reading, today: date) -> bool:
    """Whether a session is GREEN for good: there is nothing to follow."""
    if one.final is not GREEN or one.known_on is None or one.known_on > today:
        return False
    state.settle(one)
    return True


def follow_verdict(state: State, context: Context, told: OpenSession, today: date) -> bool:
    """Applies what the verdict of today newly means; True once it can change no more."""
    one, applied = told.reading, told.applied
    known = one.known_on is not None and one.known_on <= today
    now = one.verdict_on(today)
    morning = one.morning if known else None
    sore = red_by_pain(one.session, one.went, morning)
    if now is not PENDING and now.value not in applied:
        applied.add(now.value)
        if now is RED:
            _red(state, one, today, sore=sore)
        elif "counted" not in applied:
            _green_or_amber(state, one, now, today)
        applied.add("counted")
    if "pain" not in applied and sore:
        applied.add("pain")
        _red_by_pain(state, context, one, today)
    if now is RED and "setback" not in applied and one.counts_as_red:
        applied.add("setback")
        _second_red(state, one, today)
        _third_red(state, context, one, today)
    return known or today > one.day + timedelta(days=STAND_IN_DAYS)


def _green_or_amber(state: State, one: Reading, now: Verdict, today: date) -> None:
    """BACK-2: every third AMBER in a row (R15)."""
    if now is GREEN:
        state.settle(one)
        return
    state.ambers += 1
    if state.ambers == AMBERS_IN_A_ROW:
        state.ambers, state.easier_offered = 0, True
        _know_stand_ins(state, one)
        before = state.amounts
        state.all_lower(today, FLARE_STEP)
        less = (
            "everything a step easier, as far as it goes"
            if state.is_lower_than(before)
            else KEPT_SMALL
        )
        state.say(
            today,
            "BACK-2",
            f"Three sessions in a row were not quite comfortable: {less}.",
            session_fact(one.day, "AMBER"),
        )


def _know_stand_ins(state: State, one: Reading) -> None:
    """What only stood in during the last week goes down with the plan's own exercises."""
    for exercise, own in state.history.items():
        if own[-1].day > one.day - timedelta(days=STAND_IN_WEEK):
            state.doses.setdefault(exercise, Dose())


def _red(state: State, one: Reading, today: date, *, sore: bool) -> None:
    """A RED ends runs and catch-up (R28); a sign does not say that the session was too much."""
    state.ambers, state.last_red = 0, max(state.last_red, one.day)
    if state.returned_on is not None and one.day >= state.returned_on:
        state.returned_on = None
    words = "A session was too much for the hip, so the plan takes care of it."
    if not sore and one.told_of_a_sign:
        words = "You told of a warning sign, so the plan takes care."
    elif not sore and one.grows:
        words = "Pain grew after two sessions running, so the plan takes care of it."
    state.say(
        today,
        "RED",
        words,
        session_fact(one.day, "RED"),
    )


def _red_by_pain(state: State, context: Context, one: Reading, today: date) -> None:
    """BACK-3: what did not hurt goes one step down (R10: all, if nothing in particular hurt)."""
    top = limit(one.session.pre)
    offending = frozenset(item.exercise_id for item in one.session.items if item.pain > top)
    before = state.amounts
    state.all_lower(today, 1, but=offending)
    less = "less of everything" if state.is_lower_than(before) else KEPT_SMALL
    rests = ", and what hurt rests for two sessions" if offending else ""
    state.say(
        today,
        "BACK-3",
        f"Last time hurt too much: {less}{rests}.",
        session_fact(one.day, context.named(offending) or "pain afterwards"),
    )


def _second_red(state: State, one: Reading, today: date) -> None:
    """BACK-4: the second RED within 14 days is one stage back, everything at step 1."""
    earliest = one.day - timedelta(days=SECOND_RED_DAYS)
    again = any(red.day > earliest for red in state.reds)
    state.reds.append(one)
    if not again:
        return
    lower = _one_stage_back(state, today)
    state.say(
        today,
        "BACK-4",
        f"Two sessions in two weeks were too much: {lower}, to let the hip settle.",
        session_fact(one.day, "second RED in 14 days"),
    )


def _third_red(state: State, context: Context, one: Reading, today: date) -> None:
    """BACK-5: what closes the plan is a lock; here it is told."""
    if any(lock.rule == "BACK-5" and lock.since == one.red_on() for lock in context.locks):
        state.say(
            today,
            "BACK-5",
            "A session was too much for the third time in four weeks: the plan waits for a "
            "professional.",
            session_fact(one.day, "third RED in 28 days"),
        )


def end_of_pauses(state: State, context: Context, since: date, today: date) -> None:
    """P1 and P6 step back on the day their lock ends, one stage even if both do (R16).

    `since` is the evaluation before this one.
    """
    ends = context.pause_ends
    first, end = bisect_right(ends, since), bisect_right(ends, today)
    if first == end:
        return
    before = state.amounts
    _one_stage_back(state, today)
    lower = "The plan goes on a little lower, gently."
    if not state.is_lower_than(before):
        lower = f"It goes on gently; {KEPT_SMALL}."
    rule = min(context.pauses[first:end], key=lambda one: (one.since, one.rule)).rule
    state.say(today, rule, f"The pause is over. {lower}", rule)


def rising_pain(state: State, context: Context, today: date) -> None:
    """PAIN-W1: a steep rise, or two weeks of rise, is one stage back; once in 7 days (R16)."""
    if not context.pain.steps_back(today):
        return
    if state.rise_on + timedelta(days=RISE_AGAIN_DAYS) > today:
        return
    state.rise_on = today
    lower = _one_stage_back(state, today)
    state.say(
        today,
        "PAIN-W1",
        f"Pain has been rising from week to week: {lower}. Please ask for advice.",
        f"rise {context.pain.rise(today):+.1f}",
    )


def _one_stage_back(state: State, today: date) -> str:
    """One stage back and everything at step 1; what that means, in words."""
    was = state.stage
    state.step_back(today)
    state.all_at_first_step(today)
    return "one stage back" if state.stage < was else KEPT_SMALL


def own_step_back(state: State, context: Context, today: date) -> None:
    """PROG-2: a person may always do less; the steps stay (R16)."""
    if context.wish(today, Choice.STEP_BACK) is not None:
        was = state.stage
        state.step_back(today)
        lower = "One stage back" if state.stage < was else "The first stage anew"
        state.say(today, "PROG-2", f"{lower}, as you wished.", "your choice")
