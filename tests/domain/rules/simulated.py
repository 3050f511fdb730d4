"""Simulated people: they open the app, do what the plan says, and answer somehow."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from random import Random

from hipdesk.domain.caution_tags import CautionTag
from hipdesk.domain.rules.answers import Answers
from hipdesk.domain.rules.day_kind import DayKind
from hipdesk.domain.rules.facts import (
    CheckIn,
    Choice,
    Clearance,
    Facts,
    FlagEvent,
    ItemResult,
    Morning,
    PlanPreferences,
    Retest,
    Screening,
    Session,
    Start,
    Swap,
    Wish,
)
from hipdesk.domain.rules.flag_kinds import Flag
from hipdesk.domain.rules.plan import Plan, plan_for
from tests.domain.real_catalogue import real_catalogue
from tests.domain.rules.people import DAY_0, day, moment, well

TAGGED: tuple[dict[str, object], ...] = (
    {},
    {"osteoporosis": True},
    {"other": frozenset({CautionTag.KNEE_PROBLEM, CautionTag.GROIN_STRAIN})},
    {"outer_hip_pain": True, "fall_or_stick": True},
    {"hypermobile": True, "bleeding": True},
)


@dataclass
class Person:
    """Somebody with their own luck."""

    chance: Random
    answers: Answers = field(default_factory=well)
    comfort: float = 1.0  # how likely a session is comfortable
    attendance: float = 1.0  # how likely a day's session is done
    opens: float = 1.0  # how likely the app is opened on a day
    trouble: float = 0.0  # how likely a day brings a warning sign
    release: bool = False
    facts: Facts = field(default_factory=lambda: Facts(Start(DAY_0)))
    plans: list[Plan] = field(default_factory=list)
    _known: tuple[Facts, int, Plan] | None = None  # the last plan, and what it was made of

    @property
    def preferences(self) -> PlanPreferences:
        return PlanPreferences(release=self.release)

    def plan(self, number: int) -> Plan:
        known = self._known
        if known is None or known[0] is not self.facts or known[1] != number:
            plan = plan_for(self.facts, real_catalogue(), self.preferences, day(number))
            known = self._known = (self.facts, number, plan)
        return known[2]

    def live(self, days: int, seen: Callable[[Plan], None] | None = None) -> None:
        """Lives on from day 0; `seen` is told every plan that was looked at."""
        for number in range(days):
            if self.chance.random() > self.opens:
                continue
            self._add(opened=self.facts.opened | {day(number)})
            self._answer_yesterday(number)
            self._clear_what_can_be_cleared(number)
            plan = self._look(number)
            self._wish(number, plan)
            self._train(number, self._look(number, seen))

    def _add(self, **changes: object) -> None:
        self.facts = replace(self.facts, **changes)  # type: ignore[arg-type]  # any field of Facts

    def _look(self, number: int, seen: Callable[[Plan], None] | None = None) -> Plan:
        plan = self.plan(number)
        if seen is not None:
            self.plans.append(plan)
            seen(plan)
        return plan

    def _answer_yesterday(self, number: int) -> None:
        last = self.facts.sessions[-1] if self.facts.sessions else None
        if last is None or (day(number) - last.day).days != 1:
            return
        if self.comfort < 1 and self.chance.random() < 0.05:
            return
        calm = self.chance.random() < self.comfort
        pain = last.pre if calm else min(10, last.pre + self.chance.randint(0, 3))
        told = Morning(moment(number, 7), last.id, pain)
        self._add(mornings=(*self.facts.mornings, told))

    def _clear_what_can_be_cleared(self, number: int) -> None:
        plan = self.plan(number)
        if plan.kind is DayKind.LOCKED and self.chance.random() < 0.3:
            words = [
                Clearance(moment(number, 7), "physiotherapist", one.rule)
                for one in plan.locks
                if one.exercises is None
            ]
            self._add(clearances=(*self.facts.clearances, *words))
            self._screen(number)
        if self.plan(number).kind is DayKind.SCREENING:
            self._screen(number)

    def _screen(self, number: int) -> None:
        asked = Screening(moment(number, 8), self.answers)
        self._add(screenings=(*self.facts.screenings, asked))

    def _wish(self, number: int, plan: Plan) -> None:
        if plan.offered:
            yes = self.comfort == 1.0 or self.chance.random() < 0.8
            choice = Choice.YES if yes else Choice.STAY
            self._add(wishes=(*self.facts.wishes, Wish(moment(number, 8), choice)))
        if self.comfort < 1 and self.chance.random() < 0.01:
            back = Wish(moment(number, 8), Choice.STEP_BACK)
            self._add(wishes=(*self.facts.wishes, back))
        if self.comfort < 1 and plan.items and self.chance.random() < 0.03:
            out = self.chance.choice(plan.items).exercise_id
            into = self.chance.choice(real_catalogue().exercises).id
            self._add(swaps=(*self.facts.swaps, Swap(moment(number, 8), out, into)))

    def _train(self, number: int, plan: Plan) -> None:
        if not plan.items or self.chance.random() > self.attendance:
            return
        calm = self.chance.random() < self.comfort
        pre = 2 if calm else self.chance.randint(0, 9)
        visit = CheckIn(moment(number), pre)
        if pre >= 6:
            self._add(check_ins=(*self.facts.check_ins, visit))
            plan = self.plan(number)
            if not plan.items:
                return
            earlier = tuple(one for one in self.facts.check_ins if one != visit)
            self._add(check_ins=earlier)
        items = tuple(self._do(one.exercise_id, calm=calm) for one in plan.items)
        released = any(one.pressure is not None for one in items)
        self._add(
            sessions=(
                *self.facts.sessions,
                Session(
                    f"s{number}",
                    visit,
                    items,
                    after=pre if calm else self.chance.randint(0, 7),
                    effort=5 if calm else self.chance.choice((None, 5, 7, 9)),
                    over_1h=not calm and self.chance.random() < 0.2,
                    retest=Retest((pre, pre)) if released else None,
                ),
            )
        )
        if self.chance.random() < self.trouble:
            flag = self.chance.choice([one for one in Flag if one not in {Flag.X2, Flag.X4}])
            exercise = self.chance.choice(items).exercise_id
            told = FlagEvent(moment(number, 10), flag, exercise, session_id=f"s{number}")
            self._add(flags=(*self.facts.flags, told))

    def _do(self, exercise_id: str, *, calm: bool) -> ItemResult:
        release = real_catalogue()[exercise_id].pain_cap is not None
        pressure = (4 if calm else self.chance.randint(2, 8)) if release else None
        if calm:
            return ItemResult(exercise_id, pain=2, pressure=pressure)
        pain = self.chance.choice((0, 1, 2, 2, 3, 4, 6))
        return ItemResult(exercise_id, self.chance.choice((1.0, 1.0, 0.5)), pain, pressure=pressure)
