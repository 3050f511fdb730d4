"""The report for a physiotherapist: everything that it says, and no pixel."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from hipdesk.domain.chart_model import Chart, Window
from hipdesk.domain.dates import full_day
from hipdesk.domain.durations import total_text
from hipdesk.domain.errors import KnownError
from hipdesk.domain.plan_view_ladder import size
from hipdesk.domain.plan_view_tags import NAMES
from hipdesk.domain.progress.activities_chart import activities_chart
from hipdesk.domain.progress.balance_chart import balance_chart
from hipdesk.domain.progress.home_tests import chair_stand_chart
from hipdesk.domain.progress.ladder_history import stage_on
from hipdesk.domain.progress.material import Material
from hipdesk.domain.progress.numbers import capital, many, number_text
from hipdesk.domain.progress.pain_change import Direction, pain_change
from hipdesk.domain.progress.pain_charts import around_chart, before_chart
from hipdesk.domain.progress.rows import HomeTestRow, SessionRow
from hipdesk.domain.progress.work_charts import sessions_chart
from hipdesk.domain.report_adherence import adherence
from hipdesk.domain.report_choices import Choices, Part
from hipdesk.domain.report_lists import (
    Listing,
    Note,
    notes,
    plan_rows,
    signs,
    steps,
    tests,
    verdicts,
    waiting,
)
from hipdesk.domain.rules.ladder import LAST_STAGE, STAGES
from hipdesk.domain.rules.plan import Plan
from hipdesk.domain.timeline import Side
from hipdesk.domain.words import listed

TITLE = "Hip exercises: a report"
USUAL_WEEKS = 13
CLOSING = (
    "Made by HipDesk from what was entered at home. It does not examine or diagnose. Pain is 0 "
    "(none) to 10 (worst imaginable). One-leg stands vary by about 5 s; a smaller change says "
    "nothing."
)
_SORE = {Side.LEFT: "Left", Side.RIGHT: "Right", Side.BOTH: "Both, or neither"}


@dataclass(frozen=True)
class Tile:
    """One figure that is seen first."""

    label: str
    value: str
    words: str


@dataclass(frozen=True)
class Days:
    """The first and the last day that are asked for; None for the usual ones."""

    first: date | None = None
    last: date | None = None


@dataclass(frozen=True)
class Read:
    """What was read of the store for the days of the report."""

    sessions: tuple[SessionRow, ...] = ()
    tests: tuple[HomeTestRow, ...] = ()
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True)
class Report:
    """The report in the order of its pages."""

    title: str
    period: str
    made: str
    name: str  # "" where it is not to be printed
    who: tuple[tuple[str, str], ...]  # what is told, and its words
    tiles: tuple[Tile, ...]
    kept: str
    work: Chart
    before: Chart
    around: Chart
    verdicts: Listing
    signs: Listing
    waiting: tuple[str, ...]
    balance: Chart
    stands: Chart
    activities: Chart | None  # None where none was named, or is to be printed
    tests: Listing
    plan: Listing
    plan_size: str
    steps: Listing
    notes: Listing | None  # None where they are not to be printed
    closing: str = CLOSING


def report_window(start: date, days: Days, today: date) -> Window:
    """The days asked for; the last quarter of a year, or since the start where that was later.

    Raises KnownError where the first is after the last.
    """
    last = min(days.last or today, today)
    usual = max(last - timedelta(days=7 * USUAL_WEEKS - 1), min(start, last))
    first = days.first or usual
    if first > last:
        raise KnownError(
            f"The first day, {full_day(first)}, comes after the last one, {full_day(last)}.",
            "Nothing was written.",
            "Name a day that is not later than the last one, and not later than today.",
        )
    return Window(first, last)


def report(material: Material, plan: Plan, read: Read, window: Window, choices: Choices) -> Report:
    """The report of some days; the plan is that of today."""
    activities, own_words = activities_chart(material, window), choices.has(Part.NOTES)
    return Report(
        title=TITLE,
        period=f"{full_day(window.first)} to {full_day(window.last)}",
        made=f"Made on {full_day(material.today)}",
        name=choices.printed_name,
        who=tuple(_who(material, plan, choices)),
        tiles=tuple(_tiles(material, read.sessions, window)),
        kept=_kept(material, window),
        work=sessions_chart(material, read.sessions, window),
        before=before_chart(material, window),
        around=around_chart(material, read.sessions, window),
        verdicts=verdicts(material, window),
        signs=signs(material, window),
        waiting=waiting(plan, material),
        balance=balance_chart(material, read.tests, window),
        stands=chair_stand_chart(material, read.tests, window),
        activities=activities if own_words and activities.series else None,
        tests=tests(read.tests, window),
        plan=plan_rows(plan, material.catalogue),
        plan_size=f"{size(plan)}.",
        steps=steps(material, window),
        notes=notes(read.notes) if own_words else None,
    )


def _who(material: Material, plan: Plan, choices: Choices) -> list[tuple[str, str]]:
    latest = max(material.facts.screenings, key=lambda one: one.at, default=None)
    found = []
    if latest is not None and choices.has(Part.AGE):
        told = full_day(latest.at.date())
        found.append(("Age", f"{latest.answers.age}, as told on {told}"))
    found.append(("Exercises since", full_day(material.facts.start.day)))
    if choices.has(Part.TAGS):
        found.append(("Sore side", _SORE[material.preferences.sore_side]))
        tags = tuple(NAMES[one] for one in NAMES if one in plan.tags)
        found.append(("Told of their health", listed(tags) or "Nothing that asks for caution"))
        found += _professionals(material)
    if choices.has(Part.NOTES) and material.told.goals:
        goal = material.told.goals[-1].words.strip()
        found += [("Goal, in own words", goal)] if goal else []
    return found


def _professionals(material: Material) -> list[tuple[str, str]]:
    """The last word of a professional, as the person reported it."""
    last = max(material.facts.clearances, key=lambda one: one.at, default=None)
    if last is None:
        return []
    return [("Told they may go on by", f"a {last.role}, on {full_day(last.at.date())}")]


def _tiles(material: Material, sessions: Sequence[SessionRow], window: Window) -> list[Tile]:
    found = adherence(material, window)
    share = f"{int(100 * found.share)} % of them" if found.share is not None else "none planned"
    seconds = sum(one.active_s for one in sessions)
    return [
        Tile("Planned days kept", f"{found.kept} of {found.planned}", share),
        Tile("Sessions", str(len(sessions)), total_text(seconds) if sessions else "no practice"),
        _pain_tile(material, window),
        _stage_tile(material, window),
    ]


def _pain_tile(material: Material, window: Window) -> Tile:
    """First week against the last two: only what is beyond chance is called a change."""
    found = pain_change(material.told.before, window)
    if found.direction is Direction.TOO_LITTLE or found.first is None or found.last is None:
        return Tile("Pain before sessions", "\N{EN DASH}", Direction.TOO_LITTLE.value)
    value = f"{number_text(found.first)} \N{RIGHTWARDS ARROW} {number_text(found.last)}"
    return Tile("Pain, first week and last two", value, found.direction.value)


def _stage_tile(material: Material, window: Window) -> Tile:
    last, first = min(window.last, material.today), max(window.first, material.facts.start.day)
    now, then = stage_on(material, last), stage_on(material, min(first, last))
    if now is None:
        return Tile("Stage of the plan", "\N{EN DASH}", "no plan yet")
    name = STAGES[now - 1].name
    since = "" if then in {None, now} else f"; {then} at the beginning"
    return Tile("Stage of the plan", f"{now} of {LAST_STAGE}", f"{name}{since}")


def _kept(material: Material, window: Window) -> str:
    """Adherence in a sentence or two."""
    found = adherence(material, window)
    told = f"{capital(many(found.trained, 'day'))} of practice"
    if found.planned:
        told += f"; {found.kept} of {found.planned} planned days were kept"
    pauses = ""
    if found.paused:
        pauses = f" A pause was asked for on {many(found.paused, 'day')}; nothing was planned then."
    return f"{told}.{pauses}"
