"""Reports of simulated people, for tests."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from hipdesk.domain.chart_model import Window
from hipdesk.domain.progress.material import Material
from hipdesk.domain.progress.rows import HomeTestRow, SessionRow
from hipdesk.domain.report import Days, Read, Report, report, report_window
from hipdesk.domain.report_choices import Choices, Part
from hipdesk.domain.report_lists import Note
from hipdesk.domain.rules.due_tests import BALANCE, CHAIR_STAND
from hipdesk.domain.rules.entries import Activity, Entered, Entry, Goal
from hipdesk.domain.rules.facts import Facts, PlanPreferences
from hipdesk.domain.rules.plan import Plan, plan_for
from hipdesk.domain.timeline import Side
from lives.life import Life, day, moment
from lives.people import EVERYBODY
from tests.domain.real_catalogue import real_catalogue

EVERYTHING = Choices("Änne O'Neill <b>%s</b>", frozenset(Part))
Told = tuple[Material, Plan, Read]


@cache
def life_of(name: str, days: int) -> Life:
    return Life(EVERYBODY[name], real_catalogue()).live(days)


def told_by(name: str, days: int, notes: int = 0, goal: str = "") -> Told:
    """Somebody's life up to the day with this number, with tests every other week."""
    life = life_of(name, days)
    plan = life.plan(days)
    entered = [*_entered(life.facts)]
    if goal:
        rated = (Activity("Putting on socks", 4), Activity("Climbing stairs", 6))
        entered.append(Entered("goal", Goal(moment(0, 8), goal, rated)))
        later = tuple(replace(one, rating=one.rating + 3) for one in rated)
        entered.append(Entered("goal again", Goal(moment(max(0, days - 3), 8), goal, later)))
    material = Material(
        real_catalogue(), life.facts, tuple(entered), plan, life.person.preferences, day(days)
    )
    written = tuple(
        Note(day(days - number), f"Note {number}. {'Stiff at first, then better. ' * (number % 4)}")
        for number in range(min(notes, days))
    )
    return material, plan, Read(_rows(life.facts), _tests(days), written)


def told_in(facts: Facts, number: int) -> Told:
    """What is known on a day with this number, counted from the start of those facts."""
    today = facts.start.day + timedelta(days=number)
    plan = plan_for(facts, real_catalogue(), PlanPreferences(), today)
    entered = tuple(_entered(facts))
    material = Material(real_catalogue(), facts, entered, plan, PlanPreferences(), today)
    return material, plan, Read(_rows(facts))


def a_report(told: Told, choices: Choices = EVERYTHING, days: Days | None = None) -> Report:
    material, plan, read = told
    window = report_window(material.facts.start.day, days or Days(), material.today)
    return report(material, plan, _inside(read, window), window, choices)


def _inside(read: Read, window: Window) -> Read:
    """As the store would read them."""

    def inside(day: date) -> bool:
        return window.first <= day <= window.last

    return Read(
        tuple(one for one in read.sessions if inside(one.day)),
        tuple(one for one in read.tests if inside(one.day)),
        tuple(one for one in read.notes if inside(one.day)),
    )


def _entered(facts: Facts) -> Iterator[Entered]:
    for number, session in enumerate(facts.sessions):
        yield Entered(f"check-in {number}", session.check_in, session.id)
    others: tuple[Entry, ...] = (*facts.check_ins, *facts.mornings, *facts.flags)
    for number, one in enumerate(others):
        yield Entered(f"told {number}", one)


def _rows(facts: Facts) -> tuple[SessionRow, ...]:
    return tuple(
        SessionRow(
            one.id,
            one.day,
            540.0,
            sum(item.done > 0 for item in one.items),
            len(one.items),
            one.effort,
            one.after,
        )
        for one in facts.sessions
    )


def _tests(days: int) -> tuple[HomeTestRow, ...]:
    found = []
    for number in range(1, days, 14):
        on, session = day(number), f"test {number}"
        best = 12.0 + number / 14
        found.append(HomeTestRow(on, session, BALANCE, Side.LEFT, 3, best + 1.4, None))
        found.append(HomeTestRow(on, session, BALANCE, Side.RIGHT, 3, best - 6.0, None))
        if number % 28 == 1:
            found.append(
                HomeTestRow(on, session, CHAIR_STAND, Side.BOTH, 1, None, 11 + number // 60)
            )
    return tuple(found)


def days_ago(told: Told, days: int) -> Days:
    """The days from so many days ago until today."""
    material, _, _ = told
    return Days(material.today - timedelta(days=days), material.today)
