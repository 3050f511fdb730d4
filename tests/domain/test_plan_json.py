"""The plan as plain values, against the schema that describes them."""

import json
from random import Random
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from hipdesk.domain.plan_json import no_plan_values, plan_values
from hipdesk.domain.rules.facts import Choice
from hipdesk.domain.rules.flag_kinds import Flag
from hipdesk.domain.rules.plan import Plan
from hipdesk.paths import resources
from tests.domain.real_catalogue import real_catalogue
from tests.domain.rules.people import a_flag, a_wish, comfortable, day, some_facts, well
from tests.domain.rules.simulated import TAGGED, Person
from tests.domain.rules.walks import plan


@pytest.fixture(scope="module")
def schema() -> Draft202012Validator:
    described = json.loads((resources() / "plan.schema.json").read_text("utf-8"))
    Draft202012Validator.check_schema(described)
    return Draft202012Validator(described, format_checker=Draft202012Validator.FORMAT_CHECKER)


def printed(found: Plan) -> Any:
    return json.loads(json.dumps(plan_values(found, real_catalogue())))


@pytest.mark.parametrize("seed", range(len(TAGGED)))
def test_the_plans_of_a_life_fit_the_schema(schema: Draft202012Validator, seed: int) -> None:
    person = Person(Random(seed), well(**TAGGED[seed]), 0.8, 0.9, 0.9, 0.05, release=True)
    person.live(100, lambda found: schema.validate(printed(found)))
    assert len({one.kind for one in person.plans}) >= 3


def test_the_plan_at_the_last_stage_fits_the_schema(schema: Draft202012Validator) -> None:
    person = Person(Random(1), release=True)
    person.live(90)
    found = person.plan(90)
    assert found.stage == 7
    schema.validate(printed(found))


def test_no_plan_fits_the_schema_with_its_message_only(schema: Draft202012Validator) -> None:
    values = no_plan_values(day(0), "Not yet.")
    schema.validate(values)
    with pytest.raises(ValidationError):
        schema.validate({**values, "message": None})
    del values["message"]
    with pytest.raises(ValidationError):
        schema.validate(values)


def test_what_the_schema_does_not_name_is_refused(schema: Draft202012Validator) -> None:
    values = printed(plan(some_facts(), 1))
    values["plan"]["mood"] = "good"
    with pytest.raises(ValidationError):
        schema.validate(values)


def test_the_session_of_the_day_is_told_exercise_by_exercise() -> None:
    values = printed(plan(some_facts(), 0))
    assert values["day"] == "2026-03-02"
    assert values["plan"]["kind"] == "session"
    assert [(one["id"], one["step"]) for one in values["plan"]["exercises"]] == [
        ("knee_lift", 1),
        ("double_hip_rotation", 1),
    ]
    assert values["plan"]["next"]["day"] == "2026-03-04"
    assert values["plan"]["reasons"][0]["rule"] == "PAIN-B1"


def test_a_lock_is_told_with_its_end() -> None:
    values = printed(plan(some_facts(flags=(a_flag(0, Flag.P4, exercise_id="knee_lift"),)), 1))
    assert values["plan"]["locks"] == [
        {
            "rule": "P4",
            "since": "2026-03-02",
            "until": "2026-03-16",
            "ended_by": "time",
            "exercises": ["knee_lift"],
        }
    ]


def test_the_stage_is_told_with_what_the_next_one_needs() -> None:
    facts = comfortable(1, 3, 5, 8, 10, 12)
    stage = printed(plan(facts, 14))["plan"]["stage"]
    assert stage["next_offered"]
    assert {one["rule"] for one in stage["conditions"] if one["met"]} == {
        f"UP-{number}" for number in range(1, 8)
    }
    said_yes = some_facts(
        *facts.sessions, mornings=facts.mornings, wishes=(a_wish(14, Choice.YES),)
    )
    assert printed(plan(said_yes, 14))["plan"]["stage"]["number"] == 2
