"""Sessions left open, discarded, restored and closed."""

from datetime import timedelta

import pytest

from hipdesk.domain.history import SessionState
from hipdesk.storage.history_store import HistoryStore
from tests.storage.builders import LATER, LEFT_1, NOW, PLANNED, ROUTINE, a_result


def test_the_next_session_closes_the_one_left_open_as_of_its_last_record(
    history: HistoryStore,
) -> None:
    history.begin("one", ROUTINE, 3, NOW)
    history.record_set("one", a_result(), 60.0, LATER)
    history.begin("two", ROUTINE, 3, LATER + timedelta(days=2))
    left_open = history.session("one")
    assert left_open.state is SessionState.ENDED
    assert left_open.ended_at == LATER
    assert left_open.active_s == 60.0
    running = history.open_session()
    assert running is not None
    assert running.id == "two"


def test_a_session_cut_off_without_a_record_ended_as_it_began(history: HistoryStore) -> None:
    history.begin("one", ROUTINE, 3, NOW)
    history.finish_interrupted("one")
    assert history.session("one").ended_at == NOW


def test_a_hurt_is_a_record_too(history: HistoryStore) -> None:
    history.begin("one", ROUTINE, 3, NOW)
    history.record_hurt("one", "h1", "hip_abduction", LEFT_1, LATER)
    history.finish_interrupted("one")
    assert history.session("one").ended_at == LATER


def test_a_session_cut_off_after_its_last_set_is_finished(history: HistoryStore) -> None:
    history.begin("one", ROUTINE, len(PLANNED), NOW)
    for key in PLANNED:
        history.record_set("one", a_result(key=key), 60.0, LATER)
    history.finish_interrupted("one")
    assert history.session("one").state is SessionState.FINISHED


def test_an_added_set_that_is_left_makes_it_ended(history: HistoryStore) -> None:
    history.begin("one", ROUTINE, len(PLANNED), NOW)
    for key in PLANNED:
        history.record_set("one", a_result(key=key), 60.0, LATER)
    history.set_planned("one", len(PLANNED) + 1)
    history.finish_interrupted("one")
    assert history.session("one").state is SessionState.ENDED


def test_a_reopened_set_is_not_over(history: HistoryStore) -> None:
    history.begin("one", ROUTINE, 1, NOW)
    history.record_set("one", a_result(), 60.0, NOW)
    history.reopen_set("one", LEFT_1, LATER)
    history.finish_interrupted("one")
    assert history.session("one").state is SessionState.ENDED


@pytest.mark.parametrize("state", [SessionState.FINISHED, SessionState.ENDED])
def test_a_discarded_session_comes_back_as_it_was(
    history: HistoryStore, state: SessionState
) -> None:
    history.begin("one", ROUTINE, 3, NOW)
    history.record_set("one", a_result(), 60.0, NOW)
    history.finish("one", state, 60.0, LATER)
    before = history.session("one")
    history.discard("one")
    assert history.session("one").state is SessionState.DISCARDED
    assert history.session("one").sets == before.sets
    history.restore("one")
    assert history.session("one") == before


def test_an_open_session_can_be_discarded_and_offered_again(history: HistoryStore) -> None:
    begun = history.begin("one", ROUTINE, 3, NOW)
    history.discard("one")
    assert history.open_session() is None
    history.restore("one")
    assert history.open_session() == begun


def test_discarding_or_restoring_twice_is_as_once(history: HistoryStore) -> None:
    begun = history.begin("one", ROUTINE, 3, NOW)
    history.discard("one")
    history.discard("one")
    history.restore("one")
    history.restore("one")
    assert history.session("one") == begun


def test_a_session_restored_while_another_runs_is_closed(history: HistoryStore) -> None:
    history.begin("one", ROUTINE, 3, NOW)
    history.record_set("one", a_result(), 60.0, NOW)
    history.discard("one")
    second = history.begin("two", ROUTINE, 3, LATER)
    history.restore("one")
    assert history.session("one").state is SessionState.ENDED
    assert history.session("one").ended_at == NOW
    assert history.open_session() == second
