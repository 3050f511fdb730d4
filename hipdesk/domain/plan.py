"""What a session holds: the day's routine, or the user's own choice."""

from collections.abc import Iterable

from hipdesk.domain.catalogue import Catalogue, Category
from hipdesk.domain.plan_start import START_EXERCISES
from hipdesk.domain.routine import Pacing, Prescription, Routine, RoutineKind

FIRST_STEP = 1  # every exercise begins at the low end of its dose

_ORDER = tuple(Category)


def days_routine(pacing: Pacing) -> Routine:
    """The first stage: two exercises at their first dose step (seed 004)."""
    items = tuple(Prescription(one, FIRST_STEP) for one in START_EXERCISES)
    return Routine(RoutineKind.PLANNED, items, pacing)


def free_routine(exercise_ids: Iterable[str], catalogue: Catalogue, pacing: Pacing) -> Routine:
    """The user's own choice, gentle first: mobilise, release, stretch, strengthen, test.

    Raises KeyError for an exercise that the catalogue does not hold.
    """
    chosen = [catalogue[one] for one in dict.fromkeys(exercise_ids)]
    chosen.sort(key=lambda exercise: _ORDER.index(Category(exercise.category)))
    items = tuple(Prescription(exercise.id, FIRST_STEP) for exercise in chosen)
    return Routine(RoutineKind.FREE, items, pacing)
