"""Facts about people, made for tests. Day 0 is a Monday."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from hipdesk.domain.rules.answers import Answers
from hipdesk.domain.rules.facts import (
    CheckIn,
    Choice,
    Clearance,
    Facts,
    FlagEvent,
    ItemResult,
    Morning,
    Screening,
    Session,
    Start,
    Swap,
    Wish,
)
from hipdesk.domain.rules.flag_kinds import Flag

DAY_0 = date(2026, 3, 2)
START = ("knee_lift", "double_hip_rotation")
STAGE_2 = (*START, "glute_bridge")
STAGE_3 = (*STAGE_2, "hip_abduction")
STAGE_5 = (*STAGE_3, "seated_figure_four", "hip_extension")


def day(number: int) -> date:
    return DAY_0 + timedelta(days=number)


def moment(number: int, hour: int = 9) -> datetime:
    return datetime.combine(day(number), time(hour), UTC)


def well(**changes: Any) -> Answers:
    """Somebody of 45 with an average pain of 3 and nothing else."""
    return Answers(**{"age": 45, "average_pain": 3, **changes})


def a_screening(number: int = 0, **changes: Any) -> Screening:
    return Screening(moment(number, 8), well(**changes))


def a_check_in(number: int, pain: int = 2, **changes: Any) -> CheckIn:
    return CheckIn(moment(number), pain, **changes)


def a_session(
    number: int,
    pre: int = 2,
    during: int = 2,
    after: int | None = 2,
    effort: int | None = 4,
    exercises: tuple[str, ...] = START,
    *,
    sore: str = "",
    **changes: Any,
) -> Session:
    """A session all done; `during` is the pain of `sore`, or of the first exercise."""
    worst = sore or exercises[0]
    items = tuple(
        ItemResult(one, pain=during if one == worst else min(during, 2)) for one in exercises
    )
    given = {"items": items, "after": after, "effort": effort, **changes}
    return Session(f"s{number}", CheckIn(moment(number), pre), **given)


def a_morning(after_day: int, pain: int = 2) -> Morning:
    """The morning after the session of a day."""
    return Morning(moment(after_day + 1, 7), f"s{after_day}", pain)


def a_flag(number: int, flag: Flag, hour: int = 8, **changes: Any) -> FlagEvent:
    """A sign before the day's session."""
    return FlagEvent(moment(number, hour), flag, **changes)


def a_word(number: int, rule: str, exercise_id: str = "") -> Clearance:
    return Clearance(moment(number, 8), "physiotherapist", rule, exercise_id)


def a_wish(number: int, choice: Choice) -> Wish:
    return Wish(moment(number, 8), choice)


def a_swap(number: int, out: str, into: str) -> Swap:
    return Swap(moment(number, 8), out, into)


def some_facts(*sessions: Session, mornings: tuple[Morning, ...] = (), **changes: Any) -> Facts:
    """Somebody well who began on day 0, was screened then and opens the app every day."""
    given = {
        "screenings": (a_screening(),),
        "opened": frozenset(day(number) for number in range(120)),
        **changes,
    }
    return Facts(Start(DAY_0), sessions=sessions, mornings=mornings, **given)


def comfortable(
    *numbers: int, pre: int = 2, effort: int = 4, exercises: tuple[str, ...] = START
) -> Facts:
    """Comfortable sessions on these days, each settled the next morning."""
    sessions = tuple(a_session(one, pre, 2, 2, effort, exercises=exercises) for one in numbers)
    return some_facts(*sessions, mornings=tuple(a_morning(one) for one in numbers))
