"""Jobs run in order on one other thread; their answers come on the UI thread."""

import gc
import threading
import weakref
from collections.abc import Iterator
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from hipdesk.services.worker import Worker


@pytest.fixture
def worker(qtbot: QtBot) -> Iterator[Worker]:
    assert qtbot is not None
    worker = Worker()
    yield worker
    worker.close(5.0)


class Thing:
    """Something whose end can be watched."""


def test_jobs_run_in_order_on_one_thread_and_answers_come_on_ours(
    worker: Worker,
    qtbot: QtBot,
) -> None:
    ran_on: list[int] = []
    answers: list[tuple[int, int]] = []

    def job(number: int) -> int:
        ran_on.append(threading.get_ident())
        return number

    for number in range(50):
        worker.submit(
            partial(job, number),
            lambda result: answers.append((result, threading.get_ident())),
        )
    qtbot.waitUntil(lambda: len(answers) == 50)
    assert [result for result, _ in answers] == list(range(50))
    assert {thread for _, thread in answers} == {threading.get_ident()}
    assert len(set(ran_on)) == 1
    assert ran_on[0] != threading.get_ident()


def test_it_is_idle_when_all_is_done_and_when_it_failed(worker: Worker, qtbot: QtBot) -> None:
    assert worker.is_idle
    wait = threading.Event()
    worker.submit(lambda: wait.wait(10))
    worker.submit(lambda: 1 // 0, None, lambda _: None)
    assert not worker.is_idle
    wait.set()
    qtbot.waitUntil(lambda: worker.is_idle)


def test_the_event_loop_goes_on_while_a_job_runs(worker: Worker, qtbot: QtBot) -> None:
    go = threading.Event()
    answers: list[bool] = []
    worker.submit(lambda: go.wait(5), answers.append)
    assert answers == []
    go.set()
    qtbot.waitUntil(lambda: answers == [True])


def test_a_failure_reaches_its_own_handler_and_the_next_job_runs(
    worker: Worker,
    qtbot: QtBot,
) -> None:
    seen: list[object] = []

    def fail() -> None:
        raise OSError("disk full")

    with qtbot.assertNotEmitted(worker.failed):
        worker.submit(fail, seen.append, lambda error: seen.append(str(error)))
        worker.submit(lambda: "next", seen.append)
        qtbot.waitUntil(lambda: seen == ["disk full", "next"])


def test_a_failure_without_a_handler_is_told_and_logged(
    worker: Worker,
    qtbot: QtBot,
    caplog: pytest.LogCaptureFixture,
) -> None:
    with qtbot.waitSignal(worker.failed) as told:
        worker.submit(lambda: 1 / 0)
    assert isinstance(told.args[0], ZeroDivisionError)
    assert "ZeroDivisionError" in caplog.text


def test_draining_waits_for_jobs_and_delivers_their_answers(worker: Worker) -> None:
    answers: list[int] = []
    for number in range(20):
        worker.submit(partial(abs, number), answers.append)
    assert worker.drain(5.0)
    assert answers == list(range(20))


def test_draining_gives_up_after_its_time(worker: Worker) -> None:
    go = threading.Event()
    worker.submit(lambda: go.wait(5))
    assert not worker.drain(0.05)
    go.set()


def test_closing_does_what_is_queued_and_takes_nothing_more(qtbot: QtBot) -> None:
    assert qtbot is not None
    worker = Worker()
    answers: list[int] = []
    for number in range(20):
        worker.submit(partial(abs, number), answers.append)
    assert worker.close(5.0)
    assert answers == list(range(20))
    assert worker.close(5.0)
    with pytest.raises(RuntimeError, match="closed"):
        worker.submit(lambda: None)


def test_results_are_let_go(worker: Worker) -> None:
    alive: list[weakref.ref[Thing]] = []

    def make() -> Thing:
        thing = Thing()
        alive.append(weakref.ref(thing))
        return thing

    for _ in range(10):
        worker.submit(make, lambda _thing: None)
    assert worker.drain(5.0)
    gc.collect()
    assert [ref() for ref in alive] == [None] * 10
