"""The facts laid out for the evaluation of day after day."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from operator import attrgetter
from typing import TypeVar

from hipdesk.domain.catalogue import Catalogue, Equipment, Exercise, Timing
from hipdesk.domain.caution_tags import CautionTag
from hipdesk.domain.rules.facts import HOUSEHOLD, CheckIn, Choice, Facts, Home, Swap, Wish
from hipdesk.domain.rules.health import Health, HealthOverTime, health_over_time
from hipdesk.domain.rules.ladder import neighbours, queue
from hipdesk.domain.rules.lock import Lock
from hipdesk.domain.rules.pain import WeeklyPain, weekly_pain
from hipdesk.domain.rules.series import Reading, read_sessions
from hipdesk.domain.rules.session_locks import find_locks

_DATE_LINE = timedelta(days=2)  # by how much local dates may run back

_Told = TypeVar("_Told", CheckIn, Wish, Swap)


@dataclass(frozen=True)
class Context:
    """Everything that is known, by day."""

    facts: Facts
    exercises: Mapping[str, Exercise]
    own: frozenset[str]  # exercises that the person wrote down
    growing: frozenset[str]  # exercises that know more than the top step (DOSE-4)
    readings: Sequence[Reading]
    locks: Sequence[Lock]
    pauses: Sequence[Lock]  # those that step back on the day they end, by that day
    pause_ends: Sequence[date]  # in step with `pauses`
    health: HealthOverTime
    pain: WeeklyPain
    check_ins: dict[date, list[CheckIn]]
    wishes: Mapping[date, Sequence[Wish]]
    steps_back: frozenset[date]  # the days on which one was wished for
    swaps: Mapping[date, Sequence[Swap]]
    homes: Sequence[Home]
    home_days: Sequence[date]  # in step with `homes`
    first_session: Mapping[date, datetime]  # when each day's first session began
    _fitting: dict[tuple[int, frozenset[CautionTag], frozenset[Equipment]], frozenset[str]] = field(
        default_factory=dict, repr=False
    )  # what was asked of `fitting` before: days of years are much alike

    def home(self, today: date) -> frozenset[Equipment]:
        """What there is at home; the usual things until told."""
        index = bisect_right(self.home_days, today) if self.home_days else 0
        return self.homes[index - 1].equipment if index else HOUSEHOLD

    def age(self, today: date) -> int:
        """In years, as told at the latest screening; 0 before the first."""
        told = [one for one in self.facts.screenings if one.at.date() <= today]
        return max(told, key=lambda one: one.at).answers.age if told else 0

    def sessions_between(self, after: date, last: date) -> list[Reading]:
        """The sessions after a day up to another, oldest first.

        They lie in the order of their moments: who travels may have the same two days again.
        """
        found = []
        for one in reversed(self.readings):
            if one.day <= after - _DATE_LINE:
                break
            if after < one.day <= last:
                found.append(one)
        return found[::-1]

    def held_locks(self, today: date) -> list[Lock]:
        return [one for one in self.locks if one.holds(today)]

    def was_closed(self, since: date, today: date) -> bool:
        """Whether a sign or the screening closed the plan on any day after `since`."""
        days = [since + timedelta(days=one) for one in range(1, (today - since).days + 1)]
        closing = [one for one in self.locks if one.exercises is None and one.since <= today]
        if any(one.end is None or one.end > days[0] for one in closing):
            return True
        return any(self.health.on(day).blocked for day in days)

    def fitting(self, stage: int, health: Health, today: date) -> frozenset[str]:
        """The exercises that tags, stage and what is at home allow (R29)."""
        home = self.home(today)
        asked = (stage, health.tags, home)
        if asked not in self._fitting:
            self._fitting[asked] = frozenset(
                one.id
                for one in self.exercises.values()
                if one.from_stage <= stage
                and health.tags.isdisjoint(one.leave_out)
                and home.issuperset(one.equipment)
            )
        return self._fitting[asked]

    def planned(self, exercise_ids: tuple[str, ...]) -> tuple[str, ...]:
        """Without those of the person's own, which no plan holds."""
        own = self.own
        return tuple(one for one in exercise_ids if one not in own) if own else exercise_ids

    def named(self, exercise_ids: Iterable[str]) -> str:
        """Exercises as a fact names them: by id, and those of the person's own by name."""
        own = self.own
        return ", ".join(sorted(self.exercises[i].name if i in own else i for i in exercise_ids))

    def akin(self, one: str, other: str) -> bool:
        """Of the same slot, or neighbours in a chain from easier to harder (R24)."""
        same = self.exercises[one].slot == self.exercises[other].slot
        return same or other in neighbours(one)

    def wish(self, today: date, *among: Choice) -> Choice | None:
        """The last choice of the day among these, made before its session."""
        began = self.first_session.get(today)
        made = [
            one.choice
            for one in self.wishes.get(today, ())
            if one.choice in among and (began is None or one.at <= began)
        ]
        return made[-1] if made else None


def lay_out(facts: Facts, catalogue: Catalogue) -> Context:
    """The facts in order; the order in which they were entered does not matter."""
    readings = read_sessions(facts, catalogue)
    visits = sorted(
        (*facts.check_ins, *[one.session.check_in for one in readings]), key=attrgetter("at")
    )
    back = Choice.STEP_BACK
    first = {one.day: one.session.check_in.at for one in reversed(readings)}
    check_ins = _by_day(visits)
    locks = find_locks(facts, readings, catalogue)
    pauses = [(one.end, one) for one in locks if one.steps_back and one.end is not None]
    pauses.sort(key=lambda one: one[0])
    homes = sorted(facts.homes, key=lambda one: (one.day, sorted(one.equipment)))
    return Context(
        facts=facts,
        exercises={one.id: one for one in catalogue.exercises},
        own=frozenset(one.id for one in catalogue.exercises if one.is_own),
        growing=frozenset(one.id for one in catalogue.exercises if grows(one)),
        readings=readings,
        locks=locks,
        pauses=[one for _, one in pauses],
        pause_ends=[end for end, _ in pauses],
        health=health_over_time(facts),
        pain=weekly_pain([(day, one.pain) for day, told in check_ins.items() for one in told]),
        check_ins=check_ins,
        wishes=_by_day(sorted(facts.wishes, key=lambda one: (one.at, one.choice))),
        steps_back=frozenset([one.at.date() for one in facts.wishes if one.choice is back]),
        swaps=_by_day(sorted(facts.swaps, key=lambda one: (one.at, one.out, one.into))),
        homes=homes,
        home_days=[one.day for one in homes],
        first_session=first,
    )


def grows(exercise: Exercise) -> bool:
    """Whether there is more of it beyond the top step: a weight, or a second set (DOSE-4)."""
    return Equipment.WEIGHT in exercise.optional_equipment or may_repeat(exercise)


def may_repeat(exercise: Exercise) -> bool:
    """The catalogue gives a second set to what is done in repetitions, releases apart."""
    return exercise.repeatable and exercise.timing is Timing.REPS


def _by_day(told: Sequence[_Told]) -> dict[date, list[_Told]]:
    found: dict[date, list[_Told]] = {}
    for one in told:
        day = one.at.date()
        if day in found:
            found[day].append(one)
        else:
            found[day] = [one]
    return found


def joining_order(health: Health) -> tuple[str, ...]:
    """The queue for this person (R30)."""
    return queue(hip_replacement=CautionTag.HIP_REPLACEMENT in health.tags)


def places_in_queue(health: Health) -> Mapping[str, int]:
    """The place of each exercise in that queue."""
    return _PLACES[CautionTag.HIP_REPLACEMENT in health.tags]


_PLACES = [
    {one: place for place, one in enumerate(queue(hip_replacement=replaced))}
    for replaced in (False, True)
]
