"""A wait without an answer: how long is left, and what is asked of it later."""

from datetime import UTC, datetime, timedelta

import pytest

from hipdesk.domain.hurt import Ask, Moment
from hipdesk.domain.hurt_wait import home_words, open_wait, wait_for_home
from hipdesk.domain.rules.entries import Awaited, Entered, Waiting

AT = datetime(2026, 11, 16, 18, tzinfo=UTC)


def told(awaited: Awaited, session_id: str = "a", minutes: int = 0) -> Entered:
    waiting = Waiting(AT + timedelta(minutes=minutes), awaited, "knee_lift")
    return Entered(f"{awaited} {session_id} {minutes}", waiting, session_id)


@pytest.mark.parametrize("awaited", Awaited)
def test_every_wait_is_one_that_is_asked_for(awaited: Awaited) -> None:
    wait = open_wait([told(awaited)], "a")
    assert wait is not None
    assert wait.ask in {Ask.GONE, Ask.PASSED, Ask.SETTLED}
    whole = 300.0 if awaited is Awaited.PASSED else 120.0
    assert wait.left_s(AT) == whole
    assert wait.left_s(AT + timedelta(seconds=100)) == whole - 100
    assert wait.left_s(AT + timedelta(days=1)) == 0
    assert wait.left_s(AT - timedelta(hours=1)) == whole  # the clock was put back


def test_only_the_waits_of_a_session_are_its_own_and_the_latest_counts() -> None:
    entered = [told(Awaited.SETTLED, "b", 2), told(Awaited.GONE), told(Awaited.SETTLED, "a", 1)]
    found = open_wait(entered, "a")
    assert found is not None
    assert found.ask is Ask.SETTLED
    home = wait_for_home(entered)
    assert home is not None
    assert home.ask is Ask.GONE
    assert open_wait(entered, "c") is None
    assert wait_for_home([told(Awaited.SETTLED)]) is None


def test_home_asks_in_the_past() -> None:
    for awaited in (Awaited.GONE, Awaited.PASSED):
        wait = wait_for_home([told(awaited)])
        assert wait is not None
        words = home_words(wait, Moment(None))
        assert "Had it" in words.text
        assert words.gone != words.still
