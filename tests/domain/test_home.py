"""Tests of what Home says on a given day."""

from datetime import UTC, date, datetime, timedelta

import pytest

from hipdesk.domain.catalogue import Equipment
from hipdesk.domain.history import DayTotal
from hipdesk.domain.home import NOT_CHOSEN, DayMark, HomeDeed, HomeView, home_view
from hipdesk.domain.planned_routine import planned_routine
from hipdesk.domain.routine import Pacing
from hipdesk.domain.rules.facts import Facts, PlanPreferences, Screening, Start
from hipdesk.domain.rules.flag_kinds import Flag
from hipdesk.domain.rules.plan import Plan, plan_for
from tests.domain.real_catalogue import real_catalogue
from tests.domain.rules.people import (
    a_check_in,
    a_flag,
    a_morning,
    a_screening,
    a_session,
    day,
    moment,
    well,
)

CATALOGUE = real_catalogue()
THURSDAY = datetime(2026, 11, 19, 9, 30, tzinfo=UTC)
TIMES = "\N{MULTIPLICATION SIGN}"
SESSION = Facts(
    Start(THURSDAY.date() - timedelta(days=9)),
    screenings=(Screening(THURSDAY - timedelta(days=9), well()),),
)


def a_plan(facts: Facts, today: date) -> Plan:
    return plan_for(facts, CATALOGUE, PlanPreferences(), today)


def trained(*days: date) -> list[DayTotal]:
    return [DayTotal(day, 1, 300.0) for day in days]


def view_of(facts: Facts, now: datetime, days: list[DayTotal] | None = None) -> HomeView:
    plan = a_plan(facts, now.date())
    routine = planned_routine(plan, CATALOGUE, Pacing(), less=False) if plan.items else None
    return home_view(now, plan, routine, CATALOGUE, days or [], ready=True)


def a_view(now: datetime = THURSDAY, days: list[DayTotal] | None = None) -> HomeView:
    return view_of(SESSION, now, days)


def marks(view: HomeView) -> list[DayMark]:
    return [one.mark for one in view.week]


def test_the_exercises_come_in_order_with_their_doses() -> None:
    view = a_view()
    assert [(item.name, item.dose) for item in view.items[-2:]] == [
        ("Knee lift (single knee to chest)", f"5 {TIMES} 10 s each side"),
        ("Double hip rotation (knees side to side)", "20 s each side"),
    ]
    assert view.items[0].exercise_id == "hip_self_check"
    assert view.lead == "Two exercises and one test today."
    assert view.heading == "Today"
    assert view.deed is HomeDeed.START
    assert view.minutes >= 5


def test_each_thing_needed_is_named_once() -> None:
    assert a_view().equipment.count(Equipment.MAT) == 1


@pytest.mark.parametrize(
    ("hour", "greeting"),
    [
        (3, "Good evening"),
        (4, "Good morning"),
        (12, "Good afternoon"),
        (18, "Good evening"),
    ],
)
def test_the_greeting_follows_the_hour(hour: int, greeting: str) -> None:
    assert a_view(THURSDAY.replace(hour=hour)).greeting == greeting


def test_an_empty_week_marks_only_today() -> None:
    view = a_view()
    assert marks(view) == [DayMark.NONE] * 3 + [DayMark.TODAY] + [DayMark.NONE] * 3
    assert view.week_text == "0 of 3 sessions this week"
    assert view.week[3].text == "Thursday 19 November: today"


def test_the_day_after_a_session_is_rest_says_so_and_shows_what_comes() -> None:
    facts = Facts(
        Start(day(0)), screenings=(a_screening(),), sessions=(a_session(0),),
        mornings=(a_morning(0),),
    )  # fmt: skip
    view = view_of(facts, moment(1), trained(day(0)))
    assert marks(view)[:2] == [DayMark.DONE, DayMark.REST]
    assert "rest day" in view.lead
    assert view.deed is None
    assert view.heading == "Next: Wednesday 4 March"
    assert [item.exercise_id for item in view.items] == ["knee_lift", "double_hip_rotation"]
    assert view.minutes == 0
    assert view.why == ("A rest day: the hip gets stronger between sessions.",)
    assert view.week[1].text == "Tuesday 3 March: today, rest"


def test_a_day_that_is_done_says_so() -> None:
    facts = Facts(Start(day(0)), screenings=(a_screening(),), sessions=(a_session(0),))
    view = view_of(facts, moment(0, 12), trained(day(0)))
    assert view.lead == "Done for today. Well done."
    assert view.deed is None


def test_the_rest_of_a_full_week_is_rest() -> None:
    days = trained(date(2026, 11, 16), date(2026, 11, 17), date(2026, 11, 19))
    view = a_view(days=days)
    assert marks(view)[3:] == [DayMark.DONE] + [DayMark.REST] * 3
    assert view.week_text.startswith("3 of 3 sessions this week.")


def test_missed_days_are_not_held_against_anybody() -> None:
    assert set(marks(a_view(THURSDAY + timedelta(days=3)))[:6]) == {DayMark.NONE}


@pytest.mark.parametrize(
    ("changes", "lead", "deed"),
    [
        ({"screenings": ()}, "A few questions", HomeDeed.QUESTIONS),
        ({"screenings": (a_screening(cauda_equina=True),)}, "No exercises", HomeDeed.OPEN_AGAIN),
        ({"flags": (a_flag(0, Flag.P2),)}, "The plan waits", HomeDeed.OPEN_AGAIN),
        ({"check_ins": (a_check_in(1, 9),)}, "No session today. Warmth", None),
        ({"check_ins": (a_check_in(1, 2, unwell=True),)}, "No session today. Get well", None),
        ({"check_ins": (a_check_in(1, 6),)}, "A gentle session", HomeDeed.START),
    ],
)
def test_what_closes_a_day_is_said_and_leads_on(
    changes: dict[str, tuple[object, ...]], lead: str, deed: HomeDeed | None
) -> None:
    told: dict[str, object] = {"screenings": (a_screening(),), **changes}
    view = view_of(Facts(Start(day(0)), **told), moment(1))  # type: ignore[arg-type]
    assert view.lead.startswith(lead)
    assert view.deed is deed
    assert view.offer == ""


def test_an_open_step_is_offered_and_nothing_is_urged() -> None:
    sessions = tuple(a_session(number) for number in (0, 2, 4, 7, 9, 11))
    facts = Facts(
        Start(day(0)), screenings=(a_screening(),), sessions=sessions,
        mornings=tuple(a_morning(number) for number in (0, 2, 4, 7, 9, 11)),
    )  # fmt: skip
    assert "fine to stay" in view_of(facts, moment(14)).offer
    plan = a_plan(facts, day(14))
    assert home_view(moment(14), plan, None, CATALOGUE, [], ready=True, declined=True).offer == ""


def test_start_waits_for_the_store_and_recovery_is_passed_on() -> None:
    view = home_view(
        THURSDAY, None, None, CATALOGUE, [], ready=False, recovery="Leg lift, right, set 2"
    )
    assert not view.start_enabled
    assert view.recovery == "Leg lift, right, set 2"
    assert view.lead == "Your plan is being read."
    assert view.items == ()


def test_a_day_that_was_not_chosen_says_so() -> None:
    """R32: the chosen weekdays only say which days are planned; Thursday is none of them."""
    chosen = PlanPreferences(weekdays=frozenset({0, 2, 4}))
    plan = plan_for(SESSION, CATALOGUE, chosen, THURSDAY.date())
    routine = planned_routine(plan, CATALOGUE, Pacing(), less=False)
    view = home_view(THURSDAY, plan, routine, CATALOGUE, [], ready=True, goal="Dance again")
    assert view.lead == f"Two exercises and one test today. {NOT_CHOSEN}"
    assert view.goal == "Dance again"
    assert a_view().lead == "Two exercises and one test today."
