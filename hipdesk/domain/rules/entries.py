"""What is entered and kept one by one; with the recorded sessions they make the facts.

Pain, pressure and ratings are whole numbers 0-10; moments are aware.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from hipdesk.domain.own_exercise import OwnExercise
from hipdesk.domain.rules.facts import (
    CheckIn,
    Clearance,
    FlagEvent,
    Home,
    Morning,
    Screening,
    Start,
    Swap,
    SymptomsGone,
    Wish,
)
from hipdesk.domain.rules.measures import Change
from hipdesk.domain.timeline import Side


@dataclass(frozen=True)
class ItemScore:
    """How an exercise of a session felt; said once or more, the highest counts."""

    at: datetime
    exercise_id: str
    pain: int | None = None
    eased_to: int | None = None  # of a stretch: the pain after the range was reduced
    pressure: int | None = None  # of a release: under ball or fingers


@dataclass(frozen=True)
class OverAnHour:
    """Whether a session left extra pain for more than an hour (PAIN-A2)."""

    at: datetime
    yes: bool


@dataclass(frozen=True)
class BalancePain:
    """Pain at the side of the hip while standing on that leg (ORD-5)."""

    at: datetime
    side: Side
    pain: int


@dataclass(frozen=True)
class SelfCheck:
    """How the hip self-check was, compared with the one before (ORD-1)."""

    at: datetime
    change: Change | None = None  # None: it was the first


class Awaited(StrEnum):
    """What a session waits for before it goes on, or is left."""

    GONE = "gone"  # tingling (P2, X1)
    PASSED = "passed"  # dizziness (P8)
    SETTLED = "settled"  # pain, after X2


@dataclass(frozen=True)
class Waiting:
    """A wait that has no answer yet; with the answer it is withdrawn."""

    at: datetime
    awaited: Awaited
    exercise_id: str = ""
    side: Side | None = None
    item: int | None = None  # its place in the session, from 0


@dataclass(frozen=True)
class Activity:
    """Something the hip makes hard: 0 cannot do it, 10 as before (S47, in our words)."""

    name: str
    rating: int


@dataclass(frozen=True)
class Goal:
    """What somebody wants of it, in their own words, and up to three activities."""

    at: datetime
    words: str
    activities: tuple[Activity, ...] = ()


@dataclass(frozen=True)
class Opened:
    """A day on which the app was opened: rules are evaluated then (R3)."""

    day: date


Entry = (
    Start
    | Screening
    | Clearance
    | SymptomsGone
    | CheckIn
    | FlagEvent
    | Morning
    | Wish
    | Swap
    | Home
    | ItemScore
    | OverAnHour
    | BalancePain
    | SelfCheck
    | Waiting
    | Goal
    | OwnExercise
    | Opened
)


@dataclass(frozen=True)
class Entered:
    """An entry as it is kept; of several with one id the last is the one that counts."""

    id: str
    entry: Entry
    session_id: str = ""  # of the session it belongs to, or would have had
