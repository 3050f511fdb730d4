"""A life told week by week: what was done, how it went, and why the plan became what it is."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from hipdesk.domain.dates import short_day
from hipdesk.domain.rules.day_kind import DayKind
from hipdesk.domain.rules.ladder import STAGES
from hipdesk.domain.rules.lock import Lock, Need
from hipdesk.domain.rules.plan import Plan
from hipdesk.domain.rules.selection import PlanItem
from hipdesk.domain.rules.series import Reading, read_sessions
from lives.life import Day, Life, day

WEEK = 7

LEGEND = """\
A week is titled with the stage at its start. A session: day, pain before/during/after/next
morning, effort and verdict, with its signs; below it the exercises with their steps.
  >  changed the plan on that day
  =  held the plan back on some day of the week
  #  was closed on some day of the week, and until when
  !  was advised on some day of the week
Lines with =, # and ! are printed in the first week only of those weeks in which they hold.
"""

_UNTIL = {
    Need.TIME: "a day not yet known",
    Need.SESSIONS: "enough sessions without it are done",
    Need.FREE_OF_PAIN: "it has been gone for 7 days, or a professional says so",
    Need.WORD: "a professional says so",
    Need.WORD_AND_SCREENING: "a professional says so and the health questions are answered anew",
}


def weeks(life: Life) -> Iterator[str]:
    """A block of lines for each week."""
    last = life.days[-1].plan
    readings = {one.day: one for one in read_sessions(life.facts, life.catalogue)}
    before: set[str] = set()
    for first in range(0, life.days[-1].number + 1, WEEK):
        opened = [one for one in life.days if first <= one.number < first + WEEK]
        said = list(_holding(opened))
        new = [one for one in said if _but_for_weeks(one) not in before]
        before = set(map(_but_for_weeks, said))
        yield "\n".join((*_week(first, opened, readings, last), *new))


def _but_for_weeks(line: str) -> str:
    """Advice that counts the weeks is no news each week."""
    return re.sub(r"\bIn \d+ weeks\b", "In weeks", line)


def _week(
    first: int, opened: Sequence[Day], readings: dict[date, Reading], last: Plan
) -> Iterator[str]:
    title = f"Week {first // WEEK + 1}, from {short_day(day(first))}"
    if not opened:
        yield f"{title}: away"
        return
    yield f"{title}: {_where(opened[0].plan)}"
    for one in opened:
        reading = readings.get(one.plan.day)
        if reading is not None:
            yield f"  {_name(one)}  {_course(reading)}"
            yield f"       {_items(one.plan.items)}"
        elif one.plan.kind is not DayKind.REST and not one.plan.items:
            why = one.plan.reasons[0]
            yield f"  {_name(one)}  no session: {one.plan.kind} ({why.rule}) {why.sentence}"
    yield from _fired(first, last)


def _where(plan: Plan) -> str:
    best = f", best {plan.best_stage}" if plan.best_stage > plan.stage else ""
    catching = ", catching up" if plan.catching_up else ""
    tags = f", {' '.join(sorted(plan.tags))}" if plan.tags else ""
    return (
        f"stage {plan.stage} {STAGES[plan.stage - 1].name} "
        f"({plan.exercises} x {plan.days_per_week} days{best}{catching}{tags})"
    )


def _name(one: Day) -> str:
    return f"{short_day(one.plan.day)[:3]} {one.number:3}"


def _course(one: Reading) -> str:
    """Pain before, during, after and next morning; effort; the verdict."""
    told = one.session
    during = max((item.pain for item in told.items), default=0)
    sore = [item.exercise_id for item in told.items if item.pain > max(2, told.pre)]
    morning = "?" if one.morning is None else one.morning
    words = f"{told.pre}/{during}/{told.after}/{morning} e{told.effort} {one.final.name}"
    flags = [flag.value for flag, _ in one.went.own_flags]
    words += f" {' '.join(flags)}" if flags else ""
    words += " P6" if one.grows else ""
    words += " a sign" if one.went.red_flag and not flags else ""
    words += " over an hour" if told.over_1h else ""
    return words + (f" sore: {', '.join(sore)}" if sore else "")


def _items(items: Sequence[PlanItem]) -> str:
    return ", ".join(map(_item, items))


def _item(one: PlanItem) -> str:
    words = f"{one.exercise_id} {one.step}"
    words += f"x{one.sets}" if one.sets > 1 else ""
    words += f" {one.weight_kg:g}kg" if one.weight_kg else ""
    ways = (one.easier, "easier"), (one.supported, "held"), (one.off_floor, "off floor")
    return words + "".join(f" {word}" for holds, word in ways if holds)


def _fired(first: int, last: Plan) -> Iterator[str]:
    """What changed the plan in this week."""
    begin, end = day(first), day(first) + timedelta(days=WEEK)
    for one in last.story:
        if one.day is not None and begin <= one.day < end:
            facts = f" [{'; '.join(one.facts)}]" if one.facts else ""
            yield f"  > {short_day(one.day)[:3]} {one.rule}: {one.sentence}{facts}"


def _holding(opened: Sequence[Day]) -> Iterator[str]:
    """What held the plan back at some time, what waits and what is advised.

    Each is told in the first week of those in which it holds.
    """
    held: dict[str, None] = {}
    for one in opened:
        for reason in one.plan.reasons[1:]:
            if reason.day is None:
                held[f"  = {reason.rule}: {reason.sentence}"] = None
        for lock in one.plan.locks:
            held[f"  # {_lock(lock)}"] = None
        for reason in one.plan.advice:
            held[f"  ! {reason.rule}: {reason.sentence}"] = None
    yield from held


def _lock(one: Lock) -> str:
    what = "the whole plan" if one.exercises is None else ", ".join(sorted(one.exercises))
    until = _UNTIL[one.need] if one.end is None else short_day(one.end)
    return f"{one.rule} closes {what} since {short_day(one.since)}, until {until}"
