"""The plan on paper: what the sheet for the fridge says, in the order in which it says it."""

from dataclasses import dataclass

from hipdesk.domain.catalogue import Catalogue, Equipment, Exercise, Sides
from hipdesk.domain.dates import full_day, spoken_day
from hipdesk.domain.durations import whole_minutes
from hipdesk.domain.hurt_words import SIGNS
from hipdesk.domain.layout import estimated_seconds
from hipdesk.domain.plan_view_ladder import where
from hipdesk.domain.plan_view_waits import waits
from hipdesk.domain.planned_routine import prescription
from hipdesk.domain.programme_words import dose_lines, short_steps, sides_text, ways
from hipdesk.domain.routine import Prescription, Routine, RoutineKind
from hipdesk.domain.rules.day_kind import DayKind
from hipdesk.domain.rules.facts import Facts
from hipdesk.domain.rules.flag_kinds import Flag
from hipdesk.domain.rules.ladder import MAX_STRENGTH_DAYS, MOBILITY_FROM_STAGE
from hipdesk.domain.rules.plan import WARM_TIP, Plan
from hipdesk.domain.rules.red_flags import EMERGENCY_NUMBER
from hipdesk.domain.timeline import Side
from hipdesk.domain.words import EQUIPMENT, listed

TITLE = "My hip exercises"
WEEKS = 4  # of boxes: what is older than that is no more the plan


@dataclass(frozen=True)
class PrintedItem:
    """One exercise of the sheet."""

    exercise_id: str
    name: str
    kind: str  # the category, as its catalogue value
    dose: tuple[str, ...]
    sides: str
    steps: tuple[str, ...]
    ways: tuple[str, ...]  # "The easier version: …", "Both hands on something firm."
    feel: str
    stop: str  # "groin pinch; knee pain"
    shown: Side  # of the pictures and the steps
    easier: bool


@dataclass(frozen=True)
class Boxes:
    """What there is to tick beside each exercise."""

    weeks: int
    days: int  # in each week
    text: str  # how to use them; "" for none


@dataclass(frozen=True)
class SafetyBox:
    """The rules that go with every sheet."""

    title: str
    lines: tuple[str, ...]
    help_title: str
    help_lines: tuple[str, ...]


@dataclass(frozen=True)
class Programme:
    """The whole sheet."""

    title: str
    day: str  # "Sat 21 Nov 2026"
    stage: str
    headline: str  # "Today's session, about 9 minutes"
    notes: tuple[str, ...]  # why, what to have at hand, when to do it
    items: tuple[PrintedItem, ...]
    boxes: Boxes
    safety: SafetyBox
    closing: str


_PAUSED = {DayKind.SCREENING, DayKind.BLOCKED, DayKind.LOCKED}
_STILL_TRUE = "Nothing you did is lost."
_CLOSING = (
    "General exercise guidance by HipDesk, from what was entered up to this day. It does not "
    "examine you or replace a doctor or physiotherapist. When the app changes the plan, print it "
    "anew."
)
SAFETY = SafetyBox(
    "While you exercise",
    (
        "Pain is rated from 0, none, to 10, the worst you can imagine.",
        "Up to 2, or no more than you came with: carry on. More than that: ease off or leave it.",
        (
            "6 or more: stop this exercise. Before you begin 6 or 7: ask the app for a gentle "
            "session; 8 or more: rest today."
        ),
        (
            "Stop for the day, and ask a health professional before you go on: sharp, electric "
            "or stabbing pain; pain down the leg; numbness or tingling that stays; new weakness; "
            "a pop with pain; a hip that locks or gives way; dizziness."
        ),
    ),
    f"Stop, and call {EMERGENCY_NUMBER}",
    tuple(f"{SIGNS[one]}." for one in (Flag.E1, Flag.E2, Flag.E3)),
)
WAITING = SafetyBox(
    "Until then",
    (
        "Everyday movement that feels good is fine.",
        "If pain persists or gets worse, get medical advice.",
    ),
    SAFETY.help_title,
    SAFETY.help_lines,
)


def programme(plan: Plan, facts: Facts, catalogue: Catalogue) -> Programme:
    """Today's exercises, or the next session's, or kindly why there are none."""
    shown = plan.items or plan.coming
    items = tuple(prescription(one) for one in shown)
    return Programme(
        title=TITLE,
        day=full_day(plan.day),
        stage=where(plan),
        headline=_headline(plan, items, catalogue),
        notes=tuple(_notes(plan, items, facts, catalogue)),
        items=tuple(_item(one, catalogue[one.exercise_id], plan.first_side) for one in items),
        boxes=_boxes(plan, items, catalogue),
        safety=SAFETY if items else WAITING,
        closing=_CLOSING,
    )


def _headline(plan: Plan, items: tuple[Prescription, ...], catalogue: Catalogue) -> str:
    if not items:
        return "The plan waits" if plan.kind in _PAUSED else "A day of rest"
    minutes = max(1, whole_minutes(_seconds(items, catalogue)))
    length = f"about {minutes} minute{'s' * (minutes > 1)}"
    if plan.items:
        gentle = plan.kind is DayKind.GENTLE
        session = "A gentle session for today" if gentle else "Today's session"
        return f"{session}, {length}"
    day = spoken_day(plan.next_day) if plan.next_day is not None else "as soon as it is open"
    return f"Next session: {day}, {length}"


def _notes(
    plan: Plan, items: tuple[Prescription, ...], facts: Facts, catalogue: Catalogue
) -> list[str]:
    """Why the day is as it is where it holds no session; then what goes for all exercises."""
    if not items:
        closed = [one for one in waits(plan, facts, catalogue) if one.whole_plan]
        told = [f"{one.title}. {one.ends}" for one in closed]
        return [*(told or [plan.reasons[0].sentence]), _STILL_TRUE]
    says_itself = plan.items or plan.kind is DayKind.DONE  # which is over when the sheet is read
    notes = [] if says_itself else [plan.reasons[0].sentence]
    if plan.kind is DayKind.GENTLE:
        notes.append("Only for today: stop everything if it gets worse than it is now.")
    elif plan.stage >= MOBILITY_FROM_STAGE:
        kind = "with strengthening" if _strengthens(items, catalogue) else "without strengthening"
        notes.append(f"This sheet is for the days {kind}; print the other kind on its day.")
    return [*notes, f"{_things(items, catalogue)} {WARM_TIP}"]


def _things(items: tuple[Prescription, ...], catalogue: Catalogue) -> str:
    needed = {thing for one in items for thing in catalogue[one.exercise_id].equipment}
    names = tuple(EQUIPMENT[one].lower() for one in Equipment if one in needed)
    return f"At hand: {listed(names)}." if names else "You need nothing but room."


def _item(item: Prescription, exercise: Exercise, first: Side) -> PrintedItem:
    side = first if exercise.sides is Sides.EACH else Side.BOTH
    return PrintedItem(
        exercise_id=exercise.id,
        name=exercise.name,
        kind=exercise.category.value,
        dose=dose_lines(exercise, item),
        sides=sides_text(exercise, first),
        steps=short_steps(exercise, side),
        ways=ways(exercise, item),
        feel=exercise.feel,
        stop="; ".join(_begun_small(one) for one in exercise.stop_when),
        shown=side,
        easier=item.easier,
    )


def _begun_small(words: str) -> str:
    return f"{words[:1].lower()}{words[1:]}"


def _boxes(plan: Plan, items: tuple[Prescription, ...], catalogue: Catalogue) -> Boxes:
    """As many a week as there are days of this kind (PROG-1)."""
    if not items or plan.kind is DayKind.GENTLE:
        return Boxes(0, 0, "")
    days = plan.days_per_week
    if plan.stage >= MOBILITY_FROM_STAGE:
        strong = min(days, MAX_STRENGTH_DAYS)
        days = strong if _strengthens(items, catalogue) else max(1, days - strong)
    often = "once" if days == 1 else f"{days} times"
    return Boxes(
        WEEKS, days, f"Tick a box each time: {often} a week. Fewer is fine, more is not needed."
    )


def _strengthens(items: tuple[Prescription, ...], catalogue: Catalogue) -> bool:
    return any(catalogue[one.exercise_id].category.value == "strengthen" for one in items)


def _seconds(items: tuple[Prescription, ...], catalogue: Catalogue) -> float:
    return estimated_seconds(Routine(RoutineKind.PLANNED, items), catalogue)
