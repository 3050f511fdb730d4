"""The exercises of the plan as they are shown: dose, minutes and the way they are done."""

from dataclasses import dataclass

from hipdesk.domain.catalogue import Catalogue, Exercise, Position
from hipdesk.domain.dates import spoken_day
from hipdesk.domain.durations import minutes_text, whole_minutes
from hipdesk.domain.layout import work_seconds
from hipdesk.domain.rules.plan import Plan
from hipdesk.domain.rules.selection import PlanItem
from hipdesk.domain.words import CATEGORIES, dose_text

SET_UP_S = 20.0  # section 8 of the rules: before each exercise


@dataclass(frozen=True)
class ItemView:
    """One exercise of the session."""

    exercise_id: str
    name: str
    position: Position
    dose: str  # "5 x 10 s each side"
    minutes: str  # "3 min"
    kind: str  # "Stretch"
    ways: tuple[str, ...]  # "the easier version", "on a bed or a chair"


@dataclass(frozen=True)
class ItemsView:
    """The exercises of today's session, or of the next one."""

    title: str
    length: str  # "About 9 minutes", or ""
    items: tuple[ItemView, ...]


def items(plan: Plan, catalogue: Catalogue) -> ItemsView:
    """Today's session while it is open, else the next one, as things stand."""
    shown = plan.items or plan.coming
    views = tuple(_item(one, catalogue[one.exercise_id]) for one in shown)
    return ItemsView(_title(plan), _length(plan), views)


def _title(plan: Plan) -> str:
    if plan.items:
        return "Today's session"
    if plan.coming and plan.next_day is not None:
        return f"Next session: {spoken_day(plan.next_day)}"
    return "Your exercises"


def _length(plan: Plan) -> str:
    if not plan.items:
        return ""
    minutes = max(1, whole_minutes(plan.minutes * 60))
    return "About 1 minute" if minutes == 1 else f"About {minutes} minutes"


def _item(item: PlanItem, exercise: Exercise) -> ItemView:
    seconds = work_seconds(exercise, item.step) * item.sets + SET_UP_S
    return ItemView(
        exercise.id,
        exercise.name,
        exercise.position,
        _dose(item, exercise),
        minutes_text(seconds),
        CATEGORIES[exercise.category],
        _ways(item),
    )


def _dose(item: PlanItem, exercise: Exercise) -> str:
    parts = [dose_text(exercise, item.step)]
    if item.sets > 1:
        parts.append(f"{item.sets} sets")
    if item.weight_kg:
        parts.append(f"with {item.weight_kg:g} kg")
    return ", ".join(parts)


def _ways(item: PlanItem) -> tuple[str, ...]:
    """R19 and R33, SC-19, SC-08 and SC-16."""
    ways = (
        (item.easier, "the easier version"),
        (item.off_floor, "on a bed or a chair"),
        (item.propped, "propped up, not flat on the back"),
        (item.supported, "both hands on something firm"),
    )
    return tuple(words for holds, words in ways if holds)
