"""The Plan page, ready to be shown: made from the plan, the facts behind it and the catalogue."""

from collections.abc import Mapping
from dataclasses import dataclass

from hipdesk.domain.catalogue import Catalogue
from hipdesk.domain.plan_view_calendar import CalendarDay, calendar, summary
from hipdesk.domain.plan_view_items import ItemsView, items
from hipdesk.domain.plan_view_ladder import (
    NextStep,
    RungView,
    best,
    has_declined,
    joining,
    next_step,
    rungs,
    size,
    where,
)
from hipdesk.domain.plan_view_reasons import ReasonView, reasons
from hipdesk.domain.plan_view_tags import TagView, tags
from hipdesk.domain.plan_view_waits import WaitView, waits
from hipdesk.domain.routine import Routine
from hipdesk.domain.rules.facts import Facts, PlanPreferences
from hipdesk.domain.rules.plan import Plan
from hipdesk.domain.rules.rulebook import Rulebook
from hipdesk.domain.streak import all_weeks_text, streak, streak_text


@dataclass(frozen=True)
class PlanView:
    """Everything on the page but the swaps, which are looked up when asked for."""

    where: str
    size: str
    best: str
    streak: str
    rungs: tuple[RungView, ...]
    next_step: NextStep | None
    waits: tuple[WaitView, ...]
    tags: tuple[TagView, ...]
    calendar: tuple[CalendarDay, ...]
    calendar_text: str
    items: ItemsView
    reasons: tuple[ReasonView, ...]
    advice: tuple[ReasonView, ...]
    stage: int


def plan_view(
    plan: Plan,
    facts: Facts,
    preferences: PlanPreferences,
    catalogue: Catalogue,
    book: Rulebook,
    routine: Routine | None,
) -> PlanView:
    """The page of one day; `routine` is what a session of today holds, if there is one."""
    days = calendar(plan, facts, preferences, catalogue)
    weeks = streak(facts, preferences, catalogue, plan.day)
    names: Mapping[str, str] = catalogue.sources
    return PlanView(
        where=where(plan),
        size=size(plan),
        best=best(plan),
        streak=" ".join(filter(None, (streak_text(weeks), all_weeks_text(weeks)))),
        rungs=rungs(plan),
        next_step=next_step(
            plan,
            joining(plan, facts, preferences, catalogue),
            declined=has_declined(facts, plan.day),
        ),
        waits=waits(plan, facts, catalogue),
        tags=tags(plan, catalogue),
        calendar=days,
        calendar_text=summary(days),
        items=items(plan, catalogue, routine),
        reasons=reasons(plan.reasons, book, names),
        advice=reasons(plan.advice, book, names),
        stage=plan.stage,
    )
