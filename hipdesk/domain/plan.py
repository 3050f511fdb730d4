"""What a session of the user's own choice holds."""

from collections.abc import Iterable

from hipdesk.domain.catalogue import Catalogue, Category, Exercise, Timing
from hipdesk.domain.routine import Pacing, Prescription, Routine, RoutineKind

FIRST_STEP = 1  # every exercise begins at the low end of its dose
TRIES = 3  # on each leg, of which the best counts (S8)

_ORDER = tuple(Category)


def free_routine(exercise_ids: Iterable[str], catalogue: Catalogue, pacing: Pacing) -> Routine:
    """The user's own choice, gentle first: mobilise, release, stretch, strengthen, test.

    Raises KeyError for an exercise that the catalogue does not hold.
    """
    chosen = [catalogue[one] for one in dict.fromkeys(exercise_ids)]
    chosen.sort(key=lambda exercise: _ORDER.index(Category(exercise.category)))
    items = tuple(Prescription(one.id, FIRST_STEP, _sets(one)) for one in chosen)
    return Routine(RoutineKind.FREE, items, pacing)


def _sets(exercise: Exercise) -> int:
    return TRIES if exercise.timing is Timing.STOPWATCH else 1
