"""The exercises of the plan as they are shown: dose, minutes and the way they are done."""

from collections.abc import Iterable
from dataclasses import dataclass

from hipdesk.domain.catalogue import Catalogue, Exercise, Position
from hipdesk.domain.dates import spoken_day
from hipdesk.domain.durations import minutes_text, whole_minutes
from hipdesk.domain.layout import estimated_seconds, work_seconds
from hipdesk.domain.routine import Prescription, Routine
from hipdesk.domain.rules.plan import Plan
from hipdesk.domain.rules.selection import PlanItem
from hipdesk.domain.words import CATEGORIES, dose_text

_Dosed = PlanItem | Prescription

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


def items(plan: Plan, catalogue: Catalogue, routine: Routine | None) -> ItemsView:
    """Today's session with its tests while it is open, else the next one, as things stand.

    `routine` is what a session of today holds, made less where that is wished.
    """
    if routine is not None:
        title, shown = "Today's session", routine.items
        length = _length(estimated_seconds(routine, catalogue))
        return ItemsView(title, length, _views(shown, catalogue))
    title = "Your exercises"
    if plan.coming and plan.next_day is not None:
        title = f"Next session: {spoken_day(plan.next_day)}"
    return ItemsView(title, "", _views(plan.coming, catalogue))


def _views(shown: Iterable[_Dosed], catalogue: Catalogue) -> tuple[ItemView, ...]:
    return tuple(_item(one, catalogue[one.exercise_id]) for one in shown)


def _length(seconds: float) -> str:
    minutes = max(1, whole_minutes(seconds))
    return "About 1 minute" if minutes == 1 else f"About {minutes} minutes"


def _item(item: _Dosed, exercise: Exercise) -> ItemView:
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


def _dose(item: _Dosed, exercise: Exercise) -> str:
    parts = [dose_text(exercise, item.step)]
    if item.sets > 1:
        parts.append(f"{item.sets} sets")
    if item.weight_kg:
        parts.append(f"with {item.weight_kg:g} kg")
    words = ", ".join(parts)
    return f"{words[:1].upper()}{words[1:]}"


def _ways(item: _Dosed) -> tuple[str, ...]:
    """R19 and R33, SC-19, SC-08 and SC-16."""
    ways = (
        (item.easier, "the easier version"),
        (item.off_floor, "on a bed or a chair"),
        (item.propped, "propped up, not flat on the back"),
        (item.supported, "both hands on something firm"),
    )
    return tuple(words for holds, words in ways if holds)
