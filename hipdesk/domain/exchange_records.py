"""The records that leave and enter HipDesk, field by field; `export.schema.json` tells the same.

A record is a plain object of JSON. The order of a session's items, sets and hurts is the order
in which they were planned or recorded; a set names its item by its place in that list.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any, Final

from hipdesk.domain.exchange_checks import (
    LONGEST_ID,
    MOST,
    Check,
    MisfitError,
    anything,
    day,
    each,
    maybe,
    moment,
    number,
    offset,
    one_of,
    record,
    text,
    truth,
    whole,
)
from hipdesk.domain.history import Outcome, SessionState, SkipReason
from hipdesk.domain.routine import RoutineKind
from hipdesk.domain.timeline import Side

Record = dict[str, Any]

FORMAT: Final = "hipdesk-history"
VERSION: Final = 1  # grows when a reader would have to change


class Kind(StrEnum):
    """The four lists of a file, in its order."""

    SESSIONS = "sessions"
    ENTRIES = "entries"
    CORRECTIONS = "corrections"
    PREFERENCES = "preferences"


class Manner(StrEnum):
    """How an exercise is to be done; the words of `Prescription`."""

    EASIER = "easier"
    OFF_FLOOR = "off_floor"
    PROPPED = "propped"
    SUPPORTED = "supported"


class WasIn(StrEnum):
    """The state that a discarded session comes back to."""

    RUNNING = "running"
    FINISHED = "finished"
    ENDED = "ended"


ID = text(LONGEST_ID, 1)
NAME = text(LONGEST_ID)
SCORE = maybe(whole(0, 10))
COUNT = whole(0, MOST)
SECONDS = number(0, MOST)

ITEM: Final[Mapping[str, Check]] = {
    "exercise_id": NAME,
    "dose_step": whole(0, 3),
    "sets": whole(1, 1000),
    "manner": each(one_of(Manner)),
    "weight_kg": number(0, 1000),
}
SET: Final[Mapping[str, Check]] = {
    "id": ID,
    "item": COUNT,
    "side": one_of(Side),
    "number": whole(1, MOST),
    "exercise_id": NAME,
    "outcome": one_of(Outcome),
    "reason": maybe(one_of(SkipReason)),
    "reps_planned": COUNT,
    "reps_done": COUNT,
    "hold_s": SECONDS,
    "work_s": SECONDS,
    "stopwatch_s": maybe(SECONDS),
    "count": maybe(COUNT),
    "recorded_at": moment,
    "recorded_offset_s": offset,
    "reopened_at": maybe(moment),
    "reopened_offset_s": maybe(offset),
}
HURT: Final[Mapping[str, Check]] = {
    "id": ID,
    "at": moment,
    "offset_s": offset,
    "exercise_id": NAME,
    "item": maybe(COUNT),
    "side": maybe(one_of(Side)),
    "number": maybe(whole(1, MOST)),
    "answer": text(),
}
TOLD: Final[Mapping[str, Check]] = {"effort": SCORE, "pain": SCORE, "note": text()}
SESSION: Final[Mapping[str, Check]] = {
    "id": ID,
    "kind": one_of(RoutineKind),
    "state": one_of(SessionState),
    "discarded_from": maybe(one_of(WasIn)),
    "local_date": day,
    "started_at": moment,
    "started_offset_s": offset,
    "ended_at": maybe(moment),
    "ended_offset_s": maybe(offset),
    "active_s": SECONDS,
    "set_up_s": SECONDS,
    "count_in_s": COUNT,
    "sets_planned": COUNT,
    **TOLD,
    "first_side": one_of(Side),
    "items": each(record(ITEM)),
    "sets": each(record(SET)),
    "hurts": each(record(HURT)),
}
ENTRY: Final[Mapping[str, Check]] = {
    "id": ID,
    "kind": NAME,
    "at": moment,
    "offset_s": offset,
    "session_id": NAME,
    "withdrawn": truth,
    "body": anything,
}
CORRECTION: Final[Mapping[str, Check]] = {
    "id": ID,
    "session_id": NAME,
    "subject": ID,
    "field": NAME,
    "before": anything,
    "after": anything,
    "at": moment,
    "offset_s": offset,
}

_SESSION = record(SESSION)


def check_session(value: Any) -> None:
    """MisfitError for what is no session, or none that could have been."""
    _SESSION(value)
    _whole_moment(value, "ended")
    if (value["state"] == SessionState.DISCARDED) != (value["discarded_from"] is not None):
        raise MisfitError("should be told of a discarded session alone", ".discarded_from")
    state = value["discarded_from"] or value["state"]
    if state != SessionState.RUNNING and value["ended_at"] is None:
        raise MisfitError("is missing, though the session is over", ".ended_at")
    if _twice(one["id"] for one in value["sets"]):
        raise MisfitError("has two sets with the same id", ".sets")
    if _twice(one["id"] for one in value["hurts"]):
        raise MisfitError("has two hurts with the same id", ".hurts")
    for index, one in enumerate(value["sets"]):
        _within(f".sets[{index}]", _check_set, one, len(value["items"]))
    if _twice(set_key(one) for one in value["sets"] if one["reopened_at"] is None):
        raise MisfitError("has two records of one set that both stand", ".sets")
    for index, one in enumerate(value["hurts"]):
        _within(f".hurts[{index}]", _check_hurt, one, len(value["items"]))


def set_key(one: Record) -> tuple[int, str, int]:
    """Which set of its session a record is about."""
    return one["item"], one["side"], one["number"]


def _check_set(one: Record, items: int) -> None:
    _known_item(one["item"], items)
    _whole_moment(one, "reopened")
    if one["outcome"] == Outcome.DONE and one["reason"] is not None:
        raise MisfitError("should be null for a set that was done", ".reason")


def _check_hurt(one: Record, items: int) -> None:
    key = [one["item"], one["side"], one["number"]]
    if None in key and any(part is not None for part in key):
        raise MisfitError("names a set by item, side and number, or by none of them")
    if one["item"] is not None:
        _known_item(one["item"], items)


def _known_item(item: int, items: int) -> None:
    if item >= items:
        raise MisfitError(f"is {item}, but the session has {items} items", ".item")


def _whole_moment(value: Record, name: str) -> None:
    if (value[f"{name}_at"] is None) != (value[f"{name}_offset_s"] is None):
        raise MisfitError("should be told with its moment, and only then", f".{name}_offset_s")


def _within(place: str, check: Any, one: Record, items: int) -> None:
    try:
        check(one, items)
    except MisfitError as misfit:
        raise misfit.within(place) from None


def _twice(values: Iterable[Any]) -> bool:
    listed = list(values)
    return len(set(listed)) < len(listed)
