"""A plan over a real store, for tests of the walks around a session."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TypeVar

from pytestqt.qtbot import QtBot

from hipdesk.domain.catalogue import Catalogue, Timing
from hipdesk.domain.history import CheckOut, Outcome, SessionState, SetResult
from hipdesk.domain.layout import planned_sets
from hipdesk.domain.preferences import Preferences
from hipdesk.domain.routine import Prescription, Routine, RoutineKind
from hipdesk.domain.rules.answers import Answers
from hipdesk.domain.rules.entries import Entered, Entry
from hipdesk.domain.rules.facts import CheckIn, Screening, Start
from hipdesk.flows.plan_flow import PlanFlow
from hipdesk.flows.settings_flow import SettingsFlow
from hipdesk.storage.store import Store
from tests.domain.real_catalogue import real_catalogue
from tests.flows.worlds import StoppedClock, World, a_world

T = TypeVar("T")
EXERCISES = ("knee_lift", "double_hip_rotation")


@dataclass
class PlannedWorld:
    """Somebody well who began, with a store, a clock that stands, and the plan of the day."""

    world: World
    clock: StoppedClock
    plan: PlanFlow
    catalogue: Catalogue = field(default_factory=real_catalogue)

    @property
    def qtbot(self) -> QtBot:
        return self.world.qtbot

    def settle(self) -> None:
        """Wait until everything is saved and planned."""
        for _ in range(3):
            assert self.world.worker.drain(10)

    def note(self, entry: Entry, session_id: str = "") -> str:
        entry_id = self.plan.note(entry, session_id=session_id)
        self.settle()
        return entry_id

    def kept(self) -> tuple[Entered, ...]:
        """What the database holds."""
        return self.world.ask(lambda store: store.entries.known()).entered

    def entries(self, kind: type[T]) -> list[T]:
        """The kept entries of this kind."""
        return [one.entry for one in self.kept() if isinstance(one.entry, kind)]

    def train(
        self,
        session_id: str,
        pre: int = 2,
        said: CheckOut | None = None,
        exercises: tuple[str, ...] = EXERCISES,
    ) -> None:
        """A whole session from its check-in on, at this moment."""
        at, catalogue = self.clock.now(), self.catalogue
        items = tuple(Prescription(one) for one in exercises)
        routine = Routine(RoutineKind.PLANNED, items)
        sets = planned_sets(routine, catalogue)
        self.plan.note(CheckIn(at, pre), session_id=session_id)
        keep = self.world.door.keep
        keep(lambda store: store.history.begin(session_id, routine, len(sets), at))
        for one in sets:
            dose = catalogue[one.exercise_id].doses[1]
            done = SetResult(
                one.key,
                one.exercise_id,
                Outcome.DONE,
                None,
                dose.repeats,
                dose.repeats,
                dose.hold_s,
                dose.hold_s * dose.repeats,
                20.0 if catalogue[one.exercise_id].timing is Timing.STOPWATCH else None,
            )
            keep(partial(_record, session_id, done, at))
        end = at + timedelta(minutes=10)
        keep(lambda store: store.history.finish(session_id, SessionState.FINISHED, 600, end))
        if said is not None:
            keep(lambda store: store.history.check_out(session_id, said))
        self.plan.refresh()
        self.settle()

    def go_to(self, moment: datetime) -> None:
        """A later start of the app."""
        self.clock.at = moment
        self.plan.refresh()
        self.settle()


def a_plan(world: World, clock: StoppedClock) -> PlanFlow:
    """Of somebody of whom nothing is known but what the store holds."""
    settings = SettingsFlow(Preferences(), world.door)
    return PlanFlow(real_catalogue(), clock, settings, world.door, world.worker)


def _record(session_id: str, done: SetResult, at: datetime, store: Store) -> None:
    store.history.record_set(session_id, done, 60, at)


@contextmanager
def a_planned_world(qtbot: QtBot, folder: Path, began: datetime) -> Iterator[PlannedWorld]:
    """Screened and begun at this moment."""
    with a_world(qtbot, folder / "hipdesk.db") as world:
        clock = StoppedClock(began)
        found = PlannedWorld(world, clock, a_plan(world, clock))
        found.note(Start(began.date()))
        found.note(Screening(began, Answers(age=45, average_pain=3)))
        found.go_to(began)
        yield found
