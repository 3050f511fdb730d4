"""How much is said of an exercise, by its own history."""

from datetime import UTC, datetime

from hipdesk.domain.preferences import VoiceLevel
from hipdesk.domain.rules.facts import CheckIn, ItemResult, Session
from hipdesk.domain.voice.manner import READ_FOR, manner

AT = datetime(2026, 11, 18, 12, tzinfo=UTC)


def past(*ids: str, done: float = 1.0) -> Session:
    return Session("one", CheckIn(AT, 2), tuple(ItemResult(one, done) for one in ids))


def test_steps_are_read_in_the_first_three_sessions_of_an_exercise() -> None:
    for times in range(READ_FOR + 2):
        found = manner(VoiceLevel.FULL, {"lift"}, [past("lift", "squat")] * times)
        assert found.reads("lift") is (times < 3)


def test_each_exercise_has_its_own_history() -> None:
    sessions = [past("lift"), past("lift", "squat"), past("lift")]
    found = manner(VoiceLevel.FULL, {"lift", "squat"}, sessions)
    assert not found.reads("lift")
    assert found.reads("squat")


def test_an_exercise_that_was_left_out_is_still_new_and_twice_in_a_session_counts_once() -> None:
    skipped = [past("lift", done=0.0)] * 5
    assert manner(VoiceLevel.FULL, {"lift"}, skipped).reads("lift")
    assert manner(VoiceLevel.FULL, {"lift"}, [past("lift", "lift")] * 2).reads("lift")


def test_at_the_shorter_levels_nothing_is_read() -> None:
    assert not manner(VoiceLevel.SHORT, {"lift"}, []).reads("lift")
    assert manner(VoiceLevel.SHORT, {"lift"}, []).speaks
    assert not manner(VoiceLevel.OFF, {"lift"}, []).speaks
