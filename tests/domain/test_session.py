"""The guided session, told the time."""

from collections.abc import Iterable

from hipdesk.domain.card import PauseReason
from hipdesk.domain.history import Outcome, SessionState, SkipReason
from hipdesk.domain.layout import resumed_sets
from hipdesk.domain.session import Session
from hipdesk.domain.session_events import (
    CueDue,
    Event,
    Finished,
    Hurt,
    Paused,
    PhaseStarted,
    Resumed,
    SetAdded,
    SetFinished,
    SetReopened,
)
from hipdesk.domain.timeline import Cue, PhaseKind, SetKey, Side
from tests.domain.builders import CATALOGUE, PACING, a_routine, a_session, sets_of

LEFT = SetKey(0, Side.LEFT, 1)
RIGHT = SetKey(0, Side.RIGHT, 1)


def run(session: Session, start: float, end: float, step: float = 0.5) -> list[Event]:
    """Read the clock every `step` seconds, after `start` up to `end`."""
    events: list[Event] = []
    for reading in range(1, round((end - start) / step) + 1):
        events += session.tick(start + reading * step)
    return events


def told(events: Iterable[Event]) -> list[tuple[float, object]]:
    """Each event as its time and what it was."""
    found: list[tuple[float, object]] = []
    for event in events:
        match event:
            case PhaseStarted(at, _, phase):
                found.append((at, phase.kind))
            case CueDue(at, cue):
                found.append((at, cue))
            case SetFinished(at, result):
                found.append((at, (result.outcome, result.key)))
            case Paused(at, reason):
                found.append((at, reason))
            case _:
                found.append((event.at, type(event)))
    return found


def phases(events: Iterable[Event]) -> list[PhaseKind]:
    return [event.phase.kind for event in events if isinstance(event, PhaseStarted)]


def results(session: Session) -> dict[SetKey, tuple[Outcome, SkipReason | None, int]]:
    return {
        key: (result.outcome, result.reason, result.reps_done)
        for key, result in session.state.results.items()
    }


def test_a_whole_session_goes_by_its_timeline_and_nothing_else() -> None:
    session = a_session()
    events = session.start() + run(session, 0, 80)

    def a_repetition(at: float) -> list[tuple[float, object]]:
        return [
            (at, PhaseKind.MOVE_IN),
            (at, Cue.START),
            (at + 2, PhaseKind.HOLD),
            (at + 7, PhaseKind.MOVE_OUT),
            (at + 7, Cue.REST),
            (at + 9, PhaseKind.PAUSE),
        ]

    assert told(events) == [
        (0, PhaseKind.SET_UP),
        (20, PhaseKind.COUNT_IN),
        (20, Cue.TICK),
        (21, Cue.TICK),
        (22, Cue.TICK),
        *a_repetition(23),
        *a_repetition(33),
        (43, (Outcome.DONE, LEFT)),
        (43, PhaseKind.SWITCH_SIDES),
        (43, Cue.SWITCH),
        (45, Cue.TICK),
        (46, Cue.TICK),
        (47, Cue.TICK),
        *a_repetition(48),
        *a_repetition(58),
        (68, (Outcome.DONE, RIGHT)),
        (68, PhaseKind.FINISH),
        (68, Cue.FINISH),
        (73, Finished),
    ]
    assert session.over
    assert session.state.results[LEFT].work_s == 20


def test_a_pause_holds_the_clock_and_resume_goes_on_from_there() -> None:
    session = a_session()
    session.start()
    run(session, 0, 5)
    assert told(session.pause(5.5)) == [(5.5, PauseReason.USER)]
    assert run(session, 5.5, 1000) == []
    assert session.elapsed_s == 5.5
    assert session.resume(1000) == [Resumed(5.5)]
    assert told(run(session, 1000, 1014.5))[0] == (20, PhaseKind.COUNT_IN)


def test_a_gap_between_readings_pauses_at_the_last_one_and_is_not_credited() -> None:
    session = a_session()
    session.start()
    run(session, 0, 24)
    assert told(session.tick(3600)) == [(24, PauseReason.GAP), (24, Cue.ALERT)]
    session.resume(3601)
    assert session.active_s == 24


def test_a_gap_in_the_finish_stops_nothing_and_is_not_credited() -> None:
    """Whoever ends a session and shuts the lid finds it at its end."""
    session = a_session()
    session.start()
    run(session, 0, 24)
    session.end(24)
    session.tick(25)
    assert session.tick(3600) == []
    assert session.state.paused is None
    assert run(session, 3600, 3604)[-1] == Finished(29, SessionState.ENDED)


def test_two_seconds_between_readings_are_no_gap() -> None:
    session = a_session()
    session.start()
    assert session.tick(2.0) == []
    assert session.state.paused is None


def test_a_faster_clock_has_a_longer_gap() -> None:
    session = Session(sets_of("leg_lift"), PACING, 0, time_scale=60)
    session.start()
    assert told(session.tick(100))[-1] == (73, Finished)


def test_a_clock_that_goes_back_changes_nothing() -> None:
    session = a_session()
    session.start()
    run(session, 0, 6)
    assert session.tick(2) == []
    assert session.active_s == 6


def test_ready_ends_the_set_up_card() -> None:
    session = a_session()
    session.start()
    assert told(session.ready(1.5))[:2] == [(1.5, PhaseKind.COUNT_IN), (1.5, Cue.TICK)]


def test_ready_means_nothing_while_one_holds() -> None:
    session = a_session()
    session.start()
    run(session, 0, 26)
    assert session.ready(26) == []


def test_ten_more_seconds_make_this_phase_longer_and_no_other() -> None:
    session = a_session()
    session.start()
    run(session, 0, 26)
    session.more_time(26)
    assert told(run(session, 26, 43))[:5] == [
        (32.5, Cue.HALFWAY),
        (37, Cue.LAST),
        (38, Cue.LAST),
        (39, Cue.LAST),
        (40, PhaseKind.MOVE_OUT),
    ]


def test_back_goes_to_the_count_in_of_this_set() -> None:
    session = a_session()
    session.start()
    run(session, 0, 35)
    assert phases(session.back(35)) == [PhaseKind.COUNT_IN]
    run(session, 35, 58)
    assert results(session) == {LEFT: (Outcome.DONE, None, 2)}
    assert session.state.results[LEFT].work_s == 20


def test_back_twice_within_two_seconds_goes_to_the_set_before_and_reopens_it() -> None:
    session = a_session()
    session.start()
    run(session, 0, 50)
    session.back(50)
    events = session.back(51.5)
    assert SetReopened(51.5, LEFT) in events
    assert phases(events) == [PhaseKind.COUNT_IN]
    assert session.state.current is not None
    assert session.state.current.key == LEFT


def test_back_twice_slowly_stays_at_this_set() -> None:
    session = a_session()
    session.start()
    run(session, 0, 50)
    session.back(50)
    run(session, 50, 52.5)
    session.back(52.5)
    assert session.state.current is not None
    assert session.state.current.key == RIGHT


def test_back_on_a_set_up_card_begins_the_card_again() -> None:
    session = a_session()
    session.start()
    run(session, 0, 15)
    assert phases(session.back(15)) == [PhaseKind.SET_UP]
    assert session.elapsed_s == 0


def test_back_from_the_finish_does_the_last_set_again() -> None:
    session = a_session()
    session.start()
    run(session, 0, 70)
    events = session.back(70)
    assert SetReopened(70, RIGHT) in events
    assert phases(events) == [PhaseKind.SWITCH_SIDES]


def test_a_set_skipped_before_it_began_is_skipped_and_one_begun_is_stopped() -> None:
    session = a_session()
    session.start()
    run(session, 0, 34)
    session.skip(34, SkipReason.TIRED)
    session.skip(35, SkipReason.NO_TIME)
    assert results(session) == {
        LEFT: (Outcome.STOPPED, SkipReason.TIRED, 1),
        RIGHT: (Outcome.SKIPPED, SkipReason.NO_TIME, 0),
    }
    assert session.state.results[LEFT].work_s == 11


def test_leaving_an_exercise_leaves_its_other_side_too() -> None:
    session = a_session("leg_lift", "heel_taps")
    session.start()
    events = session.skip(3, SkipReason.PAIN, exercise=True)
    assert [event.result.key for event in events if isinstance(event, SetFinished)] == [LEFT, RIGHT]
    assert session.state.current is not None
    assert session.state.current.exercise_id == "heel_taps"


def test_a_skip_can_be_undone_until_the_next_phase_begins() -> None:
    session = a_session()
    session.start()
    run(session, 0, 26)
    session.skip(26, SkipReason.OTHER)
    assert session.undo_text == "Undo skip"
    events = session.undo(28)
    assert SetReopened(28, LEFT) in events
    assert session.state.results == {}
    assert (session.state.phase.kind, session.elapsed_s) == (PhaseKind.HOLD, 1)
    run(session, 28, 46)
    assert results(session) == {LEFT: (Outcome.DONE, None, 2)}


def test_once_the_next_phase_has_begun_a_skip_stays() -> None:
    session = a_session()
    session.start()
    session.skip(1, SkipReason.OTHER)
    run(session, 1, 6.5)
    assert session.undo_text == ""
    assert session.undo(6.5) == []
    assert LEFT in session.state.results


def test_end_gives_every_set_that_is_left_a_result_and_then_finishes() -> None:
    session = a_session("leg_lift", "heel_taps")
    session.start()
    run(session, 0, 24)
    session.end(24)
    assert results(session) == {
        LEFT: (Outcome.STOPPED, SkipReason.ENDED, 0),
        RIGHT: (Outcome.SKIPPED, SkipReason.ENDED, 0),
        SetKey(1, Side.ALTERNATE, 1): (Outcome.SKIPPED, SkipReason.ENDED, 0),
    }
    assert run(session, 24, 29)[-1] == Finished(29, SessionState.ENDED)


def test_an_end_can_be_undone_while_the_finish_shows() -> None:
    session = a_session()
    session.start()
    run(session, 0, 24)
    session.pause(24)
    session.end(26)
    events = session.undo(27)
    assert {event.key for event in events if isinstance(event, SetReopened)} == {LEFT, RIGHT}
    assert session.state.paused is PauseReason.USER
    assert session.state.results == {}
    session.resume(30)
    assert session.elapsed_s == 1


def test_end_while_paused_still_reaches_the_finish() -> None:
    session = a_session()
    session.start()
    session.hurts(1)
    assert Resumed(1) in session.end(10)
    assert run(session, 10, 15.5)[-1] == Finished(6, SessionState.ENDED)


def test_end_leads_out_of_a_finish_that_stands() -> None:
    session = a_session()
    session.start()
    session.end(1)
    session.pause(2)
    assert session.end(10) == [Resumed(2)]
    assert run(session, 10, 14.5)[-1] == Finished(6, SessionState.ENDED)


def test_it_hurts_stops_the_clock_at_once() -> None:
    session = a_session()
    session.start()
    run(session, 0, 26)
    events = session.hurts(26.5)
    assert events == [Hurt(26.5, LEFT), Paused(26.5, PauseReason.HURTS)]  # and nothing sounds
    assert run(session, 26.5, 60) == []


def test_what_is_left_for_good_cannot_be_undone() -> None:
    session = a_session("leg_lift", "slow_roll")
    session.start()
    run(session, 0, 26)
    session.hurts(26)
    session.skip(26, SkipReason.PAIN, exercise=True, for_good=True)
    assert session.undo_text == ""
    assert session.undo(27) == []
    assert [one.outcome for one in session.state.results.values()] == [
        Outcome.STOPPED,
        Outcome.SKIPPED,
    ]


def test_a_session_that_is_broken_off_is_over_at_once_without_a_sound() -> None:
    session = a_session("leg_lift", "slow_roll")
    session.start()
    run(session, 0, 26)
    session.hurts(26)
    events = session.break_off(90)
    assert [type(event) for event in events] == [SetFinished] * 4 + [Finished]
    assert events[-1] == Finished(26, SessionState.ENDED)
    assert session.over
    assert session.undo_text == ""
    assert session.break_off(91) == []
    assert session.end(92) == []


def test_a_session_can_be_broken_off_in_its_finish() -> None:
    session = a_session()
    session.start()
    run(session, 0, 70)
    assert session.break_off(70) == [Finished(70, SessionState.ENDED)]


def test_repeat_adds_the_running_set_once_more() -> None:
    session = a_session()
    session.start()
    run(session, 0, 24)
    extra = SetKey(0, Side.LEFT, 2)
    assert session.repeat(24) == [SetAdded(24, extra)]
    events = run(session, 24, 44)
    assert phases(events)[-1] is PhaseKind.REST
    run(session, 44, 100)
    assert results(session)[extra] == (Outcome.DONE, None, 2)


def test_repeat_before_the_next_set_goes_back_to_the_one_just_done() -> None:
    session = a_session()
    session.start()
    run(session, 0, 45)
    extra = SetKey(0, Side.LEFT, 2)
    events = session.repeat(45)
    assert SetAdded(45, extra) in events
    assert phases(events) == [PhaseKind.REST]
    assert session.state.current is not None
    assert session.state.current.key == extra


def test_ord_8_each_side_may_be_done_once_more_and_only_once() -> None:
    session = a_session()
    session.start()
    run(session, 0, 24)
    assert session.repeat(24) == [SetAdded(24, SetKey(0, Side.LEFT, 2))]
    assert not session.can_repeat
    assert not [one for one in session.repeat(25) if isinstance(one, SetAdded)]
    run(session, 25, 120)
    assert session.state.current is not None
    assert session.state.current.key.side is Side.RIGHT
    assert session.can_repeat


def test_a_release_has_no_repeat() -> None:
    session = a_session("slow_roll")
    session.start()
    run(session, 0, 30)
    assert not session.can_repeat
    assert session.repeat(30) == []


def test_foot_down_stops_the_stopwatch_and_keeps_the_reading() -> None:
    session = a_session("balance")
    session.start()
    run(session, 0, 35)
    session.stop_clock(35.25)
    assert session.state.results[LEFT].stopwatch_s == 12.25
    assert session.state.results[LEFT].outcome is Outcome.DONE


def test_a_stopwatch_ends_at_its_cap() -> None:
    session = a_session("balance")
    session.start()
    run(session, 0, 70)
    assert session.state.results[LEFT].stopwatch_s == 45


def test_a_session_goes_on_where_a_crash_stopped_it() -> None:
    before = a_session()
    before.start()
    run(before, 0, 50)
    done = tuple(before.state.results.values())
    sets = resumed_sets(a_routine(), CATALOGUE, {result.key for result in done})
    session = Session(sets, PACING, 9000, done=done, active_s=43)
    (first,) = session.start()
    assert first == PhaseStarted(43, RIGHT, sets[1].lead[0])
    run(session, 9000, 9060)
    assert set(session.state.results) == {LEFT, RIGHT}
    assert session.over


def test_the_next_cue_phase_or_whole_second_is_known_ahead() -> None:
    session = a_session(now=100)
    session.start()
    assert session.next_due() == 101
    run(session, 100, 119.5)
    assert session.next_due() == 120
    run(session, 119.5, 122.5)
    assert session.next_due() == 123
    session.pause(122.5)
    assert session.next_due() is None
