"""Each choice on a page makes the field of the screening that it stands for."""

from dataclasses import replace

import pytest

from hipdesk.domain.catalogue import Equipment
from hipdesk.domain.caution_tags import CautionTag
from hipdesk.domain.first_start_answers import (
    answers_of,
    days_of,
    exercises_of,
    goal_of,
    home_of,
    side_of,
    wants_release,
)
from hipdesk.domain.first_start_health import HEALTH
from hipdesk.domain.first_start_question import Days, GoalSaid, Value
from hipdesk.domain.first_start_wishes import USUAL_DAYS
from hipdesk.domain.rules.answers import (
    FRACTURE_TAGS,
    OTHER_TAGS,
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

WELL = Answers(age=40, average_pain=2)


def ticks(*ids: str) -> frozenset[str]:
    return frozenset(ids)


def said(**values: Value) -> Answers:
    return answers_of({"age": 40, "pain": 2, **values})


@pytest.mark.parametrize(
    ("values", "field", "expected"),
    [
        ({"emergency": ticks("bladder")}, "cauda_equina", True),
        ({"injury": ticks("fall")}, "injury", Injury.WALKING),
        ({"injury": ticks("fall", "weight")}, "injury", Injury.SERIOUS),
        ({"injury": ticks("shape")}, "injury", Injury.SERIOUS),
        ({"operation": "under_12_weeks"}, "operation", HipOperation.UNDER_12_WEEKS),
        ({"operation": "under_12_months"}, "operation", HipOperation.UNDER_12_MONTHS),
        ({"leg": "assessed"}, "leg", LegSymptoms.ASSESSED),
        ({"leg": "numb_or_weak"}, "leg", LegSymptoms.NUMB_OR_WEAK),
        ({"signs": ticks("weight")}, "serious_signs", True),
        ({"heart": ticks("treated")}, "heart", Heart.TREATED),
        ({"heart": ticks("treated", "chest")}, "heart", Heart.SIGNS),
        ({"heart": ticks("unstable")}, "heart", Heart.SIGNS),
        ({"pregnancy": "birth"}, "gave_birth", True),
        ({"pregnancy": "pregnant", "weeks": 17}, "pregnant_weeks", 17),
        ({"fracture": "unhealed"}, "fracture", Fracture.UNHEALED),
        ({"osteoporosis": "yes"}, "osteoporosis", True),
        ({"blood": ticks("calf")}, "calf", True),
        ({"blood": ticks("thinners")}, "bleeding", True),
        ({"blood": ticks("clot")}, "bleeding", True),
        ({"joint": ticks("past_year", "earlier")}, "dislocation", Dislocation.PAST_YEAR),
        ({"joint": ticks("dysplasia")}, "dislocation", Dislocation.EARLIER_OR_DYSPLASIA),
        ({"joint": ticks("loose")}, "hypermobile", True),
        ({"groin": ticks("pinch")}, "groin_pinch", True),
        ({"groin": ticks("told")}, "groin_pinch", True),
        ({"groin": ticks("locks"), "locking": "assessed"}, "locking", Locking.ASSESSED),
        ({"outer": "yes"}, "outer_hip_pain", True),
        ({"other": ticks("skin_wound")}, "other", frozenset({CautionTag.SKIN_WOUND})),
        ({"steady": ticks("fall")}, "fall_or_stick", True),
        ({"steady": ticks("support")}, "needs_support_to_stand", True),
        ({"long": "yes"}, "long_unexamined", True),
        ({"floor": "no"}, "floor", False),
    ],
)
def test_a_choice_makes_its_field_and_no_other(
    values: dict[str, Value], field: str, expected: object
) -> None:
    changes = {field: expected}
    assert said(**values) == replace(WELL, **changes)  # type: ignore[arg-type]  # by name


@pytest.mark.parametrize(("told", "rules"), [("no", False), ("yes", True), ("unsure", True)])
def test_sc_04_who_is_not_sure_of_movement_rules_counts_as_having_them(
    told: str, rules: bool
) -> None:
    answers = said(operation="older", movement_rules=told)
    assert (answers.operation, answers.movement_rules) == (HipOperation.OLDER, rules)


def test_sc_09_a_healed_bone_brings_its_tag() -> None:
    answers = said(fracture="healed", bones=ticks("pelvic_fracture"))
    assert answers.fracture is Fracture.HEALED
    assert answers.broken == {CautionTag.PELVIC_FRACTURE}


def test_the_ticks_of_sc_09_and_sc_15_are_the_tags_of_the_rules() -> None:
    options = {one.id: {option.id for option in one.options} for one in HEALTH}
    assert options["bones"] == FRACTURE_TAGS
    assert options["other"] == OTHER_TAGS


def test_what_nobody_answered_is_as_with_somebody_well() -> None:
    assert answers_of({}) == Answers(age=0, average_pain=0)
    assert (side_of({}), home_of({}), days_of({})) == (Side.BOTH, HOUSEHOLD, USUAL_DAYS)
    assert (wants_release({}), exercises_of({}), goal_of({})) == (False, 2, GoalSaid())


def test_wishes_are_taken_as_they_were_said() -> None:
    days, goal = Days(frozenset({6}), 18), GoalSaid("Walk to the lake")
    values: dict[str, Value] = {
        "side": "right",
        "home": ticks("chair", "soft_ball"),
        "days": days,
        "release": "yes",
        "pace": "one",
        "goal": goal,
    }
    assert side_of(values) is Side.RIGHT
    assert home_of(values) == {Equipment.CHAIR, Equipment.SOFT_BALL}
    assert (days_of(values), goal_of(values)) == (days, goal)
    assert (wants_release(values), exercises_of(values)) == (True, 1)
