"""From what was chosen, page by page, to what the rules and the plan take in."""

from collections.abc import Iterable

from hipdesk.domain.catalogue import Equipment
from hipdesk.domain.caution_tags import CautionTag
from hipdesk.domain.first_start_health import HEALTH
from hipdesk.domain.first_start_question import Days, GoalSaid, Question, Values
from hipdesk.domain.first_start_wishes import USUAL_DAYS
from hipdesk.domain.rules.answers import (
    Answers,
    Dislocation,
    Fracture,
    Heart,
    HipOperation,
    Injury,
    LegSymptoms,
    Locking,
)
from hipdesk.domain.rules.facts import HOUSEHOLD
from hipdesk.domain.timeline import Side


def asked(questions: Iterable[Question], values: Values) -> tuple[Question, ...]:
    """The questions that these answers call for; a follow-up hangs on one that is asked.

    What is known from outside these questions counts, too.
    """
    several = tuple(questions)
    inside = {one.id for one in several}
    counted = {name: value for name, value in values.items() if name not in inside}
    path: list[Question] = []
    for one in several:
        if one.when(counted):
            path.append(one)
            if one.id in values:
                counted[one.id] = values[one.id]
    return tuple(path)


def answers_of(values: Values) -> Answers:
    """What the chosen values say; what is not asked, or not yet, is as with somebody well."""
    told = {one.id: values[one.id] for one in asked(HEALTH, values) if one.id in values}
    emergency, injury = _ticks(told, "emergency"), _ticks(told, "injury")
    blood, joint = _ticks(told, "blood"), _ticks(told, "joint")
    groin, steady = _ticks(told, "groin"), _ticks(told, "steady")
    weeks = _number(told, "weeks")
    return Answers(
        age=_number(told, "age") or 0,
        average_pain=_number(told, "pain") or 0,
        cauda_equina=bool(emergency),
        injury=_injury(injury),
        operation=HipOperation(_one(told, "operation", "none")),
        movement_rules=_one(told, "movement_rules", "no") != "no",
        leg=LegSymptoms(_one(told, "leg", "none")),
        serious_signs=bool(_ticks(told, "signs")),
        heart=_heart(_ticks(told, "heart")),
        pregnant_weeks=weeks,
        gave_birth=_one(told, "pregnancy", "no") == "birth",
        fracture=Fracture(_one(told, "fracture", "none")),
        broken=frozenset(CautionTag(one) for one in _ticks(told, "bones")),
        osteoporosis=_one(told, "osteoporosis", "no") == "yes",
        calf="calf" in blood,
        bleeding=bool(blood - {"calf"}),
        dislocation=_dislocation(joint),
        hypermobile="loose" in joint,
        groin_pinch=bool(groin & {"pinch", "told"}),
        locking=Locking(_one(told, "locking", "none")),
        outer_hip_pain=_one(told, "outer", "no") == "yes",
        other=frozenset(CautionTag(one) for one in _ticks(told, "other")),
        fall_or_stick=bool(steady & {"fall", "stick"}),
        needs_support_to_stand="support" in steady,
        long_unexamined=_one(told, "long", "no") == "yes",
        floor=_one(told, "floor", "yes") == "yes",
    )


def side_of(values: Values) -> Side:
    return Side(_one(values, "side", Side.BOTH))


def home_of(values: Values) -> frozenset[Equipment]:
    if "home" not in values:
        return HOUSEHOLD
    return frozenset(Equipment(one) for one in _ticks(values, "home"))


def days_of(values: Values) -> Days:
    value = values.get("days")
    return value if isinstance(value, Days) else USUAL_DAYS


def wants_release(values: Values) -> bool:
    return _one(values, "release", "no") == "yes"


def exercises_of(values: Values) -> int:
    """With how many to begin (stage 1, PROG-3)."""
    return 1 if _one(values, "pace", "two") == "one" else 2


def goal_of(values: Values) -> GoalSaid:
    value = values.get("goal")
    return value if isinstance(value, GoalSaid) else GoalSaid()


def _injury(ticks: frozenset[str]) -> Injury:
    if ticks - {"fall"}:
        return Injury.SERIOUS
    return Injury.WALKING if ticks else Injury.NONE


def _heart(ticks: frozenset[str]) -> Heart:
    if ticks - {"treated"}:
        return Heart.SIGNS
    return Heart.TREATED if ticks else Heart.WELL


def _dislocation(ticks: frozenset[str]) -> Dislocation:
    if "past_year" in ticks:
        return Dislocation.PAST_YEAR
    loose = ticks & {"earlier", "dysplasia"}
    return Dislocation.EARLIER_OR_DYSPLASIA if loose else Dislocation.NONE


def _ticks(values: Values, question: str) -> frozenset[str]:
    value = values.get(question)
    return value if isinstance(value, frozenset) else frozenset()


def _one(values: Values, question: str, usual: str) -> str:
    value = values.get(question)
    return value if isinstance(value, str) else usual


def _number(values: Values, question: str) -> int | None:
    value = values.get(question)
    return value if isinstance(value, int) else None
