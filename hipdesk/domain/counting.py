"""What a user has counted alone, and is asked for after the session."""

from dataclasses import dataclass

from hipdesk.domain.catalogue import Catalogue, Timing
from hipdesk.domain.history import Outcome, SessionRecord, current_sets
from hipdesk.domain.summaries import exercise_name
from hipdesk.domain.timeline import SetKey, Side
from hipdesk.domain.words import SIDES

MOST = 200  # more than anybody does in the time of a test


@dataclass(frozen=True)
class CountQuestion:
    """Asks for the number of repetitions in one set."""

    key: SetKey
    label: str
    count: int | None  # as already given


def count_questions(record: SessionRecord, catalogue: Catalogue) -> tuple[CountQuestion, ...]:
    """One for each set that was begun of an exercise whose repetitions nobody else can count."""
    return tuple(
        CountQuestion(
            one.result.key,
            _label(one.result.exercise_id, one.result.key, catalogue),
            one.result.count,
        )
        for one in current_sets(record.sets)
        if one.result.outcome is not Outcome.SKIPPED
        and one.result.exercise_id in catalogue
        and catalogue[one.result.exercise_id].timing is Timing.COUNT
    )


def _label(exercise_id: str, key: SetKey, catalogue: Catalogue) -> str:
    name = exercise_name(exercise_id, catalogue)
    return f"{name}, {SIDES[key.side].lower()}" if key.side in {Side.LEFT, Side.RIGHT} else name
