"""Somebody who lives by the plan day after day, and what they tell of it."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from random import Random

from hipdesk.domain.catalogue import Catalogue, Category
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
    SymptomsGone,
    Wish,
)
from hipdesk.domain.rules.flag_kinds import Flag
from hipdesk.domain.rules.lock import Lock, Need
from hipdesk.domain.rules.plan import Plan, plan_for

BEGAN = date(2026, 1, 5)  # a Monday
SEEN_AFTER = 9  # days until a professional has a look
GONE_AFTER = 3  # days until pain down the leg has gone

Pain = Callable[[int], float]


@dataclass(frozen=True)
class Somebody:
    """A person, and how their year goes; days count from the start."""

    name: str
    answers: Answers
    pain: Pain  # on an average day, 0-10
    away: Collection[int] = ()  # days on which the app is not opened
    signs: Mapping[int, Flag] = field(default_factory=dict)  # in the first session from then on
    restless: float = 0.3  # how likely a score is a point off
    hurts: float = 0.01  # how likely an exercise is sore, for each point of pain
    preferences: PlanPreferences = field(default_factory=PlanPreferences)
    seed: int = 1


@dataclass(frozen=True)
class Day:
    """One day on which the app was opened."""

    number: int
    plan: Plan  # before the session, after the check-in


@dataclass
class Life:
    """What became of it."""

    person: Somebody
    catalogue: Catalogue
    facts: Facts = field(default_factory=lambda: Facts(Start(BEGAN)))
    days: list[Day] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._chance = Random(self.person.seed)
        self._signs = dict(self.person.signs)

    def live(self, days: int) -> "Life":
        for number in range(days):
            if number not in self.person.away:
                self._open(number)
        return self

    def plan(self, number: int) -> Plan:
        """Of the day with this number."""
        return plan_for(self.facts, self.catalogue, self.person.preferences, day(number))

    def _open(self, number: int) -> None:
        self._add(opened=self.facts.opened | {day(number)})
        self._tell_the_morning(number)
        self._open_what_waits(number)
        plan = self.plan(number)
        if plan.kind is DayKind.SCREENING:
            self._screen(number)
            plan = self.plan(number)
        if plan.offered:
            self._add(wishes=(*self.facts.wishes, Wish(moment(number, 8), Choice.YES)))
            plan = self.plan(number)
        self.days.append(Day(number, self._train(number, plan)))

    def _add(self, **changes: object) -> None:
        self.facts = replace(self.facts, **changes)  # type: ignore[arg-type]  # fields of Facts

    def _screen(self, number: int) -> None:
        average = min(5, round(self.person.pain(number)))
        answers = replace(self.person.answers, average_pain=average)
        asked = Screening(moment(number, 8), answers)
        self._add(screenings=(*self.facts.screenings, asked))

    def _tell_the_morning(self, number: int) -> None:
        last = self.facts.sessions[-1] if self.facts.sessions else None
        if last is None or last.day != day(number - 1):
            return
        worst = max((one.pain for one in last.items), default=0)
        rise = self._chance.choice((1, 2)) if worst > last.pre + 2 else self._noise()
        told = Morning(moment(number, 7), last.id, _score(last.pre + rise))
        self._add(mornings=(*self.facts.mornings, told))

    def _open_what_waits(self, number: int) -> None:
        """Somebody has a look in time; pain down the leg goes by itself."""
        for lock in self.plan(number).locks:
            since = (day(number) - lock.since).days
            if lock.need is Need.FREE_OF_PAIN and since == GONE_AFTER:
                self._add(gone=(*self.facts.gone, SymptomsGone(day(number))))
            if lock.need in {Need.WORD, Need.WORD_AND_SCREENING} and since >= SEEN_AFTER:
                self._hear_a_word(lock, number)

    def _hear_a_word(self, lock: Lock, number: int) -> None:
        parked = next(iter(lock.exercises)) if lock.rule == Flag.X2 and lock.exercises else ""
        word = Clearance(moment(number, 7), "physiotherapist", lock.rule, parked)
        self._add(clearances=(*self.facts.clearances, word))
        if lock.need is Need.WORD_AND_SCREENING:
            self._screen(number)

    def _train(self, number: int, plan: Plan) -> Plan:
        """Checks in on a day with a session, and does it if it is still there."""
        if not plan.items or not plan.planned:
            return plan
        visit = CheckIn(moment(number, 9), _score(self.person.pain(number) + self._noise()))
        alone = self.facts
        self._add(check_ins=(*alone.check_ins, visit))
        plan = self.plan(number)
        if not plan.items:
            return plan
        self.facts = alone
        sign = self._sign(number)
        ended_at = len(plan.items) // 2 if sign is not None else len(plan.items)
        items = tuple(
            self._do(one.exercise_id, visit.pain)
            if place < ended_at
            else ItemResult(one.exercise_id, 0.0)
            for place, one in enumerate(plan.items)
        )
        worst = max((one.pain for one in items), default=0)
        pressed = any(one.pressure is not None for one in items)
        after = _score(max(visit.pain + self._noise(), worst - 1))
        session = Session(
            f"s{number}",
            visit,
            items,
            after=after,
            effort=_score(4 + self._noise() + worst // 3),
            over_1h=worst > visit.pain + 2 and self._chance.random() < 0.3,
            retest=Retest((visit.pain, after)) if pressed else None,
        )
        self._add(sessions=(*self.facts.sessions, session))
        if sign is not None:
            said = FlagEvent(
                moment(number, 10), sign, plan.items[max(0, ended_at - 1)].exercise_id,
                session_id=session.id,
            )  # fmt: skip
            self._add(flags=(*self.facts.flags, said))
        return plan

    def _sign(self, number: int) -> Flag | None:
        due = min(self._signs, default=number + 1)
        return self._signs.pop(due) if due <= number else None

    def _do(self, exercise_id: str, pre: int) -> ItemResult:
        pain = min(pre, self._chance.choice((0, 1, 2, 2)))
        if self._chance.random() < self.person.hurts * pre:
            pain = _score(pre + self._chance.choice((1, 1, 1, 2, 3)))
        release = self.catalogue[exercise_id].category is Category.RELEASE
        return ItemResult(exercise_id, pain=pain, pressure=4 if release else None)

    def _noise(self) -> int:
        off = self._chance.random() < self.person.restless
        return self._chance.choice((-1, 1)) if off else 0


def day(number: int) -> date:
    return BEGAN + timedelta(days=number)


def moment(number: int, hour: int) -> datetime:
    return datetime.combine(day(number), time(hour), UTC)


def _score(value: float) -> int:
    return max(0, min(10, round(value)))
