"""The lists of the report: rows of plain words, the newest first."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from hipdesk.domain.catalogue import Catalogue
from hipdesk.domain.chart_model import Window
from hipdesk.domain.dates import full_day
from hipdesk.domain.plan_view_items import items
from hipdesk.domain.plan_view_waits import waits
from hipdesk.domain.progress.ladder_chart import stage_text
from hipdesk.domain.progress.ladder_history import ladder_changes
from hipdesk.domain.progress.material import Material
from hipdesk.domain.progress.numbers import EN_DASH, capital, number_text
from hipdesk.domain.progress.rows import HomeTestRow
from hipdesk.domain.progress.verdicts import VERDICTS
from hipdesk.domain.rules.due_tests import BALANCE, CHAIR_STAND
from hipdesk.domain.rules.flag_kinds import Level
from hipdesk.domain.rules.plan import Plan
from hipdesk.domain.rules.verdict import Verdict
from hipdesk.domain.session_answers import sign_text
from hipdesk.domain.timeline import Side

_VERDICTS = (Verdict.GREEN, Verdict.AMBER, Verdict.RED, Verdict.PENDING)
_MEANINGS = {
    Verdict.GREEN: "pain and effort stayed low, settled by the next morning",
    Verdict.AMBER: "more pain or effort than comfortable, or less than 80\N{NO-BREAK SPACE}% done",
    Verdict.RED: "much pain, or a warning sign",
    Verdict.PENDING: "nobody knows how the hip was the next morning",
}


@dataclass(frozen=True)
class Listing:
    """A table; what does not fit on the page is cut between two rows, and counted."""

    title: str
    columns: tuple[str, ...]
    shares: tuple[int, ...]  # of the width, for each column
    rows: tuple[tuple[str, ...], ...]
    empty: str  # what is said where there is no row
    note: str = ""

    def more(self, shown: int) -> str:
        """What is said of the rows that are left out."""
        left = len(self.rows) - shown
        return f"and {left} more" if left > 0 else ""


@dataclass(frozen=True)
class Note:
    """What somebody wrote about a session."""

    day: date
    text: str


def verdicts(material: Material, window: Window) -> Listing:
    """How many sessions went how."""
    counts = Counter(
        one.verdict_on(material.today)
        for one in material.readings.values()
        if window.first <= one.day <= window.last
    )
    rows = tuple(
        (str(counts[one]), capital(VERDICTS[one].words), _MEANINGS[one])
        for one in _VERDICTS
        if counts[one]
    )
    return Listing("How sessions went", ("", "", ""), (3, 7, 12), rows, "No session in this time.")


def signs(material: Material, window: Window) -> Listing:
    """Warning signs with their days; what concerned one exercise alone is counted."""
    found = [one for one in material.facts.flags if window.first <= one.at.date() <= window.last]
    told = [one for one in found if one.flag.level is not Level.EXERCISE]
    told.sort(key=lambda one: one.at, reverse=True)
    rows = tuple(
        (
            full_day(one.at.date()),
            f"{sign_text(one, material.catalogue)}{_side(one.side)}",
            EN_DASH if one.pain is None else f"{one.pain} of 10",
        )
        for one in told
    )
    return Listing(
        "Warning signs",
        ("Day", "What was told", "Pain"),
        (4, 12, 2),
        rows,
        "No warning sign was told in this time.",
        _too_much(material, window),
    )


def _too_much(material: Material, window: Window) -> str:
    """X signs: more pain or pressure in an exercise than its limit."""
    inside = [one for one in material.readings.values() if window.first <= one.day <= window.last]
    sessions = sum(any(one.went.own_flags) for one in inside)
    if not sessions:
        return ""
    return (
        f"In {_sessions(sessions)} an exercise hurt more than its limit allows; it was stopped or "
        "eased."
    )


def waiting(plan: Plan, material: Material) -> tuple[str, ...]:
    """What is closed today and what opens it."""
    found = waits(plan, material.facts, material.catalogue)
    return tuple(f"{one.title}: {one.closes} {one.ends}" for one in found)


def tests(rows: Sequence[HomeTestRow], window: Window) -> Listing:
    """The best of each test by day."""
    days: dict[date, dict[str, str]] = {}
    for one in rows:
        if not window.first <= one.day <= window.last:
            continue
        if one.exercise_id == BALANCE and one.seconds is not None:
            days.setdefault(one.day, {})[one.side.value] = f"{number_text(one.seconds)} s"
        elif one.exercise_id == CHAIR_STAND and one.counted is not None:
            days.setdefault(one.day, {})[CHAIR_STAND] = str(one.counted)
    keys = (Side.LEFT.value, Side.RIGHT.value, CHAIR_STAND)
    told = tuple(
        (full_day(day), *(days[day].get(key, EN_DASH) for key in keys))
        for day in sorted(days, reverse=True)
    )
    return Listing(
        "Tests, the best try of each day",
        ("Day", "Left leg", "Right leg", "Stands"),
        (5, 3, 3, 3),
        told,
        "No test was done in this time.",
    )


def plan_rows(plan: Plan, catalogue: Catalogue) -> Listing:
    """The exercises of today or of the next session, with their doses."""
    shown = items(plan, catalogue, None).items
    rows = tuple(
        (one.name, one.dose, capital(", ".join(one.ways)) or EN_DASH, one.kind) for one in shown
    )
    return Listing(
        f"The plan on {full_day(plan.day)}",
        ("Exercise", "Dose", "How", "Kind"),
        (9, 6, 5, 3),
        rows,
        "No exercise is open today.",
    )


def steps(material: Material, window: Window) -> Listing:
    """Steps up and back, each with its reason."""
    changes = [
        one
        for one in ladder_changes(material)
        if one.before and window.first <= one.day <= window.last
    ]
    rows = tuple(
        (
            full_day(one.day),
            f"{'Up' if one.stage > one.before else 'Back'} to {stage_text(one.stage)}",
            one.reason,
        )
        for one in reversed(changes)
    )
    return Listing(
        "Steps of the plan",
        ("Day", "Step", "Why"),
        (4, 5, 10),
        rows,
        "No step up or back in this time.",
    )


def notes(told: Sequence[Note]) -> Listing:
    """Word for word; plain text."""
    newest = sorted(told, key=lambda one: one.day, reverse=True)
    rows = tuple((full_day(one.day), one.text) for one in newest)
    return Listing("Notes", ("Day", "Note"), (4, 15), rows, "No note was written in this time.")


def _side(side: Side | None) -> str:
    return f", {side.value}" if side in {Side.LEFT, Side.RIGHT} else ""


def _sessions(count: int) -> str:
    return "1 session" if count == 1 else f"{count} sessions"
