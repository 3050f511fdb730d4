"""Tests of what Home says on a given day."""

from datetime import UTC, date, datetime, timedelta

import pytest

from hipdesk.domain.catalogue import Catalogue, Equipment
from hipdesk.domain.history import DayTotal
from hipdesk.domain.home import DayMark, HomeView, home_view
from hipdesk.domain.routine import Prescription, Routine, RoutineKind
from tests.domain.builders import an_exercise

THURSDAY = datetime(2026, 11, 19, 9, 30, tzinfo=UTC)
TIMES = "\N{MULTIPLICATION SIGN}"
CATALOGUE = Catalogue(
    (
        an_exercise(id="lift", name="Leg lift", equipment=(Equipment.SUPPORT, Equipment.MAT)),
        an_exercise(id="bend", name="Knee bend", equipment=(Equipment.MAT,)),
    )
)
ROUTINE = Routine(RoutineKind.PLANNED, (Prescription("lift"), Prescription("bend", 2)))


def trained(*days: date) -> list[DayTotal]:
    return [DayTotal(day, 1, 300.0) for day in days]


def a_view(now: datetime = THURSDAY, days: list[DayTotal] | None = None) -> HomeView:
    return home_view(now, ROUTINE, CATALOGUE, days or [], 3, ready=True)


def marks(view: HomeView) -> list[DayMark]:
    return [one.mark for one in view.week]


def test_the_exercises_come_in_order_with_their_doses() -> None:
    view = a_view()
    assert [(item.name, item.dose) for item in view.items] == [
        ("Leg lift", f"2 {TIMES} 5 s each side"),
        ("Knee bend", f"3 {TIMES} 5 s each side"),
    ]
    assert view.lead == "Two exercises today."
    assert view.minutes >= 1


def test_each_thing_needed_is_named_once() -> None:
    assert a_view().equipment == (Equipment.SUPPORT, Equipment.MAT)


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


def test_the_day_after_a_session_is_rest_and_says_so() -> None:
    view = a_view(days=trained(date(2026, 11, 16), date(2026, 11, 18)))
    assert marks(view)[:4] == [DayMark.DONE, DayMark.REST, DayMark.DONE, DayMark.REST]
    assert "rest day" in view.lead
    assert not view.trained_today
    assert view.week[3].text == "Thursday 19 November: today, rest"


def test_a_session_on_sunday_makes_monday_rest() -> None:
    monday = datetime(2026, 11, 16, 9, 0, tzinfo=UTC)
    view = a_view(monday, trained(date(2026, 11, 15)))
    assert marks(view)[0] is DayMark.REST
    assert view.week_text == "0 of 3 sessions this week"


def test_the_rest_of_a_full_week_is_rest() -> None:
    days = trained(date(2026, 11, 16), date(2026, 11, 17), date(2026, 11, 19))
    view = a_view(days=days)
    assert marks(view)[3:] == [DayMark.DONE] + [DayMark.REST] * 3
    assert view.trained_today
    assert view.lead.startswith("Done")
    assert view.week_text.startswith("3 of 3 sessions this week.")


def test_missed_days_are_not_held_against_anybody() -> None:
    assert set(marks(a_view(THURSDAY + timedelta(days=3)))[:6]) == {DayMark.NONE}


def test_start_waits_for_the_store_and_recovery_is_passed_on() -> None:
    view = home_view(
        THURSDAY, ROUTINE, CATALOGUE, [], 3, ready=False, recovery="Leg lift, right, set 2"
    )
    assert not view.start_enabled
    assert view.recovery == "Leg lift, right, set 2"
