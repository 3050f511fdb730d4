"""What was told of a session so far, and what is kept of a score."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import datetime

from hipdesk.domain.catalogue import Catalogue
from hipdesk.domain.hurt import Moment
from hipdesk.domain.rules.entries import Entered, ItemScore
from hipdesk.domain.rules.facts import FlagEvent
from hipdesk.domain.rules.flag_kinds import Flag


def noted_signs(entered: Iterable[Entered], session_id: str) -> set[tuple[Flag, str]]:
    """The signs of the session, each with its exercise."""
    return {
        (one.entry.flag, one.entry.exercise_id)
        for one in entered
        if one.session_id == session_id and isinstance(one.entry, FlagEvent)
    }


def moment_at(
    catalogue: Catalogue, pre: int, noted: Collection[tuple[Flag, str]], exercise_id: str
) -> Moment:
    """What is known of the moment in which it hurts in this exercise."""
    exercise = catalogue[exercise_id] if exercise_id in catalogue else None  # noqa: SIM401  # no dict
    too_much = {name for flag, name in noted if flag is Flag.X2}
    return Moment(exercise, pre, len(too_much - {exercise_id}))


def score_at(
    at: datetime, exercise_id: str, moment: Moment, score: int, *, eased: bool
) -> ItemScore:
    """A score as it is kept: pressure apart from pain, and what was left after easing off."""
    noted = ItemScore(at, exercise_id)
    if moment.under_pressure:
        return replace(noted, pressure=score)
    return replace(noted, pain=score, eased_to=score if eased else None)
