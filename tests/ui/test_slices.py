"""Tests of building in slices."""

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hipdesk.domain.clock import SystemClock
from hipdesk.ui.slices import TURN_S, Slices


def turn_by_turn(slices: Slices, done: list[int]) -> set[tuple[int, ...]]:
    """What was done of three jobs after each turn of the event loop; all in the end, in order."""
    assert done == []
    seen = set()
    while slices.busy:
        QApplication.processEvents()
        seen.add(tuple(done))
    assert done == [1, 2, 3]
    return seen


@pytest.mark.usefixtures("qapp")
def test_one_job_runs_in_each_turn_in_order() -> None:
    owner, done = QObject(), list[int]()
    slices = Slices(owner)
    slices.start([lambda: done.append(1), lambda: done.append(2), lambda: done.append(3)])
    seen = turn_by_turn(slices, done)
    assert {(1,), (1, 2)} <= seen


@pytest.mark.usefixtures("qapp")
def test_where_small_jobs_may_share_a_turn_a_long_one_ends_it() -> None:
    owner, done = QObject(), list[int]()
    slices, clock = Slices(owner, TURN_S), SystemClock()

    def long() -> None:
        end = clock.monotonic() + TURN_S
        while clock.monotonic() < end:
            pass
        done.append(2)

    slices.start([lambda: done.append(1), long, lambda: done.append(3)])
    seen = turn_by_turn(slices, done)
    assert (1, 2) in seen


def test_new_jobs_take_the_place_of_those_that_wait(qtbot: QtBot) -> None:
    owner, done = QObject(), list[str]()
    slices = Slices(owner)
    slices.start([lambda: done.append("old"), lambda: done.append("old")])
    slices.start([lambda: done.append("new")])
    qtbot.waitUntil(lambda: not slices.busy)
    assert done == ["new"]


def test_what_was_started_last_is_whole_first(qtbot: QtBot) -> None:
    """A card is, before its page goes on; and a card that is gone holds nobody up."""
    page_owner, card_owner, done = QObject(), QObject(), list[str]()
    page, card = Slices(page_owner), Slices(card_owner)
    page.start(
        (
            lambda: card.start([lambda: done.append("card"), lambda: done.append("card")]),
            lambda: done.append("page"),
        )
    )
    gone_owner = QObject()
    gone = Slices(gone_owner)
    gone.start([lambda: done.append("gone")])
    del gone_owner
    qtbot.waitUntil(lambda: not page.busy)
    assert done == ["card", "card", "page"]
