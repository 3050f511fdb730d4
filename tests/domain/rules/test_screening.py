"""What the screening's answers lead to (section 1)."""

from datetime import date
from typing import Any

import pytest

from hipdesk.domain.caution_tags import CautionTag
from hipdesk.domain.rules.answers import (
    OTHER_TAGS,
    Dislocation,
    Fracture,
    Heart,
    HipOperation,
    Injury,
    LegSymptoms,
    Locking,
)
from hipdesk.domain.rules.questions import QUESTIONS
from hipdesk.domain.rules.screening import Outcome, ScreeningResult, read_screening
from tests.domain.rules.people import DAY_0, day, well

OK, CAUTION, CLEARABLE, HARD = Outcome
HIP = CautionTag.HIP_REPLACEMENT


def screened(*cleared: tuple[str, date], today: date = DAY_0, **answers: Any) -> ScreeningResult:
    return read_screening(well(**answers), DAY_0, cleared, today)


ANSWERS: list[tuple[str, dict[str, Any], Outcome, set[CautionTag]]] = [
    ("SC-01", {"age": 17}, HARD, set()),
    ("SC-01", {"age": 18}, OK, set()),
    ("SC-02", {"cauda_equina": True}, HARD, set()),
    ("SC-03", {"injury": Injury.SERIOUS}, HARD, set()),
    ("SC-03", {"injury": Injury.WALKING}, CLEARABLE, {CautionTag.ACUTE_INJURY}),
    ("SC-04", {"operation": HipOperation.UNDER_12_WEEKS}, HARD, set()),
    ("SC-04", {"operation": HipOperation.UNDER_12_MONTHS}, CLEARABLE, {HIP}),
    ("SC-04", {"operation": HipOperation.OLDER, "movement_rules": True}, CLEARABLE, {HIP}),
    ("SC-04", {"operation": HipOperation.OLDER}, CAUTION, {HIP}),
    ("SC-05", {"leg": LegSymptoms.NUMB_OR_WEAK}, CLEARABLE, {CautionTag.SCIATICA}),
    ("SC-05", {"leg": LegSymptoms.PAIN}, CLEARABLE, {CautionTag.SCIATICA}),
    ("SC-05", {"leg": LegSymptoms.ASSESSED}, CAUTION, {CautionTag.SCIATICA}),
    ("SC-06", {"serious_signs": True}, HARD, set()),
    ("SC-07", {"heart": Heart.SIGNS}, CLEARABLE, {CautionTag.HEART_BP}),
    ("SC-07", {"heart": Heart.TREATED}, CAUTION, {CautionTag.HEART_BP}),
    ("SC-08", {"pregnant_weeks": 8}, CLEARABLE, {CautionTag.PREGNANCY}),
    ("SC-08", {"gave_birth": True}, CLEARABLE, {CautionTag.PREGNANCY}),
    ("SC-09", {"fracture": Fracture.UNHEALED}, HARD, set()),
    (
        "SC-09",
        {"fracture": Fracture.HEALED, "broken": frozenset({CautionTag.PELVIC_FRACTURE})},
        CAUTION,
        {CautionTag.PELVIC_FRACTURE},
    ),
    ("SC-10", {"osteoporosis": True}, CAUTION, {CautionTag.OSTEOPOROSIS}),
    ("SC-11", {"calf": True}, HARD, set()),
    ("SC-11", {"bleeding": True}, CAUTION, {CautionTag.BLEEDING_CLOT}),
    ("SC-12", {"dislocation": Dislocation.PAST_YEAR}, CLEARABLE, {CautionTag.HIP_INSTABILITY}),
    (
        "SC-12",
        {"dislocation": Dislocation.EARLIER_OR_DYSPLASIA},
        CAUTION,
        {CautionTag.HIP_INSTABILITY},
    ),
    ("SC-12", {"hypermobile": True}, CAUTION, {CautionTag.HYPERMOBILITY}),
    ("SC-13", {"groin_pinch": True}, CAUTION, {CautionTag.HIP_IMPINGEMENT}),
    ("SC-13", {"locking": Locking.NEVER_ASSESSED}, CLEARABLE, {CautionTag.HIP_IMPINGEMENT}),
    ("SC-13", {"locking": Locking.ASSESSED}, CAUTION, {CautionTag.HIP_IMPINGEMENT}),
    ("SC-14", {"outer_hip_pain": True}, CAUTION, {CautionTag.LATERAL_HIP_PAIN}),
    ("SC-15", {"other": OTHER_TAGS}, CAUTION, set(OTHER_TAGS)),
    ("SC-16", {"fall_or_stick": True}, CAUTION, {CautionTag.BALANCE_PROBLEM}),
    (
        "SC-16",
        {"needs_support_to_stand": True},
        CAUTION,
        {CautionTag.BALANCE_PROBLEM, CautionTag.CANNOT_STAND_UNAIDED},
    ),
    ("SC-17", {"average_pain": 5}, OK, set()),
    ("SC-17", {"average_pain": 6}, CAUTION, set()),
    ("SC-17", {"average_pain": 7}, CAUTION, set()),
    ("SC-17", {"average_pain": 8}, CLEARABLE, set()),
    ("SC-18", {"long_unexamined": True}, CAUTION, set()),
    ("SC-19", {"floor": False}, CAUTION, set()),
]


@pytest.mark.parametrize(("rule", "answers", "outcome", "tags"), ANSWERS)
def test_an_answer_leads_to_its_outcome_and_tags(
    rule: str, answers: dict[str, Any], outcome: Outcome, tags: set[CautionTag]
) -> None:
    result = screened(**answers)
    assert result.outcome is outcome
    assert result.tags == tags
    assert {one.rule for one in result.findings} == ({rule} if outcome else set())


@pytest.mark.parametrize(
    ("rule", "answers", "tags"),
    [(rule, answers, tags) for rule, answers, outcome, tags in ANSWERS if outcome is CLEARABLE],
)
def test_r36_a_professionals_word_turns_a_clearable_block_into_a_caution_with_its_tags(
    rule: str, answers: dict[str, Any], tags: set[CautionTag]
) -> None:
    cleared = screened((rule, day(1)), today=day(1), **answers)
    assert not cleared.blocked
    assert cleared.tags == tags
    assert screened(("SC-99", day(1)), today=day(1), **answers).blocked


def test_a_word_from_before_the_screening_does_not_carry_over() -> None:
    assert screened(("SC-05", day(-1)), leg=LegSymptoms.PAIN).blocked


@pytest.mark.parametrize("answers", [one[1] for one in ANSWERS if one[2] is HARD])
def test_no_word_lifts_a_hard_block(answers: dict[str, Any]) -> None:
    words = tuple((rule, DAY_0) for rule in QUESTIONS)
    assert screened(*words, **answers).outcome is HARD


def test_r36_a_cleared_walking_injury_is_a_caution_for_14_days() -> None:
    word = ("SC-03", day(1))
    assert screened(word, today=day(14), injury=Injury.WALKING).tags
    assert not screened(word, today=day(15), injury=Injury.WALKING).tags


def test_the_worst_answer_counts() -> None:
    result = screened(leg=LegSymptoms.PAIN, calf=True, osteoporosis=True)
    assert result.outcome is HARD
    assert CautionTag.OSTEOPOROSIS in result.tags


def test_sc_08_propped_versions_begin_in_the_16th_week() -> None:
    word = ("SC-08", DAY_0)
    assert not screened(word, today=day(13), pregnant_weeks=14).propped
    assert screened(word, today=day(14), pregnant_weeks=14).propped
    assert not screened(word, gave_birth=True).propped


def test_sc_17_much_pain_begins_with_one_exercise_and_no_release() -> None:
    assert screened(average_pain=6).one_exercise
    assert not screened(average_pain=6).release_allowed
    assert not screened(average_pain=5).one_exercise
    assert screened(average_pain=5).release_allowed


def test_sc_18_gives_advice_and_sc_19_keeps_off_the_floor() -> None:
    assert screened(long_unexamined=True).findings[0].message == "A1"
    assert screened(floor=False).off_floor


def test_emergencies_at_the_screening_have_their_messages() -> None:
    assert screened(cauda_equina=True).findings[0].message == "E1"
    assert screened(injury=Injury.SERIOUS).findings[0].message == "E2"
    assert screened(calf=True).findings[0].message == "U2"
    assert screened(serious_signs=True).findings[0].message == "U1"


def test_every_question_is_asked_once() -> None:
    assert list(QUESTIONS) == [f"SC-{number:02}" for number in range(1, 20)]
    assert all(text.endswith("?") for text in QUESTIONS.values())
