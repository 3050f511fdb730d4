"""The goal is shown as it was said last."""

from datetime import UTC, datetime, timedelta

from hipdesk.domain.goal_words import goal_words
from hipdesk.domain.rules.entries import Activity, Entered, Goal

AT = datetime(2026, 11, 21, 9, tzinfo=UTC)
NAMED = (Activity("Socks", 4), Activity("Stairs", 6))


def told(*goals: Goal) -> str:
    return goal_words(Entered(str(number), one) for number, one in enumerate(goals))


def test_the_latest_words_count() -> None:
    later = Goal(AT + timedelta(days=1), "Dance again", NAMED)
    assert told(later, Goal(AT, "Walk to the lake")) == "Dance again"


def test_without_words_it_is_what_was_named() -> None:
    assert told(Goal(AT, "", NAMED)) == "Socks and Stairs"


def test_nothing_said_is_nothing_shown() -> None:
    assert told() == told(Goal(AT, "")) == ""
