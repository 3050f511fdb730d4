"""A person's history written down session by session, and kept in a real database."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from hipdesk.domain.catalogue import Catalogue, Exercise, Sides
from hipdesk.domain.exchange_records import Kind, Record
from hipdesk.domain.progress.material import Material
from hipdesk.domain.rules.due_tests import CHAIR_STAND
from hipdesk.domain.rules.entries import Entered, Entry
from hipdesk.domain.rules.facts import CheckIn, Morning, PlanPreferences, Start
from hipdesk.domain.rules.gather import gather
from hipdesk.domain.rules.plan import Plan, plan_for
from hipdesk.domain.timeline import Side
from hipdesk.storage.entry_text import entry_values
from hipdesk.storage.instants import offset_seconds, to_utc_text
from hipdesk.storage.store import Store, open_store
from tests.domain.real_catalogue import real_catalogue
from tests.storage.histories import database_with

MONDAY = date(2026, 3, 2)


def day(number: int) -> date:
    """Day 0 is a Monday."""
    return MONDAY + timedelta(days=number)


def moment(number: int, hour: int = 9) -> datetime:
    return datetime.combine(day(number), time(hour), UTC)


@dataclass
class Diary:
    """What is written down, in any order."""

    sessions: list[Record] = field(default_factory=list)
    entries: list[Entered] = field(default_factory=list)
    preferences: PlanPreferences = field(default_factory=PlanPreferences)
    catalogue: Catalogue = field(default_factory=real_catalogue)  # with what is their own

    def start(self, number: int = 0) -> None:
        self.tell(Start(day(number)))

    def tell(self, entry: Entry, session_id: str = "") -> str:
        """An entry; its id."""
        ident = f"e{len(self.entries)}"
        self.entries.append(Entered(ident, entry, session_id))
        return ident

    def session(
        self,
        at: datetime,
        *items: tuple[str, int],
        pre: int | None = 2,
        after: int | None = 2,
        morning: int | None = None,
        minutes: float = 10,
        read: tuple[float, ...] = (),
        **changes: Any,
    ) -> str:
        """A session of exercises (id, dose step), all of it done; its id.

        `read` is what the stopwatch or the user counted, set by set.
        """
        ident = f"s{len(self.sessions)}"
        sets = [
            one | {"id": f"{ident} set {place}", "recorded_at": to_utc_text(at)}
            for place, one in enumerate(_sets(items, self.catalogue))
        ]
        for one, value in zip(sets, read, strict=False):
            counted = one["exercise_id"] == CHAIR_STAND
            one.update({"count": int(value)} if counted else {"stopwatch_s": float(value)})
        self.sessions.append(
            {
                "id": ident,
                "kind": "planned",
                "state": "finished",
                "discarded_from": None,
                "local_date": at.date().isoformat(),
                "started_at": to_utc_text(at),
                "started_offset_s": offset_seconds(at),
                "ended_at": to_utc_text(at + timedelta(minutes=minutes)),
                "ended_offset_s": offset_seconds(at),
                "active_s": minutes * 60.0,
                "set_up_s": 20.0,
                "count_in_s": 3,
                "sets_planned": len(sets),
                "effort": 4,
                "pain": after,
                "note": "",
                "first_side": "left",
                "items": [
                    {
                        "exercise_id": name,
                        "dose_step": step,
                        "sets": 1,
                        "manner": [],
                        "weight_kg": 0.0,
                    }
                    for name, step in items
                ],
                "sets": sets,
                "hurts": [],
                **changes,
            }
        )
        if pre is not None:
            self.tell(CheckIn(at, pre), ident)
        if morning is not None:
            self.tell(Morning(at.replace(hour=7) + timedelta(days=1), ident, morning), ident)
        return ident

    def keep(self, file: Path) -> Store:
        """In a database of this release."""
        database_with(file, {Kind.SESSIONS: self.sessions})
        with closing(sqlite3.connect(file)) as connection, connection:
            for one in self.entries:
                row = entry_values(one, moment(0))
                names, places = ", ".join(row), ", ".join(f":{name}" for name in row)
                connection.execute(f"INSERT INTO entry ({names}) VALUES ({places})", row)  # noqa: S608  # names of a table
        return open_store(file)


def _sets(items: tuple[tuple[str, int], ...], catalogue: Catalogue) -> list[Record]:
    return [
        _set(place, catalogue[name], step, side)
        for place, (name, step) in enumerate(items)
        for side in _sides(catalogue[name].sides)
    ]


def _sides(sides: Sides) -> tuple[Side, ...]:
    return (Side.LEFT, Side.RIGHT) if sides is Sides.EACH else (Side(sides.value),)


def _set(place: int, exercise: Exercise, step: int, side: Side) -> Record:
    dose = exercise.doses[step]
    return {
        "item": place,
        "side": side.value,
        "number": 1,
        "exercise_id": exercise.id,
        "outcome": "done",
        "reason": None,
        "reps_planned": dose.repeats,
        "reps_done": dose.repeats,
        "hold_s": float(dose.hold_s),
        "work_s": dose.repeats * (dose.hold_s + 4.0),
        "stopwatch_s": None,
        "count": None,
        "recorded_offset_s": 0,
        "reopened_at": None,
        "reopened_offset_s": None,
    }


def material(store: Store, today: date, preferences: PlanPreferences | None = None) -> Material:
    """What the app would hold in memory of this store."""
    known = store.entries.known()
    catalogue = known.catalogue(real_catalogue())
    facts = gather(known.sessions, known.entered, catalogue, today)
    wishes = preferences or known.preferences
    plan: Plan = plan_for(facts, catalogue, wishes, today)
    return Material(catalogue, facts, known.entered, plan, wishes, today)
