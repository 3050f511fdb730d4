"""Driving a session by a clock and the event loop."""

import pytest
from pytestqt.qtbot import QtBot

from hipdesk.domain.clock import ScaledClock, SystemClock
from hipdesk.domain.history import SessionState
from hipdesk.domain.session import Session
from hipdesk.domain.session_events import Finished, Paused, PhaseStarted, SetFinished
from hipdesk.domain.timeline import Cue
from hipdesk.services.session_driver import SessionDriver
from tests.domain.builders import PACING, a_session, sets_of
from tests.flows.worlds import StoppedClock


def heard(driver: SessionDriver) -> tuple[list[object], list[tuple[Cue, float]]]:
    events: list[object] = []
    cues: list[tuple[Cue, float]] = []
    driver.told.connect(events.append)
    driver.cue_due.connect(lambda cue, late_s: cues.append((cue, late_s)))
    return events, cues


@pytest.mark.usefixtures("qtbot")
def test_what_the_session_tells_is_passed_on_with_cues_and_their_lateness() -> None:
    clock = StoppedClock()
    driver = SessionDriver(clock)
    events, cues = heard(driver)
    driver.start(a_session())
    driver.ready()
    clock.reading = 1.25
    driver.pause()
    assert [type(event) for event in events] == [PhaseStarted, PhaseStarted, Paused]
    assert cues == [(Cue.TICK, 0), (Cue.TICK, 0.25)]


@pytest.mark.usefixtures("qtbot")
def test_the_cues_of_a_look_come_before_what_takes_time() -> None:
    clock = StoppedClock()
    driver = SessionDriver(clock)
    driver.start(a_session())
    driver.ready()
    heard: list[object] = []
    driver.told.connect(heard.append)
    driver.cue_due.connect(lambda cue, _: heard.append(cue))
    clock.reading = 3.5  # past the count-in, within one look
    driver.pause()
    kinds = [isinstance(one, Cue) for one in heard]
    assert sum(kinds) > 0
    assert kinds == sorted(kinds, reverse=True)


@pytest.mark.usefixtures("qtbot")
def test_the_timers_stand_still_while_the_session_does() -> None:
    driver = SessionDriver(StoppedClock())
    driver.start(a_session())
    assert driver._frames.isActive()
    driver.pause()
    assert not driver._frames.isActive()
    assert not driver._due.isActive()
    driver.resume()
    assert driver._frames.isActive()
    assert driver._due.isActive()


def test_a_whole_session_runs_by_itself_on_the_event_loop(qtbot: QtBot) -> None:
    clock = ScaledClock(SystemClock(), 400)
    driver = SessionDriver(clock, scale=400)
    events, cues = heard(driver)
    session = Session(sets_of("leg_lift"), PACING, clock.monotonic(), time_scale=400)
    with qtbot.waitSignal(driver.told, check_params_cb=lambda event: isinstance(event, Finished)):
        driver.start(session)
    assert events[-1] == Finished(73, SessionState.FINISHED)
    assert len([event for event in events if isinstance(event, SetFinished)]) == 2
    assert [cue for cue, _ in cues].count(Cue.START) == 4
    assert driver.session is None
    assert not driver._frames.isActive()
