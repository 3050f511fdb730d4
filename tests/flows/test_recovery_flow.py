"""What is offered after a crash, and what becomes of it."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hipdesk.domain.history import Outcome, SessionRecord, SessionState, SetResult
from hipdesk.domain.layout import planned_sets
from hipdesk.domain.routine import Prescription, Routine, RoutineKind
from hipdesk.flows.recovery_flow import RecoveryFlow
from hipdesk.storage.store import Store
from tests.domain.builders import CATALOGUE, a_routine
from tests.flows.worlds import NOON, World, a_world


@pytest.fixture
def world(qtbot: QtBot, tmp_path: Path) -> Iterator[World]:
    with a_world(qtbot, tmp_path / "hipdesk.db") as found:
        yield found


def recorded(result: SetResult, store: Store) -> None:
    store.history.record_set("a", result, 20, NOON)


def cut_off(world: World, routine: Routine, done: int) -> SessionRecord:
    """A session of this routine of which so many sets were done."""
    sets = planned_sets(routine, CATALOGUE) if done else ()
    world.door.keep(lambda store: store.history.begin("a", routine, max(done, 2), NOON))
    for one in sets[:done]:
        result = SetResult(one.key, one.exercise_id, Outcome.DONE, None, 2, 2, 5, 20)
        world.door.keep(partial(recorded, result))
    found = world.ask(lambda store: store.history.open_session())
    assert found is not None
    return found


def flow(world: World, record: SessionRecord | None) -> RecoveryFlow:
    return RecoveryFlow(record, CATALOGUE, world.door)


def test_without_a_session_nothing_is_offered(world: World) -> None:
    assert flow(world, None).offer == ""


def test_the_first_set_that_was_not_finished_is_offered(world: World) -> None:
    record = cut_off(world, a_routine("leg_lift"), done=1)
    assert flow(world, record).offer == "Leg lift, right"


def test_a_second_set_is_named_by_its_number(world: World) -> None:
    record = cut_off(world, a_routine("leg_lift", sets=2), done=3)
    assert flow(world, record).offer == "Leg lift, right, set 2"


def test_resuming_hands_the_session_over_once(world: World) -> None:
    record = cut_off(world, a_routine("leg_lift"), done=1)
    recovery = flow(world, record)
    taken: list[SessionRecord] = []
    recovery.go_on.connect(taken.append)
    recovery.resume()
    recovery.resume()
    assert taken == [record]
    assert recovery.offer == ""


def test_finishing_keeps_what_was_done(world: World) -> None:
    recovery = flow(world, cut_off(world, a_routine("leg_lift"), done=1))
    recovery.finish()
    kept = world.ask(lambda store: store.history.session("a"))
    assert kept.state is SessionState.ENDED
    assert len(kept.sets) == 1


def test_a_discarded_session_can_be_brought_back(world: World) -> None:
    recovery = flow(world, cut_off(world, a_routine("leg_lift"), done=1))
    recovery.discard()
    assert recovery.offer == ""
    gone = world.ask(lambda store: store.history.session("a"))
    assert gone.state is SessionState.DISCARDED
    recovery.undo_discard()
    assert recovery.offer == "Leg lift, right"
    back = world.ask(lambda store: store.history.session("a"))
    assert back.state is SessionState.RUNNING


def test_a_session_cut_off_after_its_last_set_is_closed_as_finished(world: World) -> None:
    recovery = flow(world, cut_off(world, a_routine("leg_lift"), done=2))
    recovery.tidy()
    assert world.ask(lambda store: store.history.session("a")).state is SessionState.FINISHED


def test_an_exercise_that_left_the_catalogue_cannot_be_gone_on_with(world: World) -> None:
    gone = Routine(RoutineKind.FREE, (Prescription("handstand"),))
    recovery = flow(world, cut_off(world, gone, done=0))
    assert recovery.offer == ""
    recovery.tidy()
    assert world.ask(lambda store: store.history.session("a")).state is SessionState.DISCARDED


def test_another_session_that_begins_closes_what_was_offered(world: World) -> None:
    recovery = flow(world, cut_off(world, a_routine("leg_lift"), done=1))
    world.door.keep(lambda store: store.history.begin("b", a_routine("leg_lift"), 2, NOON))
    recovery.forget()
    assert recovery.offer == ""
    assert world.ask(lambda store: store.history.session("a")).state is SessionState.ENDED
    assert world.ask(lambda store: store.history.session("b")).state is SessionState.RUNNING


def test_a_discard_can_be_undone_after_another_session(world: World) -> None:
    recovery = flow(world, cut_off(world, a_routine("leg_lift"), done=1))
    recovery.discard()
    recovery.forget()
    world.door.keep(lambda store: store.history.begin("b", a_routine("leg_lift"), 2, NOON))
    world.door.keep(lambda store: store.history.finish("b", SessionState.ENDED, 9, NOON))
    recovery.undo_discard()
    assert recovery.offer == "Leg lift, right"
    assert world.ask(lambda store: store.history.session("a")).state is SessionState.RUNNING


def test_a_session_of_which_nothing_was_done_is_in_no_list(world: World) -> None:
    record = cut_off(world, a_routine("leg_lift"), done=0)
    flow(world, record).finish()
    assert world.ask(lambda store: store.history.session("a")).state is SessionState.DISCARDED
