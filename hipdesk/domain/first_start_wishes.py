"""What the first start asks when the health questions are done; all of it can be changed later."""

from hipdesk.domain.catalogue import Equipment
from hipdesk.domain.first_start_question import (
    Asks,
    Days,
    GoalSaid,
    Option,
    Question,
    Value,
    Values,
)
from hipdesk.domain.rules.facts import HOUSEHOLD
from hipdesk.domain.timeline import Side

EARLIEST_HOUR, LATEST_HOUR = 5, 22
USUAL_DAYS = Days(frozenset({0, 2, 4}))  # three days, two dates apart (PROG-1)
MOST_ACTIVITIES = 3
SORE_FROM = 6  # SC-17: one exercise, no release
SIDES = {
    Side.LEFT: "The left hip",
    Side.RIGHT: "The right hip",
    Side.BOTH: "Both, or neither",
}
AT_HOME = {
    Equipment.CHAIR: "A firm chair without wheels",
    Equipment.SUPPORT: "A worktop or table to hold on to",
    Equipment.MAT: "A mat, a carpet or a bed",
    Equipment.WALL: "A free wall",
    Equipment.TOWEL: "A towel to roll up",
    Equipment.CUSHION: "A cushion",
    Equipment.BELT: "A belt or strap",
    Equipment.SOFT_BALL: "A soft ball that gives",
    Equipment.WEIGHT: "An ankle weight",
    Equipment.BAND: "An exercise band",
}


def _can_choose(given: Values) -> bool:
    """Pain of 6 and more chooses for itself: one exercise and no release (SC-17)."""
    pain = given.get("pain", 0)
    return isinstance(pain, int) and pain < SORE_FROM


WISHES = (
    Question(
        "side",
        "Which hip is sore?",
        Asks.SIDE,
        options=tuple(Option(one.value, words, one.value[0]) for one, words in SIDES.items()),
        hint="Both sides are trained; the less sore one goes first.",
    ),
    Question(
        "home",
        "What do you have at home?",
        Asks.TICKS,
        options=tuple(Option(one.value, words) for one, words in AT_HOME.items()),
        hint="Untick what you do not have.",
        usual=frozenset(one.value for one in HOUSEHOLD),
    ),
    Question(
        "days",
        "On which days would it suit you?",
        Asks.DAYS,
        hint="At first three days a week, with a day of rest between.",
        usual=USUAL_DAYS,
    ),
    Question(
        "release",
        "Would you like to press sore spots with a soft ball, later on?",
        Asks.ONE,
        options=(
            Option("no", "No, thank you", "n"),
            Option("yes", "Yes, once the plan has come that far", "y"),
        ),
        hint="It is optional, and may ease for a short while.",
        when=_can_choose,
    ),
    Question(
        "pace",
        "How would you like to begin?",
        Asks.ONE,
        options=(Option("one", "With one exercise"), Option("two", "With two exercises")),
        hint="Both are a good start. It grows only while it feels comfortable.",
        when=_can_choose,
    ),
    Question(
        "goal",
        "What would you like to do more easily?",
        Asks.GOAL,
        hint="You can leave this open.",
        usual=GoalSaid(),
    ),
)


def fits(question: Question, value: Value) -> bool:
    """Whether this is an answer to the question."""
    ids = {one.id for one in question.options}
    match question.asks:
        case Asks.ONE | Asks.SIDE:
            return value in ids
        case Asks.TICKS:
            told = isinstance(value, frozenset) and value <= ids
            return told and (bool(value) or not question.needs_tick)
        case Asks.NUMBER | Asks.SCORE:
            return isinstance(value, int) and question.least <= value <= question.most
        case Asks.DAYS:
            return (
                isinstance(value, Days)
                and value.weekdays <= frozenset(range(7))
                and (value.hour is None or EARLIEST_HOUR <= value.hour <= LATEST_HOUR)
            )
        case Asks.GOAL:
            return isinstance(value, GoalSaid) and len(value.activities) <= MOST_ACTIVITIES
