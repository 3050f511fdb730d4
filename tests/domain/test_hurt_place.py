"""Where in a session it hurts."""

from hipdesk.domain.history import SkipReason
from hipdesk.domain.hurt_place import HurtPlace, hurt_place, item_is_over, was_begun
from hipdesk.domain.session import Session
from hipdesk.domain.timeline import PhaseKind, Side
from tests.domain.builders import a_session


def until(session: Session, kind: PhaseKind) -> None:
    now = session.active_s
    while session.state.phase.kind is not kind:
        now += 1
        session.tick(now)


def test_it_hurts_in_what_is_being_done() -> None:
    session = a_session("leg_lift")
    session.start()
    until(session, PhaseKind.HOLD)
    assert hurt_place(session.state) == HurtPlace("leg_lift", "Leg lift", Side.LEFT, 0, runs=True)


def test_getting_into_position_belongs_to_what_is_set_up() -> None:
    session = a_session("leg_lift", "slow_roll")
    session.start()
    assert hurt_place(session.state).exercise_id == "leg_lift"
    until(session, PhaseKind.NEXT_EXERCISE)
    until(session, PhaseKind.SET_UP)
    assert hurt_place(session.state).exercise_id == "slow_roll"


def test_while_the_next_is_announced_it_is_the_one_before() -> None:
    session = a_session("leg_lift", "slow_roll")
    session.start()
    until(session, PhaseKind.NEXT_EXERCISE)
    assert hurt_place(session.state) == HurtPlace("leg_lift", "Leg lift", Side.RIGHT, 0)


def test_after_the_last_it_is_the_last_that_was_begun() -> None:
    session = a_session("leg_lift", "slow_roll")
    session.start()
    until(session, PhaseKind.NEXT_EXERCISE)
    session.end(session.active_s)
    assert hurt_place(session.state).exercise_id == "leg_lift"


def test_without_anything_begun_it_is_nowhere() -> None:
    session = a_session("leg_lift")
    session.start()
    session.end(1)
    assert hurt_place(session.state) == HurtPlace()


def test_an_exercise_is_over_when_none_of_its_sets_is_left() -> None:
    session = a_session("leg_lift", "slow_roll")
    session.start()
    until(session, PhaseKind.SWITCH_SIDES)
    assert was_begun(session.state, 0)
    assert not item_is_over(session.state, 0)
    until(session, PhaseKind.NEXT_EXERCISE)
    assert item_is_over(session.state, 0)
    session.skip(session.active_s, SkipReason.OTHER, exercise=True)
    assert item_is_over(session.state, 1)
    assert not was_begun(session.state, 1)
