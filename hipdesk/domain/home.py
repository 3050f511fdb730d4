"""What Home shows: today's exercises, the week so far, and a session to take up again."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from hipdesk.domain.catalogue import Catalogue, Equipment, Position
from hipdesk.domain.dates import spoken_day, week_start
from hipdesk.domain.durations import whole_minutes
from hipdesk.domain.history import DayTotal
from hipdesk.domain.layout import estimated_seconds
from hipdesk.domain.routine import Routine
from hipdesk.domain.words import dose_text

WARM_UP_TIP = "Best when the hip is least stiff, for example after a warm shower or bath."


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
    """One of today's exercises."""

    exercise_id: str
    name: str
    dose: str
    position: Position


@dataclass(frozen=True)
class HomeView:
    """Home, ready to be shown."""

    greeting: str
    day: str
    lead: str
    items: tuple[HomeItem, ...]
    minutes: int
    equipment: tuple[Equipment, ...]
    week: tuple[WeekDay, ...]
    week_text: str
    trained_today: bool
    start_enabled: bool  # False until sessions can be recorded
    recovery: str  # the set an interrupted session stopped at, or ""


def home_view(
    now: datetime,
    routine: Routine,
    catalogue: Catalogue,
    days: Collection[DayTotal],
    sessions_a_week: int,
    *,
    ready: bool,
    recovery: str = "",
) -> HomeView:
    """Home at this moment; `recovery` names the set an interrupted session stopped at."""
    today = now.date()
    exercises = [catalogue[item.exercise_id] for item in routine.items]
    sessions = {total.day: total.sessions for total in days if total.sessions}
    week = _week(today, sessions, sessions_a_week)
    trained = today in sessions
    return HomeView(
        greeting=_greeting(now.hour),
        day=spoken_day(today),
        lead=_lead(len(exercises), trained=trained, rest=_is_rest(week)),
        items=tuple(
            HomeItem(exercise.id, exercise.name, dose_text(exercise, item.step), exercise.position)
            for item, exercise in zip(routine.items, exercises, strict=True)
        ),
        minutes=max(1, whole_minutes(estimated_seconds(routine, catalogue))),
        equipment=tuple(dict.fromkeys(thing for one in exercises for thing in one.equipment)),
        week=week,
        week_text=_week_text(sum(one.mark is DayMark.DONE for one in week), sessions_a_week),
        trained_today=trained,
        start_enabled=ready,
        recovery=recovery,
    )


def _greeting(hour: int) -> str:
    if 4 <= hour < 12:
        return "Good morning"
    return "Good afternoon" if 12 <= hour < 18 else "Good evening"


def _lead(exercises: int, *, trained: bool, rest: bool) -> str:
    if trained:
        return "Done for today. Well done."
    if rest:
        return "A rest day in your plan. You may still practise if you like."
    return "One exercise today." if exercises == 1 else f"{_count(exercises)} exercises today."


def _count(number: int) -> str:
    words = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight")
    return words[number] if number < len(words) else str(number)


def _week(today: date, sessions: dict[date, int], sessions_a_week: int) -> tuple[WeekDay, ...]:
    monday = week_start(today)
    all_days = [monday + timedelta(days=index) for index in range(7)]
    enough = sum(day in sessions for day in all_days) >= sessions_a_week
    return tuple(
        _week_day(day, _mark(day, today, sessions, enough=enough), is_today=day == today)
        for day in all_days
    )


def _mark(day: date, today: date, sessions: dict[date, int], *, enough: bool) -> DayMark:
    if day in sessions:
        return DayMark.DONE
    after_a_session = day - timedelta(days=1) in sessions
    if after_a_session or (enough and day >= today):
        return DayMark.REST
    return DayMark.TODAY if day == today else DayMark.NONE


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


def _is_rest(week: tuple[WeekDay, ...]) -> bool:
    return any(one.is_today and one.mark is DayMark.REST for one in week)


def _week_text(done: int, goal: int) -> str:
    if done >= goal:
        return f"{done} of {goal} sessions this week. Goal reached."
    return f"{done} of {goal} sessions this week"
