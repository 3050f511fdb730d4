"""A verdict in words, and what the plan makes of it next time."""

from datetime import date
from typing import Any

import pytest

from hipdesk.domain.check_out_words import (
    STILL_SMALL,
    HowItWent,
    greeting,
    how_it_went,
    retest_words,
)
from hipdesk.domain.history import SessionState
from hipdesk.domain.rules.entries import Entered
from hipdesk.domain.rules.facts import ItemResult, PlanPreferences, Retest, Session
from hipdesk.domain.rules.flag_kinds import Flag
from hipdesk.domain.rules.verdict import Verdict
from tests.domain.real_catalogue import real_catalogue
from tests.domain.rules.people import (
    STAGE_2,
    STAGE_3,
    a_flag,
    a_morning,
    a_session,
    day,
    some_facts,
)
from tests.domain.rules.walks import and_then, climbing


def went(*sessions: Session, today: date | None = None, **changes: Any) -> HowItWent:
    """How the last session went, as of its own day or of `today`."""
    last = sessions[-1]
    found = how_it_went(
        some_facts(*sessions, **changes),
        real_catalogue(),
        PlanPreferences(),
        last.id,
        today or last.day,
    )
    assert found is not None
    return found


def went_on(last: Session, today: date | None = None, **changes: Any) -> HowItWent:
    """The same of a session after two comfortable weeks and a step up."""
    facts = and_then(climbing(2), last, **changes)
    found = how_it_went(facts, real_catalogue(), PlanPreferences(), last.id, today or last.day)
    assert found is not None
    return found


def test_a_comfortable_session_waits_for_the_morning() -> None:
    found = went(a_session(1))
    assert found.verdict is Verdict.PENDING
    assert found.next_time.startswith("Tomorrow morning's answer decides")


def test_after_a_settled_morning_it_was_comfortable() -> None:
    found = went(a_session(1), today=day(2), mornings=(a_morning(1, 2),))
    assert (found.verdict, found.title) == (Verdict.GREEN, "A comfortable session")


def test_without_the_score_after_it_says_what_is_missing() -> None:
    assert went(a_session(1, after=None)).next_time.startswith("With the pain after it")


@pytest.mark.parametrize(
    ("days", "words"), [(2, "How the hip is now decides"), (5, "Nobody told how the morning")]
)
def test_a_morning_that_nobody_told_is_waited_for_three_days(days: int, words: str) -> None:
    """R5."""
    assert went(a_session(1), today=day(days)).next_time.startswith(words)


def test_more_pain_than_comfortable_keeps_the_plan_as_it_is() -> None:
    found = went(a_session(1, pre=3, after=4))
    assert found.verdict is Verdict.AMBER
    assert found.why == "The pain is 4 after it; up to 3 counts as comfortable."
    assert found.next_time.startswith("Next time stays as it was")


def test_a_sore_stretch_comes_back_easier() -> None:
    """X2a."""
    assert "in its easier version" in went(a_session(1, during=4)).next_time


def test_a_great_effort_takes_repeats_from_strengthening() -> None:
    """BACK-1."""
    found = went(a_session(1, effort=9, exercises=STAGE_2))
    assert found.why == "An effort of 9 is a lot for the hip."
    assert found.next_time == "Next time strengthening has fewer repeats."


def test_an_hour_of_soreness_does_too() -> None:
    """PAIN-A2."""
    found = went(a_session(1, over_1h=True))
    assert found.why == "It was sore for more than an hour afterwards."
    assert found.next_time == STILL_SMALL  # there is no strengthening to make less


def test_three_in_a_row_make_everything_easier() -> None:
    """BACK-2."""
    found = went(*(a_session(one, effort=9) for one in (1, 3, 5)))
    assert "everything gets one step easier" in found.next_time


def test_too_much_pain_rests_the_exercise_and_lowers_the_others() -> None:
    """BACK-3, X2; example 7."""
    found = went(a_session(1, during=7, sore="hip_abduction", exercises=STAGE_3))
    assert (found.verdict, found.why) == (Verdict.RED, "The pain reached 7 of 10.")
    assert "everything is kept small, and Standing hip abduction" in found.next_time
    grown = went_on(a_session(15, during=7, sore="knee_lift", exercises=STAGE_2))
    assert "a little less of everything, and Knee lift" in grown.next_time


def test_a_worse_morning_lowers_everything_that_is_not_small_already() -> None:
    """PAIN-M3, R10."""
    found = went(a_session(1), today=day(2), mornings=(a_morning(1, 5),))
    assert found.verdict is Verdict.RED
    assert found.why == "The morning after it was at 5, and at 2 before."
    assert found.next_time == STILL_SMALL
    sore = a_session(15, exercises=STAGE_2)
    grown = went_on(sore, today=day(16), mornings=(a_morning(15, 5),))
    assert grown.next_time == "Next time there is a little less of everything."


def test_the_second_red_in_two_weeks_goes_a_stage_back() -> None:
    """BACK-4."""
    found = went(a_session(1, during=7), a_session(3, during=7))
    assert "one stage back" in found.next_time


def test_the_third_red_makes_the_plan_wait() -> None:
    """BACK-5."""
    found = went(*(a_session(one, during=7) for one in (1, 3, 5)))
    assert found.next_time.startswith("The plan waits now")


def test_a_sign_in_one_exercise_leaves_it_out() -> None:
    """P4."""
    sign = a_flag(1, Flag.P4, 10, session_id="s1", exercise_id="knee_lift")
    found = went(a_session(1), flags=(sign,))
    assert (found.title, found.why) == (
        "Stopped at a warning sign",
        "It is good that you stopped.",
    )
    assert found.next_time.startswith("Next time goes without Knee lift")


def test_an_emergency_makes_the_plan_wait() -> None:
    found = went(a_session(1), flags=(a_flag(1, Flag.E1, 10, session_id="s1"),))
    assert found.next_time.startswith("The plan waits now")


def test_two_exercises_that_were_too_much_are_no_sign() -> None:
    """X4."""
    items = (ItemResult("knee_lift", pain=7), ItemResult("double_hip_rotation", pain=7))
    found = went(a_session(1, items=items))
    assert (found.title, found.why) == (
        "Too much for the hip this time",
        "The pain reached 7 of 10.",
    )


@pytest.mark.parametrize(
    ("state", "flag", "words"),
    [
        (SessionState.FINISHED, None, "Well done"),
        (SessionState.ENDED, None, "Every bit counts"),
        (SessionState.ENDED, Flag.E1, "What you did is kept"),
        (SessionState.FINISHED, Flag.X2, "Well done"),
    ],
)
def test_nobody_is_praised_after_a_warning_sign(
    state: SessionState, flag: Flag | None, words: str
) -> None:
    told = (Entered("f", a_flag(1, flag), "s1"),) if flag is not None else ()
    assert greeting(state, told, "s1") == words


def test_a_gentle_session_is_explained_by_its_day() -> None:
    """PAIN-B2."""
    found = went(a_session(1, pre=6, during=6, after=6))
    assert (found.verdict, found.why) == (
        Verdict.AMBER,
        "It was a gentle session on a sore day.",
    )


def test_tests_alone_have_no_verdict() -> None:
    tested = a_session(1, exercises=("single_leg_balance",))
    facts = some_facts(tested)
    assert how_it_went(facts, real_catalogue(), PlanPreferences(), "s1", day(1)) is None


@pytest.mark.parametrize(
    ("retest", "word"),
    [
        (Retest((3, 1)), "better"),
        (Retest((3, 3), (14.0, 12.0)), "about the same"),
        (Retest((3, 1), (14.0, 8.0)), "worse"),
    ],
)
def test_a_retest_is_told_with_the_honest_sentence(retest: Retest, word: str) -> None:
    """ORD-4, R11."""
    change, honest = retest_words(retest)
    assert word in change
    assert honest == "A change right after pressing usually fades; it does not mean damage or cure."


def test_a_session_with_a_release_shows_its_retest() -> None:
    assert went(a_session(1, retest=Retest((2, 2)))).retest == retest_words(Retest((2, 2)))


def test_worse_twice_running_waits_for_a_professional() -> None:
    """ORD-4."""
    worse = Retest((2, 4))
    found = went(a_session(1, retest=worse), a_session(3, retest=worse))
    assert "Ask a professional before you press again." in found.retest[0]
