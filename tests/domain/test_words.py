"""Tests of the English words for doses and closed sets."""

from enum import StrEnum
from typing import Any

import pytest

from hipdesk.domain import words
from hipdesk.domain.catalogue import (
    Category,
    Dose,
    Equipment,
    EvidenceKind,
    Position,
    Sides,
    Timing,
)
from hipdesk.domain.history import Outcome, SkipReason
from hipdesk.domain.timeline import Side
from tests.domain.builders import an_exercise


@pytest.mark.parametrize(
    ("names", "closed_set"),
    [
        (words.CATEGORIES, Category),
        (words.POSITIONS, Position),
        (words.EQUIPMENT, Equipment),
        (words.EVIDENCE, EvidenceKind),
        (words.SIDES, Side),
        (words.OUTCOMES, Outcome),
        (words.REASONS, SkipReason),
    ],
)
def test_every_member_has_its_own_name(names: dict[Any, str], closed_set: type[StrEnum]) -> None:
    assert set(names) == set(closed_set)
    assert len(set(names.values())) == len(names)


@pytest.mark.parametrize(
    ("timing", "sides", "dose", "text"),
    [
        (Timing.REPS, Sides.EACH, Dose(5, 10), "5 \N{MULTIPLICATION SIGN} 10 s each side"),
        (Timing.REPS, Sides.BOTH, Dose(1, 20), "20 s"),
        (Timing.REPS, Sides.ALTERNATE, Dose(5, 0), "5 times each side, in turn"),
        (Timing.ROUNDS, Sides.BOTH, Dose(2, 5), "2 rounds of 5 s efforts"),
        (Timing.ROUNDS, Sides.BOTH, Dose(1, 5), "1 round of 5 s efforts"),
        (Timing.CONTINUOUS, Sides.EACH, Dose(1, 60), "1 min each side"),
        (Timing.STOPWATCH, Sides.EACH, Dose(1, 45), "up to 45 s each side"),
        (Timing.STOPWATCH, Sides.EACH, Dose(3, 45), "best of 3, up to 45 s each side"),
        (Timing.COUNT, Sides.BOTH, Dose(1, 30), "as many as you can in 30 s"),
        (Timing.GUIDED, Sides.EACH, Dose(1, 8), "guided step by step, each side"),
        (Timing.GUIDED, Sides.BOTH, Dose(1, 8), "guided step by step"),
    ],
)
def test_doses_read_as_a_person_says_them(
    timing: Timing, sides: Sides, dose: Dose, text: str
) -> None:
    exercise = an_exercise(timing=timing, sides=sides, doses=(dose,) * 4)
    assert words.dose_text(exercise, 1) == text


def test_what_is_needed_is_a_list_in_words() -> None:
    assert words.needed(()) == "Nothing"
    assert words.needed((Equipment.CHAIR,)) == "Chair"
    three = (Equipment.CHAIR, Equipment.BELT, Equipment.MAT)
    assert words.needed(three) == "Chair, belt or strap and mat or bed"
