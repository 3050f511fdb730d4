"""What an import would do, or did, in exact counts and in words."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from hipdesk.domain.exchange_records import Kind

MOST_TOLD = 10  # refusals; the rest is counted


@dataclass(frozen=True)
class Tally:
    """Of the records of one kind in a file: what becomes of each."""

    new: int = 0
    same: int = 0
    changed: int = 0
    kept: int = 0  # differs, and what is here counts
    refused: int = 0

    @property
    def writes(self) -> int:
        return self.new + self.changed


@dataclass(frozen=True)
class Preview:
    """What becomes of each record of a file, and why some are refused."""

    tallies: Mapping[Kind, Tally] = field(default_factory=dict)
    refusals: tuple[str, ...] = ()  # place and reason of each, in the order of the file

    @property
    def writes(self) -> int:
        """How many records would be added or changed."""
        return sum(one.writes for one in self.tallies.values())


@dataclass(frozen=True)
class Undone:
    """What became of the records of an import that was taken back."""

    removed: int = 0
    put_back: int = 0
    kept: int = 0  # were changed again after the import


_NAMES = {
    Kind.SESSIONS: "Sessions",
    Kind.ENTRIES: "Answers and entries",
    Kind.CORRECTIONS: "Corrections",
    Kind.PREFERENCES: "Settings",
}


def preview_text(preview: Preview) -> str:
    """A line for each kind, then what is refused."""
    lines = [f"{name}: {told}" for name, told in tally_lines(preview)]
    if preview.refusals:
        lines += ["", *refusal_lines(preview.refusals)]
    return "\n".join(lines)


def tally_lines(preview: Preview) -> tuple[tuple[str, str], ...]:
    """Each kind with what becomes of its records."""
    return tuple((_NAMES[kind], _tally_text(one)) for kind, one in preview.tallies.items())


def refusal_lines(refusals: tuple[str, ...]) -> list[str]:
    """What is refused and why; of very many only the first."""
    lines = [f"Refused: {one}" for one in refusals[:MOST_TOLD]]
    if len(refusals) > MOST_TOLD:
        lines.append(f"... and {len(refusals) - MOST_TOLD} more")
    return lines


def undone_text(undone: Undone) -> str:
    """Such as "The import was taken back: 12 records removed, 1 put back as it was."."""
    told = f"The last import was taken back: {records(undone.removed)} removed"
    told += f", {undone.put_back} put back as before." if undone.put_back else "."
    if undone.kept:
        told += f" {records(undone.kept)} changed since then; they were left as they are."
    return told


def records(count: int) -> str:
    return "1 record" if count == 1 else f"{count} records"


def _tally_text(one: Tally) -> str:
    told = f"{one.new} new, {one.same} the same, {one.changed} changed"
    told += f", {one.kept} kept as they are here" if one.kept else ""
    return f"{told}, {one.refused} refused"
