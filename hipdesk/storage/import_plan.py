"""What an import would do, record by record: the history that is here beside what is brought."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from hipdesk.domain.exchange import Preview, Tally
from hipdesk.domain.exchange_checks import shown
from hipdesk.domain.exchange_merge import CollisionError, cut_off, merge
from hipdesk.domain.exchange_records import Kind, Record
from hipdesk.domain.history import SessionState
from hipdesk.domain.own_exercise import OwnExercise
from hipdesk.storage.export_records import Records
from hipdesk.storage.import_reading import Brought, Placed

_RUNNING = SessionState.RUNNING.value


@dataclass(frozen=True)
class Change:
    """A record that is written, and what stood in its place."""

    kind: Kind
    before: Record | None
    after: Record


@dataclass(frozen=True)
class ImportPlan:
    """Every change, and the counts of them."""

    preview: Preview
    changes: tuple[Change, ...]


def plan_import(here: Records, brought: Brought, exercises: Collection[str]) -> ImportPlan:
    """Each record of the file is new, the same, changed, kept as it is here, or refused.

    `exercises` are those that a session can go on with.
    """
    planner = _Planner(here, brought, exercises)
    tallies, refusals, changes = {}, [], []
    for kind in Kind:
        refused = list(brought.refused.get(kind, ()))
        counts: Counter[str] = Counter()
        for placed in brought.good[kind]:
            try:
                what, change = planner.look_at(kind, placed)
            except CollisionError as error:
                refused.append(f"{placed.place} {error}")
            else:
                counts[what] += 1
                changes += [change] if change is not None else []
        tallies[kind] = Tally(**counts, refused=len(refused))
        refusals += refused
    return ImportPlan(Preview(tallies, tuple(refusals)), tuple(changes))


class _Planner:
    def __init__(self, here: Records, brought: Brought, exercises: Collection[str]) -> None:
        self._here = {kind: {one["id"]: one for one in records} for kind, records in here.items()}
        self._owners = {
            (part, one["id"]): session["id"]
            for session in here[Kind.SESSIONS]
            for part in ("sets", "hurts")
            for one in session[part]
        }
        self._running = any(one["state"] == _RUNNING for one in here[Kind.SESSIONS])
        told = (*here[Kind.ENTRIES], *(one.record for one in brought.good[Kind.ENTRIES]))
        self._exercises = {*exercises, *_own_ids(told)}
        self._told_here = _last_told(here[Kind.CORRECTIONS])
        self._told_there = _last_told(one.record for one in brought.good[Kind.CORRECTIONS])

    def look_at(self, kind: Kind, placed: Placed) -> tuple[str, Change | None]:
        theirs = placed.record
        if kind is Kind.SESSIONS:
            self._expect_own_parts(theirs)
        here = self._here[kind].get(theirs["id"])
        if here is None:
            return "new", Change(kind, None, self._alone(kind, theirs))
        merged = merge(kind, here, theirs, self._told_here, self._told_there)
        if merged == here:
            return "same" if theirs == here else "kept", None
        return "changed", Change(kind, here, merged)

    def _alone(self, kind: Kind, theirs: Record) -> Record:
        """One session runs at most, and only one that can be gone on with."""
        if kind is not Kind.SESSIONS or theirs["state"] != _RUNNING:
            return theirs
        known = all(one["exercise_id"] in self._exercises for one in theirs["items"])
        return theirs if known and not self._running else cut_off(theirs)

    def _expect_own_parts(self, session: Record) -> None:
        for part in ("sets", "hurts"):
            for index, one in enumerate(session[part]):
                owner = self._owners.get((part, one["id"]), session["id"])
                if owner != session["id"]:
                    raise CollisionError(
                        f"{part}[{index}] has the id of another session's: {shown(one['id'])}"
                    )


def _own_ids(entries: Iterable[Record]) -> Iterator[str]:
    """Of the person's own exercises, here or in the file."""
    return (
        one["id"] for one in entries if one["kind"] == OwnExercise.__name__ and not one["withdrawn"]
    )


def _last_told(corrections: "Iterator[Record] | list[Record]") -> Mapping[str, str]:
    found: dict[str, str] = {}
    for one in corrections:
        found[one["subject"]] = max(found.get(one["subject"], ""), one["at"])
    return found
