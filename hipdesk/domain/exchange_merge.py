"""Two computers' tellings of one record made into one, whichever way round they are joined.

What happened is never in dispute: sets and hurts are put together by their ids. Of what was
told, the later telling counts as far as its time is known (it was corrected, closed, withdrawn,
discarded); an answer beats none; else what comes in counts. Two different things with the same
id are refused.
"""

from collections.abc import Mapping
from typing import Any

from hipdesk.domain.exchange_records import Kind, Record, set_key
from hipdesk.domain.history import SessionState
from hipdesk.domain.preferences import Preferences

Told = Mapping[str, str]  # of a record's id: when it was last corrected, as UTC text

_DEFAULTS = Preferences()
_RUNNING = SessionState.RUNNING.value
_DISCARDED = SessionState.DISCARDED.value
_SESSION_FIXED = (
    *("kind", "local_date", "started_at", "started_offset_s", "set_up_s", "count_in_s"),
    *("first_side", "items"),
)
_SET_FIXED = (
    *("item", "side", "number", "exercise_id", "reps_planned"),
    *("recorded_at", "recorded_offset_s"),
)
_HURT_FIXED = ("at", "offset_s", "exercise_id", "item", "side", "number")
_CORRECTION_FIXED = ("session_id", "subject", "field", "before")


class CollisionError(ValueError):
    """Two different things have the same id."""


def merge(kind: Kind, here: Record, theirs: Record, told_here: Told, told_there: Told) -> Record:
    """What stands once both are known; CollisionError when they are not one record."""
    if here == theirs:
        return here
    if kind is Kind.SESSIONS:
        return _session(here, theirs, told_here, told_there)
    if kind is Kind.ENTRIES:
        return _entry(here, theirs, told_here, told_there)
    if kind is Kind.CORRECTIONS:
        return _correction(here, theirs)
    # A setting that was changed here belongs to the one who sits here.
    return theirs if here["value"] == getattr(_DEFAULTS, here["id"]) else here


def cut_off(session: Record) -> Record:
    """A running session closed as of its last record, as the store closes one."""
    moments = [(one["recorded_at"], one["recorded_offset_s"]) for one in session["sets"]]
    moments += [(one["at"], one["offset_s"]) for one in session["hurts"]]
    began = (session["started_at"], session["started_offset_s"])
    at, offset_s = max(moments, default=began)
    over = sum(one["reopened_at"] is None for one in session["sets"])
    state = SessionState.FINISHED if over >= session["sets_planned"] else SessionState.ENDED
    return session | {"state": state.value, "ended_at": at, "ended_offset_s": offset_s}


def _session(here: Record, theirs: Record, told_here: Told, told_there: Told) -> Record:
    _expect_same(here, theirs, _SESSION_FIXED)
    winner, other = _later(here, theirs, told_here, told_there)
    merged = dict(winner)
    if told_here.get(here["id"]) == told_there.get(here["id"]):
        for name in ("effort", "pain", "note"):
            if merged[name] in (None, ""):
                merged[name] = other[name]
    for name in ("active_s", "sets_planned"):
        merged[name] = max(here[name], theirs[name])
    ended = _closing(here, theirs, winner)
    merged |= {name: ended[name] for name in ("ended_at", "ended_offset_s")}
    merged |= _state(here, theirs, ended)
    merged["sets"] = _sets(here["sets"], theirs["sets"], told_here, told_there)
    merged["hurts"] = _hurts(here["hurts"], theirs["hurts"])
    return merged


def _closing(here: Record, theirs: Record, winner: Record) -> Record:
    """The one of the two that knows how the session ended."""
    running = [_was(one) == _RUNNING for one in (here, theirs)]
    if running[0] != running[1]:
        return theirs if running[0] else here
    return winner


def _state(here: Record, theirs: Record, ended: Record) -> Record:
    if _DISCARDED in (here["state"], theirs["state"]):
        return {"state": _DISCARDED, "discarded_from": _was(ended)}
    return {"state": ended["state"], "discarded_from": None}


def _was(session: Record) -> str:
    return str(session["discarded_from"] or session["state"])


def _sets(here: list[Record], theirs: list[Record], told: Told, told_there: Told) -> list[Record]:
    def one_of_both(mine: Record, other: Record) -> Record:
        _expect_same(mine, other, _SET_FIXED)
        winner, loser = _later(mine, other, told, told_there)
        merged = dict(winner)
        if merged["count"] is None:
            merged["count"] = loser["count"]
        reopened = [one for one in (mine, other) if one["reopened_at"] is not None]
        if reopened:
            first = min(reopened, key=lambda one: (one["reopened_at"], one["reopened_offset_s"]))
            merged |= {name: first[name] for name in ("reopened_at", "reopened_offset_s")}
        return merged

    joined = _join(here, theirs, one_of_both, "recorded_at")
    standing: dict[Any, Record] = {}
    for one in sorted(joined, key=lambda one: (one["recorded_at"], one["id"])):
        if one["reopened_at"] is None:
            before = standing.get(set_key(one))
            if before is not None:  # the later takes its place, as in the store
                before["reopened_at"] = one["recorded_at"]
                before["reopened_offset_s"] = one["recorded_offset_s"]
            standing[set_key(one)] = one
    return joined


def _hurts(here: list[Record], theirs: list[Record]) -> list[Record]:
    def one_of_both(mine: Record, other: Record) -> Record:
        _expect_same(mine, other, _HURT_FIXED)
        return other if other["answer"] else mine

    return _join(here, theirs, one_of_both, "at")


def _join(here: list[Record], theirs: list[Record], both: Any, when: str) -> list[Record]:
    """All of both, fresh; in the order of the one that has all of them, else of time."""
    mine = {one["id"]: one for one in here}
    other = {one["id"]: one for one in theirs}
    joined = {one: dict(mine.get(one) or other[one]) for one in {**mine, **other}}
    for shared in mine.keys() & other.keys():
        joined[shared] = dict(both(mine[shared], other[shared]))
    if joined.keys() == other.keys():
        return [joined[one["id"]] for one in theirs]
    if joined.keys() == mine.keys():
        return [joined[one["id"]] for one in here]
    return sorted(joined.values(), key=lambda one: (one[when], one["id"]))


def _entry(here: Record, theirs: Record, told_here: Told, told_there: Told) -> Record:
    # Of an entry that has only a day, such as that the app was opened, each computer has
    # its own moment.
    same_day = here["body"] == theirs["body"]
    _expect_same(here, theirs, ("kind", "session_id", *(() if same_day else ("at", "offset_s"))))
    winner, _ = _later(here, theirs, told_here, told_there)
    withdrawn = here["withdrawn"] or theirs["withdrawn"]
    at = min((here, theirs), key=lambda one: (one["at"], one["offset_s"]))
    return winner | {"withdrawn": withdrawn, "at": at["at"], "offset_s": at["offset_s"]}


def _correction(here: Record, theirs: Record) -> Record:
    _expect_same(here, theirs, _CORRECTION_FIXED)
    return here if here["at"] > theirs["at"] else theirs


def _later(
    here: Record, theirs: Record, told_here: Told, told_there: Told
) -> tuple[Record, Record]:
    """The one that was told later, and the other."""
    mine, other = told_here.get(here["id"], ""), told_there.get(theirs["id"], "")
    return (here, theirs) if mine > other else (theirs, here)


def _expect_same(here: Record, theirs: Record, names: tuple[str, ...]) -> None:
    other = [name for name in names if here[name] != theirs[name]]
    if other:
        raise CollisionError(
            f"has the id of another record that is here: they differ in {', '.join(other)}"
        )
