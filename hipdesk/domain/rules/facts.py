"""What is known of a person, each fact with its time; everything else is computed from these.

Times are aware and carry the offset of the place: a fact's day is its local calendar date.
Pain, pressure and effort are whole numbers 0-10.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from hipdesk.domain.catalogue import Equipment
from hipdesk.domain.history import SkipReason
from hipdesk.domain.rules.answers import Answers
from hipdesk.domain.rules.flag_kinds import Flag
from hipdesk.domain.timeline import Side


@dataclass(frozen=True)
class Start:
    """The day the person began, and whether with one exercise or two (stage 1, PROG-3)."""

    day: date
    exercises: int = 2


@dataclass(frozen=True)
class Screening:
    """A full round of the screening questions."""

    at: datetime
    answers: Answers


@dataclass(frozen=True)
class Clearance:
    """A professional's word, as the person reports it."""

    at: datetime
    role: str  # such as "physiotherapist"
    rule: str  # the id of what it clears, such as "SC-05", "P2", "X2" or "BACK-5"
    exercise_id: str = ""  # for a parked exercise


@dataclass(frozen=True)
class SymptomsGone:
    """Pain down the leg (P1) has gone since this day."""

    day: date


@dataclass(frozen=True)
class CheckIn:
    """What was said before a session, or instead of one (PRE-1, PRE-3, PRE-4)."""

    at: datetime
    pain: int
    unwell: bool = False  # feverish, dizzy, or had alcohol
    health_changed: bool = False  # a new fall, operation, pregnancy or medicine


@dataclass(frozen=True)
class FlagEvent:
    """A warning sign: before, during or after a session."""

    at: datetime
    flag: Flag
    exercise_id: str = ""
    side: Side | None = None
    pain: int | None = None
    session_id: str = ""
    passed: bool = False  # of P8: gone within 5 minutes


@dataclass(frozen=True)
class ItemResult:
    """One exercise of a session."""

    exercise_id: str
    done: float = 1.0  # repetitions or seconds done / planned, 0-1
    pain: int = 0  # the highest while doing it
    eased_to: int | None = None  # of a stretch: the pain after the range was reduced
    pressure: int | None = None  # of a release: the highest under ball or fingers
    reason: SkipReason | None = None  # why it was not all done


@dataclass(frozen=True)
class Retest:
    """Pain and one-leg balance before and after a release (ORD-4)."""

    pain: tuple[int, int]  # before, after
    left_s: tuple[float, float] | None = None
    right_s: tuple[float, float] | None = None


@dataclass(frozen=True)
class Session:
    """A session that is over."""

    id: str
    check_in: CheckIn
    items: tuple[ItemResult, ...]
    after: int | None = None  # pain straight after
    effort: int | None = None
    over_1h: bool = False  # extra pain for more than an hour
    retest: Retest | None = None

    @property
    def day(self) -> date:
        return self.check_in.at.date()

    @property
    def pre(self) -> int:
        return self.check_in.pain


@dataclass(frozen=True)
class Morning:
    """How the hip was on the morning after a session."""

    at: datetime
    session_id: str
    pain: int


class Choice(StrEnum):
    """What a person wants of the plan."""

    YES = "yes"  # to the step that is offered (UP-8)
    STAY = "stay"
    STEP_BACK = "step_back"  # PROG-2


@dataclass(frozen=True)
class Wish:
    """A choice about the stage, on its day."""

    at: datetime
    choice: Choice


@dataclass(frozen=True)
class Swap:
    """One exercise of the plan in place of another (PROG-4)."""

    at: datetime
    out: str
    into: str


@dataclass(frozen=True)
class BalanceTest:
    """A one-leg stand: the best of three, and the side-of-hip pain within 30 s."""

    at: datetime
    side: Side
    best_s: float
    outer_hip_pain: int = 0


HOUSEHOLD = frozenset(Equipment) - {Equipment.SOFT_BALL, Equipment.WEIGHT, Equipment.BAND}
"""What is in most homes; a bed stands for a mat. Balls, weights and bands must be told of."""


@dataclass(frozen=True)
class Home:
    """What there is at home from this day on."""

    day: date
    equipment: frozenset[Equipment] = HOUSEHOLD


@dataclass(frozen=True)
class Facts:
    """All facts, in any order."""

    start: Start
    screenings: tuple[Screening, ...] = ()
    clearances: tuple[Clearance, ...] = ()
    gone: tuple[SymptomsGone, ...] = ()
    check_ins: tuple[CheckIn, ...] = ()  # those that led to no session
    flags: tuple[FlagEvent, ...] = ()
    sessions: tuple[Session, ...] = ()
    mornings: tuple[Morning, ...] = ()
    wishes: tuple[Wish, ...] = ()
    swaps: tuple[Swap, ...] = ()
    balance: tuple[BalanceTest, ...] = ()
    homes: tuple[Home, ...] = ()
    opened: frozenset[date] = field(default_factory=frozenset)  # days the app was opened

    def days(self) -> set[date]:
        """The days on which something was entered or the app was opened."""
        told = (
            *(self.screenings, self.clearances, self.check_ins, self.flags, self.wishes),
            *(self.mornings, self.swaps, self.balance),
        )
        found = set(self.opened)  # nearly all of them
        for entries in told:
            found.update([one.at.date() for one in entries])
        found.update([one.check_in.at.date() for one in self.sessions])
        found.update([one.day for one in self.homes], [one.day for one in self.gone])
        return found


@dataclass(frozen=True)
class PlanPreferences:
    """What a person would like of their plan; none of it loosens a rule."""

    weekdays: frozenset[int] = frozenset()  # 0 Monday - 6 Sunday; empty: any day
    release: bool = False  # ORD-3: release is optional
    sore_side: Side = Side.BOTH  # ORD-8
