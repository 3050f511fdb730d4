"""The plan of a day, and a rule, as plain text for a terminal."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from difflib import get_close_matches
from textwrap import wrap

from hipdesk.domain.catalogue import Catalogue
from hipdesk.domain.dates import full_day, spoken_day
from hipdesk.domain.plan_view_items import ItemsView, items
from hipdesk.domain.plan_view_ladder import next_step, size, where
from hipdesk.domain.plan_view_waits import waits
from hipdesk.domain.planned_routine import planned_routine
from hipdesk.domain.routine import Pacing
from hipdesk.domain.rules.facts import Facts
from hipdesk.domain.rules.plan import Plan
from hipdesk.domain.rules.reasons import Reason
from hipdesk.domain.rules.rulebook import Rule, Rulebook

WIDTH = 80

NOT_STARTED = (
    "There is no plan yet: it begins with the first start. Open HipDesk and answer its questions; "
    "that takes about two minutes."
)
NOT_SCREENED = (
    "HipDesk has not asked about your health yet, so it plans no exercises.",
    "Nothing was changed.",
    "Open HipDesk and answer the health questions; that takes about two minutes.",
)


def before_the_start(start: date) -> tuple[str, str]:
    """What happened and what to do when a day before the first start is asked for."""
    told = f"The plan began on {full_day(start)}, after the day that was asked for."
    return told, "Name that day or a later one."


def plan_text(plan: Plan, facts: Facts, catalogue: Catalogue) -> str:
    """What the day holds and why, where the person is, what waits, and what comes next."""
    return "\n".join(_lines(plan, facts, catalogue))


def _lines(plan: Plan, facts: Facts, catalogue: Catalogue) -> Iterator[str]:
    yield full_day(plan.day)
    yield ""
    yield from _told(plan.reasons)
    routine = planned_routine(plan, catalogue, Pacing(), less=False) if plan.items else None
    shown = items(plan, catalogue, routine)
    if shown.items:
        yield ""
        yield from _exercises(shown)
    if plan.advice:
        yield from ("", "Worth knowing")
        yield from _told(plan.advice)
    waiting = waits(plan, facts, catalogue)
    if waiting:
        yield from ("", "What waits")
    for one in waiting:
        yield from _point(f"{one.title} ({one.rule}). {one.closes} {one.ends}")
    yield ""
    yield f"{where(plan)}, {size(plan)}"
    yield from _next(plan)
    if plan.items and plan.next_day is not None:
        yield from ("", f"Next session: {spoken_day(plan.next_day)}")
    yield from ("", "“hipdesk explain RULE-ID” tells a rule with its source.")


def _told(reasons: Iterable[Reason]) -> Iterator[str]:
    """Each sentence once, with its rule."""
    for one in {reason.sentence: reason for reason in reasons}.values():
        yield from _point(f"{one.sentence} ({one.rule})")


def _exercises(shown: ItemsView) -> Iterator[str]:
    yield f"{shown.title}{f' - {shown.length.lower()}' if shown.length else ''}"
    wide = max(len(one.name) for one in shown.items)
    for one in shown.items:
        yield f"  {one.name:<{wide}}  {', '.join((one.dose, *one.ways))}"


def _next(plan: Plan) -> Iterator[str]:
    coming = next_step(plan, (), declined=False)
    if coming is None:
        return
    yield f"{coming.title} ({coming.change})"
    for one in coming.conditions:
        yield f"  [{'x' if one.met else ' '}] {one.need}: {one.have} ({one.rule})"
    if coming.offered:
        yield "  It is open: say yes, or stay, on the Plan page. (UP-8)"


def rule_text(rule: Rule, names: Mapping[str, str]) -> str:
    """A rule in a sentence, and what its sources stand for."""
    lines = [rule.id, "", *wrap(rule.sentence, WIDTH), "", "Where it comes from"]
    for one in rule.sources:
        lines += _point(f"{one}: {names[one]}")
    return "\n".join(lines)


def find_rule(asked: str, book: Rulebook) -> Rule | None:
    """By its id, whatever the case of the letters."""
    return next((one for one in book.rules.values() if one.id.lower() == asked.lower()), None)


def no_such_rule(asked: str, book: Rulebook) -> tuple[str, str]:
    """What happened and what to do."""
    near: Sequence[str] = get_close_matches(asked.upper(), book.rules, n=3)
    told = f"There is no rule “{asked}”."
    if near:
        return told, f"Did you mean {' or '.join(near)}?"
    return told, f"The rules are: {', '.join(book.rules)}."


def _point(text: str) -> list[str]:
    return wrap(text, WIDTH, initial_indent="- ", subsequent_indent="  ", break_on_hyphens=False)
