"""An exercise of the person's own, as it was written down, and what it may be.

Seconds are whole; nothing of it was examined by anybody, so it never belongs to the plan.
"""

import re
from dataclasses import dataclass
from datetime import datetime
from unicodedata import category as kind_of_character
from uuid import UUID

from hipdesk.domain.catalogue import Category, Position, Sides, Timing

LONGEST_NAME = 60
LONGEST_WORDS = 400
MOST_REPEATS = 30
LONGEST_HOLD_S = 60  # of one repetition
SHORTEST_TIME_S, LONGEST_TIME_S = 5, 300  # of an exercise that is one time

OWN_CATEGORIES = (Category.MOBILISE, Category.STRETCH, Category.STRENGTHEN)
OWN_TIMINGS = (Timing.REPS, Timing.CONTINUOUS)
OWN_SIDES = (Sides.EACH, Sides.BOTH)

_ID = re.compile(r"own-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_UNSEEN = {"Cc", "Cs", "Zl", "Zp"}  # what is no character of a line
_MARKUP = frozenset("<>")  # a tooltip would read them as such
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")

Misfits = dict[str, str]  # what was expected, by the name of the field


@dataclass(frozen=True)
class OwnExercise:
    """What somebody wrote down; its id is that of its entry, and stays with its history."""

    at: datetime
    name: str
    words: str = ""  # what to do
    category: Category = Category.STRETCH  # one of OWN_CATEGORIES: pain and locks go by it
    position: Position = Position.STANDING
    timing: Timing = Timing.REPS  # one of OWN_TIMINGS
    repeats: int = 5  # 1 where it is one time
    hold_s: int = 5  # of each repetition, or the one time
    sides: Sides = Sides.EACH  # one of OWN_SIDES
    removed: bool = False  # it is no longer offered; its history keeps its name


def new_own_id(number: UUID) -> str:
    """The id of an own exercise that is written down for the first time."""
    return f"own-{number}"


def is_own_id(exercise_id: str) -> bool:
    """Whether an id is one that an own exercise can have."""
    return _ID.fullmatch(exercise_id) is not None


def misfits(own: OwnExercise) -> Misfits:
    """The fields that cannot be so, each with what was expected; empty when all is right."""
    counted = own.timing is Timing.REPS
    lowest, highest = (0, LONGEST_HOLD_S) if counted else (SHORTEST_TIME_S, LONGEST_TIME_S)
    most = MOST_REPEATS if counted else 1
    expected: dict[str, tuple[bool, str]] = {
        "name": (
            0 < len(own.name) <= LONGEST_NAME
            and own.name == own.name.strip()
            and _is_plain(own.name)
            and _MARKUP.isdisjoint(own.name),
            f"1 to {LONGEST_NAME} characters in one line, without < and >",
        ),
        "words": (
            len(own.words) <= LONGEST_WORDS and all(map(_is_plain, own.words.split("\n"))),
            f"at most {LONGEST_WORDS} characters of plain text",
        ),
        "category": (own.category in OWN_CATEGORIES, "mobilise, stretch or strengthen"),
        "timing": (own.timing in OWN_TIMINGS, "reps or continuous"),
        "repeats": (
            1 <= own.repeats <= most,
            f"a whole number from 1 to {most}" if counted else "1 for one time",
        ),
        "hold_s": (
            lowest <= own.hold_s <= highest,
            f"whole seconds from {lowest} to {highest}",
        ),
        "sides": (own.sides in OWN_SIDES, "each or both"),
    }
    return {field: wanted for field, (fits, wanted) in expected.items() if not fits}


def _is_plain(line: str) -> bool:
    """No control characters, and none that turn the text around them."""
    return not any(kind_of_character(one) in _UNSEEN or one in _TURNING for one in line)
