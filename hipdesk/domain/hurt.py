"""What follows when it hurts in a session: from the kind and the score to what is done.

Section 3 of the rules and PAIN-D1 to D5. The kinds come most serious first. Safer readings, where
the rules leave it open:
- numbness counts as P2 at once, except under the ball or the fingers (X1); only tingling may pass;
- tingling that passes away from a release leaves the exercise for today, without a sign;
- X2: where the pain does not fall to the pre-score within 2 minutes, the session ends.
"""

from dataclasses import dataclass
from enum import StrEnum

from hipdesk.domain.catalogue import Category, Exercise
from hipdesk.domain.rules import pain
from hipdesk.domain.rules.flag_kinds import Flag
from hipdesk.domain.rules.red_flags import ends_session

LEAVE_POSITION_S = 120.0  # P2, X1
SETTLE_S = 120.0  # X2
SIT_DOWN_S = 300.0  # P8


class Kind(StrEnum):
    """What it is like, most serious first."""

    EMERGENCY = "emergency"
    DOWN_THE_LEG = "down_the_leg"
    NUMB = "numb"
    TINGLING = "tingling"  # under the ball or the fingers
    WEAK = "weak"
    SHARP = "sharp"
    POP = "pop"
    LOCKING = "locking"
    DIZZY = "dizzy"
    ACHE = "ache"  # or a stretch, or a pressure, that is too strong
    STUCK = "stuck"  # a joint that does not let go


class Ask(StrEnum):
    """What has to be asked before all is decided."""

    SIGN = "sign"  # which emergency sign
    SCORE = "score"
    EASED = "eased"  # the score again, in a smaller range
    GONE = "gone"  # tingling, within 2 minutes
    PASSED = "passed"  # dizziness, within 5 minutes
    SETTLED = "settled"  # back to the pre-score, within 2 minutes


class Then(StrEnum):
    """What becomes of the session."""

    STAND = "stand"  # until the answer
    CARRY_ON = "carry_on"  # PAIN-D1
    SMALLER = "smaller"  # in a smaller range (PAIN-D2)
    FINISH = "finish"  # finish it, without progress (PAIN-D2)
    LEAVE = "leave"  # all that is left of the exercise
    END = "end"


@dataclass(frozen=True)
class Moment:
    """When it hurts: in which exercise, and in what kind of session."""

    exercise: Exercise | None  # None: before anything was begun
    pre: int = 0  # pain before the session, 0-10
    x2_before: int = 0  # how often X2 came in this session

    @property
    def gentle(self) -> bool:
        return self.pre >= pain.GENTLE_FROM

    @property
    def category(self) -> Category | None:
        return self.exercise.category if self.exercise is not None else None

    @property
    def under_pressure(self) -> bool:
        """Whether a score is one of pressure (PAIN-D4)."""
        return self.category is Category.RELEASE


@dataclass(frozen=True)
class Decision:
    """Signs to write down, what becomes of the session, and what is still to be asked."""

    then: Then
    flags: tuple[Flag, ...] = ()  # in this order
    ask: Ask | None = None


SIGNS = (Flag.E1, Flag.E2, Flag.E3, Flag.U1, Flag.U2)  # behind `Kind.EMERGENCY`

_AT_ONCE = {
    Kind.DOWN_THE_LEG: Flag.P1,
    Kind.WEAK: Flag.P3,
    Kind.SHARP: Flag.P4,
    Kind.POP: Flag.P5,
    Kind.LOCKING: Flag.P7,
}
_ALWAYS = (
    Kind.EMERGENCY,
    Kind.DOWN_THE_LEG,
    Kind.NUMB,
    Kind.WEAK,
    Kind.SHARP,
    Kind.POP,
    Kind.LOCKING,
    Kind.DIZZY,
    Kind.ACHE,
)
_ENOUGH = 2  # X2 in one session (X4)


def kinds(moment: Moment) -> tuple[Kind, ...]:
    """What can be said of it; the first nine are always in the same places."""
    if moment.category is Category.RELEASE:
        return tuple(Kind.TINGLING if one is Kind.NUMB else one for one in _ALWAYS)
    return (*_ALWAYS, Kind.STUCK) if moment.category is Category.MOBILISE else _ALWAYS


def told(kind: Kind) -> Decision:
    """What follows from the kind alone (PAIN-D5: at any score)."""
    match kind:
        case Kind.EMERGENCY:
            return Decision(Then.STAND, ask=Ask.SIGN)
        case Kind.NUMB | Kind.TINGLING:
            return Decision(Then.STAND, ask=Ask.GONE)
        case Kind.DIZZY:
            return Decision(Then.END, (Flag.P8,), Ask.PASSED)
        case Kind.ACHE:
            return Decision(Then.STAND, ask=Ask.SCORE)
        case Kind.STUCK:
            return Decision(Then.LEAVE, (Flag.X3,))
        case _:
            return Decision(Then.END, (_AT_ONCE[kind],))


def scored(moment: Moment, score: int) -> Decision:
    """What a score 0-10 asks for, by category and pre-score (PAIN-D1 to D4, R12)."""
    if moment.exercise is None:
        return Decision(Then.CARRY_ON)
    match _action(moment, moment.exercise, score):
        case pain.Action.CARRY_ON:
            return Decision(Then.CARRY_ON)
        case pain.Action.FINISH:
            return Decision(Then.FINISH)
        case pain.Action.EASE_OFF:
            return Decision(Then.STAND, ask=Ask.EASED)
        case pain.Action.LEAVE_TODAY:
            return _leave_today(moment)
        case pain.Action.LEAVE_A_WHILE:
            return too_much(moment)


def eased(moment: Moment, score: int) -> Decision:
    """The score of a stretch in a smaller range: still above the carry-on line is X2a."""
    first = scored(moment, score)
    if first.ask is Ask.EASED:
        return Decision(Then.LEAVE, (Flag.X2A,))
    return Decision(Then.SMALLER) if first.then is Then.CARRY_ON else first


def afterwards(moment: Moment, score: int) -> Decision:
    """A score given when the exercise is over: only what was too much changes anything."""
    decided = scored(moment, score)
    if Flag.X2 in decided.flags:
        return decided
    return Decision(Then.CARRY_ON, decided.flags)


def waited(moment: Moment, asked: Ask, *, gone: bool) -> Decision:
    """What follows from a wait: X1 or P2; P8, written down before; the others after X2."""
    match asked:
        case Ask.GONE if not gone:
            return Decision(Then.END, (Flag.P2,))
        case Ask.GONE:
            return Decision(Then.LEAVE, (Flag.X1,) if moment.under_pressure else ())
        case Ask.SETTLED if gone:
            return Decision(Then.CARRY_ON)
        case _:
            return Decision(Then.END)


def too_much(moment: Moment) -> Decision:
    """X2; a second one ends the session (X4), and so does the first in a gentle one (R12)."""
    if moment.gentle:
        return Decision(Then.END, (Flag.X2,))
    if moment.x2_before + 1 >= _ENOUGH:
        return Decision(Then.END, (Flag.X2, Flag.X4))
    return Decision(Then.LEAVE, (Flag.X2,), Ask.SETTLED)


def has_a_page(flag: Flag) -> bool:
    """Whether a sign is told on a page of its own; dizziness is waited for first."""
    return ends_session(flag) and flag is not Flag.P8


def wait_s(asked: Ask) -> float:
    """How long is waited, in seconds."""
    return {Ask.PASSED: SIT_DOWN_S, Ask.SETTLED: SETTLE_S}.get(asked, LEAVE_POSITION_S)


def _action(moment: Moment, exercise: Exercise, score: int) -> pain.Action:
    if moment.under_pressure:
        return pain.under_pressure(exercise, score)
    return pain.during(exercise, moment.pre, score)


def _leave_today(moment: Moment) -> Decision:
    """X2a is of mobilising; a test is simply left."""
    flags = (Flag.X2A,) if moment.category is Category.MOBILISE else ()
    return Decision(Then.LEAVE, flags)
