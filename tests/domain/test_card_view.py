"""The card and the bar, read off a session."""

from hipdesk.domain.card import PauseReason, SegmentState
from hipdesk.domain.card_view import card, current_fraction, segments, set_label
from hipdesk.domain.history import SkipReason
from hipdesk.domain.routine import Prescription
from hipdesk.domain.timeline import PhaseKind, SetKey, Side
from tests.domain.builders import CATALOGUE, a_session
from tests.domain.test_session import run


def test_in_a_hold_the_card_says_what_to_do_and_how_long() -> None:
    session = a_session()
    session.start()
    run(session, 0, 36)
    shown = card(session, CATALOGUE)
    assert (shown.phase, shown.exercise, shown.side) == (PhaseKind.HOLD, "Leg lift", Side.LEFT)
    assert (shown.elapsed_s, shown.phase_s, shown.counts_up) == (1, 5, False)
    assert (shown.rep, shown.reps, shown.instruction) == (2, 2, "Hold")
    assert shown.next_text == "Next: right side"
    assert shown.steps[1] == "Lift your left leg."
    assert (shown.session_elapsed_s, shown.session_s) == (36, 68)


def test_the_next_exercise_is_named_with_its_side() -> None:
    session = a_session("heel_taps", "slow_roll")
    session.start()
    assert card(session, CATALOGUE).next_text == "Next: Slow roll, left"


def test_before_the_last_set_the_card_says_so() -> None:
    session = a_session("heel_taps")
    session.start()
    assert card(session, CATALOGUE).next_text == "This is the last one"


def test_a_stopwatch_counts_up_and_can_be_stopped() -> None:
    session = a_session("balance")
    session.start()
    run(session, 0, 30)
    shown = card(session, CATALOGUE)
    assert (shown.counts_up, shown.can_stop_clock, shown.elapsed_s) == (True, True, 7)


def test_a_paused_card_says_why() -> None:
    session = a_session()
    session.start()
    session.hurts(1)
    assert card(session, CATALOGUE).paused is PauseReason.HURTS


def test_after_a_skip_the_card_offers_to_undo_it() -> None:
    session = a_session()
    session.start()
    session.skip(1, SkipReason.OTHER)
    assert card(session, CATALOGUE).undo == "Undo skip"


def test_the_bar_tells_sets_apart() -> None:
    session = a_session("leg_lift", "heel_taps")
    session.start()
    session.skip(1, SkipReason.OTHER)
    run(session, 1, 13.5)
    shown = segments(session)
    assert [one.state for one in shown] == [
        SegmentState.SKIPPED,
        SegmentState.CURRENT,
        SegmentState.AHEAD,
    ]
    assert [one.item for one in shown] == [0, 0, 1]
    assert current_fraction(session) == 0.5


def test_the_finish_still_shows_the_last_exercise() -> None:
    session = a_session()
    session.start()
    run(session, 0, 70)
    shown = card(session, CATALOGUE)
    assert (shown.phase, shown.exercise, shown.next_text) == (PhaseKind.FINISH, "Leg lift", "")
    assert shown.session_elapsed_s == 68 + 2
    assert current_fraction(session) == 0


def test_ten_more_seconds_make_the_session_longer_on_the_card() -> None:
    session = a_session()
    session.start()
    session.more_time(1)
    assert card(session, CATALOGUE).session_s == 68 + 10


def test_a_set_is_named_by_exercise_side_and_number() -> None:
    assert set_label("Hip abduction", SetKey(0, Side.RIGHT, 2), 2) == "Hip abduction, right, set 2"
    assert set_label("Hip abduction", SetKey(0, Side.RIGHT, 1), 1) == "Hip abduction, right"
    assert set_label("Glute bridge", SetKey(0, Side.BOTH, 1), 1) == "Glute bridge"


def test_the_version_of_the_running_exercise_is_on_its_card() -> None:
    session = a_session("leg_lift", "slow_roll")
    session.start()
    items = (Prescription("leg_lift", supported=True), Prescription("slow_roll"))
    assert card(session, CATALOGUE, items).version == ("Both hands on something firm.",)
    assert card(session, CATALOGUE).version == ()
