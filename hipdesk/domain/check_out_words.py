"""How a session went, and what it means for next time, in a sentence each."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from hipdesk.domain.catalogue import Catalogue
from hipdesk.domain.history import SessionState
from hipdesk.domain.rules.entries import Entered
from hipdesk.domain.rules.facts import Facts, FlagEvent, PlanPreferences, Retest
from hipdesk.domain.rules.flag_kinds import Flag
from hipdesk.domain.rules.lock import Need
from hipdesk.domain.rules.measures import FADES, Change, retest_change
from hipdesk.domain.rules.pain import GENTLE_FROM, comfort_line, limit
from hipdesk.domain.rules.plan import Plan, plan_for
from hipdesk.domain.rules.red_flags import ends_session
from hipdesk.domain.rules.series import STAND_IN_DAYS, Reading, read_sessions
from hipdesk.domain.rules.setbacks import KEPT_SMALL
from hipdesk.domain.rules.verdict import HARD_EFFORT, Verdict
from hipdesk.domain.summaries import exercise_name
from hipdesk.domain.words import listed

_MOSTLY = 0.8
_NEAR = timedelta(days=84)  # what the verdict on a session looks back at
_RELEASE_CAP = 6
TITLES = {
    Verdict.GREEN: "A comfortable session",
    Verdict.AMBER: "All right, not quite comfortable",
    Verdict.RED: "Too much for the hip this time",
    Verdict.PENDING: "So far, so good",
}
SIGN_TITLE = "Stopped at a warning sign"
GREETINGS = {
    SessionState.FINISHED: "Well done",
    SessionState.ENDED: "Every bit counts",
}
RETESTS = {
    Change.BETTER: "After the pressing: better than before.",
    Change.SAME: "After the pressing: about the same as before.",
    Change.WORSE: "After the pressing: worse than before, so the next session leaves it out.",
}

PARKED = "After the pressing: worse for the second time. Ask a professional before you press again."


@dataclass(frozen=True)
class HowItWent:
    """A verdict as a person reads it."""

    verdict: Verdict
    title: str
    why: str  # "" where there is nothing to add
    next_time: str
    retest: tuple[str, ...] = ()  # better, same or worse, and the honest sentence (ORD-4)


def how_it_went(
    facts: Facts,
    catalogue: Catalogue,
    preferences: PlanPreferences,
    session_id: str,
    today: date,
) -> HowItWent | None:
    """How a session went as of today; None for one that is no session (tests alone).

    What follows is asked of the plan itself: that of the day after it, or of today.
    """
    day = next((one.day for one in facts.sessions if one.id == session_id), today)
    judged = max(today, day + timedelta(days=1))
    later = replace(facts, opened=facts.opened | {judged})
    plan = plan_for(later, catalogue, preferences, judged)
    return as_judged(facts, catalogue, plan, session_id, today)


def as_judged(
    facts: Facts, catalogue: Catalogue, plan: Plan, session_id: str, today: date
) -> HowItWent | None:
    """The same with the plan of the day that judges it, which is one after the session's."""
    since = min((one.day for one in facts.sessions if one.id == session_id), default=today)
    recent = [one for one in facts.sessions if one.day > since - _NEAR]
    near = replace(facts, sessions=tuple(recent))
    one = next(
        (one for one in read_sessions(near, catalogue) if one.session.id == session_id), None
    )
    if one is None:
        return None
    verdict = one.verdict_on(today)
    retest = one.session.retest
    return HowItWent(
        verdict,
        SIGN_TITLE if _has_sign(one) else TITLES[verdict],
        _why(one, verdict, today),
        _next_time(one, verdict, plan, catalogue, today),
        retest_words(retest, parked=_is_parked(one, plan)) if retest is not None else (),
    )


def greeting(state: SessionState, entered: Iterable[Entered], session_id: str) -> str:
    """What the check-out begins with; nobody is praised after a warning sign."""
    signs = any(
        isinstance(one.entry, FlagEvent) and ends_session(one.entry.flag)
        for one in entered
        if one.session_id == session_id
    )
    return "What you did is kept" if signs else GREETINGS.get(state, "Your session")


def retest_words(retest: Retest, *, parked: bool = False) -> tuple[str, str]:
    """ORD-4, with what keeps it honest; worse twice running is parked."""
    return PARKED if parked else RETESTS[retest_change(retest)], FADES


def _is_parked(one: Reading, plan: Plan) -> bool:
    return any(
        lock.rule == "ORD-4" and lock.need is Need.WORD and lock.since >= one.day
        for lock in plan.locks
    )


def _has_sign(one: Reading) -> bool:
    """An E, U or P sign, and not two exercises that were too much (X4)."""
    return one.went.red_flag and all(flag is not Flag.X4 for flag, _ in one.went.own_flags)


def _why(one: Reading, verdict: Verdict, today: date) -> str:
    """The first thing that made it so."""
    reasons = {Verdict.RED: _too_much, Verdict.AMBER: _not_comfortable}.get(verdict)
    return next(reasons(one, today), "") if reasons is not None else ""


def _too_much(one: Reading, today: date) -> Iterator[str]:
    session, went, top = one.session, one.went, limit(one.session.pre)
    if _has_sign(one):
        yield "It is good that you stopped."
    if went.during > top:
        yield f"The pain reached {went.during} of 10."
    if session.after is not None and session.after > top:
        yield f"The pain was {session.after} of 10 straight after."
    if one.known_on is not None and one.known_on <= today:
        yield _morning_words(one)


def _not_comfortable(one: Reading, today: date) -> Iterator[str]:
    session, went, line = one.session, one.went, comfort_line(one.session.pre)
    if session.pre >= GENTLE_FROM:
        yield "It was a gentle session on a sore day."
    if went.during > line:
        yield f"The pain reached {went.during}; up to {line} counts as comfortable."
    if session.after is not None and session.after > line:
        yield f"The pain is {session.after} after it; up to {line} counts as comfortable."
    if session.over_1h:
        yield "It was sore for more than an hour afterwards."
    if session.effort is not None and session.effort >= HARD_EFFORT:
        yield f"An effort of {session.effort} is a lot for the hip."
    if went.release_pressure > _RELEASE_CAP:
        yield f"A pressure of {went.release_pressure} was more than it needs: 3 to 5 is enough."
    if went.amber_flag:
        yield "Something was sore on the way."
    if went.done < _MOSTLY:
        yield "Some of it was left out, which is fine."
    if one.known_on is not None and one.known_on <= today:
        yield _morning_words(one)


def _morning_words(one: Reading) -> str:
    return f"The morning after it was at {one.morning}, and at {one.session.pre} before."


def _next_time(
    one: Reading, verdict: Verdict, plan: Plan, catalogue: Catalogue, today: date
) -> str:
    """One sentence: what the plan does about it."""
    fired = {reason.rule for reason in plan.story if reason.day == plan.day}
    if any(lock.exercises is None and lock.since >= one.day for lock in plan.locks):
        return "The plan waits now; Home says what opens it again, and the reading stays open."
    for rule, sentence in _RULES.items():
        if rule in fired:
            return sentence
    resting = _resting(one, plan, catalogue)
    small = {
        reason.rule
        for reason in plan.story
        if reason.day == plan.day and KEPT_SMALL in reason.sentence
    }
    if resting and "BACK-3" in fired:
        less = KEPT_SMALL
        if "BACK-3" not in small:
            less = "there is a little less of everything"
        return f"Next time {less}, and {resting} has a rest."
    if resting:
        return f"Next time goes without {resting}; the rest of the plan goes on."
    steps = (
        STILL_SMALL if rule in small else sentence
        for rule, sentence in _STEPS.items()
        if rule in fired
    )
    return next(steps, _UNCHANGED.get(verdict) or _pending(one, today))


def _pending(one: Reading, today: date) -> str:
    """Section 5 and R5: what the verdict waits for."""
    if one.session.after is None:
        return "With the pain after it and the next morning's answer the plan can tell."
    if today == one.day:
        return (
            "Tomorrow morning's answer decides: if the hip has settled by then, it was comfortable."
        )
    if today <= one.day + timedelta(days=STAND_IN_DAYS):
        return "How the hip is now decides: if it has settled, the session was comfortable."
    return "Nobody told how the morning after was, so it neither counts nor sets you back."


_RULES: Mapping[str, str] = {
    "BACK-4": "It is the second in two weeks, so the plan goes one stage back to let it settle.",
    "BACK-2": "It is the third in a row like that, so everything gets one step easier.",
}
_STEPS: Mapping[str, str] = {
    "BACK-3": "Next time there is a little less of everything.",
    "BACK-1": "Next time strengthening has fewer repeats.",
    Flag.X2A: "Next time what was sore is kept small, in its easier version.",
}
STILL_SMALL = "Next time everything is kept small, so the hip can settle."
_UNCHANGED: Mapping[Verdict, str] = {
    Verdict.GREEN: "Sessions like this one are what lets the plan grow.",
    Verdict.AMBER: "Next time stays as it was, so the hip can get used to it.",
    Verdict.RED: "Next time is gentler; the plan takes care of it.",
}


def _resting(one: Reading, plan: Plan, catalogue: Catalogue) -> str:
    """What the session closed for a while, by name; a group of exercises is not told one by one."""
    names = {
        exercise_name(exercise, catalogue)
        for lock in plan.locks
        if lock.since >= one.day and lock.exercises is not None and len(lock.exercises) == 1
        for exercise in lock.exercises
    }
    return listed(tuple(sorted(names)))
