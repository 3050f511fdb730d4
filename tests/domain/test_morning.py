"""What is asked the morning after a session, and until when."""

from datetime import datetime

from hipdesk.domain.morning import OpenQuestions, open_questions
from hipdesk.domain.rules.entries import Entered, OverAnHour
from hipdesk.domain.rules.facts import Facts
from tests.domain.real_catalogue import real_catalogue
from tests.domain.rules.people import a_check_in, a_morning, a_session, moment, some_facts

FACTS = some_facts(a_session(1, pre=2))
HOUR_TOLD = Entered("o", OverAnHour(moment(1, 20), yes=False), "s1")


def asked(facts: Facts, now: datetime, *entered: Entered) -> OpenQuestions | None:
    return open_questions(facts, entered, real_catalogue(), now)


def test_nothing_is_asked_before_the_first_session_or_right_after_one() -> None:
    assert asked(some_facts(), moment(1)) is None
    assert asked(FACTS, moment(1, 10)) is None


def test_the_hour_after_is_asked_later_the_same_day() -> None:
    """PAIN-A2."""
    found = asked(FACTS, moment(1, 11))
    assert found is not None
    assert found.morning == ""
    assert found.over_an_hour == "Did it feel sore for more than an hour after today's session?"
    assert asked(FACTS, moment(1, 11), HOUR_TOLD) is None


def test_the_next_morning_is_asked_with_the_score_before_the_session() -> None:
    """PAIN-M1 to M3."""
    found = asked(FACTS, moment(2, 7))
    assert found is not None
    assert found.session_id == "s1"
    assert found.morning == (
        "How is your hip this morning, compared with before the session (you said 2)?"
    )
    assert "yesterday's session" in found.over_an_hour


def test_later_in_the_day_it_is_not_called_morning() -> None:
    found = asked(FACTS, moment(2, 15))
    assert found is not None
    assert found.morning.startswith("How is your hip today,")


def test_two_and_three_days_later_it_is_still_asked_and_then_no_more() -> None:
    """R5."""
    for days in (3, 4):
        found = asked(FACTS, moment(days, 7), HOUR_TOLD)
        assert found is not None
        assert "before Tuesday's session (you said 2)" in found.morning
    assert asked(FACTS, moment(5, 7), HOUR_TOLD) is None


def test_an_answer_closes_it() -> None:
    answered = some_facts(a_session(1), mornings=(a_morning(1),))
    assert asked(answered, moment(2, 9), HOUR_TOLD) is None


def test_a_check_in_of_a_later_day_stands_in_for_it() -> None:
    """R5."""
    came = some_facts(a_session(1), check_ins=(a_check_in(2, 8),))
    found = asked(came, moment(2, 10))
    assert found is not None
    assert found.morning == ""


def test_the_hour_after_is_forgotten_after_a_week() -> None:
    assert asked(FACTS, moment(7)) is not None
    assert asked(FACTS, moment(8)) is None


def test_only_the_last_session_is_asked_about() -> None:
    found = asked(some_facts(a_session(1), a_session(3, pre=4)), moment(4, 7))
    assert found is not None
    assert found.session_id == "s3"
    assert "(you said 4)" in found.morning


def test_tests_alone_are_not_asked_about() -> None:
    tested = some_facts(a_session(1, exercises=("single_leg_balance",)))
    assert asked(tested, moment(2, 7)) is None
