"""One exercise in one session: what was planned of it and what each side did."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from hipdesk.domain.chart_model import Window
from hipdesk.domain.progress.numbers import many
from hipdesk.domain.progress.rows import DoseRow
from hipdesk.domain.timeline import Side
from hipdesk.domain.words import DOSE_STEPS

_TOGETHER = {Side.BOTH, Side.ALTERNATE}


@dataclass(frozen=True)
class Practice:
    """One exercise in one session: what was planned for a side, and what each side did."""

    day: date
    session_id: str
    step: int
    sets: int
    weight_kg: float
    effort: int | None
    planned: float  # of a side; repetitions, or seconds of holds or of work
    left: float | None = None
    right: float | None = None
    both: float | None = None  # where the sides are not told apart

    @property
    def dose_text(self) -> str:
        """Such as "step 2, 2 sets, 0.5 kg"."""
        parts = [DOSE_STEPS[self.step].lower()]
        parts += [many(self.sets, "set")] if self.sets > 1 else []
        parts += [f"{self.weight_kg:g} kg"] if self.weight_kg else []
        return ", ".join(parts)

    @property
    def done(self) -> float:
        """What a side did; of two sides the mean."""
        known = [one for one in (self.left, self.right, self.both) if one is not None]
        return sum(known) / len(known) if known else 0.0


def practices(rows: Sequence[DoseRow], window: Window, *, in_seconds: bool) -> tuple[Practice, ...]:
    """The rows of each session together, oldest first."""
    grouped: defaultdict[tuple[date, str, int], list[DoseRow]] = defaultdict(list)
    for row in rows:
        if window.first <= row.day <= window.last:
            grouped[row.day, row.session_id, row.item].append(row)
    return tuple(_practice(grouped[key], in_seconds=in_seconds) for key in sorted(grouped))


def _practice(rows: Sequence[DoseRow], *, in_seconds: bool) -> Practice:
    first = rows[0]
    done: dict[Side, float] = {one.side: _done(one, in_seconds=in_seconds) for one in rows}
    both = [done[side] for side in done if side in _TOGETHER]
    return Practice(
        day=first.day,
        session_id=first.session_id,
        step=first.dose_step,
        sets=first.sets,
        weight_kg=first.weight_kg,
        effort=first.effort,
        planned=max(_planned(one, in_seconds=in_seconds) for one in rows),
        left=done.get(Side.LEFT),
        right=done.get(Side.RIGHT),
        both=both[0] if both else None,
    )


def _planned(row: DoseRow, *, in_seconds: bool) -> float:
    return row.planned_s if in_seconds else float(row.reps_planned)


def _done(row: DoseRow, *, in_seconds: bool) -> float:
    return row.held_s if in_seconds else float(row.reps_done)
