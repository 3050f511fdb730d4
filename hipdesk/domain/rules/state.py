"""What one day's evaluation carries on to the next: stage, exercises, doses, runs.

It is worked out anew from the facts each time, and never stored.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date

from hipdesk.domain.rules.ladder import FIRST_STEP, LAST_STAGE, RELEASES, Stage, stage
from hipdesk.domain.rules.lock import Lock
from hipdesk.domain.rules.reasons import Reason
from hipdesk.domain.rules.series import Reading

Amounts = tuple[int, dict[str, tuple[int, int, float]]]
"""The stage; and of each exercise the step, the sets and the weight in kg."""


@dataclass(slots=True)
class Dose:
    """How much of one exercise."""

    step: int = FIRST_STEP  # 0-3
    sets: int = 1
    weight_kg: float = 0.0
    moved_on: date = date.min  # the last change, or the day it joined
    weighted_on: date = date.min  # the last change of weight

    def lower(self, floor: int, today: date) -> None:
        """One step down (R14: never raised); a second set is a step of its own, above the top one.

        Safer reading: any step down takes weights away, too.
        """
        fewer = self.step if self.sets > 1 else self.step - 1
        self._set(max(fewer, min(self.step, floor)), today)

    def at_most(self, step: int, today: date) -> None:
        self._set(min(self.step, step), today)

    def _set(self, step: int, today: date) -> None:
        if step != self.step or self.sets > 1 or self.weight_kg:
            self.moved_on = today
        self.step, self.sets, self.weight_kg = step, 1, 0.0


@dataclass(slots=True)
class State:
    """The plan as it stands after the evaluation of a day."""

    began: date
    single: bool  # stage 1 with one exercise (PROG-3)
    absent_since: date  # the last completed session, or the first start (R28)
    stage: int = 1
    best_stage: int = 1  # BACK-7
    stage_since: date = date.min
    dose_since: date = date.min  # the last dose-up
    run_from: date = date.min  # sessions before it belong to no run
    items: list[str] = field(default_factory=list)  # in the order in which they joined
    swapped_out: list[str] = field(default_factory=list)
    doses: defaultdict[str, Dose] = field(default_factory=lambda: defaultdict(Dose))
    guards: dict[str, date] = field(default_factory=dict)  # R19: easier, at most step 1, since
    gap_level: int = 0  # of this absence, 0-4
    returned_on: date | None = None  # catch-up began (6.5)
    screening_asked: date | None = None  # GAP-3, GAP-4
    ambers: int = 0  # in a row (BACK-2)
    easier_offered: bool = False  # BACK-2
    rise_on: date = date.min  # the last step back by PAIN-W1
    last_red: date = date.min
    taken: int = 0  # sessions of the days before
    reds: list[Reading] = field(default_factory=list)  # that count for BACK-4
    history: defaultdict[str, list[Reading]] = field(default_factory=lambda: defaultdict(list))
    practised: set[str] = field(default_factory=set)  # done often enough to be raised (R21)
    happened: int = 0  # how often something did that doses or what may be raised hang on
    ended: set[Lock] = field(default_factory=set)  # before their sessions were done (R18)
    reasons: list[Reason] = field(default_factory=list)  # what fired, oldest first

    @property
    def rung(self) -> Stage:
        return stage(self.stage)

    @property
    def size(self) -> int:
        """How many exercises a session holds."""
        return 1 if self.single else self.rung.exercises

    @property
    def amounts(self) -> Amounts:
        """The stage and every dose, to be compared with those of later."""
        doses = self.doses.items()
        return self.stage, {name: (one.step, one.sets, one.weight_kg) for name, one in doses}

    def is_lower_than(self, before: Amounts) -> bool:
        """Whether a step back made anything smaller since; some are small already (R14)."""
        return self.amounts != before

    @property
    def catching_up(self) -> bool:
        """After a gap, below the best stage, with no RED since (6.5, R28)."""
        return self.returned_on is not None and self.stage < self.best_stage

    def say(self, today: date, rule: str, sentence: str, *facts: str) -> None:
        self.happened += 1  # doses change with what is told, a lock or a fitting
        self.reasons.append(Reason(rule, sentence, facts, today, self.stage))

    def settle(self, one: Reading) -> None:
        """BACK-2 begins anew after a GREEN; own exercises alone say nothing of the plan's."""
        if not one.own:
            self.ambers, self.easier_offered = 0, False

    def step_back(self, today: date, stages: int = 1) -> None:
        """Down the ladder, the newest exercises leaving; a new run begins (R17).

        Safer reading: catch-up ends with any step back but that of a gap, not with a RED alone.
        """
        self.returned_on = None
        self.best_stage = max(self.best_stage, self.stage)
        was_full = self.stage == LAST_STAGE
        self.stage = max(1, self.stage - stages)
        self.stage_since = self.run_from = today
        self.trim()
        if was_full:
            self.leave_the_full_routine()

    def trim(self) -> None:
        """What joined last leaves first; should it return, it begins anew (R35)."""
        for gone in self.items[self.size :]:
            self.doses.pop(gone, None)
        del self.items[self.size :]

    def leave_the_full_routine(self) -> None:
        """Below stage 7 only the plan's own exercises and a release keep their doses (R35)."""
        kept = {*self.items, *RELEASES}
        for gone in [one for one in self.doses if one not in kept]:
            del self.doses[gone]

    def all_at_first_step(self, today: date) -> None:
        """Every exercise at step 1; one at 0 stays there (R14)."""
        for dose in self.doses.values():
            dose.at_most(FIRST_STEP, today)

    def all_lower(self, today: date, floor: int, but: frozenset[str] = frozenset()) -> None:
        for exercise, dose in self.doses.items():
            if exercise not in but:
                dose.lower(floor, today)
