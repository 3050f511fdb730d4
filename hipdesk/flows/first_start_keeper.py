"""Keeps what a walk says, each thing once."""

from dataclasses import replace
from datetime import date, datetime

from hipdesk.domain.catalogue import Equipment
from hipdesk.domain.first_start import Spot, Walk
from hipdesk.domain.first_start_answers import (
    days_of,
    exercises_of,
    goal_of,
    home_of,
    side_of,
    wants_release,
)
from hipdesk.domain.first_start_question import Days, Question
from hipdesk.domain.first_start_standing import home_of_day
from hipdesk.domain.rules.entries import Goal
from hipdesk.domain.rules.facts import Home, Screening, Start
from hipdesk.flows.plan_flow import PlanFlow

NO_HOUR = -1
Said = Screening | Goal | Start


class Keeper:
    """What is said again in the same walk, after going back, corrects what was said."""

    def __init__(self, plan: PlanFlow) -> None:
        self._plan = plan
        self._said: dict[type[Said], tuple[str, Said]] = {}

    def said(self, kind: type[Said]) -> bool:
        return kind in self._said

    def keep(self, entry: Said) -> None:
        kind = type(entry)
        if kind not in self._said:
            self._said[kind] = (self._plan.note(entry), entry)
            return
        ident, before = self._said[kind]
        if isinstance(entry, (Screening, Goal)) and isinstance(before, (Screening, Goal)):
            entry = replace(entry, at=before.at)
        if entry != before:
            self._plan.correct(ident, entry)
            self._said[kind] = (ident, entry)


def keep_wish(plan: PlanFlow, keeper: Keeper, one: Question, walk: Walk, now: datetime) -> None:
    """What the plan takes in is written as soon as it is said; the end of the walk is the start."""
    told = walk.told
    match one.id:
        case "side":
            plan.prefer(sore_side=side_of(told).value)
        case "home":
            keep_home(plan, now.date(), home_of(told))
        case "days":
            prefer_days(plan, days_of(told))
        case "release":
            plan.prefer(release=wants_release(told))
        case "goal":
            goal = goal_of(told)
            if goal.words or goal.activities or keeper.said(Goal):
                keeper.keep(Goal(now, goal.words, goal.activities))
    if walk.spot is Spot.END:
        keeper.keep(Start(now.date(), exercises_of(told)))


def keep_home(plan: PlanFlow, day: date, equipment: frozenset[Equipment]) -> None:
    """What there is at home, once a day."""
    home, told = Home(day, equipment), home_of_day(plan.entered, day)
    if told is None:
        plan.note(home)
    else:
        plan.correct(told, home)


def prefer_days(plan: PlanFlow, days: Days) -> None:
    plan.prefer(weekdays=days.weekdays, hour=NO_HOUR if days.hour is None else days.hour)
