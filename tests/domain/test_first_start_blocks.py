"""A block says why, what to do, and what opens it again."""

from datetime import date, timedelta

import pytest

from hipdesk.domain.first_start_blocks import (
    Block,
    Way,
    blocks_of,
    blocks_of_locks,
    earliest_word,
)
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
from hipdesk.domain.rules.flag_kinds import Flag
from hipdesk.domain.rules.lock import Lock, Need
from hipdesk.domain.rules.red_flags import MESSAGES
from hipdesk.domain.rules.screening import Outcome, read_screening
from tests.domain.real_catalogue import real_catalogue

TODAY = date(2026, 11, 21)
HARD = {
    "SC-01": Answers(12, 0),
    "SC-02": Answers(40, 0, cauda_equina=True),
    "SC-03": Answers(40, 0, injury=Injury.SERIOUS),
    "SC-04": Answers(40, 0, operation=HipOperation.UNDER_12_WEEKS),
    "SC-06": Answers(40, 0, serious_signs=True),
    "SC-09": Answers(40, 0, fracture=Fracture.UNHEALED),
    "SC-11": Answers(40, 0, calf=True),
}
CLEARABLE = {
    "SC-03": Answers(40, 0, injury=Injury.WALKING),
    "SC-04": Answers(40, 0, operation=HipOperation.UNDER_12_MONTHS),
    "SC-05": Answers(40, 0, leg=LegSymptoms.PAIN),
    "SC-07": Answers(40, 0, heart=Heart.SIGNS),
    "SC-08": Answers(40, 0, gave_birth=True),
    "SC-12": Answers(40, 0, dislocation=Dislocation.PAST_YEAR),
    "SC-13": Answers(40, 0, locking=Locking.NEVER_ASSESSED),
    "SC-17": Answers(40, 9),
}


def blocks(answers: Answers) -> tuple[Block, ...]:
    return blocks_of(read_screening(answers, TODAY, (), TODAY).findings, TODAY)


def of_lock(rule: str, need: Need, *exercises: str, end: date | None = None) -> Block:
    only = frozenset(exercises) or None
    (one,) = blocks_of_locks([Lock(rule, TODAY, end, need, only)], real_catalogue())
    return one


@pytest.mark.parametrize("rule", HARD)
def test_a_hard_block_has_no_override(rule: str) -> None:
    (one,) = blocks(HARD[rule])
    assert (one.rule, one.way, one.needs_word) == (rule, Way.ANSWERS, False)
    assert one.why
    assert one.do


@pytest.mark.parametrize("rule", CLEARABLE)
def test_a_clearable_block_needs_a_professionals_word(rule: str) -> None:
    (one,) = blocks(CLEARABLE[rule])
    assert (one.rule, one.way, one.needs_word) == (rule, Way.WORD, True)


def test_every_answer_that_blocks_has_words() -> None:
    """A rule that is new in the screening and not known here would fail."""
    for answers in (*HARD.values(), *CLEARABLE.values()):
        result = read_screening(answers, TODAY, (), TODAY)
        assert result.outcome >= Outcome.BLOCK_CLEARABLE
        assert blocks_of(result.findings, TODAY)


def test_a_caution_is_no_block() -> None:
    assert not blocks(Answers(40, 6, osteoporosis=True, floor=False))


def test_the_hard_ones_come_first() -> None:
    both = Answers(40, 9, leg=LegSymptoms.PAIN, calf=True)
    assert [one.rule for one in blocks(both)] == ["SC-11", "SC-05", "SC-17"]


@pytest.mark.parametrize("flag", [Flag.E1, Flag.E2, Flag.E3, Flag.U1, Flag.U2])
def test_r9_after_an_emergency_a_word_and_then_the_questions(flag: Flag) -> None:
    one = of_lock(flag, Need.WORD_AND_SCREENING)
    assert (one.way, one.why, one.whole_plan) == (Way.WORD_THEN_ANSWERS, MESSAGES[flag], True)


def test_back_5_needs_a_word_and_then_the_questions() -> None:
    assert of_lock("BACK-5", Need.WORD_AND_SCREENING).way is Way.WORD_THEN_ANSWERS


def test_p1_can_pass_by_itself() -> None:
    one = of_lock(Flag.P1, Need.FREE_OF_PAIN)
    assert (one.way, one.needs_word) == (Way.WORD_OR_GONE, True)


@pytest.mark.parametrize("rule", ["P2", "P3", "P4", "P5", "P6", "P8"])
def test_a_plan_that_waits_for_a_word_says_so(rule: str) -> None:
    one = of_lock(rule, Need.WORD)
    assert one.way is Way.WORD
    assert "doctor or a physiotherapist" in one.do


def test_p7_says_that_the_other_exercises_go_on() -> None:
    one = of_lock("P7", Need.WORD, "mini_squat", "chair_stand")
    assert not one.whole_plan
    assert one.do.startswith("2 exercises wait; the others go on.")


def test_x2_a_parked_exercise_is_named_and_cleared_by_its_own_id() -> None:
    one = of_lock("X2", Need.WORD, "hip_abduction")
    assert one.exercise_id == "hip_abduction"
    assert real_catalogue()["hip_abduction"].name.split(" (")[0] in one.title


def test_a_lock_of_days_names_the_day_and_needs_no_word() -> None:
    one = of_lock("P4", Need.TIME, "knee_lift", end=TODAY + timedelta(days=14))
    assert (one.way, one.needs_word) == (Way.TIME, False)
    assert "Saturday 5 December" in one.do


def test_a_lock_of_sessions_needs_no_word() -> None:
    assert not of_lock("X2", Need.SESSIONS, "knee_lift").needs_word
    assert not of_lock("ORD-4", Need.SESSIONS, "ball_release_tfl_glute").needs_word


def test_what_closes_the_whole_plan_comes_first_and_each_once() -> None:
    locks = [
        Lock("P7", TODAY, None, Need.WORD, frozenset({"mini_squat"})),
        Lock("P7", TODAY, None, Need.WORD, frozenset({"mini_squat"})),
        Lock("P2", TODAY, None, Need.WORD),
    ]
    assert [one.rule for one in blocks_of_locks(locks, real_catalogue())] == ["P2", "P7"]


def test_a_word_about_a_sign_is_from_after_it() -> None:
    assert earliest_word(of_lock("P2", Need.WORD), TODAY + timedelta(days=3)) == TODAY


def test_sc_03_a_word_about_an_injury_is_at_most_14_days_old() -> None:
    (injury,) = blocks(CLEARABLE["SC-03"])
    assert earliest_word(injury, TODAY) == TODAY - timedelta(days=14)
    (leg,) = blocks(CLEARABLE["SC-05"])
    assert earliest_word(leg, TODAY) is None
