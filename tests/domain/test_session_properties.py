"""What holds for every routine and every way of using a session."""

from collections import Counter
from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from hipdesk.domain.history import SkipReason
from hipdesk.domain.layout import planned_sets
from hipdesk.domain.routine import Pacing, Prescription, Routine, RoutineKind
from hipdesk.domain.session import Session
from hipdesk.domain.session_events import (
    CueDue,
    Event,
    Finished,
    PhaseStarted,
    SetAdded,
    SetFinished,
    SetReopened,
)
from hipdesk.domain.timeline import PhaseKind, SetKey
from tests.domain.builders import ALL, CATALOGUE

COMMANDS = (
    "pause",
    "resume",
    "ready",
    "back",
    "skip",
    "leave",
    "more_time",
    "repeat",
    "hurts",
    "end",
    "undo",
    "stop_clock",
)


@dataclass(frozen=True)
class Use:
    """A routine, and commands with the milliseconds that pass before each."""

    routine: Routine
    commands: tuple[tuple[int, str], ...]


prescriptions = st.builds(
    Prescription,
    st.sampled_from([one.id for one in ALL]),
    st.integers(0, 3),
    st.integers(1, 2),
)
routines = st.builds(
    Routine,
    st.sampled_from(RoutineKind),
    st.lists(prescriptions, min_size=1, max_size=3).map(tuple),
    st.builds(Pacing, st.sampled_from([5.0, 20.0]), st.sampled_from([0, 3])),
)
waits = st.one_of(st.integers(0, 2500), st.integers(0, 60_000))
uses = st.builds(
    Use,
    routines,
    st.lists(st.tuples(waits, st.sampled_from(COMMANDS)), max_size=25).map(tuple),
)


def give(session: Session, command: str, now: float) -> list[Event]:
    match command:
        case "skip":
            return session.skip(now, SkipReason.OTHER)
        case "leave":
            return session.skip(now, SkipReason.PAIN, exercise=True)
        case _:
            events: list[Event] = getattr(session, command)(now)
            return events


def play(use: Use, tick_ms: int) -> tuple[Session, list[Event]]:
    """Run to the end, reading the clock every `tick_ms` besides at each command."""
    session = Session(planned_sets(use.routine, CATALOGUE), use.routine.pacing, 0.0)
    events = session.start()
    now_ms = 0
    for wait_ms, command in use.commands:
        for reading in range(now_ms + tick_ms, now_ms + wait_ms, tick_ms):
            events += session.tick(reading / 1000)
        now_ms += wait_ms
        events += give(session, command, now_ms / 1000)
    events += session.resume(now_ms / 1000)
    for _ in range(20_000):
        if session.over:
            break
        now_ms += 1900
        events += session.tick(now_ms / 1000)
    return session, events


@given(uses, st.sampled_from([33, 250, 700, 1999]))
def test_what_happens_does_not_depend_on_how_often_the_clock_is_read(
    use: Use, tick_ms: int
) -> None:
    assert play(use, tick_ms)[1] == play(use, 1500)[1]


@given(uses)
def test_every_set_gets_exactly_one_result(use: Use) -> None:
    session, events = play(use, 1000)
    assert session.over
    standing: Counter[SetKey] = Counter()
    wanted = {one.key for one in planned_sets(use.routine, CATALOGUE)}
    for event in events:
        if isinstance(event, SetFinished):
            standing[event.result.key] += 1
        elif isinstance(event, SetReopened):
            standing[event.key] -= 1
        elif isinstance(event, SetAdded):
            wanted.add(event.key)
        assert set(standing.values()) <= {0, 1}
    done = {key for key, count in standing.items() if count}
    assert done == set(session.state.results)
    assert wanted >= done >= {one.key for one in planned_sets(use.routine, CATALOGUE)}
    assert {one.key for one in session.state.sets} == done


@given(uses)
def test_a_session_ends_once_and_nothing_comes_after(use: Use) -> None:
    session, events = play(use, 1000)
    assert [isinstance(event, Finished) for event in events].count(True) == 1
    assert isinstance(events[-1], Finished)
    assert session.tick(1e6) == []


@given(uses)
def test_time_only_goes_forward(use: Use) -> None:
    times = [event.at for event in play(use, 1000)[1]]
    assert times == sorted(times)


@given(routines)
def test_without_commands_each_phase_is_as_long_as_planned_and_each_cue_comes_once(
    routine: Routine,
) -> None:
    sets = planned_sets(routine, CATALOGUE)
    expected: list[tuple[float, object]] = []
    at = 0.0
    for phase in (phase for one in sets for phase in one.lead + one.work):
        expected.append((at, phase))
        expected += [(at + offset, cue) for offset, cue in phase.cues]
        at += phase.seconds
    _, events = play(Use(routine, ()), 1000)
    found: list[tuple[float, object]] = []
    for event in events:
        if isinstance(event, PhaseStarted) and event.phase.kind is not PhaseKind.FINISH:
            found.append((event.at, event.phase))
        elif isinstance(event, CueDue):
            found.append((event.at, event.cue))
    assert found[:-1] == expected
    assert events[-1].at == at + 5


@given(uses)
def test_no_cue_comes_twice_in_one_run_of_a_phase(use: Use) -> None:
    seen: set[tuple[float, object]] = set()
    run = 0
    for event in play(use, 1000)[1]:
        if isinstance(event, PhaseStarted):
            run += 0 if event.elapsed_s else 1
        elif isinstance(event, CueDue) and event.cue != "alert":
            assert (run, (event.at, event.cue)) not in seen
            seen.add((run, (event.at, event.cue)))
