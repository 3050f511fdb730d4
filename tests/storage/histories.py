"""Whole histories, drawn by chance, as records; and databases that hold them."""

import shutil
import sqlite3
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from hipdesk.domain.catalogue import Position
from hipdesk.domain.exchange_records import Kind, Manner, Record
from hipdesk.domain.history import Outcome, SkipReason
from hipdesk.domain.own_exercise import OWN_CATEGORIES, OWN_SIDES, OwnExercise
from hipdesk.domain.routine import RoutineKind
from hipdesk.domain.timeline import Side
from hipdesk.storage.entry_text import KINDS
from hipdesk.storage.import_rows import put
from hipdesk.storage.instants import to_utc_text
from hipdesk.storage.plain import to_plain
from hipdesk.storage.store import open_store
from tests.domain.own_ones import a_timed_one, an_own

Lists = Mapping[Kind, list[Record]]

EXERCISES = ("hip_abduction", "glute_bridge", "knee_lift", "single_leg_balance")

ids = st.uuids(version=4).map(str)
moments = st.datetimes(
    min_value=datetime(1990, 1, 1),  # noqa: DTZ001  # a place is given it below
    max_value=datetime(2100, 1, 1),  # noqa: DTZ001  # as above
).map(lambda at: to_utc_text(at.replace(tzinfo=UTC)))
offsets = st.integers(-14 * 60, 14 * 60).map(lambda minutes: minutes * 60)
seconds = st.floats(0, 10_000)
counts = st.integers(0, 50)
scores = st.none() | st.integers(0, 10)
notes = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
own_ids = ids.map("own-{}".format)
lines = st.text(
    st.characters(exclude_categories=["Cc", "Cf", "Cs", "Zl", "Zp"], exclude_characters="<>"),
    max_size=60,
)
own_names = lines.map(str.strip).filter(bool)
own_exercises = st.builds(
    an_own,
    name=own_names,
    words=st.lists(lines, max_size=6).map("\n".join),
    category=st.sampled_from(OWN_CATEGORIES),
    position=st.sampled_from(Position),
    repeats=st.integers(1, 30),
    hold_s=st.integers(0, 60),
    sides=st.sampled_from(OWN_SIDES),
    removed=st.booleans(),
) | st.builds(a_timed_one, name=own_names, hold_s=st.integers(5, 300), removed=st.booleans())
bodies = {
    name: st.builds(kind, **({"at": st.just(datetime(2026, 1, 1, tzinfo=UTC))} if has_at else {}))
    for name, kind in KINDS.items()
    for has_at in ["at" in kind.__dataclass_fields__]
} | {OwnExercise.__name__: own_exercises}


@st.composite
def sets_of(draw: st.DrawFn, items: list[Record]) -> list[Record]:
    found, standing = [], set()
    for _ in range(draw(st.integers(0, 4))):
        key = (draw(st.integers(0, len(items) - 1)), draw(st.sampled_from(Side)).value, 1)
        outcome = draw(st.sampled_from(Outcome))
        done = outcome is Outcome.DONE
        reason = None if done else draw(st.none() | st.sampled_from(SkipReason))
        reopened = key in standing or draw(st.booleans())
        standing |= set() if reopened else {key}
        found.append(
            {
                "id": draw(ids),
                **dict(zip(("item", "side", "number"), key, strict=True)),
                "exercise_id": items[key[0]]["exercise_id"],
                "outcome": outcome.value,
                "reason": None if reason is None else reason.value,
                "reps_planned": draw(counts),
                "reps_done": draw(counts),
                "hold_s": draw(seconds),
                "work_s": draw(seconds),
                "stopwatch_s": draw(st.none() | seconds),
                "count": draw(st.none() | counts),
                "recorded_at": draw(moments),
                "recorded_offset_s": draw(offsets),
                "reopened_at": draw(moments) if reopened else None,
                "reopened_offset_s": draw(offsets) if reopened else None,
            }
        )
    return found


@st.composite
def hurts_of(draw: st.DrawFn, items: list[Record]) -> Record:
    within = draw(st.booleans())
    return {
        "id": draw(ids),
        "at": draw(moments),
        "offset_s": draw(offsets),
        "exercise_id": draw(st.sampled_from(EXERCISES)) if within else "",
        "item": draw(st.integers(0, len(items) - 1)) if within else None,
        "side": draw(st.sampled_from(Side)).value if within else None,
        "number": draw(st.integers(1, 2)) if within else None,
        "answer": draw(st.sampled_from(["", "ease_off", "stop"])),
    }


@st.composite
def sessions(draw: st.DrawFn, states: tuple[str, ...] = ("finished", "ended")) -> Record:
    state = draw(st.sampled_from(states))
    discarded = state != "running" and draw(st.booleans())
    items = draw(
        st.lists(
            st.fixed_dictionaries(
                {
                    "exercise_id": st.sampled_from(EXERCISES),
                    "dose_step": st.integers(0, 3),
                    "sets": st.integers(1, 2),
                    "manner": st.lists(st.sampled_from([one.value for one in Manner]), max_size=2),
                    "weight_kg": st.floats(0, 50),
                }
            ),
            min_size=1,
            max_size=3,
        )
    )
    started = draw(moments)
    return {
        "id": draw(ids),
        "kind": draw(st.sampled_from(RoutineKind)).value,
        "state": "discarded" if discarded else state,
        "discarded_from": state if discarded else None,
        "local_date": started[:10],
        "started_at": started,
        "started_offset_s": draw(offsets),
        "ended_at": None if state == "running" else draw(moments),
        "ended_offset_s": None if state == "running" else draw(offsets),
        "active_s": draw(seconds),
        "set_up_s": draw(seconds),
        "count_in_s": draw(counts),
        "sets_planned": draw(counts),
        "effort": draw(scores),
        "pain": draw(scores),
        "note": draw(notes),
        "first_side": draw(st.sampled_from(Side)).value,
        "items": items,
        "sets": draw(sets_of(items)),
        "hurts": draw(st.lists(hurts_of(items), max_size=2)),
    }


@st.composite
def entries(draw: st.DrawFn) -> Record:
    kind = draw(st.sampled_from(sorted(KINDS)))
    own = kind == OwnExercise.__name__
    return {
        "id": draw(own_ids if own else ids),
        "kind": kind,
        "at": draw(moments),
        "offset_s": draw(offsets),
        "session_id": draw(st.just("") | ids),
        "withdrawn": draw(st.booleans()),
        "body": draw(a_body(kind)),
    }


@st.composite
def a_body(draw: st.DrawFn, kind: str) -> Record:
    """Of a kind, within what a person can answer."""
    plain: Record = to_plain(draw(bodies[kind]))
    plain.pop("at", None)
    if kind == OwnExercise.__name__:
        return plain
    body: Record = _within_limits(plain, draw)
    return body


def _within_limits(plain: Any, draw: st.DrawFn) -> Any:
    limits = {
        "age": st.integers(18, 99),
        "exercises": st.integers(1, 2),
        "pregnant_weeks": st.none() | st.integers(0, 45),
        "day": st.dates(datetime(1990, 1, 1).date(), datetime(2100, 1, 1).date()).map(str),  # noqa: DTZ001  # a day has no zone
    }
    if isinstance(plain, list):
        return [_within_limits(one, draw) for one in plain[:3]]
    if not isinstance(plain, dict):
        return plain
    found: dict[str, Any] = {}
    for name, value in plain.items():
        if name in limits:
            found[name] = draw(limits[name])
        elif isinstance(value, int) and not isinstance(value, bool):
            found[name] = draw(st.integers(0, 10))
        else:
            found[name] = _within_limits(value, draw)
    return found


@st.composite
def corrections(draw: st.DrawFn) -> Record:
    field = draw(st.sampled_from(["pain", "note", "reps_done", *sorted(KINDS)]))
    values = {"pain": scores, "note": notes, "reps_done": counts}
    value = values[field] if field in values else a_body(field)
    return {
        "id": draw(ids),
        "session_id": draw(st.just("") | ids),
        "subject": draw(ids),
        "field": field,
        "before": draw(value),
        "after": draw(value),
        "at": draw(moments),
        "offset_s": draw(offsets),
    }


settings_of_a_person = st.fixed_dictionaries(
    {},
    optional={
        "hour": st.integers(-1, 23),
        "release": st.booleans(),
        "sore_side": st.sampled_from(["both", "left", "right"]),
        "theme": st.sampled_from(["system", "light", "dark"]),
        "volume": st.integers(0, 100),
        "weekdays": st.integers(0, 127),
    },
).map(lambda found: [{"id": key, "value": value} for key, value in found.items()])


@st.composite
def histories(draw: st.DrawFn) -> Lists:
    """Up to a handful of each; at most one session runs."""
    found = draw(st.lists(sessions(), max_size=4))
    found += draw(st.lists(sessions(("running",)), max_size=1))
    return in_order(
        {
            Kind.SESSIONS: found,
            Kind.ENTRIES: draw(st.lists(entries(), max_size=5)),
            Kind.CORRECTIONS: draw(st.lists(corrections(), max_size=3)),
            Kind.PREFERENCES: draw(settings_of_a_person),
        }
    )


def in_order(lists: Lists) -> Lists:
    """As an export has them."""

    def place(one: Record) -> tuple[str, str]:
        return str(one.get("started_at", one.get("at", ""))), one["id"]

    return {kind: sorted(records, key=place) for kind, records in lists.items()}


@contextmanager
def quick_folder() -> Iterator[Path]:
    """A folder in memory where the system has one: hundreds of examples wait for no disk."""
    memory = Path("/dev/shm")
    folder = Path(tempfile.mkdtemp(prefix="hipdesk-", dir=memory if memory.is_dir() else None))
    yield folder
    shutil.rmtree(folder)


@cache
def _empty() -> bytes:
    folder = Path(tempfile.mkdtemp(prefix="hipdesk-empty-"))
    open_store(folder / "hipdesk.db").close()
    content = (folder / "hipdesk.db").read_bytes()
    shutil.rmtree(folder)
    return content


def empty_database(file: Path) -> Path:
    """A database of this release without anything in it."""
    file.write_bytes(_empty())
    return file


def database_with(file: Path, lists: Lists) -> Path:
    """A database of this release that holds these records."""
    with closing(sqlite3.connect(empty_database(file))) as connection, connection:
        connection.execute("PRAGMA synchronous = OFF")
        for kind, records in lists.items():
            for record in records:
                put(connection, kind, record)
    return file
