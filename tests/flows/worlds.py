"""A real store behind its door, for tests of the walks."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

from pytestqt.qtbot import QtBot

from hipdesk.flows.store_door import StoreDoor
from hipdesk.services.worker import Worker
from hipdesk.storage.store import Store

T = TypeVar("T")
NOON = datetime(2026, 11, 18, 12, tzinfo=UTC)  # a Wednesday


class StoppedClock:
    """A clock that stands where it is put."""

    def __init__(self, at: datetime = NOON) -> None:
        self.at = at
        self.reading = 0.0

    def monotonic(self) -> float:
        return self.reading

    def now(self) -> datetime:
        return self.at

    def go_on(self, seconds: float) -> None:
        self.reading += seconds
        self.at += timedelta(seconds=seconds)


@dataclass
class World:
    """The door to a store that is open, and what it takes to wait for it."""

    qtbot: QtBot
    worker: Worker
    door: StoreDoor

    def ask(self, question: Callable[[Store], T]) -> T:
        """The answer to a question, waited for."""
        answers: list[T] = []
        self.door.ask(question, answers.append)
        assert self.worker.drain(10)
        return answers[0]


@contextmanager
def a_world(qtbot: QtBot, file: Path) -> Iterator[World]:
    worker = Worker()
    door = StoreDoor(worker, file)
    with qtbot.waitSignal(door.opened):
        door.open()
    world = World(qtbot, worker, door)
    try:
        yield world
    finally:
        door.close()
