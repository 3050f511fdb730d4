"""What could be saved of a damaged history, and exactly what is missing."""

from collections.abc import Mapping
from dataclasses import dataclass

from hipdesk.domain.exchange_records import Kind
from hipdesk.domain.words import listed

BROKEN = "The file is broken in places"
LOST = "Newer ones that stood there, and that nothing tells of, may be lost."

_NAMES = {
    Kind.SESSIONS: "Sessions",
    Kind.ENTRIES: "Answers and entries",
    Kind.CORRECTIONS: "Corrections",
    Kind.PREFERENCES: "Settings",
}


@dataclass(frozen=True)
class Rescue:
    """Of the records of one kind: where they came from, and what is missing."""

    read: int = 0
    rebuilt: int = 0  # sessions made again from their sets
    from_backup: int = 0
    missing: int = 0  # known to have been there
    unsure: bool = False  # there may have been others that nothing tells of


@dataclass(frozen=True)
class Rescued:
    """What is saved, by kind; the sets within sessions apart."""

    kinds: Mapping[Kind, Rescue]
    sets: Rescue

    @property
    def is_whole(self) -> bool:
        """Whether nothing is missing, as far as can be told."""
        return not any(one.missing or one.unsure for one in (*self.kinds.values(), self.sets))


def rescued_lines(done: Rescued) -> list[str]:
    """A line for each kind, sets after their sessions, and one on what nobody can know."""
    kinds = [(_NAMES[kind], one) for kind, one in done.kinds.items()]
    kinds.insert(1, ("Sets", done.sets))
    lines = [f"{name}: {_rescue_text(one)}." for name, one in kinds]
    unsure = tuple(name.lower() for name, one in kinds if one.unsure)
    if unsure:
        lines.append(f"{BROKEN} of {listed(unsure)}. {LOST}")
    return lines


def _rescue_text(one: Rescue) -> str:
    told = [f"{one.read} read"] if one.read or not (one.rebuilt or one.from_backup) else []
    told += [f"{one.rebuilt} made again from their sets"] if one.rebuilt else []
    told += [f"{one.from_backup} from the backup"] if one.from_backup else []
    if one.missing:
        told.append(f"{one.missing} missing")
    else:
        told.append("none known to be missing" if one.unsure else "none missing")
    return ", ".join(told)
