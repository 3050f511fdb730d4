"""The witness by whose word a test may be tried again."""

import os
import signal

import pytest

from hipdesk.domain.clock import SystemClock
from tests.end_to_end.desktop import wait_for
from tests.standstill import (
    ATTEMPTS,
    StoodStillError,
    TooLateError,
    Witness,
    Wrong,
    until_it_keeps_up,
)

pytestmark = pytest.mark.only_on("linux")


def hold_up(witness: Witness) -> tuple[float, float]:
    """Have it see every core stand still; from when to when."""
    clock = SystemClock()
    began = clock.monotonic()
    for core in witness.pids:
        os.kill(core, signal.SIGSTOP)
    wait_for(lambda: clock.monotonic() > began + 0.2, 5, "a while")
    went_on = clock.monotonic()
    for core in witness.pids:
        os.kill(core, signal.SIGCONT)
    wait_for(lambda: witness.stood_still(began + 0.1, began + 0.15), 5, "the witness")
    return began, went_on


def test_a_core_that_stands_still_is_seen_and_excuses_what_is_wrong_just_then() -> None:
    with Witness() as witness:
        began, went_on = hold_up(witness)
    then = Wrong("a torn word", began + 0.1, began + 0.3)
    before = Wrong("a missing word", began - 60, began - 50)
    assert not witness.stood_still(before.begin_s, before.end_s)
    assert not witness.stood_still(went_on + 50, went_on + 60)
    witness.judge([])
    with pytest.raises(StoodStillError, match="a torn word"):
        witness.judge([then])
    with pytest.raises(AssertionError, match="a torn word; a missing word") as failure:
        witness.judge([then, before])
    assert type(failure.value) is AssertionError
    late = Wrong("a late word", began - 60, began - 50, late=True)
    with pytest.raises(TooLateError):
        witness.judge([then, late])
    with pytest.raises(AssertionError) as failure:
        witness.judge([before, late])
    assert type(failure.value) is AssertionError


def test_only_what_a_standstill_excuses_is_tried_again_and_not_for_ever() -> None:
    tried: list[str] = []

    def excused(name: str) -> None:
        tried.append(name)
        raise StoodStillError

    with pytest.raises(StoodStillError):
        until_it_keeps_up(excused)
    assert len(set(tried)) == len(tried) == ATTEMPTS

    def late(name: str) -> None:
        tried.append(name)
        raise TooLateError

    tried.clear()
    with pytest.raises(TooLateError):
        until_it_keeps_up(late)
    assert len(tried) == 2

    tried.clear()
    until_it_keeps_up(tried.append)
    assert len(tried) == 1

    def wrong(name: str) -> None:
        tried.append(name)
        raise AssertionError(name)

    with pytest.raises(AssertionError, match="attempt 1"):
        until_it_keeps_up(wrong)
    assert len(tried) == 2
