"""What Home shows: what the plan says of today and why, the week so far, and what is open."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from hipdesk.domain.catalogue import Catalogue, Category, Equipment, Position
from hipdesk.domain.dates import spoken_day, week_start
from hipdesk.domain.durations import whole_minutes
from hipdesk.domain.history import DayTotal
from hipdesk.domain.layout import estimated_seconds
from hipdesk.domain.plan_start import START_DAYS_PER_WEEK
from hipdesk.domain.planned_routine import prescription
from hipdesk.domain.routine import Prescription, Routine
from hipdesk.domain.rules.day_kind import DayKind
from hipdesk.domain.rules.plan import Plan
from hipdesk.domain.words import dose_text

WARM_UP_TIP = "Best when the hip is least stiff, for example after a warm shower or bath."
NOT_CHOSEN = "It is not one of your chosen days, so resting is just as good."
MOST_REASONS = 3  # on Home; all of them are on the plan's page


class DayMark(StrEnum):
    """Where one day of the week stands."""

    DONE = "done"
    TODAY = "today"  # nothing done yet, and a session is due
    REST = "rest"  # the day after a session, or the week's sessions are done
    NONE = "none"


@dataclass(frozen=True)
class WeekDay:
    """One day of the week so far."""

    day: date
    mark: DayMark
    is_today: bool
    text: str  # such as "Thursday 19 November: done"


@dataclass(frozen=True)
class HomeItem:
    """One of the exercises of today, or of the next session."""

    exercise_id: str
    name: str
    dose: str
    position: Position


class HomeDeed(StrEnum):
    """The one thing that Home's big button does."""

    START = "start"
    QUESTIONS = "questions"  # about health
    OPEN_AGAIN = "open_again"  # what closes the plan, and what opens it


@dataclass(frozen=True)
class HomeView:
    """Home, ready to be shown."""

    greeting: str
    day: str
    lead: str
    heading: str  # above the exercises
    items: tuple[HomeItem, ...]
    minutes: int  # 0 where there are no exercises
    equipment: tuple[Equipment, ...]
    why: tuple[str, ...]  # the plan's reasons, a sentence each
    deed: HomeDeed | None  # None: a day without a session
    offer: str  # the step up that is open, or ""
    week: tuple[WeekDay, ...]
    week_text: str
    start_enabled: bool  # False until sessions can be recorded
    recovery: str  # the set an interrupted session stopped at, or ""
    goal: str = ""  # in the person's own words


def home_view(
    now: datetime,
    plan: Plan | None,
    routine: Routine | None,
    catalogue: Catalogue,
    days: Collection[DayTotal],
    *,
    ready: bool,
    recovery: str = "",
    declined: bool = False,
    goal: str = "",
) -> HomeView:
    """Home at this moment; `recovery` names the set an interrupted session stopped at.

    `declined`: the answer of this week to a step was to stay. `routine` is today's session.
    Without a plan, as while it is still being read, there is nothing to start.
    """
    today = now.date()
    a_week = START_DAYS_PER_WEEK if plan is None else plan.days_per_week
    sessions = {total.day: total.sessions for total in days if total.sessions}
    week = _week(today, sessions, a_week, due=plan is not None and bool(plan.items))
    shown = _shown(plan, routine)
    exercises = [catalogue[item.exercise_id] for item in shown]
    return HomeView(
        greeting=_greeting(now.hour),
        day=spoken_day(today),
        lead=_lead(plan, [one.category for one in exercises]),
        heading=_heading(plan),
        items=tuple(
            HomeItem(exercise.id, exercise.name, dose_text(exercise, item.step), exercise.position)
            for item, exercise in zip(shown, exercises, strict=True)
        ),
        minutes=max(1, whole_minutes(estimated_seconds(routine, catalogue))) if routine else 0,
        equipment=tuple(dict.fromkeys(thing for one in exercises for thing in one.equipment)),
        why=_why(plan),
        deed=_deed(plan),
        offer="" if declined else _offer(plan),
        week=week,
        week_text=_week_text(sum(one.mark is DayMark.DONE for one in week), a_week),
        start_enabled=ready,
        recovery=recovery,
        goal=goal,
    )


def _shown(plan: Plan | None, routine: Routine | None) -> tuple[Prescription, ...]:
    """Today's exercises, or those of the session that comes next."""
    if routine is not None:
        return routine.items
    return tuple(prescription(one) for one in plan.coming) if plan is not None else ()


def _greeting(hour: int) -> str:
    if 4 <= hour < 12:
        return "Good morning"
    return "Good afternoon" if 12 <= hour < 18 else "Good evening"


_LEADS = {
    DayKind.REST: "A rest day. Gentle moving about is welcome.",
    DayKind.DONE: "Done for today. Well done.",
    DayKind.UNWELL: "No session today. Get well first; nothing is lost.",
    DayKind.TOO_SORE: "No session today. Warmth or rest may feel good.",
    DayKind.SCREENING: "A few questions about your health come first.",
    DayKind.BLOCKED: "No exercises for now. The reading pages are open.",
    DayKind.LOCKED: "The plan waits. The reading pages are open.",
}


def _lead(plan: Plan | None, shown: Sequence[Category]) -> str:
    if plan is None:
        return "Your plan is being read."
    if plan.kind is DayKind.GENTLE:
        return "A gentle session today."
    if plan.kind is DayKind.SESSION:
        tests = shown.count(Category.TEST)
        told = _many(len(shown) - tests, "exercise")
        told = f"{told} and {_many(tests, 'test').lower()} today." if tests else f"{told} today."
        return told if plan.planned else f"{told} {NOT_CHOSEN}"
    return _LEADS[plan.kind]


def _many(number: int, thing: str) -> str:
    words = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten")
    count = words[number] if number < len(words) else str(number)
    return f"{count} {thing}{'s' * (number != 1)}"


def _heading(plan: Plan | None) -> str:
    if plan is None or plan.items or not plan.coming:
        return "Today"
    if plan.next_day is None:
        return "Next session"
    return f"Next: {spoken_day(plan.next_day)}"


def _why(plan: Plan | None) -> tuple[str, ...]:
    """What the lead does not say already: the first sentence where it is no session."""
    if plan is None:
        return ()
    told = plan.reasons[1:] if plan.kind is DayKind.SESSION else plan.reasons
    sentences = dict.fromkeys(one.sentence for one in (*told, *plan.advice))
    return tuple(sentences)[:MOST_REASONS]


def _deed(plan: Plan | None) -> HomeDeed | None:
    if plan is None or plan.items:
        return HomeDeed.START
    match plan.kind:
        case DayKind.SCREENING:
            return HomeDeed.QUESTIONS
        case DayKind.BLOCKED | DayKind.LOCKED:
            return HomeDeed.OPEN_AGAIN
    return None


def _offer(plan: Plan | None) -> str:
    """UP-8: the user says yes, or stays."""
    if plan is None or not plan.offered:
        return ""
    return "Your plan may grow by one step. You decide: it is fine to stay where you are."


def _week(
    today: date, sessions: dict[date, int], sessions_a_week: int, *, due: bool
) -> tuple[WeekDay, ...]:
    monday = week_start(today)
    all_days = [monday + timedelta(days=index) for index in range(7)]
    enough = sum(day in sessions for day in all_days) >= sessions_a_week
    return tuple(
        _week_day(day, _mark(day, today, sessions, enough=enough, due=due), is_today=day == today)
        for day in all_days
    )


def _mark(day: date, today: date, sessions: dict[date, int], *, enough: bool, due: bool) -> DayMark:
    if day in sessions:
        return DayMark.DONE
    if day == today:
        return DayMark.TODAY if due else DayMark.REST
    after_a_session = day - timedelta(days=1) in sessions
    if (after_a_session and day < today) or (enough and day >= today):
        return DayMark.REST
    return DayMark.NONE


_MARK_WORDS = {
    DayMark.DONE: "done",
    DayMark.TODAY: "today",
    DayMark.REST: "rest",
    DayMark.NONE: "nothing yet",
}


def _week_day(day: date, mark: DayMark, *, is_today: bool) -> WeekDay:
    words = _MARK_WORDS[mark]
    if is_today and mark is not DayMark.TODAY:
        words = f"today, {words}"
    return WeekDay(day, mark, is_today, f"{spoken_day(day)}: {words}")


def _week_text(done: int, goal: int) -> str:
    if done >= goal:
        return f"{done} of {goal} sessions this week. Goal reached."
    return f"{done} of {goal} sessions this week"
